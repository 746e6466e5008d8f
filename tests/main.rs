//! One test binary: the running application, through its doors, on both databases.

mod actions;
mod architecture;
mod browser;
mod cast;
mod crash;
mod demo;
mod doors;
mod dossiers;
mod house;
mod institutions;
mod kit;
mod language;
mod mail;
mod malformed;
mod migrations;
mod outage;
mod people;
mod permissions;
mod press;
mod promises;
mod properties;
mod radar;
mod replies;
mod story;
mod territory;
mod tracking;

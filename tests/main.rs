//! One test binary: the running application, through its doors, on both databases.

mod architecture;
mod browser;
mod cast;
mod crash;
mod demo;
mod doors;
mod house;
mod kit;
mod language;
mod mail;
mod malformed;
mod outage;
mod people;
mod permissions;
mod properties;
mod replies;
mod story;
mod territory;
mod tracking;

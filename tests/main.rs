//! One test binary: the running application, through its doors, on both databases.

mod architecture;
mod browser;
mod cast;
mod crash;
mod demo;
mod doors;
mod house;
mod institutions;
mod kit;
mod language;
mod mail;
mod malformed;
mod outage;
mod people;
mod permissions;
mod press;
mod properties;
mod radar;
mod story;
mod territory;
mod tracking;
mod workshop;

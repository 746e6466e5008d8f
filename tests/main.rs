//! One test binary: the running application, through its doors, on both databases.

mod architecture;
mod browser;
mod cast;
mod crash;
mod house;
mod kit;
mod language;
mod mail;
mod outage;
mod people;
mod properties;
mod story;
mod tracking;

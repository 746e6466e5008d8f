//! The history of the database: one file a notion, in the order in which they came. A file is never
//! edited once released; names are strings, so that an old step does not follow a new entity.

#![allow(clippy::wildcard_imports, reason = "the prelude and the schema are made for it")]

use sea_orm_migration::prelude::*;

mod m0001_territory;
mod m0002_people;
mod m0003_categories;
mod m0004_clocks;
mod m0005_cases;
mod m0006_chronicle;
mod m0007_mail;
mod m0008_marks;
mod m0009_institutions;
mod m0010_dossiers;
mod m0011_actions;
mod m0012_promises;
mod m0013_replies;
mod m0014_documents;
mod m0015_handover;
mod m0016_tallies;
mod m0017_exports;
mod m0018_conduct;
mod m0019_figures;
mod m0020_digest;
mod m0021_communes;
mod m0022_few;
mod m0023_calls;
mod history;
mod offices;
mod seed;

/// The facts of the territory: what the first migration loads, and what maps are drawn from.
pub mod facts {
    /// Code, parent, level, kind, names and population of every unit.
    pub const UNITS: &str = include_str!("../data/units.csv");
    /// Other names of communes.
    pub const ALIASES: &str = include_str!("../data/aliases.csv");
    /// Outlines of every unit on one grid, as SVG paths.
    pub const SHAPES: &str = include_str!("../data/shapes.json");
    /// The line that must be shown where a map or a figure of the territory appears.
    pub const CREDIT: &str = "Source : HCP, RGPH 2014 et 2024 (CC BY 4.0), données remaniées";
}

/// Brings a database from any earlier state to the present one.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_territory::Migration),
            Box::new(m0002_people::Migration),
            Box::new(m0003_categories::Migration),
            Box::new(m0004_clocks::Migration),
            Box::new(m0005_cases::Migration),
            Box::new(m0006_chronicle::Migration),
            Box::new(m0007_mail::Migration),
            Box::new(m0008_marks::Migration),
            Box::new(m0009_institutions::Migration),
            Box::new(m0010_dossiers::Migration),
            Box::new(m0011_actions::Migration),
            Box::new(m0012_promises::Migration),
            Box::new(m0013_replies::Migration),
            Box::new(m0014_documents::Migration),
            Box::new(m0015_handover::Migration),
            Box::new(m0016_tallies::Migration),
            Box::new(m0017_exports::Migration),
            Box::new(m0018_conduct::Migration),
            Box::new(m0019_figures::Migration),
            Box::new(m0020_digest::Migration),
            Box::new(m0021_communes::Migration),
            Box::new(m0022_few::Migration),
            Box::new(m0023_calls::Migration),
        ]
    }
}

//! Where a dossier stands on the ground: its communes on the map, its size, the statuses of its cases. All of it
//! from tallies, so that ten thousand cases are shown as fast as ten.

use std::collections::BTreeMap;

use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::dossier::Model;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::cases::gathering::tally;
use crate::cases::letters::place_of;
use crate::cases::status::Status;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::territory::Level;
use crate::territory::Scale;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::covers;
use crate::territory::map::Cell;
use crate::territory::map::MapView;
use crate::territory::map::Subject;

/// What is counted.
pub struct Ground {
    pub all: Option<tally::Model>,
    pub communes: BTreeMap<String, tally::Model>,
    pub statuses: BTreeMap<String, tally::Model>,
}

/// A bar of a plot of statuses.
#[derive(Serialize)]
pub struct Bar {
    pub label: String,
    pub value: String,
    pub share: i64,
}

impl Ground {
    pub async fn read(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Self> {
        Ok(Self {
            all: counts(db, dossier_id, Facet::All).await?.remove(""),
            communes: counts(db, dossier_id, Facet::Commune).await?,
            statuses: counts(db, dossier_id, Facet::Status).await?,
        })
    }

    /// The territory with how many cases each of its parts has.
    pub fn map(&self, dossier: &Model, language: Language) -> Result<MapView> {
        let unit = dossier.unit()?;
        let parts: Vec<&'static Unit> =
            if unit.level == Level::Commune { vec![unit] } else { children(&unit.code).to_vec() };
        let found: Vec<(&'static Unit, i64)> =
            parts.into_iter().map(|part| (part, self.cases_in(part))).collect();
        let scale = Scale::of(found.iter().map(|(_, cases)| *cases));
        let cells: Vec<Cell> = found
            .into_iter()
            .filter(|(_, cases)| *cases > 0)
            .map(|(part, cases)| Cell {
                unit: part,
                value: Some(cases),
                label: counted(cases, language),
                href: None,
                step: scale.step(cases),
            })
            .collect();
        let mut args = Args::new();
        args.set("place", place_of(unit, language));
        let subject = Subject {
            title: language.say_with("chain-map", &args),
            measure: language.say("chain-map-measure"),
            legend: scale.legend(language),
        };
        Ok(MapView::of(unit, language, &cells, subject))
    }

    fn cases_in(&self, part: &Unit) -> i64 {
        let within = self.communes.iter().filter(|(code, _)| covers(&part.code, code));
        within.map(|(_, row)| row.cases).sum()
    }

    /// How many of its cases stand at each status.
    pub fn bars(&self, language: Language) -> Vec<Bar> {
        let of = |status: Status| self.statuses.get(status.code()).map_or(0, |row| row.cases);
        let most = Status::ALL.into_iter().map(of).max().unwrap_or(0).max(1);
        Status::ALL
            .into_iter()
            .filter(|status| of(*status) > 0)
            .map(|status| Bar {
                label: language.say(&format!("status-name-{}", status.code())),
                value: number(language, of(status)),
                share: of(status) * 100 / most,
            })
            .collect()
    }

    /// How many cases it gathers.
    pub fn cases(&self) -> i64 {
        self.all.as_ref().map_or(0, |all| all.cases)
    }
}

fn counted(cases: i64, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", cases);
    language.say_with("dossier-cases", &args)
}

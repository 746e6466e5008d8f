//! Dossiers as they leave the house.

use std::collections::HashMap;

use super::dossier::Model;
use super::dossier::Status;
use super::queries;
use super::queries::Filter;
use crate::cases::case::Coded;
use crate::cases::gathering::tally;
use crate::cases::letters::place_of;
use crate::cases::views::accounts;
use crate::categories::Catalogue;
use crate::exports;
use crate::exports::Cell;
use crate::exports::Column;
use crate::exports::Kind;
use crate::exports::Row;
use crate::exports::Rows;
use crate::exports::Words;
use crate::kit::Db;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;

const COLUMNS: [(&str, Kind); 14] = [
    ("number", Kind::Text),
    ("title", Kind::Words),
    ("category", Kind::Text),
    ("territory", Kind::Text),
    ("level", Kind::Text),
    ("status", Kind::Text),
    ("outcome", Kind::Text),
    ("carrier", Kind::Text),
    ("owner", Kind::Text),
    ("opened", Kind::Instant),
    ("closed", Kind::Instant),
    ("cases", Kind::Whole),
    ("people", Kind::Whole),
    ("demand", Kind::Words),
];

pub fn columns(language: Language) -> Vec<Column> {
    exports::columns(language, "dossier-column", &COLUMNS)
}

/// The dossiers of a list, the newest first.
pub struct DossierRows {
    db: Db,
    actor: Actor,
    filter: Filter,
    catalogue: Catalogue,
    words: Words,
}

impl DossierRows {
    pub fn of(house: &House, actor: &Actor, filter: Filter, catalogue: Catalogue) -> Self {
        let words = Words::of(actor.language);
        Self { db: house.db.clone(), actor: actor.clone(), filter, catalogue, words }
    }

    fn row(&mut self, dossier: &Model, all: Option<&tally::Model>, names: &HashMap<i64, String>) -> Row {
        let language = self.actor.language;
        let name_of = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
        let status = match dossier.status {
            Status::Open => "dossier-is-open",
            Status::Closed => "dossier-closed",
        };
        let mut say = |key: String| self.words.say(key);
        vec![
            dossier.number().into(),
            dossier.title.as_str().into(),
            self.catalogue.full_name(dossier.category_id, language).into(),
            dossier.unit().ok().map(|unit| place_of(unit, language)).into(),
            say(format!("level-{}", dossier.level.code())),
            say(status.to_owned()),
            dossier.outcome.map_or(Cell::Empty, |outcome| say(format!("dossier-outcome-{}", outcome.code()))),
            name_of(dossier.carrier_id).into(),
            name_of(dossier.owner_id).into(),
            dossier.opened_at.into(),
            dossier.closed_at.into(),
            all.map_or(0, |all| all.cases).into(),
            all.map_or(0, |all| all.people).into(),
            dossier.demand.as_str().into(),
        ]
    }
}

#[rocket::async_trait]
impl Rows for DossierRows {
    async fn next(&mut self) -> Result<Vec<Row>> {
        let found = queries::list(&self.db, &self.actor, &self.filter, exports::PAGE).await?;
        let Some(last) = found.last() else { return Ok(Vec::new()) };
        self.filter.before = Some(last.id);
        let people = found.iter().flat_map(|dossier| [dossier.carrier_id, dossier.owner_id]).flatten();
        let names = accounts(&self.db, people.collect()).await?;
        let sizes = queries::sizes(&self.db, &found).await?;
        Ok(found.iter().map(|dossier| self.row(dossier, sizes.get(&dossier.id), &names)).collect())
    }
}

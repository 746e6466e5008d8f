//! Actions as they leave the house.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::action::Model;
use super::queries;
use super::queries::Filter;
use crate::cases::case::Coded;
use crate::cases::letters::place_of;
use crate::cases::views::accounts;
use crate::dossiers::dossier;
use crate::exports;
use crate::exports::Cell;
use crate::exports::Column;
use crate::exports::Kind;
use crate::exports::Row;
use crate::exports::Rows;
use crate::exports::Words;
use crate::institutions;
use crate::kit::Db;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;

const COLUMNS: [(&str, Kind); 21] = [
    ("number", Kind::Whole),
    ("kind", Kind::Text),
    ("subject", Kind::Words),
    ("dossier", Kind::Text),
    ("dossier-title", Kind::Words),
    ("institution", Kind::Words),
    ("level", Kind::Text),
    ("territory", Kind::Text),
    ("carrier", Kind::Text),
    ("state", Kind::Text),
    ("reference", Kind::Text),
    ("planned", Kind::Date),
    ("filed", Kind::Date),
    ("acknowledged", Kind::Date),
    ("due", Kind::Date),
    ("late", Kind::Text),
    ("answered", Kind::Date),
    ("verdict", Kind::Text),
    ("session", Kind::Date),
    ("closed", Kind::Date),
    ("outcome", Kind::Words),
];

pub fn columns(language: Language) -> Vec<Column> {
    exports::columns(language, "action-column", &COLUMNS)
}

/// The actions of a list, the newest first.
pub struct ActionRows {
    db: Db,
    actor: Actor,
    filter: Filter,
    today: NaiveDate,
    words: Words,
}

/// The names of what some actions have to do with, by key.
struct Names {
    dossiers: HashMap<i64, dossier::Model>,
    institutions: HashMap<i64, String>,
    people: HashMap<i64, String>,
}

impl ActionRows {
    pub fn of(house: &House, actor: &Actor, filter: Filter) -> Self {
        let words = Words::of(actor.language);
        Self { db: house.db.clone(), actor: actor.clone(), filter, today: house.today(), words }
    }

    async fn names(&self, actions: &[Model]) -> Result<Names> {
        let of = actions.iter().map(|action| action.dossier_id);
        let dossiers = dossier::Entity::find().filter(dossier::Column::Id.is_in(of)).all(&self.db).await?;
        let asked = actions.iter().filter_map(|action| action.institution_id);
        Ok(Names {
            dossiers: dossiers.into_iter().map(|dossier| (dossier.id, dossier)).collect(),
            institutions: institutions::queries::names(&self.db, asked, self.actor.language).await?,
            people: accounts(&self.db, actions.iter().filter_map(|action| action.carrier_id).collect())
                .await?,
        })
    }

    fn row(&mut self, action: &Model, names: &Names) -> Row {
        let language = self.actor.language;
        let dossier = names.dossiers.get(&action.dossier_id);
        let late = action.is_late(self.today);
        let mut say = |key: String| self.words.say(key);
        vec![
            action.id.into(),
            say(format!("action-kind-{}", action.kind.code())),
            action.subject.as_str().into(),
            dossier.map(dossier::Model::number).into(),
            dossier.map(|dossier| dossier.title.clone()).into(),
            action.institution_id.and_then(|id| names.institutions.get(&id).cloned()).into(),
            say(format!("level-{}", action.level.code())),
            action.seat().ok().map(|unit| place_of(unit, language)).into(),
            action.carrier_id.and_then(|id| names.people.get(&id).cloned()).into(),
            say(format!("actions-state-{}", action.state.code())),
            action.reference.clone().into(),
            action.planned_on.into(),
            action.filed_on.into(),
            action.acknowledged_on.into(),
            action.due_on.into(),
            say(if late { "case-late-yes" } else { "case-late-no" }.to_owned()),
            action.answered_on.into(),
            action.verdict.map_or(Cell::Empty, |verdict| say(format!("verdict-{}", verdict.code()))),
            action.session_ends_on.into(),
            action.closed_on.into(),
            action.outcome.clone().into(),
        ]
    }
}

#[rocket::async_trait]
impl Rows for ActionRows {
    async fn next(&mut self) -> Result<Vec<Row>> {
        let found = queries::list(&self.db, &self.actor, &self.filter, exports::PAGE).await?;
        let Some(last) = found.last() else { return Ok(Vec::new()) };
        self.filter.before = Some(last.id);
        let names = self.names(&found).await?;
        Ok(found.iter().map(|action| self.row(action, &names)).collect())
    }
}

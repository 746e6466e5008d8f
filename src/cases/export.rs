//! Cases as they leave the house. What a resident may be known by stands in `PERSONAL` and nowhere else: it leaves
//! for a reason that is kept, and of those cases alone whose resident the reader may know.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::ActiveEnum;

use super::case;
use super::case::Coded;
use super::policy;
use super::queries;
use super::resident;
use super::search;
use super::search::Filter;
use super::views::names;
use crate::categories::Catalogue;
use crate::exports;
use crate::exports::Cell;
use crate::exports::Column;
use crate::exports::Kind;
use crate::exports::Order;
use crate::exports::Row;
use crate::exports::Rows;
use crate::exports::Words;
use crate::kit::Db;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// What says nothing about who the resident is.
const PLAIN: [(&str, Kind); 22] = [
    ("reference", Kind::Text),
    ("commune", Kind::Text),
    ("province", Kind::Text),
    ("code", Kind::Text),
    ("theme", Kind::Text),
    ("category", Kind::Text),
    ("status", Kind::Text),
    ("outcome", Kind::Text),
    ("level", Kind::Text),
    ("urgency", Kind::Text),
    ("channel", Kind::Text),
    ("people", Kind::Whole),
    ("filed", Kind::Instant),
    ("since", Kind::Instant),
    ("closed", Kind::Instant),
    ("answer", Kind::Date),
    ("due", Kind::Date),
    ("due-kind", Kind::Text),
    ("late", Kind::Text),
    ("owner", Kind::Text),
    ("carrier", Kind::Text),
    ("reopened", Kind::Whole),
];

/// What a resident may be known by: the free words, for people name each other in them, and the exact place too.
const PERSONAL: [(&str, Kind); 7] = [
    ("name", Kind::Text),
    ("phone", Kind::Text),
    ("email", Kind::Text),
    ("lang", Kind::Text),
    ("mail-stopped", Kind::Date),
    ("place", Kind::Text),
    ("words", Kind::Words),
];

const HEADING: &str = "case-column";

pub fn columns(language: Language) -> Vec<Column> {
    exports::columns(language, HEADING, &PLAIN)
}

pub fn personal(language: Language) -> Vec<Column> {
    exports::columns(language, HEADING, &PERSONAL)
}

/// What the columns mean that do not say it themselves.
pub fn meanings(language: Language) -> Vec<String> {
    ["people", "since", "due", "late", "code"]
        .map(|code| language.say(&format!("case-meaning-{code}")))
        .into()
}

/// The cases of a list, the newest first whatever the order of its pages: a key does not change while they are read.
pub struct CaseRows {
    db: Db,
    actor: Actor,
    filter: Filter,
    /// The last case that was given.
    before: Option<i64>,
    catalogue: Catalogue,
    today: NaiveDate,
    contacts: bool,
    words: Words,
}

impl CaseRows {
    pub fn of(house: &House, actor: &Actor, filter: Filter, catalogue: Catalogue, order: &Order) -> Self {
        Self {
            db: house.db.clone(),
            actor: actor.clone(),
            filter,
            before: None,
            catalogue,
            today: house.today(),
            contacts: order.contacts(),
            words: Words::of(actor.language),
        }
    }

    /// The residents whom the reader may know, where they are wanted.
    async fn residents(&self, cases: &[case::Model]) -> Result<HashMap<i64, resident::Model>> {
        if !self.contacts {
            return Ok(HashMap::new());
        }
        let known = cases.iter().filter(|case| policy::may_see_contact(&self.actor, case));
        queries::residents(&self.db, known.map(|case| case.resident_id)).await
    }

    fn personal(&self, case: &case::Model, residents: &HashMap<i64, resident::Model>) -> Row {
        let known = residents.get(&case.resident_id).filter(|_| policy::may_see_contact(&self.actor, case));
        let Some(resident) = known else { return vec![Cell::Empty; PERSONAL.len()] };
        vec![
            resident.name.clone().into(),
            resident.phone.clone().into(),
            resident.email.clone().into(),
            resident.lang.own_name().into(),
            resident.mail_stopped_at.map(dates::day_of).into(),
            case.place.clone().into(),
            case.words.as_str().into(),
        ]
    }

    fn plain(&mut self, case: &case::Model, names: &HashMap<i64, String>) -> Row {
        let language = self.actor.language;
        let commune = unit(&case.commune_code);
        let name = |unit: &Unit| unit.name(language).to_owned();
        let theme = self.catalogue.get(case.category_id).and_then(|category| category.parent_id);
        let name_of = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
        let late = case.standing().is_late(self.today);
        let category = self.catalogue.name(case.category_id, language).into();
        let theme = theme.map(|theme| self.catalogue.name(theme, language)).into();
        let mut say = |key: String| self.words.say(key);
        vec![
            case.reference.as_str().into(),
            commune.map(name).into(),
            commune.and_then(|commune| commune.at(Level::Province)).map(name).into(),
            case.commune_code.as_str().into(),
            theme,
            category,
            say(format!("status-name-{}", case.status.code())),
            case.outcome.map_or(Cell::Empty, |outcome| say(format!("outcome-{}", outcome.code()))),
            say(format!("level-{}", case.level.code())),
            say(format!("urgency-{}", case.urgency.to_value())),
            say(format!("channel-{}", case.channel.to_value())),
            case.people.into(),
            case.filed_at.into(),
            case.status_at.into(),
            case.closed_at.into(),
            case.answer_on.into(),
            case.due_on.into(),
            case.due_kind.map_or(Cell::Empty, |kind| say(format!("case-due-{}", kind.code()))),
            say(if late { "case-late-yes" } else { "case-late-no" }.to_owned()),
            name_of(case.owner_id).into(),
            name_of(case.carrier_id).into(),
            case.reopened.into(),
        ]
    }
}

#[rocket::async_trait]
impl Rows for CaseRows {
    async fn next(&mut self) -> Result<Vec<Row>> {
        let cases =
            search::list_before(&self.db, &self.actor, &self.filter, self.before, exports::PAGE).await?;
        let Some(last) = cases.last() else { return Ok(Vec::new()) };
        self.before = Some(last.id);
        let names = names(&self.db, &cases).await?;
        let residents = self.residents(&cases).await?;
        let row = |case: &case::Model| {
            let mut row = self.plain(case, &names);
            if self.contacts {
                row.extend(self.personal(case, &residents));
            }
            row
        };
        Ok(cases.iter().map(row).collect())
    }
}

//! The people of the demonstration: the officials of every commune of Taounate, the coordinators and
//! advocates above them, the administrator and the observer. All are invented.

use std::collections::HashMap;
use std::sync::LazyLock;

use sea_orm::ExprTrait as _;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::calendar::Calendar;
use crate::chronicle::event;
use crate::kit::Db;
use crate::kit::House;
use crate::kit::db;
use crate::language::Language;
use crate::language::dates;
use crate::people::account;
use crate::people::actor;
use crate::people::actor::Actor;
use crate::people::commands::NewAccount;
use crate::people::commands::NotDone;
use crate::people::commands::create_active;
use crate::people::commands::hash_password;
use crate::people::mandate::Role;
use crate::territory;
use crate::territory::Level;
use crate::territory::Unit;

/// The one password of all: the demonstration holds nobody's secrets.
pub const PASSWORD: &str = "taounate-demo-2026";

/// A line of the table of people.
#[derive(Deserialize)]
pub struct Person {
    pub key: String,
    pub name_ar: String,
    pub name_fr: String,
    pub email: String,
    pub lang: Language,
    role: String,
    unit_code: String,
}

impl Person {
    pub fn role(&self) -> Role {
        self.role.parse().expect("the table of people names roles that exist")
    }

    pub fn unit(&self) -> &'static Unit {
        territory::unit(&self.unit_code).expect("the table of people names units that exist")
    }

    fn name(&self) -> &str {
        if self.lang == Language::Ar { &self.name_ar } else { &self.name_fr }
    }
}

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_str!("data/people.csv").as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("the table of people is well formed")
});

/// Everybody, in the order of the table: the widest territory first.
pub fn people() -> &'static [Person] {
    &PEOPLE
}

/// Everybody at work.
pub struct Cast {
    actors: Vec<Actor>,
    by_account: HashMap<i64, usize>,
    /// Who holds which role where, the first of them first.
    by_seat: HashMap<(Role, &'static str), Vec<usize>>,
}

impl Cast {
    /// Opens their accounts, all with one password, and calls them in.
    pub async fn assemble(house: &House, calendar: &Calendar) -> Result<Self, NotDone> {
        let hash = hash_password(PASSWORD.to_owned()).await?;
        let txn = db::write(&house.db).await?;
        let mut ids = Vec::new();
        for person in people() {
            ids.push(create_active(&txn, &new(person, calendar), &hash, calendar.eve()).await?);
        }
        txn.commit().await?;
        let mut actors = Vec::new();
        for (person, id) in people().iter().zip(&ids) {
            actors.push(called(house, *id, person.lang).await?);
        }
        Ok(Self::of(actors))
    }

    /// These people, in their order.
    pub fn of(actors: Vec<Actor>) -> Self {
        let by_account = actors.iter().enumerate().map(|(place, actor)| (actor.id, place)).collect();
        let mut by_seat: HashMap<_, Vec<usize>> = HashMap::new();
        for (place, actor) in actors.iter().enumerate() {
            for mandate in &actor.mandates {
                by_seat.entry((mandate.role, mandate.unit.code.as_str())).or_default().push(place);
            }
        }
        Self { actors, by_account, by_seat }
    }

    /// Whose account that is.
    pub fn owner_of(&self, account_id: i64) -> Option<&Actor> {
        self.by_account.get(&account_id).map(|place| &self.actors[*place])
    }

    /// Those who work in a commune, the first of them first.
    pub fn officials(&self, commune: &Unit) -> Vec<&Actor> {
        self.holders(Role::Official, commune)
    }

    /// Those who may carry a case of that unit at that level.
    pub fn advocates(&self, unit: &'static Unit, level: Level) -> Vec<&Actor> {
        unit.at(level).map(|seat| self.holders(Role::Advocate, seat)).unwrap_or_default()
    }

    /// Those who coordinate that unit at that level.
    pub fn coordinators(&self, unit: &'static Unit, level: Level) -> Vec<&Actor> {
        unit.at(level).map(|seat| self.holders(Role::Coordinator, seat)).unwrap_or_default()
    }

    fn holders(&self, role: Role, seat: &Unit) -> Vec<&Actor> {
        let places = self.by_seat.get(&(role, seat.code.as_str())).map_or(&[][..], Vec::as_slice);
        places.iter().map(|place| &self.actors[*place]).collect()
    }
}

/// Whoever did something was there to do it.
pub async fn seen(db: &Db) -> crate::kit::Result<()> {
    let own =
        Expr::col((event::Entity, event::Column::AccountId)).equals((account::Entity, account::Column::Id));
    let last = event::Entity::find().select_only().expr(event::Column::At.max()).filter(own).into_query();
    account::Entity::update_many()
        .col_expr(account::Column::SeenAt, Expr::SubQuery(None, Box::new(last.into())))
        .exec(db)
        .await?;
    Ok(())
}

fn new(person: &Person, calendar: &Calendar) -> NewAccount {
    NewAccount {
        name: person.name().to_owned(),
        email: person.email.clone(),
        language: person.lang,
        role: person.role(),
        unit: person.unit(),
        starts_on: dates::day_of(calendar.eve()),
        ends_on: None,
    }
}

/// Somebody as they would be after signing in, but for the session.
async fn called(house: &House, id: i64, language: Language) -> crate::kit::Result<Actor> {
    let account = account::Entity::find_by_id(id).one(&house.db).await?.ok_or(crate::kit::Error::Missing)?;
    let no_session = 0;
    actor::of(house, account, no_session, language).await
}

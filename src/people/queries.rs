//! What somebody can see of the accounts. Every read for an actor begins at `visible_to`.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::Select;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;

use super::account;
use super::actor::Actor;
use super::mandate;
use super::mandate::Role;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::folding::fold;
use crate::territory::Unit;

/// The most holders of a role at one unit that a form lists.
const MOST_HOLDERS: u64 = 100;

/// How many accounts a page of the list shows.
pub const A_PAGE: usize = 25;

/// An account with its mandates.
#[derive(Clone, Debug)]
pub struct Person {
    pub account: account::Model,
    /// All of them, those that are over too, in the order given.
    pub mandates: Vec<mandate::Model>,
}

impl Person {
    /// The mandates that say whose account it is to manage: those not over, or, when all are, the past ones.
    pub fn standing(&self, today: NaiveDate) -> Vec<mandate::Model> {
        let live: Vec<_> = self.mandates.iter().filter(|mandate| !mandate.is_over(today)).cloned().collect();
        if live.is_empty() { self.mandates.clone() } else { live }
    }
}

/// What to look for in the list.
#[derive(Default)]
pub struct Filter {
    /// A part of a name or of a mail address.
    pub words: String,
    pub role: Option<Role>,
    /// At or within any of these; everywhere when absent.
    pub units: Option<Vec<&'static Unit>>,
}

/// The accounts that somebody manages, by name, after a given one; one more than a page, if there are more.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<i64>,
    today: NaiveDate,
) -> Result<Vec<Person>> {
    let mut wanted = visible_to(actor, today);
    if filter.role.is_some() || filter.units.is_some() {
        wanted = wanted.filter(account::Column::Id.in_subquery(holders(filter, today)));
    }
    if !filter.words.is_empty() {
        let named = named(db, wanted.clone(), &filter.words).await?;
        wanted = wanted.filter(account::Column::Id.is_in(named));
    }
    if let Some(last) = find_account(db, after).await? {
        wanted = wanted.filter(behind(&last));
    }
    let accounts = wanted
        .order_by_asc(account::Column::Name)
        .order_by_asc(account::Column::Id)
        .limit(A_PAGE as u64 + 1)
        .all(db)
        .await?;
    with_mandates(db, accounts).await
}

/// An account that somebody manages; a foreign one is missing.
pub async fn find(db: &impl ConnectionTrait, actor: &Actor, id: i64, today: NaiveDate) -> Result<Person> {
    let account = visible_to(actor, today).filter(account::Column::Id.eq(id)).one(db).await?;
    person(db, account.ok_or(Error::Missing)?).await
}

/// The account of that id with its mandates, for a command to judge.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Person> {
    person(db, account::Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)?).await
}

/// The account of a mail address.
pub async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<account::Model>> {
    Ok(account::Entity::find().filter(account::Column::Email.eq(email.to_lowercase())).one(db).await?)
}

/// Who holds a role at that very unit on a day: their keys and names.
pub async fn holders_at(
    db: &impl ConnectionTrait,
    role: Role,
    unit: &Unit,
    today: NaiveDate,
) -> Result<Vec<(i64, String)>> {
    Ok(account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .column(account::Column::Name)
        .inner_join(mandate::Entity)
        .filter(mandate::Column::UnitCode.eq(unit.code.as_str()))
        .filter(mandate::Column::Role.eq(role))
        .filter(mandate::on(today))
        .filter(account::Column::State.eq(account::State::Active))
        .order_by_asc(account::Column::Name)
        .distinct()
        .limit(MOST_HOLDERS)
        .into_tuple()
        .all(db)
        .await?)
}

/// How many hold a role at each of some units on a day; units where nobody does are left out.
pub async fn holders_by_unit(
    db: &impl ConnectionTrait,
    role: Role,
    units: &[&Unit],
    today: NaiveDate,
) -> Result<HashMap<String, i64>> {
    let people = Expr::col((mandate::Entity, mandate::Column::AccountId)).count_distinct();
    let counts: Vec<(String, i64)> = mandate::Entity::find()
        .select_only()
        .column(mandate::Column::UnitCode)
        .column_as(people, "people")
        .inner_join(account::Entity)
        .filter(mandate::Column::UnitCode.is_in(units.iter().map(|unit| unit.code.as_str())))
        .filter(mandate::Column::Role.eq(role))
        .filter(mandate::on(today))
        .filter(account::Column::State.eq(account::State::Active))
        .group_by(mandate::Column::UnitCode)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts.into_iter().collect())
}

/// Whether there is any account at all.
pub async fn anybody(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::find().one(db).await?.is_some())
}

/// Those after one in the order of names.
fn behind(last: &account::Model) -> Condition {
    let name = last.name.as_str();
    let of_one_name =
        Condition::all().add(account::Column::Name.eq(name)).add(account::Column::Id.gt(last.id));
    Condition::any().add(account::Column::Name.gt(name)).add(of_one_name)
}

async fn find_account(db: &impl ConnectionTrait, id: Option<i64>) -> Result<Option<account::Model>> {
    let Some(id) = id else { return Ok(None) };
    Ok(account::Entity::find_by_id(id).one(db).await?)
}

async fn person(db: &impl ConnectionTrait, account: account::Model) -> Result<Person> {
    with_mandates(db, vec![account]).await?.pop().ok_or(Error::Missing)
}

async fn with_mandates(db: &impl ConnectionTrait, accounts: Vec<account::Model>) -> Result<Vec<Person>> {
    let ids = accounts.iter().map(|account| account.id);
    let found = mandate::Entity::find()
        .filter(mandate::Column::AccountId.is_in(ids))
        .order_by_asc(mandate::Column::Id)
        .all(db)
        .await?;
    let mut held: HashMap<i64, Vec<mandate::Model>> = HashMap::new();
    for mandate in found {
        held.entry(mandate.account_id).or_default().push(mandate);
    }
    let with =
        |account: account::Model| Person { mandates: held.remove(&account.id).unwrap_or_default(), account };
    Ok(accounts.into_iter().map(with).collect())
}

/// Says in SQL what `policy::may_see` says of one account.
fn visible_to(actor: &Actor, today: NaiveDate) -> Select<account::Entity> {
    let all = account::Entity::find();
    if actor.holds(Role::Administrator) {
        return all;
    }
    let theirs = || Condition::all().add(grantable(actor));
    let live = || mandate::not_over(today);
    let now = account::Column::Id.in_subquery(accounts_with(theirs().add(live())));
    let once = account::Column::Id.in_subquery(accounts_with(theirs()));
    let no_more = account::Column::Id.not_in_subquery(accounts_with(live()));
    all.filter(Condition::any().add(now).add(Condition::all().add(once).add(no_more)))
}

/// The mandates that a coordinator may give or take, as `policy::may_grant` has it.
fn grantable(actor: &Actor) -> Condition {
    let plain = mandate::Column::Role.is_in([Role::Official, Role::Advocate, Role::Observer]);
    let below = |unit: &Unit| {
        Condition::all()
            .add(mandate::Column::Role.eq(Role::Coordinator))
            .add(mandate::Column::UnitCode.ne(unit.code.as_str()))
    };
    let of = |unit: &'static Unit| {
        let roles = Condition::any().add(plain.clone()).add(below(unit));
        Condition::all().add(mandate::within(&unit.code)).add(roles)
    };
    let nothing = Condition::any().add(mandate::Column::Id.is_in([0_i64; 0]));
    actor.units(Role::Coordinator).fold(nothing, |any, unit| any.add(of(unit)))
}

fn accounts_with(mandates: Condition) -> SelectStatement {
    mandate::Entity::find().select_only().column(mandate::Column::AccountId).filter(mandates).into_query()
}

/// Who holds such a role at such units, now or soon.
fn holders(filter: &Filter, today: NaiveDate) -> SelectStatement {
    let mut such = Condition::all().add(mandate::not_over(today));
    if let Some(role) = filter.role {
        such = such.add(mandate::Column::Role.eq(role));
    }
    if let Some(units) = &filter.units {
        let nowhere = Condition::any().add(mandate::Column::Id.is_in([0_i64; 0]));
        such = such.add(units.iter().fold(nowhere, |any, unit| any.add(mandate::within(&unit.code))));
    }
    accounts_with(such)
}

/// Those whose name or address holds the words. Folded here, because neither database knows that أحمد and
/// احمد are one name; the accounts of a whole country are some thousands.
async fn named(db: &impl ConnectionTrait, among: Select<account::Entity>, words: &str) -> Result<Vec<i64>> {
    let columns = [account::Column::Id, account::Column::Name, account::Column::Email];
    let rows: Vec<(i64, String, String)> = among.select_only().columns(columns).into_tuple().all(db).await?;
    let (folded, address) = (fold(words), words.to_lowercase());
    let holds = |name: &str, email: &str| {
        (!folded.is_empty() && fold(name).contains(&folded)) || email.contains(&address)
    };
    Ok(rows.into_iter().filter(|(_, name, email)| holds(name, email)).map(|(id, _, _)| id).collect())
}

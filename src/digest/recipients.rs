//! For whom a digest is written: accounts in use whose mandate as a coordinator counts today and was given before
//! it was due, who want it, and who do not have it yet.

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::sea_query::Query;
use sea_orm::sea_query::SelectStatement;

use super::week::Week;
use crate::kit::Result;
use crate::people::account;
use crate::people::mandate;
use crate::people::mandate::Role;
use crate::territory::Unit;
use crate::territory::unit;

mod sent {
    use sea_orm::entity::prelude::*;

    /// An account that was written the digest of a week.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "digest_sent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub week: Date,
        pub at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The next of them after an account, at most so many.
pub async fn next(
    db: &impl ConnectionTrait,
    week: Week,
    today: NaiveDate,
    after: i64,
    most: u64,
) -> Result<Vec<account::Model>> {
    let next = waiting(week, today).filter(account::Column::Id.gt(after)).limit(most);
    Ok(next.all(db).await?)
}

/// Those of some accounts for whom it is still to be written; so it stays until the transaction ends.
pub async fn still(
    txn: &impl ConnectionTrait,
    week: Week,
    today: NaiveDate,
    of: &[i64],
) -> Result<Vec<account::Model>> {
    let still = waiting(week, today).filter(account::Column::Id.is_in(of.iter().copied()));
    Ok(still.lock_shared().all(txn).await?)
}

/// Whether it falls to this transaction to write it to an account: to one only, whoever tries.
pub async fn take(
    txn: &impl ConnectionTrait,
    account_id: i64,
    week: Week,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = sent::ActiveModel { account_id: Set(account_id), week: Set(week.monday), at: Set(now) };
    let once = OnConflict::columns([sent::Column::AccountId, sent::Column::Week]).do_nothing().to_owned();
    Ok(sent::Entity::insert(row).on_conflict(once).exec_without_returning(txn).await? == 1)
}

/// Where each of some accounts coordinates today, the widest first.
pub async fn territories(
    db: &impl ConnectionTrait,
    accounts: &[account::Model],
    today: NaiveDate,
) -> Result<BTreeMap<i64, Vec<&'static Unit>>> {
    let held = mandate::Entity::find()
        .filter(coordinates(today))
        .filter(mandate::Column::AccountId.is_in(accounts.iter().map(|account| account.id)))
        .all(db)
        .await?;
    let mut units: BTreeMap<i64, Vec<&'static Unit>> = BTreeMap::new();
    for mandate in held {
        units.entry(mandate.account_id).or_default().extend(unit(&mandate.unit_code));
    }
    for units in units.values_mut() {
        units.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.code.cmp(&b.code)));
        units.dedup_by(|a, b| a.code == b.code);
    }
    Ok(units)
}

fn coordinates(today: NaiveDate) -> Condition {
    mandate::on(today).add(mandate::Column::Role.eq(Role::Coordinator))
}

fn waiting(week: Week, today: NaiveDate) -> Select<account::Entity> {
    // Whoever came later begins with the next week.
    let coordinators = mandate::Entity::find()
        .select_only()
        .column(mandate::Column::AccountId)
        .filter(coordinates(today))
        .filter(mandate::Column::StartsOn.lte(week.monday))
        .filter(mandate::Column::CreatedAt.lte(week.due))
        .into_query();
    account::Entity::find()
        .filter(account::Column::Id.in_subquery(coordinators))
        .filter(account::Column::State.eq(account::State::Active))
        .filter(account::Column::Digest.eq(true))
        .filter(Expr::not_exists(has_it(week)))
        .order_by_asc(account::Column::Id)
}

fn has_it(week: Week) -> SelectStatement {
    let account = Expr::col((sent::Entity, sent::Column::AccountId));
    Query::select()
        .expr(Expr::val(1))
        .from(sent::Entity)
        .and_where(account.equals((account::Entity, account::Column::Id)))
        .and_where(sent::Column::Week.eq(week.monday))
        .take()
}

//! The ledger: of each institution how many promises stand where, and what residents say of its promises and
//! answers. Moved in the transaction that changes one of them.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::Set;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::promise::State;
use super::voice::Said;
use super::voice::Voices;
use crate::kit::Result;

/// From so many on a rate says something.
pub const LEAST: i64 = 5;

/// The most institutions that are listed.
pub const MOST: u64 = 200;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Facet {
    /// Its promises, by state.
    Promise,
    /// What residents say of them.
    Voice,
    /// What residents say of its answers.
    Answer,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub facet: Facet,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub count: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// Counts things of an institution: more, or fewer. In one order, so that no two writers wait for each other.
pub async fn moved(txn: &impl ConnectionTrait, facet: Facet, changes: &[(i64, &str, i64)]) -> Result<()> {
    let mut sums: BTreeMap<(i64, &str), i64> = BTreeMap::new();
    for (institution_id, name, count) in changes {
        *sums.entry((*institution_id, name)).or_default() += count;
    }
    sums.retain(|_, count| *count != 0);
    if sums.is_empty() {
        return Ok(());
    }
    let rows = sums.into_iter().map(|((institution_id, name), count)| ActiveModel {
        institution_id: Set(institution_id),
        facet: Set(facet),
        name: Set(name.to_owned()),
        count: Set(count),
    });
    let keys = [Column::InstitutionId, Column::Facet, Column::Name];
    let sum = Expr::col((Entity, Column::Count)).add(Expr::cust("excluded.count"));
    Entity::insert_many(rows)
        .on_conflict(OnConflict::columns(keys).value(Column::Count, sum).to_owned())
        .exec_without_returning(txn)
        .await?;
    Ok(())
}

/// What the ledger holds of an institution.
#[derive(Clone, Debug, Default)]
pub struct Account {
    promises: BTreeMap<String, i64>,
    /// What residents say of its promises.
    pub voices: Voices,
    /// What residents say of its answers.
    pub answers: Voices,
}

impl Account {
    pub fn promises(&self, state: State) -> i64 {
        self.promises.get(state.code()).copied().unwrap_or_default()
    }

    /// All but those that were withdrawn.
    pub fn promised(&self) -> i64 {
        self.judged() + self.promises(State::Waiting) + self.promises(State::Asked)
    }

    /// Those with a verdict.
    pub fn judged(&self) -> i64 {
        State::JUDGED.into_iter().map(|state| self.promises(state)).sum()
    }

    /// How many in a hundred of those with a verdict were kept, where they are enough to say so.
    pub fn kept_rate(&self) -> Option<i64> {
        rate(self.promises(State::Kept), self.judged())
    }

    fn read(&mut self, row: &Model) {
        match row.facet {
            Facet::Promise => {
                self.promises.insert(row.name.clone(), row.count);
            }
            Facet::Voice => hear(&mut self.voices, row),
            Facet::Answer => hear(&mut self.answers, row),
        }
    }
}

/// How many people in a hundred say that it was kept, or that it helps, where they are enough.
pub fn said_rate(voices: &Voices) -> Option<i64> {
    rate(voices.kept, voices.total())
}

fn rate(kept: i64, of: i64) -> Option<i64> {
    (of >= LEAST).then(|| (kept * 200 + of) / (of * 2))
}

fn hear(voices: &mut Voices, row: &Model) {
    match row.name.parse() {
        Ok(Said::Kept) => voices.kept = row.count,
        Ok(Said::Partly) => voices.partly = row.count,
        Ok(Said::Broken) => voices.broken = row.count,
        Err(()) => {}
    }
}

/// The institutions of which there is something to say, those with the most promises first.
pub async fn institutions(db: &impl ConnectionTrait, most: u64) -> Result<Vec<(i64, Account)>> {
    let promised = Expr::cust("SUM(CASE WHEN \"facet\" = 'promise' THEN \"count\" ELSE 0 END)");
    let ids: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::InstitutionId)
        .filter(Column::Count.gt(0))
        .filter(Column::Name.ne(State::Withdrawn.code()))
        .group_by(Column::InstitutionId)
        .order_by_desc(promised)
        .order_by_asc(Column::InstitutionId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let mut accounts = accounts(db, ids.iter().copied()).await?;
    Ok(ids.into_iter().map(|id| (id, accounts.remove(&id).unwrap_or_default())).collect())
}

/// What the ledger holds of some institutions.
pub async fn accounts(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<BTreeMap<i64, Account>> {
    let rows = Entity::find().filter(Column::InstitutionId.is_in(ids)).all(db).await?;
    let mut accounts: BTreeMap<i64, Account> = BTreeMap::new();
    for row in &rows {
        accounts.entry(row.institution_id).or_default().read(row);
    }
    Ok(accounts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_told_from_five_on_and_rounded() {
        assert_eq!(rate(4, 4), None);
        assert_eq!(rate(5, 5), Some(100));
        assert_eq!(rate(2, 6), Some(33));
        assert_eq!(rate(4, 6), Some(67));
        assert_eq!(rate(0, 9), Some(0));
    }
}

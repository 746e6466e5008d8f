//! Which cases a dossier gathers, and how many of them stand where: kept in the transaction that changes a
//! case, so that a dossier of ten thousand cases is read as fast as one of ten.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::Set;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::case;
use super::queries;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::folding::fold;
use crate::territory::Unit;

/// The most dossiers that one case is in.
const MOST: u64 = 50;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier_case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    pub joined_at: DateTimeUtc,
    pub joined_by_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What the cases of a dossier are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Facet {
    /// All of them.
    All,
    Commune,
    Status,
    /// The language of the resident.
    Lang,
}

pub mod tally {
    use sea_orm::entity::prelude::*;

    use super::Facet;

    /// How many cases of a dossier, how many people live with them, in how many douars.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "dossier_tally")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub dossier_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub facet: Facet,
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub cases: i64,
        pub people: i64,
        pub places: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod place {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "dossier_place")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub dossier_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub commune_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: String,
        pub cases: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A case joins a dossier.
///
/// # Errors
/// `Conflict` if it is in it already.
pub async fn join(
    txn: &impl ConnectionTrait,
    dossier_id: i64,
    case: &case::Model,
    by: Option<i64>,
    now: DateTimeUtc,
) -> Result<()> {
    let row = ActiveModel {
        dossier_id: Set(dossier_id),
        case_id: Set(case.id),
        joined_at: Set(now),
        joined_by_id: Set(by),
    };
    let keys = OnConflict::columns([Column::DossierId, Column::CaseId]).do_nothing().to_owned();
    if Entity::insert(row).on_conflict(keys).exec_without_returning(txn).await? == 0 {
        return Err(Error::Conflict);
    }
    count(txn, dossier_id, case, 1).await
}

/// A case leaves a dossier.
///
/// # Errors
/// `Conflict` if it is not in it.
pub async fn leave(txn: &impl ConnectionTrait, dossier_id: i64, case: &case::Model) -> Result<()> {
    let left = Entity::delete_by_id((dossier_id, case.id)).exec(txn).await?;
    if left.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    count(txn, dossier_id, case, -1).await
}

/// A case of another status is counted there, in each dossier that gathers it.
pub async fn moved(txn: &impl ConnectionTrait, was: &case::Model, is: &case::Model) -> Result<()> {
    if was.status == is.status {
        return Ok(());
    }
    for dossier_id in dossiers_of(txn, is.id).await? {
        let people = i64::from(is.people);
        let counts = [(was.status.code(), -1), (is.status.code(), 1)];
        let row = |(name, sign): (&str, i64)| row(dossier_id, Facet::Status, name, [sign, sign * people, 0]);
        add(txn, counts.map(row).to_vec()).await?;
    }
    Ok(())
}

/// The dossiers that gather a case.
pub async fn dossiers_of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<i64>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::DossierId)
        .filter(Column::CaseId.eq(case_id))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?)
}

/// The newest dossiers that gather cases of a commune, each with how many.
pub async fn touching(db: &impl ConnectionTrait, commune: &Unit, most: u64) -> Result<BTreeMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = tally::Entity::find()
        .select_only()
        .columns([tally::Column::DossierId, tally::Column::Cases])
        .filter(tally::Column::Facet.eq(Facet::Commune))
        .filter(tally::Column::Name.eq(commune.code.as_str()))
        .filter(tally::Column::Cases.gt(0))
        .order_by_desc(tally::Column::DossierId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The counts of a dossier by one facet, by name.
pub async fn counts(
    db: &impl ConnectionTrait,
    dossier_id: i64,
    facet: Facet,
) -> Result<BTreeMap<String, tally::Model>> {
    let rows = tally::Entity::find()
        .filter(tally::Column::DossierId.eq(dossier_id))
        .filter(tally::Column::Facet.eq(facet))
        .filter(tally::Column::Cases.gt(0))
        .limit(2000)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.name.clone(), row)).collect())
}

async fn count(txn: &impl ConnectionTrait, dossier_id: i64, case: &case::Model, sign: i64) -> Result<()> {
    let places = places(txn, dossier_id, case, sign).await?;
    let lang = queries::resident_of(txn, case).await?.lang;
    let counts = [sign, sign * i64::from(case.people), places];
    let rows = vec![
        row(dossier_id, Facet::All, "", counts),
        row(dossier_id, Facet::Commune, &case.commune_code, counts),
        row(dossier_id, Facet::Lang, lang.code(), counts),
        row(dossier_id, Facet::Status, case.status.code(), counts),
    ];
    add(txn, rows).await
}

/// By how many the places of a dossier grow with this case: by one if it is the first to name its own.
async fn places(txn: &impl ConnectionTrait, dossier_id: i64, case: &case::Model, sign: i64) -> Result<i64> {
    let folded = case.place.as_deref().map(fold).filter(|place| !place.is_empty());
    let Some(folded) = folded else { return Ok(0) };
    let first = place::ActiveModel {
        dossier_id: Set(dossier_id),
        commune_code: Set(case.commune_code.clone()),
        place: Set(folded),
        cases: Set(sign),
    };
    let keys = [place::Column::DossierId, place::Column::CommuneCode, place::Column::Place];
    let sum = Expr::col((place::Entity, place::Column::Cases)).add(Expr::cust("excluded.cases"));
    let now = place::Entity::insert(first)
        .on_conflict(OnConflict::columns(keys).value(place::Column::Cases, sum).to_owned())
        .exec_with_returning(txn)
        .await?;
    Ok(match (sign, now.cases) {
        (1, 1) => 1,
        (-1, 0) => -1,
        _ => 0,
    })
}

fn row(dossier_id: i64, facet: Facet, name: &str, [cases, people, places]: [i64; 3]) -> tally::Model {
    tally::Model { dossier_id, facet, name: name.to_owned(), cases, people, places }
}

/// Always in one order, so that two writers never wait for each other in a ring.
async fn add(txn: &impl ConnectionTrait, mut rows: Vec<tally::Model>) -> Result<()> {
    use tally::Column;
    rows.sort_by(|a, b| (a.facet, &a.name).cmp(&(b.facet, &b.name)));
    let sum = |column| Expr::col((tally::Entity, column));
    let keys = [Column::DossierId, Column::Facet, Column::Name];
    let change = OnConflict::columns(keys)
        .value(Column::Cases, sum(Column::Cases).add(Expr::cust("excluded.cases")))
        .value(Column::People, sum(Column::People).add(Expr::cust("excluded.people")))
        .value(Column::Places, sum(Column::Places).add(Expr::cust("excluded.places")))
        .to_owned();
    let rows = rows.into_iter().map(|row| tally::ActiveModel::from(row).reset_all());
    tally::Entity::insert_many(rows).on_conflict(change).exec_without_returning(txn).await?;
    Ok(())
}

//! What the radar hears: the newest open cases of a unit that are in no dossier yet.

use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveTime;
use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use super::finding::Heard;
use crate::cases::case;
use crate::cases::case::Column;
use crate::cases::gathering;
use crate::cases::queries::visible_to;
use crate::cases::queries::within;
use crate::cases::status::Status;
use crate::kit::Result;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::Unit;
use crate::territory::unit;

/// How many days back the radar listens.
pub const SPAN: u64 = 60;
/// How many characters of each case it listens to.
const LISTENED: usize = 500;
/// How many cases it hears at most.
pub const MOST: u64 = 3000;

/// A row as it is read: key, reference, commune, category, moment, people, words, place.
type Row = (i64, String, String, i64, DateTimeUtc, i32, String, Option<String>);

/// The newest open cases within a unit that this reader sees, the newest first.
pub async fn heard(
    db: &impl ConnectionTrait,
    actor: &Actor,
    of: &Unit,
    today: NaiveDate,
) -> Result<Vec<Heard>> {
    let since = (today - Days::new(SPAN)).and_time(NaiveTime::MIN).and_utc();
    let rows: Vec<Row> = case::Entity::find()
        .select_only()
        .columns([Column::Id, Column::Reference, Column::CommuneCode, Column::CategoryId, Column::FiledAt])
        .columns([Column::People, Column::Words, Column::Place])
        .filter(visible_to(actor))
        .filter(within(of))
        .filter(Column::Id.gt(last_before(db, of, since).await?))
        .filter(Column::FiledAt.gte(since))
        .filter(Column::Status.is_in(Status::OPEN))
        .filter(ungathered())
        .order_by_desc(Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(told).collect())
}

/// The last case of a unit before a moment. Keys grow with time and the lists of a unit are indexed by them,
/// so that what is older is never looked at.
async fn last_before(db: &impl ConnectionTrait, of: &Unit, moment: DateTimeUtc) -> Result<i64> {
    let last: Option<i64> = case::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(within(of))
        .filter(Column::FiledAt.lt(moment))
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.unwrap_or_default())
}

/// The cases that no dossier has gathered.
fn ungathered() -> Condition {
    let gathered = Query::select()
        .expr(Expr::val(1))
        .from(gathering::Entity)
        .and_where(
            Expr::col((gathering::Entity, gathering::Column::CaseId)).equals((case::Entity, Column::Id)),
        )
        .take();
    Condition::all().add(Expr::not_exists(gathered))
}

fn told((case_id, reference, commune, category_id, filed_at, people, words, place): Row) -> Option<Heard> {
    let commune = unit(&commune)?;
    let filed_on = dates::day_of(filed_at);
    let words = words.chars().take(LISTENED).collect();
    Some(Heard { case_id, reference, commune, category_id, filed_on, people, words, place })
}

//! What is wanted, and how far it got.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::kit::Error;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Waiting,
    Finished,
    /// Whoever asked for it may not any more.
    Stopped,
    /// It could not go on, however often it was tried.
    Failed,
}

impl State {
    /// Whether it ended before everything was done.
    pub fn is_cut_short(self) -> bool {
        matches!(self, Self::Stopped | Self::Failed)
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "batch")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which work it is.
    pub kind: String,
    pub dossier_id: Option<i64>,
    /// What the work needs to know, as JSON.
    pub params: String,
    /// The key of the last case that was treated.
    pub cursor: i64,
    /// How many cases there were when it was asked for.
    pub total: i64,
    pub done: i64,
    /// Cases that could not be treated any more: closed, or no longer theirs who asked.
    pub skipped: i64,
    pub state: State,
    /// Who asked for it, and acts; none where a clock did.
    pub account_id: Option<i64>,
    /// How many rounds failed since the last one that did not.
    pub attempts: i32,
    /// Its turn is not before.
    pub run_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// What the work was given.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.params).map_err(|why| Error::Broken(why.to_string()))
    }
}

/// Puts down what is wanted. It begins when the transaction is committed.
pub async fn ask(
    txn: &impl ConnectionTrait,
    kind: &str,
    dossier_id: Option<i64>,
    params: &impl Serialize,
    total: i64,
    account_id: Option<i64>,
    now: DateTimeUtc,
) -> Result<i64> {
    let params = serde_json::to_string(params).map_err(|why| Error::Broken(why.to_string()))?;
    let row = ActiveModel {
        id: NotSet,
        kind: Set(kind.to_owned()),
        dossier_id: Set(dossier_id),
        params: Set(params),
        cursor: Set(0),
        total: Set(total),
        done: Set(0),
        skipped: Set(0),
        state: Set(State::Waiting),
        account_id: Set(account_id),
        attempts: Set(0),
        run_at: Set(now),
        created_at: Set(now),
        finished_at: Set(None),
    };
    Ok(row.insert(txn).await?.id)
}

/// Whether just that was asked for before.
pub async fn was_asked(
    db: &impl ConnectionTrait,
    kind: &str,
    dossier_id: i64,
    params: &impl Serialize,
) -> Result<bool> {
    let params = serde_json::to_string(params).map_err(|why| Error::Broken(why.to_string()))?;
    let same = Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .filter(Column::Kind.eq(kind))
        .filter(Column::Params.eq(params));
    Ok(same.one(db).await?.is_some())
}

/// The works on a dossier that are not finished, the oldest first; one that was cut short until another of its
/// kind is asked for.
pub async fn of_dossier(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<Model>> {
    let of = |column| Expr::col(("later", column));
    let later = Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, "later")
        .and_where(of(Column::DossierId).equals((Entity, Column::DossierId)))
        .and_where(of(Column::Kind).equals((Entity, Column::Kind)))
        .and_where(of(Column::Id).gt(Expr::col((Entity, Column::Id))))
        .take();
    let cut_short = Condition::all()
        .add(Column::State.is_in([State::Stopped, State::Failed]))
        .add(Expr::not_exists(later));
    Ok(Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .filter(Condition::any().add(Column::State.eq(State::Waiting)).add(cut_short))
        .order_by_asc(Column::Id)
        .limit(10)
        .all(db)
        .await?)
}

/// A work under way or cut short, as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct Progress {
    pub title: String,
    pub done: String,
    pub total: String,
    /// In percent.
    pub share: i64,
    /// Whether it goes on.
    pub goes_on: bool,
}

impl Progress {
    pub fn of(batch: &Model, language: Language) -> Self {
        let treated = batch.done + batch.skipped;
        let total = Ord::max(batch.total, treated);
        Self {
            title: title(batch, language),
            done: number(language, treated),
            total: number(language, total),
            share: if total == 0 { 0 } else { treated * 100 / total },
            goes_on: batch.state == State::Waiting,
        }
    }
}

fn title(batch: &Model, language: Language) -> String {
    let what = language.say(&format!("batch-{}", batch.kind));
    if !batch.state.is_cut_short() {
        return what;
    }
    let mut args = Args::new();
    args.set("what", what);
    language.say_with("batch-cut-short", &args)
}

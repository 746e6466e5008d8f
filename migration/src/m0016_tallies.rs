use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What the tallies count a case by beside its state.
const MILESTONES: [&str; 6] =
    ["theme_id", "answered_at", "answered_level", "resolved_at", "resolved_level", "reopened_at"];

const MOMENTS: [&str; 5] = ["filed_at", "answered_at", "resolved_at", "closed_at", "reopened_at"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column a statement.
        for column in milestones() {
            manager.alter_table(Table::alter().table("cases").add_column(column).to_owned()).await?;
        }
        for statement in KNOWN {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        // Wide lists are read by when something happened.
        for column in MOMENTS {
            index(manager, "cases", &[column]).await?;
        }
        for table in [standing(), pace(), due(), turned(), visit()] {
            manager.create_table(table).await?;
        }
        manager
            .get_connection()
            .execute_unprepared("INSERT INTO turned (id, day) VALUES (1, '2000-01-01')")
            .await?;
        index(manager, "standing", &["unit_level", "facet", "name", "unit_code"]).await?;
        index(manager, "standing", &["unit_code", "facet", "open"]).await?;
        index(manager, "pace", &["unit_level", "facet", "name", "span", "start", "unit_code"]).await?;
        index(manager, "due", &["day"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["visit", "turned", "due", "pace", "standing"]).await?;
        for column in MOMENTS {
            manager
                .drop_index(Index::drop().name(format!("cases_{column}")).table("cases").to_owned())
                .await?;
        }
        for column in MILESTONES {
            manager.alter_table(Table::alter().table("cases").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}

fn milestones() -> [ColumnDef; 6] {
    [
        big_integer("theme_id").default(0).take(),
        timestamp_with_time_zone_null("answered_at").take(),
        string_len_null("answered_level", 16).take(),
        timestamp_with_time_zone_null("resolved_at").take(),
        string_len_null("resolved_level", 16).take(),
        timestamp_with_time_zone_null("reopened_at").take(),
    ]
}

/// What is known of cases that were there before, from their histories. The level that had a case at that
/// moment is not in every event: the present one stands for it.
const KNOWN: [&str; 6] = [
    "UPDATE cases SET theme_id = COALESCE((SELECT parent_id FROM category WHERE category.id = category_id), category_id)",
    "UPDATE cases SET answered_at = (SELECT MIN(at) FROM event WHERE case_id = cases.id AND actor <> 'resident'
        AND deed IN ('ask', 'update', 'answer', 'promise', 'heard', 'resolve', 'close'))",
    "UPDATE cases SET answered_level = level WHERE answered_at IS NOT NULL",
    "UPDATE cases SET resolved_at = (SELECT MAX(at) FROM event WHERE case_id = cases.id AND deed = 'resolve')
        WHERE status = 'resolved' OR outcome IN ('confirmed', 'unconfirmed')",
    "UPDATE cases SET resolved_level = level WHERE resolved_at IS NOT NULL",
    "UPDATE cases SET reopened_at = (SELECT MAX(at) FROM event WHERE case_id = cases.id
        AND deed IN ('reopen', 'dispute')) WHERE reopened > 0",
];

/// A unit, and which of its cases: all, those of a theme, at a level, of an owner, with a carrier.
fn slice(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(string_len("unit_code", 16))
        .col(string_len("unit_level", 16))
        .col(string_len("facet", 16))
        .col(string_len("name", 24))
        .to_owned()
}

fn slice_key() -> IndexCreateStatement {
    Index::create().col("unit_code").col("facet").col("name").to_owned()
}

/// How many cases are open now, and how many of them are late.
fn standing() -> TableCreateStatement {
    slice("standing")
        .col(big_integer("open"))
        .col(big_integer("late"))
        .primary_key(&mut slice_key())
        .to_owned()
}

/// What happened in a week or a year: `span` is `w` or `y`, `start` its first day. `open` are the cases filed
/// in it that are still open. `first_…` and `solved_…` are classes of days until the first answer and the
/// resolution.
fn pace() -> TableCreateStatement {
    let mut table = slice("pace");
    table.col(string_len("span", 1)).col(date("start"));
    for column in PACE {
        table.col(big_integer(column).default(0));
    }
    for column in FIRST.into_iter().chain(SOLVED) {
        table.col(integer(column).default(0));
    }
    table.primary_key(slice_key().col("span").col("start")).to_owned()
}

const PACE: [&str; 7] = ["filed", "open", "answered", "resolved", "confirmed", "closed", "reopened"];

const FIRST: [&str; 17] = [
    "first_0", "first_1", "first_2", "first_3", "first_4", "first_5", "first_6", "first_7", "first_8",
    "first_9", "first_10", "first_11", "first_12", "first_13", "first_14", "first_15", "first_16",
];

const SOLVED: [&str; 17] = [
    "solved_0",
    "solved_1",
    "solved_2",
    "solved_3",
    "solved_4",
    "solved_5",
    "solved_6",
    "solved_7",
    "solved_8",
    "solved_9",
    "solved_10",
    "solved_11",
    "solved_12",
    "solved_13",
    "solved_14",
    "solved_15",
    "solved_16",
];

/// How many cases are due on a day that has not been turned yet.
fn due() -> TableCreateStatement {
    slice("due").col(date("day")).col(big_integer("cases")).primary_key(slice_key().col("day")).to_owned()
}

/// The day before which everything due is counted as late in `standing`.
fn turned() -> TableCreateStatement {
    Table::create().table("turned").col(integer("id").primary_key()).col(date("day")).to_owned()
}

/// What somebody saw of a unit when they last ticked it off.
fn visit() -> TableCreateStatement {
    let mut table = Table::create()
        .table("visit")
        .col(big_integer("account_id"))
        .col(string_len("unit_code", 16))
        .col(timestamp_with_time_zone("at"))
        .to_owned();
    for column in PACE {
        table.col(big_integer(column));
    }
    table
        .primary_key(Index::create().col("account_id").col("unit_code"))
        .foreign_key(&mut seed::key("visit", "account_id", "account", "id"))
        .foreign_key(&mut seed::key("visit", "unit_code", "unit", "code"))
        .to_owned()
}

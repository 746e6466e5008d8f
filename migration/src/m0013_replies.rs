use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The mails of a case to one address, in their order; the mails and calls of a mailing; a person by what
/// reaches them.
const INDEXES: &[(&str, &[&str])] = &[
    ("outbox", &["case_id", "recipient", "id"]),
    ("outbox", &["mailing_id", "state"]),
    ("phone_task", &["mailing_id", "done_at", "id"]),
    ("resident", &["phone"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [reply(), reply_text(), reply_person(), mailing_tally()] {
            manager.create_table(table).await?;
        }
        index(manager, "reply", &["dossier_id", "id"]).await?;
        for table in ["outbox", "phone_task"] {
            let mut alter = Table::alter();
            alter.table(table).add_column(big_integer_null("mailing_id"));
            manager.alter_table(alter.take()).await?;
        }
        for (table, columns) in INDEXES {
            index(manager, table, columns).await?;
        }
        for index in queues() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for queue in ["outbox_one", "outbox_many", "outbox_recipient"] {
            manager.drop_index(Index::drop().name(queue).table("outbox").to_owned()).await?;
        }
        for (table, columns) in INDEXES {
            let name = format!("{table}_{}", columns.join("_"));
            manager.drop_index(Index::drop().name(name).table(*table).to_owned()).await?;
        }
        for table in ["phone_task", "outbox"] {
            let mut alter = Table::alter();
            alter.table(table).drop_column("mailing_id");
            manager.alter_table(alter.take()).await?;
        }
        seed::drop(manager, &["mailing_tally", "reply_person", "reply_text", "reply"]).await
    }
}

/// Mails in the order of their turn: those to one person, which nothing holds up, and those of mailings; what
/// mailings have for somebody.
fn queues() -> [IndexCreateStatement; 3] {
    let of = |name: &str, columns: &[&'static str], whose| {
        let mut index = Index::create();
        index.name(name).table("outbox").and_where(whose);
        for column in columns {
            index.col(*column);
        }
        index
    };
    let mailing = || Expr::col("mailing_id");
    let turn = &["state", "run_at", "id"];
    [
        of("outbox_one", turn, mailing().is_null()),
        of("outbox_many", turn, mailing().is_not_null()),
        of("outbox_recipient", &["recipient", "state"], mailing().is_not_null()),
    ]
}

/// One text to everybody behind a dossier's cases.
fn reply() -> TableCreateStatement {
    Table::create()
        .table("reply")
        .col(big_pk_auto("id"))
        .col(big_integer("dossier_id"))
        .col(string_len_uniq("submission", 64))
        .col(string_len("kind", 16))
        .col(big_integer_null("answer_id"))
        .col(big_integer_null("promise_id"))
        .col(string_len("state", 16))
        .col(integer("version"))
        .col(big_integer_null("created_by_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("queued_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(&mut seed::key("reply", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("reply", "answer_id", "action_answer", "id"))
        .foreign_key(&mut seed::key("reply", "promise_id", "promise", "id"))
        .to_owned()
}

/// Its words in a language, for all communes (an empty code) or for one.
fn reply_text() -> TableCreateStatement {
    Table::create()
        .table("reply_text")
        .col(big_integer("reply_id"))
        .col(string_len("lang", 2))
        .col(string_len("commune_code", 16))
        .col(text("words"))
        .primary_key(Index::create().col("reply_id").col("lang").col("commune_code"))
        .foreign_key(&mut seed::key("reply_text", "reply_id", "reply", "id"))
        .to_owned()
}

/// Whom it has reached already: each person once, however many cases they have.
fn reply_person() -> TableCreateStatement {
    Table::create()
        .table("reply_person")
        .col(big_integer("reply_id"))
        .col(string_len("contact", 64))
        .col(big_integer("case_id"))
        .primary_key(Index::create().col("reply_id").col("contact"))
        .foreign_key(&mut seed::key("reply_person", "reply_id", "reply", "id"))
        .to_owned()
}

/// How many people of a mailing are told, wait, are to be called, cannot be reached.
fn mailing_tally() -> TableCreateStatement {
    Table::create()
        .table("mailing_tally")
        .col(big_integer("mailing_id"))
        .col(string_len("fate", 16))
        .col(big_integer("people"))
        .primary_key(Index::create().col("mailing_id").col("fate"))
        .to_owned()
}

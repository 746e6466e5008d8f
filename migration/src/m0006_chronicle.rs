use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(event()).await?;
        let mut once = Index::create();
        once.name("event_case_id_seq").table("event").col("case_id").col("seq").unique();
        manager.create_index(once).await?;
        append_only(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["event"]).await?;
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION event_is_history").await?;
        }
        Ok(())
    }
}

/// What people wrote (`words`, with its salt) may be erased when its time is over; the digest stays in
/// the chain, so that the rest can still be verified.
fn event() -> TableCreateStatement {
    Table::create()
        .table("event")
        .col(big_pk_auto("id"))
        .col(big_integer("case_id"))
        .col(integer("seq"))
        .col(timestamp_with_time_zone("at"))
        .col(string_len("actor", 16))
        .col(big_integer_null("account_id"))
        .col(string_len("deed", 24))
        .col(string_len_null("status_from", 16))
        .col(string_len("status_to", 16))
        .col(boolean("internal"))
        .col(text("facts"))
        .col(text_null("words"))
        .col(string_len_null("words_salt", 64))
        .col(string_len_null("words_digest", 64))
        .col(string_len("prev_hash", 64))
        .col(string_len("hash", 64))
        .foreign_key(&mut seed::key("event", "case_id", "cases", "id"))
        .foreign_key(&mut seed::key("event", "account_id", "account", "id"))
        .to_owned()
}

/// The database itself refuses to rewrite history: no event is deleted, and of a written one nothing
/// changes but the erasure of its words.
async fn append_only(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements: &[&str] = match manager.get_database_backend() {
        DatabaseBackend::Postgres => &[
            "CREATE FUNCTION event_is_history() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF TG_OP = 'UPDATE' AND NEW.hash = OLD.hash AND NEW.prev_hash = OLD.prev_hash AND NEW.facts = OLD.facts \
             AND NEW.at = OLD.at AND NEW.deed = OLD.deed AND NEW.seq = OLD.seq AND NEW.case_id = OLD.case_id \
             AND NEW.words IS NULL THEN RETURN NEW; END IF; \
             RAISE EXCEPTION 'history is not rewritten'; END $$",
            "CREATE TRIGGER event_is_history BEFORE UPDATE OR DELETE ON event \
             FOR EACH ROW EXECUTE FUNCTION event_is_history()",
        ],
        _ => &[
            "CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event \
             BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END",
            "CREATE TRIGGER event_is_not_rewritten BEFORE UPDATE ON event \
             WHEN NEW.words IS NOT NULL OR NEW.hash <> OLD.hash OR NEW.prev_hash <> OLD.prev_hash \
             OR NEW.facts <> OLD.facts OR NEW.at <> OLD.at OR NEW.deed <> OLD.deed OR NEW.seq <> OLD.seq \
             OR NEW.case_id <> OLD.case_id \
             BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END",
        ],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

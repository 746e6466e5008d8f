//! Tables of events that the database itself refuses to rewrite.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

/// No event is deleted, and of a written one nothing changes but the erasure of its words.
pub async fn append_only(manager: &SchemaManager<'_>, table: &str, subject: &str) -> Result<(), DbErr> {
    let same = ["hash", "prev_hash", "facts", "at", "deed", "seq", subject];
    let postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
    let statements = if postgres {
        let kept = same.map(|column| format!("NEW.{column} = OLD.{column}")).join(" AND ");
        vec![
            format!(
                "CREATE FUNCTION {table}_is_history() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                     IF TG_OP = 'UPDATE' AND {kept} AND NEW.words IS NULL THEN RETURN NEW; END IF; \
                     RAISE EXCEPTION 'history is not rewritten'; END $$"
            ),
            format!(
                "CREATE TRIGGER {table}_is_history BEFORE UPDATE OR DELETE ON {table} \
                     FOR EACH ROW EXECUTE FUNCTION {table}_is_history()"
            ),
        ]
    } else {
        let changed = same.map(|column| format!("NEW.{column} <> OLD.{column}")).join(" OR ");
        vec![
            format!(
                "CREATE TRIGGER {table}_is_not_deleted BEFORE DELETE ON {table} \
                     BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END"
            ),
            format!(
                "CREATE TRIGGER {table}_is_not_rewritten BEFORE UPDATE ON {table} \
                     WHEN NEW.words IS NOT NULL OR {changed} \
                     BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END"
            ),
        ]
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// What is left of it when the table is gone.
pub async fn forget(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        manager.get_connection().execute_unprepared(&format!("DROP FUNCTION {table}_is_history")).await?;
    }
    Ok(())
}

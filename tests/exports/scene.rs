//! What the stories of exports have in common: taking a list home as a person does, and many cases at once.

use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use tarafu::cases::case;
use tarafu::exports::export;

use crate::house::Running;
use crate::kit::client::Visitor;
use crate::kit::page::Page;

/// What for, in every story.
pub const WORDS: &str = "دورة المجلس ليوم 12 أكتوبر، النقطة 4";
pub const REASON: &str = "الاتصال بمن ليس لهم عنوان إلكتروني";

/// The form on the page of an export.
pub const FORM: &str = "form:has([name=format])";

/// Takes a list home, without what residents may be known by.
pub async fn take(visitor: &mut Visitor, path: &str, format: &str) -> Page {
    visitor.get(path).await.is(200);
    let form = visitor.form(FORM).fill("format", format).fill("purpose", "session");
    form.fill("words", WORDS).submit().await.is(200).clone()
}

/// The same with them.
pub async fn take_with_contacts(visitor: &mut Visitor, path: &str, format: &str) -> Page {
    visitor.get(path).await.is(200);
    let form = visitor.form(FORM).fill("format", format).fill("purpose", "follow_up");
    let form = form.fill("words", WORDS).tick("contacts").fill("reason", REASON);
    form.submit().await.is(200).clone()
}

/// The log, oldest first.
pub async fn log(running: &Running) -> Vec<export::Model> {
    let all = export::Entity::find().order_by_asc(export::Column::Id).all(&running.house.db).await;
    all.expect("read")
}

/// So many more cases like that one, each with its resident, by the database alone.
pub async fn copies(db: &impl ConnectionTrait, like: &case::Model, count: usize) {
    const BETWEEN: i64 = 1_000_000;
    let (id, resident) = (like.id, like.resident_id);
    let columns = |table: &'static str| async move {
        let sql = match db.get_database_backend() {
            sea_orm::DbBackend::Sqlite => format!("SELECT name FROM pragma_table_info('{table}')"),
            _ => format!(
                "SELECT column_name::text AS name FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}'"
            ),
        };
        let rows = db.query_all_raw(sea_orm::Statement::from_string(db.get_database_backend(), sql)).await;
        let names = rows.expect("columns").into_iter().map(|row| row.try_get::<String>("", "name"));
        names.collect::<Result<Vec<_>, _>>().expect("names")
    };
    let numbers = format!(
        "(WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {count}) SELECT n FROM n) AS numbers"
    );
    for (table, key) in [("resident", resident), ("cases", id)] {
        let names = columns(table).await;
        let value = |name: &String| match (table, name.as_str()) {
            (_, "id") | ("cases", "resident_id") => format!("\"{name}\" + {BETWEEN} + n"),
            ("cases", "reference" | "submission" | "link_hash") => "'copy-' || CAST(n AS TEXT)".to_owned(),
            _ => format!("\"{name}\""),
        };
        let listed = names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let values = names.iter().map(value).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "INSERT INTO {table} ({listed}) SELECT {values} FROM {table} CROSS JOIN {numbers} WHERE id = {key}"
        );
        db.execute_unprepared(&sql).await.expect("copied");
    }
}

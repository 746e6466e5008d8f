//! Every step of the database's history can be taken back, and taken again.

use migration::Migrator;
use sea_orm_migration::MigratorTrait;
use tarafu::kit::db;

use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::permissions::scene::dump;

#[rocket::async_test]
async fn the_history_of_the_database_goes_back_to_nothing_and_forth_again() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let folder = new_folder();
        let Some(url) = database(backend, &folder).await else { continue };
        let db = db::connect(&url).await.expect("opened");
        let whole: Vec<String> = dump(&db, &[]).await.into_keys().collect();

        Migrator::down(&db, None).await.expect("every step can be taken back");
        let left: Vec<String> = dump(&db, &["seaql_migrations"]).await.into_keys().collect();
        assert!(left.is_empty(), "{backend:?} still has {left:?}");

        Migrator::up(&db, None).await.expect("and taken again");
        let again: Vec<String> = dump(&db, &[]).await.into_keys().collect();
        assert_eq!(again, whole, "{backend:?}");
        db.close().await.expect("closed");
    }
}

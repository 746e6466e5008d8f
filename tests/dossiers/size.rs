//! The page of a dossier of ten thousand cases costs what the page of one of ten costs.

use std::io::Write;
use std::time::Duration;
use std::time::Instant;

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::QueryFilter;
use tarafu::cases::case;
use tarafu::cases::gathering;
use tarafu::cases::gathering::Facet;
use tarafu::cases::gathering::tally;
use tarafu::kit::House;
use tarafu::kit::token;
use tarafu::territory;

use super::open;
use super::some;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// How many cases the larger one gathers: `TARAFU_MANY=10000` for the promise as it is written.
fn many() -> usize {
    std::env::var("TARAFU_MANY").ok().and_then(|number| number.parse().ok()).unwrap_or(1000)
}

/// As many cases like that one, over all communes of Taounate, in a dossier; with the counts that they make.
async fn gather(house: &House, like: &case::Model, dossier_id: i64, count: usize) {
    let communes = territory::children("03.531");
    for first in (0..count).step_by(500) {
        let rows = (first..count.min(first + 500)).map(|number| {
            let mut row = like.clone().into_active_model().reset_all();
            row.id = NotSet;
            row.reference = Set(format!("many-{dossier_id}-{number}"));
            row.submission = Set(token::fresh());
            row.link_hash = Set(token::hash(&token::fresh()));
            row.commune_code = Set(communes[number % communes.len()].code.clone());
            row
        });
        case::Entity::insert_many(rows).exec_without_returning(&house.db).await.expect("filed");
    }
    let all = case::Entity::find().all(&house.db).await.expect("read");
    let ours: Vec<_> =
        all.iter().filter(|case| case.reference.starts_with(&format!("many-{dossier_id}-"))).collect();
    for some in ours.chunks(500) {
        let rows = some.iter().map(|case| gathering::ActiveModel {
            dossier_id: Set(dossier_id),
            case_id: Set(case.id),
            joined_at: Set(case.filed_at),
            joined_by_id: Set(None),
        });
        gathering::Entity::insert_many(rows).exec_without_returning(&house.db).await.expect("gathered");
    }
    let cases = i64::try_from(count / communes.len()).expect("few").max(1);
    let rows = communes.iter().take(count).map(|commune| tally::ActiveModel {
        dossier_id: Set(dossier_id),
        facet: Set(Facet::Commune),
        name: Set(commune.code.clone()),
        cases: Set(cases),
        people: Set(cases),
        places: Set(0),
    });
    tally::Entity::delete_many()
        .filter(tally::Column::DossierId.eq(dossier_id))
        .exec(&house.db)
        .await
        .expect("counted anew");
    tally::Entity::insert_many(rows).exec_without_returning(&house.db).await.expect("counted");
}

async fn median(visitor: &mut Visitor, path: &str) -> Duration {
    let mut times = Vec::new();
    for _ in 0..30 {
        let begun = Instant::now();
        visitor.get(path).await.is(200);
        times.push(begun.elapsed());
    }
    times.sort();
    times[times.len() / 2]
}

#[rocket::async_test]
async fn a_large_dossier_is_shown_as_fast_as_a_small_one() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 2).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let small = open(&mut khadija, &cases).await;
        let large = open(&mut khadija, &cases).await;
        gather(&running.house, &cases[0], super::id_of(&small), 10).await;
        median(&mut khadija, &small).await;
        let (few, few_listed) =
            (median(&mut khadija, &small).await, median(&mut khadija, &format!("{small}/cases")).await);

        gather(&running.house, &cases[0], super::id_of(&large), many()).await;
        let (lots, lots_listed) =
            (median(&mut khadija, &large).await, median(&mut khadija, &format!("{large}/cases")).await);

        let told = format!(
            "dossier of 10 and of {} on {:?}: page {few:?} and {lots:?}, list of 10 and of 25 {few_listed:?} and {lots_listed:?}",
            many(),
            running.backend
        );
        writeln!(std::io::stderr(), "{told}").expect("the standard error stream is open");
        assert!(lots < few.mul_f64(1.5) + Duration::from_millis(20), "{told}");
        assert!(lots_listed < few_listed.mul_f64(2.5) + Duration::from_millis(20), "{told}");
    })
    .await;
}

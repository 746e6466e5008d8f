//! What is approved stays as it was approved; what is sent twice is begun once; the longest text still fits.

use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::sea_query::Expr;
use tarafu::cases::gathering;
use tarafu::cases::queries;
use tarafu::dossiers::dossier;
use tarafu::kit::db;
use tarafu::workshop::document;

use super::begin;
use super::deed;
use super::dossier;
use super::file;
use super::pdf;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::press::reader::finds;
use crate::press::reader::letters;
use crate::press::reader::pages;

/// One case more, and somebody else to carry it.
async fn stir(running: &Running, address: &str) {
    let (house, khadija) = (&running.house, running.actor(&cast::KHADIJA).await);
    let id: i64 = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a key");
    let more = file(running, &khadija, 1).await;
    let salma = running.actor(&cast::SALMA).await.id;
    let txn = db::write(&house.db).await.expect("a transaction begins");
    let case = queries::by_id(&txn, more).await.expect("the case");
    gathering::join(&txn, id, &case, Some(khadija.id), house.now()).await.expect("gathered");
    let carrier = dossier::Column::CarrierId;
    let change = dossier::Entity::update_many().col_expr(carrier, Expr::value(salma));
    change.filter(dossier::Column::Id.eq(id)).exec(&txn).await.expect("given");
    txn.commit().await.expect("written");
}

#[rocket::async_test]
async fn what_is_approved_is_printed_as_it_was_approved() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 3).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let document = begin(&mut khadija, &dossier, "brief", "ar", "").await;
        deed(&mut khadija, &document, "approve").await.is(303);
        let printed = format!("{document}/print");
        let before = letters(&khadija.get(&printed).await.is(200).text());
        let paper = pages(&pdf(&mut khadija, &document).await);
        finds(&before, &[cast::YOUSSEF.name]);

        stir(running, &dossier).await;

        assert_eq!(letters(&khadija.get(&printed).await.is(200).text()), before);
        assert_eq!(pages(&pdf(&mut khadija, &document).await), paper);
        deed(&mut khadija, &document, "reopen").await.is(303);
        let after = letters(&khadija.get(&printed).await.is(200).text());
        finds(&after, &[cast::SALMA.name]);
        assert!(!after.contains(&letters(cast::YOUSSEF.name)), "written anew, it says how things stand");
    })
    .await;
}

#[rocket::async_test]
async fn a_form_sent_twice_begins_one_document() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let (new, to) = (format!("{dossier}/documents/new"), format!("{dossier}/documents"));
        khadija.get(&new).await.is(200);
        let number = khadija.form(&to).value("submission").to_owned();

        khadija.form(&to).submit().await.is(303);
        let first = khadija.page.location().expect("somewhere").to_owned();
        khadija.get(&new).await.is(200);
        khadija.form(&to).tamper("submission", &number).submit().await.is(303);

        assert_eq!(khadija.page.location(), Some(first.as_str()));
        let all = document::Entity::find().all(&running.house.db).await.expect("read");
        assert_eq!(all.len(), 1);
    })
    .await;
}

#[rocket::async_test]
async fn the_longest_text_fits_and_a_longer_one_is_told_so() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let document = begin(&mut khadija, &dossier, "letter", "ar", "").await;
        khadija.get(&document).await.is(200);
        let most: usize =
            khadija.page.attribute("textarea[name=body]", "maxlength").remove(0).parse().expect("a number");
        let full = |most: usize| "’".repeat(most);

        let form = khadija.form(&document).fill("subject", &full(300)).fill("body", &full(most));
        form.submit().await.is(303);
        khadija.follow().await.is(200);
        let form = khadija.form(&document).tamper("body", &full(most + 1));
        form.submit().await.is(422);
    })
    .await;
}

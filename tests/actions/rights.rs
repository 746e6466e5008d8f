//! Who has rights by an action of their own, how long, and whom we write to.

use chrono::Days;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::sea_query::Expr;
use tarafu::people::Role;
use tarafu::people::mandate;
use tarafu::territory::Level;

use super::dossier;
use super::national;
use super::perform;
use super::plan;
use super::press;
use crate::cast;
use crate::cast::Person;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// A question of Najat's, filed, for a dossier that the region carries.
async fn for_the_region(running: &Running, najat: &mut Visitor) -> String {
    let dossier = dossier(running, &cast::KHADIJA, "03.531", Level::Region, Some(&cast::YOUSSEF)).await;
    let mut khadija = running.signed_in(&cast::KHADIJA).await;
    let fields = [("subject", "تغطية دواوير ورغة"), ("carrier", cast::NAJAT.name)];
    let action = plan(&mut khadija, &dossier, "written_question", &fields).await;
    press(&mut khadija, &action, "approve").await;
    perform(najat, &action, "file", &[("reference", "4512/2026")]).await;
    action
}

/// The mandate of somebody of the cast ended yesterday.
async fn end_mandate(running: &Running, person: &Person) {
    let id = running.actor(person).await.id;
    let yesterday = running.house.today() - Days::new(1);
    mandate::Entity::update_many()
        .col_expr(mandate::Column::EndsOn, Expr::value(yesterday))
        .filter(mandate::Column::AccountId.eq(id))
        .exec(&running.house.db)
        .await
        .expect("ended");
}

async fn give_mandate(running: &Running, person: &Person, role: Role, unit: &str) {
    let row = mandate::ActiveModel {
        id: NotSet,
        account_id: Set(running.actor(person).await.id),
        role: Set(role),
        unit_code: Set(unit.to_owned()),
        starts_on: Set(running.house.today() - Days::new(1)),
        ends_on: Set(None),
        granted_by_id: Set(None),
        created_at: Set(running.house.now()),
    };
    row.insert(&running.house.db).await.expect("given");
}

#[rocket::async_test]
async fn an_action_of_their_own_gives_no_right_after_the_mandate() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = for_the_region(running, &mut najat).await;
        najat.get(&action).await.is(200);
        najat.get(&format!("{action}/answer")).await.is(200);

        end_mandate(running, &cast::NAJAT).await;
        give_mandate(running, &cast::NAJAT, Role::Advocate, "05").await;

        najat.get(&action).await.is(404);
        najat.get(&format!("{action}/answer")).await.is(404);
        najat.get("/actions").await.is(200).does_not_say("تغطية دواوير ورغة");
    })
    .await;
}

#[rocket::async_test]
async fn an_action_of_their_own_gives_no_right_once_it_is_over() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = for_the_region(running, &mut najat).await;

        perform(&mut najat, &action, "close", &[("words", "لا جواب.")]).await;

        najat.get(&action).await.is(404);
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        youssef.get(&action).await.is(200).says("لا جواب.");
    })
    .await;
}

#[rocket::async_test]
async fn whoever_carries_an_action_alone_finds_no_button_that_is_not_theirs() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = for_the_region(running, &mut najat).await;
        perform(&mut najat, &action, "answer", &[("verdict", "evades"), ("words", "سننظر.")]).await;

        let page = najat.get(&action).await.is(200);
        assert!(!page.find(&format!("form[action='{action}/proof']")).is_empty(), "the proof is theirs");
        assert!(!page.find("form[action$='/document']").is_empty(), "so is the document");
        let links: Vec<String> = page.links().into_iter().map(|link| link.href).collect();
        for foreign in ["/edit", "/actions/new", "/documents/new", "/replies/new", "/promises/new"] {
            assert!(!links.iter().any(|link| link.contains(foreign)), "{foreign} in {links:?}");
        }
        for link in
            links.iter().filter(|link| link.starts_with("/actions/") || link.starts_with("/dossiers/"))
        {
            najat.get(link).await.is(200);
        }
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        let page = youssef.get(&action).await.is(200);
        assert!(page.links().iter().any(|link| link.href.contains("/replies/new?answer=")));
    })
    .await;
}

#[rocket::async_test]
async fn an_answer_is_written_to_nobody_whose_mandate_ended() {
    on_each_database(async |running: &Running| {
        let dossier = national(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let fields = [("subject", "لقاء مع المدير"), ("level", "national")];
        let meeting = plan(&mut khadija, &dossier, "meeting", &fields).await;
        end_mandate(running, &cast::KHADIJA).await;
        let mut najat = running.signed_in(&cast::NAJAT).await;

        perform(&mut najat, &meeting, "file", &[]).await;
        let words = ("words", "وعد المدير بالنظر.");
        perform(&mut najat, &meeting, "answer", &[("verdict", "evades"), words]).await;

        let waiting = tarafu::mail::outbox::Entity::find().all(&running.house.db).await.expect("read");
        let to = |email: &str| waiting.iter().filter(|mail| mail.recipient == email).count();
        assert_eq!(to(cast::KHADIJA.email), 0, "she sees the dossier no more");
    })
    .await;
}

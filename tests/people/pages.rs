//! What holds for every page and every form about accounts.

use super::account_of;
use super::send;
use super::way;
use crate::cast::AMINA;
use crate::cast::DRISS;
use crate::cast::KHADIJA;
use crate::cast::PASSWORD;
use crate::house::Backend;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::page::Page;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::commands;
use tarafu::people::commands::NewAccount;
use tarafu::people::password;
use tarafu::territory::unit;

fn official(running: &Running, name: &str, email: &str) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        email: email.to_owned(),
        language: Language::Ar,
        role: Role::Official,
        unit: unit("03.531.01.01").expect("Ghafsai is there"),
        starts_on: running.house.today(),
        ends_on: None,
    }
}

#[rocket::async_test]
async fn a_form_that_is_not_from_a_page_of_ours_does_nothing() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let mut amina = running.signed_in(&AMINA).await;
    let own = token(amina.get("/account").await);
    let foreign = token(running.signed_in(&KHADIJA).await.get("/account").await);
    let account = format!("/admin/accounts/{}", account_of(&running, DRISS.email).await.id);
    let fixed = [
        "/login",
        "/logout",
        "/reset",
        "/reset/x",
        "/invite/x",
        "/account",
        "/account/password",
        "/account/sessions/end",
        "/account/sessions/1/end",
        "/admin/accounts/new",
    ];
    let of_one = ["disable", "enable", "invitation", "sessions/end", "mandates/new", "mandates/1/end"];
    let paths: Vec<String> =
        fixed.map(str::to_owned).into_iter().chain(of_one.map(|way| format!("{account}/{way}"))).collect();

    for path in &paths {
        amina.post(path, &[]).await.is(403);
        amina.post(path, &[("csrf", "x")]).await.is(403);
        amina.post(path, &[("csrf", &foreign)]).await.is(403);
    }
    amina.get("/account").await.is(200);
    for site in ["cross-site", "same-site", "none"] {
        amina = amina.with_header("sec-fetch-site", site);
        for path in &paths {
            amina.post(path, &[("csrf", &own)]).await.is(403);
        }
    }
    amina.get("/account").await.is(200);
    running.stop().await;
}

fn token(page: &Page) -> String {
    page.attribute("input[name=csrf]", "value").pop().expect("the page has a form")
}

#[rocket::async_test]
async fn the_list_has_25_a_page_and_is_searched_however_a_name_is_spelled() {
    on_each_database(async |running: &Running| {
        let hash = password::hash(PASSWORD.to_owned()).await.expect("a hash");
        for n in 0..30 {
            let new = official(running, "أحمد", &format!("n{n}@ahmed.example"));
            let now = running.house.now();
            commands::create_active(&running.house.db, &new, &hash, now).await.expect("an account");
        }
        let mut amina = running.signed_in(&AMINA).await;

        assert_eq!(rows(amina.get("/admin/accounts").await.is(200)), 25);
        let more = amina.page.attribute("a.more", "href").pop().expect("there are more");
        assert_eq!(rows(amina.get(&more).await.is(200)), 15);
        assert!(amina.page.attribute("a.more", "href").is_empty());
        for (query, expected) in [
            ("q=احمد", 25),
            ("q=driss%40", 1),
            ("q=DRISS+el", 1),
            ("role=official&unit=Tissa", 1),
            ("unit=Taounate", 25),
            ("role=coordinator&unit=Taounate", 1),
            ("role=administrator", 1),
            ("unit=Atlantide", 0),
            ("q=%25", 0),
            ("q='%20or%201=1", 0),
            ("role=nothing", 25),
            ("after=999999", 25),
            ("after=x", 25),
        ] {
            let page = amina.get(&format!("/admin/accounts?{query}")).await.is(200);
            assert_eq!(rows(page), expected, "{query}");
        }
    })
    .await;
}

fn rows(page: &Page) -> usize {
    page.find(".entry-title").len()
}

#[rocket::async_test]
async fn every_page_is_whole_in_three_languages() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let new = official(&running, "<b>ليلى</b>", "layla@example.org");
    let layla = commands::invite(&running.house, None, new).await.expect("Layla is invited");
    let invitation = way(&running, "layla@example.org", "/invite/").await;
    let mut stranger = running.visitor();
    stranger.get("/reset").await.is(200);
    stranger.form("/reset").fill("email", DRISS.email).submit().await.is(200);
    let reset = way(&running, DRISS.email, "/reset/").await;
    running.signed_in(&AMINA).await;
    let mut amina = running.signed_in(&AMINA).await;
    let [of_driss, of_amina] = [DRISS, AMINA].map(|person| person.email);
    let [driss, own] = [account_of(&running, of_driss).await.id, account_of(&running, of_amina).await.id];

    for language in Language::ALL {
        for path in ["/login", "/reset", &invitation, &reset] {
            whole(stranger.get(&format!("{path}?lang={language}")).await.is(200), language);
        }
        whole(stranger.get(&format!("/invite/none?lang={language}")).await.is(404), language);
        for path in ["/account", "/account/password", "/admin/accounts", "/admin/accounts/new"] {
            whole(amina.get(&format!("{path}?lang={language}")).await.is(200), language);
        }
        for id in [layla, driss, own] {
            whole(amina.get(&format!("/admin/accounts/{id}?lang={language}")).await.is(200), language);
            let path = format!("/admin/accounts/{id}/mandates/new");
            whole(amina.get(&path).await.is(200), language);
            whole(to_mend(&mut amina, &path).await, language);
        }
        amina.get("/admin/accounts/new").await.is(200);
        whole(to_mend(&mut amina, "/admin/accounts/new").await, language);
    }
    running.stop().await;
}

async fn to_mend<'v>(visitor: &'v mut Visitor, path: &str) -> &'v Page {
    send(visitor, path, &[("role", "observer"), ("unit", "Taounate")]).await.is(422)
}

#[track_caller]
fn whole(page: &Page, language: Language) {
    assert!(!page.body.contains('⟦'), "a sentence is missing: {page}");
    assert_eq!(
        (page.lang().as_str(), page.dir().as_str()),
        (language.code(), language.direction()),
        "{page}"
    );
    assert_eq!(page.find("h1").len(), 1, "{page}");
    assert!(!page.body.contains("<b>ليلى"), "a name is not markup: {page}");
    assert!(!page.body.contains("style=") && !page.body.contains("onclick"), "{page}");
    for label in page.attribute("label[for]", "for") {
        assert_eq!(page.find(&format!("#{label}")).len(), 1, "{label} on {page}");
    }
}

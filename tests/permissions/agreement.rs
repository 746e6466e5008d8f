//! What is listed and what is shown agree, and neither tells anybody who a resident is whom they need not reach.

use std::collections::BTreeSet;

use sea_orm::EntityTrait;
use tarafu::people::account;

use super::actors;
use super::actors::Guest;
use super::actors::SIGNED_IN;
use super::actors::Who;
use super::actors::Who::*;
use super::actors::on_each_quiet_database;
use super::crawl;
use super::objects::Names;
use super::scene::Filed;
use super::scene::Scene;
use super::scene::Story;
use crate::house::Running;
use crate::kit::page::Page;

/// The last parts of the links of a page that lead below an address.
fn linked(page: &Page, below: &str) -> BTreeSet<String> {
    let links = page.links();
    let last = links.iter().filter_map(|link| link.href.strip_prefix(below));
    last.filter(|last| last.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
        .map(str::to_owned)
        .collect()
}

async fn listed(guest: &mut Guest, address: &str) -> BTreeSet<String> {
    linked(guest.visitor.get(address).await, "/cases/")
}

#[rocket::async_test]
async fn a_list_holds_the_cases_whose_pages_are_shown_and_no_filter_widens_it() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        for who in SIGNED_IN {
            let mut guest = Guest::come(running, *who, "").await;

            let mut shown = BTreeSet::new();
            for filed in scene.cases.values() {
                if guest.visitor.get(&format!("/cases/{}", filed.reference)).await.status == 200 {
                    shown.insert(filed.reference.clone());
                }
            }

            let theirs = Story::ALL.into_iter().filter(|story| story.is_seen_by(*who));
            let theirs: BTreeSet<String> = theirs.map(|story| scene.reference(story).to_owned()).collect();
            assert_eq!(shown, theirs, "the cases that {who:?} may see");
            assert_eq!(listed(&mut guest, "/cases").await, shown, "the list of {who:?}");
            for narrowed in NARROWED {
                let found = listed(&mut guest, narrowed).await;
                assert!(
                    found.is_subset(&shown),
                    "{who:?} finds {:?} at {narrowed}",
                    found.difference(&shown)
                );
            }
        }
    })
    .await;
}

/// Lists that are about others' cases, and the desk.
const NARROWED: [&str; 12] = [
    "/desk",
    "/cases?unit=MA",
    "/cases?unit=03.531",
    "/cases?unit=03.531.07.09",
    "/cases?commune=03.531.01.09",
    "/cases?unit=03.591.03.03&commune=",
    "/cases?owner=nobody",
    "/cases?owner=carried&level=region",
    "/cases?level=national&status=open",
    "/cases?category=network.mobile",
    "/cases?before=99999999",
    "/cases?late=yes&unit=03",
];

#[rocket::async_test]
async fn a_list_holds_the_accounts_whose_pages_are_shown() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        Names::give(running, &scene).await;
        let all = account::Entity::find().all(&running.house.db).await.expect("the accounts can be read");
        for (who, least) in [(Khadija, 4), (Hamid, 2), (Amina, all.len()), (Fatima, 0), (Omar, 0)] {
            let mut guest = Guest::come(running, who, "").await;

            let mut shown = BTreeSet::new();
            for account in &all {
                if guest.visitor.get(&format!("/admin/accounts/{}", account.id)).await.status == 200 {
                    shown.insert(account.id.to_string());
                }
            }

            let listed = linked(guest.visitor.get("/admin/accounts").await, "/admin/accounts/");
            assert_eq!(listed, shown, "the accounts of {who:?}");
            assert!(shown.len() >= least, "{who:?} manages but {shown:?}");
        }
    })
    .await;
}

#[rocket::async_test]
async fn nobody_finds_the_name_or_address_of_a_resident_whom_they_need_not_reach() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        for mut guest in actors::everybody(running, &scene.link(Story::Carried)).await {
            let pages = crawl::walk(&mut guest.visitor, &starts(&scene, guest.who), 150).await;

            for (address, page) in pages.iter().filter(|(address, _)| !by_right(guest.who, address)) {
                for (story, filed) in &scene.cases {
                    let known = story.knows_the_resident(guest.who);
                    let told = told(page, filed);
                    assert!(
                        known || told.is_none(),
                        "{:?} reads {told:?} of {story:?} at {address}",
                        guest.who
                    );
                }
            }
            assert!(pages.len() > 3, "{:?} has seen but {} pages", guest.who, pages.len());
        }
    })
    .await;
}

/// Without this the test above could not fail.
#[rocket::async_test]
async fn those_who_must_reach_a_resident_find_how() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let filed = &scene.cases[&Story::Carried];
        let case = format!("/cases/{}", filed.reference);
        for (who, address) in [(Fatima, &case), (Khadija, &case), (Youssef, &case)] {
            let mut guest = Guest::come(running, who, "").await;
            let page = guest.visitor.get(address).await.is(200);
            assert_eq!(all_told(page, filed), [true; 4], "what {who:?} reads at {address}");
        }

        let mut resident = Guest::come(running, Resident, &scene.link(Story::Carried)).await;
        let own = format!("{}/data", scene.link(Story::Carried));
        assert_eq!(
            all_told(resident.visitor.get(&own).await.is(200), filed),
            [true; 4],
            "what is kept about them"
        );
    })
    .await;
}

/// Where somebody begins: their own first page, and every address of the house that has a name.
fn starts(scene: &Scene, who: Who) -> Vec<String> {
    let mut starts: Vec<String> = match who {
        Anonymous => vec!["/".to_owned(), "/track".to_owned(), "/communes/pick?q=a".to_owned()],
        Resident => vec![scene.link(Story::Carried)],
        _ => ["/", "/desk", "/cases", "/dashboard", "/admin", "/admin/mail", "/admin/accounts"]
            .map(str::to_owned)
            .to_vec(),
    };
    starts.extend(scene.cases.values().map(|filed| format!("/cases/{}", filed.reference)));
    starts
}

/// The resident takes away what is kept about them; whoever looks after the mail sees to whom it goes.
fn by_right(who: Who, address: &str) -> bool {
    match who {
        Resident => address.ends_with("/data"),
        Amina => address.starts_with("/admin/mail"),
        _ => false,
    }
}

/// The first thing that a page tells about a resident, however it is spaced.
fn told<'a>(page: &Page, filed: &'a Filed) -> Option<&'a str> {
    let place = all_told(page, filed).into_iter().position(|told| told)?;
    Some(&filed.contact[place])
}

fn all_told(page: &Page, filed: &Filed) -> [bool; 4] {
    let spaces = |c: char| matches!(c, ' ' | '-' | '.' | '\u{a0}' | '\u{202f}' | '\u{2066}'..='\u{2069}');
    let close: String = page.body.chars().filter(|c| !spaces(*c)).collect();
    let there = |text: &String| page.body.contains(text.as_str()) || close.contains(text.as_str());
    [0, 1, 2, 3].map(|place| there(&filed.contact[place]))
}

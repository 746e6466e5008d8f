//! Who takes which rows home, and whose residents they get to know: as on the pages, and not a row more.

use std::collections::BTreeSet;

use crate::house::Running;
use crate::kit::page::Page;
use crate::permissions::actors::SIGNED_IN;
use crate::permissions::actors::Who;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::scene::Scene;
use crate::permissions::scene::Story;

use super::reader;
use super::scene;
use super::scene::take;
use super::scene::take_with_contacts;

/// What all cases of the scene tell, and where.
const SAID: &str = "لا توجد تغطية لشبكة الهاتف";
const PLACE: &str = "دوار الزاوية";

/// All that a file says, whatever its format.
fn all(page: &Page) -> String {
    let csv = page.header("content-type").is_some_and(|kind| kind.starts_with("text/csv"));
    let words = || reader::sheets(page).iter().map(reader::Sheet::words).collect::<Vec<_>>().join("\n");
    if csv { page.body.clone() } else { words() }
}

fn references(page: &Page) -> BTreeSet<String> {
    reader::rows(page)[1..].iter().map(|row| row[0].clone()).collect()
}

#[rocket::async_test]
async fn everybody_takes_home_what_they_see_and_knows_whom_they_may_know() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        for who in SIGNED_IN.iter().filter(|who| !matches!(who, Who::Omar | Who::Amina)) {
            let mut visitor = running.signed_in(who.person().expect("they sign in")).await;
            let seen = Story::ALL.into_iter().filter(|story| story.is_seen_by(*who));
            let seen: BTreeSet<String> = seen.map(|story| scene.reference(story).to_owned()).collect();

            let plain = take(&mut visitor, "/cases/export", "csv").await;
            assert_eq!(references(&plain), seen, "{who:?}");
            let sheet = take(&mut visitor, "/cases/export", "xlsx").await;
            for file in [&plain, &sheet] {
                for story in Story::ALL {
                    for canary in &scene.cases[&story].contact {
                        assert!(!all(file).contains(canary), "{who:?} took {canary} without saying why");
                    }
                }
                assert!(!all(file).contains(SAID) && !all(file).contains(PLACE), "{who:?}");
            }

            let csv = take_with_contacts(&mut visitor, "/cases/export", "csv").await;
            let sheet = take_with_contacts(&mut visitor, "/cases/export", "xlsx").await;
            assert_eq!(references(&csv), seen, "{who:?}");
            for file in [&csv, &sheet] {
                let text = all(file);
                for story in Story::ALL {
                    let known = story.knows_the_resident(*who);
                    let contact = &scene.cases[&story].contact;
                    let found = contact.iter().filter(|canary| text.contains(*canary)).count();
                    assert_eq!(found, if known { contact.len() } else { 0 }, "{who:?} of {story:?}");
                }
            }
            let known = Story::ALL.into_iter().filter(|story| story.knows_the_resident(*who)).count();
            assert_eq!(all(&csv).matches(SAID).count(), known, "{who:?}");
            assert_eq!(all(&csv).matches(PLACE).count(), known, "{who:?}");
        }
    })
    .await;
}

/// Whoever reads figures, or keeps the instance, has no cases to take home, by a page or by a form made up.
#[rocket::async_test]
async fn observers_and_administrators_take_no_case() {
    on_each_quiet_database(async |running: &Running| {
        Scene::set(running).await;
        for who in [Who::Omar, Who::Amina] {
            let mut visitor = running.signed_in(who.person().expect("they sign in")).await;
            let page = visitor.get("/account").await.is(200).clone();
            let token = crate::permissions::answer::tokens(&page.body).next().expect("a token").to_owned();
            let fields = [
                ("csrf", token.as_str()),
                ("format", "csv"),
                ("purpose", "control"),
                ("words", scene::WORDS),
                ("contacts", "yes"),
                ("reason", scene::REASON),
            ];
            for list in ["cases", "dossiers", "actions", "promises"] {
                visitor.get(&format!("/{list}/export")).await.is(404);
                visitor.post(&format!("/{list}/export"), &fields).await.is(404);
            }
        }
        assert!(scene::log(running).await.is_empty());
    })
    .await;
}

/// A box that was not offered counts for nothing: the ledger knows no residents.
#[rocket::async_test]
async fn nobody_is_known_by_a_box_that_was_not_there() {
    on_each_quiet_database(async |running: &Running| {
        let mut khadija = running.signed_in(&crate::cast::KHADIJA).await;
        khadija.get("/promises/ledger/export").await.is(200);
        assert!(khadija.page.find("[name=contacts]").is_empty());
        let token =
            crate::permissions::answer::tokens(&khadija.page.body).next().expect("a token").to_owned();

        let fields = [
            ("csrf", token.as_str()),
            ("format", "csv"),
            ("purpose", "control"),
            ("words", scene::WORDS),
            ("contacts", "yes"),
        ];
        khadija.post("/promises/ledger/export", &fields).await.is(200);

        let [line] = &scene::log(running).await[..] else { panic!("one export") };
        assert!(!line.contacts && line.reason.is_none());
    })
    .await;
}

//! Who is answered what: every address × everybody × their own, a foreign and a missing object. The addresses come
//! from the running server, the answers from tables written by hand (`table`, `deeds`); a cell in which the two
//! disagree is a leak or a wrong refusal.

pub mod actions;
pub mod actors;
mod agreement;
pub mod answer;
pub mod crawl;
pub mod deeds;
pub mod dossiers;
pub mod exports;
pub mod folders;
pub mod handover;
pub mod objects;
pub mod promises;
pub mod replies;
pub mod scene;
pub mod table;
pub mod wire;
pub mod workshop;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::Arc;

use tarafu::cases::status;
use tarafu::server;

use crate::house::Running;
use actors::Guest;
use actors::Who;
use actors::on_each_quiet_database;
use answer::Answer;
use objects::Names;
use objects::Object;
use scene::Scene;
use scene::Story;
use table::Line;
use table::lines;

/// What was asked, what should have been answered, what was.
#[derive(Default)]
struct Cells {
    asked: usize,
    wrong: Vec<String>,
    compared: usize,
    told_apart: Vec<String>,
}

impl Cells {
    fn note(&mut self, guest: &Guest, method: &str, path: &str, expected: Answer) {
        self.asked += 1;
        let page = &guest.visitor.page;
        if !expected.is_given_by(method, page) {
            self.wrong
                .push(format!("{:?} {method} {path}: {} instead of {expected:?}", guest.who, page.status));
        }
    }

    /// What is foreign must look as what is missing.
    fn compare(&mut self, what: &str, foreign: &str, missing: &str) {
        self.compared += 1;
        if foreign != missing {
            self.told_apart.push(format!("{what}:\n{}", difference(foreign, missing)));
        }
    }

    fn judge(self, least: usize) {
        let told = format!(
            "permissions: {} cells, {} wrong; {} foreign answers compared with missing ones, {} told apart",
            self.asked,
            self.wrong.len(),
            self.compared,
            self.told_apart.len()
        );
        // Not `eprintln!`: the test runner would swallow it together with the output of a passing test.
        writeln!(std::io::stderr(), "{told}").expect("the standard error stream is open");
        assert!(self.wrong.is_empty(), "{told}\n{}", self.wrong.join("\n"));
        assert!(self.told_apart.is_empty(), "{told}\n{}", self.told_apart.join("\n"));
        assert!(self.asked >= least && self.compared > 0, "{told}");
    }
}

fn difference(one: &str, other: &str) -> String {
    let lines = one.lines().zip(other.lines()).filter(|(a, b)| a != b).take(3);
    lines.map(|(a, b)| format!("  foreign: {a}\n  missing: {b}")).collect::<Vec<_>>().join("\n")
}

/// Every address that the server has mounted: `GET /cases/<reference>`.
pub async fn routes(running: &Running) -> Vec<String> {
    let rocket = server::build(Arc::clone(&running.house)).ignite().await.expect("the server is well built");
    let name = |route: &rocket::Route| format!("{} {}", route.method, route.uri.path());
    rocket.routes().map(name).collect()
}

#[rocket::async_test]
async fn every_address_of_the_server_stands_in_the_table_and_no_other() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");

    let mounted: Vec<String> = routes(&running).await;

    let once: BTreeSet<&str> = mounted.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = lines().map(|line| line.route).collect();
    let of = |left: &BTreeSet<&str>, right: &BTreeSet<&str>| {
        left.difference(right).map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(of(&once, &known), "", "mounted, and not in the table of permissions");
    assert_eq!(of(&known, &once), "", "in the table of permissions, and not mounted");
    assert_eq!(mounted.len(), once.len(), "an address is mounted twice");
    running.stop().await;
}

#[rocket::async_test]
async fn every_address_answers_everybody_as_the_table_says() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let names = Names::give(running, &scene).await;
        let mut guests = actors::everybody(running, &scene.link(Story::Carried)).await;

        let mut cells = Cells::default();
        for line in lines() {
            for guest in &mut guests {
                try_line(line, guest, &names, &mut cells).await;
            }
        }

        cells.judge(1000);
    })
    .await;
}

/// One address for one person: each object in turn, and then the foreign ones beside the missing one.
async fn try_line(line: &Line, guest: &mut Guest, names: &Names, cells: &mut Cells) {
    let (method, pattern) = line.route.split_once(' ').expect("a method and an address");
    let mut answers: BTreeMap<Object, (Answer, String)> = BTreeMap::new();
    for object in line.cells.iter().map(|cell| cell.0) {
        if answers.contains_key(&object) {
            continue;
        }
        let path = filled(pattern, &names.of(object, guest.who));
        let expected = expected(line, object, guest.who);
        guest.ask(method, &path, line.fields).await;
        cells.note(guest, method, &path, expected);
        answers.insert(object, (expected, answer::masked(&guest.visitor.page, &path)));
    }
    for (object, (_, said)) in answers.iter().filter(|(_, (expected, _))| !expected.tells()) {
        let Some(missing) = object.missing().filter(|missing| missing != object) else { continue };
        let (_, of_missing) =
            answers.get(&missing).unwrap_or_else(|| panic!("{} lacks {missing:?}", line.route));
        cells.compare(&format!("{:?} {} {object:?}", guest.who, line.route), said, of_missing);
    }
}

fn expected(line: &Line, object: Object, who: Who) -> Answer {
    let given = line.cells.iter().find(|(of, _, to)| *of == object && to.contains(&who));
    let else_told = if who.person().is_some() { Answer::Missing } else { line.strangers };
    given.map_or(else_told, |(_, answer, _)| *answer)
}

/// The address with its `<…>` filled in; what begins with `?` comes at its end.
pub fn filled(pattern: &str, names: &[String]) -> String {
    let mut names = names.iter();
    let mut path = String::new();
    for part in pattern.split('/').skip(1) {
        path.push('/');
        let name = if part.starts_with('<') { names.next().expect("a name for each place") } else { part };
        path.push_str(name);
    }
    path.extend(names.map(String::as_str));
    path
}

#[rocket::async_test]
async fn every_deed_is_open_to_those_whose_it_is_and_to_no_others() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let guests = actors::everybody(running, &scene.link(Story::Carried)).await;

        let mut cells = Cells::default();
        for mut guest in guests {
            for deed in status::Deed::ALL {
                try_deed(deed, &mut guest, &scene, &mut cells).await;
            }
        }

        cells.judge(2000);
    })
    .await;
}

/// The cases that those are asked about too who do not see them.
const FOREIGN: [Story; 2] = [Story::Carried, Story::Tissa];

/// No case has ever been at this version: the deed is reached, and not done.
const VERSION: &[(&str, &str)] = &[("version", "0")];

/// One deed for one person, on every case of the scene that they see, and on foreign ones.
async fn try_deed(deed: status::Deed, guest: &mut Guest, scene: &Scene, cells: &mut Cells) {
    let known = deeds::DEEDS.iter().find(|known| known.code == deed.code());
    let known =
        known.unwrap_or_else(|| panic!("the deed {} is not in the table of permissions", deed.code()));
    for method in ["GET", "POST"] {
        let nowhere = format!("/cases/{}/{}", scene.no_reference, deed.code());
        guest.ask(method, &nowhere, VERSION).await;
        let missing = answer::masked(&guest.visitor.page, &nowhere);
        for story in Story::ALL {
            let path = format!("/cases/{}/{}", scene.reference(story), deed.code());
            if !story.is_seen_by(guest.who) && !FOREIGN.contains(&story) {
                continue;
            }
            guest.ask(method, &path, VERSION).await;
            cells.note(guest, method, &path, expected_of(known, method, guest.who, story));
            if !story.is_seen_by(guest.who) {
                let what = format!("{:?} {method} {} of {story:?}", guest.who, deed.code());
                cells.compare(&what, &answer::masked(&guest.visitor.page, &path), &missing);
            }
        }
    }
}

fn expected_of(deed: &deeds::Deed, method: &str, who: Who, story: Story) -> Answer {
    let now = deed.now.contains(&story);
    match method {
        _ if who.person().is_none() => Answer::SignIn,
        _ if !story.is_seen_by(who) => Answer::Missing,
        "GET" if deed.is_of(who, story) && now => Answer::Shown,
        "GET" => Answer::Missing,
        // Somebody was faster: that is told to whoever could have done it before.
        _ if deed.is_of(who, story) && !now => Answer::TooLate,
        _ if deed.is_of(who, story) => Answer::Done,
        _ => Answer::Forbidden,
    }
}

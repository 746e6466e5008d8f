//! What keeps strangers out: forms that answer to our own pages alone, headers that tell browsers to trust nobody,
//! sessions that end, and looking that changes nothing.

use std::io::Read;
use std::io::Write;

use chrono::Duration;
use flate2::read::GzDecoder;
use sea_orm::EntityTrait;
use tarafu::cases::resident;
use tarafu::kit::token;
use tarafu::people::session;
use tarafu::settings::Settings;

use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::page::Page;
use crate::permissions;
use crate::permissions::actors::Guest;
use crate::permissions::actors::Who;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::answer;
use crate::permissions::answer::Answer;
use crate::permissions::crawl;
use crate::permissions::objects::Names;
use crate::permissions::scene::Scene;
use crate::permissions::scene::Story;
use crate::permissions::scene::dump;
use crate::permissions::table::lines;
use crate::permissions::wire::Pairs;
use crate::permissions::wire::Wire;
use crate::permissions::wire::cookies;

const SAME: (&str, &str) = ("Sec-Fetch-Site", "same-origin");
const EVIL: (&str, &str) = ("Origin", "https://evil.example");

/// The forms that are sent from anywhere: a mail program's button (RFC 8058).
const ONE_CLICK: [&str; 2] = ["POST /t/<link>/unsubscribe", "POST /digest/<link>/unsubscribe"];

/// Says it past the test runner, which would swallow it together with the output of a passing test.
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").expect("the standard error stream is open");
}

/// Somebody who may, for an address of that route, and what else its form holds.
fn form_of(route: &str, guests: &[Guest], names: &Names, scene: &Scene) -> (usize, String) {
    if route == "POST /cases/<reference>/<deed>" {
        let fatima = guests.iter().position(|guest| guest.who == Who::Fatima).expect("she is there");
        return (fatima, format!("/cases/{}/take", scene.reference(Story::Carried)));
    }
    let line = lines().find(|line| line.route == route).expect("the route is in the table");
    let found = guests.iter().enumerate().find_map(|(place, guest)| {
        let theirs = |(_, answer, to): &&(_, Answer, &[Who])| {
            answer.tells() && *answer != Answer::Forbidden && to.contains(&guest.who)
        };
        line.cells.iter().find(theirs).map(|(object, ..)| (place, names.of(*object, guest.who)))
    });
    // Where the table has nothing to be done, what is missing is asked for: a forged form is refused before it is looked for.
    let last = guests.len() - 1;
    let (place, filling) =
        found.unwrap_or_else(|| (last, names.of(line.cells.first().expect("a cell").0, guests[last].who)));
    (place, permissions::filled(route.split_once(' ').expect("two words").1, &filling))
}

#[rocket::async_test]
async fn a_form_that_no_page_of_ours_sent_does_nothing() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let names = Names::give(running, &scene).await;
        let mut guests = Vec::new();
        for who in [Who::Anonymous, Who::Fatima, Who::Amina, Who::Khadija] {
            guests.push(Guest::come(running, who, "").await);
        }
        let stranger = Guest::come(running, Who::Driss, "").await;
        let wire = Wire::to(&running.base);
        let routes = permissions::routes(running).await;
        let one_click = |route: &str| ONE_CLICK.contains(&route);
        let forms = routes.iter().filter(|route| !route.starts_with("GET ") && !one_click(route));
        let forms: Vec<(usize, String)> =
            forms.map(|route| form_of(route, &guests, &names, &scene)).collect();
        let before = dump(&running.house.db, &[]).await;

        let mut tried = 0;
        for (place, path) in &forms {
            let guest = &guests[*place];
            for (name, headers, token) in forgeries(guest, &stranger, &running.base) {
                let mut headers: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (*n, v.as_str())).collect();
                let cookie = guest.cookies();
                headers.push(("Cookie", &cookie));
                let fields: Vec<(&str, &str)> = token.iter().map(|token| ("csrf", token.as_str())).collect();
                let page = wire.post(path, &headers, &fields).await;
                assert_eq!(page.status, 403, "{:?} POST {path} {name}: {page}", guest.who);
                tried += 1;
            }
        }
        assert_eq!(dump(&running.house.db, &[]).await, before, "a forged form did something");
        say(&format!("forged forms: {tried} on {} addresses, 0 accepted", forms.len()));
        assert!(tried >= 300, "{tried}");

        // And the same with the token of one's own page and the word of one's own browser goes through.
        for (place, path) in &forms {
            let guest = &guests[*place];
            let (cookie, version) = (guest.cookies(), ("version", "0"));
            let page =
                wire.post(path, &[SAME, ("Cookie", &cookie)], &[("csrf", &guest.token), version]).await;
            assert!(!matches!(page.status, 401 | 403), "{:?} POST {path}: {page}", guest.who);
            if path.ends_with("/logout") {
                guests[*place] = Guest::come(running, guests[*place].who, "").await;
            }
        }
    })
    .await;
}

/// A forged form: what is wrong with it, its headers, its token.
type Forgery = (&'static str, Vec<(&'static str, String)>, Option<String>);

fn forgeries(guest: &Guest, stranger: &Guest, base: &str) -> Vec<Forgery> {
    let own = || Some(guest.token.clone());
    let with = |(name, value): (&'static str, &str)| vec![(name, value.to_owned())];
    let site = |site: &str| vec![("Sec-Fetch-Site", site.to_owned()), ("Origin", EVIL.1.to_owned())];
    let origin = |origin: String| vec![("Origin", origin)];
    vec![
        ("without a token", with(SAME), None),
        ("with an empty token", with(SAME), Some(String::new())),
        ("with a token that is none", with(SAME), Some("Zm9v".to_owned())),
        ("with a wrong token", with(SAME), Some(damaged(&guest.token))),
        ("with another visitor's token", with(SAME), Some(stranger.token.clone())),
        ("from another site, by its origin", with(EVIL), own()),
        ("from another site, by the browser's word", site("cross-site"), own()),
        ("from another host of our domain", site("same-site"), own()),
        ("typed by a user, says the browser", site("none"), own()),
        ("with neither word", Vec::new(), own()),
        ("from nowhere", origin("null".to_owned()), own()),
        ("from a host that begins as ours", origin(format!("{base}.evil.example")), own()),
        ("from a user at a host", origin(format!("{base}@evil.example")), own()),
        (
            "with two words that differ",
            {
                let mut both = site("cross-site");
                both.push(("Sec-Fetch-Site", "same-origin".to_owned()));
                both
            },
            own(),
        ),
    ]
}

/// A token with one letter changed.
fn damaged(token: &str) -> String {
    let (first, rest) = token.split_at(1);
    format!("{}{rest}", if first == "A" { "B" } else { "A" })
}

#[rocket::async_test]
async fn a_mail_program_stops_the_mails_with_one_press_and_by_no_look() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let path = format!("{}/unsubscribe", scene.link(Story::Tissa));
        let wire = Wire::to(&running.base);
        let evil = [EVIL, ("Sec-Fetch-Site", "cross-site")];
        let stopped = async || {
            let all = resident::Entity::find().all(&running.house.db).await.expect("read");
            all.iter().filter(|resident| resident.mail_stopped_at.is_some()).count()
        };

        wire.get(&path, &[]).await.is(200);
        wire.post(&path, &evil, &[]).await.is(400);
        wire.post(&path, &evil, &[("List-Unsubscribe", "No")]).await.is(400);
        assert_eq!(stopped().await, 0);

        wire.post(&path, &evil, &[("List-Unsubscribe", "One-Click")]).await.is(200);
        assert_eq!(stopped().await, 1);
    })
    .await;
}

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer carries, whatever it is.
fn is_guarded(page: &Page, policy: &str) {
    for (name, value) in [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), Some(value), "{name} of {page}");
        assert_eq!(page.headers.get_all(name).iter().count(), 1, "{name} of {page}");
    }
    assert!(page.header("permissions-policy").is_some_and(|policy| policy.contains("camera=()")), "{page}");
    assert!(page.header("x-request-id").is_some(), "{page}");
    for absent in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert_eq!(page.header(absent), None, "{absent} of {page}");
    }
}

fn is_kept_by_nobody(page: &Page) {
    assert_eq!(page.header("cache-control"), Some("no-store"), "{page}");
}

#[rocket::async_test]
async fn every_answer_tells_the_browser_to_trust_nobody() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let wire = Wire::to(&running.base);
        let fatima = Guest::come(running, Who::Fatima, "").await;
        let amina = Guest::come(running, Who::Amina, "").await;
        let (hers, admins) = (fatima.cookies(), amina.cookies());
        let signed = [SAME, ("Cookie", hers.as_str())];
        let case = format!("/cases/{}", scene.reference(Story::Carried));
        let token = ("csrf", fatima.token.as_str());
        let long = "ن".repeat(60_000);

        let mut answers = Vec::new();
        for (status, path) in
            [(200, "/"), (200, "/login"), (200, "/healthz"), (303, "/cases"), (404, "/nowhere")]
        {
            answers.push((status, wire.get(path, &[("Origin", EVIL.1)]).await));
        }
        for (status, path) in
            [(200, "/desk"), (200, case.as_str()), (200, "/account"), (303, "/"), (404, "/admin")]
        {
            answers.push((status, wire.get(path, &signed).await));
        }
        answers.push((200, wire.get(&scene.link(Story::Carried), &[]).await));
        answers.push((200, wire.get(&format!("{}/data", scene.link(Story::Carried)), &[]).await));
        answers.push((200, wire.get("/admin", &[("Cookie", &admins)]).await));
        answers.push((400, wire.post(&format!("{case}/take"), &signed, &[token]).await));
        answers.push((401, wire.post("/cases", &[SAME], &[]).await));
        answers.push((403, wire.post("/logout", &signed, &[]).await));
        answers.push((404, wire.post("/nowhere", &signed, &[]).await));
        answers.push((409, wire.post(&format!("{case}/take"), &signed, &[token, ("version", "0")]).await));
        answers.push((413, wire.post(&format!("{case}/note"), &signed, &[token, ("words", &long)]).await));
        answers.push((422, wire.post(&format!("{case}/note"), &signed, &[token]).await));
        answers.push((404, wire.send(reqwest::Method::TRACE, "/", &signed, None).await));
        for (status, page) in &answers {
            page.is(*status);
            is_guarded(page, POLICY);
            is_kept_by_nobody(page);
        }

        let refused = async || wire.post("/track", &signed, &[token, ("reference", "1234567890123")]).await;
        for _ in 0..5 {
            refused().await.is(422);
        }
        let page = refused().await;
        is_guarded(page.is(429), POLICY);
        is_kept_by_nobody(&page);
        assert!(page.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()), "{page}");

        // A database that is gone is our fault, and tells no more than any other answer.
        running.house.db.close_by_ref().await.expect("closed");
        let page = wire.get("/desk", &signed).await;
        is_guarded(page.is(503), POLICY);
        is_kept_by_nobody(&page);
        assert!(page.header("retry-after").is_some(), "{page}");
        for inner in ["sqlx", "SELECT", "pool", "panicked", "src/"] {
            assert!(!page.body.contains(inner), "{inner}: {page}");
        }
    })
    .await;
}

/// The policy of a mail that is shown by itself is stricter still, but for the style that mails must bring along.
#[rocket::async_test]
async fn a_mail_is_shown_in_a_box() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let names = Names::give(running, &scene).await;
        let amina = Guest::come(running, Who::Amina, "").await;
        let mail = &names.of(permissions::objects::Object::Mail, Who::Amina)[0];

        let page = Wire::to(&running.base)
            .get(&format!("/admin/mail/{mail}/html"), &[("Cookie", &amina.cookies())])
            .await;

        let policy = page.is(200).header("content-security-policy").expect("a policy").to_owned();
        assert!(
            policy.starts_with("sandbox; default-src 'none'; ") && !policy.contains("allow-"),
            "{policy}"
        );
        is_guarded(&page, &policy);
        is_kept_by_nobody(&page);
    })
    .await;
}

#[rocket::async_test]
async fn files_are_kept_for_ever_and_text_travels_compressed() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let wire = Wire::to(&running.base);
    let page = wire.get("/login", &[]).await;

    for address in
        page.attribute("link[rel=stylesheet]", "href").iter().chain(&page.attribute("script[src]", "src"))
    {
        let plain = wire.get(address, &[]).await;
        is_guarded(plain.is(200), POLICY);
        assert_eq!(plain.header("cache-control"), Some("public, max-age=31536000, immutable"));
        let etag = plain.header("etag").expect("an ETag").to_owned();
        let again = wire.get(address, &[("If-None-Match", &etag)]).await;
        is_guarded(again.is(304), POLICY);
        assert!(again.bytes.is_empty() && again.header("etag") == Some(&etag));
        let small = wire.get(address, &[("Accept-Encoding", "br, gzip")]).await;
        assert_eq!(unpacked(&small), plain.bytes);
        assert!(small.header("vary").is_some_and(|vary| vary.contains("Accept-Encoding")));
    }
    let missing = wire.get("/static/../Cargo.toml", &[]).await;
    is_kept_by_nobody(missing.is(404));
    is_kept_by_nobody(wire.get("/static/nothing.css", &[]).await.is(404));

    let visit = cookie_of(&page);
    let own = [("Cookie", visit.as_str())];
    let plain = wire.get("/login", &own).await;
    let small = wire.get("/login", &[own[0], ("Accept-Encoding", "gzip")]).await;
    let unpacked = Page { body: String::from_utf8(unpacked(&small)).expect("text"), ..small.clone() };
    for page in [&plain, &small] {
        assert!(page.header("vary").is_some_and(|vary| vary.contains("Accept-Encoding")), "{page}");
    }
    let text =
        |page: &Page| answer::masked(page, "/login").split_once("\n<!doctype").expect("a page").1.to_owned();
    assert_eq!(text(&unpacked), text(&plain));
    let refused = wire.get("/login", &[("Accept-Encoding", "gzip;q=0, br")]).await;
    assert_eq!(refused.header("content-encoding"), None);
    running.stop().await;
}

fn unpacked(page: &Page) -> Vec<u8> {
    assert_eq!(page.header("content-encoding"), Some("gzip"), "{page}");
    let mut bytes = Vec::new();
    GzDecoder::new(&page.bytes[..]).read_to_end(&mut bytes).expect("it is gzip");
    bytes
}

/// The first cookie that a page gives, as it is given back.
fn cookie_of(page: &Page) -> String {
    page.header("set-cookie").expect("a cookie").split(';').next().unwrap_or_default().to_owned()
}

#[rocket::async_test]
async fn over_https_cookies_and_browsers_are_bound_to_it() {
    let public = |settings| Settings { public_url: Some("https://tarafu.example".to_owned()), ..settings };
    let running = Running::with(Backend::Sqlite, public).await.expect("SQLite is always there");
    let wire = Wire::to(&running.base);
    let here = ("Origin", "https://tarafu.example");

    let page = wire.get("/login", &[]).await;
    let visit = cookie_of(page.is(200));
    let token = answer::tokens(&page.body).next().expect("a token").to_owned();
    let fields = [("csrf", token.as_str()), ("email", cast::FATIMA.email), ("password", cast::PASSWORD)];
    let entered = wire.post("/login", &[here, ("Cookie", &visit)], &fields).await;

    for (page, name) in [(&page, "__Host-tarafu-visit="), (entered.is(303), "__Host-tarafu-session=")] {
        let cookie = page.header("set-cookie").expect("a cookie");
        assert!(cookie.starts_with(name), "{cookie}");
        is_closed(cookie);
        assert!(cookie.contains("; Secure"), "{cookie}");
        let hsts = page.header("strict-transport-security").expect("HSTS");
        assert!(hsts.contains("max-age=63072000"), "{hsts}");
    }
    let chosen = wire.get("/login?lang=fr", &[]).await;
    assert!(
        chosen
            .headers
            .get_all("set-cookie")
            .iter()
            .all(|cookie| cookie.to_str().expect("text").contains("; Secure"))
    );
    wire.post("/login", &[EVIL, ("Cookie", &visit)], &fields).await.is(403);
    running.stop().await;
}

/// For this site's own requests alone, and out of reach of scripts.
fn is_closed(cookie: &str) {
    for part in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    for part in ["Domain", "Max-Age", "Expires"] {
        assert!(!cookie.contains(part), "{cookie}");
    }
}

#[rocket::async_test]
async fn looking_changes_nothing() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let names = Names::give(running, &scene).await;
        let mut guests = Vec::new();
        for who in [Who::Khadija, Who::Amina, Who::Resident, Who::Fatima] {
            guests.push(Guest::come(running, who, &scene.link(Story::Carried)).await);
        }
        let but_when_somebody_was_seen = ["session"];
        let before = dump(&running.house.db, &but_when_somebody_was_seen).await;

        let mut seen = 0;
        for guest in &mut guests {
            let mut starts: Vec<String> =
                vec!["/".to_owned(), scene.link(Story::Carried), scene.link(Story::Asked)];
            for line in lines().filter(|line| line.route.starts_with("GET ")) {
                let filling = line.cells.iter().map(|(object, ..)| names.of(*object, guest.who));
                starts.extend(filling.map(|filling| permissions::filled(&line.route[4..], &filling)));
            }
            seen += crawl::walk(&mut guest.visitor, &starts, 250).await.len();
        }

        let after = dump(&running.house.db, &but_when_somebody_was_seen).await;
        for (table, rows) in &before {
            assert_eq!(rows, &after[table], "{table} was changed by looking");
        }
        say(&format!("looking: {seen} pages, {} tables unchanged", before.len()));
        assert!(seen > 400 && before.values().map(Vec::len).sum::<usize>() > 1000, "{seen}");
    })
    .await;
}

/// Addresses that lead away, in every disguise that browsers are known to see through.
const AWAY: &[&str] = &[
    "https://evil.example",
    "https://evil.example/desk",
    "http:evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    " //evil.example",
    "/ /evil.example",
    "\u{0}//evil.example",
    "/%09/evil.example",
    "/%5cevil.example",
    "/%2fevil.example",
    "%2f%2fevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/desk/..//evil.example",
    "/;@evil.example",
    "//user@evil.example",
    "/@evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "mailto:a@evil.example",
    "evil.example",
    "？//evil.example",
    "／／evil.example",
    "/\u{200b}/evil.example",
    "/desk\r\nSet-Cookie: a=b",
    "/desk\nLocation: https://evil.example",
];

/// Where a browser that stands on our first page goes for that address, if elsewhere.
fn leads_away(running: &Running, address: &str) -> bool {
    let base = reqwest::Url::parse(&running.base).expect("our address");
    base.join(address).is_ok_and(|url| url.origin() != base.origin())
}

fn encoded(text: &str) -> String {
    rocket::http::RawStr::new(text).percent_encode().to_string()
}

#[rocket::async_test]
async fn no_address_of_ours_leads_elsewhere() {
    on_each_quiet_database(async |running: &Running| {
        let fatima = Guest::come(running, Who::Fatima, "").await;
        let wire = Wire::to(&running.base);
        let cookie = fatima.cookies();
        for (place, payload) in AWAY.iter().enumerate() {
            let asked = format!("/login?next={}", encoded(payload));

            let signed_in = wire.get(&asked, &[("Cookie", &cookie)]).await;
            goes_nowhere(running, signed_in.is(303), payload);

            let mut guest = running.visitor().with_header("x-real-ip", &format!("10.1.0.{place}"));
            guest.get(&asked).await.is(200);
            let action = guest.page.attribute("form[method=post]", "action");
            assert!(action.iter().all(|action| !leads_away(running, action)), "{payload:?}: {action:?}");
            let person = &cast::ALL[place % cast::ALL.len()];
            let form = guest.form("form:has(input[name=password])");
            let page = form.fill("email", person.email).fill("password", cast::PASSWORD).submit().await;
            goes_nowhere(running, page.is(303), payload);

            let picker = wire.get(&format!("/communes/pick?q=a&back={}", encoded(payload)), &[]).await;
            assert!(matches!(picker.status, 200 | 400), "{payload:?}: {picker}");
            let links = picker.links();
            assert!(links.iter().all(|link| !leads_away(running, &link.href)), "{payload:?}: {links:?}");
        }

        // What is ours is returned to.
        for (next, home) in
            [("/cases?status=open", "/cases?status=open"), ("/login", "/desk"), ("/logout", "/desk")]
        {
            let page = wire.get(&format!("/login?next={}", encoded(next)), &[("Cookie", &cookie)]).await;
            assert_eq!(page.location(), Some(home));
        }
        let picker = wire.get("/communes/pick?q=%D8%AA%D9%8A%D8%B3%D8%A9&back=/cases/new", &[]).await;
        assert!(picker.links().iter().any(|link| link.href == "/cases/new?commune=03.531.01.09"), "{picker}");
    })
    .await;
}

fn goes_nowhere(running: &Running, page: &Page, payload: &str) {
    let to = page.location().expect("a way on");
    assert!(!leads_away(running, to) && to.starts_with('/'), "{payload:?} leads to {to}");
    assert_eq!(page.header("set-cookie").filter(|cookie| cookie.starts_with("a=")), None, "{payload:?}");
}

#[rocket::async_test]
async fn a_session_is_the_browsers_alone_and_ends_when_one_leaves() {
    on_each_database(async |running: &Running| {
        let wire = Wire::to(&running.base);
        let mut fatima = running.visitor();
        fatima.get("/login").await;
        let before = cookies(&fatima);
        let entered = fatima
            .form("/login")
            .fill("email", cast::FATIMA.email)
            .fill("password", cast::PASSWORD)
            .submit()
            .await
            .is(303)
            .clone();
        let first = fatima.cookie("tarafu-session").expect("a session");

        is_closed(entered.header("set-cookie").expect("a cookie"));
        assert!(!before.contains(&first) && first.len() >= 32, "{before} {first}");
        let kept = dump(&running.house.db, &[]).await;
        assert!(!kept.values().flatten().any(|row| row.contains(&first)), "the session's secret is kept");
        assert!(kept["session"].iter().any(|row| row.contains(&token::hash(&first))));

        // Coming in once more in the same browser ends the session before.
        let second = enter_again(running, &fatima).await;
        assert_ne!(first, second);
        assert!(!is_in(&wire, &first).await && is_in(&wire, &second).await);

        // A cookie that one makes up is nobody's.
        for made_up in ["", "a", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --", &token::hash(&second)] {
            assert!(!is_in(&wire, made_up).await, "{made_up}");
        }

        let cookie = format!("tarafu-session={second}");
        let page = wire.get("/account", &[("Cookie", &cookie)]).await;
        let token = answer::tokens(&page.body).next().expect("a token").to_owned();
        wire.get("/logout", &[("Cookie", &cookie)]).await.is(404);
        assert!(is_in(&wire, &second).await);
        let left = wire.post("/logout", &[SAME, ("Cookie", &cookie)], &[("csrf", &token)]).await;
        assert_eq!(left.is(303).header("clear-site-data"), Some("\"cookies\", \"storage\""));
        assert!(!is_in(&wire, &second).await, "the cookie lives on");
        assert_eq!(session::Entity::find().all(&running.house.db).await.expect("read").len(), 0);
    })
    .await;
}

/// Signs in with the cookies of somebody who is in already; gives the new session.
async fn enter_again(running: &Running, visitor: &Visitor) -> String {
    let wire = Wire::to(&running.base);
    let cookie = cookies(visitor);
    let page = wire.get("/account", &[("Cookie", &cookie)]).await;
    let token = answer::tokens(&page.body).next().expect("a token").to_owned();
    let fields = [("csrf", token.as_str()), ("email", cast::FATIMA.email), ("password", cast::PASSWORD)];
    let page = wire.post("/login", &[SAME, ("Cookie", &cookie)], &fields).await;
    cookie_of(page.is(303)).split_once('=').expect("a name and a value").1.to_owned()
}

async fn is_in(wire: &Wire, session: &str) -> bool {
    let page = wire.get("/account", &[("Cookie", &format!("tarafu-session={session}"))]).await;
    assert!(matches!(page.status, 200 | 303), "{page}");
    page.status == 200
}

#[rocket::async_test]
async fn a_session_ends_after_half_an_hour_alone_and_after_a_long_day_in_any_case() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let mut driss = running.signed_in(&cast::DRISS).await;

        running.house.pass_time(Duration::minutes(29));
        fatima.get("/account").await.is(200);
        running.house.pass_time(Duration::minutes(29));
        fatima.get("/account").await.is(200);
        assert_eq!(driss.get("/account").await.is(303).location(), Some("/login?next=%2Faccount"));

        // In all, twelve hours but a minute.
        for minutes in [29; 22].into_iter().chain([23]) {
            running.house.pass_time(Duration::minutes(minutes));
            fatima.get("/account").await.is(200);
        }
        running.house.pass_time(Duration::minutes(2));
        fatima.get("/account").await.is(303);

        let mut fatima = running.signed_in(&cast::FATIMA).await;
        running.house.pass_time(Duration::minutes(31));
        fatima.get("/account").await.is(303);
    })
    .await;
}

#[rocket::async_test]
async fn what_was_typed_outlives_the_session() {
    on_each_database(async |running: &Running| {
        let words = "كلمات كتبتها فاطمة على مهل وهي تنتظر عودة الشبكة في الدوار.";
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        fatima.get("/cases/new").await.is(200);
        running.house.pass_time(Duration::minutes(31));

        let form = fatima.form("/cases/check").fill("category", "network.mobile").fill("words", words);
        form.submit().await.is(401).says(words).does_not_say(cast::PASSWORD);

        // She comes in by another window of the same browser, and presses the button of this page.
        let unanswered = fatima.page.clone();
        fatima.get("/login").await.is(200);
        let door = fatima.form("/login").fill("email", cast::FATIMA.email).fill("password", cast::PASSWORD);
        door.submit().await.is(303);
        fatima.page = unanswered;
        fatima.form("/cases/check").submit().await.is(403).says(words);
        fatima.form("/cases/check").submit().await.is(200).says(words);
    })
    .await;
}

/// Nothing is read from a header that a visitor may write.
#[rocket::async_test]
async fn nobodys_word_is_taken_for_their_address() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let wire = Wire::to(&running.base);
    let page = wire.get("/track", &[]).await;
    let token = answer::tokens(&page.body).next().expect("a token").to_owned();
    let cookie = cookie_of(&page);

    let mut statuses = Vec::new();
    for number in 0..11 {
        let (from, reference) = (format!("10.2.0.{number}"), format!("53126{number:05}"));
        let headers: Pairs = &[
            SAME,
            ("Cookie", &cookie),
            ("X-Real-IP", &from),
            ("X-Forwarded-For", &from),
            ("Forwarded", &from),
        ];
        statuses
            .push(wire.post("/track", headers, &[("csrf", &token), ("reference", &reference)]).await.status);
    }

    assert_eq!(statuses, [vec![422; 10], vec![429]].concat());
    running.stop().await;
}

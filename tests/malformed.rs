//! Requests that no browser sends, in every shape: none of them breaks anything, none of them is left without an
//! answer. They are written by hand and made from a fixed seed, so that a failure can be had again.

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;
use std::time::Instant;

use rocket::tokio;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use tarafu::cases::case;
use tarafu::cases::reference::Secrets;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::house::Running;
use crate::kit::page::Page;
use crate::permissions;
use crate::permissions::actors::Guest;
use crate::permissions::actors::Who;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::objects::Names;
use crate::permissions::scene::Scene;
use crate::permissions::scene::Story;
use crate::permissions::table::lines;
use crate::permissions::wire::Wire;

/// How long an answer may take. On a busy machine one that is right takes a hundredth of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many requests each of four people sends to each address.
const EACH: usize = 6;

/// Every field that a form of ours has.
const FIELDS: &[&str] = &[
    "words",
    "version",
    "commune",
    "category",
    "place",
    "people",
    "channel",
    "urgency",
    "name",
    "phone",
    "email",
    "lang",
    "language",
    "consent-name",
    "submission",
    "level",
    "carrier",
    "due_on",
    "institution",
    "received_on",
    "verdict",
    "promised_on",
    "promise",
    "outcome",
    "target",
    "task",
    "reference",
    "pin",
    "password",
    "old_password",
    "new_password",
    "role",
    "unit",
    "unit_code",
    "starts_on",
    "ends_on",
    "parent",
    "word",
    "name_ar",
    "name_fr",
    "addressed_ar",
    "kind",
    "site",
    "source",
    "for-network.mobile",
    "addressee_fr",
    "retention",
    "position",
    "seen",
    "reply",
    "add",
    "dispute",
    "reopen",
    "mail",
    "erase",
    "format",
    "purpose",
    "contacts",
    "reason",
    "List-Unsubscribe",
    "csrf",
    "_method",
];

/// Every word of a query that an address of ours reads.
const QUERIES: &[&str] = &[
    "unit", "commune", "status", "category", "level", "owner", "late", "before", "after", "q", "role",
    "state", "kind", "next", "back", "within", "asked", "in", "lang", "done", "parent",
];

/// What makes a form right, so that one wrong field is met by all that lies behind the others.
const RIGHT: &[(&str, &str)] = &[
    ("words", "%D9%83%D9%84%D8%A7%D9%85"),
    ("commune", "03.531.07.09"),
    ("category", "network.mobile"),
    ("channel", "office"),
    ("urgency", "normal"),
    ("people", "1"),
    ("lang", "ar"),
    ("language", "fr"),
    ("name", "Somebody"),
    ("consent-name", "yes"),
    ("phone", "0661234567"),
    ("consent-phone", "yes"),
    ("consent-email", "yes"),
    ("level", "region"),
    ("carrier", "queue"),
    ("due_on", "2031-01-01"),
    ("institution", "ANRT"),
    ("received_on", "2026-01-02"),
    ("verdict", "partly"),
    ("outcome", "refused"),
    ("role", "observer"),
    ("unit", "03.531.07.09"),
    ("word", "wells"),
    ("name_ar", "a"),
    ("name_fr", "a"),
    ("name_en", "a"),
    ("addressee_ar", "a"),
    ("addressee_fr", "a"),
    ("addressee_en", "a"),
    ("retention", "24"),
    ("position", "3"),
    ("reply", "a"),
    ("add", "a"),
    ("dispute", "a"),
    ("reopen", "a"),
    ("format", "csv"),
    ("purpose", "report"),
    ("reason", "a"),
    ("List-Unsubscribe", "One-Click"),
];

/// What may stand in a field, percent-encoded as far as it must be.
const VALUES: &[&str] = &[
    "",
    "%00",
    "a%00b",
    "%FF%FE",
    "%C0%AF",
    "%ED%A0%80",
    "%F4%90%80%80",
    "%",
    "%2",
    "%GG",
    "%u0041",
    "%25%30%30",
    "+",
    "%0d%0aSet-Cookie:%20a=b",
    "%E2%80%AE%D8%B4%D8%A8%D9%83%D8%A9",
    "%E2%81%A6%E2%81%A6%E2%81%A6",
    "%F0%9F%A7%BF%F0%9F%87%B2%F0%9F%87%A6",
    "%EF%BF%BE%EF%BB%BF",
    "e%CC%81%CC%81%CC%81%CC%81%CC%81%CC%81%CC%81%CC%81",
    "'%20OR%201=1%20--",
    "1;DROP%20TABLE%20cases;--",
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "%7B%7B%207*7%20%7D%7D%7B%25%20include%20%22x%22%20%25%7D",
    "../../../../etc/passwd",
    "..%5c..%5cwindows",
    "-1",
    "0",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "99999999999999999999999999999999",
    "2147483648",
    "1e308",
    "NaN",
    "0x10",
    "%D9%A1%D9%A2%D9%A3",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "-262144-01-01",
    "32/13/2026",
    "2026-11-23T00:00:00Z",
    "true",
    "null",
    "[]",
    "ar",
    "xx-Zyyy-x-private",
    "a@b",
    "a@%D8%A8.ma",
    "%22a%20b%22@example.org",
    "+212600000000000000000000",
    "resolved",
    "region",
    "partly",
    "03.531.07.09",
    "MA",
    "DELETE",
    "PUT",
];

/// What a header may hold.
const HEADERS: &[&str] = &[
    "Cookie: tarafu-session=; tarafu-visit=",
    "Cookie: tarafu-session=%00%FF; ;;; = ; a",
    "Cookie: tarafu-lang=../../x; tarafu-session='--",
    "Cookie: __Host-tarafu-session=x",
    "Accept-Language: ",
    "Accept-Language: *",
    "Accept-Language: ar;q=9,fr;q=-1,en;q=NaN,;;;,,,q=0",
    "Accept-Language: x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x",
    "Accept-Encoding: gzip;q=",
    "Accept-Encoding: gzip;;;q=0.5;q=1, *;q=0, identity;q=0",
    "Accept-Encoding: ,,,,",
    "Accept: application/json",
    "Accept: garbage/;;;",
    "Content-Type: application/json",
    "Content-Type: multipart/form-data",
    "Content-Type: multipart/form-data; boundary=",
    "Content-Type: text/plain; charset=utf-16",
    "Content-Type: ;;;/",
    "Content-Type: application/x-www-form-urlencoded; charset=koi8-r",
    "Content-Encoding: gzip",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 99999999999999999999",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Expect: 100-continue",
    "Range: bytes=0-0,-1,9-1",
    "If-None-Match: \"x\", W/\"y\", *",
    "If-Modified-Since: Thu, 32 Foo 2026 99:99:99 GMT",
    "Upgrade: websocket",
    "Origin: null",
    "Origin: http://",
    "Sec-Fetch-Site: ",
    "Referer: javascript:alert(1)",
    "User-Agent: \u{0}",
    "User-Agent: %s%n%x ${jndi:ldap://evil.example} \u{1b}[31m",
    "X-HTTP-Method-Override: DELETE",
    "X-Forwarded-For: 1.1.1.1, ::1, unknown",
    "X-Real-IP: not an address",
    "X-Real-IP: ::ffff:10.0.0.1",
    "Host: evil.example",
    "Host: ",
    "Host: a b",
    " folded: header",
    "no colon",
    ": no name",
    "Authorization: Basic ====",
    "Forwarded: for=\"[::1]\"",
];

const METHODS: &[&str] =
    &["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", ""];

/// Numbers that come in the same order each time (Knuth's multiplier).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.below(among.len())]
    }
}

/// Somebody who sends them, as far as a request tells.
struct Sender {
    who: Who,
    cookies: String,
    token: String,
}

/// A request as it goes over the line.
struct Request {
    method: String,
    target: String,
    headers: Vec<String>,
    body: Vec<u8>,
}

impl Request {
    /// What a browser would send, so that each mutation meets a request that is otherwise right.
    fn to(method: &str, target: &str, sender: &Sender, number: usize) -> Self {
        let (high, low) = (number / 250, number % 250);
        let headers = vec![
            "Host: 127.0.0.1".to_owned(),
            "Sec-Fetch-Site: same-origin".to_owned(),
            format!("Cookie: {}", sender.cookies),
            // From another address each time, or the doors would soon be closed to all of them.
            format!("X-Real-IP: 10.{}.{high}.{low}", sender.who as u8 + 1),
        ];
        let body = if method == "POST" { format!("csrf={}", sender.token) } else { String::new() };
        Self { method: method.to_owned(), target: target.to_owned(), headers, body: body.into_bytes() }
    }

    fn field(&mut self, name: &str, value: &str) {
        self.body.extend_from_slice(format!("&{name}={value}").as_bytes());
    }

    /// A header in place of those of its name.
    fn header(&mut self, line: &str) {
        let name = |line: &str| line.split(':').next().unwrap_or_default().to_lowercase();
        self.headers.retain(|other| name(other) != name(line));
        self.headers.push(line.to_owned());
    }

    fn query(&mut self, name: &str, value: &str) {
        self.target.push(if self.target.contains('?') { '&' } else { '?' });
        self.target.extend([name, "=", value]);
    }

    /// One thing, or several, that a browser would not do.
    fn spoil(&mut self, dice: &mut Dice) {
        match dice.below(30) {
            0 => self.method = dice.pick(METHODS).to_owned(),
            1 | 2 => (0..=dice.below(3)).for_each(|_| self.header(dice.pick(HEADERS))),
            3 => self.target.push_str(dice.pick(VALUES)),
            4 => self.target = format!("{}/{}", self.target, dice.pick(VALUES)),
            5 => self.target = swapped(&self.target, dice.pick(VALUES)),
            6 => self.target = format!("{}/{}", self.target, "a/".repeat(dice.below(4000))),
            7 => self.query(dice.pick(QUERIES), &"%D9%86".repeat(dice.below(2000))),
            8 => self.body = [&[0xff, 0xfe, 0, b'=', 0x80][..], &self.body].concat(),
            9 => self.field(dice.pick(FIELDS), &"%D9%86".repeat(35_000)),
            10 => (0..200).for_each(|n| self.header(&format!("X-Flood-{n}: {}", "x".repeat(dice.below(60))))),
            11..16 => (0..3).for_each(|_| self.query(dice.pick(QUERIES), dice.pick(VALUES))),
            _ if self.method == "POST" => {
                (0..=dice.below(4)).for_each(|_| self.field(dice.pick(FIELDS), dice.pick(VALUES)));
            }
            _ => self.query(dice.pick(QUERIES), dice.pick(VALUES)),
        }
    }

    /// The rest of the form, as it should be: of a field that is there twice, the first counts.
    fn complete(&mut self, number: usize, version: i32) {
        for (name, value) in RIGHT {
            self.field(name, value);
        }
        self.field("email", &format!("somebody{number}@example.org"));
        self.field("version", &version.to_string());
    }

    /// Whether it says more, or less, of its own length than is true: such a one hangs up in the middle of its
    /// sentence, for the server waits for the rest, and rightly.
    fn is_unfinished(&self) -> bool {
        let lengths = ["content-length", "transfer-encoding", "expect"];
        let names = self.headers.iter().map(|line| line.split(':').next().unwrap_or_default().to_lowercase());
        names.into_iter().any(|name| lengths.contains(&name.as_str()))
    }

    fn bytes(&self) -> Vec<u8> {
        let sized = self.is_unfinished();
        let mut head = format!(
            "{} {} HTTP/1.1\r\n{}\r\nConnection: close\r\n",
            self.method,
            self.target,
            self.headers.join("\r\n")
        );
        if !self.body.is_empty() && !head.contains("\r\nContent-Type:") {
            head.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
        }
        if !sized && !self.body.is_empty() {
            head.extend(["Content-Length: ", &self.body.len().to_string(), "\r\n"]);
        }
        [head.as_bytes(), b"\r\n", &self.body].concat()
    }
}

/// The address with its last part, or its only word, put otherwise.
fn swapped(target: &str, value: &str) -> String {
    target.rsplit_once('/').map_or_else(|| value.to_owned(), |(before, _)| format!("{before}/{value}"))
}

/// What came back: a status, or the end of the line without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reaction {
    HungUp,
    Status(u16),
    /// Nothing, for as long as our patience lasts.
    Silence,
}

/// Sends all of it, whatever the other side says meanwhile, and hears the first line of what it says.
async fn send(address: &str, request: &Request) -> Reaction {
    let line = TcpStream::connect(address).await.expect("the server listens");
    let (mut from, mut to) = line.into_split();
    let (bytes, unfinished) = (request.bytes(), request.is_unfinished());
    let writing = tokio::spawn(async move {
        // Who is refused in mid-sentence need not finish it.
        let _ = to.write_all(&bytes).await;
        if unfinished {
            let _ = to.shutdown().await;
        }
        to
    });
    let mut heard = Vec::new();
    let all = tokio::time::timeout(PATIENCE, from.read_to_end(&mut heard)).await;
    writing.abort();
    match (status(&heard), all) {
        (None, Err(_)) => Reaction::Silence,
        (None, Ok(_)) => Reaction::HungUp,
        (Some(status), _) => Reaction::Status(status),
    }
}

/// The status that was said; that one may go on is none yet.
fn status(heard: &[u8]) -> Option<u16> {
    let text = String::from_utf8_lossy(heard);
    let lines = text.split("HTTP/1.1 ").skip(1).filter_map(|line| line.get(..3)?.parse().ok());
    lines.into_iter().find(|status| *status != 100)
}

/// Addresses of each route: of things that are there, and of some that are not.
fn targets(names: &Names, scene: &Scene, who: Who) -> Vec<(&'static str, String)> {
    let mut targets = Vec::new();
    for line in lines() {
        let (method, pattern) = line.route.split_once(' ').expect("a method and an address");
        for (object, ..) in line.cells.iter().take(2) {
            targets.push((method, permissions::filled(pattern, &names.of(*object, who))));
        }
    }
    for deed in permissions::deeds::DEEDS {
        let path = format!("/cases/{}/{}", scene.reference(Story::Carried), deed.code);
        targets.push(("POST", path.clone()));
        targets.push(("GET", path));
    }
    // Whoever left would be nobody afterwards.
    targets.retain(|(_, path)| !path.ends_with("/logout"));
    targets
}

/// Of the case that the deeds are tried on, as it is just now.
async fn version_of(running: &Running, scene: &Scene) -> i32 {
    let id = scene.cases[&Story::Carried].id;
    case::Entity::find_by_id(id)
        .one(&running.house.db)
        .await
        .expect("read")
        .expect("the case is there")
        .version
}

#[rocket::async_test]
async fn nothing_that_is_sent_breaks_the_house() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let names = Names::give(running, &scene).await;
        let address = running.base.trim_start_matches("http://").to_owned();
        let mut reactions: BTreeMap<Reaction, usize> = BTreeMap::new();
        let mut broken = Vec::new();
        let (mut dice, mut number, start) = (Dice(1974), 0, Instant::now());

        for who in [Who::Anonymous, Who::Fatima, Who::Khadija, Who::Amina] {
            let guest = Guest::come(running, who, "").await;
            let sender = Sender { who, cookies: guest.cookies(), token: guest.token.clone() };
            for (method, target) in targets(&names, &scene, who) {
                for _ in 0..EACH {
                    number += 1;
                    let mut request = Request::to(method, &target, &sender, number);
                    (0..=dice.below(2)).for_each(|_| request.spoil(&mut dice));
                    if method == "POST" {
                        request.complete(number, version_of(running, &scene).await);
                    }
                    let reaction = send(&address, &request).await;
                    *reactions.entry(reaction).or_default() += 1;
                    if matches!(reaction, Reaction::Silence | Reaction::Status(500..)) {
                        let request =
                            String::from_utf8_lossy(&request.bytes()).chars().take(900).collect::<String>();
                        broken.push(format!("{who:?}: {reaction:?} to\n{request}\n"));
                    }
                }
            }
        }

        let told = format!("malformed: {number} requests in {:?}: {reactions:?}", start.elapsed());
        writeln!(std::io::stderr(), "{told}").expect("the standard error stream is open");
        assert!(broken.is_empty(), "{told}; {} broke something\n{}", broken.len(), broken.join("\n"));
        assert!(number >= 1000 && reactions.len() > 5, "{told}");
        running.visitor().get("/readyz").await.is(200);
    })
    .await;
}

/// What somebody may write in a field, as it is meant.
const WORDS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "{{ 1974*1974 }}{% include \"x\" %}{# x #}",
    "${1974*1974} #{1974*1974} <%= 1974*1974 %>",
    "javascript:alert(1)",
    "'; DROP TABLE cases; --",
    "\u{202e}\u{2066}مقلوب\u{200b}\u{feff}",
    "\u{1f9ff}\u{1f1f2}\u{1f1e6} \u{10ffff}",
    "a\u{0}b\u{1}c\u{7f}\u{85}d",
    "=1+1\t@SUM(A1)",
    "%s%n%x%00 $& \\1 \\u0000",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\r\n\r\nBcc: everybody@example.org\r\n",
    ".\r\n.\r\nQUIT",
    "{ $name } { PLURAL() } -term = x",
];

/// Whatever is written is kept, and shown as what it is: text.
#[rocket::async_test]
async fn what_is_written_is_shown_and_never_done() {
    on_each_quiet_database(async |running: &Running| {
        let wire = Wire::to(&running.base);
        let fatima = Guest::come(running, Who::Fatima, "").await;
        let amina = Guest::come(running, Who::Amina, "").await;
        let (hers, admins) = (fatima.cookies(), amina.cookies());
        let signed = [("Sec-Fetch-Site", "same-origin"), ("Cookie", hers.as_str())];

        for words in WORDS {
            let (name, place) = (*words, words.to_owned());
            let mut fields =
                vec![("csrf", fatima.token.as_str()), ("words", name), ("place", place), ("name", name)];
            fields.extend([("consent-name", "yes"), ("email", "r@example.org"), ("consent-email", "yes")]);
            fields.extend([("commune", "03.531.07.09"), ("category", "network.mobile"), ("people", "2")]);
            fields.extend([("channel", "office"), ("urgency", "normal"), ("lang", "fr")]);
            let filed = wire.post("/cases", &signed, &fields).await;
            let to = filed.is(303).location().expect("the way to the receipt").to_owned();
            let case = to.split_once("/receipt").expect("a receipt").0.to_owned();
            let link = link_of(running, case.trim_start_matches("/cases/")).await;
            for (deed, version) in [("note", "1"), ("update", "2"), ("ask", "3")] {
                let sent = [("csrf", fatima.token.as_str()), ("words", name), ("version", version)];
                wire.post(&format!("{case}/{deed}"), &signed, &sent).await.is(303);
            }
            let sent = [("csrf", fatima.token.as_str()), ("reply", name)];
            wire.post(&format!("{link}/reply"), &signed, &sent).await.is(303);

            for path in [case.clone(), to, "/cases".to_owned(), "/desk".to_owned(), link.clone()] {
                is_text(&wire.get(&path, &signed).await, words);
            }
            let mails = wire.get("/admin/mail", &[("Cookie", &admins)]).await;
            for link in mails.links().iter().filter(|link| link.href.starts_with("/admin/mail/")).take(4) {
                is_text(&wire.get(&link.href, &[("Cookie", &admins)]).await, words);
                is_text(&wire.get(&format!("{}/html", link.href), &[("Cookie", &admins)]).await, words);
            }
        }
    })
    .await;
}

async fn link_of(running: &Running, reference: &str) -> String {
    let found =
        case::Entity::find().filter(case::Column::Reference.eq(reference)).one(&running.house.db).await;
    let case = found.expect("read").expect("the case is there");
    format!("/t/{}", Secrets::of(&running.house.key, &case.link_nonce).link)
}

/// No element, no attribute and no letter of a template came from what was written.
fn is_text(page: &Page, words: &str) {
    page.is(200);
    for made in ["<script>alert", "<img src=x", "onmouseover='", "3896676", "\u{0}", "\u{1}"] {
        assert!(!page.body.contains(made), "“{words}” became {made} on {page}");
    }
    assert!(page.find("[onerror], [onmouseover]").is_empty(), "“{words}” became an attribute on {page}");
}

//! People who work as fast as they can, and remember what they were told.
//!
//! A `Visitor` takes it for granted that the server answers; these do not.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use reqwest::Client;
use reqwest::RequestBuilder;
use rocket::tokio::sync::watch;
use rocket::tokio::time::sleep;
use tarafu::language::dates;

use super::ledger::Change;
use super::ledger::Heard;
use crate::cast;
use crate::cast::Person;
use crate::house::sign_in;

/// What is done to a case, one after the other; each of these tells its resident.
const DEEDS: [&str; 6] = ["update", "assign", "update", "answer", "resolve", "update"];

const NO_ANSWER: Duration = Duration::from_secs(20);

/// Where they all work.
pub struct Office {
    pub base: String,
    /// Whether the program answers, as far as anybody knows.
    pub open: watch::Sender<bool>,
    pub enough: AtomicBool,
    pub changes: Mutex<Vec<Change>>,
    /// What should not have been answered.
    pub odd: Mutex<Vec<String>>,
    /// The account that carries cases for the region.
    pub carrier: i64,
    latest: Mutex<Option<String>>,
    words: AtomicUsize,
    done: AtomicU64,
}

impl Office {
    pub fn new(base: String, carrier: i64) -> Self {
        Self {
            base,
            open: watch::channel(true).0,
            enough: AtomicBool::default(),
            changes: Mutex::default(),
            odd: Mutex::default(),
            carrier,
            latest: Mutex::default(),
            words: AtomicUsize::default(),
            done: AtomicU64::default(),
        }
    }

    /// What everybody was told, and what should not have been answered.
    pub fn remembered(self) -> (Vec<Change>, Vec<String>) {
        let changes = self.changes.into_inner().expect("nobody panicked with it");
        (changes, self.odd.into_inner().expect("nobody panicked with it"))
    }

    /// Until so many more changes were acknowledged.
    pub async fn until_done(&self, more: u64) {
        let done = self.done.load(Ordering::Relaxed) + more;
        while self.done.load(Ordering::Relaxed) < done {
            sleep(Duration::from_millis(1)).await;
        }
    }

    pub fn is_over(&self) -> bool {
        self.enough.load(Ordering::Relaxed)
    }

    /// Words that were never written before, with a mark that is found in mails.
    pub fn new_words(&self) -> String {
        format!("تم الاتصال بالمصلحة المعنية ⟦{}⟧", self.words.fetch_add(1, Ordering::Relaxed))
    }

    fn note(&self, reference: &str, deed: &'static str, words: String, heard: Heard) {
        self.done.fetch_add(u64::from(heard == Heard::Done), Ordering::Relaxed);
        let change = Change { reference: reference.to_owned(), deed, words, heard };
        self.changes.lock().expect("nobody panics with it").push(change);
    }

    pub async fn wonder(&self, what: String) {
        self.odd.lock().expect("nobody panics with it").push(what);
        sleep(Duration::from_millis(100)).await;
    }

    pub async fn until_open(&self) {
        sleep(Duration::from_millis(10)).await;
        self.open.subscribe().wait_for(|open| *open).await.expect("the office outlives those who work in it");
    }
}

/// Somebody at a browser that was signed in once: its session lasts from one life of the program to the next.
pub struct Writer<'o> {
    office: &'o Office,
    http: Client,
    cookie: String,
    csrf: String,
}

fn client() -> Client {
    let client = Client::builder().timeout(NO_ANSWER).redirect(reqwest::redirect::Policy::none()).no_proxy();
    client.build().expect("an HTTP client can be made")
}

/// An answer, as far as it is looked at.
pub struct Answer {
    pub status: u16,
    pub location: String,
    body: String,
}

impl<'o> Writer<'o> {
    pub async fn signed_in(office: &'o Office, person: &Person) -> Self {
        let mut visitor = sign_in(&office.base, person).await;
        visitor.get("/cases/new").await.is(200);
        let csrf = visitor.page.attribute("input[name=csrf]", "value").pop().expect("forms have one");
        let cookie = visitor.cookie("tarafu-session").expect("they are signed in");
        Self { office, http: client(), cookie, csrf }
    }

    /// The same person at another window, whose line to the program is open.
    pub async fn at_another_window(&self) -> Self {
        let (cookie, csrf) = (self.cookie.clone(), self.csrf.clone());
        let other = Self { office: self.office, http: client(), cookie, csrf };
        assert!(other.get("/healthz").await.is_some(), "nothing has happened yet");
        other
    }

    /// Until the day is over.
    pub async fn work(&self) {
        while !self.office.is_over() {
            self.work_on_one_case().await;
            // And beside whoever is at the latest one just now.
            let latest = self.office.latest.lock().expect("nobody panics with it").clone();
            let latest = latest.expect("one was just filed");
            let version = self.look(&latest, "update").await;
            self.change(&latest, "update", version).await;
        }
    }

    /// One case, from its filing to its end or that of the day.
    pub async fn work_on_one_case(&self) {
        let reference = self.file().await;
        *self.office.latest.lock().expect("nobody panics with it") = Some(reference.clone());
        let mut version = Some(1);
        for deed in DEEDS {
            if self.office.is_over() {
                return;
            }
            // Whoever saw their own change last need not look again; somebody else may still have been there.
            let seen = if version.is_some() { version } else { self.look(&reference, deed).await };
            version = self.change(&reference, deed, seen).await;
        }
    }

    /// Files a case, sending the form again until somebody answers. Gives its reference.
    pub async fn file(&self) -> String {
        let (submission, words) = (tarafu::kit::token::fresh(), self.office.new_words());
        loop {
            match self.send_case(&submission, &words).await {
                Some(Answer { status: 303, location, .. }) => {
                    let reference = location.split('/').nth(2).expect("it leads to the receipt").to_owned();
                    self.office.note(&reference, "file", words, Heard::Done);
                    return reference;
                }
                Some(Answer { status, .. }) => self.office.wonder(format!("filing: {status}")).await,
                None => self.office.until_open().await,
            }
        }
    }

    /// Files a case once.
    pub async fn send_case(&self, submission: &str, words: &str) -> Option<Answer> {
        let email = format!("r.{submission}@example.org");
        let fields = [
            ("submission", submission),
            ("words", words),
            ("email", &email),
            ("commune", cast::FATIMA.unit),
            ("category", if submission < "g" { "network.mobile" } else { "aid.food" }),
            ("people", "12"),
            ("channel", "office"),
            ("urgency", "normal"),
            ("lang", "ar"),
            ("consent-email", "yes"),
        ];
        self.post("/cases", &fields).await
    }

    /// Does something to a case as it was seen. Gives the version that this made.
    async fn change(&self, reference: &str, deed: &'static str, seen: Option<i32>) -> Option<i32> {
        let (seen, words) = (seen?, self.office.new_words());
        let heard = match self.send_change(reference, deed, seen, &words).await {
            Some(Answer { status: 303, .. }) => Heard::Done,
            Some(Answer { status: 409, .. }) => Heard::Refused,
            Some(Answer { status, .. }) => {
                self.office.wonder(format!("{deed}: {status}")).await;
                Heard::Refused
            }
            None => {
                self.office.until_open().await;
                Heard::Nothing
            }
        };
        self.office.note(reference, deed, words, heard);
        (heard == Heard::Done).then_some(seen + 1)
    }

    /// Does something to a case once. The fields are those of all forms together.
    pub async fn send_change(&self, reference: &str, deed: &str, seen: i32, words: &str) -> Option<Answer> {
        let (version, carrier) = (seen.to_string(), self.office.carrier.to_string());
        let today = dates::day_of(chrono::Utc::now()).to_string();
        let fields = [
            ("version", version.as_str()),
            ("words", words),
            ("level", "region"),
            ("carrier", &carrier),
            ("institution", "الوكالة الوطنية لتقنين المواصلات"),
            ("received_on", &today),
            ("verdict", "partly"),
        ];
        self.post(&format!("/cases/{reference}/{deed}"), &fields).await
    }

    /// The version of a case that a form is made from; none when the deed is not offered any more.
    async fn look(&self, reference: &str, deed: &str) -> Option<i32> {
        let path = format!("/cases/{reference}/{deed}");
        loop {
            match self.get(&path).await {
                Some(Answer { status: 200, body, .. }) => {
                    let after =
                        body.split_once(r#"name="version" value=""#).expect("the form has a version").1;
                    return after.split_once('"').and_then(|(version, _)| version.parse().ok());
                }
                Some(Answer { status: 404, .. }) => return None,
                Some(Answer { status, .. }) => self.office.wonder(format!("{path}: {status}")).await,
                None => self.office.until_open().await,
            }
        }
    }

    pub async fn get(&self, path: &str) -> Option<Answer> {
        self.ask(self.http.get(format!("{}{path}", self.office.base))).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let request = self.http.post(format!("{}{path}", self.office.base));
        let fields: Vec<_> = [("csrf", self.csrf.as_str())].iter().chain(fields).copied().collect();
        self.ask(request.form(&fields)).await
    }

    /// None when there was no answer, or when it broke off.
    async fn ask(&self, request: RequestBuilder) -> Option<Answer> {
        let cookie = format!("tarafu-session={}", self.cookie);
        let response =
            request.header("cookie", cookie).header("sec-fetch-site", "same-origin").send().await.ok()?;
        let status = response.status().as_u16();
        let location =
            response.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        // Who reads 303 knows enough, whatever becomes of the rest.
        let body = if status == 200 { response.text().await.ok()? } else { String::new() };
        Some(Answer { status, location, body })
    }
}

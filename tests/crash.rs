//! The program dies at any moment, and what it has acknowledged is there: whole, told once, counted once.

mod inspection;
mod ledger;
mod letters;
pub mod program;
mod races;
mod records;
mod spoiled;
mod stopping;
mod writers;

use std::io::Write;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::Duration as Span;
use rocket::futures::future::join_all;
use rocket::tokio;
use rocket::tokio::time::sleep;
use tarafu::actions::conduct;
use tarafu::cases::tally::recount;
use tarafu::kit::Db;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::kit::token::Key;
use tarafu::mail::outbox;
use tarafu::mail::postman;
use tarafu::settings::Settings;

use self::inspection::Findings;
use self::inspection::inspect;
use self::ledger::Change;
use self::ledger::Heard;
use self::letters::Advocate;
use self::program::KEY;
use self::program::Program;
use self::records::Records;
use self::writers::Office;
use self::writers::Writer;
use crate::cast;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::kit::mail::Mail;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;

/// How often the program is killed unless `TARAFU_KILLS` says otherwise. `TARAFU_CHANGES` asks for so many acknowledged
/// changes in all.
const KILLS: usize = 6;
const WRITERS: usize = 8;

/// How soon it must be ready again on a machine that has nothing else to do.
const READY_SOON: Duration = Duration::from_secs(2);

#[rocket::async_test]
async fn killed_at_any_moment_nothing_acknowledged_is_lost_on_sqlite() {
    let Some(day) = Day::of_kills(Backend::Sqlite).await else { return };
    day.report("SQLite").are_none();
}

#[rocket::async_test]
async fn killed_at_any_moment_nothing_acknowledged_is_lost_on_postgres() {
    let Some(day) = Day::of_kills(Backend::Postgres).await else { return };
    day.report("PostgreSQL").are_none();
}

/// What a day of work and kills left behind.
struct Day {
    kills: usize,
    readiness: Vec<Duration>,
    changes: Vec<Change>,
    odd: Vec<String>,
    records: Records,
    mails: Vec<Mail>,
    log: String,
    figures: recount::Report,
    conduct: conduct::recount::Report,
}

impl Day {
    async fn of_kills(backend: Backend) -> Option<Self> {
        let folder = new_folder();
        let url = database(backend, &folder).await?;
        let smtp = Smtp::start();
        let mut program = Program::new(folder, &url, &smtp);
        let db = db::connect(&url).await.expect("the database can be opened");
        let office = Office::new(program.base(), records::account(&db, cast::YOUSSEF.email).await);
        program.start().await;

        let people = [cast::FATIMA, cast::KHADIJA].into_iter().cycle().take(WRITERS);
        let writers = join_all(people.map(async |person| Writer::signed_in(&office, &person).await)).await;
        let work = join_all(writers.iter().map(Writer::work));
        let advocate = Advocate::ready(&office, &program.settings).await;
        let ((kills, readiness), ..) =
            tokio::join!(kill_and_start(&mut program, &office, &smtp, &db), work, advocate.work());
        let (ended, _) = program.stop().await;
        assert!(ended.success(), "told to stop, it ended with {ended}");

        drain(&program.settings).await;
        drop((writers, advocate));
        let (changes, odd) = office.remembered();
        let (records, mails, log) = (Records::read(&db).await, smtp.mails(), program.log());
        let figures = recount::check(&db).await.expect("the figures can be counted");
        let conduct = conduct::recount::check(&db).await.expect("the conduct can be counted");
        Some(Self { kills, readiness, changes, odd, records, mails, log, figures, conduct })
    }

    /// Says what there is to say, and gives what is wrong.
    fn report(&self, name: &str) -> Findings {
        let findings = inspect(&self.records, &self.changes, &self.mails);
        let heard = |what| self.changes.iter().filter(|change| change.heard == what).count();
        let figures = [
            format!("{name}: {} kills", self.kills),
            format!("{} changes acknowledged", heard(Heard::Done)),
            format!("{} refused", heard(Heard::Refused)),
            format!("{} unanswered", heard(Heard::Nothing)),
            format!("{} lost", findings.lost.len()),
            format!("{} half-applied", findings.half.len()),
            format!("{} mails written", self.records.mails.values().map(Vec::len).sum::<usize>()),
            format!("{} arrived", self.mails.len()),
            format!("{} missing", findings.missing.len()),
            format!("{} duplicates", findings.duplicates),
            format!("{} of {} figures adrift", self.figures.drift, self.figures.lines),
            format!(
                "{} of {} figures of {} letters adrift",
                self.conduct.drift, self.conduct.lines, self.conduct.actions
            ),
            format!("ready again within {:.0?} (p99)", p99(&self.readiness)),
        ];
        // Not `eprintln!`: the figures of a passing test are worth reading.
        writeln!(std::io::stderr(), "{}.", figures.join(", ")).expect("the standard error stream is open");

        assert!(self.odd.is_empty(), "odd answers: {:#?}", self.odd);
        assert!(!self.log.contains("panicked"), "{}", self.log);
        assert_eq!(self.figures.drift, 0, "{:#?}", self.figures.examples);
        assert_eq!(self.conduct.drift, 0, "{:#?}", self.conduct.examples);
        assert!(self.figures.lines > 0 && self.conduct.lines > 0, "nothing was counted");
        assert!(findings.duplicates <= self.kills, "more mails came twice than there were kills");
        assert!(heard(Heard::Done) > self.kills, "hardly anything was done");
        // Between the builds and the tests of every day, a start may take any time.
        let acceptance = std::env::var_os("TARAFU_KILLS").is_some();
        assert!(!acceptance || p99(&self.readiness) < READY_SOON, "{:?}", self.readiness);
        findings
    }
}

fn p99(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[(times.len() * 99).div_ceil(100) - 1]
}

/// Kills the program at random moments: now and then with a mail under way for certain, and now and then once more
/// while it starts. Says how often, and how long it took each time until it was ready again.
async fn kill_and_start(
    program: &mut Program,
    office: &Office,
    smtp: &Smtp,
    db: &Db,
) -> (usize, Vec<Duration>) {
    let wanted = wished("TARAFU_KILLS").unwrap_or(KILLS);
    let each = wished("TARAFU_CHANGES").unwrap_or_default().div_ceil(wanted);
    let busy = || chance(10, 80).max(each as u64);
    let (mut kills, mut readiness) = (0, Vec::new());
    while kills < wanted {
        office.until_done(busy()).await;
        smtp.behave(if kills % 3 == 1 { Behaviour::Hang } else { Behaviour::Accept });
        sleep(Duration::from_millis(chance(0, 50))).await;
        program.kill();
        office.open.send_replace(false);
        smtp.behave(Behaviour::Accept);
        kills += 1;
        if kills % 4 == 0 {
            program.begin();
            sleep(Duration::from_millis(chance(0, 400))).await;
            program.kill();
            kills += 1;
        }
        readiness.push(program.start().await);
        office.open.send_replace(true);
        assert_eq!(records::check(db).await, Vec::<String>::new());
    }
    office.until_done(busy()).await;
    office.enough.store(true, Ordering::Relaxed);
    (kills, readiness)
}

/// What the surroundings ask for.
fn wished(name: &str) -> Option<usize> {
    std::env::var(name).ok().map(|number| number.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

/// A number from the one up to the other.
fn chance(from: u64, to: u64) -> u64 {
    from + u64::from(u16::from_be_bytes(token::random::<2>())) * (to - from) / 65536
}

/// Carries what is still in the outbox, after the claims of the dead have run out.
async fn drain(settings: &Settings) {
    let db = db::connect(&settings.database()).await.expect("the database can be opened");
    let house = House::new(settings.clone(), db, Key::new(KEY.to_vec()));
    for _ in 0..10 {
        house.pass_time(Span::minutes(3));
        while postman::round(&house).await.expect("the round comes to its end") > 0 {}
        if outbox::counts(&house.db).await.expect("the outbox can be read").0 == 0 {
            return;
        }
    }
    panic!("mails stay in the outbox: {:?}", outbox::counts(&house.db).await);
}

//! A coordinator who writes to an institution as fast as they can, and records what it answers.

use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::institutions;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::kit::token::Key;
use tarafu::language::dates;
use tarafu::people;
use tarafu::settings::Settings;
use tarafu::territory;
use tarafu::territory::Level;

use super::program::KEY;
use super::writers::Answer;
use super::writers::Office;
use super::writers::Writer;
use crate::cast;

/// What becomes of a letter, one after the other.
const DEEDS: [&str; 5] = ["approve", "file", "acknowledge", "answer", "close"];

pub struct Advocate<'o> {
    office: &'o Office,
    writer: Writer<'o>,
    dossier: i64,
    institution: String,
}

impl<'o> Advocate<'o> {
    /// Opens a dossier for Taounate before anything happens.
    pub async fn ready(office: &'o Office, settings: &Settings) -> Self {
        let db = db::connect(&settings.database()).await.expect("the database can be opened");
        let house = House::new(settings.clone(), db, Key::new(KEY.to_vec()));
        let account = people::queries::by_email(&house.db, cast::KHADIJA.email).await.expect("read");
        let account = account.expect("the cast is there");
        let language = account.lang;
        let khadija = people::actor::of(&house, account, 0, language).await.expect("an actor");
        let dossier = dossiers::open(&house, &khadija, &dossier(&house).await).await.expect("opened");
        let anrt = institutions::queries::by_code(&house.db, "agency.anrt").await.expect("read");
        Self {
            office,
            writer: Writer::signed_in(office, &cast::KHADIJA).await,
            dossier: dossier.id,
            institution: anrt.expect("seeded").id.to_string(),
        }
    }

    /// Until the day is over. A letter whose fate was not heard is left as it is.
    pub async fn work(&self) {
        while !self.office.is_over() {
            let Some(letter) = self.plan().await else { continue };
            for (seen, deed) in (1..).zip(DEEDS) {
                if self.office.is_over() || !self.perform(&letter, deed, seen).await {
                    break;
                }
            }
        }
    }

    async fn plan(&self) -> Option<String> {
        let fields = [
            ("kind", "letter"),
            ("submission", &token::fresh()),
            ("subject", "تغطية دواوير ورغة"),
            ("level", "national"),
            ("institution", &self.institution),
        ];
        let to = format!("/dossiers/{}/actions", self.dossier);
        let location = self.heard("plan", self.writer.post(&to, &fields).await).await?;
        Some(location.split('?').next().unwrap_or_default().to_owned())
    }

    async fn perform(&self, letter: &str, deed: &str, seen: i32) -> bool {
        let (version, today) = (seen.to_string(), dates::day_of(chrono::Utc::now()).to_string());
        let fields = [
            ("version", version.as_str()),
            ("on", &today),
            ("reference", "312/2026"),
            ("verdict", "partly"),
            ("words", "ستشغل المحطة."),
        ];
        let answer = self.writer.post(&format!("{letter}/{deed}"), &fields).await;
        self.heard(deed, answer).await.is_some()
    }

    /// Where it led, if it was heard to be done.
    async fn heard(&self, what: &str, answer: Option<Answer>) -> Option<String> {
        match answer {
            Some(Answer { status: 303, location, .. }) => return Some(location),
            Some(Answer { status, .. }) => self.office.wonder(format!("a letter, {what}: {status}")).await,
            None => self.office.until_open().await,
        }
        None
    }
}

async fn dossier(house: &House) -> NewDossier {
    let catalogue = Catalogue::read(&house.db).await.expect("read");
    NewDossier {
        wanted: Wanted {
            title: "تغطية دواوير تاونات بالإنترنت".to_owned(),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            demand: "تشغيل المحطات المبرمجة.".to_owned(),
            summary_ar: String::new(),
            summary_fr: String::new(),
            level: Level::National,
            carrier_id: None,
        },
        unit: territory::unit("03.531").expect("a unit"),
        origin: Origin::Empty,
        reason: None,
        source: Source::Cases(Vec::new()),
    }
}

//! A dossier with people behind it, an answer that came, and the telling of it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm::Statement;
use tarafu::actions::action;
use tarafu::actions::answer;
use tarafu::batches;
use tarafu::cases::answer::Verdict;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::mail::outbox;
use tarafu::people;
use tarafu::people::Actor;
use tarafu::replies;
use tarafu::replies::NewReply;
use tarafu::replies::Text;
use tarafu::replies::reply;
use tarafu::replies::reply::Kind;
use tarafu::server;
use tarafu::settings::Settings;
use tarafu::territory::Level;
use tarafu::territory::unit;

use crate::cast;
use crate::cast::Person;
use crate::crash::program::Program;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::kit::smtp::Smtp;

pub const BOUHOUDA: &str = "03.531.07.09";
pub const TISSA: &str = "03.531.01.09";
pub const TITLE: &str = "تغطية الدواوير بالهاتف";
pub const IN_ARABIC: &str = "برمجت محطة جديدة بالدوار قبل نهاية السنة.";
pub const IN_FRENCH: &str = "Une station est prévue au douar avant la fin de l’année.";

/// A house without a server: nothing happens in it but what a story does.
pub struct Quiet {
    url: String,
    smtp_url: String,
    folder: PathBuf,
}

impl Quiet {
    /// None where there is no such server here.
    pub async fn on(backend: Backend, smtp: &Smtp) -> Option<Self> {
        let folder = new_folder();
        let url = database(backend, &folder).await?;
        Some(Self { url, smtp_url: smtp.url(), folder })
    }

    /// The program itself over the same database.
    pub fn program(&self, smtp: &Smtp) -> Program {
        Program::new(self.folder.clone(), &self.url, smtp)
    }

    /// The house as a process that has just started sees it.
    pub async fn open(&self) -> House {
        let settings = Settings {
            data_dir: self.folder.clone(),
            database_url: Some(self.url.clone()),
            public_url: Some("https://tarafu.example".to_owned()),
            smtp_url: Some(self.smtp_url.clone()),
            mail_from: "Tarafu <tarafu@tarafu.example>".to_owned(),
            ..Settings::default()
        };
        let db = db::connect(&self.url).await.expect("the database can be opened");
        House::new(settings, db, Key::new(vec![7; 32]))
    }
}

/// How somebody can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reached {
    Mail(String),
    Phone(String),
    Nothing,
}

pub struct Scene<'a> {
    pub house: &'a House,
    pub khadija: Actor,
}

impl<'a> Scene<'a> {
    pub async fn of(house: &'a House) -> Self {
        Self { house, khadija: actor(house, &cast::KHADIJA).await }
    }

    pub async fn case(&self, commune: &str, language: Language, reached: &Reached) -> case::Model {
        let catalogue = Catalogue::read(&self.house.db).await.expect("the catalogue");
        let resident = NewResident {
            name: Some("اسم خاص".to_owned()),
            phone: if let Reached::Phone(phone) = reached { Phone::parse(phone) } else { None },
            email: if let Reached::Mail(email) = reached { Some(email.clone()) } else { None },
            language,
        };
        let filing = Filing {
            submission: token::fresh(),
            commune: unit(commune).expect("a commune"),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            words: "لا شبكة في الدوار.".to_owned(),
            place: None,
            people: 3,
            channel: Channel::Office,
            urgency: Urgency::Normal,
            resident,
        };
        commands::file(self.house, &self.khadija, &filing).await.expect("filed")
    }

    pub async fn perform(&self, case: &case::Model, order: &Order) -> case::Model {
        let now = self.now(case).await;
        let done = commands::perform(self.house, Hand::Staff(&self.khadija), &now, order).await;
        done.unwrap_or_else(|why| panic!("{order:?}: {why:?}"))
    }

    pub async fn now(&self, case: &case::Model) -> case::Model {
        case::Entity::find_by_id(case.id).one(&self.house.db).await.expect("read").expect("there")
    }

    pub async fn dossier(&self, cases: &[case::Model]) -> dossier::Model {
        let catalogue = Catalogue::read(&self.house.db).await.expect("the catalogue");
        let new = NewDossier {
            wanted: Wanted {
                title: TITLE.to_owned(),
                category_id: catalogue.open("network.mobile").expect("a category").id,
                demand: "تغطية جميع الدواوير.".to_owned(),
                summary_ar: String::new(),
                summary_fr: String::new(),
                level: Level::Region,
                carrier_id: None,
            },
            unit: unit("03.531").expect("a province"),
            origin: Origin::Selection,
            reason: None,
            source: Source::Cases(cases.iter().map(|case| case.id).collect()),
        };
        dossiers::open(self.house, &self.khadija, &new).await.expect("opened")
    }

    /// An answer to an action of the dossier, from a seeded institution where there is one.
    pub async fn answer(&self, dossier: &dossier::Model) -> answer::Model {
        let db = &self.house.db;
        let first =
            Statement::from_string(db.get_database_backend(), "SELECT min(id) AS id FROM institution");
        let row = db.query_one_raw(first).await.expect("read").expect("one row");
        let institution_id: Option<i64> = row.try_get("", "id").expect("a number or none");
        let now = self.house.now();
        let action = action::ActiveModel {
            id: NotSet,
            dossier_id: Set(dossier.id),
            submission: Set(token::fresh()),
            kind: Set(action::Kind::Letter),
            level: Set(Level::Region),
            unit_code: Set("03".to_owned()),
            institution_id: Set(institution_id),
            subject: Set("طلب التغطية".to_owned()),
            state: Set(action::State::Answered),
            version: Set(1),
            created_at: Set(now),
            state_at: Set(now),
            ..Default::default()
        };
        let action = action.insert(db).await.expect("an action");
        let answer = answer::ActiveModel {
            id: NotSet,
            action_id: Set(action.id),
            dossier_id: Set(dossier.id),
            institution_id: Set(institution_id),
            received_on: Set(self.house.today()),
            verdict: Set(Verdict::Partly),
            words: Set(IN_ARABIC.to_owned()),
            recorded_at: Set(now),
            ..Default::default()
        };
        answer.insert(db).await.expect("an answer")
    }

    /// Puts the answer down, to be told.
    pub async fn queue(&self, answer: &answer::Model, records: bool) -> i64 {
        let text = |language, words: &str| Text { language, commune: None, words: words.to_owned() };
        let new = NewReply {
            dossier_id: answer.dossier_id,
            kind: Kind::Answer,
            answer_id: Some(answer.id),
            promise_id: None,
            records,
            texts: vec![text(Language::Ar, IN_ARABIC), text(Language::Fr, IN_FRENCH)],
            by: Some(self.khadija.id),
        };
        self.put(&new).await
    }

    pub async fn put(&self, new: &NewReply) -> i64 {
        let txn = db::write(&self.house.db).await.expect("a transaction");
        let id = replies::queue(&txn, new, self.house.now()).await.expect("queued");
        txn.commit().await.expect("committed");
        id
    }
}

pub async fn actor(house: &House, person: &Person) -> Actor {
    let account = people::queries::by_email(&house.db, person.email).await.expect("read").expect("there");
    let language = account.lang;
    people::actor::of(house, account, 0, language).await.expect("an actor")
}

/// Forty-seven people: forty-one whose address works, four whose mail is refused, two with a phone only. The first
/// of them has three cases.
pub struct Village {
    pub cases: Vec<(case::Model, Language, Reached)>,
}

impl Village {
    pub const WORKING: usize = 41;
    pub const REFUSED: usize = 4;
    pub const CALLED: usize = 2;

    pub async fn settle(scene: &Scene<'_>) -> Self {
        let mut cases = Vec::new();
        for number in 0..Self::WORKING + Self::REFUSED + Self::CALLED {
            let language = if number % 2 == 0 { Language::Ar } else { Language::Fr };
            let commune = if number % 3 == 0 { TISSA } else { BOUHOUDA };
            let reached = reached(number);
            for _ in 0..if number == 0 { 3 } else { 1 } {
                cases.push((scene.case(commune, language, &reached).await, language, reached.clone()));
            }
        }
        Self { cases }
    }

    pub fn models(&self) -> Vec<case::Model> {
        self.cases.iter().map(|(case, ..)| case.clone()).collect()
    }

    /// The addresses that take mail, each once, with the language of whoever reads there.
    pub fn working(&self) -> BTreeSet<(String, &'static str)> {
        let address = |(_, language, reached): &(case::Model, Language, Reached)| match reached {
            Reached::Mail(to) if !is_refused(to) => Some((to.clone(), language.code())),
            _ => None,
        };
        self.cases.iter().filter_map(address).collect()
    }

    /// The addresses that take none.
    pub fn refused(&self) -> impl Iterator<Item = &str> {
        self.cases.iter().filter_map(|(_, _, reached)| match reached {
            Reached::Mail(to) if is_refused(to) => Some(to.as_str()),
            _ => None,
        })
    }
}

fn is_refused(address: &str) -> bool {
    address.starts_with("gone")
}

fn reached(number: usize) -> Reached {
    if number < Village::WORKING {
        Reached::Mail(format!("resident-{number}@example.org"))
    } else if number < Village::WORKING + Village::REFUSED {
        Reached::Mail(format!("gone-{number}@example.org"))
    } else {
        Reached::Phone(format!("06610023{number:02}"))
    }
}

/// Rounds until nothing is left to do.
pub async fn finish(house: &House) {
    let works = server::works();
    while batches::round(house, &works).await.expect("a round") > 0 {}
}

pub async fn is_finished(house: &House, reply_id: i64) -> bool {
    let reply = reply::Entity::find_by_id(reply_id).one(&house.db).await.expect("read").expect("there");
    reply.state == reply::State::Finished
}

/// The mails of a reply, in the order of writing.
pub async fn mails(house: &House, reply_id: i64) -> Vec<outbox::Model> {
    outbox::Entity::find()
        .filter(outbox::Column::MailingId.eq(reply_id))
        .order_by_asc(outbox::Column::Id)
        .all(&house.db)
        .await
        .expect("the outbox can be read")
}

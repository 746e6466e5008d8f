//! What there is to be asked for: cases at every point of their life, accounts within reach and beyond, mails,
//! links. Each case has a resident of its own, so that a name on a page says from which case it came.

use std::collections::BTreeMap;

use chrono::Days;
use sea_orm::ConnectionTrait;
use tarafu::cases::answer::Verdict;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Outcome;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::AnswerGiven;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::reference;
use tarafu::cases::reference::Secrets;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::categories::Catalogue;
use tarafu::kit::House;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::territory;
use tarafu::territory::Level;

use super::actors::Who;
use super::actors::Who::*;
use crate::cast;
use crate::cast::Person;
use crate::house::Running;

/// A case, by what is particular about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Story {
    /// Of بوهودة, in the hands of Youssef by name.
    Carried,
    /// The same, and an institution answered.
    Answered,
    /// Of بوهودة, in the queue of a level.
    Regional,
    Provincial,
    National,
    /// Of بوهودة, at the other points of a life.
    Received,
    Asked,
    Committed,
    Resolved,
    Closed,
    Merged,
    /// Of بوهودة; its resident may not follow it.
    Hidden,
    /// Of تيسة, in progress.
    Tissa,
    /// Of another province.
    Mikkes,
}

use Story::*;

impl Story {
    pub const ALL: [Self; 14] = [
        Carried, Answered, Regional, Provincial, National, Received, Asked, Committed, Resolved, Closed,
        Merged, Hidden, Tissa, Mikkes,
    ];

    /// Who works the case: the officials of its commune and the coordinators around it.
    pub fn handlers(self) -> &'static [Who] {
        match self {
            Tissa => &[Driss, Khadija],
            Mikkes => &[Hamid],
            _ => &[Fatima, Mustapha, Khadija],
        }
    }

    /// Who has the ball above the commune: whoever it is assigned to, else the advocates and coordinators of the
    /// level that has it.
    pub fn carriers(self) -> &'static [Who] {
        match self {
            Carried | Answered => &[Youssef],
            Regional => &[Youssef, Salma],
            Provincial => &[Khadija],
            National => &[Najat],
            _ => &[],
        }
    }

    /// The coordinators over its commune.
    pub fn coordinators(self) -> &'static [Who] {
        if self == Mikkes { &[Hamid] } else { &[Khadija] }
    }

    pub fn is_seen_by(self, who: Who) -> bool {
        self.handlers().contains(&who) || self.carriers().contains(&who)
    }

    /// Who may know the resident: those who handle the case, and the advocate who has it by name.
    pub fn knows_the_resident(self, who: Who) -> bool {
        self.handlers().contains(&who) || (matches!(self, Carried | Answered) && who == Youssef)
    }
}

/// A case of the scene, with what only its resident, or only those who may reach them, know.
pub struct Filed {
    pub id: i64,
    pub reference: String,
    pub link: String,
    /// Name, telephone, mail address, as they are stored or written.
    pub contact: Vec<String>,
}

pub struct Scene {
    pub cases: BTreeMap<Story, Filed>,
    /// Well formed, and nobody's.
    pub no_reference: String,
}

impl Scene {
    pub fn reference(&self, story: Story) -> &str {
        &self.cases[&story].reference
    }

    /// The address of its resident's page.
    pub fn link(&self, story: Story) -> String {
        format!("/t/{}", self.cases[&story].link)
    }

    pub async fn set(running: &Running) -> Self {
        let mut scene =
            Self { cases: BTreeMap::new(), no_reference: reference::compose("531", 2026, 98_765) };
        for story in Story::ALL {
            let filed = Author { running, house: &running.house }.tell(story, &scene).await;
            scene.cases.insert(story, filed);
        }
        scene
    }
}

struct Author<'a> {
    running: &'a Running,
    house: &'a House,
}

impl Author<'_> {
    async fn tell(&self, story: Story, scene: &Scene) -> Filed {
        let (person, commune) = match story {
            Received => (&cast::KHADIJA, "03.531.07.09"),
            Tissa => (&cast::DRISS, "03.531.01.09"),
            Mikkes => (&cast::HAMID, "03.591.03.03"),
            _ => (&cast::FATIMA, "03.531.07.09"),
        };
        let actor = self.running.actor(person).await;
        let mut case = self.file(&actor, commune, story as u32).await;
        for order in self.orders(story, scene).await {
            let hand = if matches!(order, Order::Hide { .. }) { &cast::KHADIJA } else { person };
            case = self.perform(hand, &case, &order).await;
        }
        let link = Secrets::of(&self.house.key, &case.link_nonce).link;
        Filed { id: case.id, reference: case.reference, link, contact: contact(story as u32) }
    }

    async fn perform(&self, person: &Person, case: &case::Model, order: &Order) -> case::Model {
        let actor = self.running.actor(person).await;
        let done = commands::perform(self.house, Hand::Staff(&actor), case, order).await;
        done.unwrap_or_else(|why| panic!("{order:?} of {}: {why:?}", person.name))
    }

    async fn file(&self, actor: &Actor, commune: &str, number: u32) -> case::Model {
        let catalogue = Catalogue::read(&self.house.db).await.expect("the catalogue can be read");
        let [name, phone, _, email] = &contact(number)[..] else { panic!("four ways to know a resident") };
        let resident = NewResident {
            name: Some(name.clone()),
            phone: Phone::parse(phone),
            email: Some(email.clone()),
            language: Language::Ar,
        };
        let filing = Filing {
            submission: token::fresh(),
            commune: territory::unit(commune).expect("a commune"),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            words: "لا توجد تغطية لشبكة الهاتف بالدوار منذ شهر.".to_owned(),
            place: Some("دوار الزاوية".to_owned()),
            people: 40,
            channel: Channel::Office,
            urgency: Urgency::Normal,
            resident,
        };
        commands::file(self.house, actor, &filing).await.expect("filed")
    }

    async fn orders(&self, story: Story, scene: &Scene) -> Vec<Order> {
        let words = || "كلام يقال عن الطلب.".to_owned();
        let youssef = self.running.actor(&cast::YOUSSEF).await.id;
        let assign = |level, carrier_id| Order::Assign { level, carrier_id, due_on: None, message: words() };
        match story {
            Carried => vec![assign(Level::Region, Some(youssef))],
            Answered => vec![assign(Level::Region, Some(youssef)), self.answer(None)],
            Regional => vec![assign(Level::Region, None)],
            Provincial => vec![assign(Level::Province, None)],
            National => vec![assign(Level::National, None)],
            Asked => vec![Order::Ask { question: words() }],
            Committed => vec![self.answer(Some(words()))],
            Resolved => vec![Order::Resolve { explanation: words() }],
            Closed => vec![Order::Close { outcome: Outcome::Refused, explanation: words() }],
            Merged => {
                let target = &scene.cases[&Asked];
                vec![Order::Merge { target_id: target.id, target: target.reference.clone() }]
            }
            Hidden => vec![Order::Hide { reason: words() }],
            Received | Tissa | Mikkes => Vec::new(),
        }
    }

    fn answer(&self, promise: Option<String>) -> Order {
        let today = self.house.today();
        Order::Answer(AnswerGiven {
            institution: "الوكالة الوطنية لتقنين المواصلات".to_owned(),
            received_on: today,
            verdict: Verdict::Partly,
            words: "برمجت محطة جديدة.".to_owned(),
            promise: promise.map(|words| (today + Days::new(30), words)),
        })
    }
}

/// A name, a telephone number as it is stored and as it is read out, a mail address.
fn contact(number: u32) -> Vec<String> {
    let phone = 661_002_300 + number;
    vec![
        format!("كناري المواطن {number:02} السري"),
        format!("+212{phone}"),
        format!("{phone}"),
        format!("canary-{number:02}@secret.example"),
    ]
}

/// Every row of every table but `left_out`, in words.
pub async fn dump(db: &impl ConnectionTrait, left_out: &[&str]) -> BTreeMap<String, Vec<String>> {
    use sea_orm::FromQueryResult;
    use sea_orm::JsonValue;
    use sea_orm::Statement;

    let backend = db.get_database_backend();
    let names = match backend {
        sea_orm::DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        _ => "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let mut tables = BTreeMap::new();
    for row in db.query_all_raw(Statement::from_string(backend, names)).await.expect("the tables have names")
    {
        let name: String = row.try_get("", "name").expect("a name");
        if left_out.contains(&name.as_str()) {
            continue;
        }
        let all = Statement::from_string(backend, format!("SELECT * FROM \"{name}\""));
        let rows = db.query_all_raw(all).await.expect("a table can be read");
        let words = |row| JsonValue::from_query_result(row, "").expect("a row in words").to_string();
        let mut rows: Vec<String> = rows.iter().map(words).collect();
        rows.sort();
        tables.insert(name, rows);
    }
    tables
}

//! A dossier of Taounate with an action, an answer to it, and the residents behind it.

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::QueryFilter;
use tarafu::actions::action;
use tarafu::actions::answer;
use tarafu::cases::answer::Verdict;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands as cases;
use tarafu::cases::commands::Filing;
use tarafu::cases::queries;
use tarafu::cases::reference::Secrets;
use tarafu::cases::resident::NewResident;
use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted as Demand;
use tarafu::dossiers::dossier;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::institutions;
use tarafu::kit::House;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::promises;
use tarafu::promises::NewPromise;
use tarafu::promises::Question;
use tarafu::promises::Said;
use tarafu::promises::Verdict as Judgement;
use tarafu::promises::Wanted;
use tarafu::promises::promise;
use tarafu::replies::reply;
use tarafu::territory::Level;
use tarafu::territory::unit;

use crate::cast;
use crate::house::Running;

/// What is promised in every story.
pub const WORDS: &str = "تركيب لاقط هوائي بدوار أولاد صالح";

/// What was answered.
pub const ANSWER: &str = "ستتم برمجة تغطية الدوار.";

pub struct Scene<'a> {
    pub running: &'a Running,
    pub khadija: Actor,
    pub dossier: dossier::Model,
    pub action: action::Model,
    pub answer: answer::Model,
    pub institution: i64,
}

impl<'a> Scene<'a> {
    /// The dossier gathers a case for each of those addresses.
    pub async fn set(running: &'a Running, addresses: &[&str]) -> (Self, Vec<case::Model>) {
        let house = &running.house;
        let mut filed = Vec::new();
        for address in addresses {
            filed.push(file(running, address).await);
        }
        let khadija = running.actor(&cast::KHADIJA).await;
        let ids = filed.iter().map(|case| case.id).collect();
        let dossier = open(house, &khadija, ids).await;
        let institution = institution(house).await;
        let action = act(house, &dossier, institution).await;
        let answer = answer_to(house, &action, institution).await;
        (Self { running, khadija, dossier, action, answer, institution }, filed)
    }

    pub fn house(&self) -> &House {
        &self.running.house
    }

    pub fn in_days(&self, days: u64) -> NaiveDate {
        self.house().today() + Days::new(days)
    }

    pub fn wanted(&self, due_on: NaiveDate) -> Wanted {
        let unit = unit(cast::FATIMA.unit).expect("a commune of the province");
        Wanted { words: WORDS.to_owned(), due_on, institution_id: self.institution, unit }
    }

    /// Khadija records a promise for that day.
    pub async fn promise(&self, due_on: NaiveDate) -> promise::Model {
        let Self { dossier, action, answer, .. } = self;
        let new = NewPromise { dossier, action, answer: Some(answer), wanted: self.wanted(due_on) };
        promises::record(self.house(), &self.khadija, &new).await.expect("recorded")
    }

    pub async fn now(&self, promise: &promise::Model) -> promise::Model {
        let found = promise::Entity::find_by_id(promise.id).one(&self.house().db).await;
        found.expect("read").expect("the promise")
    }

    /// Khadija says what became of it.
    pub async fn judge(&self, promise: &promise::Model, verdict: Judgement) {
        let now = self.now(promise).await;
        let words = "زيارة ميدانية";
        promises::judge(self.house(), &self.khadija, &self.dossier, &now, verdict, words)
            .await
            .expect("judged");
    }

    /// The resident of a case says what became of it.
    pub async fn say(
        &self,
        case: &case::Model,
        promise: &promise::Model,
        said: Said,
    ) -> tarafu::kit::Result<()> {
        let resident = queries::resident_of(&self.house().db, case).await.expect("a resident");
        promises::say(self.house(), case, &resident, Question::Promise, promise.id, said).await
    }

    /// Everybody behind the dossier is told of an answer, or asked about a promise; by nobody's hand and no mail.
    pub async fn told(&self, question: Question, id: i64) {
        let (kind, answer_id, promise_id) = match question {
            Question::Promise => (reply::Kind::Promise, None, Some(id)),
            Question::Answer => (reply::Kind::Answer, Some(id), None),
        };
        let now = self.house().now();
        let row = reply::ActiveModel {
            id: NotSet,
            dossier_id: Set(self.dossier.id),
            submission: Set(token::fresh()),
            kind: Set(kind),
            answer_id: Set(answer_id),
            promise_id: Set(promise_id),
            state: Set(reply::State::Finished),
            version: Set(1),
            created_by_id: Set(None),
            created_at: Set(now),
            queued_at: Set(Some(now)),
            finished_at: Set(Some(now)),
        };
        row.insert(&self.house().db).await.expect("told");
    }

    /// Where the resident of a case finds a question.
    pub fn page(&self, case: &case::Model, question: &str, id: i64) -> String {
        format!("/t/{}/{question}/{id}", Secrets::of(&self.house().key, &case.link_nonce).link)
    }
}

/// A case of بوهودة that Fatima files.
pub async fn file(running: &Running, address: &str) -> case::Model {
    let fatima = running.actor(&cast::FATIMA).await;
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let resident = NewResident {
        name: None,
        phone: None,
        email: Some(address.to_owned()).filter(|address| !address.is_empty()),
        language: Language::Ar,
    };
    let filing = Filing {
        submission: token::fresh(),
        commune: unit(cast::FATIMA.unit).expect("her commune"),
        category_id: catalogue.open("network.mobile").expect("a category").id,
        words: "لا توجد تغطية بالدوار.".to_owned(),
        place: None,
        people: 1,
        channel: Channel::Office,
        urgency: Urgency::Normal,
        resident,
    };
    cases::file(&running.house, &fatima, &filing).await.expect("filed")
}

async fn open(house: &House, khadija: &Actor, ids: Vec<i64>) -> dossier::Model {
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue");
    let wanted = Demand {
        title: "تغطية دواوير بوهودة".to_owned(),
        category_id: catalogue.open("network.mobile").expect("a category").id,
        demand: "تغطية كل الدواوير".to_owned(),
        summary_ar: String::new(),
        summary_fr: String::new(),
        level: Level::Region,
        carrier_id: None,
    };
    let new = NewDossier {
        wanted,
        unit: unit(cast::KHADIJA.unit).expect("her province"),
        origin: Origin::Selection,
        reason: None,
        source: Source::Cases(ids),
    };
    dossiers::open(house, khadija, &new).await.expect("opened")
}

/// One more institution, like the regulator.
pub async fn institution(house: &House) -> i64 {
    let like = institutions::queries::by_code(&house.db, "agency.anrt").await.expect("read").expect("seeded");
    let mut row = like.into_active_model().reset_all();
    row.id = NotSet;
    row.code = Set(token::fresh());
    row.insert(&house.db).await.expect("an institution").id
}

async fn act(house: &House, dossier: &dossier::Model, institution: i64) -> action::Model {
    let row = action::ActiveModel {
        id: NotSet,
        dossier_id: Set(dossier.id),
        submission: Set(token::fresh()),
        kind: Set(action::Kind::Letter),
        level: Set(Level::Region),
        unit_code: Set("03".to_owned()),
        institution_id: Set(Some(institution)),
        carrier_id: Set(None),
        parent_id: Set(None),
        subject: Set("مراسلة حول التغطية".to_owned()),
        note: Set(None),
        state: Set(action::State::Answered),
        reference: Set(None),
        planned_on: Set(None),
        filed_on: Set(None),
        acknowledged_on: Set(None),
        answered_on: Set(Some(house.today())),
        first_answered_on: Set(Some(house.today())),
        closed_on: Set(None),
        due_on: Set(None),
        clock_source: Set(None),
        session_ends_on: Set(None),
        proof_id: Set(None),
        verdict: Set(Some(Verdict::Partly)),
        outcome: Set(None),
        version: Set(1),
        created_by_id: Set(None),
        created_at: Set(house.now()),
        state_at: Set(house.now()),
    };
    row.insert(&house.db).await.expect("an action")
}

async fn answer_to(house: &House, action: &action::Model, institution: i64) -> answer::Model {
    let row = answer::ActiveModel {
        id: NotSet,
        action_id: Set(action.id),
        dossier_id: Set(action.dossier_id),
        institution_id: Set(Some(institution)),
        received_on: Set(house.today()),
        verdict: Set(Verdict::Partly),
        words: Set(ANSWER.to_owned()),
        document_id: Set(None),
        recorded_by_id: Set(None),
        recorded_at: Set(house.now()),
    };
    row.insert(&house.db).await.expect("an answer")
}

/// How often a deed stands in the history of a dossier.
pub async fn events(house: &House, dossier_id: i64, deed: &str) -> usize {
    use tarafu::chronicle::dossier;
    let history = dossier::Entity::find().filter(dossier::Column::DossierId.eq(dossier_id));
    let history = history.all(&house.db).await.expect("a history");
    history.iter().filter(|event| event.deed == deed).count()
}

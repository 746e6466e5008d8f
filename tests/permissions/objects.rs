//! What stands between the slashes of an address: a case, a link, an account, a mail… and for each kind, one that
//! is not there.

use std::collections::BTreeMap;

use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use tarafu::actions;
use tarafu::categories::Catalogue;
use tarafu::digest;
use tarafu::dossiers;
use tarafu::institutions;
use tarafu::language::Language;
use tarafu::mail::outbox;
use tarafu::people::Role;
use tarafu::people::commands;
use tarafu::people::commands::NewAccount;
use tarafu::people::commands::NewMandate;
use tarafu::people::mandate;
use tarafu::people::pass;
use tarafu::people::pass::Purpose;
use tarafu::people::session;
use tarafu::replies::NewReply;
use tarafu::replies::Text;
use tarafu::replies::reply::Kind;
use tarafu::territory;
use tarafu::territory::Level;

use super::actors::Who;
use super::folders;
use super::folders::Folder;
use super::handover;
use super::promises::Promised;
use super::scene::Scene;
use super::scene::Story;
use super::workshop;
use crate::cast;
use crate::house::Running;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    /// The address holds no name of anything.
    Nothing,
    Case(Story),
    NoCase,
    /// A reference whose check digit does not hold.
    Mistyped,
    /// Something that nobody does to a case.
    Unheard(Story),
    UnheardNoCase,
    Link(Story),
    NoLink,
    /// What stops the digests of another coordinator.
    Digest,
    NoDigest,
    Wish(Story, &'static str),
    NoLinkWish(&'static str),
    Account(Whose),
    NoAccount,
    /// An account of the address, and the mandate of an account.
    Mandate(Whose, Part),
    NoMandate,
    /// A mandate by itself.
    OneMandate(Whose, Part),
    NoOneMandate,
    Mail,
    NoMail,
    Category,
    NoCategory,
    /// The health office of Taounate.
    Institution,
    NoInstitution,
    OwnSession,
    OthersSession,
    NoSession,
    Pass(Token),
    NoPass,
    File,
    NoFile,
    Unit(&'static str),
    NoUnit,
    /// A commune in the path.
    Commune(&'static str),
    NoCommune,
    Dossier(Folder),
    NoDossier,
    /// A dossier, and a case that it gathers.
    Gathered(Folder, Story),
    NoGathered,
    /// An action that is planned for the dossier in the queue of the region.
    Action,
    NoAction,
    Promise,
    NoPromise,
    /// By the link of the resident of a case.
    OnPromise(Story),
    OnNoPromise,
    OnAnswer(Story),
    OnNoAnswer,
    /// An action, and what follows it in the address: a deed, a scan.
    ActionPart(&'static str),
    NoActionPart(&'static str),
    /// A dossier, as the place of what is told for it; and something that was told.
    RepliesOf,
    NoRepliesOf,
    Told,
    NotTold,
    /// The document of a dossier, and its first version.
    Document(Folder),
    NoDocument,
    Version(Folder),
    NoVersion,
}

use Object::*;

/// An account that is nobody's who knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// An official of بوهودة.
    Bouhouda,
    /// An official of another province.
    Mikkes,
    /// An observer of both provinces.
    Both,
    /// Another coordinator of Taounate.
    Peer,
    /// The administrator's own.
    Amina,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The mandate given first, and the one given second.
    First,
    Second,
    /// One of somebody else's.
    Foreign,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    Invitation,
    Reset,
    Used,
}

impl Object {
    /// What is as missing as this can be.
    pub fn missing(self) -> Option<Self> {
        match self {
            Nothing => None,
            Case(_) | NoCase | Mistyped => Some(NoCase),
            Unheard(_) | UnheardNoCase => Some(UnheardNoCase),
            Link(_) | NoLink => Some(NoLink),
            Digest | NoDigest => Some(NoDigest),
            Wish(_, wish) | NoLinkWish(wish) => Some(NoLinkWish(wish)),
            Account(_) | NoAccount => Some(NoAccount),
            Mandate(..) | NoMandate => Some(NoMandate),
            OneMandate(..) | NoOneMandate => Some(NoOneMandate),
            Mail | NoMail => Some(NoMail),
            Category | NoCategory => Some(NoCategory),
            Institution | NoInstitution => Some(NoInstitution),
            OwnSession | OthersSession | NoSession => Some(NoSession),
            Pass(_) | NoPass => Some(NoPass),
            File | NoFile => Some(NoFile),
            Unit(_) | NoUnit => Some(NoUnit),
            Commune(_) | NoCommune => Some(NoCommune),
            Dossier(_) | NoDossier => Some(NoDossier),
            Gathered(..) | NoGathered => Some(NoGathered),
            Action | NoAction => Some(NoAction),
            Promise | NoPromise => Some(NoPromise),
            OnPromise(_) | OnNoPromise => Some(OnNoPromise),
            OnAnswer(_) | OnNoAnswer => Some(OnNoAnswer),
            ActionPart(part) | NoActionPart(part) => Some(NoActionPart(part)),
            RepliesOf | NoRepliesOf => Some(NoRepliesOf),
            Told | NotTold => Some(NotTold),
            Document(_) | NoDocument => Some(NoDocument),
            Version(_) | NoVersion => Some(NoVersion),
        }
    }
}

/// A number that nothing has.
const NOBODYS: &str = "98765432";

/// What the objects are called in this house.
pub struct Names {
    cases: BTreeMap<Story, (String, String)>,
    no_reference: String,
    accounts: BTreeMap<Whose, (i64, Vec<i64>)>,
    sessions: BTreeMap<Who, i64>,
    others_session: i64,
    passes: BTreeMap<Token, String>,
    mail: i64,
    digest: String,
    category: i64,
    folders: BTreeMap<Folder, i64>,
    documents: BTreeMap<Folder, i64>,
    institution: i64,
    promised: Promised,
    action: i64,
    /// A dossier, and a reply of it.
    told: (i64, i64),
}

impl Names {
    /// Opens the accounts and gives out the links that are asked for.
    pub async fn give(running: &Running, scene: &Scene) -> Self {
        let db = &running.house.db;
        let now = running.house.now();
        let accounts = accounts(running).await;
        let mut sessions = BTreeMap::new();
        for who in super::actors::SIGNED_IN {
            let email = who.person().expect("they sign in").email;
            let id = account_of(running, email).await;
            sessions.insert(*who, started(running, id).await);
        }
        let invited = invited(running).await;
        let mut passes = BTreeMap::new();
        for (token, purpose, whose) in [
            (Token::Invitation, Purpose::Invitation, invited),
            (Token::Reset, Purpose::Reset, accounts[&Whose::Peer].0),
            (Token::Used, Purpose::Reset, accounts[&Whose::Both].0),
        ] {
            let secret = pass::give(db, purpose, Some(whose), now).await.expect("a pass");
            passes.insert(token, secret);
        }
        let used = pass::find(db, &passes[&Token::Used], now).await.expect("read").expect("a pass");
        used.spend(db, now).await.expect("used up");
        let folders = folders::open(running, scene).await;
        let action = planned(running, folders[&Folder::Queue]).await;
        handover::happen(running, accounts[&Whose::Bouhouda].1[0]).await;
        let mail = outbox::Entity::find()
            .order_by_asc(outbox::Column::Id)
            .one(db)
            .await
            .expect("read")
            .expect("a mail");
        let folders = folders::open(running, scene).await;
        Self {
            documents: workshop::written(running, &folders).await,
            cases: scene
                .cases
                .iter()
                .map(|(story, c)| (*story, (c.reference.clone(), c.link.clone())))
                .collect(),
            no_reference: scene.no_reference.clone(),
            sessions,
            others_session: started(running, accounts[&Whose::Peer].0).await,
            digest: digest_of(running, accounts[&Whose::Peer].0),
            accounts,
            passes,
            mail: mail.id,
            folders,
            action,
            told: told(running).await,
            category: Catalogue::read(db).await.expect("read").open("admin.digital").expect("a category").id,
            institution: institution(running).await,
            promised: Promised::make(running, scene.cases[&Story::Carried].id).await,
        }
    }

    /// What stands in the address in place of its `<…>`, in order; a name that begins with `?` follows the address.
    pub fn of(&self, object: Object, who: Who) -> Vec<String> {
        let word = str::to_owned;
        let case = |story: Story| self.cases[&story].0.clone();
        let link = |story: Story| self.cases[&story].1.clone();
        let account = |whose: Whose| self.accounts[&whose].0.to_string();
        match object {
            Nothing => vec![],
            Case(story) => vec![case(story)],
            NoCase => vec![self.no_reference.clone()],
            Mistyped => vec![mistyped(&case(Story::Carried))],
            Unheard(story) => vec![case(story), word("fly")],
            UnheardNoCase => vec![self.no_reference.clone(), word("fly")],
            Link(story) => vec![link(story)],
            NoLink => vec!["a".repeat(32)],
            Digest => vec![self.digest.clone()],
            NoDigest => vec![format!("1-{}", "a".repeat(32))],
            Wish(story, wish) => vec![link(story), word(wish)],
            NoLinkWish(wish) => vec!["a".repeat(32), word(wish)],
            Account(whose) => vec![account(whose)],
            NoAccount | NoMail | NoCategory | NoInstitution | NoSession | NoAction | NoPromise => {
                vec![word(NOBODYS)]
            }
            Action => vec![self.action.to_string()],
            Promise => vec![self.promised.promise.to_string()],
            OnPromise(story) => vec![link(story), self.promised.promise.to_string()],
            OnAnswer(story) => vec![link(story), self.promised.answer.to_string()],
            OnNoPromise | OnNoAnswer => vec!["a".repeat(32), word(NOBODYS)],
            ActionPart(part) => vec![self.action.to_string(), word(part)],
            NoActionPart(part) => vec![word(NOBODYS), word(part)],
            NoRepliesOf | NoOneMandate | NoDossier | NoDocument => vec![word(NOBODYS)],
            Mandate(whose, part) => vec![account(whose), self.mandate(whose, part).to_string()],
            NoMandate => vec![word(NOBODYS), word(NOBODYS)],
            OneMandate(whose, part) => vec![self.mandate(whose, part).to_string()],
            Mail => vec![self.mail.to_string()],
            Category => vec![self.category.to_string()],
            Institution => vec![self.institution.to_string()],
            OwnSession => vec![self.sessions.get(&who).unwrap_or(&self.others_session).to_string()],
            OthersSession => vec![self.others_session.to_string()],
            Pass(token) => vec![self.passes[&token].clone()],
            NoPass => vec!["b".repeat(32)],
            File => vec![word("app.css")],
            NoFile => vec![word("nothing.css")],
            Unit(code) => vec![format!("?unit={code}")],
            NoUnit => vec![word("?unit=99.999")],
            Commune(code) => vec![word(code)],
            NoCommune => vec![word("99.999.01.01")],
            Dossier(folder) => vec![self.folders[&folder].to_string()],
            Gathered(folder, story) => vec![self.folders[&folder].to_string(), case(story)],
            NoGathered => vec![word(NOBODYS), self.no_reference.clone()],
            RepliesOf => vec![self.told.0.to_string()],
            Told => vec![self.told.0.to_string(), self.told.1.to_string()],
            NotTold => vec![self.told.0.to_string(), word(NOBODYS)],
            Document(folder) => vec![self.documents[&folder].to_string()],
            Version(folder) => vec![self.documents[&folder].to_string(), word("1")],
            NoVersion => vec![word(NOBODYS), word("1")],
        }
    }

    fn mandate(&self, whose: Whose, part: Part) -> i64 {
        match part {
            Part::First => self.accounts[&whose].1[0],
            Part::Second => self.accounts[&whose].1[1],
            Part::Foreign => self.accounts[&Whose::Mikkes].1[0],
        }
    }
}

async fn institution(running: &Running) -> i64 {
    let found = institutions::queries::by_code(&running.house.db, "service.health.03.531").await;
    found.expect("read").expect("an institution").id
}

/// The same reference with a wrong digit at its end.
fn mistyped(reference: &str) -> String {
    let (body, check) = reference.split_at(reference.len() - 1);
    let check: u8 = check.parse().expect("a digit");
    format!("{body}{}", (check + 1) % 10)
}

/// What names somebody's digests in the address that stops them.
fn digest_of(running: &Running, account_id: i64) -> String {
    let path = digest::stop_path(&running.house, account_id);
    path.split('/').nth(2).expect("a name").to_owned()
}

async fn account_of(running: &Running, email: &str) -> i64 {
    tarafu::people::queries::by_email(&running.house.db, email).await.expect("read").expect("an account").id
}

async fn started(running: &Running, account_id: i64) -> i64 {
    let now = running.house.now();
    session::start(&running.house.db, account_id, String::new(), now).await.expect("a session").id
}

fn new(name: &str, role: Role, unit: &str, running: &Running) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        email: format!("{name}@example.org"),
        language: Language::Fr,
        role,
        unit: territory::unit(unit).expect("a unit"),
        starts_on: running.house.today(),
        ends_on: None,
    }
}

/// A letter that is planned for a dossier.
async fn planned(running: &Running, dossier_id: i64) -> i64 {
    let house = &running.house;
    let actor = running.actor(&cast::KHADIJA).await;
    let dossier = dossiers::queries::by_id(&house.db, dossier_id).await.expect("a dossier");
    let wanted = actions::Wanted {
        kind: actions::action::Kind::Letter,
        level: Level::Region,
        subject: "مراسلة".to_owned(),
        note: None,
        institution_id: None,
        carrier_id: None,
        parent_id: None,
        planned_on: None,
        session_ends_on: None,
    };
    actions::plan(house, &actor, &dossier, &wanted).await.expect("planned").id
}

/// Somebody who has not come yet.
async fn invited(running: &Running) -> i64 {
    let by_nobody = None;
    let new = new("noura", Role::Official, "03.531.07.09", running);
    commands::invite(&running.house, by_nobody, new).await.expect("invited")
}

async fn accounts(running: &Running) -> BTreeMap<Whose, (i64, Vec<i64>)> {
    let house = &running.house;
    let by_nobody = None;
    let mut accounts = BTreeMap::new();
    for (whose, name, role, unit, second) in [
        (Whose::Bouhouda, "adil", Role::Official, "03.531.07.09", Some((Role::Observer, "03.531.07.09"))),
        (Whose::Mikkes, "sanaa", Role::Official, "03.591.03.03", None),
        (Whose::Both, "rim", Role::Observer, "03.531", Some((Role::Observer, "03.591"))),
        (Whose::Peer, "tarik", Role::Coordinator, "03.531", None),
    ] {
        let made =
            commands::create_active(&house.db, &new(name, role, unit, running), "no hash", house.now()).await;
        let id = made.expect("an account");
        if let Some((role, unit)) = second {
            let unit = territory::unit(unit).expect("a unit");
            let mandate = NewMandate { role, unit, starts_on: house.today(), ends_on: None };
            commands::grant(house, by_nobody, id, mandate).await.expect("a mandate");
        }
        accounts.insert(whose, (id, Vec::new()));
    }
    accounts.insert(Whose::Amina, (account_of(running, cast::AMINA.email).await, Vec::new()));
    let all = mandate::Entity::find().order_by_asc(mandate::Column::Id).all(&house.db).await.expect("read");
    for (id, mandates) in accounts.values_mut() {
        mandates.extend(all.iter().filter(|mandate| mandate.account_id == *id).map(|mandate| mandate.id));
    }
    accounts
}

/// A dossier of Taounate in the region's queue, and news of it.
async fn told(running: &Running) -> (i64, i64) {
    let scene = crate::replies::scene::Scene::of(&running.house).await;
    let dossier = scene.dossier(&[]).await;
    let news = NewReply {
        dossier_id: dossier.id,
        kind: Kind::News,
        answer_id: None,
        promise_id: None,
        records: false,
        texts: vec![Text { language: Language::Ar, commune: None, words: "جديد الملف.".to_owned() }],
        by: Some(scene.khadija.id),
    };
    (dossier.id, scene.put(&news).await)
}

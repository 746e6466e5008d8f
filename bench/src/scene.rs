//! Who asks for what: somebody signs in as people do, and the pages are those of a case that is there.

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use tarafu::cases::case;
use tarafu::cases::queries::within;
use tarafu::cases::reference::Secrets;
use tarafu::cases::status::Status;
use tarafu::categories::category;
use tarafu::demo;
use tarafu::kit::Db;
use tarafu::kit::House;
use tarafu::people;
use tarafu::people::mandate;
use tarafu::territory::Unit;
use tarafu::territory::unit;

use crate::http;

/// So many that no case is asked to change twice at once.
const TARGETS: u64 = 400;

/// Stands in an address for a number that nobody has used yet.
pub const ANEW: &str = "ANEW";

/// The page that answers without looking at anything.
const HEALTH: &str = "/healthz";

/// What one comes for.
pub enum Errand {
    /// A page, by a name for it and its address, which is never the same twice: so it is made each time.
    Read(String, String),
    /// The same page over and over, as when many open it at once.
    Again(String, String),
    File,
    Update,
}

impl Errand {
    /// What every other is compared with.
    pub fn nothing() -> Self {
        Self::Again(HEALTH.to_owned(), HEALTH.to_owned())
    }

    /// All the others; what writes comes last.
    pub fn all(scene: &Scene, more: &[(String, String)]) -> Vec<Self> {
        let unit = &scene.unit.code;
        let own = [
            ("resident's page", format!("/t/{}", scene.link)),
            ("case page", format!("/cases/{}", scene.case.reference)),
            ("list of 25", "/cases".to_owned()),
            ("dashboard", format!("/dashboard?unit={unit}")),
            ("map", format!("/dashboard/map?unit={unit}")),
            ("commune sheet", format!("/communes/{}", scene.case.commune_code)),
        ];
        let again = own.clone().map(|(name, path)| Self::Again(format!("{name}, again"), path));
        let own = own.map(|(name, path)| Self::Read(name.to_owned(), path));
        let more = more.iter().map(|(name, path)| Self::Read(name.clone(), path.clone()));
        own.into_iter().chain(more).chain(again).chain([Self::File, Self::Update]).collect()
    }
}

/// What is asked for.
pub struct Page {
    pub name: String,
    pub path: String,
    pub cookie: Option<String>,
    pub form: Option<Form>,
}

/// A form that is sent: its body, in which `SUBMISSION` and `VERSION` are to be filled in, and where to.
pub struct Form {
    pub body: String,
    pub targets: Vec<Target>,
}

/// An address and the version of the case behind it.
pub struct Target {
    pub path: String,
    pub version: i32,
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.path, self.version)
    }
}

/// Somebody at a browser who has signed in, and the case that they look at.
pub struct Scene {
    db: Db,
    cookie: String,
    csrf: String,
    unit: &'static Unit,
    case: Known,
    link: String,
    category: String,
}

/// What is known of a case.
#[derive(sea_orm::FromQueryResult)]
struct Known {
    reference: String,
    commune_code: String,
    link_nonce: String,
}

impl Scene {
    /// Signs in at a server and looks around in its database.
    pub async fn set(base: &str, house: &House, email: &str) -> Result<Self, String> {
        let broken = |why| format!("the database cannot be read: {why:?}");
        let cookie = sign_in(base, email).await?;
        let csrf = token(&http::ask(base, "/cases/new", &cookie, None).await?.body)?;
        let db = house.db.clone();
        let unit = seat(&db, email).await.map_err(broken)?.ok_or("nobody of that address has a mandate")?;
        let case = newest(&db, unit).await.map_err(broken)?.ok_or("no case is carried there")?;
        let category = kind(&db).await.map_err(broken)?.ok_or("there are no categories")?;
        let link = Secrets::of(&house.key, &case.link_nonce).link;
        Ok(Self { db, cookie, csrf, unit, case, link, category })
    }

    /// What an errand asks for, as the cases stand now.
    pub async fn page(&self, errand: &Errand) -> Result<Page, String> {
        let (name, path, form) = match errand {
            Errand::Read(name, path) => (name.as_str(), ever_new(path), None),
            Errand::Again(name, path) => (name.as_str(), path.clone(), None),
            Errand::File => ("filing", "/cases".to_owned(), Some(self.filing())),
            Errand::Update => ("update", "/cases".to_owned(), Some(self.updating().await?)),
        };
        let cookie = (!path.starts_with("/t/") && path != HEALTH).then(|| self.cookie.clone());
        Ok(Page { name: name.to_owned(), path, cookie, form })
    }

    /// A case whose resident left an address, so that a receipt is written too.
    fn filing(&self) -> Form {
        let words = "لا ماء في الدوار منذ أسبوعين، والبئر القريبة جافة. نطلب صهريجا إلى أن تُصلح القناة.";
        let body = format!(
            "csrf={}&submission=SUBMISSION&commune={}&category={}&words={}&place=&people=3&channel=office&\
             urgency=normal&lang=ar&name=&phone=&email=resident%40example.org&consent-email=yes",
            self.csrf,
            self.case.commune_code,
            self.category,
            percent(words),
        );
        Form { body, targets: vec![Target { path: "/cases".to_owned(), version: 1 }] }
    }

    /// An update to each of many cases, as it stands now.
    async fn updating(&self) -> Result<Form, String> {
        let cases: Vec<(String, i32)> = case::Entity::find()
            .select_only()
            .column(case::Column::Reference)
            .column(case::Column::Version)
            .filter(within(self.unit))
            .filter(case::Column::Status.is_in([Status::InProgress, Status::InAdvocacy]))
            .order_by_asc(case::Column::Id)
            .limit(TARGETS)
            .into_tuple()
            .all(&self.db)
            .await
            .map_err(|why| why.to_string())?;
        let target = |(reference, version)| Target { path: format!("/cases/{reference}/update"), version };
        let words = percent("وعدت الجماعة بإرسال صهريج يوم الخميس.");
        let body = format!("csrf={}&version=VERSION&words={words}", self.csrf);
        Ok(Form { body, targets: cases.into_iter().map(target).collect() })
    }
}

/// The same address with a parameter that no page knows.
fn ever_new(path: &str) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}anew={ANEW}")
}

/// Where somebody holds their first mandate.
async fn seat(db: &Db, email: &str) -> tarafu::kit::Result<Option<&'static Unit>> {
    let Some(account) = people::queries::by_email(db, email).await? else { return Ok(None) };
    let held = mandate::Entity::find().filter(mandate::Column::AccountId.eq(account.id)).one(db).await?;
    Ok(held.and_then(|mandate| unit(&mandate.unit_code)))
}

/// The newest case in a unit that an advocate carries: it has a history and an assignment.
async fn newest(db: &Db, unit: &Unit) -> tarafu::kit::Result<Option<Known>> {
    Ok(case::Entity::find()
        .select_only()
        .columns([case::Column::Reference, case::Column::CommuneCode, case::Column::LinkNonce])
        .filter(within(unit))
        .filter(case::Column::Status.eq(Status::InAdvocacy))
        .order_by_desc(case::Column::Id)
        .into_model()
        .one(db)
        .await?)
}

/// A category that a case may be filed under.
async fn kind(db: &Db) -> tarafu::kit::Result<Option<String>> {
    let open = category::Entity::find()
        .filter(category::Column::ParentId.is_not_null())
        .filter(category::Column::RetiredAt.is_null());
    Ok(open.order_by_asc(category::Column::Id).one(db).await?.map(|category| category.code))
}

async fn sign_in(base: &str, email: &str) -> Result<String, String> {
    let door = http::ask(base, "/login", "", None).await?;
    let visit = door.cookie("tarafu-visit").ok_or("the door gives no cookie")?;
    let (csrf, email) = (token(&door.body)?, percent(email));
    let form = format!("csrf={csrf}&email={email}&password={}", percent(demo::PASSWORD));
    let sent = http::ask(base, "/login", &visit, Some(&form)).await?;
    sent.cookie("tarafu-session").ok_or_else(|| format!("{email} cannot sign in: {}", sent.status))
}

/// The status and the size of a page.
pub async fn look(base: &str, page: &Page) -> Result<(u16, usize), String> {
    let path = page.path.replace(ANEW, &tarafu::kit::token::fresh());
    let answer = http::ask(base, &path, page.cookie.as_deref().unwrap_or_default(), None).await?;
    Ok((answer.status, answer.body.len()))
}

fn token(html: &str) -> Result<String, String> {
    let after = html.split_once("name=\"csrf\" value=\"").ok_or("the page has no form")?.1;
    after.split_once('"').map(|(token, _)| token.to_owned()).ok_or("the page has no token".to_owned())
}

fn percent(text: &str) -> String {
    rocket::http::RawStr::new(text).percent_encode().to_string()
}

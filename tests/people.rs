//! People who sign in: coming in and leaving, invitations, passwords, and who may manage whose account.
//!
//! The stories play in Taounate. Amina administers the platform; Karim coordinates the province of Taounate;
//! Said sits in the council of Ghafsai, a commune of it; Zineb in Agadir, at the other end of the country.

use chrono::Duration;
use chrono::NaiveDate;
use migration::Migrator;
use rocket::http::Cookie;
use rocket::http::Header;
use rocket::local::asynchronous::Client;
use rocket::tokio::sync::OnceCell;
use sea_orm::ColumnTrait;
use sea_orm::ConnectOptions;
use sea_orm::Database;
use sea_orm::EntityTrait;
use sea_orm::PaginatorTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm_migration::MigratorTrait;
use std::collections::BTreeMap;
use std::sync::Arc;
use tarafu::kit::House;
use tarafu::kit::error;
use tarafu::kit::headers::Headers;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::mail::outbox;
use tarafu::people;
use tarafu::people::Actor;
use tarafu::people::Mandate;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::commands;
use tarafu::people::commands::NewAccount;
use tarafu::people::mandate;
use tarafu::people::password;
use tarafu::people::policy;
use tarafu::people::session;
use tarafu::settings::Settings;
use tarafu::territory::unit;

const AMINA: &str = "amina@tarafu.example";
const KARIM: &str = "karim@taounate.example";
const SAID: &str = "said@ghafsai.example";
const ZINEB: &str = "zineb@agadir.example";

const COUNTRY: &str = "MA";
const REGION: &str = "03";
const TAOUNATE: &str = "03.531";
const GHAFSAI: &str = "03.531.01.01";
const AGADIR: &str = "09.001.01.01";

const PASSWORD: &str = "mulet orange fenêtre rivière";
const ANOTHER: &str = "citerne violette pour dimanche";

static HASH: OnceCell<String> = OnceCell::const_new();

async fn hash() -> &'static str {
    HASH.get_or_init(|| async {
        password::hash(PASSWORD.to_owned()).await.expect("a password can be hashed")
    })
    .await
}

/// The house with those four in it. One connection: a read that forgot its transaction would wait for ever.
async fn house() -> Client {
    let client = empty_house().await;
    let house = house_of(&client);
    for (email, name, role, place) in [
        (AMINA, "أمينة العلوي", Role::Administrator, COUNTRY),
        (KARIM, "كريم الوزاني", Role::Coordinator, TAOUNATE),
        (SAID, "سعيد بنعلي", Role::Official, GHAFSAI),
        (ZINEB, "زينب أيت", Role::Official, AGADIR),
    ] {
        open_account(house, email, name, role, place).await;
    }
    client
}

async fn open_account(house: &House, email: &str, name: &str, role: Role, place: &str) -> i64 {
    let new = new_account(house, email, name, role, place);
    commands::create_active(&house.db, &new, hash().await, house.now()).await.expect("the account is opened")
}

fn new_account(house: &House, email: &str, name: &str, role: Role, place: &str) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        email: email.to_owned(),
        language: Language::Fr,
        role,
        unit: unit(place).expect("the unit exists"),
        starts_on: house.today(),
        ends_on: None,
    }
}

async fn empty_house() -> Client {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false).acquire_timeout(std::time::Duration::from_secs(5));
    let db = Database::connect(options).await.expect("there is memory");
    Migrator::up(&db, None).await.expect("the migrations work");
    let settings = Settings { public_url: Some("http://tarafu.example".to_owned()), ..Settings::default() };
    let rocket = rocket::custom(rocket::Config::figment().merge(("log_level", "off")))
        .manage(Arc::new(House::new(settings, db, Key::new(vec![7; 32]))))
        .mount("/", people::routes())
        .register("/", rocket::catchers![error::catch])
        .attach(Headers);
    Client::untracked(rocket).await.expect("the house opens")
}

fn house_of(client: &Client) -> &House {
    House::of(client.rocket()).expect("the house is there")
}

/// Somebody at a browser, with the cookies that it was given and the last page that it showed.
struct Visitor<'c> {
    client: &'c Client,
    cookies: BTreeMap<String, String>,
    csrf: String,
    status: u16,
    location: String,
    body: String,
    headers: BTreeMap<String, String>,
}

impl<'c> Visitor<'c> {
    fn new(client: &'c Client) -> Self {
        Self {
            client,
            cookies: BTreeMap::new(),
            csrf: String::new(),
            status: 0,
            location: String::new(),
            body: String::new(),
            headers: BTreeMap::new(),
        }
    }

    /// Somebody who has signed in.
    async fn signed_in(client: &'c Client, email: &str) -> Self {
        let mut visitor = Self::new(client);
        visitor.sign_in(email, PASSWORD).await;
        assert_eq!(visitor.status, 303, "{email} cannot sign in: {}", visitor.body);
        visitor
    }

    async fn sign_in(&mut self, email: &str, password: &str) -> &mut Self {
        self.get("/login?lang=fr").await;
        self.post("/login", &[("email", email), ("password", password)]).await
    }

    async fn get(&mut self, path: &str) -> &mut Self {
        let request = self.client.get(path.to_owned()).cookies(self.jar());
        let response = request.dispatch().await;
        self.take(response).await
    }

    /// Posts as a form of the last page would.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> &mut Self {
        let token = self.csrf.clone();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
        self.post_bare(path, &fields, "same-origin").await
    }

    async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)], site: &'static str) -> &mut Self {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = self
            .client
            .post(path.to_owned())
            .header(rocket::http::ContentType::Form)
            .header(Header::new("Sec-Fetch-Site", site))
            .header(Header::new("User-Agent", "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Firefox/132.0"))
            .cookies(self.jar())
            .body(body.join("&"));
        let response = request.dispatch().await;
        self.take(response).await
    }

    fn jar(&self) -> Vec<Cookie<'static>> {
        self.cookies.iter().map(|(name, value)| Cookie::new(name.clone(), value.clone())).collect()
    }

    async fn take(&mut self, response: rocket::local::asynchronous::LocalResponse<'_>) -> &mut Self {
        self.status = response.status().code;
        self.location = response.headers().get_one("Location").unwrap_or_default().to_owned();
        let headers = response.headers().iter();
        self.headers = headers.map(|h| (h.name().as_str().to_lowercase(), h.value().to_owned())).collect();
        for cookie in response.cookies().iter() {
            match cookie.value() {
                "" => drop(self.cookies.remove(cookie.name())),
                value => drop(self.cookies.insert(cookie.name().to_owned(), value.to_owned())),
            }
        }
        self.body = response.into_string().await.unwrap_or_default();
        if let Some(token) = between(&self.body, "name=\"csrf\" value=\"", "\"") {
            token.clone_into(&mut self.csrf);
        }
        self
    }

    #[track_caller]
    fn says(&self, key: &str) -> &Self {
        let sentence = Language::Fr.say(key);
        assert!(
            self.body.contains(&sentence),
            "«{sentence}» is not on the page ({}):\n{}",
            self.status,
            self.body
        );
        self
    }

    #[track_caller]
    fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    #[track_caller]
    fn goes_to(&self, path: &str) -> &Self {
        self.is(303);
        assert_eq!(self.location, path);
        self
    }

    fn session_cookie(&self) -> Option<&String> {
        self.cookies.get("tarafu-session")
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

/// The link in the last letter to somebody.
async fn link_to(house: &House, email: &str, door: &str) -> Option<String> {
    let letter = outbox::Entity::find()
        .filter(outbox::Column::Recipient.eq(email))
        .order_by_desc(outbox::Column::Id)
        .one(&house.db)
        .await
        .expect("the outbox can be read")?;
    let secret: String =
        letter.plain.split_once(door)?.1.chars().take_while(char::is_ascii_alphanumeric).collect();
    Some(format!("{door}{secret}"))
}

async fn id_of(house: &House, email: &str) -> i64 {
    people::queries::by_email(&house.db, email).await.expect("accounts can be read").expect("there is one").id
}

async fn mandates_of(house: &House, email: &str) -> Vec<mandate::Model> {
    let id = id_of(house, email).await;
    let found =
        mandate::Entity::find().filter(mandate::Column::AccountId.eq(id)).order_by_asc(mandate::Column::Id);
    found.all(&house.db).await.expect("mandates can be read")
}

// Coming in.

#[rocket::async_test]
async fn an_empty_house_has_a_link_for_its_first_administrator_and_no_other_way_in() {
    let client = empty_house().await;
    let house = house_of(&client);
    let earlier =
        people::first_administrator_link(house).await.expect("a link").expect("nobody is there yet");
    let link = people::first_administrator_link(house).await.expect("a link").expect("nobody is there yet");
    let (earlier, link) =
        (earlier.replace("http://tarafu.example", ""), link.replace("http://tarafu.example", ""));
    let mut amina = Visitor::new(&client);

    amina.get(&earlier).await.is(404);
    amina.get(&format!("{link}?lang=fr")).await.is(200);
    let given = [
        ("name", "Amina"),
        ("email", "AMINA@tarafu.example"),
        ("language", "fr"),
        ("new_password", PASSWORD),
    ];
    amina.post(&link, &given).await.goes_to("/admin?lang=fr");

    let mandates = mandates_of(house, AMINA).await;
    assert_eq!(
        (mandates.len(), mandates[0].role, mandates[0].unit_code.as_str()),
        (1, Role::Administrator, COUNTRY)
    );
    amina.get("/account").await.is(200);
    amina.get(&link).await.is(404).says("people-gone-title");
    assert!(people::first_administrator_link(house).await.expect("no trouble").is_none());
}

#[rocket::async_test]
async fn a_wrong_password_an_unknown_address_and_a_closed_account_are_answered_alike() {
    let client = house().await;
    let id = id_of(house_of(&client), ZINEB).await;
    commands::disable(house_of(&client), None, id).await.expect("Zineb's account is closed");
    let mut answers = Vec::new();

    for (email, password) in
        [(SAID, ANOTHER), ("nobody@nowhere.example", PASSWORD), (ZINEB, PASSWORD), ("", "")]
    {
        let mut visitor = Visitor::new(&client);
        visitor.sign_in(email, password).await.is(422).says("people-sign-in-wrong");
        assert!(visitor.session_cookie().is_none());
        answers.push(visitor.body.replace(&visitor.csrf, "").replace(email, ""));
    }

    let masked = |page: &String| page.split("name=\"csrf\"").map(|part| part.len()).collect::<Vec<_>>();
    assert!(answers[..3].windows(2).all(|pair| masked(&pair[0]) == masked(&pair[1])));
}

#[rocket::async_test]
async fn a_session_is_a_secret_of_which_only_the_hash_is_kept_and_each_sign_in_makes_a_new_one() {
    let client = house().await;
    let house = house_of(&client);
    let mut said = Visitor::signed_in(&client, SAID).await;
    let first = said.session_cookie().expect("a session").clone();

    said.get("/login").await.goes_to("/desk");
    let token = said.get("/account").await.csrf.clone();
    said.post("/login", &[("email", SAID), ("password", PASSWORD)]).await.goes_to("/desk");

    let second = said.session_cookie().expect("a session").clone();
    let kept = session::Entity::find().all(&house.db).await.expect("sessions can be read");
    assert!(first.len() >= 32 && second.len() >= 32 && first != second && !token.is_empty());
    assert_eq!(kept.len(), 1, "the session before has ended");
    assert!(!format!("{kept:?}").contains(&second) && kept[0].agent == "Firefox · Android");
}

#[rocket::async_test]
async fn one_returns_to_where_one_wanted_to_go_but_never_to_another_house() {
    let client = house().await;
    let mut said = Visitor::new(&client);
    said.get("/account/password").await.goes_to("/login?next=%2Faccount%2Fpassword");
    said.get("/login?next=%2Fcases%3Fq%3D%25D8%25B7%26page%3D2&lang=fr").await.is(200);
    let action = between(&said.body, "<form method=\"post\" action=\"", "\" novalidate")
        .expect("a form")
        .replace("&amp;", "&");
    let given = [("email", SAID), ("password", PASSWORD)];
    said.post(&action, &given).await.goes_to("/cases?q=%D8%B7&page=2");
    let home = "/desk";

    for evil in [
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\\\evil.example",
        "/\\/evil.example",
        "//\\evil.example",
        "https://evil.example",
        "http://evil.example",
        "https:evil.example",
        "https:/evil.example",
        "HTTPS://evil.example",
        "ftp://evil.example",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\r/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/ /evil.example",
        "/\u{0}/evil.example",
        "evil.example",
        "@evil.example",
        "/@evil.example",
        "//user@evil.example",
        "//evil.example%2f..",
        "/%5cevil.example\\",
        "?next=//evil.example",
        "#//evil.example",
        "",
        "/a\r\nSet-Cookie: x=y",
        "/a\r\nLocation: //evil.example",
        "//[::1]",
        "//3627734734",
        "/\u{2028}/evil.example",
        "／／evil.example",
        "/\u{200b}/evil.example",
        "/login?next=//evil.example",
        "/logout",
        ".//evil.example",
    ] {
        let path = format!("/login?next={}", encoded(evil));
        said.get(&path).await.goes_to(home);
        let mut other = Visitor::new(&client);
        other.get(&path).await.is(200);
        let action =
            between(&other.body, "<form method=\"post\" action=\"", "\" novalidate").expect("a form");
        assert_eq!(action, "/login", "{evil:?}");
    }
}

#[rocket::async_test]
async fn the_sixth_try_in_a_minute_must_wait_and_others_need_not() {
    let client = house().await;
    let mut stranger = Visitor::new(&client);

    for _ in 0..5 {
        stranger.sign_in(SAID, ANOTHER).await.is(422);
    }
    stranger.sign_in(SAID, PASSWORD).await.is(429);

    assert!(stranger.headers.contains_key("retry-after"));
    Visitor::signed_in(&client, KARIM).await;
}

#[rocket::async_test]
async fn a_hash_made_in_an_earlier_manner_is_made_anew() {
    let client = house().await;
    let house = house_of(&client);
    // Argon2id with 8 MiB and one pass, of PASSWORD.
    let old = {
        use argon2::PasswordHasher;
        let params = argon2::Params::new(8192, 1, 1, None).expect("good parameters");
        let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let salt = argon2::password_hash::SaltString::encode_b64(b"0123456789abcdef").expect("a salt");
        argon.hash_password(PASSWORD.as_bytes(), &salt).expect("a hash").to_string()
    };
    let new = new_account(house, "old@tarafu.example", "Old", Role::Observer, COUNTRY);
    commands::create_active(&house.db, &new, &old, house.now()).await.expect("an account");

    Visitor::signed_in(&client, "old@tarafu.example").await;

    let account =
        people::queries::by_email(&house.db, "old@tarafu.example").await.expect("accounts").expect("one");
    assert!(account.password_hash.expect("a hash").starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    Visitor::signed_in(&client, "old@tarafu.example").await;
}

// Leaving.

#[rocket::async_test]
async fn signing_out_ends_the_session_on_both_sides() {
    let client = house().await;
    let mut said = Visitor::signed_in(&client, SAID).await;
    let cookie = said.session_cookie().expect("a session").clone();
    said.get("/logout").await.is(404);
    said.get("/account").await.is(200);

    said.post("/logout", &[]).await.goes_to("/login?lang=fr");

    assert_eq!(said.headers["clear-site-data"], "\"cookies\", \"storage\"");
    assert!(said.session_cookie().is_none());
    said.cookies.insert("tarafu-session".to_owned(), cookie);
    said.get("/account").await.goes_to("/login?next=%2Faccount");
}

#[rocket::async_test]
async fn a_session_ends_after_half_an_hour_of_silence_and_after_twelve_hours_in_any_case() {
    let client = house().await;
    let mut said = Visitor::signed_in(&client, SAID).await;
    house_of(&client).pass_time(Duration::minutes(29));
    said.get("/account").await.is(200);
    assert_eq!(said.headers["cache-control"], "no-store");
    house_of(&client).pass_time(Duration::minutes(31));
    said.get("/account").await.is(303);

    let mut karim = Visitor::signed_in(&client, KARIM).await;
    for _ in 0..35 {
        house_of(&client).pass_time(Duration::minutes(20));
        karim.get("/account").await.is(200);
    }
    house_of(&client).pass_time(Duration::minutes(20));
    karim.get("/account").await.is(303);
}

#[rocket::async_test]
async fn what_was_typed_survives_the_end_of_a_session() {
    let client = house().await;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    amina.get("/admin/accounts/new").await.is(200);
    house_of(&client).pass_time(Duration::minutes(31));

    let given = [
        ("name", "Une personne dont le nom est long"),
        ("email", "x@y.example"),
        ("new_password", "hunter2"),
    ];
    amina.post("/admin/accounts/new", &given).await.is(401).says("error-unknown-title");

    assert!(amina.body.contains("Une personne dont le nom est long") && !amina.body.contains("hunter2"));
}

// Invitations.

#[rocket::async_test]
async fn an_invited_official_opens_their_account_by_the_link_in_the_mail_once() {
    let client = house().await;
    let house = house_of(&client);
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    amina.get("/admin/accounts/new").await.is(200);
    let given = [
        ("name", "ليلى"),
        ("email", "Layla@Tissa.example"),
        ("language", "ar"),
        ("role", "official"),
        ("unit", "تيسة"),
    ];
    amina.post("/admin/accounts/new", &given).await.is(303);
    assert!(amina.location.ends_with("?done=invited"), "{}", amina.location);

    let link = link_to(house, "layla@tissa.example", "/invite/").await.expect("a letter");
    let mut layla = Visitor::new(&client);
    layla.get(&link).await.is(200);
    layla.get(&format!("{link}?lang=fr")).await.is(200);
    layla.post(&link, &[("name", "Layla"), ("language", "fr"), ("new_password", "court")]).await.is(422);
    layla.says("people-password-short");
    let given =
        [("name", "ليلى التيسي"), ("language", "ar"), ("new_password", PASSWORD), ("role", "administrator")];
    layla.post(&link, &given).await.goes_to("/desk?lang=ar");

    let account =
        people::queries::by_email(&house.db, "layla@tissa.example").await.expect("accounts").expect("one");
    assert_eq!((account.state, account.name.as_str()), (account::State::Active, "ليلى التيسي"));
    assert_eq!(mandates_of(house, "layla@tissa.example").await[0].role, Role::Official);
    layla.get("/account").await.is(200);
    layla.get(&link).await.is(404);
    layla.post(&link, &given).await.is(404);
}

#[rocket::async_test]
async fn an_invitation_ends_after_a_week_and_can_be_sent_again() {
    let client = house().await;
    let house = house_of(&client);
    let new = new_account(house, "layla@tissa.example", "Layla", Role::Official, GHAFSAI);
    let id = commands::invite(house, None, new).await.expect("Layla is invited");
    let link = link_to(house, "layla@tissa.example", "/invite/").await.expect("a letter");
    house.pass_time(Duration::days(8));
    let mut layla = Visitor::new(&client);
    layla.get(&link).await.is(404);

    let mut karim = Visitor::signed_in(&client, KARIM).await;
    karim.get(&format!("/admin/accounts/{id}")).await.is(200).says("people-invite-again");
    karim.post(&format!("/admin/accounts/{id}/invitation"), &[]).await.is(303);

    let link = link_to(house, "layla@tissa.example", "/invite/").await.expect("a letter");
    layla.get(&link).await.is(200);
    karim.post(&format!("/admin/accounts/{id}/disable"), &[]).await.is(303);
    layla.get(&link).await.is(404);
}

#[rocket::async_test]
async fn a_name_that_several_units_have_is_asked_about() {
    let client = house().await;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    amina.get("/admin/accounts/new").await.is(200);
    let person =
        [("name", "Nora"), ("email", "nora@taounate.example"), ("language", "fr"), ("role", "observer")];
    let with = |more: &[(&'static str, &'static str)]| {
        person.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>()
    };

    amina
        .post("/admin/accounts/new", &with(&[("unit", "Taounate")]))
        .await
        .is(422)
        .says("people-unit-ambiguous");
    assert!(amina.body.contains("value=\"03.531\"") && amina.body.contains("name=\"unit_code\""));
    amina
        .post("/admin/accounts/new", &with(&[("unit", "Atlantide")]))
        .await
        .is(422)
        .says("people-unit-unknown");
    amina.post("/admin/accounts/new", &with(&[("unit", "Tissa"), ("unit_code", TAOUNATE)])).await.is(303);
    let one = [
        ("name", "Nour"),
        ("email", "nour@x.example"),
        ("language", "fr"),
        ("role", "coordinator"),
        ("unit", "Taounate"),
    ];
    amina.post("/admin/accounts/new", &one).await.is(303);

    let mandates = mandates_of(house_of(&client), "nora@taounate.example").await;
    assert_eq!(
        unit(&mandates[0].unit_code).expect("a unit").name(Language::Fr),
        "Tissa",
        "the choice was for other words"
    );
    assert_eq!(
        mandates_of(house_of(&client), "nour@x.example").await[0].unit_code,
        TAOUNATE,
        "a commune has no coordinator"
    );
}

#[rocket::async_test]
async fn an_address_has_one_account() {
    let client = house().await;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    amina.get("/admin/accounts/new").await.is(200);
    let given = [
        ("name", "X"),
        ("email", "SAID@ghafsai.example"),
        ("language", "fr"),
        ("role", "observer"),
        ("unit", COUNTRY),
    ];

    amina.post("/admin/accounts/new", &given).await.is(422).says("people-email-taken");

    assert_eq!(
        account::Entity::find().count(&house_of(&client).db).await.expect("accounts can be counted"),
        4
    );
}

// Passwords.

#[rocket::async_test]
async fn a_password_is_long_and_hard_to_guess_and_nothing_else() {
    let about = ["سعيد بنعلي", "said.benali@ghafsai.example", "عضو(ة) المجلس الجماعي، غفساي"];
    for (password, expected) in [
        ("K7!x", Some("people-password-short")),
        ("elevensign1", Some("people-password-short")),
        ("passwordpassword", Some("people-password-weak")),
        ("123456789012", Some("people-password-weak")),
        ("tarafutarafu", Some("people-password-weak")),
        ("ghafsai2026!", Some("people-password-weak")),
        ("said.benali1", Some("people-password-weak")),
        ("Benali.Ghafsai.2026", Some("people-password-weak")),
        ("qwertyuiopasdf", Some("people-password-weak")),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Some("people-password-weak")),
        ("mulet orange fenêtre rivière", None),
        ("بغلة برتقالة نافذة وادي", None),
        ("qhxvbnmtrzpl", None),
    ] {
        let verdict = password::weakness(password, &about).await.expect("it can be judged");
        assert_eq!(verdict, expected, "{password}");
    }
    let most = "correct horse ".repeat(20);
    assert_eq!(password::weakness(&most, &about).await.expect("judged"), Some("people-password-long"));
}

#[rocket::async_test]
async fn a_forgotten_password_is_replaced_by_a_link_that_works_once_for_half_an_hour() {
    let client = house().await;
    let house = house_of(&client);
    let mut elsewhere = Visitor::signed_in(&client, SAID).await;
    let mut said = Visitor::new(&client);
    said.get("/reset?lang=fr").await.is(200);

    said.post("/reset", &[("email", SAID)]).await.is(200).says("people-sent-title");
    let link = link_to(house, SAID, "/reset/").await.expect("a letter");
    said.get(&link).await.is(200);
    said.post(&link, &[("new_password", ANOTHER)]).await.goes_to("/login?done=password");

    elsewhere.get("/account").await.is(303);
    said.get(&link).await.is(404).says("people-gone-title");
    said.sign_in(SAID, PASSWORD).await.is(422);
    said.sign_in(SAID, ANOTHER).await.is(303);
    said.get("/reset").await.is(200);
    said.post("/reset", &[("email", SAID)]).await.is(200);
    let link = link_to(house, SAID, "/reset/").await.expect("a letter");
    house.pass_time(Duration::minutes(31));
    said.get(&link).await.is(404);
}

#[rocket::async_test]
async fn asking_for_a_new_password_tells_nobody_who_has_an_account() {
    let client = house().await;
    let house = house_of(&client);
    let new = new_account(house, "layla@tissa.example", "Layla", Role::Official, GHAFSAI);
    commands::invite(house, None, new).await.expect("Layla is invited");
    commands::disable(house, None, id_of(house, ZINEB).await).await.expect("Zineb's account is closed");
    let mut answers = Vec::new();

    for email in [SAID, "nobody@nowhere.example", ZINEB, "layla@tissa.example"] {
        let mut visitor = Visitor::new(&client);
        visitor.get("/reset?lang=fr").await;
        let start = std::time::Instant::now();
        visitor.post("/reset", &[("email", email)]).await.is(200);
        assert!(start.elapsed() >= std::time::Duration::from_millis(390), "{email}: {:?}", start.elapsed());
        answers.push((visitor.body.len(), visitor.headers.keys().cloned().collect::<Vec<_>>()));
    }

    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(link_to(house, ZINEB, "/reset/").await.is_none());
    assert!(link_to(house, "layla@tissa.example", "/reset/").await.is_none());
}

#[rocket::async_test]
async fn changing_a_password_needs_the_old_one_and_ends_the_other_sessions() {
    let client = house().await;
    let mut elsewhere = Visitor::signed_in(&client, SAID).await;
    let mut said = Visitor::signed_in(&client, SAID).await;
    said.get("/account/password").await.is(200);

    let wrong = [("old_password", ANOTHER), ("new_password", ANOTHER)];
    said.post("/account/password", &wrong).await.is(422).says("people-password-wrong");
    elsewhere.get("/account").await.is(200);
    let right = [("old_password", PASSWORD), ("new_password", ANOTHER)];
    said.post("/account/password", &right).await.goes_to("/account?done=password");

    said.get("/account").await.is(200);
    elsewhere.get("/account").await.is(303);
    Visitor::new(&client).sign_in(SAID, ANOTHER).await.is(303);
}

// One's own account.

#[rocket::async_test]
async fn ones_own_page_changes_name_and_language_and_nothing_else() {
    let client = house().await;
    let mut said = Visitor::signed_in(&client, SAID).await;
    said.get("/account").await.is(200).says("people-session-this");

    let given = [
        ("name", "سعيد بن علي"),
        ("language", "ar"),
        ("role", "administrator"),
        ("email", "x@y.example"),
        ("id", "1"),
        ("state", "disabled"),
    ];
    said.post("/account", &given).await.goes_to("/account?done=saved&lang=ar");
    said.get("/account?lang=ar").await.is(200);

    assert!(said.body.contains("<html lang=\"ar\" dir=\"rtl\">") && said.body.contains("سعيد بن علي"));
    assert_eq!(said.cookies["tarafu-lang"], "ar");
    let account =
        people::queries::by_email(&house_of(&client).db, SAID).await.expect("accounts").expect("one");
    assert_eq!((account.lang, account.state), (Language::Ar, account::State::Active));
    assert_eq!(mandates_of(house_of(&client), SAID).await.len(), 1);
}

#[rocket::async_test]
async fn sessions_are_listed_and_ended_by_their_owner_alone() {
    let client = house().await;
    let house = house_of(&client);
    let mut phone = Visitor::signed_in(&client, SAID).await;
    let mut laptop = Visitor::signed_in(&client, SAID).await;
    let mut karim = Visitor::signed_in(&client, KARIM).await;
    let said = id_of(house, SAID).await;
    let sessions = session::of(&house.db, said, house.now()).await.expect("sessions");
    let on_phone = sessions.last().expect("the first of two").id;

    karim.get("/account").await.is(200);
    karim.post(&format!("/account/sessions/{on_phone}/end"), &[]).await.is(404);
    phone.get("/account").await.is(200);
    laptop.get("/account").await.is(200);
    assert_eq!(laptop.body.matches("Firefox · Android").count(), 2);
    laptop.post(&format!("/account/sessions/{on_phone}/end"), &[]).await.is(303);
    phone.get("/account").await.is(303);
    let mut phone = Visitor::signed_in(&client, SAID).await;
    laptop.post("/account/sessions/end", &[]).await.is(303);

    phone.get("/account").await.is(303);
    laptop.get("/account").await.is(200);
    karim.get("/account").await.is(200);
}

// Managing accounts.

#[rocket::async_test]
async fn a_coordinator_manages_their_province_and_the_rest_is_not_there() {
    let client = house().await;
    let house = house_of(&client);
    let (said, zineb, amina) =
        (id_of(house, SAID).await, id_of(house, ZINEB).await, id_of(house, AMINA).await);
    let mut karim = Visitor::signed_in(&client, KARIM).await;

    karim.get("/admin/accounts").await.is(200);
    assert!(karim.body.contains("سعيد بنعلي") && karim.body.contains("href=\"/admin/accounts\""));
    assert!(!karim.body.contains("زينب") && !karim.body.contains("أمينة"));
    karim.get(&format!("/admin/accounts/{said}")).await.is(200);
    let theirs = mandates_of(house, ZINEB).await[0].id;
    for foreign in [zineb, amina, id_of(house, KARIM).await, 999] {
        karim.get(&format!("/admin/accounts/{foreign}")).await.is(404);
        karim.get(&format!("/admin/accounts/{foreign}/mandates/new")).await.is(404);
        let ways = ["disable", "enable", "invitation", "sessions/end", "mandates/new"].map(str::to_owned);
        for way in ways.into_iter().chain([format!("mandates/{theirs}/end")]) {
            karim
                .post(&format!("/admin/accounts/{foreign}/{way}"), &[("role", "official"), ("unit", "غفساي")])
                .await
                .is(404);
        }
    }
    karim.post(&format!("/admin/accounts/{said}/mandates/{theirs}/end"), &[]).await.is(404);

    karim.get(&format!("/admin/accounts/{said}/mandates/new")).await.is(200);
    let path = format!("/admin/accounts/{said}/mandates/new");
    for (role, place, key) in [
        ("official", "Agadir", "people-unit-unknown"),
        ("administrator", "MA", "people-unit-unknown"),
        ("coordinator", "Taounate", "people-unit-unknown"),
        ("official", "غفساي", "people-mandate-held"),
    ] {
        karim.post(&path, &[("role", role), ("unit", place)]).await.is(422).says(key);
    }
    karim.post(&path, &[("role", "official"), ("unit", "Tissa")]).await.is(303);
    assert_eq!(mandates_of(house, SAID).await.len(), 2);
}

#[rocket::async_test]
async fn officials_advocates_and_observers_manage_nobody() {
    let client = house().await;
    open_account(house_of(&client), "obs@x.example", "Obs", Role::Observer, COUNTRY).await;
    open_account(house_of(&client), "adv@x.example", "Adv", Role::Advocate, REGION).await;
    let zineb = id_of(house_of(&client), ZINEB).await;

    for email in [SAID, "obs@x.example", "adv@x.example"] {
        let mut visitor = Visitor::signed_in(&client, email).await;
        for path in ["/admin/accounts", "/admin/accounts/new", &format!("/admin/accounts/{zineb}")] {
            visitor.get(path).await.is(404);
        }
        visitor.get("/account").await.is(200);
        visitor.post(&format!("/admin/accounts/{zineb}/disable"), &[]).await.is(404);
        visitor.post("/admin/accounts/new", &[("name", "x")]).await.is(404);
    }
}

#[rocket::async_test]
async fn ending_a_mandate_or_closing_an_account_ends_its_sessions_at_once() {
    let client = house().await;
    let house = house_of(&client);
    let id = id_of(house, SAID).await;
    let mandate = mandates_of(house, SAID).await[0].id;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    let mut said = Visitor::signed_in(&client, SAID).await;
    amina.get(&format!("/admin/accounts/{id}")).await.is(200);

    amina.post(&format!("/admin/accounts/{id}/mandates/{mandate}/end"), &[]).await.is(303);
    said.get("/account").await.is(303);
    amina.post(&format!("/admin/accounts/{id}/mandates/{mandate}/end"), &[]).await.is(409);
    let mut said = Visitor::signed_in(&client, SAID).await;
    assert_eq!(said.location, "/account", "without a mandate there is no other page");
    said.get("/account").await.is(200).says("people-mandates-none");

    amina.post(&format!("/admin/accounts/{id}/disable"), &[]).await.is(303);
    said.get("/account").await.is(303);
    said.sign_in(SAID, PASSWORD).await.is(422);
    amina.post(&format!("/admin/accounts/{id}/enable"), &[]).await.is(303);
    said.sign_in(SAID, PASSWORD).await.is(303);
}

#[rocket::async_test]
async fn an_account_whose_mandates_are_over_stays_with_whoever_managed_it() {
    let client = house().await;
    let house = house_of(&client);
    let id = id_of(house, SAID).await;
    let mandate = mandates_of(house, SAID).await[0].id;
    let mut karim = Visitor::signed_in(&client, KARIM).await;
    karim.get("/account").await.is(200);

    karim.post(&format!("/admin/accounts/{id}/mandates/{mandate}/end"), &[]).await.is(303);
    karim.get(&format!("/admin/accounts/{id}")).await.is(200).says("people-mandate-over");

    let agadir = commands::NewMandate {
        role: Role::Official,
        unit: unit(AGADIR).expect("Agadir"),
        starts_on: house.today(),
        ends_on: None,
    };
    commands::grant(house, None, id, agadir).await.expect("Said moves to Agadir");
    karim.get(&format!("/admin/accounts/{id}")).await.is(404);
}

#[rocket::async_test]
async fn there_is_always_an_administrator() {
    let client = house().await;
    let house = house_of(&client);
    let id = id_of(house, AMINA).await;
    let mandate = mandates_of(house, AMINA).await[0].id;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    amina.get(&format!("/admin/accounts/{id}")).await.is(200);
    assert!(!amina.body.contains("/end\""), "no button for it");

    amina.post(&format!("/admin/accounts/{id}/mandates/{mandate}/end"), &[]).await.is(403);
    amina.post(&format!("/admin/accounts/{id}/disable"), &[]).await.is(403);
    assert!(commands::end_mandate(house, None, mandate).await.is_err(), "nor from the command line");
    assert!(commands::disable(house, None, id).await.is_err());

    amina.get("/account").await.is(200);
}

#[rocket::async_test]
async fn the_list_has_25_a_page_and_is_searched_however_a_name_is_spelled() {
    let client = house().await;
    let house = house_of(&client);
    for n in 0..30 {
        open_account(house, &format!("n{n}@x.example"), "أحمد", Role::Official, GHAFSAI).await;
    }
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    let rows = |page: &str| page.matches("class=\"entry-title\"").count();
    let next =
        |page: &str| between(page, "class=\"more\" href=\"", "\"").map(|href| href.replace("&amp;", "&"));

    amina.get("/admin/accounts?lang=fr").await.is(200);
    assert_eq!(rows(&amina.body), 25);
    let more = next(&amina.body).expect("there are more");
    amina.get(&more).await.is(200);
    assert_eq!((rows(&amina.body), next(&amina.body)), (9, None));
    for (query, expected) in [
        ("q=احمد", 25),
        ("q=said%40", 1),
        ("role=official&unit=Agadir", 1),
        ("unit=Taounate", 25),
        ("role=administrator", 1),
        ("unit=Atlantide", 0),
        ("q=%25", 0),
        ("q='%20or%201=1", 0),
        ("role=nothing", 25),
        ("after=999999", 25),
    ] {
        amina.get(&format!("/admin/accounts?{}", query.replace("احمد", &encoded("احمد")))).await.is(200);
        assert_eq!(rows(&amina.body), expected, "{query}");
    }
}

#[test]
fn the_policy_says_who_gives_what_where() {
    let holding = |role, place| Actor {
        id: 1,
        name: String::new(),
        email: String::new(),
        language: Language::Ar,
        mandates: vec![Mandate { id: 1, role, unit: unit(place).expect("the unit exists") }],
        session_id: 1,
    };
    let [nation, region, province] =
        [COUNTRY, REGION, TAOUNATE].map(|place| holding(Role::Coordinator, place));
    let amina = holding(Role::Administrator, COUNTRY);
    for (actor, role, place, may) in [
        (&amina, Role::Administrator, COUNTRY, true),
        (&amina, Role::Coordinator, COUNTRY, true),
        (&nation, Role::Administrator, COUNTRY, false),
        (&nation, Role::Coordinator, COUNTRY, false),
        (&nation, Role::Coordinator, REGION, true),
        (&nation, Role::Official, GHAFSAI, true),
        (&nation, Role::Advocate, COUNTRY, true),
        (&region, Role::Coordinator, REGION, false),
        (&region, Role::Coordinator, TAOUNATE, true),
        (&region, Role::Advocate, REGION, true),
        (&region, Role::Advocate, COUNTRY, false),
        (&province, Role::Coordinator, TAOUNATE, false),
        (&province, Role::Official, GHAFSAI, true),
        (&province, Role::Official, AGADIR, false),
        (&province, Role::Observer, TAOUNATE, true),
        (&province, Role::Observer, REGION, false),
        (&holding(Role::Official, GHAFSAI), Role::Official, GHAFSAI, false),
        (&holding(Role::Advocate, TAOUNATE), Role::Official, GHAFSAI, false),
        (&holding(Role::Observer, COUNTRY), Role::Observer, COUNTRY, false),
    ] {
        assert_eq!(policy::may_grant(actor, role, place), may, "{:?} → {role:?} at {place}", actor.mandates);
    }
    assert_eq!(policy::roles(&province), [Role::Official, Role::Advocate, Role::Observer]);
    assert_eq!(policy::roles(&region).len(), 4);
    assert_eq!(policy::roles(&amina).len(), 5);
    assert!(region.holds_over(Role::Coordinator, GHAFSAI) && !region.holds_over(Role::Coordinator, AGADIR));
}

#[test]
fn a_mandate_counts_from_its_first_day_to_its_last() {
    let day = |n| NaiveDate::from_ymd_opt(2026, 11, n).expect("a day");
    let mandate = mandate::Model {
        id: 1,
        account_id: 1,
        role: Role::Official,
        unit_code: GHAFSAI.to_owned(),
        starts_on: day(10),
        ends_on: Some(day(20)),
        granted_by_id: None,
        created_at: chrono::Utc::now(),
    };

    let counts: Vec<bool> = [9, 10, 20, 21].map(|n| mandate.counts(day(n))).to_vec();

    assert_eq!(counts, [false, true, true, false]);
    assert!(mandate.current(day(15)).is_some() && mandate.is_over(day(21)));
}

// Forms.

#[rocket::async_test]
async fn a_form_that_is_not_from_a_page_of_ours_does_nothing() {
    let client = house().await;
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    let mut karim = Visitor::signed_in(&client, KARIM).await;
    let said = id_of(house_of(&client), SAID).await;
    karim.get("/account").await;
    amina.get("/account").await;
    let own = amina.csrf.clone();

    let fixed = ["/login", "/logout", "/reset", "/account", "/account/password", "/account/sessions/end"]
        .map(str::to_owned);
    let of_said = ["disable", "enable", "invitation", "sessions/end", "mandates/new", "mandates/1/end"];
    let more = ["/admin/accounts/new", "/account/sessions/1/end", "/invite/x", "/reset/x"].map(str::to_owned);
    for path in
        fixed.into_iter().chain(of_said.map(|way| format!("/admin/accounts/{said}/{way}"))).chain(more)
    {
        amina.post_bare(&path, &[], "same-origin").await.is(403);
        amina.post_bare(&path, &[("csrf", "x")], "same-origin").await.is(403);
        amina.post_bare(&path, &[("csrf", karim.csrf.as_str())], "same-origin").await.is(403);
        for site in ["cross-site", "same-site", "none"] {
            amina.post_bare(&path, &[("csrf", own.as_str())], site).await.is(403);
        }
    }

    amina.get("/account").await.is(200);
}

#[rocket::async_test]
async fn every_page_is_whole_in_three_languages() {
    let client = house().await;
    let house = house_of(&client);
    let id = commands::invite(
        house,
        None,
        new_account(house, "l@x.example", "<b>ليلى</b>", Role::Official, GHAFSAI),
    )
    .await;
    let id = id.expect("Layla is invited");
    let invite = link_to(house, "l@x.example", "/invite/").await.expect("a letter");
    let mut stranger = Visitor::new(&client);
    stranger.get("/reset").await;
    stranger.post("/reset", &[("email", SAID)]).await.is(200);
    let reset = link_to(house, SAID, "/reset/").await.expect("a letter");
    let mut amina = Visitor::signed_in(&client, AMINA).await;
    Visitor::signed_in(&client, AMINA).await;
    let said = id_of(house, SAID).await;

    for language in Language::ALL {
        let outside = ["/login", "/reset", "/invite/none", &invite, &reset];
        let inside =
            ["/account", "/account/password", "/admin/accounts", "/admin/accounts/new"].map(str::to_owned);
        let of_one = [
            format!("/admin/accounts/{id}"),
            format!("/admin/accounts/{said}"),
            format!("/admin/accounts/{id}/mandates/new"),
        ];
        for path in outside {
            stranger.get(&format!("{path}?lang={language}")).await;
            whole(&stranger, path, language);
        }
        for path in inside.iter().chain(&of_one) {
            amina.get(&format!("{path}?lang={language}")).await.is(200);
            whole(&amina, path, language);
        }
        amina.post("/admin/accounts/new", &[("role", "observer"), ("unit", "Taounate")]).await.is(422);
        whole(&amina, "mistakes", language);
    }
}

#[track_caller]
fn whole(visitor: &Visitor<'_>, path: &str, language: Language) {
    let page = &visitor.body;
    assert!(
        visitor.status == 200 || visitor.status == 422 || path == "/invite/none",
        "{path}: {}\n{page}",
        visitor.status
    );
    assert!(!page.contains('⟦'), "a sentence is missing on {path} in {language}: {page}");
    assert_eq!(page.matches("<h1").count(), 1, "{path}");
    assert!(
        page.contains(&format!("<html lang=\"{language}\" dir=\"{}\">", language.direction())),
        "{path}: {page}"
    );
    assert!(!page.contains("<b>ليلى"), "a name is not markup: {path}");
    assert!(!page.contains("style=\"") && !page.contains("onclick"), "{path}");
}

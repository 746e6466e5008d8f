//! A mandate ends: what was in hand passes to a successor, residents are told, and one of them objects.

mod bounds;

use std::collections::BTreeMap;
use std::time::Duration as Span;

use chrono::Duration;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::QueryFilter;
use tarafu::actions::action;
use tarafu::batches;
use tarafu::cases::assignment;
use tarafu::cases::case;
use tarafu::cases::case::Attention;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Outcome;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::cases::tally;
use tarafu::cases::tally::EVERY_CATEGORY;
use tarafu::categories::Catalogue;
use tarafu::chronicle;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier;
use tarafu::dossiers::gather::Source;
use tarafu::handover;
use tarafu::kit::Error;
use tarafu::kit::lines::Ask;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::mail::phone;
use tarafu::people::Actor;
use tarafu::people::Role;
use tarafu::people::mandate;
use tarafu::territory::Level;
use tarafu::territory::unit;

use crate::cast;
use crate::cast::Person;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::mail::Mail;

const RACHID: &str = "rachid@example.org";
const SAIDA: &str = "saida@example.org";
const JAMAL: &str = "jamal@example.org";
const HAJAR: &str = "hajar@example.org";
const KARIM: &str = "karim@example.org";

/// What a mail about a handover says in its subject.
const PASSED: [&str; 2] = ["تغير من يتابع طلبكم", "Une autre personne suit votre requête"];

async fn file(running: &Running, email: Option<&str>, language: Language) -> case::Model {
    let fatima = running.actor(&cast::FATIMA).await;
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let resident = NewResident {
        name: Some("اسم خاص".to_owned()),
        phone: Phone::parse("0661234567").filter(|_| email.is_none()),
        email: email.map(str::to_owned),
        language,
    };
    let filing = Filing {
        submission: token::fresh(),
        commune: unit(cast::FATIMA.unit).expect("her commune"),
        category_id: catalogue.open("network.mobile").expect("a category").id,
        words: "لا توجد تغطية.".to_owned(),
        place: None,
        people: 1,
        channel: Channel::Office,
        urgency: Urgency::Normal,
        resident,
    };
    commands::file(&running.house, &fatima, &filing).await.expect("filed")
}

/// What Fatima has in hand: five open cases, one that is over, a dossier with an action.
struct Hers {
    open: Vec<case::Model>,
    closed: case::Model,
    dossier: dossier::Model,
    action: action::Model,
    mandate_id: i64,
}

impl Hers {
    async fn prepare(running: &Running) -> Self {
        let mut open = Vec::new();
        for (email, language) in [
            (Some(RACHID), Language::Ar),
            (Some(SAIDA), Language::Fr),
            (None, Language::Ar),
            (Some(JAMAL), Language::Ar),
            (Some(HAJAR), Language::Fr),
        ] {
            open.push(file(running, email, language).await);
        }
        let closed = file(running, Some(KARIM), Language::Ar).await;
        let close = Order::Close { outcome: Outcome::Withdrawn, explanation: "طلب منه".to_owned() };
        let fatima = running.actor(&cast::FATIMA).await;
        let closed =
            commands::perform(&running.house, Hand::Staff(&fatima), &closed, &close).await.expect("closed");
        let dossier = dossier(running, &fatima, open[0].id).await;
        let action = action(running, &fatima, &dossier).await;
        Self {
            open,
            closed,
            dossier,
            action,
            mandate_id: mandate_of(running, fatima.id, Role::Official).await,
        }
    }

    fn href(&self) -> String {
        format!("/handover/{}", self.mandate_id)
    }
}

async fn mandate_of(running: &Running, account_id: i64, role: Role) -> i64 {
    let theirs = mandate::Entity::find()
        .filter(mandate::Column::AccountId.eq(account_id))
        .filter(mandate::Column::Role.eq(role));
    theirs.one(&running.house.db).await.expect("read").expect("a mandate").id
}

async fn dossier(running: &Running, fatima: &Actor, case_id: i64) -> dossier::Model {
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let new = NewDossier {
        wanted: Wanted {
            title: "تغطية دواوير بوهودة".to_owned(),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            demand: "تغطية الدواوير بالشبكة.".to_owned(),
            summary_ar: String::new(),
            summary_fr: String::new(),
            level: Level::Commune,
            carrier_id: None,
        },
        unit: unit(cast::FATIMA.unit).expect("her commune"),
        origin: dossier::Origin::Selection,
        reason: None,
        source: Source::Cases(vec![case_id]),
    };
    dossiers::open(&running.house, fatima, &new).await.expect("a dossier")
}

async fn action(running: &Running, fatima: &Actor, dossier: &dossier::Model) -> action::Model {
    let now = running.house.now();
    let action = action::Model {
        id: 0,
        dossier_id: dossier.id,
        submission: token::fresh(),
        kind: action::Kind::AgendaItem,
        level: Level::Commune,
        unit_code: dossier.unit_code.clone(),
        institution_id: None,
        carrier_id: Some(fatima.id),
        parent_id: None,
        subject: "نقطة في جدول الأعمال".to_owned(),
        note: None,
        state: action::State::Idea,
        reference: None,
        planned_on: None,
        filed_on: None,
        acknowledged_on: None,
        answered_on: None,
        first_answered_on: None,
        closed_on: None,
        due_on: None,
        clock_source: None,
        session_ends_on: None,
        proof_id: None,
        verdict: None,
        outcome: None,
        version: 1,
        created_by_id: Some(fatima.id),
        created_at: now,
        state_at: now,
    };
    let row = action::ActiveModel { id: NotSet, ..action.into_active_model().reset_all() };
    row.insert(&running.house.db).await.expect("an action")
}

async fn id_of(running: &Running, person: &Person) -> i64 {
    running.actor(person).await.id
}

async fn now(running: &Running, case: &case::Model) -> case::Model {
    case::Entity::find_by_id(case.id).one(&running.house.db).await.expect("read").expect("the case")
}

/// Until every batch has come to its end.
async fn until_passed(running: &Running) {
    for _ in 0..600 {
        let waiting = batches::Entity::find().all(&running.house.db).await.expect("read");
        if waiting.iter().all(|batch| batch.state == batches::State::Finished) {
            return;
        }
        rocket::tokio::time::sleep(Span::from_millis(50)).await;
    }
    panic!("the cases do not pass");
}

/// By the pages, as Khadija does it: to Mustapha, with a word, and the mandate ends.
async fn hand_over(running: &Running, hers: &Hers) {
    let mut khadija = running.signed_in(&cast::KHADIJA).await;
    let fatima = id_of(running, &cast::FATIMA).await;
    khadija.get(&format!("/admin/accounts/{fatima}")).await.is(200);
    assert!(khadija.page.links().iter().any(|link| link.href.ends_with(&hers.href())), "the way there");
    khadija.get(&hers.href()).await.is(200).says(&hers.open[0].reference).says(&hers.dossier.title);
    let mustapha = id_of(running, &cast::MUSTAPHA).await.to_string();
    let form = khadija.form("form[action^='/handover/']").fill("successor", &mustapha);
    form.fill("words", "شكرا على ثقتكم.").tick("end").submit().await.is(303);
    khadija.follow().await.is(200).says(cast::MUSTAPHA.name);
    until_passed(running).await;
    khadija.get(&format!("{}/done", hers.href())).await.is(200);
    assert_eq!(khadija.page.find("dl.rows dd"), ["5", "1", "1"], "cases, dossiers, actions");
}

/// The mails by which somebody was told that their case passed.
fn told(running: &Running, email: &str) -> Vec<Mail> {
    let of_passing = |mail: &Mail| PASSED.iter().any(|subject| mail.subject.contains(subject));
    running.smtp.mails_to(email).into_iter().filter(of_passing).collect()
}

async fn told_once(running: &Running, email: &str, language: &str) -> Mail {
    let index = usize::from(language == "fr");
    let mail = running.smtp.wait_for_mail(email, |mail| mail.subject.contains(PASSED[index])).await;
    assert_eq!(mail.header("Content-Language"), Some(language));
    assert!(
        mail.text.contains(cast::MUSTAPHA.name) && mail.text.contains("شكرا على ثقتكم."),
        "{}",
        mail.text
    );
    assert!(mail.link("/t/").contains("/t/"));
    assert_eq!(told(running, email).len(), 1, "one update is one mail");
    mail
}

/// The chains hold, and the tallies are those of the cases.
async fn all_is_whole(running: &Running) {
    let db = &running.house.db;
    let mut counted: BTreeMap<String, i64> = BTreeMap::new();
    for case in case::Entity::find().all(db).await.expect("read") {
        let history = chronicle::of_case(case.id).of(db).await.expect("read");
        assert_eq!(chronicle::broken_at(&history), None, "the chain of {}", case.reference);
        assert_eq!(history.len(), usize::try_from(case.version).expect("a version"));
        for unit in unit(&case.commune_code).expect("a commune").path() {
            for category in [EVERY_CATEGORY, case.category_id] {
                *counted.entry(key(&unit.code, category, &case)).or_default() += 1;
            }
        }
    }
    let rows =
        tally::count::Entity::find().filter(tally::count::Column::Cases.ne(0)).all(db).await.expect("read");
    let kept = rows.iter().map(|row| {
        (format!("{} {} {:?} {:?}", row.unit_code, row.category_id, row.status, row.level), row.cases)
    });
    assert_eq!(kept.collect::<BTreeMap<_, _>>(), counted);
}

fn key(unit: &str, category: i64, case: &case::Model) -> String {
    format!("{unit} {category} {:?} {:?}", case.status, case.level)
}

#[rocket::async_test]
async fn what_was_in_hand_passes_to_the_successor_and_each_resident_is_told_once() {
    on_each_database(async |running: &Running| {
        let hers = Hers::prepare(running).await;
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let (db, mustapha) = (&running.house.db, id_of(running, &cast::MUSTAPHA).await);

        hand_over(running, &hers).await;

        for case in &hers.open {
            assert_eq!(now(running, case).await.owner_id, Some(mustapha), "{}", case.reference);
        }
        assert_eq!(now(running, &hers.closed).await.owner_id, hers.closed.owner_id, "it is over");
        let dossier = dossiers::queries::by_id(db, hers.dossier.id).await.expect("the dossier");
        assert_eq!((dossier.owner_id, dossier.version), (Some(mustapha), hers.dossier.version + 1));
        let action =
            action::Entity::find_by_id(hers.action.id).one(db).await.expect("read").expect("an action");
        assert_eq!((action.carrier_id, action.version), (Some(mustapha), 2));
        let mut history = chronicle::dossier::newest(db, dossier.id, 100).await.expect("read");
        history.reverse();
        assert_eq!(chronicle::dossier::broken_at(&history), None);
        let deeds: Vec<_> = history.iter().map(|event| event.deed.as_str()).collect();
        assert!(deeds.ends_with(&["handover", "action-handover"]), "{deeds:?}");

        for (email, language) in [(RACHID, "ar"), (SAIDA, "fr"), (JAMAL, "ar"), (HAJAR, "fr")] {
            told_once(running, email, language).await;
        }
        assert!(told(running, KARIM).is_empty(), "a case that is over passes to nobody");
        let calls = phone::waiting(hers.open[2].id).of(db).await.expect("read");
        let call = calls.iter().find(|call| call.letter == "handover").expect("a call");
        assert!(call.words.contains(cast::MUSTAPHA.name) && call.words.contains("الاعتراض"), "{}", call.words);
        let handed = |mail: &Mail| mail.subject.contains("سُلمت إليكم مهام");
        let letter = running.smtp.wait_for_mail(cast::MUSTAPHA.email, handed).await;
        assert!(letter.text.contains(cast::FATIMA.name) && letter.text.contains('5'), "{}", letter.text);

        fatima.get("/desk").await.is(303);
        let mut mustapha = running.signed_in(&cast::MUSTAPHA).await;
        mustapha.get(&format!("/cases/{}", hers.open[0].reference)).await.is(200).says("بعد تسليم المهام");
        all_is_whole(running).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_resident_objects_by_their_link_and_the_case_waits_for_the_coordinators() {
    on_each_database(async |running: &Running| {
        let hers = Hers::prepare(running).await;
        hand_over(running, &hers).await;
        let link = told_once(running, SAIDA, "fr").await.link("/t/");
        let mut saida = running.visitor();

        saida.get(&link).await.is(200).says("Une autre personne suit votre requête");
        saida.form("form[action$='/object']").submit().await.is(422).says("Écrivez pourquoi");
        let form =
            saida.form("form[action$='/object']").fill("object", "C’est mon voisin et nous sommes fâchés.");
        form.submit().await.is(303);
        saida.follow().await.is(200).says("Votre opposition est enregistrée.").says("Vous vous êtes opposé");
        saida.page.says("personne ne s’en est encore chargé");
        assert!(saida.page.find("form[action$='/object']").is_empty(), "once is enough");

        let case = now(running, &hers.open[1]).await;
        assert_eq!((case.owner_id, case.attention), (None, Some(Attention::Objected)));
        let objected = |mail: &Mail| mail.subject.contains("اعتراض");
        let letter = running.smtp.wait_for_mail(cast::KHADIJA.email, objected).await;
        assert!(letter.text.contains("nous sommes fâchés"), "{}", letter.text);
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/desk").await.is(200).says("اعترض أصحابها على الخلف").says(&case.reference);

        // What they add meanwhile does not hide that nobody has it.
        saida.form("form[action$='/add']").fill("add", "Merci.").submit().await.is(303);
        khadija.get("/desk").await.is(200).says("اعترض أصحابها على الخلف");
        khadija.get(&format!("/cases/{}", case.reference)).await.is(200);
        khadija.form("form[action$='/take']").submit().await.is(303);
        khadija.get("/desk").await.is(200).does_not_say("اعترض أصحابها على الخلف");
        all_is_whole(running).await;
    })
    .await;
}

#[rocket::async_test]
async fn after_the_time_to_object_it_is_refused_with_the_words_kept() {
    on_each_database(async |running: &Running| {
        let hers = Hers::prepare(running).await;
        let mut karim = running.visitor();
        hand_over(running, &hers).await;
        let link = told_once(running, RACHID, "ar").await.link("/t/");
        let mut rachid = running.visitor();
        rachid.get(&link).await.is(200);

        running.house.pass_time(Duration::days(15));
        rachid.get(&link).await.is(200).says("تغير من يتابع طلبكم");
        running.house.pass_time(Duration::days(1));
        let late = rachid.form("form[action$='/object']").fill("object", "كلمات متأخرة");
        late.submit().await.is(409).says("كلمات متأخرة");

        assert!(rachid.page.find("form[action$='/object']").is_empty());
        let case = now(running, &hers.open[0]).await;
        assert_eq!(case.owner_id, Some(id_of(running, &cast::MUSTAPHA).await));
        let receipt = running.smtp.wait_for_mail(KARIM, |mail| mail.text.contains("/t/")).await;
        karim.get(&receipt.link("/t/")).await.is(200);
        assert!(
            karim.page.find("form[action$='/object']").is_empty(),
            "nothing passed, nothing to object to"
        );
    })
    .await;
}

#[rocket::async_test]
async fn who_may_not_give_the_mandate_finds_no_handover_and_an_administrator_reads_no_case() {
    on_each_database(async |running: &Running| {
        let hers = Hers::prepare(running).await;
        for person in [cast::HAMID, cast::FATIMA, cast::MUSTAPHA, cast::YOUSSEF, cast::OMAR] {
            let mut other = running.signed_in(&person).await;
            other.get(&hers.href()).await.is(404);
            other.get(&format!("{}/done", hers.href())).await.is(404);
        }
        let mut amina = running.signed_in(&cast::AMINA).await;

        amina.get(&hers.href()).await.is(200).says("طلبات مفتوحة مكلف بها");

        amina.page.does_not_say(&hers.open[0].reference).does_not_say(&hers.dossier.title);
        let offered = amina.form("form[action^='/handover/']").choices("successor");
        let offered: Vec<i64> = offered.iter().map(|(id, _)| id.parse().expect("a key")).collect();
        let peer_first = [id_of(running, &cast::MUSTAPHA).await, id_of(running, &cast::KHADIJA).await];
        assert_eq!(offered, peer_first, "one of the same council, and the coordinator over it");
        let youssef = id_of(running, &cast::YOUSSEF).await.to_string();
        let form = amina.form("form[action^='/handover/']").tamper("successor", &youssef);
        form.submit().await.is(422);
    })
    .await;
}

/// To the first who can take over; the mandate ends.
async fn pass_on(running: &Running, by: &Actor, mandate_id: i64) -> i64 {
    let house = &running.house;
    let mandate = mandate::Entity::find_by_id(mandate_id).one(&house.db).await.expect("read");
    let found = handover::successors(&house.db, house, &mandate.expect("a mandate")).await;
    let successor = found.expect("read").into_iter().next().expect("somebody can succeed");
    let to = successor.id;
    let wanted = handover::Wanted { successor, words: None, end: true };
    handover::hand_over(house, by, mandate_id, &wanted).await.expect("handed over");
    to
}

/// Does it, looking again whenever somebody was faster.
async fn insist(running: &Running, actor: &Actor, case: &case::Model, order: &Order) {
    loop {
        let case = now(running, case).await;
        match commands::perform(&running.house, Hand::Staff(actor), &case, order).await {
            Err(Error::Conflict) => {}
            done => return drop(done.expect("done")),
        }
    }
}

#[rocket::async_test]
async fn cases_that_change_while_they_pass_are_not_lost() {
    on_each_database(async |running: &Running| {
        let mut cases = Vec::new();
        for _ in 0..45 {
            cases.push(file(running, None, Language::Ar).await);
        }
        let (fatima, khadija) = (running.actor(&cast::FATIMA).await, running.actor(&cast::KHADIJA).await);
        let mandate_id = mandate_of(running, fatima.id, Role::Official).await;
        let assign = Order::Assign {
            level: Level::Province,
            carrier_id: None,
            due_on: None,
            message: "للترافع".to_owned(),
        };

        let to = pass_on(running, &khadija, mandate_id).await;
        insist(running, &khadija, &cases[44], &Order::Take).await;
        insist(running, &khadija, &cases[43], &assign).await;
        insist(running, &khadija, &cases[0], &assign).await;
        until_passed(running).await;

        for (place, case) in cases.iter().enumerate() {
            let owner = if place == 44 { khadija.id } else { to };
            assert_eq!(now(running, case).await.owner_id, Some(owner), "the case {place}");
        }
        all_is_whole(running).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_carrier_s_case_passes_too_and_goes_back_to_the_queue_when_its_resident_objects() {
    on_each_database(async |running: &Running| {
        let (fatima, youssef) = (running.actor(&cast::FATIMA).await, running.actor(&cast::YOUSSEF).await);
        let (amina, salma) = (running.actor(&cast::AMINA).await, id_of(running, &cast::SALMA).await);
        let case = file(running, Some(RACHID), Language::Ar).await;
        let message = "للترافع".to_owned();
        let (level, carrier_id) = (Level::Region, Some(youssef.id));
        let assign = Order::Assign { level, carrier_id, due_on: None, message };
        insist(running, &fatima, &case, &assign).await;
        insist(running, &youssef, &case, &Order::Accept).await;

        pass_on(running, &amina, mandate_of(running, youssef.id, Role::Advocate).await).await;
        until_passed(running).await;

        let passed = now(running, &case).await;
        assert_eq!((passed.owner_id, passed.carrier_id), (Some(fatima.id), Some(salma)));
        let held = assignment::current(case.id).of(&running.house.db).await.expect("read").expect("assigned");
        assert_eq!((held.carrier_id, held.state), (Some(salma), assignment::State::Accepted));
        let mail = running.smtp.wait_for_mail(RACHID, |mail| mail.subject.contains(PASSED[0])).await;
        assert!(mail.text.contains(cast::SALMA.name), "{}", mail.text);
        let mut rachid = running.visitor();
        rachid.get(&mail.link("/t/")).await.is(200);
        rachid.form("form[action$='/object']").fill("object", "لا أريد").submit().await.is(303);

        let objected = now(running, &case).await;
        assert_eq!((objected.owner_id, objected.carrier_id), (Some(fatima.id), None));
        let held = assignment::current(case.id).of(&running.house.db).await.expect("read").expect("assigned");
        assert_eq!((held.carrier_id, held.state), (None, assignment::State::Offered));
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/desk").await.is(200).says("اعترض أصحابها على الخلف").says(&case.reference);
        all_is_whole(running).await;
    })
    .await;
}

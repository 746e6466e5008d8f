//! The registry of institutions: what it is born with, who changes it, how it is found, and the ladder.

use std::collections::BTreeSet;
use std::collections::HashMap;

use sea_orm::EntityTrait;
use tarafu::categories::Catalogue;
use tarafu::institutions::Institution;
use tarafu::institutions::Kind;
use tarafu::institutions::Why;
use tarafu::institutions::institution;
use tarafu::institutions::ladder;
use tarafu::institutions::queries;
use tarafu::language::Language;
use tarafu::territory;
use tarafu::territory::Level;
use tarafu::territory::Unit;

use crate::cast::AMINA;
use crate::cast::DRISS;
use crate::cast::FATIMA;
use crate::cast::HAMID;
use crate::cast::KHADIJA;
use crate::cast::OMAR;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::page::Page;

const HEALTH: &str = "service.health.03.531";

fn bouhouda() -> &'static Unit {
    territory::unit("03.531.07.09").expect("Bouhouda is there")
}

async fn of(running: &Running, code: &str) -> Institution {
    let found = queries::by_code(&running.house.db, code).await.expect("the registry can be read");
    found.unwrap_or_else(|| panic!("{code} is not in the registry"))
}

async fn category(running: &Running, code: &str) -> i64 {
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue can be read");
    catalogue.open(code).unwrap_or_else(|| panic!("no category {code}")).id
}

/// To whom the ladder leads next for a matter of بوهودة, with the reasons.
async fn next(running: &Running, current: &str, matter: &str, why: Why) -> Vec<(String, &'static str)> {
    let current = of(running, current).await;
    let category = category(running, matter).await;
    let steps = ladder::next(&running.house.db, &current, category, bouhouda(), why).await;
    let steps = steps.expect("the ladder can be climbed");
    for step in &steps {
        for language in Language::ALL {
            let sentence = step.sentence(language);
            assert!(sentence.contains(step.institution.name(language)), "{sentence}");
        }
    }
    steps.into_iter().map(|step| (step.institution.code, step.reason)).collect()
}

fn codes<'a>(steps: &'a [(String, &'static str)]) -> Vec<&'a str> {
    steps.iter().map(|(code, _)| code.as_str()).collect()
}

/// That a page says the sentence of that key, in its own language.
#[track_caller]
fn says<'p>(page: &'p Page, key: &str) -> &'p Page {
    let language: Language = page.lang().parse().expect("a page says its language");
    page.says(&language.say(key))
}

#[rocket::async_test]
async fn the_registry_is_born_whole_and_invents_nothing() {
    on_each_database(async |running: &Running| {
        let db = &running.house.db;
        let all = institution::Entity::find().all(db).await.expect("the registry can be read");

        let count = |kind| all.iter().filter(|institution| institution.kind == kind).count();
        assert_eq!([Kind::Governor, Kind::Wali, Kind::Council].map(count), [75, 12, 1590]);
        assert_eq!(count(Kind::House), 2);
        let names: BTreeSet<_> =
            all.iter().map(|institution| (&institution.name_fr, &institution.unit_code)).collect();
        assert_eq!(names.len(), all.len(), "two of a unit have one name");
        for institution in &all {
            let Institution { email, phone, site, source, .. } = institution;
            assert!(email.is_none() && phone.is_none() && !source.is_empty(), "{institution:?}");
            assert!(site.as_ref().is_none_or(|site| site.starts_with("https://")), "{institution:?}");
            let of_unit = institution.unit().expect("its unit is there");
            assert!(institution.level >= of_unit.level, "{institution:?}");
            for text in Language::ALL.map(|language| institution.name(language)) {
                assert!(!text.is_empty() && !text.contains('\''), "{institution:?}");
            }
            assert!(!institution.addressed_ar.is_empty() && !institution.addressed_fr.is_empty());
        }
    })
    .await;
}

#[rocket::async_test]
async fn for_each_category_somebody_is_competent_at_the_province_or_above() {
    on_each_database(async |running: &Running| {
        let db = &running.house.db;
        let catalogue = Catalogue::read(db).await.expect("the catalogue can be read");
        for theme in catalogue.themes() {
            for category in catalogue.of(theme.id) {
                let found = queries::competent(db, category.id, bouhouda()).await.expect("read");
                assert!(found.iter().any(|one| one.level >= Level::Province), "{}", category.code);
                assert!(found.is_sorted_by_key(|one| one.level), "{}: not from the ground up", category.code);
                let once: BTreeSet<i64> = found.iter().map(|one| one.id).collect();
                assert_eq!(once.len(), found.len(), "{}: somebody stands twice", category.code);
                for one in found {
                    assert!(territory::covers(&one.unit_code, &bouhouda().code), "{}", one.code);
                }
            }
        }

        let lighting = category(running, "electricity.lighting").await;
        let found = queries::competent(db, lighting, bouhouda()).await.expect("read");
        let codes: Vec<&str> = found.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["council.03.531.07.09", "governor.03.531", "ministry.interior"]);
    })
    .await;
}

#[rocket::async_test]
async fn the_ladder_for_the_network_climbs_from_the_commune_to_parliament() {
    on_each_database(async |running: &Running| {
        let up = async |current: &str| next(running, current, "network.mobile", Why::Silent).await;

        let after_commune = up("council.03.531.07.09").await;
        assert_eq!(after_commune, [("governor.03.531".to_owned(), "inst-next-governor")]);
        assert_eq!(up("governor.03.531").await, [("wali.03".to_owned(), "inst-next-wali")]);
        let after_wali = up("wali.03").await;
        assert_eq!(codes(&after_wali)[..2], ["agency.anrt", "operator.iam"]);
        assert_eq!(codes(&up("operator.iam").await), ["agency.anrt"]);
        assert_eq!(up("agency.anrt").await, [("ministry.digital".to_owned(), "inst-next-ministry")]);
        let top = up("ministry.digital").await;
        assert_eq!(codes(&top), ["house.representatives", "house.councillors", "mediator", "portal.chikaya"]);
        assert!(!codes(&up("house.representatives").await).contains(&"house.representatives"));
    })
    .await;
}

#[rocket::async_test]
async fn whoever_sends_us_on_leads_to_the_others_of_the_level_first() {
    on_each_database(async |running: &Running| {
        let steps = next(running, "council.03.531", "roads.track", Why::Transfers).await;
        assert_eq!(
            steps,
            [
                ("service.equipment.03.531".to_owned(), "inst-next-beside"),
                ("governor.03.531".to_owned(), "inst-next-governor")
            ]
        );

        let refused = next(running, HEALTH, "health.centre", Why::Refuses).await;
        assert_eq!(codes(&refused), ["governor.03.531"]);
        let above = next(running, "governor.03.531", "health.centre", Why::Evades).await;
        assert_eq!(above, [("service.health.03".to_owned(), "inst-next-competent")]);
    })
    .await;
}

#[rocket::async_test]
async fn a_choice_is_grouped_from_the_ground_up_and_names_come_in_one_go() {
    on_each_database(async |running: &Running| {
        let db = &running.house.db;
        let choices = queries::all_for_choice(db, bouhouda(), Language::Fr).await.expect("read");

        let mut groups: Vec<&str> = choices.iter().map(|choice| choice.group.as_str()).collect();
        groups.dedup();
        assert_eq!(groups, Level::ALL.map(|level| level.label(Language::Fr)));
        let labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
        assert!(labels.contains(&"Gouverneur de la province de Taounate"));
        assert!(labels.contains(&"Conseil communal de Bouhouda"));
        assert!(!labels.contains(&"Conseil communal de Tissa"));
        let ids = choices.iter().map(|choice| choice.value.parse().expect("a key"));
        let names: HashMap<i64, String> = queries::names(db, ids, Language::Ar).await.expect("read");
        assert_eq!(names.len(), choices.len());
        assert!(names.values().any(|name| name == "مجلس جماعة بوهودة"));
    })
    .await;
}

#[rocket::async_test]
async fn a_coordinator_changes_what_is_of_their_province_and_no_other() {
    on_each_database(async |running: &Running| {
        let health = of(running, HEALTH).await;
        let edit = format!("/institutions/{}/edit", health.id);
        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija
            .get(&format!("/institutions/{}", health.id))
            .await
            .is(200)
            .says(&health.name_ar)
            .says(&health.name_fr);
        khadija.get(&edit).await.is(200);
        let form = khadija.form(&edit);
        assert_eq!(form.value("name_fr"), health.name_fr);

        let page = form.fill("name_ar", "").fill("site", "pas un site").submit().await.is(422);
        says(says(page, "inst-mistake-name_ar"), "inst-mistake-site");
        khadija
            .form(&edit)
            .fill("name_ar", "مندوبية الصحة بتاونات")
            .fill("site", "www.sante.gov.ma")
            .fill("phone", "0535 00 00 00")
            .tick("for-aid.food")
            .untick("for-health")
            .submit()
            .await
            .is(303);
        khadija.follow().await.is(200).says("مندوبية الصحة بتاونات").says("توزيع المساعدات الغذائية");

        let now = of(running, HEALTH).await;
        assert_eq!((now.version, now.site.as_deref()), (2, Some("https://www.sante.gov.ma")));
        assert_eq!(now.phone.as_deref(), Some("+212535000000"));
        let held = queries::competences(&running.house.db, now.id).await.expect("read");
        let held: Vec<i64> = held.iter().map(|held| held.category_id).collect();
        assert_eq!(held, [category(running, "aid.food").await]);

        let mut hamid = running.signed_in(&HAMID).await;
        hamid.get(&format!("/institutions/{}", health.id)).await.is(200);
        assert!(!hamid.page.attribute("main a", "href").contains(&edit), "no button for it");
        hamid.get(&edit).await.is(403);
        for above in ["wali.03", "ministry.health", "agency.apdn"] {
            let foreign = of(running, above).await.id;
            khadija.get(&format!("/institutions/{foreign}/edit")).await.is(403);
        }
        running.signed_in(&OMAR).await.get("/institutions").await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn the_slower_of_two_finds_their_words_again() {
    on_each_database(async |running: &Running| {
        let health = of(running, HEALTH).await;
        let edit = format!("/institutions/{}/edit", health.id);
        let (mut khadija, mut amina) = (running.signed_in(&KHADIJA).await, running.signed_in(&AMINA).await);
        khadija.get(&edit).await.is(200);
        amina.get(&edit).await.is(200);
        khadija.form(&edit).fill("name_en", "Health office").submit().await.is(303);

        amina.form(&edit).fill("name_en", "Health delegation").submit().await.is(409);

        assert_eq!(of(running, HEALTH).await.name_en, "Health office");
        assert_eq!(amina.form(&edit).value("name_en"), "Health delegation");
        amina.form(&edit).submit().await.is(303);
        assert_eq!(of(running, HEALTH).await.name_en, "Health delegation");
    })
    .await;
}

/// Fills in the form for a new institution and sends it.
async fn send_new<'v>(visitor: &'v mut Visitor, fields: &[(&str, &str)], parent: &str) -> &'v Page {
    let form = visitor.form("/institutions/new").tick("for-agriculture.support");
    let filled = fields.iter().fold(form, |form, (name, value)| form.fill(name, value));
    filled.fill("parent", parent).submit().await
}

#[rocket::async_test]
async fn a_coordinator_adds_a_service_of_their_province() {
    on_each_database(async |running: &Running| {
        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija.get("/institutions/new").await.is(200);
        let parent = of(running, "ministry.agriculture").await.id.to_string();
        let form = |place: &'static str| {
            [
                ("kind", "service"),
                ("unit", place),
                ("name_ar", "مركز الاستشارة الفلاحية ببوهودة"),
                ("name_fr", "Centre du conseil agricole de Bouhouda"),
                ("name_en", "Agricultural advice centre"),
                ("addressed_ar", "السيد رئيس مركز الاستشارة الفلاحية ببوهودة"),
                ("addressed_fr", "Monsieur le Chef du centre du conseil agricole de Bouhouda"),
                ("source", "Commune de Bouhouda"),
                ("word", "advice"),
            ]
        };

        let page = khadija.form("/institutions/new").submit().await.is(422);
        says(says(page, "inst-mistake-kind"), "inst-mistake-source");
        let abroad = send_new(&mut khadija, &form("Moulay Yacoub"), &parent).await.is(422);
        says(abroad, "inst-mistake-unit");
        send_new(&mut khadija, &form("بوهودة"), &parent).await.is(303);
        khadija
            .follow()
            .await
            .is(200)
            .says("مركز الاستشارة الفلاحية ببوهودة")
            .says("service.advice.03.531.07.09");
        khadija.get("/institutions/new").await.is(200);
        says(send_new(&mut khadija, &form("بوهودة"), &parent).await.is(422), "inst-mistake-taken");

        let support = category(running, "agriculture.support").await;
        let found = queries::competent(&running.house.db, support, bouhouda()).await.expect("read");
        assert_eq!(found[0].code, "service.advice.03.531.07.09");
        let advice = next(running, "service.advice.03.531.07.09", "agriculture.support", Why::Silent).await;
        assert_eq!(codes(&advice), ["service.agriculture.03.531"]);
    })
    .await;
}

#[rocket::async_test]
async fn an_administrator_retires_one_and_it_is_proposed_no_more() {
    on_each_database(async |running: &Running| {
        let anrt = of(running, "agency.anrt").await;
        let mut amina = running.signed_in(&AMINA).await;
        let page = format!("/institutions/{}", anrt.id);
        amina.get("/admin").await.is(200);
        assert!(amina.page.attribute("main a", "href").contains(&"/institutions".to_owned()));
        amina.get(&page).await.is(200);

        amina.form(&format!("{page}/retire")).submit().await.is(303);

        says(amina.follow().await.is(200), "inst-bring-back");
        let after = next(running, "wali.03", "network.mobile", Why::Silent).await;
        assert!(!codes(&after).contains(&"agency.anrt"), "{after:?}");
        amina.form(&format!("{page}/restore")).submit().await.is(303);
        let after = next(running, "wali.03", "network.mobile", Why::Silent).await;
        assert_eq!(codes(&after)[0], "agency.anrt");
        assert_eq!(of(running, "agency.anrt").await.version, 3);
    })
    .await;
}

#[rocket::async_test]
async fn the_registry_is_found_by_name_in_either_script_and_leafed_through() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&FATIMA).await;
        fatima.get("/institutions?q=عامل%20تاونات").await.is(200).says("عامل إقليم تاونات");
        fatima.get("/institutions?q=gouverneur%20taounate").await.is(200).says("عامل إقليم تاونات");
        fatima.get("/institutions?q=افران&kind=council").await.is(200).says("مجلس إقليم إفران");
        says(fatima.get("/institutions?q=xyzzy").await.is(200), "inst-none");
        let network = "/institutions?unit=بوهودة&category=network.mobile&kind=agency";
        fatima.get(network).await.is(200);
        assert_eq!(fatima.page.find(".entry-title"), ["الوكالة الوطنية لتقنين المواصلات"]);
        assert!(fatima.page.attribute("main a", "href").iter().all(|href| href != "/institutions/new"));

        let mut driss = running.signed_in(&DRISS).await;
        driss.get("/institutions?kind=governor").await.is(200).says("Gouverneur de la province d’Al Hoceima");
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for _ in 0..10 {
            seen.extend(driss.page.attribute(".entry-title", "href"));
            let Some(further) = driss.page.attribute("a.more", "href").pop() else { break };
            driss.get(&further).await.is(200);
        }
        assert_eq!(seen.len(), 75);
        let anrt = of(running, "agency.anrt").await.id;
        driss
            .get(&format!("/institutions/{anrt}?lang=en"))
            .await
            .is(200)
            .says("Network and telecommunications");
    })
    .await;
}

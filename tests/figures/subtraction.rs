//! What nobody can make of the figures, whoever keeps all of them, subtracts, and knows how they are made.

use std::collections::BTreeMap;

use chrono::Datelike;
use sea_orm::ConnectionTrait;
use tarafu::categories::Catalogue;
use tarafu::figures::steps::Cell;
use tarafu::figures::steps::EVERY_THEME;
use tarafu::figures::steps::STEP;
use tarafu::kit::House;
use tarafu::territory::unit;

use super::attack::Attacker;
use super::attack::Maker;
use super::attack::Spoils;
use super::clocks;
use super::exact;
use super::exact::Small;
use super::next_month;
use super::on_each_open_database;
use super::publish;
use super::read;
use super::say;
use super::world;
use super::world::Month;
use super::world::World;
use crate::house::Running;
use crate::kit::client::Visitor;

/// Writes what a month brought into the tallies, as the cases of that month would have.
pub async fn happen(house: &House, world: &World, month: usize) {
    let year = house.today().with_ordinal(1).expect("a first of January");
    let lines = world.leaves.iter().map(|leaf| {
        let [filed, resolved] = [0, 1].map(|measure| world.added(month, measure, *leaf));
        let class = 3 + (filed + resolved) % 6;
        let (commune, theme) = leaf;
        (class, format!("('{commune}', 'commune', 'theme', '{theme}', 'y', '{year}', {filed}, {resolved}, {resolved}, {resolved}, {resolved})"))
    });
    let txn = tarafu::kit::db::write(&house.db).await.expect("begun");
    for (class, line) in lines {
        let sql = format!(
            "INSERT INTO pace (unit_code, unit_level, facet, name, span, start, filed, answered, resolved, first_{class}, \
             solved_{class}) VALUES {line} ON CONFLICT (unit_code, facet, name, span, start) DO UPDATE SET \
             filed = pace.filed + excluded.filed, answered = pace.answered + excluded.answered, \
             resolved = pace.resolved + excluded.resolved, first_{class} = pace.first_{class} + excluded.first_{class}, \
             solved_{class} = pace.solved_{class} + excluded.solved_{class}"
        );
        txn.execute_unprepared(&sql).await.expect("written");
    }
    txn.commit().await.expect("committed");
}

/// Everything that is public, gathered from the documents of all units; where several tell of one cell they agree.
async fn gather(visitor: &mut Visitor, themes: &BTreeMap<String, i64>) -> Month {
    let mut all = Month::default();
    for place in tarafu::territory::units().iter().filter(|unit| is_asked(&unit.code)) {
        let document = read(visitor, &place.code).await;
        for line in document["figures"].as_array().expect("figures") {
            let code = unit(line["unit"].as_str().expect("a unit")).expect("of the territory").code.as_str();
            let theme = themes[line["category"].as_str().expect("a category")];
            for (measure, name) in [(0, "filed"), (1, "resolved")] {
                let count = line[name].as_i64().unwrap_or_default();
                let known = all[measure].insert((code, theme), count);
                assert!(known.is_none_or(|known| known == count), "two documents disagree: {line}");
            }
        }
    }
    all
}

/// The country, the regions and provinces of the world and one commune of each: all else is told there too.
fn is_asked(code: &str) -> bool {
    let communes = world::communes();
    let around = communes.iter().any(|commune| tarafu::territory::covers(code, commune));
    around && (!communes.contains(&code) || [communes[0], communes[20]].contains(&code))
}

/// What subtraction gives: every part from its total, every month from the next.
fn differences(world: &World, months: &[Month]) -> Vec<i64> {
    let sums: Vec<(Cell, Vec<Vec<Cell>>)> = world::cells(&world.leaves)
        .into_iter()
        .map(|cell| (cell, world::ways(cell, &world.leaves)))
        .collect();
    let at =
        |month: &Month, measure: usize, cell: &Cell| month[measure].get(cell).copied().unwrap_or_default();
    let nothing = Month::default();
    let before = std::iter::once(&nothing).chain(months);
    let mut all = Vec::new();
    for (before, month) in before.zip(months) {
        for measure in 0..world::MEASURES {
            for (cell, ways) in &sums {
                let now = at(month, measure, cell);
                let of_parts =
                    |parts: &Vec<Cell>| parts.iter().map(|part| at(month, measure, part)).sum::<i64>();
                all.push(now - at(before, measure, cell));
                all.extend(ways.iter().map(|parts| now - of_parts(parts)));
            }
        }
    }
    all
}

#[rocket::async_test]
async fn whoever_keeps_all_figures_and_subtracts_finds_no_small_number() {
    on_each_open_database(async |running: &Running| {
        let house = &running.house;
        let catalogue = Catalogue::read(&house.db).await.expect("read");
        let mut themes: BTreeMap<String, i64> =
            catalogue.themes().map(|theme| (theme.code.clone(), theme.id)).collect();
        let ids: Vec<i64> = themes.values().copied().collect();
        themes.insert("all".to_owned(), EVERY_THEME);
        let world = World::grow(&ids, 0.25, 7);
        let mut visitor = running.visitor();

        let mut months: Vec<Month> = Vec::new();
        let mut plain: Vec<Month> = Vec::new();
        for month in 0..world::MONTHS {
            next_month(house);
            happen(house, &world, month).await;
            publish(house).await;
            months.push(gather(&mut visitor, &themes).await);
            let mut shown = Month::default();
            exact::make(Maker::Plain, &mut shown, &world.months[month]);
            plain.push(shown);
        }

        // What is public is what the rules make of it, and never less than before.
        let mut expected = Month::default();
        for (live, shown) in world.months.iter().zip(&months) {
            exact::make(Maker::Steps, &mut expected, live);
            assert_eq!(shown[0], expected[0]);
            let told: Vec<_> = shown[1].iter().filter(|(_, count)| **count > 0).collect();
            assert_eq!(told, expected[1].iter().collect::<Vec<_>>());
        }
        let ours = differences(&world, &months);
        assert!(ours.iter().all(|number| number % STEP == 0), "a difference tells of single cases");
        let small = differences(&world, &plain).into_iter().filter(|number| (1..STEP).contains(number)).count();
        let spoils = Attacker::of(Maker::Steps, &world, &months).attack();
        let naive = Attacker::of(Maker::Plain, &world, &plain).attack();
        let last = months.last().expect("a month");
        let really = world::total(&world.months[world::MONTHS - 1][0], ("MA", EVERY_THEME));
        let of_leaves: i64 = world.leaves.iter().filter_map(|leaf| last[0].get(leaf)).sum();
        say(&format!(
            "public figures: {} differences, 0 of them of single cases (plain figures: {small}); {} small numbers sought, \
             {} found (plain figures: {}); {} cases of {really} told, {of_leaves} by commune and theme",
            ours.len(),
            spoils.sought,
            spoils.found,
            naive.found,
            last[0][&("MA", EVERY_THEME)],
        ));
        assert_eq!(spoils.found, 0);
        assert!(spoils.sought > 5_000 && naive.found > 500 && small > 500, "the attack is a weak one");
    })
    .await;
}

#[test]
fn no_territory_is_so_quiet_or_so_busy_that_the_attack_finds_something() {
    let mut all = Spoils::default();
    for (seed, average) in [(1, 0.02), (2, 0.1), (3, 0.5), (4, 1.5)] {
        let world = World::grow(&[1, 2, 3, 4], average, seed);
        let mut shown = Month::default();
        let months: Vec<Month> = world
            .months
            .iter()
            .map(|live| {
                exact::make(Maker::Steps, &mut shown, live);
                shown.clone()
            })
            .collect();
        let spoils = Attacker::of(Maker::Steps, &world, &months).attack();
        all.sought += spoils.sought;
        all.found += spoils.found;
    }
    say(&format!(
        "public figures of four territories: {} small numbers sought, {} found",
        all.sought, all.found
    ));
    assert_eq!(all.found, 0);
}

#[test]
fn in_small_worlds_not_even_going_through_all_that_may_have_happened_tells_a_small_number() {
    let [a, b, c] = [0, 1, 2].map(|at| world::communes()[at]);
    let elsewhere = world::communes()[20];
    let one = [(a, 1), (a, 2), (a, 3)];
    let five = [(a, 1), (a, 2), (a, 3), (a, 4), (a, 5)];
    let square = [(a, 1), (a, 2), (b, 1), (b, 2)];
    let wide = [(a, 1), (a, 2), (a, 3), (b, 1), (b, 2), (b, 3)];
    let nine = [(a, 1), (a, 2), (a, 3), (b, 1), (b, 2), (b, 3), (c, 1), (c, 2), (c, 3)];
    let far = [(a, 1), (b, 1), (c, 1), (elsewhere, 1)];
    let small = |leaves, months, most, measures| Small { leaves, months, most, measures };
    let mut worlds = vec![
        small(&one, 3, 4, 1),
        small(&one, 1, 4, 2),
        small(&five, 1, 4, 1),
        small(&square, 1, 9, 1),
        small(&wide, 1, 4, 1),
        small(&far, 1, 9, 1),
    ];
    if std::env::var_os("TARAFU_WORLDS").is_some() {
        worlds.extend([
            small(&one, 2, 9, 1),
            small(&square, 2, 4, 1),
            small(&far, 2, 4, 1),
            small(&one, 1, 9, 2),
            small(&one, 2, 4, 2),
            small(&five, 2, 4, 1),
            small(&wide, 1, 9, 1),
            small(&nine, 1, 4, 1),
        ]);
    }
    let mut courses = 0;
    for world in &worlds {
        let found = world.search(Maker::Steps);
        assert_eq!(found.known, 0, "{} courses of {:?}", found.courses, world.leaves);
        courses += found.courses;
    }
    let plain = worlds[4].search(Maker::Plain);
    say(&format!(
        "public figures of small worlds: {courses} courses of events, 0 of them give a small number away (plain figures: \
         {} of {})",
        plain.known, plain.courses
    ));
    assert!(plain.known * 10 > plain.courses, "the search is a weak one");
}

#[test]
fn times_tell_no_small_number() {
    let found = clocks::search();
    say(&format!(
        "public times: {} courses of answers, {} of them give a small number away",
        found.courses, found.known
    ));
    assert_eq!(found.known, 0);
}

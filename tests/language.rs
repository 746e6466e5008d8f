//! The three catalogues say the same things.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::Datelike;
use tarafu::language::Args;
use tarafu::language::Language;
use tarafu::language::dates;
use tarafu::language::sources;

/// The keys of a language, each with the arguments that its sentences use.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, text) in sources(language) {
        let mut current = String::new();
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
                current = key.to_owned();
                keys.entry(current.clone()).or_default();
            }
            for argument in line.split('$').skip(1) {
                let name: String =
                    argument.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect();
                keys.entry(current.clone()).or_default().insert(name);
            }
        }
    }
    keys
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[test]
fn the_catalogues_hold_the_same_keys_with_the_same_arguments() {
    let arabic = keys(Language::Ar);
    assert!(arabic.len() > 400, "the catalogues were read");
    for language in [Language::Fr, Language::En] {
        let other = keys(language);
        let missing: Vec<_> = arabic.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !arabic.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, more than Arabic {extra:?}"
        );
        for (key, arguments) in &arabic {
            // A form for one or two of a thing may leave the number out; nothing else may differ.
            let differ: Vec<_> = arguments.symmetric_difference(&other[key]).collect();
            assert!(differ.is_empty(), "{language}: {key} differs in {differ:?}");
        }
    }
}

#[test]
fn every_key_named_in_a_template_or_in_code_exists() {
    let known = keys(Language::Ar);
    let mut missing = BTreeSet::new();
    for file in files("templates").chain(files("src")) {
        let text = std::fs::read_to_string(&file).expect("a source can be read");
        for (before, after) in [("t(key=\"", "\""), (".say(\"", "\""), (".say_with(\"", "\"")] {
            for piece in text.split(before).skip(1) {
                let key = piece.split(after).next().unwrap_or_default();
                let whole = !key.ends_with('-') && is_key(key);
                if whole && !known.contains_key(key) {
                    missing.insert(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

fn files(folder: &str) -> impl Iterator<Item = std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the project").flatten() {
            let path = entry.path();
            match path.extension().and_then(|ending| ending.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("html" | "rs" | "txt") => found.push(path),
                _ => {}
            }
        }
    }
    found.into_iter()
}

#[test]
fn arabic_has_its_six_plural_forms() {
    let say = |count: i64| {
        let mut args = Args::new();
        args.set("count", count);
        Language::Ar.say_with("days-ago", &args)
    };

    assert_eq!(say(0), "اليوم");
    assert_eq!(say(1), "منذ يوم");
    assert_eq!(say(2), "منذ يومين");
    assert_eq!(say(3), "منذ 3 أيام");
    assert_eq!(say(11), "منذ 11 يوما");
    assert_eq!(say(100), "منذ 100 يوم");
    assert_eq!(say(103), "منذ 103 أيام");
    assert_eq!(say(111), "منذ 111 يوما");
}

#[test]
fn the_months_are_morocco_s() {
    let months = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "ماي",
        "يونيو",
        "يوليوز",
        "غشت",
        "شتنبر",
        "أكتوبر",
        "نونبر",
        "دجنبر",
    ];
    for (number, name) in (1..).zip(months) {
        let day = chrono::NaiveDate::from_ymd_opt(2026, number, 21).expect("a day");
        assert_eq!(dates::day(Language::Ar, day), format!("21 {name} 2026"));
    }
    let july = chrono::NaiveDate::from_ymd_opt(2026, 7, 21).expect("a day");
    assert_eq!(dates::day(Language::Fr, july), "21 juillet 2026");
    assert_eq!(dates::day(Language::En, july), "21 July 2026");
    let first = july.with_day(1).expect("every month has a first");
    assert_eq!(dates::day(Language::Fr, first), "1er juillet 2026");
    assert_eq!(dates::day(Language::En, first), "1 July 2026");
}

#[test]
fn the_first_wanted_language_that_we_speak_is_taken() {
    for (header, expected) in [
        ("fr-FR,fr;q=0.9,en;q=0.8", Some(Language::Fr)),
        ("de, en;q=0.7, ar;q=0.9", Some(Language::Ar)),
        ("de-DE,de;q=0.9", None),
        ("ar-MA", Some(Language::Ar)),
        ("fr;q=0, en", Some(Language::En)),
        ("", None),
        (";;;,q=1,é", None),
    ] {
        assert_eq!(Language::accepted(header), expected, "{header}");
    }
}

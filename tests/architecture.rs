//! A room uses only rooms declared above it in `src/lib.rs`.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn rooms() -> Vec<String> {
    let map = fs::read_to_string("src/lib.rs").expect("the map of rooms");
    map.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

fn files_of(room: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut places = vec![Path::new("src").join(room), Path::new("src").join(format!("{room}.rs"))];
    while let Some(place) = places.pop() {
        if place.is_dir() {
            places.extend(fs::read_dir(&place).expect("a folder").flatten().map(|entry| entry.path()));
        } else if place.extension().is_some_and(|ending| ending == "rs") && place.exists() {
            found.push(place);
        }
    }
    found
}

#[test]
fn rooms_use_only_rooms_above_them() {
    let rooms = rooms();
    assert!(rooms.len() > 10, "the map was read");
    let mut wrong = Vec::new();
    for (place, room) in rooms.iter().enumerate() {
        for file in files_of(room) {
            let text = fs::read_to_string(&file).expect("a source");
            for used in text.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if rooms.iter().position(|other| *other == used).is_some_and(|other| other > place) {
                    wrong.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_room_and_every_setting_is_in_the_papers() {
    let architecture = fs::read_to_string("ARCHITECTURE.md").expect("the map in words");
    for room in rooms() {
        assert!(architecture.contains(&format!("| `{room}` |")), "ARCHITECTURE.md does not name {room}");
    }

    let readme = fs::read_to_string("README.md").expect("the first page");
    let settings = serde_json::to_value(tarafu::settings::Settings::default()).expect("settings are plain");
    for name in settings.as_object().expect("a table of settings").keys() {
        assert!(readme.contains(&format!("`{}`", name.to_uppercase())), "README.md does not name {name}");
    }
}

#[test]
fn no_style_names_a_physical_side() {
    for entry in fs::read_dir("static/css").expect("the styles").flatten() {
        let text = fs::read_to_string(entry.path()).expect("a style");
        for word in ["left", "right"] {
            for (number, line) in text.lines().enumerate() {
                assert!(
                    !line.split(|c: char| !c.is_ascii_alphabetic()).any(|part| part == word),
                    "{:?}:{}: {line}",
                    entry.path(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn nothing_in_a_template_goes_unescaped_or_inline() {
    let mut folders = vec![PathBuf::from("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("templates").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = fs::read_to_string(entry.path()).expect("a template");
            let mail = entry.path().starts_with("templates/mail");
            assert!(!text.contains("| safe"), "{:?} shows something unescaped", entry.path());
            // A border of a spreadsheet has a style too, and no browser reads it.
            let sheet = entry.path().starts_with("templates/exports/xlsx");
            assert!(mail || sheet || !text.contains(" style="), "{:?} has an inline style", entry.path());
            assert!(
                !text.contains(" onclick=") && !text.contains("<script>"),
                "{:?} has an inline script",
                entry.path()
            );
        }
    }
}

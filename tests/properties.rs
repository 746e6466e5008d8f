//! What must hold for everything that can be typed.

use proptest::prelude::*;
use tarafu::cases::reference;
use tarafu::cases::reference::Secrets;
use tarafu::cases::resident::Phone;
use tarafu::cases::status::Deed;
use tarafu::cases::status::Need;
use tarafu::cases::status::Next;
use tarafu::cases::status::Status;
use tarafu::cases::status::TRANSITIONS;
use tarafu::cases::status::Who;
use tarafu::cases::status::transition;
use tarafu::kit::token::Key;
use tarafu::language::folding;
use tarafu::territory;

proptest! {
    #[test]
    fn a_reference_is_read_back_in_either_digits_and_any_separators(province in 1_u32..1000, year in 2020_i32..2100, number in 1_i64..10_000_000) {
        let reference = reference::compose(&format!("{province:03}"), year, number);
        let arabic: String = reference.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32('٠' as u32 + d)).unwrap_or(' ')).collect();

        prop_assert_eq!(reference::parse(&reference), Some(reference.clone()));
        prop_assert_eq!(reference::parse(&arabic), Some(reference.clone()));
        prop_assert_eq!(reference::parse(&reference.replace('-', "")), Some(reference));
    }

    #[test]
    fn one_wrong_digit_of_a_reference_is_found(number in 1_i64..100_000, place in 0_usize..11, other in 0_u32..10) {
        let digits = reference::compose("531", 2026, number).replace('-', "");
        let mut wrong: Vec<char> = digits.chars().collect();
        let digit = char::from_digit(other, 10).expect("a digit");
        prop_assume!(wrong[place] != digit);
        wrong[place] = digit;

        prop_assert_eq!(reference::parse(&wrong.into_iter().collect::<String>()), None);
    }

    #[test]
    fn two_swapped_digits_of_a_reference_are_found(number in 1_i64..100_000, place in 0_usize..10) {
        let mut digits: Vec<char> = reference::compose("531", 2026, number).replace('-', "").chars().collect();
        prop_assume!(digits[place] != digits[place + 1]);
        digits.swap(place, place + 1);

        prop_assert_eq!(reference::parse(&digits.into_iter().collect::<String>()), None);
    }

    #[test]
    fn no_text_breaks_the_reading_of_references_pins_and_phones(text in "\\PC{0,60}") {
        let _ = reference::parse(&text);
        let _ = reference::parse_pin(&text);
        let _ = Phone::parse(&text);
        let _ = territory::find(&text, territory::COUNTRY, 10);
    }

    #[test]
    fn secrets_are_the_same_for_the_same_number_only(one in "[a-z2-7]{32}", other in "[a-z2-7]{32}") {
        prop_assume!(one != other);
        let key = Key::new(vec![1; 32]);
        let (first, second) = (Secrets::of(&key, &one), Secrets::of(&key, &other));

        prop_assert_eq!(&Secrets::of(&key, &one).pin, &first.pin);
        prop_assert_ne!(&first.link, &second.link);
        prop_assert_eq!(first.pin.len(), 8);
        prop_assert_eq!(first.link.len(), 32);
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,80}") {
        let folded = folding::fold(&text);
        prop_assert_eq!(folding::fold(&folded), folded);
    }

    #[test]
    fn vowel_marks_and_tatweel_do_not_matter(words in "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي ]{1,30}", marks in proptest::collection::vec(0_usize..9, 30)) {
        let all = ["", "\u{64b}", "\u{64c}", "\u{64d}", "\u{64e}", "\u{64f}", "\u{650}", "\u{651}", "\u{640}"];
        let marked: String = words.chars().zip(marks.iter().cycle()).map(|(c, mark)| if c == ' ' { c.to_string() } else { format!("{c}{}", all[*mark]) }).collect();
        prop_assert_eq!(folding::fold(&marked), folding::fold(&words));
    }

    #[test]
    fn a_moroccan_number_is_one_number_however_written(first in 5_u8..9, rest in 0_u32..100_000_000) {
        let national = format!("{first}{rest:08}");
        let expected = Phone::parse(&format!("+212{national}"));
        let spaced = format!("0{} {} {} {} {}", &national[..1], &national[1..3], &national[3..5], &national[5..7], &national[7..]);

        prop_assert!(expected.is_some());
        prop_assert_eq!(Phone::parse(&format!("0{national}")), expected.clone());
        prop_assert_eq!(Phone::parse(&format!("00212{national}")), expected.clone());
        prop_assert_eq!(Phone::parse(&spaced), expected);
    }

    #[test]
    fn no_walk_through_the_table_leaves_it(deeds in proptest::collection::vec(0_usize..Deed::ALL.len(), 0..60)) {
        let mut status = Status::Received;
        for deed in deeds {
            let Some(line) = transition(Deed::ALL[deed], status) else { continue };
            prop_assert!(line.from.contains(&status));
            status = match line.to {
                Next::To(next) => next,
                Next::Stay => status,
                Next::Back | Next::ToWork => Status::InProgress,
            };
        }
        // From wherever one is, a handler can still write a note, and reopen what is over.
        prop_assert!(transition(Deed::Note, status).is_some());
        prop_assert!(status.is_open() || transition(Deed::Reopen, status).is_some());
    }
}

#[test]
fn hamza_teh_marbuta_and_alef_maksura_are_folded() {
    for (one, other) in [
        ("بوهودة", "بوهوده"),
        ("أولاد عياد", "اولاد عياد"),
        ("إقليم", "اقليم"),
        ("آيت", "ايت"),
        ("موسى", "موسي"),
        ("مؤسسة", "موسسه"),
        ("Aïn Médiouna", "ain mediouna"),
        ("تَاوْنَاتْ", "تاونات"),
        ("١٢٣", "123"),
    ] {
        assert_eq!(folding::fold(one), folding::fold(other), "{one} / {other}");
    }
}

#[test]
fn communes_are_found_in_both_scripts_and_with_their_province() {
    for words in ["بوهودة", "بوهوده", "Bouhouda", "bouhouda", "BOUHOUDA", "بُوهُودَة"] {
        let found = territory::find(words, territory::COUNTRY, 10);
        assert_eq!(found.first().map(|unit| unit.code.as_str()), Some("03.531.07.09"), "{words}");
        assert!(found[0].full_name(tarafu::language::Language::Ar).contains("تاونات"));
    }
}

#[test]
fn the_whole_territory_is_there() {
    let count = |level| territory::units().iter().filter(|unit| unit.level == level).count();

    assert_eq!(count(territory::Level::Region), 12);
    assert_eq!(count(territory::Level::Province), 75);
    assert_eq!(count(territory::Level::Commune), 1503);
    assert_eq!(territory::children("03.531").len(), 49);
    assert!(territory::covers("03.53", "03.53.01") && !territory::covers("03.53", "03.531.01"));
}

#[test]
fn the_table_of_transitions_is_whole() {
    for line in TRANSITIONS {
        assert!(!line.from.is_empty(), "{:?} begins nowhere", line.deed);
        let once = line.from.iter().all(|from| {
            TRANSITIONS.iter().filter(|l| l.deed == line.deed && l.from.contains(from)).count() == 1
        });
        assert!(once, "{:?} has two lines for one status", line.deed);
        let silent = line.internal && line.tells.is_some();
        assert!(!silent, "{:?} is internal and yet told", line.deed);
    }
    for deed in Deed::ALL {
        assert!(TRANSITIONS.iter().any(|line| line.deed == deed), "{deed:?} has no line");
        assert_eq!(deed.code().parse(), Ok(deed));
    }
    let staff_closes_with_reason = TRANSITIONS
        .iter()
        .filter(|line| line.to == Next::To(Status::Closed) && line.who == Who::Handler)
        .all(|line| line.needs.contains(&Need::Outcome) && line.needs.contains(&Need::Words));
    assert!(staff_closes_with_reason);
    for open in Status::OPEN {
        assert!(transition(Deed::Close, open).is_some(), "{open:?} cannot be closed");
    }
}

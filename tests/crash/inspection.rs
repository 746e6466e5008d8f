//! Holds what is there against what must be. Pure, so that it can itself be tested.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;

use tarafu::cases::case;
use tarafu::cases::reference;
use tarafu::cases::status::Status;
use tarafu::cases::status::transition;
use tarafu::cases::tally::EVERY_CATEGORY;
use tarafu::chronicle;
use tarafu::chronicle::event;
use tarafu::mail::outbox;
use tarafu::mail::outbox::State;
use tarafu::territory::unit;

use super::ledger::Change;
use super::ledger::Heard;
use super::records::Records;
use crate::kit::mail::Mail;

/// What is wrong, each in a sentence. All of them empty, but for the mails that came twice.
#[derive(Debug, Default)]
pub struct Findings {
    /// Acknowledged, and not there.
    pub lost: Vec<String>,
    /// Done in part, or done though refused.
    pub half: Vec<String>,
    /// Mails that did not come.
    pub missing: Vec<String>,
    /// Mails that should not have come, or not so.
    pub strange: Vec<String>,
    /// How many mails came once more than needed.
    pub duplicates: usize,
}

impl Findings {
    #[track_caller]
    pub fn are_none(&self) {
        let wrong = [&self.lost, &self.half, &self.missing, &self.strange];
        assert!(wrong.iter().all(|found| found.is_empty()), "{self:#?}");
    }
}

pub fn inspect(records: &Records, changes: &[Change], mails: &[Mail]) -> Findings {
    let mut findings = Findings::default();
    kept(records, changes, &mut findings);
    for case in &records.cases {
        let wrong = whole(records, case).into_iter().map(|what| format!("{}: {what}", case.reference));
        findings.half.extend(wrong);
    }
    counts(records, &mut findings.half);
    findings.half.extend(records.broken.iter().cloned());
    arrived(records, mails, &mut findings);
    told(changes, records, mails, &mut findings);
    findings
}

/// Every acknowledged change is in the history of its case once, and no refused one is.
fn kept(records: &Records, changes: &[Change], findings: &mut Findings) {
    let mut written: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for case in &records.cases {
        for event in records.events_of(case) {
            let words = event.words.as_deref().unwrap_or_default();
            *written.entry((&case.reference, &event.deed, words)).or_default() += 1;
        }
    }
    for change in changes {
        let times = written.get(&(change.reference.as_str(), change.deed, change.words.as_str())).copied();
        match (change.heard, times.unwrap_or_default()) {
            (Heard::Done, 0) => findings.lost.push(format!("{change:?}")),
            (Heard::Done, 1) | (Heard::Refused, 0) | (Heard::Nothing, 0 | 1) => {}
            (_, times) => findings.half.push(format!("written {times} times: {change:?}")),
        }
    }
}

/// What is wrong with a case, its history and the rows beside it.
fn whole(records: &Records, case: &case::Model) -> Vec<String> {
    let (events, mails) = (records.events_of(case), records.mails_of(case));
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| wrong.extend((!holds).then(|| what.to_owned()));

    let seqs: Vec<i32> = events.iter().map(|event| event.seq).collect();
    must(seqs == (1..=case.version).collect::<Vec<_>>(), "its version is not the number of its events");
    must(
        events.last().is_some_and(|last| last.status_to == case.status.code()),
        "its status is not the last event's",
    );
    let steps = events.windows(2).all(|two| two[1].status_from.as_deref() == Some(&two[0].status_to));
    must(steps, "an event does not begin where the one before ended");
    must(chronicle::broken_at(events).is_none(), "its chain is broken");

    let number = |deed: &str| events.iter().filter(|event| event.deed == deed).count();
    let rows = |of: &HashMap<i64, usize>| of.get(&case.id).copied().unwrap_or_default();
    must(rows(&records.answers) == number("answer"), "its answers are not those of its events");
    must(rows(&records.assignments) == number("assign"), "its assignments are not those of its events");

    let address = records.addresses.get(&case.resident_id).cloned().flatten();
    let due: Vec<_> = events.iter().filter_map(letter_of).filter(|_| address.is_some()).collect();
    must(
        letters(mails, address.as_deref()) == sorted(due),
        "its resident's mails are not those of its events",
    );
    let to_staff = mails.iter().filter(|mail| mail.account_id.is_some()).count();
    must(to_staff == number("assign"), "its carrier's mails are not those of its events");
    wrong
}

/// The letter to the resident that an event must have caused.
fn letter_of(event: &event::Model) -> Option<String> {
    let Some(from) = &event.status_from else { return Some("receipt".to_owned()) };
    let (deed, from) = (event.deed.parse().expect("a deed"), from.parse().expect("a status"));
    transition(deed, from).expect("it is in the table").tells.map(str::to_owned)
}

fn letters(mails: &[outbox::Model], address: Option<&str>) -> Vec<String> {
    let to_resident =
        mails.iter().filter(|mail| mail.account_id.is_none() && Some(mail.recipient.as_str()) == address);
    sorted(to_resident.map(|mail| mail.letter.clone()).collect())
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// The tallies are those of the cases, and no number was given out that the counters do not know.
fn counts(records: &Records, wrong: &mut Vec<String>) {
    let mut expected: BTreeMap<String, i64> = BTreeMap::new();
    for case in &records.cases {
        for unit in unit(&case.commune_code).expect("a commune").path() {
            for category in [EVERY_CATEGORY, case.category_id] {
                *expected
                    .entry(format!("{} {category} {:?} {:?}", unit.code, case.status, case.level))
                    .or_default() += 1;
            }
        }
    }
    let row = |tally: &tarafu::cases::tally::count::Model| {
        (
            format!("{} {} {:?} {:?}", tally.unit_code, tally.category_id, tally.status, tally.level),
            tally.cases,
        )
    };
    let found: BTreeMap<_, _> = records.tallies.iter().map(row).filter(|(_, cases)| *cases != 0).collect();
    wrong.extend((found != expected).then(|| format!("tallies: {found:?} for {expected:?}")));
    for status in Status::ALL {
        let whole = records
            .tallies
            .iter()
            .filter(|tally| tally.unit_code == "MA" && tally.category_id == EVERY_CATEGORY);
        let counted: i64 = whole.filter(|tally| tally.status == status).map(|tally| tally.cases).sum();
        let there = records.cases.iter().filter(|case| case.status == status).count();
        wrong.extend(
            (usize::try_from(counted) != Ok(there))
                .then(|| format!("{counted} of {there} cases are counted {status:?}")),
        );
    }
    for case in &records.cases {
        let known = records
            .counters
            .iter()
            .any(|(province, _, last)| *province == case.province_code && *last >= number(case));
        wrong.extend((!known).then(|| format!("{}: a number that was never given out", case.reference)));
    }
}

/// Of `531-26-00042-7`, 42.
fn number(case: &case::Model) -> i64 {
    let good = reference::parse(&case.reference).expect("a reference holds its check digit");
    good.split('-').nth(2).and_then(|number| number.parse().ok()).expect("a reference holds a number")
}

/// Every mail of the outbox came under its own name, those of a case in order; no other came.
fn arrived(records: &Records, mails: &[Mail], findings: &mut Findings) {
    let mut came: HashMap<String, Vec<(usize, &Mail)>> = HashMap::new();
    for (nth, mail) in mails.iter().enumerate() {
        came.entry(format!("<{}>", mail.message_id)).or_default().push((nth, mail));
    }
    for rows in records.mails.values() {
        let mut last: HashMap<&str, usize> = HashMap::new();
        for row in rows {
            let Some(copies) = came.remove(&row.message_id).filter(|_| row.state == State::Sent) else {
                findings.missing.push(format!("{} to {}: {:?}", row.letter, row.recipient, row.state));
                continue;
            };
            findings.duplicates += copies.len() - 1;
            let alike =
                copies.iter().all(|(_, mail)| mail.is_to(&row.recipient) && mail.raw == copies[0].1.raw);
            findings.strange.extend((!alike).then(|| format!("copies of {} differ", row.message_id)));
            let before = last.insert(&row.recipient, copies[0].0);
            let turned = before.is_some_and(|before| before > copies[0].0);
            findings.strange.extend(turned.then(|| format!("{} came before an earlier one", row.message_id)));
        }
    }
    findings.strange.extend(came.into_keys().map(|name| format!("{name} is in no outbox")));

    let mut names: HashMap<(&[String], &str), BTreeSet<&str>> = HashMap::new();
    for mail in mails {
        names.entry((&mail.envelope_to, &mail.text)).or_default().insert(&mail.message_id);
    }
    let double = names.into_values().filter(|names| names.len() > 1);
    findings.strange.extend(double.map(|names| format!("one mail under several names: {names:?}")));
}

/// What was acknowledged was told, and nothing was told that is not so.
fn told(changes: &[Change], records: &Records, mails: &[Mail], findings: &mut Findings) {
    let told: HashSet<&str> = mails.iter().filter_map(|mail| mark(&mail.text)).collect();
    for change in changes.iter().filter(|change| change.heard == Heard::Done) {
        let mark = mark(&change.words).expect("writers mark their words");
        findings.missing.extend((!told.contains(mark)).then(|| format!("nobody was told: {change:?}")));
    }
    let events = records.events.values().flatten();
    let written: HashSet<&str> = events.filter_map(|event| mark(event.words.as_deref()?)).collect();
    findings.strange.extend(told.difference(&written).map(|mark| format!("told, but not so: {mark}")));
}

/// What a writer put between `⟦` and `⟧`.
fn mark(text: &str) -> Option<&str> {
    text.split_once('⟦')?.1.split_once('⟧').map(|(mark, _)| mark)
}

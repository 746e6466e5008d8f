//! What those behind a dossier are written: one letter to each, in its reader's language, naming all their cases.

use super::matter::Matter;
use super::matter::Subject;
use super::person::Own;
use super::reply::Kind;
use crate::cases::case::Coded;
use crate::cases::letters::About;
use crate::cases::letters::close;
use crate::cases::letters::open;
use crate::cases::reference::Secrets;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::mail::Letter;

/// The name of the letter.
pub fn kind(matter: &Matter) -> &'static str {
    match matter.kind() {
        Kind::Answer => "reply-answer",
        Kind::Promise => "reply-promise",
        Kind::News => "reply-news",
    }
}

/// The letter to whoever is behind some cases; it is about the first of them.
pub fn letter(about: &About<'_>, matter: &Matter, theirs: &[Own], first: &Own, to: &str) -> Letter {
    let (kind, language) = (kind(matter), first.resident.lang);
    let args = args(about, matter, theirs.len(), language);
    let mut letter = open(about, kind, &first.resident, &first.case, to)
        .text(language.say_with(&format!("letter-{kind}-lead"), &args))
        .facts(facts(matter, theirs, language))
        .quote(words(matter, first))
        .text(language.say_with(&format!("letter-{kind}-next"), &args));
    if let Some(path) = asked(matter) {
        let link = Secrets::of(&about.house.key, &first.case.link_nonce).link;
        let label = language.say(&format!("letter-{kind}-ask"));
        letter = letter.button(label, about.house.link(&format!("/t/{link}/{path}")));
    }
    close(about, letter, &first.resident, &first.case).short(spoken(about, matter, theirs.len(), first))
}

/// The same in a sentence or two, to be read out or pasted into a message.
pub fn spoken(about: &About<'_>, matter: &Matter, cases: usize, first: &Own) -> String {
    let language = first.resident.lang;
    let mut args = args(about, matter, cases, language);
    args.set("lead", language.say_with(&format!("letter-{}-lead", kind(matter)), &args));
    args.set("words", words(matter, first).to_owned());
    language.say_with("letter-short-words", &args)
}

/// What is quoted: of a promise its own words, for the letter around them asks the question already.
fn words<'a>(matter: &'a Matter, first: &Own) -> &'a str {
    match &matter.subject {
        Subject::Promise(promise) => &promise.words,
        Subject::Answer(_) | Subject::News => matter.words(&first.case, first.resident.lang),
    }
}

fn args(about: &About<'_>, matter: &Matter, cases: usize, language: Language) -> Args<'static> {
    let mut args = about.args(language, &about.case.reference);
    args.set("count", cases);
    args.set("title", format!("\u{2068}{}\u{2069}", matter.dossier.title));
    args.set("institution", format!("\u{2068}{}\u{2069}", matter.institution(language)));
    if let Subject::Promise(promise) = &matter.subject {
        args.set("day", dates::day(language, promise.due_on));
    }
    args
}

fn facts(matter: &Matter, theirs: &[Own], language: Language) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (language.say(&format!("fact-{key}")), value);
    let cases = theirs.iter().map(|own| fact("reference", own.case.reference.clone()));
    let subject = match &matter.subject {
        Subject::Answer(answer) => vec![
            fact("institution", matter.institution(language)),
            fact("received_on", dates::day(language, answer.received_on)),
            fact("verdict", answer.verdict.label("verdict", language)),
        ],
        Subject::Promise(promise) => vec![
            fact("institution", matter.institution(language)),
            fact("promised_on", dates::day(language, promise.due_on)),
        ],
        Subject::News => Vec::new(),
    };
    cases.chain(subject).collect()
}

/// Where residents say what they think of it; looking at the page says nothing.
fn asked(matter: &Matter) -> Option<String> {
    match &matter.subject {
        Subject::Answer(answer) => Some(format!("answer/{}", answer.id)),
        Subject::Promise(promise) => Some(format!("promise/{}", promise.id)),
        Subject::News => None,
    }
}

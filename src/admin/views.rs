//! What the administration's pages show.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveEnum;
use serde::Serialize;

use super::queries::COUNTED;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::mail::outbox;
use crate::mail::outbox::State;

/// The kinds of letters that have a name in the catalogues; any other is shown by its code.
const NAMED: [&str; 25] = [
    "receipt",
    "taken",
    "question",
    "assigned",
    "answer",
    "promise",
    "resolved",
    "closed",
    "merged",
    "reopened",
    "update",
    "handover",
    "assignment",
    "reply",
    "reply-answer",
    "reply-promise",
    "reply-news",
    "action-filed",
    "action-answered",
    "objection",
    "succession",
    "invitation",
    "reset",
    "lost",
    "test",
];

/// The states in the order of a mail's life.
pub const STATES: [State; 3] = [State::Waiting, State::Sent, State::Failed];

/// A mail as the list shows it.
#[derive(Serialize)]
pub struct MailRow {
    href: String,
    kind: String,
    recipient: String,
    subject: String,
    lang: &'static str,
    state: State,
    state_label: String,
    attempts: String,
    /// When it is tried next, or when it was sent.
    when: Option<String>,
    said: Option<String>,
}

impl MailRow {
    pub fn of(mail: &outbox::Model, now: DateTime<Utc>, language: Language) -> Self {
        Self {
            href: format!("/admin/mail/{}", mail.id),
            kind: kind(&mail.letter, language),
            recipient: mail.recipient.clone(),
            subject: mail.subject.clone(),
            lang: mail.lang.code(),
            state: mail.state,
            state_label: state(mail.state, language),
            attempts: number(language, mail.attempts.into()),
            when: when(mail, now, language),
            said: mail.server_said.clone().filter(|said| !said.is_empty()),
        }
    }
}

/// One mail.
#[derive(Serialize)]
pub struct MailPage {
    #[serde(flatten)]
    row: MailRow,
    back: String,
    from: String,
    dir: &'static str,
    language: &'static str,
    message_id: String,
    created: String,
    give_up: Option<String>,
    /// Absent once it is sent: what it said is not kept.
    plain: Option<String>,
    html: Option<String>,
    retry: Option<String>,
}

impl MailPage {
    pub fn of(
        mail: &outbox::Model,
        from: &str,
        may_retry: bool,
        now: DateTime<Utc>,
        language: Language,
    ) -> Self {
        let here = format!("/admin/mail/{}", mail.id);
        Self {
            row: MailRow::of(mail, now, language),
            back: list(mail.state),
            from: from.to_owned(),
            dir: mail.lang.direction(),
            language: mail.lang.own_name(),
            message_id: mail.message_id.clone(),
            created: dates::moment(language, mail.created_at),
            give_up: mail.give_up_at.map(|last| dates::moment(language, last)),
            plain: Some(mail.plain.clone()).filter(|plain| !plain.is_empty()),
            html: (!mail.html.is_empty()).then(|| format!("{here}/html")),
            retry: (may_retry && mail.state == State::Failed).then(|| format!("{here}/retry")),
        }
    }
}

/// The mails of a state.
#[derive(Serialize)]
pub struct Tab {
    href: String,
    label: String,
    count: String,
    current: bool,
}

impl Tab {
    pub fn of(of: State, mails: usize, current: State, language: Language) -> Self {
        Self {
            href: list(of),
            label: state(of, language),
            count: bounded(mails, language),
            current: of == current,
        }
    }
}

/// The address of the list of a state.
pub fn list(state: State) -> String {
    format!("/admin/mail?state={}", state.to_value())
}

/// A number that is told up to a bound only.
pub fn bounded(mails: usize, language: Language) -> String {
    let told = number(language, i64::try_from(mails.min(COUNTED)).unwrap_or(i64::MAX));
    // One order in every direction of the script around it.
    if mails > COUNTED { format!("\u{2066}{told}+\u{2069}") } else { told }
}

fn kind(letter: &str, language: Language) -> String {
    if NAMED.contains(&letter) { language.say(&format!("admin-letter-{letter}")) } else { letter.to_owned() }
}

/// A state in words.
pub fn state(state: State, language: Language) -> String {
    language.say(&format!("admin-mail-{}", state.to_value()))
}

fn when(mail: &outbox::Model, now: DateTime<Utc>, language: Language) -> Option<String> {
    match mail.state {
        State::Waiting if mail.run_at <= now => Some(language.say("admin-mail-now")),
        State::Waiting => Some(dates::moment(language, mail.run_at)),
        State::Sent => mail.sent_at.map(|at| dates::moment(language, at)),
        State::Failed => None,
    }
}

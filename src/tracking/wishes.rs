//! What a resident may ask for, and when.

use chrono::NaiveDate;
use serde::Serialize;

use super::guest::Guest;
use super::record::ERASE;
use super::record::Record;
use crate::cases::case;
use crate::cases::commands::Order;
use crate::cases::policy;
use crate::cases::policy::Hand;
use crate::cases::status::Deed;
use crate::cases::status::Status;
use crate::cases::status::transition;
use crate::cases::succession;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::language::dates;

/// The longest reply, reason or addition, in characters.
pub const MOST_WORDS: usize = 5000;

/// Something that a resident sends; each is an address below their page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The answer to a question.
    Reply,
    /// Something to add.
    Add,
    /// Whether it is solved.
    Verdict,
    Reopen,
    /// Another than the successor who was given the case.
    Object,
    /// Mails: no more, or again.
    Mail,
    /// That what we know of them be erased.
    Erase,
}

impl Wish {
    const ALL: [Self; 7] =
        [Self::Reply, Self::Add, Self::Verdict, Self::Reopen, Self::Object, Self::Mail, Self::Erase];

    fn code(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Add => "add",
            Self::Verdict => "verdict",
            Self::Reopen => "reopen",
            Self::Object => "object",
            Self::Mail => "mail",
            Self::Erase => "erase",
        }
    }

    /// The field that holds what is written with it.
    pub fn field(self) -> &'static str {
        match self {
            Self::Verdict => "dispute",
            other => other.code(),
        }
    }

    /// Whether it makes sense at a case as it is.
    pub fn is_open(self, case: &case::Model) -> bool {
        match self {
            Self::Reply => may(case, Deed::Reply),
            Self::Add => case.is_open() && may(case, Deed::Add),
            Self::Verdict => may(case, Deed::Confirm),
            Self::Reopen => case.status == Status::Closed && may(case, Deed::Reopen),
            Self::Object => may(case, Deed::Object),
            Self::Mail | Self::Erase => true,
        }
    }

    /// What is to be done to the case, or what is wrong with the form.
    pub fn order(self, fields: &Fields, guest: &Guest) -> Result<Order, Mistakes> {
        let mut mistakes = Mistakes::new(guest.language);
        let m = &mut mistakes;
        let order = match self {
            Self::Reply => Some(Order::Reply { words: words(m, fields, "reply") }),
            Self::Add => Some(Order::Add { words: words(m, fields, "add") }),
            Self::Verdict => match fields.get("verdict") {
                "solved" => Some(Order::Confirm),
                "unsolved" => Some(Order::Dispute { reason: words(m, fields, "dispute") }),
                _ => unclear(m),
            },
            Self::Reopen => Some(Order::Reopen { reason: words(m, fields, "reopen") }),
            Self::Object => Some(Order::Object { reason: words(m, fields, "object") }),
            Self::Mail => match fields.get("mail") {
                "stop" => Some(Order::StopMail),
                "resume" => Some(Order::ResumeMail),
                _ => unclear(m),
            },
            // There is no deed for it: the owner reads it as something the resident added.
            Self::Erase => Some(Order::Add { words: guest.resident.lang.say(ERASE) }),
        };
        mistakes.verdict(|| order)
    }
}

impl std::str::FromStr for Wish {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|wish| wish.code() == code).ok_or(())
    }
}

fn words(mistakes: &mut Mistakes, fields: &Fields, name: &str) -> String {
    mistakes.required(fields, name, MOST_WORDS, &format!("track-mistake-{name}"))
}

/// A button of ours always says which it is; this was none of ours.
fn unclear(mistakes: &mut Mistakes) -> Option<Order> {
    mistakes.add("", "mistake-choice");
    None
}

/// Whether the table lets the resident do it.
fn may(case: &case::Model, deed: Deed) -> bool {
    transition(deed, case.status).is_some_and(|line| policy::allows(Hand::Resident, case, line.who))
}

/// The notice after something was done.
pub fn notice(order: &Order) -> &'static str {
    match order {
        Order::Reply { .. } => "reply",
        Order::Add { .. } => "sent",
        Order::Dispute { .. } | Order::Reopen { .. } => "reopen",
        Order::Object { .. } => "object",
        _ => "saved",
    }
}

/// The forms that the page offers.
#[derive(Serialize)]
pub struct Offers {
    reply: bool,
    add: bool,
    verdict: bool,
    /// The last day on which a closed case may be reopened, while it is not over.
    reopen: Option<String>,
    /// The last day on which one may object to the successor, while it is not over.
    object: Option<String>,
}

impl Offers {
    pub fn of(record: &Record, clocks: &Clocks, today: NaiveDate, language: Language) -> Self {
        let case = &record.case;
        let day =
            |until: Option<NaiveDate>| Some(dates::day(language, until.filter(|until| today <= *until)?));
        Self {
            reply: Wish::Reply.is_open(case),
            add: Wish::Add.is_open(case),
            verdict: Wish::Verdict.is_open(case),
            reopen: day(reopen_until(case, clocks)),
            object: day(object_until(record, clocks)),
        }
    }

    /// The field where something may be said that was written for another: the same one if it is still there.
    pub fn place_for(&self, wish: Wish) -> Option<&'static str> {
        let there = |other: Wish| match other {
            Wish::Reply => self.reply,
            Wish::Add => self.add,
            Wish::Verdict => self.verdict,
            Wish::Reopen => self.reopen.is_some(),
            Wish::Object => self.object.is_some(),
            Wish::Mail | Wish::Erase => false,
        };
        [wish, Wish::Reply, Wish::Add, Wish::Reopen].into_iter().find(|other| there(*other)).map(Wish::field)
    }
}

fn reopen_until(case: &case::Model, clocks: &Clocks) -> Option<NaiveDate> {
    let closed = case.closed_at.filter(|_| Wish::Reopen.is_open(case))?;
    clocks.last_day(What::Reopen, dates::day_of(closed))
}

fn object_until(record: &Record, clocks: &Clocks) -> Option<NaiveDate> {
    let open = Wish::Object.is_open(&record.case);
    succession::last(&record.case, &record.events).filter(|_| open)?.until(clocks)
}

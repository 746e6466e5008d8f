//! The face that a case shows to its resident: a type without a field for what must not be seen. No name
//! of an owner, no note between officials, no contact, nothing that another resident wrote.

use serde::Serialize;

use super::course::Course;
use super::course::Whose;
use super::guest::Guest;
use super::record;
use super::record::Record;
use super::wishes::MOST_WORDS;
use super::wishes::Offers;
use super::wishes::Wish;
use crate::cases::case;
use crate::cases::letters::isolated;
use crate::categories::Catalogue;
use crate::clocks::Clocks;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::territory::unit;

#[derive(Serialize)]
pub struct PublicFace {
    reference: String,
    /// The same, for the middle of a sentence.
    isolated: String,
    href: String,
    told: Told,
    course: Course,
    joined: Option<Joined>,
    question: Option<String>,
    pub offers: Offers,
    /// Whether mails were stopped; absent where there is no address.
    stopped: Option<bool>,
    /// The day on which erasure was asked for.
    erasure: Option<String>,
    most: usize,
    pub changed: Option<Changed>,
}

/// What the resident told us.
#[derive(Serialize)]
struct Told {
    category: String,
    commune: String,
    place: Option<String>,
    filed_on: String,
    words: String,
}

/// The case that theirs has joined.
#[derive(Serialize)]
struct Joined {
    reference: String,
    isolated: String,
    course: Course,
}

/// The case has changed while they wrote.
#[derive(Serialize)]
pub struct Changed {
    /// The field that takes what they wrote now, and has it.
    pub placed: Option<&'static str>,
    /// What they wrote, where no such form is left.
    pub kept: Option<String>,
}

impl PublicFace {
    pub async fn of(house: &House, guest: &Guest) -> Result<Self> {
        let (db, language, today) = (&house.db, guest.language, house.today());
        let catalogue = Catalogue::at_hand(house).await?;
        let clocks = Clocks::at_hand(house).await?;
        let record = Record::read(db, guest.case.clone()).await?;
        let question = record.question().filter(|_| Wish::Reply.is_open(&record.case));
        let resident = &guest.resident;
        Ok(Self {
            reference: guest.case.reference.clone(),
            isolated: isolated(&guest.case.reference),
            href: guest.href(),
            told: told(&guest.case, &catalogue, language),
            course: Course::of(&record, Whose::Own, today, language),
            joined: joined(house, &guest.case, language).await?,
            question: question.map(str::to_owned),
            offers: Offers::of(&record, &clocks, today, language),
            stopped: resident.email.as_ref().map(|_| resident.mail_stopped_at.is_some()),
            erasure: record.erasure_asked().map(|at| dates::day(language, dates::day_of(at))),
            most: MOST_WORDS,
            changed: None,
        })
    }
}

fn told(case: &case::Model, catalogue: &Catalogue, language: Language) -> Told {
    Told {
        category: catalogue.full_name(case.category_id, language),
        commune: unit(&case.commune_code).map_or_else(String::new, |unit| unit.full_name(language)),
        place: case.place.clone(),
        filed_on: dates::day(language, dates::day_of(case.filed_at)),
        words: case.words.clone(),
    }
}

async fn joined(house: &House, case: &case::Model, language: Language) -> Result<Option<Joined>> {
    let Some(target) = record::joined(&house.db, case).await? else { return Ok(None) };
    let record = Record::read(&house.db, target).await?;
    Ok(Some(Joined {
        course: Course::of(&record, Whose::Joined, house.today(), language),
        isolated: isolated(&record.case.reference),
        reference: record.case.reference,
    }))
}

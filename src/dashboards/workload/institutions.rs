//! How institutions deal with what is filed with them for the dossiers of a unit.

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::MOST;
use crate::actions::conduct;
use crate::actions::conduct::Conduct;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::cases::tally::spell::LEAST;
use crate::institutions::policy;
use crate::institutions::queries::names;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::people::Actor;
use crate::territory::Unit;

/// What answers are worth, in the order in which it is told.
pub const VERDICTS: [Verdict; 5] =
    [Verdict::Answers, Verdict::Partly, Verdict::Evades, Verdict::Refuses, Verdict::Transfers];

#[derive(Serialize)]
pub struct Institutions {
    rows: Vec<Row>,
    /// Whether there are more than these.
    more: bool,
}

#[derive(Serialize)]
struct Row {
    name: String,
    /// Its page, for whoever may read it.
    href: Option<String>,
    filed: String,
    answered: String,
    /// What the answers are worth: «2 × evades the question».
    verdicts: Vec<String>,
    kept: String,
    late: String,
    overdue: String,
    waiting: String,
    over: String,
    /// How many in a hundred kept the delay; absent where it would be of too few.
    rate: Option<String>,
}

impl Institutions {
    pub async fn read(
        db: &impl ConnectionTrait,
        actor: &Actor,
        unit: &Unit,
        year: Option<i32>,
        today: NaiveDate,
    ) -> Result<Self> {
        let language = actor.language;
        let mut found = conduct::institutions(db, unit, year, today, MOST + 1).await?;
        let more = found.len() > MOST;
        found.truncate(MOST);
        let mut names = names(db, found.iter().map(|(id, _)| *id), language).await?;
        let linked = policy::may_read(actor);
        let row = |(id, conduct): &(i64, Conduct)| Row {
            href: linked.then(|| format!("/institutions/{id}")),
            ..Row::of(names.remove(id).unwrap_or_default(), conduct, language)
        };
        Ok(Self { rows: found.iter().map(row).collect(), more })
    }
}

impl Row {
    fn of(name: String, conduct: &Conduct, language: Language) -> Self {
        let count = |count| number(language, count);
        Self {
            name,
            href: None,
            filed: count(conduct.filed()),
            answered: count(conduct.answered()),
            verdicts: VERDICTS.into_iter().filter_map(|verdict| worth(verdict, conduct, language)).collect(),
            kept: count(conduct.kept()),
            late: count(conduct.late()),
            overdue: count(conduct.overdue()),
            waiting: count(conduct.waiting()),
            over: count(conduct.over()),
            rate: rate(conduct, language),
        }
    }
}

fn worth(verdict: Verdict, conduct: &Conduct, language: Language) -> Option<String> {
    let count = conduct.verdict(verdict);
    let mut args = Args::new();
    args.set("count", number(language, count));
    args.set("verdict", verdict.label("verdict", language));
    (count > 0).then(|| language.say_with("workload-verdict", &args))
}

fn rate(conduct: &Conduct, language: Language) -> Option<String> {
    let mut args = Args::new();
    args.set("share", in_time(conduct)?);
    Some(language.say_with("workload-share", &args))
}

/// How many in a hundred kept the delay, of enough only.
pub fn in_time(conduct: &Conduct) -> Option<i64> {
    let (kept, judged) = (conduct.kept(), conduct.judged());
    (judged >= LEAST).then(|| (kept * 200 + judged) / (judged * 2))
}

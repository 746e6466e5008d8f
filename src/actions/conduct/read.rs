//! Reading the conduct of institutions toward the dossiers of a unit.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::share::Clock;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
use crate::territory::Unit;

/// What became of what was filed with an institution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    counts: BTreeMap<(String, String), i64>,
}

impl Conduct {
    pub fn filed(&self) -> i64 {
        self.of("filed", "")
    }

    pub fn answered(&self) -> i64 {
        self.kept() + self.late() + self.clock(Clock::Free)
    }

    /// Answered, by what the last answer is worth.
    pub fn verdict(&self, verdict: Verdict) -> i64 {
        self.of("verdict", &verdict.code())
    }

    /// Answered within the legal delay.
    pub fn kept(&self) -> i64 {
        self.clock(Clock::Kept)
    }

    /// Answered after it.
    pub fn late(&self) -> i64 {
        self.clock(Clock::Late)
    }

    /// Still waiting, and the delay is over.
    pub fn overdue(&self) -> i64 {
        self.of("due", "past")
    }

    /// Still waiting, and in time, or without a legal delay.
    pub fn waiting(&self) -> i64 {
        self.of("due", "ahead") + self.clock(Clock::Open)
    }

    /// Ended without an answer.
    pub fn over(&self) -> i64 {
        self.clock(Clock::Over)
    }

    /// Those of which it can be said whether the delay was kept.
    pub fn judged(&self) -> i64 {
        self.kept() + self.late() + self.overdue()
    }

    fn clock(&self, clock: Clock) -> i64 {
        self.of("clock", clock.code())
    }

    fn of(&self, facet: &str, name: &str) -> i64 {
        self.counts.get(&(facet.to_owned(), name.to_owned())).copied().unwrap_or_default()
    }
}

/// The institutions with which the most was filed for the dossiers of a unit, in one year or ever, those with the most
/// first.
pub async fn institutions(
    db: &impl ConnectionTrait,
    unit: &Unit,
    year: Option<i32>,
    today: NaiveDate,
    most: usize,
) -> Result<Vec<(i64, Conduct)>> {
    let ids = most_filed(db, unit, year, most).await?;
    let mut conducts = conducts(db, unit, year, today, &ids).await?;
    Ok(ids.into_iter().map(|id| (id, conducts.remove(&id).unwrap_or_default())).collect())
}

async fn most_filed(
    db: &impl ConnectionTrait,
    unit: &Unit,
    year: Option<i32>,
    most: usize,
) -> Result<Vec<i64>> {
    let rest = format!(
        "FROM conduct WHERE unit_code = $1 AND facet = 'filed'{}
        GROUP BY institution_id HAVING SUM(actions) > 0 ORDER BY SUM(actions) DESC, institution_id LIMIT {most}",
        in_year(year)
    );
    let lines: Vec<((i64,), (i64,))> =
        Lines::new(&["institution_id"], ["SUM(actions)"], rest, [unit.code.as_str().into()]).of(db).await?;
    Ok(lines.into_iter().map(|((id,), _)| id).collect())
}

/// Days are written so that the earlier one comes first in the alphabet too.
async fn conducts(
    db: &impl ConnectionTrait,
    unit: &Unit,
    year: Option<i32>,
    today: NaiveDate,
    ids: &[i64],
) -> Result<BTreeMap<i64, Conduct>> {
    let ids = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let rest = format!(
        "FROM (
            SELECT institution_id, facet, actions,
                CASE WHEN facet <> 'due' THEN name WHEN name < $2 THEN 'past' ELSE 'ahead' END AS said
            FROM conduct WHERE unit_code = $1 AND institution_id IN ({ids}) AND actions <> 0{}
        ) AS lines GROUP BY institution_id, facet, said",
        in_year(year)
    );
    let mut conducts: BTreeMap<i64, Conduct> = BTreeMap::new();
    if ids.is_empty() {
        return Ok(conducts);
    }
    let keys = ["institution_id", "facet", "said"];
    let values = [unit.code.as_str().into(), today.to_string().into()];
    let lines: Vec<((i64, String, String), (i64,))> =
        Lines::new(&keys, ["SUM(actions)"], rest, values).of(db).await?;
    for ((id, facet, said), (actions,)) in lines {
        conducts.entry(id).or_default().counts.insert((facet, said), actions);
    }
    Ok(conducts)
}

/// The year in which anything was first filed for a dossier of a unit.
pub async fn since(db: &impl ConnectionTrait, unit: &Unit) -> Result<Option<i32>> {
    let rest = "FROM conduct WHERE unit_code = $1 AND facet = 'filed' ORDER BY year LIMIT 1";
    let years: Vec<((i32,), (i64,))> =
        Lines::new(&["year"], ["actions"], rest, [unit.code.as_str().into()]).of(db).await?;
    Ok(years.first().map(|((year,), _)| *year))
}

fn in_year(year: Option<i32>) -> String {
    year.map_or_else(String::new, |year| format!(" AND year = {year}"))
}

//! The ladder: to whom next, when an institution does not help. From the council of the commune through the
//! services of the province, the governor, the region, the wali, the agencies and the ministry of the matter to
//! the houses of parliament and the mediator.

use sea_orm::ConnectionTrait;

use super::institution::Kind;
use super::institution::Model;
use super::queries;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::territory::Level;
use crate::territory::Unit;

/// The ministry over governors and walis, for matters that no other ministry has.
const INTERIOR: &str = "ministry.interior";

/// As far as parents are followed.
const FAR: usize = 8;

/// What the present addressee did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Did not answer in time.
    Silent,
    Refuses,
    /// Says that it is another's.
    Transfers,
    /// Answered something else.
    Evades,
}

impl Why {
    pub fn code(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Refuses => "refuses",
            Self::Transfers => "transfers",
            Self::Evades => "evades",
        }
    }

    /// What happened, in a sentence.
    pub fn sentence(self, current: &Model, language: Language) -> String {
        let mut args = Args::new();
        args.set("name", current.name(language).to_owned());
        language.say_with(&format!("inst-why-{}", self.code()), &args)
    }
}

/// The next addressee, and the key of the sentence that says why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub institution: Model,
    pub reason: &'static str,
}

impl Step {
    /// Why this one, in a sentence.
    pub fn sentence(&self, language: Language) -> String {
        let mut args = Args::new();
        args.set("name", self.institution.name(language).to_owned());
        language.say_with(self.reason, &args)
    }
}

/// Whom the ladder may lead to in a matter, at a place.
#[derive(Clone, Debug, Default)]
pub struct Rungs {
    /// From the ground up, then by rank.
    pub competent: Vec<Model>,
    /// The governor and the wali.
    pub authorities: Vec<Model>,
    /// The ministry of the matter.
    pub ministry: Option<Model>,
    /// The houses, the mediator, the portal.
    pub last: Vec<Model>,
}

/// To whom next, the likeliest first.
pub async fn next(
    db: &impl ConnectionTrait,
    current: &Model,
    category_id: i64,
    unit: &'static Unit,
    why: Why,
) -> Result<Vec<Step>> {
    let competent = queries::competent(db, category_id, unit).await?;
    let ministry = ministry(db, current, &competent).await?;
    let authorities = queries::of_kinds(db, &[Kind::Governor, Kind::Wali], unit).await?;
    let last = queries::of_kinds(db, &[Kind::House, Kind::Mediator, Kind::Portal], unit).await?;
    Ok(climb(current, &Rungs { competent, authorities, ministry, last }, why))
}

/// The competent ministry, else the one that the present addressee belongs to, else that of the interior.
async fn ministry(db: &impl ConnectionTrait, current: &Model, competent: &[Model]) -> Result<Option<Model>> {
    if let Some(found) = competent.iter().find(|institution| institution.kind == Kind::Ministry) {
        return Ok(Some(found.clone()));
    }
    let mut above = current.parent_id;
    for _ in 0..FAR {
        let Some(id) = above else { break };
        let parent = queries::find(db, id).await?;
        if parent.kind == Kind::Ministry && !parent.is_retired() {
            return Ok(Some(parent));
        }
        above = parent.parent_id;
    }
    Ok(queries::by_code(db, INTERIOR).await?.filter(|ministry| !ministry.is_retired()))
}

/// Another competent one beside, where the present one sent us on; else up.
pub fn climb(current: &Model, rungs: &Rungs, why: Why) -> Vec<Step> {
    let higher_levels = Level::ALL.into_iter().filter(|level| *level > current.level);
    let ways_up = std::iter::once(within(current, rungs))
        .chain(higher_levels.map(|level| at(level, rungs)))
        .chain(std::iter::once(last(rungs)));
    let up = ways_up.map(|steps| others(steps, current)).find(|steps| !steps.is_empty());
    let beside = if why == Why::Transfers { others(beside(current, rungs), current) } else { Vec::new() };
    let mut steps: Vec<Step> = Vec::new();
    for step in beside.into_iter().chain(up.unwrap_or_default()) {
        if !steps.iter().any(|known| is_same(&known.institution, &step.institution)) {
            steps.push(step);
        }
    }
    steps
}

fn others(steps: Vec<Step>, current: &Model) -> Vec<Step> {
    steps.into_iter().filter(|step| !is_same(&step.institution, current)).collect()
}

/// One office may hold two posts: the wali of a region is the governor of its chief prefecture.
fn is_same(one: &Model, other: &Model) -> bool {
    one.id == other.id || (one.kind != other.kind && one.addressed_ar == other.addressed_ar)
}

fn beside(current: &Model, rungs: &Rungs) -> Vec<Step> {
    let others = rungs.competent.iter().filter(|other| other.level == current.level);
    others.map(|other| step(other, "inst-next-beside")).collect()
}

/// Higher at the same level: over a national operator the competent agencies, over all others the governor, the
/// wali or the ministry.
fn within(current: &Model, rungs: &Rungs) -> Vec<Step> {
    let is_operator = current.kind == Kind::Operator && current.level == Level::National;
    let over_it = |other: &&Model| is_operator && other.kind == Kind::Agency && other.level == current.level;
    let agencies = rungs.competent.iter().filter(over_it);
    let agencies: Vec<Step> = agencies.map(|other| step(other, "inst-next-beside")).collect();
    let over = over(current.level, rungs).filter(|over| height(over.kind) > height(current.kind));
    if agencies.is_empty() { over.map(by_authority).into_iter().collect() } else { agencies }
}

/// How high a kind stands at its level.
fn height(kind: Kind) -> u8 {
    match kind {
        Kind::Council | Kind::Service | Kind::Agency | Kind::Operator => 1,
        Kind::Governor | Kind::Wali | Kind::Ministry => 2,
        Kind::House | Kind::Mediator | Kind::Portal => 3,
    }
}

/// Who is competent at a level, else who heads it.
fn at(level: Level, rungs: &Rungs) -> Vec<Step> {
    let there = rungs.competent.iter().filter(|other| other.level == level);
    let competent: Vec<Step> = there.map(|other| step(other, "inst-next-competent")).collect();
    if competent.is_empty() { over(level, rungs).map(by_authority).into_iter().collect() } else { competent }
}

/// Who heads a level: the governor, the wali, the ministry of the matter.
fn over(level: Level, rungs: &Rungs) -> Option<&Model> {
    match level {
        Level::Commune => None,
        Level::Province | Level::Region => rungs.authorities.iter().find(|other| other.level == level),
        Level::National => rungs.ministry.as_ref(),
    }
}

/// A question in parliament, a complaint to the mediator.
fn last(rungs: &Rungs) -> Vec<Step> {
    rungs.last.iter().map(by_authority).collect()
}

fn by_authority(institution: &Model) -> Step {
    let reason = match institution.kind {
        Kind::Governor => "inst-next-governor",
        Kind::Wali => "inst-next-wali",
        Kind::Ministry => "inst-next-ministry",
        Kind::House => "inst-next-house",
        Kind::Mediator => "inst-next-mediator",
        Kind::Portal => "inst-next-portal",
        Kind::Council | Kind::Service | Kind::Agency | Kind::Operator => "inst-next-competent",
    };
    step(institution, reason)
}

fn step(institution: &Model, reason: &'static str) -> Step {
    Step { institution: institution.clone(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn institution(id: i64, kind: Kind, level: Level) -> Model {
        Model {
            id,
            code: format!("{}.{id}", kind.code()),
            kind,
            level,
            unit_code: "MA".to_owned(),
            parent_id: None,
            name_ar: String::new(),
            name_fr: String::new(),
            name_en: String::new(),
            addressed_ar: format!("السيد {id}"),
            addressed_fr: String::new(),
            post_ar: None,
            post_fr: None,
            email: None,
            phone: None,
            site: None,
            source: String::new(),
            retired_at: None,
            version: 1,
            created_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    fn rungs(competent: &[(i64, Kind, Level)]) -> Rungs {
        Rungs {
            competent: competent.iter().map(|(id, kind, level)| institution(*id, *kind, *level)).collect(),
            authorities: vec![
                institution(20, Kind::Governor, Level::Province),
                institution(30, Kind::Wali, Level::Region),
            ],
            ministry: Some(institution(40, Kind::Ministry, Level::National)),
            last: vec![
                institution(50, Kind::House, Level::National),
                institution(51, Kind::Mediator, Level::National),
            ],
        }
    }

    fn ids(current: (i64, Kind, Level), rungs: &Rungs, why: Why) -> Vec<i64> {
        let (id, kind, level) = current;
        climb(&institution(id, kind, level), rungs, why).iter().map(|step| step.institution.id).collect()
    }

    const COMMUNE: (i64, Kind, Level) = (1, Kind::Council, Level::Commune);
    const SERVICE: (i64, Kind, Level) = (2, Kind::Service, Level::Province);
    const OTHER_SERVICE: (i64, Kind, Level) = (3, Kind::Service, Level::Province);
    const GOVERNOR: (i64, Kind, Level) = (20, Kind::Governor, Level::Province);
    const WALI: (i64, Kind, Level) = (30, Kind::Wali, Level::Region);
    const MINISTRY: (i64, Kind, Level) = (40, Kind::Ministry, Level::National);
    const HOUSE: (i64, Kind, Level) = (50, Kind::House, Level::National);
    const REGULATOR: (i64, Kind, Level) = (4, Kind::Agency, Level::National);
    const OPERATOR: (i64, Kind, Level) = (5, Kind::Operator, Level::National);

    #[test]
    fn where_nobody_is_competent_the_authorities_are_climbed() {
        let rungs = rungs(&[]);
        for why in [Why::Silent, Why::Refuses, Why::Evades, Why::Transfers] {
            assert_eq!(ids(COMMUNE, &rungs, why), [20]);
            assert_eq!(ids(GOVERNOR, &rungs, why), [30]);
            assert_eq!(ids(WALI, &rungs, why), [40]);
            assert_eq!(ids(MINISTRY, &rungs, why), [50, 51]);
            assert_eq!(ids(HOUSE, &rungs, why), [51]);
        }
    }

    #[test]
    fn the_competent_of_a_level_come_before_who_heads_it() {
        let rungs = rungs(&[SERVICE, OTHER_SERVICE, REGULATOR, OPERATOR]);

        assert_eq!(ids(COMMUNE, &rungs, Why::Silent), [2, 3]);
        assert_eq!(ids(SERVICE, &rungs, Why::Silent), [20]);
        assert_eq!(ids(WALI, &rungs, Why::Refuses), [4, 5]);
        assert_eq!(ids(OPERATOR, &rungs, Why::Silent), [4]);
        assert_eq!(ids(REGULATOR, &rungs, Why::Evades), [40]);
    }

    #[test]
    fn who_says_that_it_is_another_s_leads_to_the_others_first() {
        let rungs = rungs(&[SERVICE, OTHER_SERVICE]);

        assert_eq!(ids(SERVICE, &rungs, Why::Transfers), [3, 20]);
        assert_eq!(ids(GOVERNOR, &rungs, Why::Transfers), [2, 3, 30]);
    }

    #[test]
    fn a_wali_is_not_asked_again_as_the_governor_of_the_chief_prefecture() {
        let mut rungs = rungs(&[]);
        rungs.authorities[0].addressed_ar = rungs.authorities[1].addressed_ar.clone();
        let governor = rungs.authorities[0].clone();

        let steps = climb(&governor, &rungs, Why::Silent);

        assert_eq!(steps[0].institution.kind, Kind::Ministry);
    }
}

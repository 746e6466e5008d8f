//! Whom to address next, when the present addressee is silent, refuses, evades or sends one on.

use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::actions::action::Model;
use crate::actions::action::State;
use crate::cases::answer::Verdict;
use crate::dossiers::dossier;
use crate::institutions;
use crate::institutions::ladder;
use crate::institutions::ladder::Why;
use crate::kit::Result;
use crate::language::Language;

/// How many are proposed.
const PROPOSED: usize = 3;

/// What happened, and to whom one may turn.
#[derive(Serialize)]
pub struct Rung {
    why: String,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    sentence: String,
    /// The form of an action that addresses it.
    href: String,
}

/// The next rung of the ladder; none as long as the addressee has time, or has answered.
pub async fn next(
    db: &impl ConnectionTrait,
    action: &Model,
    dossier: &dossier::Model,
    language: Language,
    today: Date,
) -> Result<Option<Rung>> {
    let happened = why(action.state, action.verdict, action.is_late(today));
    let (Some(why), Some(id), true) = (happened, action.institution_id, dossier.is_open()) else {
        return Ok(None);
    };
    let current = institutions::queries::find(db, id).await?;
    let steps = ladder::next(db, &current, dossier.category_id, dossier.unit()?, why).await?;
    let step = |step: &ladder::Step| Step {
        sentence: step.sentence(language),
        href: format!("{}/actions/new?institution={}", dossier.href(), step.institution.id),
    };
    Ok(Some(Rung {
        why: why.sentence(&current, language),
        steps: steps.iter().take(PROPOSED).map(step).collect(),
    }))
}

fn why(state: State, verdict: Option<Verdict>, late: bool) -> Option<Why> {
    match (state, verdict) {
        _ if late => Some(Why::Silent),
        (State::Refused, _) | (State::Answered, Some(Verdict::Refuses)) => Some(Why::Refuses),
        (State::Answered, Some(Verdict::Transfers)) => Some(Why::Transfers),
        (State::Answered, Some(Verdict::Evades)) => Some(Why::Evades),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_is_climbed_when_nobody_answers_or_the_answer_is_none() {
        assert_eq!(why(State::Filed, None, false), None);
        assert_eq!(why(State::Filed, None, true), Some(Why::Silent));
        assert_eq!(why(State::Refused, None, false), Some(Why::Refuses));
        let answered = |verdict| why(State::Answered, Some(verdict), false);
        assert_eq!(answered(Verdict::Answers), None);
        assert_eq!(answered(Verdict::Evades), Some(Why::Evades));
        assert_eq!(answered(Verdict::Transfers), Some(Why::Transfers));
        assert_eq!(answered(Verdict::Refuses), Some(Why::Refuses));
    }
}

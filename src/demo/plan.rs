//! All cases of the demonstration as they will have been, before anything is written: whose, where, what
//! about, and on which working day each beat falls.

use super::cast::Cast;
use super::chance::Chance;
use super::draft::Draft;
use super::paths::path;
use super::plot;
use super::plot::Beat;
use super::plot::Ending;
use super::plot::Plot;
use super::world::places;
use super::world::residents::Residents;
use super::world::stories::Deck;
use super::world::stories::Story;
use super::world::words::PHRASES;
use super::world::words::Phrase;
use super::world::words::Talk;
use crate::cases::case::Outcome;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;

/// How many cases join another.
const JOINING: usize = 15;

/// How many residents stop their mails.
const STOPPING: usize = 6;

/// No case is older, in working days.
const OLDEST: usize = 305;

/// Plans them all.
pub fn drafts<'c>(cast: &'c Cast, chance: &mut Chance) -> Vec<Draft<'c>> {
    let mut planner = Planner {
        cast,
        chance,
        deck: Deck::default(),
        residents: Residents::default(),
        verdicts: Vec::new(),
    };
    let plots = plot::plots(planner.chance);
    let communes = places::communes(plots.len(), planner.chance);
    let mut drafts: Vec<Draft> =
        plots.into_iter().zip(communes).map(|(plot, commune)| planner.draft(plot, commune)).collect();
    planner.join_some(&mut drafts);
    planner.stop_some(&mut drafts);
    drafts
}

struct Planner<'c, 'p> {
    cast: &'c Cast,
    chance: &'p mut Chance,
    deck: Deck,
    residents: Residents,
    /// The verdicts with which cases ended so far.
    verdicts: Vec<&'static str>,
}

impl<'c> Planner<'c, '_> {
    fn draft(&mut self, plot: Plot, commune: &'static Unit) -> Draft<'c> {
        let story = self.deck.deal(commune, self.chance);
        let owner = self.official(commune);
        let mut draft = self.begin(commune, story, plot.ending, owner);
        draft.answer = self.answer(&mut draft, plot.ending);
        draft.promise = self.promise(&mut draft, plot.ending);
        let level = draft.answer.and_then(|answer| answer.level.as_deref()?.parse().ok());
        let mut beats = path(plot, level, self.chance);
        if plot.ending.is_new() {
            draft.filer = self.coordinator(commune);
        } else if self.chance.percent(12) {
            draft.filer = self.coordinator(commune);
            beats.insert(0, Beat::Take);
        }
        self.date(&mut draft, &beats);
        draft
    }

    /// A case before anything happens to it.
    fn begin(
        &mut self,
        commune: &'static Unit,
        story: &'static Story,
        ending: Ending,
        owner: &'c Actor,
    ) -> Draft<'c> {
        Draft {
            commune,
            story,
            resident: self.residents.next(story.lang, self.chance),
            ending,
            owner,
            filer: owner,
            filed: 0,
            beats: Vec::new(),
            talk: Talk::about(&story.category),
            answer: None,
            promise: None,
            joins: None,
        }
    }

    /// Mostly the first official of the commune.
    fn official(&mut self, commune: &Unit) -> &'c Actor {
        let officials = self.cast.officials(commune);
        let second = officials.get(1).filter(|_| self.chance.percent(30));
        second.or(officials.first()).expect("every commune of the table has an official")
    }

    fn coordinator(&mut self, commune: &'static Unit) -> &'c Actor {
        let coordinators = self.cast.coordinators(commune, Level::Province);
        self.chance.pick(&coordinators)
    }

    /// The answer that such an ending asks for. Of those that end with it, each verdict comes as often as another
    /// where its phrases allow.
    fn answer(&mut self, draft: &mut Draft, ending: Ending) -> Option<&'static Phrase> {
        let wanted: &[&str] = match ending {
            Ending::Answered => &["refuses", "transfers", "evades", "partly", "answers"],
            Ending::Closed(Outcome::Refused) => &["refuses"],
            _ => return draft.talk.choose(&PHRASES.answers, good, self.chance),
        };
        let mut wanted = wanted.to_vec();
        wanted.sort_by_key(|verdict| self.verdicts.iter().filter(|given| *given == verdict).count());
        let found = wanted.into_iter().find_map(|verdict| {
            let like = |answer: &Phrase| answer.verdict.as_deref() == Some(verdict);
            Some((verdict, draft.talk.choose(&PHRASES.answers, like, self.chance)?))
        });
        let (verdict, answer) = found?;
        if ending == Ending::Answered {
            self.verdicts.push(verdict);
        }
        Some(answer)
    }

    fn promise(&mut self, draft: &mut Draft, ending: Ending) -> Option<&'static Phrase> {
        let soon =
            |promise: &Phrase| ending != Ending::Overdue || promise.days.is_some_and(|days| days <= 75);
        draft.talk.choose(&PHRASES.promises, soon, self.chance)
    }

    /// Puts the beats on working days, the last of them as long ago as the ending wants.
    fn date(&mut self, draft: &mut Draft, beats: &[Beat]) {
        let pauses: Vec<usize> = beats.iter().map(|beat| self.between(beat.pause())).collect();
        let last = self.quiet(draft).min(OLDEST.saturating_sub(pauses.iter().sum()));
        draft.filed = last + pauses.iter().sum::<usize>();
        let mut ago = draft.filed;
        for (beat, pause) in beats.iter().zip(pauses) {
            ago -= pause;
            draft.beats.push((*beat, ago));
        }
    }

    fn quiet(&mut self, draft: &Draft) -> usize {
        let days = draft.promise.and_then(|promise| promise.days).unwrap_or(30);
        let calendar = match draft.ending {
            Ending::Committed => self.chance.between(1, (days - 6).min(110)),
            Ending::Overdue => days + self.chance.between(4, 25),
            Ending::Confirmed | Ending::Lapsed | Ending::Closed(_) => {
                return self.between(draft.ending.quiet());
            }
            open => return self.of_late(open.quiet()),
        };
        calendar * 6 / 7
    }

    /// Of what is open, a good part moved this week.
    fn of_late(&mut self, (least, most): (usize, usize)) -> usize {
        let most = if self.chance.percent(35) { most.min(least + 5) } else { most };
        self.chance.between(least, most)
    }

    fn between(&mut self, (least, most): (usize, usize)) -> usize {
        self.chance.between(least, most)
    }

    /// Some cases tell of what another in the commune tells already; the coordinator joins them to it.
    fn join_some(&mut self, drafts: &mut Vec<Draft<'c>>) {
        let mut targets: Vec<usize> =
            (0..drafts.len()).filter(|place| drafts[*place].can_be_joined()).collect();
        self.chance.shuffle(&mut targets);
        for target in targets.into_iter().take(JOINING) {
            let draft = self.joining(&drafts[target], target);
            drafts.push(draft);
        }
    }

    fn joining(&mut self, target: &Draft<'c>, place: usize) -> Draft<'c> {
        let story = self.deck.deal_of(&target.story.category, target.commune, self.chance);
        let mut draft = self.begin(target.commune, story, target.ending, target.owner);
        let joined = self.chance.between(0, (target.filed - 9).min(40));
        draft.filed = joined + self.between(Beat::Join.pause());
        draft.beats = vec![(Beat::Join, joined)];
        draft.joins = Some(place);
        draft
    }

    /// A few residents have had enough of mails, some day before the last beat.
    fn stop_some(&mut self, drafts: &mut [Draft]) {
        let mut with_mail: Vec<&mut Draft> = drafts
            .iter_mut()
            .filter(|draft| draft.resident.email.is_some() && draft.joins.is_none() && draft.beats.len() > 2)
            .collect();
        self.chance.shuffle(&mut with_mail);
        for draft in with_mail.into_iter().take(STOPPING) {
            let ago = self.chance.between(draft.last(), draft.filed - 1);
            draft.beats.push((Beat::StopMail, ago));
        }
    }
}

fn good(answer: &Phrase) -> bool {
    matches!(answer.verdict.as_deref(), Some("answers" | "partly"))
}

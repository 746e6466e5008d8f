//! Plans a case: whose it is, what comes back, and on which day each beat falls.

use chrono::Datelike;
use chrono::Weekday;

use super::author::Author;
use super::land::Place;
use crate::cases::case::Outcome;
use crate::demo::draft::Draft;
use crate::demo::paths::path;
use crate::demo::plot::Beat;
use crate::demo::plot::Ending;
use crate::demo::plot::Plot;
use crate::demo::world::residents::Residents;
use crate::demo::world::stories::Story;
use crate::demo::world::words::PHRASES;
use crate::demo::world::words::Phrase;
use crate::demo::world::words::Talk;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;

/// How fast a case goes, in hundredths of the usual pauses: most about so, a few four times as slow.
const PACES: [usize; 10] = [40, 55, 70, 85, 100, 100, 125, 160, 240, 420];

/// What institutions say to those who have nothing else yet.
pub const VERDICTS: [(&str, f64); 5] =
    [("answers", 40.0), ("partly", 25.0), ("evades", 12.0), ("refuses", 13.0), ("transfers", 10.0)];

impl<'w> Author<'w> {
    /// A case before anything is planned for it.
    pub fn draft(
        &mut self,
        place: &'w Place,
        story: &'static Story,
        ending: Ending,
        filed: usize,
    ) -> Draft<'w> {
        let owner = self.owner(place);
        let by_coordinator = ending.is_new() || self.chance.percent(12);
        let filer = if by_coordinator { self.coordinator(place) } else { owner };
        Draft {
            commune: place.commune,
            story,
            resident: Residents::anyone(story.lang, &mut self.chance),
            ending,
            owner,
            filer,
            filed,
            beats: Vec::new(),
            talk: Talk::about(&story.category),
            answer: None,
            promise: None,
            joins: None,
        }
    }

    /// An official, the first of the commune more often than the last; where there is none, a coordinator.
    fn owner(&mut self, place: &'w Place) -> &'w Actor {
        let officials = self.world.cast.officials(place.commune);
        if officials.is_empty() {
            return self.coordinator(place);
        }
        officials[self.chance.below(officials.len()).min(self.chance.below(officials.len()))]
    }

    pub fn coordinator(&mut self, place: &'w Place) -> &'w Actor {
        let coordinators = self.world.cast.coordinators(place.commune, Level::Province);
        self.chance.pick(&coordinators)
    }

    /// The answer that such an ending asks for, if its category has one.
    pub fn answer(&mut self, draft: &mut Draft) -> Option<&'static Phrase> {
        let verdict = match draft.ending {
            Ending::Closed(Outcome::Refused) => "refuses",
            Ending::Answered => self.verdicts.draw(&mut self.chance),
            _ => self.chance.pick(&["answers", "answers", "partly"]),
        };
        let of_verdict = |answer: &Phrase| answer.verdict.as_deref() == Some(verdict);
        let found = draft.talk.choose(&PHRASES.answers, of_verdict, &mut self.chance);
        // Not every category has every verdict.
        found.or_else(|| draft.talk.choose(&PHRASES.answers, |_| true, &mut self.chance))
    }

    /// Puts the beats on days, the first after the filing, the later ones perhaps after now.
    pub fn pace(&mut self, draft: &mut Draft, plot: Plot, place: &Place) {
        let level = draft.answer.and_then(|answer| answer.level.as_deref()?.parse().ok());
        let mut beats = path(plot, level, &mut self.chance);
        let is_taken = draft.filer.holds_over(Role::Official, &draft.commune.code);
        if !is_taken && !plot.ending.is_new() {
            beats.insert(0, Beat::Take);
        }
        let pace = place.pace * self.chance.pick(&PACES);
        let mut ago = draft.filed;
        for beat in beats {
            let Some(then) = ago.checked_sub(self.pause(beat, pace)) else { return };
            ago = self.on_a_working_day(beat, then);
            draft.beats.push((beat, ago));
        }
    }

    /// In days of the calendar; `pace` is in parts of ten thousand.
    fn pause(&mut self, beat: Beat, pace: usize) -> usize {
        let (least, most) = beat.pause();
        let usual = self.chance.between(least, most) * 7 / 6;
        match beat {
            // The clock is never late.
            Beat::Lapse => 16,
            // Within the sixty days of the law.
            Beat::Reopen => usual.min(55),
            Beat::Confirm | Beat::Dispute => usual.min(14),
            _ => (usual * pace / 10_000).max(1),
        }
    }

    /// What officials would do on a Sunday waits for Monday, mostly, and some of Friday's and Saturday's too.
    fn on_a_working_day(&mut self, beat: Beat, ago: usize) -> usize {
        let by_resident =
            matches!(beat, Beat::Reply | Beat::Add | Beat::Confirm | Beat::Dispute | Beat::Lapse);
        let (waits, days) = match self.world.calendar.day(ago).weekday() {
            Weekday::Fri => (30, 3),
            Weekday::Sat => (65, 2),
            Weekday::Sun => (90, 1),
            _ => return ago,
        };
        if by_resident || !self.chance.percent(waits) { ago } else { ago.saturating_sub(days) }
    }
}

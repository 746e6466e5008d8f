//! What people live with: stories as they were told, dealt like cards so that each comes round before any
//! comes twice.

use std::sync::LazyLock;

use serde::Deserialize;

use super::places::is_town;
use crate::demo::chance::Chance;
use crate::language::Language;
use crate::territory::Unit;

/// A story. `{douar}` in it stands for the place.
#[derive(Deserialize)]
pub struct Story {
    pub category: String,
    pub lang: Language,
    pub text: String,
    pub people: i32,
    pub urgency: String,
    pub channel: String,
    place: Setting,
}

/// All stories.
pub fn all() -> &'static [Story] {
    &STORIES
}

/// Where a story can happen.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Setting {
    Rural,
    Urban,
    Any,
}

impl Story {
    /// Whether it could have been told there.
    fn fits(&self, commune: &Unit) -> bool {
        self.fits_in(is_town(commune))
    }

    /// Whether it could have been told in a town, or in a village.
    pub fn fits_in(&self, town: bool) -> bool {
        match self.place {
            Setting::Rural => !town,
            Setting::Urban => town,
            Setting::Any => true,
        }
    }
}

static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/stories.json")).expect("the stories are well formed")
});

/// The stories that are still to be told.
#[derive(Default)]
pub struct Deck {
    left: Vec<&'static Story>,
    told: Vec<(&'static str, &'static Story)>,
}

impl Deck {
    /// A story for a commune, of any kind.
    pub fn deal(&mut self, commune: &'static Unit, chance: &mut Chance) -> &'static Story {
        self.dealt(commune, |_| true, chance)
    }

    /// A story for a commune of that category.
    pub fn deal_of(&mut self, category: &str, commune: &'static Unit, chance: &mut Chance) -> &'static Story {
        self.dealt(commune, |story| story.category == category, chance)
    }

    /// The next one that fits and that the commune has not heard; when none does, the deck is filled up.
    fn dealt(
        &mut self,
        commune: &'static Unit,
        like: impl Fn(&Story) -> bool,
        chance: &mut Chance,
    ) -> &'static Story {
        let place = self.next(commune, &like).or_else(|| {
            self.refill(chance);
            self.next(commune, &like)
        });
        let place = place.or_else(|| self.left.iter().position(|story| story.fits(commune) && like(story)));
        let story = self.left.remove(place.expect("there is a story of every category for any commune"));
        self.told.push((&commune.code, story));
        story
    }

    fn next(&self, commune: &Unit, like: impl Fn(&Story) -> bool) -> Option<usize> {
        let heard =
            |story| self.told.iter().any(|(code, told)| *code == commune.code && std::ptr::eq(*told, story));
        self.left.iter().position(|story| story.fits(commune) && like(story) && !heard(*story))
    }

    /// Puts a shuffled set below what is left.
    fn refill(&mut self, chance: &mut Chance) {
        let mut fresh: Vec<&Story> = STORIES.iter().collect();
        chance.shuffle(&mut fresh);
        self.left.extend(fresh);
    }
}

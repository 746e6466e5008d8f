//! What people live with, all over the country: some of it much more often than the rest, in villages other things
//! than in towns, in winter others than in summer.

use std::collections::HashMap;

use chrono::Datelike;
use chrono::NaiveDate;

use crate::demo::chance::Chance;
use crate::demo::lots::Lots;
use crate::demo::world::places::is_town;
use crate::demo::world::stories;
use crate::demo::world::stories::Story;
use crate::territory::Unit;

/// Rivers of Taounate: their stories are of nowhere else.
const RIVERS: [&str; 2] = ["ورغة", "إناون"];

/// How often a category comes in villages and in towns.
const OFTEN: [(&str, f64, f64); 21] = [
    ("network.mobile", 150.0, 25.0),
    ("network.internet", 60.0, 55.0),
    ("aid.cash", 130.0, 120.0),
    ("aid.food", 45.0, 40.0),
    ("admin.digital", 25.0, 60.0),
    ("admin.documents", 35.0, 85.0),
    ("health.centre", 70.0, 60.0),
    ("health.ambulance", 35.0, 15.0),
    ("school.transport", 60.0, 12.0),
    ("school.building", 25.0, 28.0),
    ("water.drinking", 110.0, 60.0),
    ("water.irrigation", 22.0, 0.0),
    ("electricity.supply", 40.0, 35.0),
    ("electricity.lighting", 25.0, 105.0),
    ("roads.track", 120.0, 30.0),
    ("roads.bridge", 14.0, 0.0),
    ("housing.unsafe", 10.0, 45.0),
    ("housing.permit", 12.0, 60.0),
    ("agriculture.drought", 24.0, 0.0),
    ("agriculture.support", 26.0, 0.0),
    ("other.general", 20.0, 50.0),
];

/// In which months how many times as often.
const SEASONS: [(&str, [u32; 4], f64); 8] = [
    ("water.", [6, 7, 8, 9], 2.2),
    ("roads.", [12, 1, 2, 3], 1.8),
    ("electricity.", [12, 1, 2, 7], 1.4),
    ("school.", [9, 10, 1, 2], 2.0),
    ("agriculture.", [10, 11, 4, 5], 1.7),
    ("aid.food", [2, 3, 3, 3], 2.4),
    ("housing.unsafe", [12, 1, 2, 3], 2.0),
    ("admin.documents", [7, 8, 9, 9], 1.4),
];

/// A category as it is found in the stories.
type Category = &'static str;

pub struct Tales {
    /// Villages and towns, from January to December.
    categories: [Vec<Lots<Category>>; 2],
    stories: HashMap<(Category, bool), Vec<&'static Story>>,
}

impl Tales {
    pub fn read() -> Self {
        let of_kind = |town: bool| (1..=12).map(|month| categories(town, month)).collect();
        let mut by_kind: HashMap<(Category, bool), Vec<&'static Story>> = HashMap::new();
        let anywhere = |story: &&Story| !RIVERS.iter().any(|river| story.text.contains(river));
        for story in stories::all().iter().filter(anywhere) {
            for town in [false, true].into_iter().filter(|town| story.fits_in(*town)) {
                by_kind.entry((&story.category, town)).or_default().push(story);
            }
        }
        Self { categories: [of_kind(false), of_kind(true)], stories: by_kind }
    }

    /// A story that is told in that commune on such a day.
    pub fn draw(&self, commune: &Unit, day: NaiveDate, chance: &mut Chance) -> &'static Story {
        let month = usize::try_from(day.month0()).unwrap_or_default();
        let category = self.categories[usize::from(is_town(commune))][month].draw(chance);
        self.of(category, commune, chance)
    }

    /// One of that category.
    pub fn of(&self, category: &str, commune: &Unit, chance: &mut Chance) -> &'static Story {
        let found = self.stories.get(&(category, is_town(commune)));
        chance.pick(found.expect("there is a story of every category for any commune"))
    }
}

fn categories(town: bool, month: u32) -> Lots<Category> {
    Lots::of(OFTEN.map(|(category, rural, urban)| {
        let season = SEASONS
            .iter()
            .filter(|(beginning, months, _)| category.starts_with(beginning) && months.contains(&month))
            .map(|(_, _, times)| times)
            .product::<f64>();
        (category, season * if town { urban } else { rural })
    }))
}

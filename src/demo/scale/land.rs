//! The communes in which the cases lie, and what each is like: how much its people write, how fast its officials
//! are. A few write hardly anything, a few nothing at all, and a few have no official.

use super::elsewhere::Elsewhere;
use crate::demo::chance::Chance;
use crate::demo::lots::Lots;
use crate::demo::world::places::PROVINCE;
use crate::territory::COUNTRY;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::covers;
use crate::territory::unit;
use crate::territory::units;

/// So few cases would be lost in a whole country: they lie in Taounate and the region around it.
const FEW: usize = 5_000;

/// A town of so many people is not silent, and much like others of its size.
const LARGE: i32 = 60_000;

/// By how many hundredths of the usual time officials take for what they do.
const PACES: [usize; 9] = [55, 70, 80, 90, 100, 110, 130, 160, 210];

/// A commune with its ways.
pub struct Place {
    pub commune: &'static Unit,
    pub pace: usize,
    /// Whether it has officials of its own.
    pub staffed: bool,
    pub elsewhere: Elsewhere,
}

/// The communes, each as often as its people write.
pub type Land = Lots<Place>;

/// The land for so many cases.
pub fn land(cases: usize, chance: &mut Chance) -> Land {
    let within = if cases <= FEW { region() } else { COUNTRY };
    let communes = units().iter().filter(|unit| unit.level == Level::Commune && covers(within, &unit.code));
    Lots::of(communes.map(|commune| {
        let voice = voice(commune, within, chance);
        let staffed = is_of_taounate(commune) || is_large(commune) || !chance.percent(3);
        let pace = chance.pick(&PACES);
        (Place { commune, pace, staffed, elsewhere: Elsewhere::at(commune) }, voice)
    }))
}

fn region() -> &'static str {
    unit(PROVINCE).and_then(|province| province.at(Level::Region)).map_or(COUNTRY, |region| &region.code)
}

/// How much a commune writes: the more people, the more, but a village writes more a head than a city.
fn voice(commune: &Unit, within: &str, chance: &mut Chance) -> f64 {
    let people = f64::from(commune.population.unwrap_or_default()).powf(0.93);
    // As much as the rest of the region together, where the region is all there is.
    let part = if within != COUNTRY && is_of_taounate(commune) { 6.0 } else { 1.0 };
    part * people * character(commune, chance)
}

fn character(commune: &Unit, chance: &mut Chance) -> f64 {
    if is_large(commune) {
        return chance.times(1.3);
    }
    match chance.below(100) {
        0..4 => 0.0,
        4..8 => 0.06,
        // What nobody has heard of elsewhere: a commune with a most active council.
        8..10 => 5.0,
        _ => chance.times(2.2),
    }
}

fn is_large(commune: &Unit) -> bool {
    commune.population.is_some_and(|people| people >= LARGE)
}

fn is_of_taounate(commune: &Unit) -> bool {
    covers(PROVINCE, &commune.code)
}

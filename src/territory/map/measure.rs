//! What a map can tell of units: how many, how many for so many inhabitants, which part is late, how long it takes. Each
//! figure has its words, and the shades theirs.

use super::Cell;
use super::FEW;
use super::Key;
use super::Scale;
use super::UNKNOWN;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::language::tenths;
use crate::territory::Unit;

/// What a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many.
    Count,
    /// Tenths for 10,000 inhabitants.
    PerTenThousand,
    /// Percent of the open ones that are late.
    LateShare,
    /// Days in which half were done.
    MedianDays,
}

/// The figure of a unit, in the unit of its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Figure(i64),
    /// Of too few to be shown.
    Few,
    Unknown,
}

impl Reading {
    /// Cases for 10,000 inhabitants, in tenths.
    pub fn per_ten_thousand(cases: i64, population: Option<i32>) -> Self {
        let inhabitants = population.map(i64::from).filter(|inhabitants| *inhabitants > 0);
        inhabitants.map_or(Self::Unknown, |inhabitants| Self::Figure(rounded(cases * 100_000, inhabitants)))
    }

    /// Which part in percent, unless the whole is smaller than `fewest`.
    pub fn share(part: i64, whole: i64, fewest: i64) -> Self {
        if whole < fewest.max(1) { Self::Few } else { Self::Figure(rounded(part * 100, whole)) }
    }

    /// Nothing where it is not told.
    pub fn figure(self) -> Option<i64> {
        if let Self::Figure(figure) = self { Some(figure) } else { None }
    }
}

fn rounded(amount: i64, by: i64) -> i64 {
    (amount + by / 2) / by
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Count, Self::PerTenThousand, Self::LateShare, Self::MedianDays];

    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::PerTenThousand => "rate",
            Self::LateShare => "late",
            Self::MedianDays => "days",
        }
    }

    /// Its name, for the head of a column, a legend, a choice.
    pub fn name(self, language: Language) -> String {
        language.say(&format!("territory-measure-{}", self.code()))
    }

    /// A figure by itself, as on a legend.
    fn written(self, figure: i64, language: Language) -> String {
        let plain =
            if self == Self::PerTenThousand { tenths(language, figure) } else { number(language, figure) };
        if self != Self::LateShare {
            return plain;
        }
        let mut args = Args::new();
        args.set("share", figure);
        language.say_with("territory-measure-percent", &args)
    }

    /// A figure in words: «12 طلبا», « médiane de 23 jours ».
    pub fn label(self, reading: Reading, language: Language) -> String {
        match reading {
            Reading::Figure(figure) => {
                let mut args = Args::new();
                args.set("figure", figure);
                args.set("written", self.written(figure, language));
                language.say_with(&format!("territory-measure-{}-of", self.code()), &args)
            }
            Reading::Few => language.say("territory-map-few"),
            Reading::Unknown => language.say("territory-map-unknown"),
        }
    }
}

/// The cells of a map with their legend, in which only shades that the map has are explained.
pub fn measured(
    measure: Measure,
    readings: Vec<(&'static Unit, Reading, Option<String>)>,
    language: Language,
) -> (Vec<Cell>, Vec<Key>) {
    let scale = Scale::of(readings.iter().filter_map(|(_, reading, _)| reading.figure()));
    let cell = |(unit, reading, href): (&'static Unit, Reading, Option<String>)| Cell {
        unit,
        value: reading.figure(),
        label: measure.label(reading, language),
        href,
        step: match reading {
            Reading::Figure(figure) => scale.step(figure),
            Reading::Few => FEW,
            Reading::Unknown => UNKNOWN,
        },
    };
    let cells: Vec<Cell> = readings.into_iter().map(cell).collect();
    let mut legend = scale.legend_as(language, |figure| measure.written(figure, language));
    legend.push(Key { step: FEW, label: language.say("territory-map-few") });
    legend.push(Key { step: UNKNOWN, label: language.say("territory-map-unknown") });
    legend.retain(|key| cells.iter().any(|cell| cell.step == key.step));
    (cells, legend)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::children;

    #[test]
    fn figures_are_rounded_and_few_stay_untold() {
        assert_eq!(Reading::per_ten_thousand(7, Some(20_000)), Reading::Figure(35));
        assert_eq!(Reading::per_ten_thousand(7, None), Reading::Unknown);
        assert_eq!(Reading::share(1, 3, 0), Reading::Figure(33));
        assert_eq!(Reading::share(1, 3, 5), Reading::Few);
        assert_eq!(Reading::share(0, 0, 0), Reading::Few);
    }

    #[test]
    fn each_measure_has_its_words() {
        let said = Measure::ALL.map(|measure| measure.label(Reading::Figure(35), Language::Fr));

        assert_eq!(
            said,
            [
                "35 requêtes",
                "3,5 requêtes pour 10 000 habitants",
                "35\u{a0}% hors délai",
                "médiane de 35 jours"
            ]
        );
    }

    #[test]
    fn too_few_is_not_nothing_and_nothing_is_not_unknown() {
        let communes = children("03.531");
        let readings = [Reading::Figure(0), Reading::Few, Reading::Unknown, Reading::Figure(3)];
        let readings = communes.iter().zip(readings).map(|(unit, reading)| (*unit, reading, None)).collect();

        let (cells, legend) = measured(Measure::LateShare, readings, Language::Fr);

        let steps: Vec<_> = cells.iter().map(|cell| cell.step).collect();
        assert_eq!(steps, [0, FEW, UNKNOWN, 3]);
        let explained: Vec<_> = legend.iter().map(|key| key.step).collect();
        assert_eq!(explained, [0, 3, FEW, UNKNOWN]);
        assert_eq!(legend[1].label, "3\u{a0}%");
    }
}

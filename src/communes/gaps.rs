//! Where nobody is there to listen, nothing arrives or nothing moves: the gaps of a commune. Pure.

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use super::measured::share;
use super::queries::HALF_YEAR;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::language::Language;
use crate::territory::Unit;

/// What is known of one commune among others.
#[derive(Clone, Debug)]
pub struct Seen {
    pub unit: &'static Unit,
    /// How many hold a mandate as officials there.
    pub officials: i64,
    pub standing: Standing,
    /// In the last half year.
    pub filed: i64,
    pub solved: i64,
    /// The Monday of the week in which a case was last filed, if one ever was.
    pub last: Option<NaiveDate>,
}

/// Something that is missing in a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody holds a mandate as an official there.
    NoOfficial,
    /// No case was ever filed.
    NoCase,
    /// None was filed in the last half year.
    Silent,
    /// None was resolved in the last half year, although some are open.
    NothingSolved,
    /// More of its open cases are overdue than in its province.
    Late,
}

impl Gap {
    pub const ALL: [Self; 5] =
        [Self::NoOfficial, Self::NoCase, Self::Silent, Self::NothingSolved, Self::Late];

    pub fn code(self) -> &'static str {
        match self {
            Self::NoOfficial => "official",
            Self::NoCase => "case",
            Self::Silent => "silent",
            Self::NothingSolved => "solved",
            Self::Late => "late",
        }
    }
}

impl std::str::FromStr for Gap {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|gap| gap.code() == code).ok_or(())
    }
}

impl Seen {
    /// The gaps of the commune, beside its province as that stands.
    pub fn gaps(&self, province: Standing, today: NaiveDate) -> Vec<Gap> {
        let there = |gap: &Gap| match gap {
            Gap::NoOfficial => self.officials == 0,
            Gap::NoCase => self.last.is_none(),
            Gap::Silent => self.last.is_some_and(|last| last < since(today)),
            Gap::NothingSolved => self.solved == 0 && self.standing.open > 0,
            Gap::Late => self.late_share() > share(province.late, province.open),
        };
        Gap::ALL.into_iter().filter(there).collect()
    }

    /// How many in a hundred of its open cases are overdue, where they are enough to say so.
    pub fn late_share(&self) -> Option<i64> {
        share(self.standing.late, self.standing.open)
    }
}

/// The first Monday of the last half year.
fn since(today: NaiveDate) -> NaiveDate {
    Span::Week.start(today) - Days::new(7 * (HALF_YEAR - 1))
}

/// By what communes are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those with the most gaps.
    #[default]
    Gaps,
    Name,
    People,
    /// Those with the fewest officials.
    Officials,
    Open,
    /// Those with the greatest overdue share.
    Late,
    Filed,
    Solved,
    /// Those that have been silent the longest.
    Last,
}

impl Order {
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::People,
        Self::Officials,
        Self::Open,
        Self::Late,
        Self::Filed,
        Self::Solved,
        Self::Last,
        Self::Gaps,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Gaps => "gaps",
            Self::Name => "name",
            Self::People => "people",
            Self::Officials => "officials",
            Self::Open => "open",
            Self::Late => "late",
            Self::Filed => "filed",
            Self::Solved => "solved",
            Self::Last => "last",
        }
    }

    /// Whether small comes before great.
    pub fn ascends(self) -> bool {
        matches!(self, Self::Name | Self::Officials | Self::Last)
    }

    /// Puts communes with their gaps in this order; those that are alike stand by name.
    pub fn sort(self, communes: &mut [(Seen, Vec<Gap>)], language: Language) {
        communes.sort_by(|(a, _), (b, _)| a.unit.name(language).cmp(b.unit.name(language)));
        communes.sort_by_key(|(seen, gaps)| match self {
            Self::Name => 0,
            Self::Gaps => -i64::try_from(gaps.len()).unwrap_or(i64::MAX),
            Self::People => -i64::from(seen.unit.population.unwrap_or_default()),
            Self::Officials => seen.officials,
            Self::Open => -seen.standing.open,
            Self::Late => -seen.late_share().unwrap_or(-1),
            Self::Filed => -seen.filed,
            Self::Solved => -seen.solved,
            Self::Last => seen.last.map_or(i64::MIN, |last| last.num_days_from_ce().into()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::children;

    const TODAY: &str = "2026-11-25";

    fn today() -> NaiveDate {
        TODAY.parse().expect("a day")
    }

    fn seen(officials: i64, [open, late]: [i64; 2], solved: i64, weeks: Option<u64>) -> Seen {
        Seen {
            unit: children("03.531")[0],
            officials,
            standing: Standing { open, late },
            filed: 0,
            solved,
            last: weeks.map(|weeks| Span::Week.start(today()) - Days::new(7 * weeks)),
        }
    }

    #[test]
    fn a_commune_without_officials_and_cases_has_two_gaps() {
        let gaps = seen(0, [0, 0], 0, None).gaps(Standing { open: 10, late: 1 }, today());

        assert_eq!(gaps, [Gap::NoOfficial, Gap::NoCase]);
    }

    #[test]
    fn it_is_silent_from_the_week_on_that_is_no_longer_of_the_half_year() {
        let province = Standing::default();

        assert_eq!(seen(1, [0, 0], 0, Some(HALF_YEAR - 1)).gaps(province, today()), []);
        assert_eq!(seen(1, [0, 0], 0, Some(HALF_YEAR)).gaps(province, today()), [Gap::Silent]);
    }

    #[test]
    fn where_nothing_is_open_nothing_needs_to_be_resolved() {
        let province = Standing::default();

        assert_eq!(seen(1, [1, 0], 0, Some(0)).gaps(province, today()), [Gap::NothingSolved]);
        assert_eq!(seen(1, [1, 0], 1, Some(0)).gaps(province, today()), []);
    }

    #[test]
    fn a_share_of_too_few_is_above_nothing() {
        let province = Standing { open: 100, late: 20 };

        assert_eq!(seen(1, [4, 4], 1, Some(0)).gaps(province, today()), []);
        assert_eq!(seen(1, [5, 1], 1, Some(0)).gaps(province, today()), []);
        assert_eq!(seen(1, [5, 2], 1, Some(0)).gaps(province, today()), [Gap::Late]);
    }

    #[test]
    fn the_longest_silence_comes_first_and_those_alike_stand_by_name() {
        let of = |place: usize, weeks| Seen { unit: children("03.531")[place], ..seen(1, [0, 0], 0, weeks) };
        let mut communes = vec![(of(0, Some(3)), vec![]), (of(1, None), vec![]), (of(2, Some(9)), vec![])];
        Order::Last.sort(&mut communes, Language::Fr);
        let weeks: Vec<bool> = communes.iter().map(|(seen, _)| seen.last.is_some()).collect();
        assert_eq!(weeks, [false, true, true]);
        assert!(communes[1].0.last < communes[2].0.last);

        Order::People.sort(&mut communes, Language::Fr);
        assert!(communes.is_sorted_by_key(|(seen, _)| std::cmp::Reverse(seen.unit.population)));
    }
}

//! What recurs, found by counting. Two cases hang together if they are of one category, lie in one commune or
//! in neighbouring ones, and were filed at most `GAP` days apart; whatever hangs together through others is
//! one component, and a component with `LEAST` cases within `WINDOW` days is a finding. A component whose
//! cases tell of two different things stays one: who opens the dossier sees its cases and parts them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::words::Lexicon;
use crate::territory::Unit;

/// So many cases are no chance any more.
pub const LEAST: usize = 5;
/// Within so many days, the first and the last counted.
pub const WINDOW: i64 = 30;
/// After so many quiet days, what comes next is another matter.
pub const GAP: i64 = 21;

/// A case as the radar hears it.
#[derive(Clone, Debug)]
pub struct Heard {
    pub case_id: i64,
    pub reference: String,
    pub commune: &'static Unit,
    pub category_id: i64,
    pub filed_on: NaiveDate,
    /// How many people live with it.
    pub people: i32,
    pub words: String,
    pub place: Option<String>,
}

/// A problem that recurs.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    pub category_id: i64,
    /// Those with the most cases first.
    pub communes: Vec<&'static Unit>,
    /// The newest first.
    pub cases: Vec<&'a Heard>,
    pub people: i64,
    pub first_on: NaiveDate,
    pub last_on: NaiveDate,
    /// What its cases say and others do not, as most of them write it.
    pub words: Vec<String>,
}

impl Finding<'_> {
    /// From the first day to the last, both counted.
    pub fn days(&self) -> i64 {
        (self.last_on - self.first_on).num_days() + 1
    }
}

/// What recurs among these cases, the strongest first: the most cases, then the most communes, then the most
/// people, then the newest. The same cases give the same findings in whatever order they come.
pub fn find<'a>(heard: &'a [Heard], neighbours: impl Fn(&str, &str) -> bool) -> Vec<Finding<'a>> {
    let lexicon = Lexicon::read(heard);
    let mut findings: Vec<Finding<'a>> = by_category(heard)
        .into_values()
        .flat_map(|places| components(&places, heard, &neighbours))
        .filter(|places| recurs(places, heard))
        .map(|places| finding(&places, heard, &lexicon))
        .collect();
    findings.sort_by_key(|found| {
        let strength = (found.cases.len(), found.communes.len(), found.people, found.last_on);
        (Reverse(strength), found.category_id, found.cases.first().map(|case| case.case_id))
    });
    findings
}

/// Where the cases of each category stand in the list, in the order of their days.
fn by_category(heard: &[Heard]) -> BTreeMap<i64, Vec<usize>> {
    let mut order: Vec<usize> = (0..heard.len()).collect();
    order.sort_by_key(|place| (heard[*place].filed_on, heard[*place].case_id));
    let mut categories: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for place in order {
        categories.entry(heard[place].category_id).or_default().push(place);
    }
    categories
}

/// What hangs together among cases of one category in the order of their days. Within a commune, or a pair of
/// neighbours, it is enough to look at cases that follow each other.
fn components(
    places: &[usize],
    heard: &[Heard],
    neighbours: &impl Fn(&str, &str) -> bool,
) -> Vec<Vec<usize>> {
    let day = |at: usize| heard[places[at]].filed_on;
    let mut groups = Groups::new(places.len());
    let mut link = |follow: &[usize]| {
        for pair in follow.windows(2).filter(|pair| (day(pair[1]) - day(pair[0])).num_days() <= GAP) {
            groups.join(pair[0], pair[1]);
        }
    };
    let mut communes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        communes.entry(heard[*place].commune.code.as_str()).or_default().push(at);
    }
    let communes: Vec<(&str, Vec<usize>)> = communes.into_iter().collect();
    for (number, (code, own)) in communes.iter().enumerate() {
        link(own);
        for (_, theirs) in communes[number + 1..].iter().filter(|(other, _)| neighbours(code, other)) {
            let mut both = [own.as_slice(), theirs.as_slice()].concat();
            both.sort_unstable();
            link(&both);
        }
    }
    groups.all().into_iter().map(|group| group.into_iter().map(|at| places[at]).collect()).collect()
}

fn recurs(places: &[usize], heard: &[Heard]) -> bool {
    let day = |place: usize| heard[place].filed_on;
    places.windows(LEAST).any(|close| (day(close[LEAST - 1]) - day(close[0])).num_days() < WINDOW)
}

fn finding<'a>(places: &[usize], heard: &'a [Heard], lexicon: &Lexicon<'a>) -> Finding<'a> {
    let mut cases: Vec<&Heard> = places.iter().map(|place| &heard[*place]).collect();
    let (first, last) = (cases[0], cases[cases.len() - 1]);
    let mut counts: BTreeMap<&str, (usize, &'static Unit)> = BTreeMap::new();
    for case in &cases {
        counts.entry(case.commune.code.as_str()).or_insert((0, case.commune)).0 += 1;
    }
    let mut communes: Vec<(usize, &'static Unit)> = counts.into_values().collect();
    communes.sort_by_key(|(count, _)| Reverse(*count));
    cases.reverse();
    Finding {
        category_id: first.category_id,
        communes: communes.into_iter().map(|(_, commune)| commune).collect(),
        people: cases.iter().map(|case| i64::from(case.people)).sum(),
        first_on: first.filed_on,
        last_on: last.filed_on,
        words: lexicon.shared(places, heard),
        cases,
    }
}

/// Which of so many things belong together.
struct Groups(Vec<usize>);

impl Groups {
    fn new(size: usize) -> Self {
        Self((0..size).collect())
    }

    fn root(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    /// The earlier of two stands for both, so that groups come in the order of their first.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }

    fn all(mut self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for one in 0..self.0.len() {
            groups.entry(self.root(one)).or_default().push(one);
        }
        groups.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use chrono::Days;

    use super::*;
    use crate::territory::units;

    const BOUHOUDA: &str = "03.531.07.09";
    const TISSA: &str = "03.531.01.09";
    const RHAFSAI: &str = "03.531.01.01";

    fn heard(case_id: i64, commune: &str, category_id: i64, day: u64, words: &str) -> Heard {
        let first = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        Heard {
            case_id,
            reference: format!("531-26-{case_id:05}-0"),
            commune: crate::territory::unit(commune).expect("a commune"),
            category_id,
            filed_on: first + Days::new(day),
            people: 10,
            words: words.to_owned(),
            place: None,
        }
    }

    /// Cases of one category, each given by its commune and its day.
    fn cases(given: &[(&str, u64)]) -> Vec<Heard> {
        (1..).zip(given).map(|(id, (commune, day))| heard(id, commune, 7, *day, "")).collect()
    }

    /// Bouhouda and Tissa are neighbours here.
    fn neighbours(one: &str, other: &str) -> bool {
        [(BOUHOUDA, TISSA), (TISSA, BOUHOUDA)].contains(&(one, other))
    }

    fn sizes(heard: &[Heard]) -> Vec<usize> {
        find(heard, neighbours).iter().map(|found| found.cases.len()).collect()
    }

    #[test]
    fn five_cases_of_neighbours_are_a_finding_and_four_are_none() {
        let five = cases(&[(BOUHOUDA, 0), (TISSA, 3), (BOUHOUDA, 4), (TISSA, 7), (TISSA, 8)]);

        let found = find(&five, neighbours);

        assert_eq!(found.len(), 1);
        assert_eq!((found[0].days(), found[0].people, found[0].category_id), (9, 50, 7));
        let communes: Vec<&str> = found[0].communes.iter().map(|unit| unit.code.as_str()).collect();
        assert_eq!(communes, [TISSA, BOUHOUDA], "the one with the most cases first");
        assert_eq!(found[0].cases[0].case_id, 5, "the newest first");
        assert!(find(&five[..4], neighbours).is_empty());
    }

    #[test]
    fn what_is_far_away_or_of_another_category_does_not_count() {
        let far = cases(&[(BOUHOUDA, 0), (BOUHOUDA, 1), (BOUHOUDA, 2), (RHAFSAI, 3), (RHAFSAI, 4)]);
        let mut other = cases(&[(BOUHOUDA, 0), (BOUHOUDA, 1), (BOUHOUDA, 2), (TISSA, 3), (TISSA, 4)]);
        other[4].category_id = 8;

        assert!(sizes(&far).is_empty());
        assert!(sizes(&other).is_empty());
    }

    #[test]
    fn a_long_silence_parts_and_a_shorter_one_does_not() {
        let with = |pause: u64| {
            let days = [0, 1, 2, 3, 4].into_iter().chain([0, 1, 2, 3, 4].map(|day| day + 4 + pause));
            cases(&days.map(|day| (BOUHOUDA, day)).collect::<Vec<_>>())
        };

        assert_eq!(sizes(&with(21)), [10]);
        assert_eq!(sizes(&with(22)), [5, 5]);
    }

    #[test]
    fn what_trickles_is_no_finding() {
        let weekly: Vec<_> = [0, 8, 16, 24, 29].map(|day| (BOUHOUDA, day)).into();
        let slower: Vec<_> = [0, 8, 16, 24, 30].map(|day| (BOUHOUDA, day)).into();

        assert_eq!(sizes(&cases(&weekly)), [5]);
        assert!(sizes(&cases(&slower)).is_empty());
    }

    #[test]
    fn three_thousand_cases_in_any_order_give_the_same_findings_soon() {
        let communes: Vec<&str> = units()
            .iter()
            .filter(|unit| unit.level == crate::territory::Level::Commune)
            .map(|c| c.code.as_str())
            .collect();
        let words = "لا توجد تغطية الريزو بالدوار منذ شهر والسكان يطلبون لاقطا جديدا وقياس 4G قرب المدرسة";
        let mut all: Vec<Heard> = (0..3000_u32)
            .map(|number| {
                let commune = communes[usize::try_from(number * 7919 % 1500).expect("small")];
                heard(i64::from(number), commune, i64::from(number % 5), u64::from(number % 60), words)
            })
            .collect();
        let province = |code: &str| code.rsplitn(3, '.').last().map(str::to_owned);
        let same_province = |one: &str, other: &str| province(one) == province(other);

        let begun = Instant::now();
        let found: Vec<Vec<i64>> = keys(&find(&all, same_province));
        println!("3,000 cases: {} findings in {:?}", found.len(), begun.elapsed());

        assert!(found.len() > 5, "{}", found.len());
        all.reverse();
        assert_eq!(keys(&find(&all, same_province)), found);
    }

    fn keys(found: &[Finding<'_>]) -> Vec<Vec<i64>> {
        found.iter().map(|one| one.cases.iter().map(|case| case.case_id).collect()).collect()
    }
}

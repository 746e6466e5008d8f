//! What came in and what went out, week by week: columns, and a line over them.

use chrono::NaiveDate;
use serde::Serialize;

use super::axis;
use super::calendar;
use super::calendar::Word;
use super::course::Course;
use super::course::Field;
use super::place::across;
use super::place::percent;
use super::place::units;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;

/// A week, with what came in and what went out.
#[derive(Clone, Debug)]
pub struct Week {
    pub monday: NaiveDate,
    pub came: i64,
    pub went: i64,
    /// The list behind it.
    pub href: Option<String>,
}

/// What a flow is called.
pub struct FlowWords {
    pub title: String,
    /// What comes in: «مسجلة», « Déposées ».
    pub came: String,
    /// What goes out: «مغلقة», « Clôturées ».
    pub went: String,
}

/// The plot of a flow, for `plots.flow` of `templates/parts/plots/flow.html`.
#[derive(Debug, Serialize)]
pub struct Flow {
    title: String,
    describes: String,
    came: String,
    went: String,
    /// Whether there is anything to draw.
    any: bool,
    /// In units of the field, which is always as high as `HEIGHT`.
    width: i64,
    columns: String,
    /// The column of the week that is not over.
    running: Option<String>,
    line: String,
    /// From the last whole week to the one that is not over.
    onward: Option<String>,
    /// Where the line turns, in hundredths of the width and in letters' heights; of few weeks only.
    dots: Vec<[String; 2]>,
    levels: Vec<Level>,
    /// The room for the words of the levels, in letters' heights, and where they end.
    gutter: String,
    edge: &'static str,
    /// Whether the weeks stand so close that the line must be thin.
    dense: bool,
    words: Vec<Along>,
    years: Vec<Along>,
    /// Where years part, in units of the field.
    parted: String,
    rows: Vec<Row>,
}

/// A figure on the upright axis.
#[derive(Debug, Serialize)]
struct Level {
    label: String,
    /// In letters' heights.
    y: String,
    /// In units of the field.
    at: String,
}

/// A word along the weeks.
#[derive(Debug, Serialize)]
struct Along {
    text: String,
    x: String,
    tier: usize,
}

#[derive(Debug, Serialize)]
struct Row {
    week: String,
    came: String,
    went: String,
    href: Option<String>,
}

/// The field on a page, in its own units: a week's width, and its height.
const STEP: f64 = 8.0;
const HEIGHT: f64 = 200.0;

/// In heights of a letter: from the edge to the field, and its height. `plots/flow.html` leaves the room below.
const ABOVE: f64 = 1.0;
const TALL: f64 = 11.0;

/// More weeks than these stand close.
const DENSE: usize = 53;

/// Of so many weeks each turn of the line has a dot.
const DOTTED: usize = 27;

impl Flow {
    /// The weeks stand in order, without a gap; `today` tells whether the last one is over.
    pub fn of(words: FlowWords, weeks: &[Week], today: NaiveDate, language: Language) -> Self {
        let course = Course::of(weeks, today, language);
        let field = Field { step: STEP, height: HEIGHT };
        let mondays: Vec<NaiveDate> = weeks.iter().map(|week| week.monday).collect();
        let years = calendar::years(&mondays);
        Self {
            describes: describes(&words, weeks, language),
            title: words.title,
            came: words.came,
            went: words.went,
            any: weeks.iter().any(|week| week.came > 0 || week.went > 0),
            width: whole(STEP) * i64::try_from(weeks.len().max(1)).unwrap_or(1),
            columns: course.columns(&field),
            running: course.running_column(&field),
            line: course.line(&field),
            onward: course.onward(&field),
            dots: dots(&course),
            gutter: gutter(course.ticks(), language),
            levels: levels(&course, &field, language),
            edge: if language.direction() == "rtl" { "15%" } else { "85%" },
            dense: weeks.len() > DENSE,
            words: along(calendar::words(&mondays, language), language),
            parted: parted(&years, weeks.len(), language),
            years: along(years, language),
            rows: weeks.iter().map(|week| Row::of(week, language)).collect(),
        }
    }

    /// The plot in a sentence, for whoever does not see it.
    pub fn says(&self) -> &str {
        &self.describes
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a step is a few units")]
fn whole(step: f64) -> i64 {
    step as i64
}

#[expect(clippy::cast_precision_loss, reason = "a number is written in a few digits")]
fn gutter(ticks: &[i64], language: Language) -> String {
    let digits = number(language, axis::top(ticks)).chars().count();
    units(0.6 * digits as f64 + 0.9)
}

fn along(words: Vec<Word>, language: Language) -> Vec<Along> {
    let along =
        |word: Word| Along { x: percent(across(word.place, language)), text: word.text, tier: word.tier };
    words.into_iter().map(along).collect()
}

/// A line from top to bottom where a year begins, but for the first.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn parted(years: &[Word], weeks: usize, language: Language) -> String {
    let begins = years.iter().filter(|year| year.place > 0.0);
    let x = |year: &Word| across(year.place, language) * STEP * weeks as f64;
    let lines: Vec<String> = begins.map(|year| format!("M{} 0v{HEIGHT}", units(x(year)))).collect();
    lines.concat()
}

impl Row {
    fn of(week: &Week, language: Language) -> Self {
        Self {
            week: dates::day(language, week.monday),
            came: number(language, week.came),
            went: number(language, week.went),
            href: week.href.clone(),
        }
    }
}

/// The plot in a sentence.
fn describes(words: &FlowWords, weeks: &[Week], language: Language) -> String {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return String::new() };
    let most = weeks.iter().rev().max_by_key(|week| week.came).unwrap_or(last);
    let mut args = Args::new();
    args.set("first", dates::day(language, first.monday));
    args.set("last", dates::day(language, last.monday));
    args.set("came", words.came.as_str());
    args.set("went", words.went.as_str());
    args.set("came_in_all", weeks.iter().map(|week| week.came).sum::<i64>());
    args.set("went_in_all", weeks.iter().map(|week| week.went).sum::<i64>());
    args.set("most", most.came);
    args.set("week", dates::day(language, most.monday));
    language.say_with("plots-flow-says", &args)
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn dots(course: &Course) -> Vec<[String; 2]> {
    let count = course.weeks();
    let field = Field { step: 1.0 / count.max(1) as f64, height: TALL };
    let shown = 0..if count <= DOTTED { count } else { 0 };
    let points = shown.map(|place| course.point(place, &field));
    points.map(|[x, y]| [percent(x), units(ABOVE + y)]).collect()
}

fn levels(course: &Course, field: &Field, language: Language) -> Vec<Level> {
    let level = |count: &i64| Level {
        label: number(language, *count),
        y: units(ABOVE + course.y(*count, TALL)),
        at: units(course.y(*count, field.height)),
    };
    course.ticks().iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn weeks(counts: &[(i64, i64)]) -> Vec<Week> {
        let first: NaiveDate = "2025-11-03".parse().expect("a Monday");
        let week = |(place, (came, went)): (u64, &(i64, i64))| Week {
            monday: first + Days::new(7 * place),
            came: *came,
            went: *went,
            href: None,
        };
        (0..).zip(counts).map(week).collect()
    }

    fn words() -> FlowWords {
        FlowWords { title: "t".to_owned(), came: "in".to_owned(), went: "out".to_owned() }
    }

    fn day(day: &str) -> NaiveDate {
        day.parse().expect("a day")
    }

    /// The corners of a path of `M`, `L`, `V`, `h`, `z`.
    fn corners(path: &str) -> Vec<[f64; 2]> {
        let spaced: String = path
            .chars()
            .flat_map(|c| if c.is_ascii_alphabetic() { vec![' ', c, ' '] } else { vec![c] })
            .collect();
        let (mut verb, mut numbers, mut at, mut found) = ('M', Vec::new(), [0.0, 0.0], Vec::new());
        for piece in spaced.split_whitespace() {
            match piece.parse::<f64>() {
                Err(_) => (verb, numbers) = (piece.chars().next().expect("a letter"), Vec::new()),
                Ok(number) => {
                    numbers.push(number);
                    match (verb, numbers.as_slice()) {
                        ('V', [y]) => at[1] = *y,
                        ('h', [by]) => at[0] += by,
                        ('M' | 'L', [x, y]) => at = [*x, *y],
                        _ => continue,
                    }
                    numbers.clear();
                    found.push(at);
                }
            }
        }
        found
    }

    #[test]
    fn time_runs_as_the_script_does() {
        let weeks = weeks(&[(1, 0), (2, 2), (4, 1)]);
        let columns = |language| Flow::of(words(), &weeks, day("2025-12-01"), language).columns;

        assert_eq!(columns(Language::Fr), "M1.2 200V150h5.6V200zM9.2 200V100h5.6V200zM17.2 200V0h5.6V200z");
        assert_eq!(columns(Language::Ar), "M1.2 200V0h5.6V200zM9.2 200V100h5.6V200zM17.2 200V150h5.6V200z");
    }

    #[test]
    fn the_week_that_is_not_over_stands_apart() {
        let weeks = weeks(&[(1, 0), (2, 2), (4, 1)]);
        let flow = Flow::of(words(), &weeks, day("2025-11-20"), Language::Fr);

        assert_eq!(flow.columns.matches('M').count(), 2);
        assert_eq!(flow.running.as_deref(), Some("M17.2 200V0h5.6V200z"));
        assert_eq!(flow.line, "M4 200L12 100");
        assert_eq!(flow.onward.as_deref(), Some("M12 100L20 150"));
    }

    #[test]
    fn nothing_is_nothing() {
        for counts in [&[][..], &[(0, 0)], &[(0, 0), (0, 0)]] {
            let flow = Flow::of(words(), &weeks(counts), day("2025-12-01"), Language::Ar);
            assert!(!flow.any && flow.columns.is_empty());
        }
    }

    proptest! {
        #[test]
        fn all_of_it_is_inside_the_field(counts in proptest::collection::vec((-3_i64..1_000_000_000, 0_i64..2_000), 1..104), arabic: bool, over: bool) {
            let language = if arabic { Language::Ar } else { Language::Fr };
            let today = if over { day("2035-01-01") } else { day("2025-11-03") };
            let flow = Flow::of(words(), &weeks(&counts), today, language);

            let paths = [Some(flow.columns), Some(flow.line), flow.running, flow.onward];
            #[expect(clippy::cast_precision_loss, reason = "a few hundred units")]
            let width = flow.width as f64;
            for [x, y] in paths.into_iter().flatten().flat_map(|path| corners(&path)) {
                prop_assert!((0.0..=width).contains(&x) && (0.0..=HEIGHT).contains(&y), "{x} {y}");
            }
            let words = flow.words.iter().chain(&flow.years).map(|word| &word.x).chain(flow.dots.iter().map(|[x, _]| x));
            for x in words {
                prop_assert!((0.0..=100.0).contains(&x.parse::<f64>().expect("a number")));
            }
            for y in flow.levels.iter().map(|level| &level.y).chain(flow.dots.iter().map(|[_, y]| y)) {
                prop_assert!((ABOVE..=ABOVE + TALL).contains(&y.parse::<f64>().expect("a number")));
            }
            prop_assert_eq!(flow.rows.len(), counts.len());
        }
    }
}

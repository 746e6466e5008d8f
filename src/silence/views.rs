//! The map of silence, and the table of communes to visit.

use serde::Serialize;

use super::Finding;
use super::Hearing;
use super::Verdict;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::map::Cell;
use crate::territory::map::FEW;
use crate::territory::map::Key;
use crate::territory::map::MapView;
use crate::territory::map::Subject;

/// Where a commune leads.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// To what is known of it.
    pub commune: Option<String>,
    /// To where a visit is planned.
    pub visit: Option<String>,
}

/// So many communes are in the table of whom to visit; nobody visits more. All are in that of the map.
const MOST_ROWS: usize = 100;

/// What was heard of a unit, for `silence.page` of `templates/silence/parts.html`.
#[derive(Debug, Serialize)]
pub struct Listening {
    map: MapView,
    /// The silent ones, then the quiet ones; of many the first.
    rows: Vec<Row>,
    /// How many more there are.
    more: usize,
    /// «بين الجماعات …», in sentences.
    judged: String,
    spread: String,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: Option<String>,
    verdict: &'static str,
    label: String,
    count: String,
    /// «31 (بين 12 و 55)».
    expected: String,
    missing: String,
    chance: String,
    /// Whether a visit is suggested, and where to plan it.
    wants_visit: bool,
    visit: Option<String>,
}

impl Listening {
    /// The hearing may be of a wider unit; only what lies in this one is shown.
    pub fn of(
        unit: &'static Unit,
        hearing: Hearing,
        language: Language,
        ways: impl Fn(&'static Unit) -> Ways,
    ) -> Self {
        let hearing = hearing.within(unit);
        let cells: Vec<Cell> = hearing
            .findings
            .iter()
            .map(|finding| cell(finding, ways(finding.unit).commune, language))
            .collect();
        let title = language.say("silence-title");
        let subject =
            Subject { measure: language.say("silence-measure"), title, legend: legend(&cells, language) };
        let low = |finding: &&Finding| finding.verdict <= Verdict::Quiet;
        let row = |finding: &Finding| Row::of(finding, unit, ways(finding.unit), language);
        Self {
            map: MapView::down_to(unit, Level::Commune, language, &cells, subject),
            rows: hearing.findings.iter().filter(low).take(MOST_ROWS).map(row).collect(),
            more: hearing.findings.iter().filter(low).skip(MOST_ROWS).count(),
            judged: judged(&hearing, language),
            spread: spread(&hearing, language),
        }
    }
}

/// The darker, the more silent; where nothing can be said, hatched.
fn step(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Silent => 5,
        Verdict::Quiet => 3,
        Verdict::AsExpected => 0,
        Verdict::Louder => 1,
        Verdict::CannotSay => FEW,
    }
}

fn named(verdict: Verdict, language: Language) -> String {
    language.say(&format!("silence-verdict-{}", verdict.code()))
}

fn legend(cells: &[Cell], language: Language) -> Vec<Key> {
    let key = |verdict: Verdict| Key { step: step(verdict), label: named(verdict, language) };
    let mut legend: Vec<Key> = Verdict::ALL.map(key).into();
    legend.retain(|key| cells.iter().any(|cell| cell.step == key.step));
    legend
}

fn cell(finding: &Finding, href: Option<String>, language: Language) -> Cell {
    let mut args = Args::new();
    args.set("verdict", named(finding.verdict, language));
    args.set("count", finding.count);
    args.set("expected", whole(finding.expected));
    Cell {
        unit: finding.unit,
        value: rank(finding),
        label: language.say_with("silence-cell", &args),
        href,
        step: step(finding.verdict),
    }
}

/// The less likely so few are, the higher in the table; of whom nothing is said comes last.
fn rank(finding: &Finding) -> Option<i64> {
    (finding.verdict != Verdict::CannotSay).then(|| whole((1.0 - finding.chance) * 1e9))
}

#[expect(clippy::cast_possible_truncation, reason = "counts and chances are far from the limits")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

impl Row {
    fn of(finding: &Finding, within: &Unit, ways: Ways, language: Language) -> Self {
        let wide = within.level > Level::Province;
        let unit = finding.unit;
        Self {
            name: if wide { unit.full_name(language) } else { unit.name(language).to_owned() },
            href: ways.commune,
            verdict: finding.verdict.code(),
            label: named(finding.verdict, language),
            count: number(language, finding.count),
            expected: expected(finding, language),
            missing: number(language, finding.missing()),
            chance: chance(finding.chance, language),
            wants_visit: finding.wants_visit(),
            visit: ways.visit,
        }
    }
}

fn expected(finding: &Finding, language: Language) -> String {
    let mut args = Args::new();
    args.set("expected", whole(finding.expected));
    args.set("least", finding.range[0]);
    args.set("most", finding.range[1]);
    language.say_with("silence-range", &args)
}

/// «1 في 250».
fn chance(chance: f64, language: Language) -> String {
    const RAREST: f64 = 1000.0;
    let mut args = Args::new();
    args.set("of", whole((1.0 / chance.max(1e-12)).min(RAREST)));
    let rare = chance * RAREST < 1.0;
    language.say_with(if rare { "silence-chance-less" } else { "silence-chance" }, &args)
}

fn judged(hearing: &Hearing, language: Language) -> String {
    let mut args = Args::new();
    args.set("communes", i64::try_from(hearing.findings.len()).unwrap_or(i64::MAX));
    args.set("judged", i64::try_from(hearing.judged()).unwrap_or(i64::MAX));
    // «One at most» is said of fewer too.
    args.set("chance", whole(hearing.by_chance().ceil()).max(1));
    language.say_with("silence-judged", &args)
}

fn spread(hearing: &Hearing, language: Language) -> String {
    let mut args = Args::new();
    args.set("spread", whole(hearing.spread * 100.0));
    language.say_with("silence-spread", &args)
}

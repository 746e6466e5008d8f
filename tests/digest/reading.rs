//! What a reader finds in a digest: the tables of the HTML, and the same in the text.

use tarafu::language::Args;
use tarafu::language::Language;

use crate::kit::client::Visitor;
use crate::kit::mail::Mail;
use crate::kit::page::Page;
use crate::kit::page::tidy;

/// What is told of a unit; the first two are of its present.
pub const FIGURES: [&str; 7] = ["open", "overdue", "filed", "resolved", "confirmed", "closed", "reopened"];

/// The figures of a mail, which its text and its HTML both hold.
pub struct Told {
    language: Language,
    text: String,
    /// The cells of each line of each table, the name first.
    lines: Vec<Vec<String>>,
    /// The label and the value of each fact.
    facts: Vec<[String; 2]>,
}

impl Told {
    #[track_caller]
    pub fn by(mail: &Mail, language: Language) -> Self {
        let page = page(mail);
        let text = text(mail);
        let mut lines = Vec::new();
        for table in 1..=page.find("table").len() {
            let head = page.find(&format!("table:nth-of-type({table}) thead th"));
            for line in 1..=page.find(&format!("table:nth-of-type({table}) tbody tr")).len() {
                let line = format!("table:nth-of-type({table}) tbody tr:nth-of-type({line})");
                let cells: Vec<String> = page.find(&format!("{line} > *"));
                let said = said(language, &head, &cells);
                assert!(text.contains(&said), "the text does not say “{said}”: {text}");
                lines.push(cells);
            }
        }
        let facts: Vec<[String; 2]> =
            page.find("dt").into_iter().zip(page.find("dd")).map(|(label, value)| [label, value]).collect();
        for [label, value] in &facts {
            assert!(text.contains(label) && text.contains(value), "{label}: {value} in {text}");
        }
        Self { language, text, lines, facts }
    }

    /// The figures beside a name.
    #[track_caller]
    pub fn of(&self, name: &str) -> Vec<&str> {
        let name = tidy(&self.language.say(&format!("figure-{name}")));
        let line = self.lines.iter().find(|line| line[0] == name);
        let line = line.unwrap_or_else(|| panic!("no {name} in {:?}", self.lines));
        line[1..].iter().map(String::as_str).collect()
    }

    /// The figures of the units below: those whose lines have none of our names.
    pub fn below(&self) -> Vec<Vec<String>> {
        let ours = FIGURES.map(|name| tidy(&self.language.say(&format!("figure-{name}"))));
        let below = self.lines.iter().filter(|line| !ours.contains(&line[0]));
        below.map(|line| line[1..].to_vec()).collect()
    }

    /// Days and how many they are the median of: to the first answer, to the resolution.
    pub fn medians(&self) -> [Option<(i64, i64)>; 2] {
        let few = tidy(&self.language.say("digest-too-few"));
        [0, 1].map(|place| {
            let value = &self.facts[place][1];
            if *value == few { None } else { Some(median(value, self.language)) }
        })
    }

    pub fn says(&self, key: &str) -> bool {
        self.text.contains(&tidy(&self.language.say(key)))
    }
}

/// A line of a table as the text has it.
fn said(language: Language, head: &[String], cells: &[String]) -> String {
    let mut args = Args::new();
    args.set("label", cells[0].as_str());
    args.set("value", cells[1].as_str());
    if cells.len() == 2 {
        return tidy(&language.say_with("mail-fact", &args));
    }
    args.set("head", head[1].as_str());
    args.set("other_head", head[2].as_str());
    args.set("other", cells[2].as_str());
    tidy(&language.say_with("mail-line", &args))
}

/// The days and the number for which the sentence is that one.
fn median(value: &str, language: Language) -> (i64, i64) {
    let sentence = |days: i64, n: i64| {
        let mut args = Args::new();
        args.set("days", days);
        args.set("n", n);
        tidy(&language.say_with("digest-median", &args))
    };
    let all = (0..100).flat_map(|days| (5..50).map(move |n| (days, n)));
    all.into_iter().find(|(days, n)| sentence(*days, *n) == value).expect("a median")
}

/// The dashboard of Taounate, as somebody sees it.
pub struct Dashboard {
    language: Language,
    page: Page,
}

impl Dashboard {
    pub async fn open(visitor: &mut Visitor, language: Language) -> Self {
        let page = visitor.get(&format!("/dashboard?unit=03.531&lang={language}")).await.is(200).clone();
        Self { language, page }
    }

    /// The figure of that name at its head.
    #[track_caller]
    pub fn of(&self, name: &str) -> String {
        let name = tidy(&self.language.say(&format!("figure-{name}")));
        let place = self.page.find(".stat span").iter().position(|label| *label == name);
        let place = place.unwrap_or_else(|| panic!("no figure {name}: {}", self.page));
        self.page.find(".stat b").swap_remove(place)
    }

    /// How long it took at all levels: to the first answer, to the resolution.
    pub fn times(&self) -> Vec<String> {
        let word = tidy(&self.language.say("dash-all-levels"));
        self.page.find("tr").into_iter().filter(|line| line.starts_with(&word)).collect()
    }

    /// Such a line: the median and the ninth decile in days, and of how many.
    pub fn line(&self, [median, ninth, count]: [i64; 3]) -> String {
        let days = |days: i64| {
            let mut args = Args::new();
            args.set("days", days);
            self.language.say_with("plots-days", &args)
        };
        tidy(&format!("{} {} {} {count}", self.language.say("dash-all-levels"), days(median), days(ninth)))
    }
}

/// How many cases a list shows.
pub fn cases_on(page: &Page) -> usize {
    let links = page.links();
    let is_case = |href: &str| {
        href.strip_prefix("/cases/")
            .is_some_and(|last| last.starts_with(|first: char| first.is_ascii_digit()))
    };
    links.iter().filter(|link| is_case(&link.href)).count()
}

fn page(mail: &Mail) -> Page {
    Page { body: mail.html.clone(), ..Page::default() }
}

pub fn text(mail: &Mail) -> String {
    tidy(&mail.text)
}

pub fn sections(mail: &Mail) -> Vec<String> {
    page(mail).find("h2")
}

/// What the pictures of the HTML are, and what they show.
pub fn pictures(mail: &Mail) -> (Vec<String>, Vec<String>) {
    let says = page(mail).attribute("img", "alt");
    (page(mail).attribute("img", "src"), says.iter().map(|says| tidy(says)).collect())
}

/// Keeps the parts of a mail for who wants to look at them.
pub fn keep(mail: &Mail, language: Language) {
    let Ok(folder) = std::env::var("TARAFU_SHOTS") else { return };
    let file = |ending: &str| format!("{folder}/digest-{language}.{ending}");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let picture = &mail.attachments[0];
    let name = format!("cid:{}", picture.content_id.as_deref().unwrap_or_default());
    let html = mail.html.replace(&name, &format!("digest-{language}.png"));
    std::fs::write(file("html"), html).expect("written");
    std::fs::write(file("txt"), &mail.text).expect("written");
    std::fs::write(file("eml"), &mail.raw).expect("written");
    std::fs::write(file("png"), &picture.bytes).expect("written");
}

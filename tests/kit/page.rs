//! A page as a person sees it: what it says, where its links lead, in which language and direction it is written.

use reqwest::header::HeaderMap;
use scraper::ElementRef;
use scraper::Html;
use scraper::Node;
use scraper::Selector;
use std::fmt;

#[derive(Clone, Debug, Default)]
pub struct Page {
    pub url: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    /// The body before it was read as text: of a PDF, for instance.
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    /// As it is written in the page.
    pub href: String,
}

impl Page {
    /// Whether a reader finds these words, however the page breaks or spaces them.
    pub fn has(&self, text: &str) -> bool {
        self.text().contains(&tidy(text))
    }

    /// As `has`, but a failure shows the page.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.has(text), "the page does not say “{text}”:\n{self}");
        self
    }

    #[track_caller]
    pub fn does_not_say(&self, text: &str) -> &Self {
        assert!(!self.has(text), "the page says “{text}”:\n{self}");
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert!(self.status == status, "expected the status {status}:\n{self}");
        self
    }

    /// The words of the page in one line, without what is not seen: scripts, `hidden` parts, the choices of a list
    /// that are not chosen, and the invisible marks that keep Arabic and Latin apart. What stands in an input is
    /// not part of it (ask the form); what stands in a text area is.
    pub fn text(&self) -> String {
        let document = self.document();
        let mut words = String::new();
        for body in document.select(&selector("body")) {
            gather(body, &mut words);
        }
        tidy(&words)
    }

    pub fn title(&self) -> String {
        self.find("title").pop().unwrap_or_default()
    }

    /// The language that the page says it is in.
    pub fn lang(&self) -> String {
        self.attribute("html", "lang").pop().unwrap_or_default()
    }

    /// `rtl`, `ltr`, or nothing when the page does not say.
    pub fn dir(&self) -> String {
        self.attribute("html", "dir").pop().unwrap_or_default()
    }

    pub fn links(&self) -> Vec<Link> {
        let link = |link: ElementRef| Some(Link { text: text_of(link), href: link.attr("href")?.to_owned() });
        self.document().select(&selector("a[href]")).filter_map(link).collect()
    }

    /// The words of each element that a CSS selector finds.
    pub fn find(&self, css: &str) -> Vec<String> {
        self.document().select(&selector(css)).map(text_of).collect()
    }

    /// An attribute of each element that a CSS selector finds and that has it.
    pub fn attribute(&self, css: &str, name: &str) -> Vec<String> {
        let document = self.document();
        document
            .select(&selector(css))
            .filter_map(|element| element.attr(name))
            .map(ToOwned::to_owned)
            .collect()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("a header is text"))
    }

    /// Where a redirect leads, as it is written.
    pub fn location(&self) -> Option<&str> {
        self.header("location")
    }

    /// How much of this page's address the next one may learn.
    pub(super) fn referrer_policy(&self) -> String {
        let in_page = || self.attribute("meta[name=referrer]", "content").pop();
        let policy =
            self.header("referrer-policy").map(ToOwned::to_owned).or_else(in_page).unwrap_or_default();
        policy.rsplit(',').next().unwrap_or_default().trim().to_lowercase()
    }

    /// Parsed as by a browser that runs no scripts, for which the tag `noscript` means nothing.
    pub(super) fn document(&self) -> Html {
        Html::parse_document(&self.body.replace("<noscript>", "").replace("</noscript>", ""))
    }
}

/// For the messages of failed tests.
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} → {}", self.url, self.status)?;
        if let Some(location) = self.location() {
            write!(f, " to {location}")?;
        }
        write!(f, "\n  {} | {}", self.title(), self.text())
    }
}

/// # Panics
/// When it is not a selector.
pub(super) fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("“{css}” is not a CSS selector: {error}"))
}

pub(super) fn text_of(element: ElementRef) -> String {
    let mut words = String::new();
    gather(element, &mut words);
    tidy(&words)
}

/// One space between words, and none of the marks that have no width: what remains is what a reader compares.
pub fn tidy(text: &str) -> String {
    let marks = ['\u{00ad}', '\u{061c}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{feff}'];
    let unseen = |letter: char| {
        marks.contains(&letter) || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let seen: String = text.chars().filter(|letter| !unseen(*letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// These stand within a line; all other elements part the words before them from the words after.
const WITHIN_A_LINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
];

fn gather(element: ElementRef, words: &mut String) {
    if is_unseen(element) {
        return;
    }

    let parts = !WITHIN_A_LINE.contains(&element.value().name());
    words.extend(parts.then_some(' '));
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(_) => gather(ElementRef::wrap(child).expect("it is an element"), words),
            _ => {}
        }
    }
    words.extend(parts.then_some(' '));
}

fn is_unseen(element: ElementRef) -> bool {
    match element.value().name() {
        "script" | "style" | "template" | "datalist" => true,
        "option" => element.attr("selected").is_none(),
        _ => element.attr("hidden").is_some(),
    }
}

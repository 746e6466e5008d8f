//! What a form on a page consists of, read from its HTML as a browser reads it.

use super::page::Page;
use super::page::selector;
use super::page::text_of;
use scraper::ElementRef;
use scraper::Html;

/// One thing that may be sent. A list of choices is several, of which those that are `on` are sent.
pub(super) struct Field {
    pub name: String,
    pub value: String,
    pub kind: Kind,
    pub on: bool,
    /// The words beside a box, or of a choice.
    pub label: String,
    pub longest: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// Hidden or `readonly`.
    Fixed,
    Box,
    Radio,
    Choice {
        several: bool,
    },
    File,
}

pub(super) struct Button {
    pub name: String,
    pub value: String,
    pub label: String,
    pub disabled: bool,
    /// Its own `formaction`, `formmethod` and `formenctype`.
    pub goes: [Option<String>; 3],
}

/// Where a form goes, and how.
pub(super) struct Target {
    pub action: String,
    pub method: String,
    pub encoding: String,
}

/// All that a page says about one of its forms.
pub(super) struct Blank {
    pub target: Target,
    pub fields: Vec<Field>,
    pub buttons: Vec<Button>,
}

impl Blank {
    /// The form with this `action` (when it begins with `/`), or that a CSS selector finds, itself or by something in it.
    #[track_caller]
    pub fn on(page: &Page, which: &str) -> Self {
        let document = page.document();
        let form = find(&document, which, page);
        let controls: Vec<ElementRef> = document
            .select(&selector("input, select, textarea, button"))
            .filter(|control| owner(&document, *control).is_some_and(|owner| owner.id() == form.id()))
            .collect();

        let enabled = controls.iter().filter(|control| !is_disabled(**control));
        let target = Target {
            action: form.attr("action").unwrap_or_default().to_owned(),
            method: form.attr("method").unwrap_or("get").to_lowercase(),
            encoding: form.attr("enctype").unwrap_or_default().to_lowercase(),
        };
        Self {
            target,
            fields: enabled.flat_map(|control| fields_of(&document, *control)).collect(),
            buttons: controls
                .iter()
                .filter(|control| is_button(**control))
                .map(|button| button_of(*button))
                .collect(),
        }
    }
}

impl Field {
    pub fn new(name: &str, value: &str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
            kind,
            on: true,
            label: String::new(),
            longest: None,
        }
    }
}

#[track_caller]
fn find<'a>(document: &'a Html, which: &str, page: &Page) -> ElementRef<'a> {
    let mut found: Vec<ElementRef> = if which.starts_with('/') {
        document.select(&selector("form")).filter(|form| form.attr("action") == Some(which)).collect()
    } else {
        document.select(&selector(which)).filter_map(|element| owner(document, element)).collect()
    };
    found.dedup_by_key(|form| form.id());

    assert!(
        found.len() == 1,
        "{} forms answer to “{which}”; there are: {}\non {page}",
        found.len(),
        actions(document)
    );
    found[0]
}

fn actions(document: &Html) -> String {
    let form = selector("form");
    let actions = document.select(&form).map(|form| form.attr("action").unwrap_or("(this page)"));
    actions.collect::<Vec<_>>().join(", ")
}

/// The form that an element belongs to: the one it names, else the one around it, or itself.
fn owner<'a>(document: &'a Html, element: ElementRef<'a>) -> Option<ElementRef<'a>> {
    match element.attr("form") {
        Some(id) => document.select(&selector("form[id]")).find(|form| form.attr("id") == Some(id)),
        None => around(element, "form"),
    }
}

/// The nearest element of this name, from this one outward.
fn around<'a>(element: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    let outward = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    outward.into_iter().find(|element| element.value().name() == name)
}

fn is_disabled(control: ElementRef) -> bool {
    let mut sets =
        control.ancestors().filter_map(ElementRef::wrap).filter(|around| around.value().name() == "fieldset");
    control.attr("disabled").is_some() || sets.any(|set| set.attr("disabled").is_some())
}

fn is_button(control: ElementRef) -> bool {
    match control.value().name() {
        "button" => !matches!(control.attr("type"), Some("button" | "reset")),
        "input" => matches!(control.attr("type"), Some("submit" | "image")),
        _ => false,
    }
}

fn button_of(control: ElementRef) -> Button {
    let own = |attribute: &str| control.attr(attribute).unwrap_or_default().to_owned();
    let words = Some(text_of(control)).filter(|words| !words.is_empty());
    Button {
        name: own("name"),
        value: own("value"),
        label: words
            .or_else(|| control.attr("aria-label").map(ToOwned::to_owned))
            .unwrap_or_else(|| own("value")),
        disabled: is_disabled(control),
        goes: ["formaction", "formmethod", "formenctype"]
            .map(|name| control.attr(name).map(ToOwned::to_owned)),
    }
}

fn fields_of(document: &Html, control: ElementRef) -> Vec<Field> {
    let Some(name) = control.attr("name").filter(|name| !name.is_empty()) else { return Vec::new() };
    match control.value().name() {
        "select" => choices_of(name, control),
        "textarea" => vec![typed(name, &control.text().collect::<String>(), control)],
        "input" => input_of(name, document, control).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn input_of(name: &str, document: &Html, control: ElementRef) -> Option<Field> {
    let value = control.attr("value");
    let ticked = |kind| {
        let field = Field::new(name, value.unwrap_or("on"), kind);
        Field { on: control.attr("checked").is_some(), label: label_of(document, control), ..field }
    };
    match control.attr("type").unwrap_or("text").to_lowercase().as_str() {
        "submit" | "image" | "button" | "reset" => None,
        "hidden" => Some(Field::new(name, value.unwrap_or_default(), Kind::Fixed)),
        "checkbox" => Some(ticked(Kind::Box)),
        "radio" => Some(ticked(Kind::Radio)),
        "file" => Some(Field::new(name, "", Kind::File)),
        _ => Some(typed(name, value.unwrap_or_default(), control)),
    }
}

fn typed(name: &str, value: &str, control: ElementRef) -> Field {
    let kind = if control.attr("readonly").is_some() { Kind::Fixed } else { Kind::Text };
    let longest = control.attr("maxlength").and_then(|longest| longest.parse().ok());
    Field { longest, ..Field::new(name, value, kind) }
}

/// One field a choice. A list that takes one choice and has none set shows its first.
fn choices_of(name: &str, list: ElementRef) -> Vec<Field> {
    let several = list.attr("multiple").is_some();
    let mut choices: Vec<Field> = list
        .select(&selector("option:not([disabled])"))
        .filter(|option| around(*option, "optgroup").is_none_or(|group| group.attr("disabled").is_none()))
        .map(|option| {
            let label = super::page::tidy(&option.text().collect::<String>());
            let field = Field::new(name, option.attr("value").unwrap_or(&label), Kind::Choice { several });
            Field { on: option.attr("selected").is_some(), label: label.clone(), ..field }
        })
        .collect();

    if !several {
        let shown = choices.iter().rposition(|choice| choice.on).unwrap_or(0);
        choices.iter_mut().enumerate().for_each(|(place, choice)| choice.on = place == shown);
    }
    choices
}

fn label_of(document: &Html, control: ElementRef) -> String {
    let named =
        document.select(&selector("label[for]")).find(|label| label.attr("for") == control.attr("id"));
    named.or_else(|| around(control, "label")).map(text_of).unwrap_or_default()
}

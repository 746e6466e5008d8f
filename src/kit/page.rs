//! Pages: templates read once a process, one Tera a language, and the frame around every page.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::LazyLock;

use rocket::Request;
use rocket::http::ContentType;
use rocket::http::Status;
use rocket::response::Redirect;
use rocket::response::Responder;
use rocket::response::Response;
use rust_embed::RustEmbed;
use serde::Serialize;
use tera::Context;
use tera::Kwargs;
use tera::State;
use tera::Tera;
use tera::Value;

use super::Error;
use super::House;
use super::Result;
use super::assets;
use super::csrf;
use super::parts::Part;
use super::spoken::spoken;
use crate::language::Args;
use crate::language::Language;

/// In how large pieces a page is sent: Rocket's 4 KiB cost a task switch each.
pub const PIECE: usize = 256 * 1024;

/// Templates that are not Tera's.
const TYPST: &str = ".typ";

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

static TEMPLATES: LazyLock<HashMap<Language, Tera>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, templates(language))).collect());

fn templates(language: Language) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    tera.register_function("t", move |words: Kwargs, _: &State| sentence(language, &words));
    tera.register_function("number", move |words: Kwargs, _: &State| -> tera::TeraResult<String> {
        Ok(crate::language::number(language, words.must_get::<i64>("n")?))
    });
    tera.global_context().insert("lang", language.code());
    tera.global_context().insert("dir", language.direction());
    let files: Vec<(String, String)> = Files::iter()
        .filter(|name| !name.ends_with(TYPST))
        .map(|name| (name.to_string(), spoken(language, &text(&name))))
        .collect();
    tera.add_raw_templates(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        .unwrap_or_else(|mistake| panic!("a template does not parse: {mistake:?}"));
    tera
}

fn text(name: &str) -> String {
    source(name).expect("a listed file is there")
}

/// The text of a file among the templates, for who reads it with another engine.
pub fn source(name: &str) -> Option<String> {
    let file = Files::get(name)?;
    Some(String::from_utf8(file.data.into_owned()).expect("templates are UTF-8"))
}

/// `t(key="…", count=3, name="…")` in templates.
fn sentence(language: Language, words: &Kwargs) -> tera::TeraResult<Value> {
    let key = words.must_get::<String>("key")?;
    let mut args = Args::new();
    for (name, value) in words.iter() {
        let name = name.to_string();
        match (value.as_i64(), value.as_str()) {
            _ if name == "key" => {}
            (Some(number), _) => args.set(name, number),
            (None, Some(text)) => args.set(name, text.to_owned()),
            (None, None) => args.set(name, value.to_string()),
        }
    }
    Ok(Value::from(language.say_with(&key, &args)))
}

/// Renders a template by itself, without the frame: for mails and parts of pages.
pub fn render(template: &str, language: Language, view: &impl Serialize) -> Result<String> {
    let mut context = Context::new();
    context.insert("page", view);
    Ok(TEMPLATES[&language].render(template, &context)?)
}

/// Who sits before the page, as the frame shows them. The guard that knows them leaves it in the request.
#[derive(Clone, Debug, Serialize)]
pub struct Seat {
    pub name: String,
    pub mandate: String,
    pub nav: Vec<NavItem>,
}

/// A place to go to from every page.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    pub key: &'static str,
    pub href: &'static str,
    pub label: String,
    pub current: bool,
    pub count: Option<i64>,
}

#[derive(Serialize)]
struct Frame<'a> {
    actor: Option<&'a Seat>,
    nav: Vec<NavItem>,
    langs: Vec<LanguageLink>,
    csrf: &'a str,
    css: &'static str,
    js: &'static str,
    icon: &'static str,
    logo: &'static str,
    demo: bool,
    notice: Option<String>,
    home: &'static str,
    contact: Option<&'a str>,
    cndp: Option<&'a str>,
}

#[derive(Serialize)]
struct LanguageLink {
    code: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

/// A page to be shown: a template, in a language, with its view.
pub struct Page {
    template: &'static str,
    language: Language,
    context: Context,
    status: Status,
}

impl Page {
    /// The view is `page` in the template.
    pub fn new(template: &'static str, language: Language, view: &impl Serialize) -> Self {
        let mut context = Context::new();
        context.insert("page", view);
        Self { template, language, context, status: Status::Ok }
    }

    /// A form beside the view: `form` in the template.
    #[must_use]
    pub fn form(mut self, form: &super::FormView) -> Self {
        self.context.insert("form", form);
        self
    }

    /// A part that was made before, under a name of its own in the template.
    #[must_use]
    pub fn part(mut self, name: &'static str, part: Part) -> Self {
        self.context.insert_value(name, part.0);
        self
    }

    #[must_use]
    pub fn status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// A form that must be mended: 422.
    #[must_use]
    pub fn to_mend(self) -> Self {
        self.status(Status::UnprocessableEntity)
    }
}

impl<'r> Responder<'r, 'static> for Page {
    fn respond_to(mut self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let house = House::of(request.rocket()).ok_or(Status::InternalServerError)?;
        self.context.insert("frame", &frame(request, house, self.language));
        let html = TEMPLATES[&self.language].render(self.template, &self.context).map_err(|mistake| {
            tracing::error!(request = super::journal::id(request), template = self.template, "{mistake:?}");
            Status::InternalServerError
        })?;
        Response::build()
            .status(self.status)
            .header(ContentType::HTML)
            .raw_header("Content-Language", self.language.code())
            .sized_body(html.len(), Cursor::new(html))
            .max_chunk_size(PIECE)
            .ok()
    }
}

fn frame<'a>(request: &'a Request<'_>, house: &'a House, language: Language) -> Frame<'a> {
    let seat = request.local_cache(|| None::<Seat>).as_ref();
    let path = request.uri().path().to_string();
    let nav = seat.map(|seat| seat.nav.clone()).unwrap_or_default();
    let notice = request.query_value::<&str>("done").and_then(std::result::Result::ok);
    Frame {
        nav: nav.into_iter().map(|item| NavItem { current: under(&path, item.href), ..item }).collect(),
        actor: seat,
        langs: Language::ALL.into_iter().map(|code| link_to(request, code, language)).collect(),
        csrf: csrf::token(request, house),
        css: assets::url("app.css"),
        js: assets::url("app.js"),
        icon: assets::url("icon.svg"),
        logo: assets::url("logo.svg"),
        demo: house.settings.demo,
        notice: notice.filter(|key| is_notice(key)).map(|key| language.say(&format!("notice-{key}"))),
        home: seat.map_or("/", |seat| seat.nav.first().map_or("/account", |item| item.href)),
        contact: None,
        cndp: house.settings.cndp_reference.as_deref(),
    }
}

fn under(path: &str, href: &str) -> bool {
    path == href
        || (path.starts_with(href) && path.as_bytes().get(href.len()) == Some(&b'/') && path != "/cases/new")
}

/// `?done=…` names one of a few sentences, never a text.
fn is_notice(key: &str) -> bool {
    NOTICES.contains(&key)
}

/// What a page may say after a deed; each has a sentence `notice-…`.
pub const NOTICES: [&str; 23] = [
    "filed",
    "take",
    "ask",
    "reply",
    "assign",
    "accept",
    "hand-back",
    "pass-up",
    "answer",
    "resolve",
    "close",
    "reopen",
    "merge",
    "note",
    "update",
    "object",
    "saved",
    "sent",
    "retried",
    "ended",
    "invited",
    "password",
    "seen",
];

/// The present address in another language.
fn link_to(request: &Request<'_>, to: Language, current: Language) -> LanguageLink {
    let uri = request.uri();
    let kept = uri.query().map(|query| {
        query
            .as_str()
            .split('&')
            .filter(|part| !part.starts_with("lang=") && !part.is_empty())
            .collect::<Vec<_>>()
            .join("&")
    });
    let rest = kept.filter(|query| !query.is_empty()).map(|query| format!("{query}&")).unwrap_or_default();
    LanguageLink {
        code: to.code(),
        name: to.own_name(),
        href: format!("{}?{rest}lang={to}", uri.path()),
        current: to == current,
    }
}

/// To the door, and from there back to where one wanted to go.
pub fn to_sign_in(request: &Request<'_>) -> Redirect {
    let wanted = request.uri().to_string();
    let next = rocket::http::RawStr::new(&wanted).percent_encode().to_string();
    Redirect::to(format!("/login?next={next}"))
}

/// What a handler answers: a page, a way elsewhere, or a refusal.
pub enum Reply {
    Page(Box<Page>),
    Elsewhere(String),
}

impl Reply {
    /// 303: the deed is done, look there.
    pub fn see(path: impl Into<String>) -> Self {
        Self::Elsewhere(path.into())
    }
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        Self::Page(Box::new(page))
    }
}

impl<'r> Responder<'r, 'static> for Reply {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match self {
            Self::Page(page) => page.respond_to(request),
            Self::Elsewhere(path) => Redirect::to(path).respond_to(request),
        }
    }
}

/// Renders every template in every language, to find at start what a reader would find later.
pub fn check() -> Result<()> {
    for language in Language::ALL {
        if TEMPLATES[&language].get_template_names().next().is_none() {
            return Err(Error::Broken("there are no templates".to_owned()));
        }
    }
    Ok(())
}

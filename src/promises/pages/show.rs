//! `/promises/<id>`: a promise with what is said of it, and the verdict.

use rocket::get;
use rocket::http::Status;
use rocket::post;
use sea_orm::EntityTrait;
use serde::Serialize;

use crate::actions::action;
use crate::actions::answer;
use crate::cases::case::Coded;
use crate::cases::views::accounts;
use crate::categories::category::Choice;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Signed;
use crate::promises::commands;
use crate::promises::forms;
use crate::promises::ledger;
use crate::promises::policy;
use crate::promises::promise::Model;
use crate::promises::promise::State;
use crate::promises::promise::Verdict;
use crate::promises::queries;
use crate::promises::views;
use crate::promises::views::PromiseRow;
use crate::promises::views::VoiceBar;
use crate::promises::voice;
use crate::promises::voice::Question;
use crate::promises::voice::Voices;

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    row: PromiseRow,
    words: String,
    version: i32,
    dossier: Link,
    action: Option<Link>,
    answer: Option<Answer>,
    /// When its residents were asked.
    asked: Option<String>,
    judged: Option<Judged>,
    /// Why it was withdrawn.
    withdrawn: Option<String>,
    bars: Vec<VoiceBar>,
    people: i64,
    /// How the verdict and the word of most residents differ.
    gap: Option<String>,
    verdicts: Vec<Choice>,
    /// A verdict would come before its day is over.
    early: bool,
    may: May,
    most: usize,
    /// Somebody was first: what they wrote is in the form.
    changed: bool,
}

/// What this reader may do.
#[derive(Serialize)]
struct May {
    change: bool,
    judge: bool,
    withdraw: bool,
}

#[derive(Serialize)]
struct Link {
    href: String,
    label: String,
}

#[derive(Serialize)]
struct Answer {
    when: String,
    verdict: String,
    words: String,
}

#[derive(Serialize)]
struct Judged {
    verdict: String,
    when: String,
    who: Option<String>,
    note: Option<String>,
}

#[get("/promises/<id>")]
pub async fn show_promise(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (promise, dossier) = queries::find(&house.db, actor, id).await?;
    Ok(page(actor, &view(house, actor, &promise, &dossier).await?, &FormView::default()))
}

#[post("/promises/<id>/judge", data = "<sent>")]
pub async fn judge_promise(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (promise, dossier) = queries::find(&house.db, sent.actor, id).await?;
    if !dossiers::policy::may_steer(sent.actor, &dossier) {
        return Err(Error::Forbidden);
    }
    let seen = seen(&promise, &sent.fields)?;
    match forms::verdict(&sent.fields, sent.actor.language) {
        Ok((verdict, note)) => {
            let done = commands::judge(house, sent.actor, &dossier, &seen, verdict, &note).await;
            settled(house, &sent, id, done).await
        }
        Err(mistakes) => {
            let view = view(house, sent.actor, &promise, &dossier).await?;
            Ok(page(sent.actor, &view, &FormView::to_mend(&sent.fields, mistakes)).to_mend().into())
        }
    }
}

#[post("/promises/<id>/withdraw", data = "<sent>")]
pub async fn withdraw_promise(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (promise, dossier) = queries::find(&house.db, sent.actor, id).await?;
    if !dossiers::policy::may_steer(sent.actor, &dossier) {
        return Err(Error::Forbidden);
    }
    let seen = seen(&promise, &sent.fields)?;
    match forms::reason(&sent.fields, sent.actor.language) {
        Ok(reason) => {
            let done = commands::withdraw(house, sent.actor, &dossier, &seen, &reason).await;
            settled(house, &sent, id, done).await
        }
        Err(mistakes) => {
            let view = view(house, sent.actor, &promise, &dossier).await?;
            Ok(page(sent.actor, &view, &FormView::to_mend(&sent.fields, mistakes)).to_mend().into())
        }
    }
}

/// The promise as it was when the page was made.
fn seen(promise: &Model, fields: &Fields) -> Result<Model> {
    let version = fields.get("version").parse().map_err(|_| Error::Malformed)?;
    Ok(Model { version, ..promise.clone() })
}

/// Back to the promise; or 409, with what they wrote, if somebody was first.
async fn settled(house: &House, sent: &Signed<'_>, id: i64, done: Result<()>) -> Result<Reply> {
    match done {
        Ok(()) => Ok(Reply::see(format!("/promises/{id}?done=saved"))),
        Err(Error::Conflict) => {
            let (promise, dossier) = queries::find(&house.db, sent.actor, id).await?;
            let view = view(house, sent.actor, &promise, &dossier).await?;
            let view = ShowPage { changed: true, ..view };
            let page = page(sent.actor, &view, &FormView::again(&sent.fields));
            Ok(page.status(Status::Conflict).into())
        }
        Err(error) => Err(error),
    }
}

fn page(actor: &Actor, view: &ShowPage, form: &FormView) -> Page {
    Page::new("promises/show.html", actor.language, view).form(form)
}

async fn view(house: &House, actor: &Actor, promise: &Model, dossier: &dossier::Model) -> Result<ShowPage> {
    let (db, language, today) = (&house.db, actor.language, house.today());
    let voices = voice::of(db, Question::Promise, promise.id).await?;
    let row = views::rows(db, std::slice::from_ref(promise), language, today).await?.pop();
    Ok(ShowPage {
        row: row.ok_or(Error::Missing)?,
        words: promise.words.clone(),
        version: promise.version,
        dossier: Link { href: dossier.href(), label: dossier.title.clone() },
        action: action_of(house, promise).await?,
        answer: answer_of(house, promise, language).await?,
        asked: promise.asked_at.map(|at| dates::moment(language, at)),
        judged: judged(house, promise, language).await?,
        withdrawn: promise.note.clone().filter(|_| !promise.state.is_judged()),
        bars: views::bars(&voices, Question::Promise, language),
        people: voices.total(),
        gap: gap(promise, &voices, language),
        verdicts: verdicts(promise, language),
        early: today < promise.due_on,
        may: May {
            change: policy::may_change(actor, dossier, promise),
            judge: policy::may_judge(actor, dossier, promise),
            withdraw: policy::may_withdraw(actor, dossier, promise),
        },
        most: forms::MOST_WORDS,
        changed: false,
    })
}

async fn action_of(house: &House, promise: &Model) -> Result<Option<Link>> {
    let Some(id) = promise.action_id else { return Ok(None) };
    let action = action::Entity::find_by_id(id).one(&house.db).await?;
    Ok(action.map(|action| Link { href: action.href(), label: action.subject }))
}

async fn answer_of(house: &House, promise: &Model, language: Language) -> Result<Option<Answer>> {
    let Some(id) = promise.answer_id else { return Ok(None) };
    let answer = answer::by_id(&house.db, id).await?;
    Ok(Some(Answer {
        when: dates::day(language, answer.received_on),
        verdict: answer.verdict.label("verdict", language),
        words: answer.words,
    }))
}

async fn judged(house: &House, promise: &Model, language: Language) -> Result<Option<Judged>> {
    let Some(day) = promise.judged_on else { return Ok(None) };
    let names = accounts(&house.db, promise.judged_by_id.into_iter().collect()).await?;
    Ok(Some(Judged {
        verdict: promise.state.label(language),
        when: dates::day(language, day),
        who: names.into_values().next(),
        note: promise.note.clone(),
    }))
}

/// How the verdict and the word of most residents differ, where enough have spoken.
fn gap(promise: &Model, voices: &Voices, language: Language) -> Option<String> {
    let enough = promise.state.is_judged() && voices.total() >= ledger::LEAST;
    let foremost = voices.foremost().filter(|said| enough && said.code() != promise.state.code())?;
    let mut args = Args::new();
    args.set("verdict", promise.state.label(language));
    args.set("said", foremost.label(Question::Promise, language));
    args.set("count", voices.of(foremost));
    args.set("total", voices.total());
    Some(language.say_with("promise-gap", &args))
}

/// The verdicts that may follow.
fn verdicts(promise: &Model, language: Language) -> Vec<Choice> {
    let states = Verdict::ALL.map(Verdict::state).into_iter();
    let choice = |state: State| Choice {
        value: state.code().to_owned(),
        label: state.label(language),
        group: String::new(),
    };
    states.filter(|state| promise.state.may_become(*state)).map(choice).collect()
}

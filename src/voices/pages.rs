//! `/t/<link>/promise/<id>` and `/t/<link>/answer/<id>`: what was promised or answered, and three buttons.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::categories::category::Choice;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::promises;
use crate::promises::Question;
use crate::promises::Said;
use crate::promises::Subject;
use crate::promises::subject::Face;
use crate::replies;
use crate::tracking::Guest;

#[derive(Serialize)]
struct VoicePage {
    question: &'static str,
    face: Face,
    /// Where it is said.
    href: String,
    /// Where their case is shown.
    case: String,
    choices: Vec<Choice>,
    /// What they have said so far, in words.
    said: Option<String>,
    /// Whether they may have a say: open, or withdrawn.
    standing: &'static str,
}

#[get("/t/<link>/promise/<id>")]
pub async fn on_promise(link: &str, id: i64, visit: Visit, house: &House) -> Result<Page> {
    ask(house, visit, link, Question::Promise, id).await
}

#[get("/t/<link>/answer/<id>")]
pub async fn on_answer(link: &str, id: i64, visit: Visit, house: &House) -> Result<Page> {
    ask(house, visit, link, Question::Answer, id).await
}

#[post("/t/<link>/promise/<id>", data = "<form>")]
pub async fn of_promise(link: &str, id: i64, form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    hear(house, visit, link, Question::Promise, id, &form).await
}

#[post("/t/<link>/answer/<id>", data = "<form>")]
pub async fn of_answer(link: &str, id: i64, form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    hear(house, visit, link, Question::Answer, id, &form).await
}

async fn ask(house: &House, visit: Visit, link: &str, question: Question, id: i64) -> Result<Page> {
    let guest = Guest::come(house, visit, link).await?;
    let subject = Subject::find(&house.db, question, id, &guest.case).await?;
    page(house, &guest, &subject, &FormView::default()).await
}

async fn hear(
    house: &House,
    visit: Visit,
    link: &str,
    question: Question,
    id: i64,
    form: &Posted,
) -> Result<Reply> {
    let guest = Guest::come(house, visit, link).await?;
    let subject = Subject::find(&house.db, question, id, &guest.case).await?;
    let mut mistakes = Mistakes::new(guest.language);
    let said = mistakes.choice::<Said>(&form.0, "said", "mistake-choice");
    match mistakes.verdict(|| said) {
        Ok(said) => {
            promises::say(house, &guest.case, &guest.resident, question, id, said).await?;
            Ok(Reply::see(format!("{}?done=saved", address(&guest, &subject))))
        }
        Err(mistakes) => {
            let form = FormView::to_mend(&form.0, mistakes);
            Ok(page(house, &guest, &subject, &form).await?.to_mend().into())
        }
    }
}

fn address(guest: &Guest, subject: &Subject) -> String {
    format!("{}/{}/{}", guest.href(), subject.question.code(), subject.id)
}

async fn page(house: &House, guest: &Guest, subject: &Subject, form: &FormView) -> Result<Page> {
    let (language, question) = (guest.language, subject.question);
    let contact = replies::contact(house, &guest.resident, guest.case.id);
    let heard = promises::heard(&house.db, question, subject.id, &contact).await?;
    let choice = |said: Said| Choice {
        value: said.code().to_owned(),
        label: said.label(question, language),
        group: String::new(),
    };
    let view = VoicePage {
        question: question.code(),
        face: subject.face(&house.db, language).await?,
        href: address(guest, subject),
        case: guest.href(),
        choices: Said::ALL.map(choice).to_vec(),
        said: heard.map(|voice| voice.said.label(question, language)),
        standing: subject.standing.code(),
    };
    Ok(Page::new("voices/say.html", language, &view).form(form))
}

//! `/t/<link>`: the case as its resident sees it, and what they ask for. Looking changes nothing, for the
//! mail programs of this world open every link.

use rocket::get;
use rocket::http::Status;
use rocket::post;
use sea_orm::ConnectionTrait;

use super::face::Changed;
use super::face::PublicFace;
use super::guest::Guest;
use super::record;
use super::record::Record;
use super::wishes;
use super::wishes::Wish;
use crate::cases::case;
use crate::cases::commands;
use crate::cases::commands::Order;
use crate::cases::policy::Hand;
use crate::cases::queries;
use crate::chronicle::By;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;

/// How often a wish is tried while others change the case.
const TRIES: usize = 3;

#[get("/t/<link>")]
pub async fn follow(link: &str, visit: Visit, house: &House) -> Result<Page> {
    let guest = Guest::come(house, visit, link).await?;
    Ok(page(&guest, &PublicFace::of(house, &guest).await?, &FormView::default()))
}

fn page(guest: &Guest, face: &PublicFace, form: &FormView) -> Page {
    Page::new("tracking/case.html", guest.language, face).form(form)
}

/// A page that answered a form is asked for once more: in another language, or by its address.
#[get("/t/<link>/<wish>", rank = 2)]
pub async fn ask_again(link: &str, wish: &str, visit: Visit, house: &House) -> Result<Reply> {
    let Ok(_) = wish.parse::<Wish>() else { return Err(Error::Missing) };
    Ok(Reply::see(Guest::come(house, visit, link).await?.href()))
}

#[post("/t/<link>/<wish>", data = "<form>", rank = 2)]
pub async fn ask(link: &str, wish: &str, form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    let wish: Wish = wish.parse().map_err(|()| Error::Missing)?;
    let guest = Guest::come(house, visit, link).await?;
    let fields = form.0;
    let order = match wish.order(&fields, &guest) {
        Ok(order) => order,
        Err(mistakes) => {
            let face = PublicFace::of(house, &guest).await?;
            return Ok(page(&guest, &face, &FormView::to_mend(&fields, mistakes)).to_mend().into());
        }
    };
    match settle(house, &guest.link, wish, &order).await {
        Ok(()) => Ok(Reply::see(format!("{}?done={}", guest.href(), wishes::notice(&order)))),
        Err(Error::Conflict) => changed(house, visit, link, wish, &fields).await,
        Err(error) => Err(error),
    }
}

/// Does to the case, as it is now, what its resident wishes. What is so already is not done again, so that
/// a form sent twice counts once.
pub async fn settle(house: &House, link: &str, wish: Wish, order: &Order) -> Result<()> {
    for _ in 0..TRIES {
        let case = queries::by_link(&house.db, link).await?;
        if is_so(&house.db, &case, wish, order).await? {
            return Ok(());
        }
        if !wish.is_open(&case) {
            return Err(Error::Conflict);
        }
        match commands::perform(house, Hand::Resident, &case, order).await {
            // Somebody was faster: a resident sees no version, so we look again for them.
            Err(Error::Conflict) => {}
            done => return done.map(|_| ()),
        }
    }
    Err(Error::Conflict)
}

async fn is_so(db: &impl ConnectionTrait, case: &case::Model, wish: Wish, order: &Order) -> Result<bool> {
    match order {
        Order::StopMail => Ok(queries::resident_of(db, case).await?.mail_stopped_at.is_some()),
        Order::ResumeMail => Ok(queries::resident_of(db, case).await?.mail_stopped_at.is_none()),
        _ if wish == Wish::Erase => Ok(Record::read(db, case.clone()).await?.erasure_asked().is_some()),
        _ => {
            let last = record::last_event(db, case).await?.filter(|event| event.actor == By::Resident);
            Ok(last.is_some_and(|event| {
                event.deed == order.deed().code() && event.words.as_deref() == order.words()
            }))
        }
    }
}

/// 409: the case as it has become, with what they wrote in the form that now takes it.
async fn changed(house: &House, visit: Visit, link: &str, wish: Wish, fields: &Fields) -> Result<Reply> {
    let guest = Guest::come(house, visit, link).await?;
    let mut face = PublicFace::of(house, &guest).await?;
    let typed = Some(fields.get(wish.field()).to_owned()).filter(|typed| !typed.is_empty());
    let place = face.offers.place_for(wish).zip(typed.clone());
    let placed = place.as_ref().map(|(field, _)| *field);
    face.changed = Some(Changed { placed, kept: typed.filter(|_| placed.is_none()) });
    let form = FormView::filled(place);
    Ok(page(&guest, &face, &form).status(Status::Conflict).into())
}

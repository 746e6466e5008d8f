//! `/desk`: what needs somebody today.

use rocket::Route;
use rocket::get;
use rocket::routes;

use super::queries;
use super::views::DeskPage;
use crate::cases::views::Beside;
use crate::cases::views::names;
use crate::categories::Catalogue;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::again::remembered;
use crate::people::Actor;
use crate::people::home;

pub fn routes() -> Vec<Route> {
    remembered(routes![show_desk])
}

#[get("/desk")]
async fn show_desk(actor: &Actor, house: &House) -> Result<Reply> {
    // Whoever works on no cases has another page to begin with.
    if !actor.is_staff_of_cases() {
        return Ok(Reply::see(home(actor)));
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let found = queries::today(&house.db, actor, house.today()).await?;
    let names = names(&house.db, &found.shown()).await?;
    let beside =
        Beside { language: actor.language, today: house.today(), catalogue: &catalogue, names: &names };
    Ok(Page::new("desk/desk.html", actor.language, &DeskPage::of(actor, &found, &beside)).into())
}

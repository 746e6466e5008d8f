//! Which address shows or does what.

mod check;
mod new;
mod show;

use rocket::Route;
use rocket::routes;

use crate::actions::answer;
use crate::dossiers::dossier::Model as Dossier;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::people::Actor;

pub fn routes() -> Vec<Route> {
    routes![
        new::new_reply,
        new::change_reply,
        check::check_reply,
        check::check_again,
        check::send_reply,
        show::show_reply,
    ]
}

/// A dossier that one acts for.
async fn carried(house: &House, actor: &Actor, id: i64) -> Result<Dossier> {
    let dossier = queries::find(&house.db, actor, id).await?;
    if policy::may_carry(actor, &dossier) { Ok(dossier) } else { Err(Error::Forbidden) }
}

/// The answer that is told, if the form names one of the dossier.
async fn answer_of(house: &House, dossier: &Dossier, named: &str) -> Result<Option<answer::Model>> {
    if named.is_empty() {
        return Ok(None);
    }
    let id = named.parse().map_err(|_| Error::Missing)?;
    let answer = answer::by_id(&house.db, id).await?;
    if answer.dossier_id == dossier.id { Ok(Some(answer)) } else { Err(Error::Missing) }
}

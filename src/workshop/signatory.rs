//! Who signs: whoever carries the dossier, or else whoever steers it, with the mandate by which they do.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::cases::letters::place_of;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::people;
use crate::people::Mandate;
use crate::people::Role;
use crate::territory::covers;

/// The quality first, the name last; nothing where nobody carries or steers it any more.
pub async fn lines(
    db: &impl ConnectionTrait,
    dossier: &dossier::Model,
    language: Language,
    today: NaiveDate,
) -> Result<Vec<String>> {
    let Some(id) = dossier.carrier_id.or(dossier.owner_id) else { return Ok(Vec::new()) };
    let person = match people::queries::by_id(db, id).await {
        Ok(person) => person,
        Err(Error::Missing) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mandates: Vec<Mandate> =
        person.mandates.iter().filter_map(|mandate| mandate.current(today)).collect();
    let quality = fitting(&mandates, dossier).map(|mandate| quality(mandate, language));
    Ok(quality.into_iter().chain([person.account.name]).collect())
}

/// The mandate by which somebody acts for a dossier: an advocate's at its level before all others.
fn fitting<'a>(mandates: &'a [Mandate], dossier: &dossier::Model) -> Option<&'a Mandate> {
    let acts = |mandate: &&Mandate| {
        let role = matches!(mandate.role, Role::Official | Role::Coordinator | Role::Advocate);
        role && covers(&mandate.unit.code, &dossier.unit_code)
    };
    let carries = |mandate: &&Mandate| {
        acts(mandate) && mandate.role == Role::Advocate && mandate.unit.level == dossier.level
    };
    mandates.iter().find(carries).or_else(|| mandates.iter().find(acts))
}

fn quality(mandate: &Mandate, language: Language) -> String {
    let mut args = Args::new();
    args.set("place", place_of(mandate.unit, language));
    language.say_with(&format!("workshop-signed-{}", mandate.role.code()), &args)
}

//! What a file says of itself: who made it, when, and what for. In a spreadsheet that is a sheet of its own; the name
//! of the file says it of both kinds.

use super::export;
use super::offer::Offer;
use super::xlsx::About;
use crate::kit::filename;
use crate::language::dates;
use crate::people::Actor;

/// For the properties of a workbook.
pub fn about(actor: &Actor, offer: &Offer, log: &export::Model) -> About {
    About {
        title: offer.title.clone(),
        by: actor.name.clone(),
        purpose: format!("{}: {}", log.purpose.label(actor.language), log.words),
        at: log.begun_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
    }
}

/// The lines of the sheet of notes: what each is about, and what it says.
pub fn of(actor: &Actor, offer: &Offer, log: &export::Model) -> Vec<(String, String)> {
    let language = actor.language;
    let say = |key: &str| language.say(key);
    let mandates: Vec<String> = actor.mandates.iter().map(|mandate| mandate.title(language)).collect();
    let mut notes = offer.filters.clone();
    if notes.is_empty() {
        notes.push((say("export-filters"), say("export-filters-none")));
    }
    notes.push((say("export-by"), actor.name.clone()));
    notes.push((say("export-mandates"), mandates.join("\n")));
    notes.push((say("export-at"), dates::moment(language, log.begun_at)));
    notes.push((say("export-log-purpose"), format!("{}\n{}", log.purpose.label(language), log.words)));
    if !offer.personal.is_empty() {
        notes.push((
            say("export-contacts"),
            log.reason.clone().unwrap_or_else(|| say("export-contacts-none")),
        ));
    }
    notes.push((say("export-number"), log.id.to_string()));
    let meanings = offer.meanings.iter().cloned().chain([say("export-times")]).collect::<Vec<_>>();
    notes.push((say("export-meanings"), meanings.join("\n")));
    notes.extend(offer.credit.map(|credit| (say("export-credit"), credit.to_owned())));
    notes.push((say("export-law"), say("export-law-words")));
    notes
}

/// The header with the file's name: what it is, its number in the log, the day, who made it and what for.
pub fn disposition(actor: &Actor, offer: &Offer, log: &export::Model) -> String {
    let day = dates::day_of(log.begun_at);
    let name =
        format!("{} {} {day} {} {}", offer.title, log.id, actor.name, log.purpose.label(actor.language));
    filename::attachment(&name, &format!("tarafu-{}-{}-{day}", offer.what, log.id), log.format.code())
}

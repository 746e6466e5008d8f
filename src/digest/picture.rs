//! The picture of a digest: what came in and what went out in the weeks before.

use chrono::NaiveDate;
use rocket::tokio::task::spawn_blocking;

use super::figures::Figures;
use super::week::Week;
use crate::cases::tally::Measure;
use crate::language::Language;
use crate::mail::Picture;
use crate::plots;
use crate::plots::Flow;
use crate::plots::FlowWords;

/// In the width in which it is shown where there is room.
const WIDTH: u32 = 480;

/// Draws it, on a thread of its own. The error is a sentence.
pub async fn of(figures: &Figures, language: Language, week: Week) -> Result<Picture, String> {
    let weeks: Vec<plots::Week> = figures
        .weeks
        .iter()
        .map(|(monday, pace)| plots::Week {
            monday: *monday,
            came: pace.of(Measure::Filed),
            went: pace.of(Measure::Closed),
            href: None,
        })
        .collect();
    let drawn = spawn_blocking(move || drawn(&weeks, week.monday, language));
    drawn.await.unwrap_or_else(|broken| Err(broken.to_string()))
}

fn drawn(weeks: &[plots::Week], today: NaiveDate, language: Language) -> Result<Picture, String> {
    let bytes =
        plots::picture::flow(&words(language), weeks, today, language).map_err(|why| why.to_string())?;
    let says = Flow::of(words(language), weeks, today, language).says().to_owned();
    Ok(Picture { bytes, kind: "image/png", width: WIDTH, says })
}

fn words(language: Language) -> FlowWords {
    let [title, came, went] = ["digest-flow", "figure-filed", "figure-closed"].map(|key| language.say(key));
    FlowWords { title, came, went }
}

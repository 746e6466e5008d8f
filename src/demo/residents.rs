//! What residents of the demonstration say when they are asked.

use crate::cases::queries::resident_of;
use crate::dossiers;
use crate::kit::House;
use crate::kit::Result;
use crate::promises;
use crate::promises::Question;
use crate::promises::Said;

/// So many of those behind a dossier have their say.
const SOME: u64 = 18;

/// Some of the residents behind a dossier answer a question: mostly in part.
pub async fn say(house: &House, dossier_id: i64, question: Question, subject_id: i64) -> Result<()> {
    let cases = dossiers::queries::cases(&house.db, dossier_id, None, SOME).await?;
    for (place, case) in cases.iter().enumerate() {
        let resident = resident_of(&house.db, case).await?;
        let said = match place % 5 {
            0 | 3 => Said::Kept,
            1 | 4 => Said::Partly,
            _ => Said::Broken,
        };
        promises::say(house, case, &resident, question, subject_id, said).await?;
    }
    Ok(())
}

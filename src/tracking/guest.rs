//! Who came in by a secret link: the resident of one case, at that case.

use crate::cases::case;
use crate::cases::queries;
use crate::cases::reference::Secrets;
use crate::cases::resident;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::language::Language;

pub struct Guest {
    pub case: case::Model,
    pub resident: resident::Model,
    /// The language chosen in this browser, or else their own.
    pub language: Language,
    /// The link as we write it, whatever was typed.
    pub link: String,
}

impl Guest {
    /// Lets somebody in by a link.
    ///
    /// # Errors
    /// `Missing` if no case that may be followed has it.
    pub async fn come(house: &House, visit: Visit, link: &str) -> Result<Self> {
        let (case, resident) = queries::with_resident(&house.db, link).await?;
        let link = Secrets::of(&house.key, &case.link_nonce).link;
        Ok(Self { language: visit.language_of(resident.lang), case, resident, link })
    }

    /// Where their case is shown.
    pub fn href(&self) -> String {
        format!("/t/{}", self.link)
    }
}

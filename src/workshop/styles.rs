//! How a letter speaks to whoever heads an institution, from the long form that the registry keeps: «السيد عامل
//! إقليم تاونات» is written «السيد العامل» within a text, « Monsieur le Gouverneur de la province … » is
//! « Monsieur le Gouverneur ».

use crate::language::Language;

/// Whom the long form speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    He,
    She,
    Either,
}

impl Gender {
    pub fn code(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::Either => "either",
        }
    }
}

/// Whom a long form speaks to.
pub fn gender(addressed: &str) -> Gender {
    match addressed.split_whitespace().next().unwrap_or_default() {
        "السيد" | "Monsieur" => Gender::He,
        "السيدة" | "Madame" => Gender::She,
        _ => Gender::Either,
    }
}

/// The short form, without the seat.
pub fn short(addressed: &str, language: Language) -> String {
    if language == Language::Ar { arabic(addressed) } else { french(addressed) }
}

/// The style and the office with its article, and what agrees with them.
fn arabic(addressed: &str) -> String {
    let mut words = addressed.split_whitespace();
    let (Some(style), Some(office)) = (words.next(), words.next()) else { return addressed.to_owned() };
    if !style.starts_with("السيد") {
        return addressed.to_owned();
    }
    if !office.starts_with("ال") {
        return format!("{style} ال{office}");
    }
    let agreeing = words.take_while(|word| word.starts_with("ال"));
    [style, office].into_iter().chain(agreeing).collect::<Vec<_>>().join(" ")
}

/// Up to the first « de », « du », « d’ », « à ».
fn french(addressed: &str) -> String {
    let seat = |word: &&str| {
        !(["de", "du", "des", "à", "au", "aux"].contains(word)
            || word.starts_with("d’")
            || word.starts_with("d'"))
    };
    let kept: Vec<&str> = addressed.split_whitespace().take_while(seat).collect();
    kept.join(" ").trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::Gender;
    use super::gender;
    use super::short;
    use crate::language::Language;

    #[test]
    fn the_seat_is_left_out() {
        for (long, expected) in [
            ("السيد عامل إقليم تاونات", "السيد العامل"),
            ("السيد والي جهة فاس-مكناس، عامل عمالة فاس", "السيد الوالي"),
            ("السيد(ة) وزير(ة) الداخلية", "السيد(ة) الوزير(ة)"),
            ("السيد المدير العام للوكالة الوطنية لتقنين المواصلات", "السيد المدير العام"),
            ("السيد(ة) المدير(ة) الجهوي(ة) للصحة والحماية الاجتماعية", "السيد(ة) المدير(ة) الجهوي(ة)"),
            ("معالي الوزيرة", "معالي الوزيرة"),
        ] {
            assert_eq!(short(long, Language::Ar), expected);
        }
        for (long, expected) in [
            ("Monsieur le Gouverneur de la province de Taounate", "Monsieur le Gouverneur"),
            ("Madame, Monsieur le Ministre de l’Intérieur", "Madame, Monsieur le Ministre"),
            ("Madame, Monsieur le Directeur général d’inwi", "Madame, Monsieur le Directeur général"),
        ] {
            assert_eq!(short(long, Language::Fr), expected);
        }
    }

    #[test]
    fn whoever_is_spoken_to_is_known_by_the_first_word() {
        assert_eq!(gender("السيد عامل إقليم تاونات"), Gender::He);
        assert_eq!(gender("السيدة عاملة إقليم تاونات"), Gender::She);
        assert_eq!(gender("السيد(ة) وزير(ة) الداخلية"), Gender::Either);
        assert_eq!(gender("Madame, Monsieur le Ministre"), Gender::Either);
        assert_eq!(gender("Madame la Gouverneure"), Gender::She);
    }
}

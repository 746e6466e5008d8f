//! How long a text takes to read aloud.

use std::time::Duration;

use crate::language::Language;

/// The time that a member needs at the rostrum, to the second. Arabic with its endings is spoken at about 130
/// words a minute, French and English at about 150: the pace of a speech, slower than talk.
pub fn reading_time(text: &str, language: Language) -> Duration {
    let a_minute = if language == Language::Ar { 130 } else { 150 };
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    Duration::from_secs((words as u64 * 60).div_ceil(a_minute))
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::reading_time;

    #[test]
    fn arabic_is_read_more_slowly_than_french() {
        let words = "كلمة ".repeat(260) + " – ،";

        assert_eq!(reading_time(&words, Language::Ar).as_secs(), 120);
        assert_eq!(reading_time(&words, Language::Fr).as_secs(), 104);
        assert_eq!(reading_time("", Language::Ar).as_secs(), 0);
    }
}

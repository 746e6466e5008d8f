//! Sentences without arguments are put into the templates when these are read, once a process and language: a page has
//! some sixty of them, and looking each up on each page costs more than writing it.

use crate::language::Language;

const CALL: &str = "t(key=\"";

/// A template in which `t(key="…")` is the sentence itself, wherever that is the same on every page.
pub fn spoken(language: Language, template: &str) -> String {
    let mut spoken = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(CALL) {
        spoken.push_str(before);
        if let Some((sentence, further)) = constant(language, before, after) {
            spoken.extend(["\"", &sentence, "\""]);
            rest = further;
        } else {
            spoken.push_str(CALL);
            rest = after;
        }
    }
    spoken.push_str(rest);
    spoken
}

/// The sentence that is called for, if it can stand between quotes, and what follows the call.
fn constant<'a>(language: Language, before: &str, after: &'a str) -> Option<(String, &'a str)> {
    let (key, further) = after.split_once('"')?;
    let further = further.strip_prefix(')')?;
    let other_name = before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
    let sentence = language.constant(key).filter(|text| !text.contains(['"', '\\']))?;
    (!other_name).then_some((sentence, further))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_arguments_is_written_into_the_template() {
        let template = "<h1>{{ t(key=\"ui-name\") }}</h1>{{ <ui.x a={t(key=\"case-late\")} /> }}";

        let spoken = spoken(Language::En, template);

        let (name, late) = (Language::En.say("ui-name"), Language::En.say("case-late"));
        assert_eq!(spoken, format!("<h1>{{{{ \"{name}\" }}}}</h1>{{{{ <ui.x a={{\"{late}\"}} /> }}}}"));
    }

    #[test]
    fn a_sentence_with_arguments_and_one_that_is_missing_are_left_to_be_said() {
        for template in [
            "{{ t(key=\"days-ago\", count=3) }}",
            "{{ t(key=\"days-ago\") }}",
            "{{ t(key=\"no-such-key\") }}",
        ] {
            assert_eq!(spoken(Language::Ar, template), template);
        }
    }
}

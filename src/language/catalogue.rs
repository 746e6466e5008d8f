//! The Fluent catalogues, read once, with the plural rules and numbers of ICU4X: Fluent's own rules
//! are wrong for Arabic from 103 on.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_locale_core::locale;
use icu_plurals::PluralCategory;
use icu_plurals::PluralRules;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::Language;

/// What a sentence is filled with.
pub type Args<'a> = FluentArgs<'a>;

type Bundle = FluentBundle<FluentResource>;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

static BUNDLES: LazyLock<HashMap<Language, Bundle>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, bundle(language))).collect());

static NUMBERS: LazyLock<HashMap<Language, DecimalFormatter>> = LazyLock::new(|| {
    let formatter = |language| {
        DecimalFormatter::try_new(
            region(language).into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
    };
    Language::ALL
        .into_iter()
        .map(|l| (l, formatter(l).expect("the data of three locales is built in")))
        .collect()
});

/// The locale whose dates and numbers a language uses: Morocco's.
pub fn region(language: Language) -> Locale {
    match language {
        Language::Ar => locale!("ar-MA"),
        Language::Fr => locale!("fr-MA"),
        Language::En => locale!("en-GB"),
    }
}

/// A whole number with its separators.
pub fn number(language: Language, n: i64) -> String {
    NUMBERS[&language].format(&Decimal::from(n)).to_string()
}

/// A number of tenths, with its separators: 35 is «3,5».
pub fn tenths(language: Language, n: i64) -> String {
    let mut decimal = Decimal::from(n);
    decimal.multiply_pow10(-1);
    NUMBERS[&language].format(&decimal).to_string()
}

/// The text of every catalogue file of a language, by file name.
pub fn sources(language: Language) -> Vec<(String, String)> {
    let folder = format!("{}/", language.code());
    let text = |name: &str| {
        let file = Files::get(name).expect("a listed file is there");
        String::from_utf8(file.data.into_owned()).expect("catalogues are UTF-8")
    };
    Files::iter().filter_map(|name| Some((name.strip_prefix(&folder)?.to_owned(), text(&name)))).collect()
}

/// A sentence. A key that no catalogue has is shown between marks: loud, but no failure for the reader.
pub fn say(language: Language, key: &str, args: &Args) -> String {
    let bundle = &BUNDLES[&language];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::error!(key, language = language.code(), "sentence missing");
        return format!("⟦{key}⟧");
    };
    let mut mistakes = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(args), &mut mistakes).into_owned();
    if !mistakes.is_empty() {
        tracing::error!(key, language = language.code(), ?mistakes, "sentence with a mistake");
    }
    sentence
}

/// A sentence that needs no arguments.
pub fn constant(language: Language, key: &str) -> Option<String> {
    let bundle = &BUNDLES[&language];
    let pattern = bundle.get_message(key)?.value()?;
    let mut mistakes = Vec::new();
    let sentence = bundle.format_pattern(pattern, None, &mut mistakes).into_owned();
    mistakes.is_empty().then_some(sentence)
}

fn bundle(language: Language) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().expect("our codes are language codes");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Ar => |value, _| written(Language::Ar, value),
        Language::Fr => |value, _| written(Language::Fr, value),
        Language::En => |value, _| written(Language::En, value),
    }));
    let rules = PluralRules::try_new_cardinal(region(language).into())
        .expect("the data of three locales is built in");
    bundle
        .add_function("PLURAL", move |positional, _| plural(&rules, positional))
        .expect("a bundle takes its functions once");
    for (name, text) in sources(language) {
        let resource = FluentResource::try_new(text)
            .unwrap_or_else(|(_, mistakes)| panic!("locales/{language}/{name} is not Fluent: {mistakes:?}"));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|mistakes| panic!("locales/{language}/{name} repeats a key: {mistakes:?}"));
    }
    bundle
}

/// The plural category of a count, for messages to select on.
fn plural<'a>(rules: &PluralRules, positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    let Some(FluentValue::Number(count)) = positional.first() else {
        return FluentValue::Error;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are small and not negative"
    )]
    let category = match rules.category_for(count.value.max(0.0) as u64) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    FluentValue::from(category)
}

/// Numbers as the language writes them; what people typed keeps its own direction inside the sentence
/// (U+2068 FIRST STRONG ISOLATE … U+2069).
fn written(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "counts are whole numbers")]
        FluentValue::Number(n) => Some(number(language, n.value as i64)),
        FluentValue::String(text) if language == Language::Ar && text.is_ascii() && !text.is_empty() => {
            Some(format!("\u{2068}{text}\u{2069}"))
        }
        _ => None,
    }
}

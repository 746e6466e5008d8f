//! What the pages of documents show.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::document;
use super::document::Deed;
use super::document::Tag;
use super::paper;
use super::policy;
use super::queries;
use super::version;
use crate::cases::views::accounts;
use crate::dossiers::dossier;
use crate::institutions;
use crate::institutions::Institution;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;

/// A document as the page of its dossier lists it.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentRow {
    pub href: String,
    pub number: String,
    pub kind: String,
    pub subject: String,
    pub institution: Option<String>,
    pub tag: Tag,
    /// When it was last written, in words.
    pub written: String,
}

/// The documents of a dossier, the newest first.
pub async fn rows(
    db: &impl ConnectionTrait,
    dossier_id: i64,
    language: Language,
) -> Result<Vec<DocumentRow>> {
    let found = queries::of_dossier(db, dossier_id).await?;
    let to = found.iter().filter_map(|(document, _)| document.institution_id);
    let names = institutions::queries::names(db, to.collect::<Vec<_>>(), language).await?;
    let row = |(document, version): &(document::Model, version::Model)| DocumentRow {
        href: document.href(),
        number: document.number(),
        kind: document.kind.label(language),
        subject: version.subject.clone(),
        institution: document.institution_id.and_then(|id| names.get(&id).cloned()),
        tag: document.tag(language),
        written: dates::day(language, dates::day_of(version.written_at)),
    };
    Ok(found.iter().map(row).collect())
}

/// A document with what it says.
#[derive(Serialize)]
pub struct DocumentPage {
    pub href: String,
    pub number: String,
    pub kind: String,
    pub tag: Tag,
    pub dossier: Above,
    pub institution: Option<String>,
    /// The language that it is written in, and its direction.
    pub lang: &'static str,
    pub dir: &'static str,
    pub language: &'static str,
    pub version: i32,
    pub subject: String,
    pub body: String,
    pub remark: Option<String>,
    /// Who approved it and when, in words.
    pub approved: Option<String>,
    pub reading_time: Option<String>,
    /// Whether some of it must be translated.
    pub mixed: bool,
    /// Whether the law that it names must be confirmed.
    pub names_law: bool,
    /// Whether the box for figures is offered: a brief always has them.
    pub offers_annex: bool,
    pub versions: Vec<VersionRow>,
    pub may: May,
    pub decides: MayDecide,
    pub most_subject: usize,
    pub most_body: usize,
    pub most_remark: usize,
    /// Somebody was first: who wrote what stands now, when it is not what is in the form.
    pub overtaken: Option<String>,
    /// What the reader wrote, where there is no form to keep it in any more.
    pub kept: Option<String>,
}

/// The dossier that a document is written for.
#[derive(Serialize)]
pub struct Above {
    pub href: String,
    pub number: String,
    pub title: String,
}

impl Above {
    pub fn of(dossier: &dossier::Model) -> Self {
        Self { href: dossier.href(), number: dossier.number(), title: dossier.title.clone() }
    }
}

#[derive(Serialize)]
pub struct VersionRow {
    pub href: String,
    pub label: String,
    pub said: String,
    /// Whether it is what the document says now.
    pub current: bool,
}

impl VersionRow {
    fn of(
        document: &document::Model,
        version: &version::Model,
        by: &str,
        current: bool,
        language: Language,
    ) -> Self {
        let mut args = Args::new();
        args.set("n", version.number);
        let when = dates::moment(language, version.written_at);
        Self {
            href: format!("{}/versions/{}", document.href(), version.number),
            label: language.say_with("workshop-version", &args),
            said: sentence("workshop-written-by", by, &when, language),
            current,
        }
    }
}

/// What this reader may do now as a writer.
#[derive(Serialize)]
pub struct May {
    pub write: bool,
    pub submit: bool,
    pub reopen: bool,
}

/// What this reader may do now as whoever decides.
#[derive(Serialize)]
pub struct MayDecide {
    pub approve: bool,
    pub hand_back: bool,
}

fn may(actor: &Actor, document: &document::Model, dossier: &dossier::Model) -> (May, MayDecide) {
    let may = |deed: Deed| {
        dossier.is_open() && document.state.after(deed).is_some() && policy::may(actor, dossier, deed)
    };
    let writer = May { write: may(Deed::Write), submit: may(Deed::Submit), reopen: may(Deed::Reopen) };
    (writer, MayDecide { approve: may(Deed::Approve), hand_back: may(Deed::Return) })
}

/// Whether a line stands in another script than the document's: a demand is kept in the language it was written in.
/// A name or «4G» among the letters of a sentence says nothing, nor does a line of few letters.
fn is_mixed(text: &str, language: Language) -> bool {
    let arabic = |c: char| matches!(c, '\u{620}'..='\u{6ff}');
    text.lines().any(|line| {
        let letters: Vec<char> = line.chars().filter(|c| c.is_alphabetic()).collect();
        let own = letters.iter().filter(|c| arabic(**c) == (language == Language::Ar)).count();
        letters.len() > 3 && own * 4 < letters.len()
    })
}

/// What stands beside a document on its page.
pub struct Around<'a> {
    pub dossier: &'a dossier::Model,
    pub institution: Option<&'a Institution>,
    /// The newest first.
    pub versions: &'a [version::Model],
    pub names: &'a HashMap<i64, String>,
}

/// The names of those who wrote and approved.
pub async fn names(
    db: &impl ConnectionTrait,
    document: &document::Model,
    versions: &[version::Model],
) -> Result<HashMap<i64, String>> {
    let writers = versions.iter().filter_map(|version| version.written_by_id);
    accounts(db, writers.chain(document.approved_by_id).collect()).await
}

impl DocumentPage {
    pub fn of(document: &document::Model, said: &version::Model, around: &Around<'_>, actor: &Actor) -> Self {
        let language = actor.language;
        let (may, decides) = may(actor, document, around.dossier);
        let name = |id: Option<i64>| id.and_then(|id| around.names.get(&id)).cloned().unwrap_or_default();
        let approved = |at| {
            let when = dates::moment(language, at);
            sentence("workshop-approved-by", &name(document.approved_by_id), &when, language)
        };
        let row = |version: &version::Model| {
            let by = name(version.written_by_id);
            VersionRow::of(document, version, &by, version.number == said.number, language)
        };
        Self {
            href: document.href(),
            number: document.number(),
            kind: document.kind.label(language),
            tag: document.tag(language),
            dossier: Above::of(around.dossier),
            institution: around.institution.map(|institution| institution.name(language).to_owned()),
            lang: document.lang.code(),
            dir: document.lang.direction(),
            language: document.lang.own_name(),
            version: document.version,
            subject: said.subject.clone(),
            body: said.body.clone(),
            remark: document.remark.clone(),
            approved: document.approved_at.map(approved),
            reading_time: paper::reading(document.kind, &said.body, language),
            names_law: document.kind == document::Kind::AgendaItem,
            offers_annex: document.kind != document::Kind::Brief,
            versions: around.versions.iter().map(row).collect(),
            mixed: is_mixed(&format!("{}\n{}", said.subject, said.body), document.lang),
            may,
            decides,
            most_subject: super::forms::MOST_SUBJECT,
            most_body: super::forms::MOST_BODY,
            most_remark: super::forms::MOST_REMARK,
            overtaken: None,
            kept: None,
        }
    }
}

/// Who did it and when: names keep their own direction.
pub fn sentence(key: &str, name: &str, when: &str, language: Language) -> String {
    let mut args = Args::new();
    args.set("name", format!("\u{2068}{name}\u{2069}"));
    args.set("when", when.to_owned());
    language.say_with(key, &args)
}

#[cfg(test)]
mod tests {
    use super::is_mixed;
    use crate::language::Language;

    #[test]
    fn a_line_in_another_script_is_to_be_translated() {
        assert!(is_mixed("La demande :\n\nتشغيل محطات 4G", Language::Fr));
        assert!(!is_mixed("La commune de تاونات, 2026\n\n- 4G", Language::Fr));
        assert!(is_mixed("المطلب:\nLa 4G partout", Language::Ar));
        assert!(!is_mixed("شبكة Maroc Telecom\n2026", Language::Ar));
    }
}

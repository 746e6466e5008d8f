//! What a reply tells of: an answer or a promise of an institution, or simply news.

use chrono::NaiveDate;
use sea_orm::ExprTrait as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use super::commands::Text;
use super::queries;
use super::reply;
use super::reply::Kind;
use crate::actions::answer;
use crate::cases::case;
use crate::dossiers::dossier;
use crate::institutions;
use crate::institutions::Institution;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;

/// What happened at the institution.
pub enum Subject {
    Answer(answer::Model),
    Promise(Promise),
    News,
}

/// A promise as far as residents are asked about it.
pub struct Promise {
    pub id: i64,
    pub words: String,
    pub due_on: NaiveDate,
}

/// The whole of what is told.
pub struct Matter {
    pub dossier: dossier::Model,
    pub subject: Subject,
    texts: Vec<Text>,
    institution: Option<Institution>,
}

impl Matter {
    /// What a reply tells.
    pub async fn of(db: &impl ConnectionTrait, reply: &reply::Model) -> Result<Self> {
        let dossier = dossier::Entity::find_by_id(reply.dossier_id).one(db).await?.ok_or(Error::Missing)?;
        let texts = queries::texts(db, reply.id).await?.into_iter().map(|text| Text {
            language: text.lang,
            commune: Some(text.commune_code).filter(|code| !code.is_empty()),
            words: text.words,
        });
        let subject = match (reply.kind, reply.answer_id, reply.promise_id) {
            (Kind::Answer, Some(id), _) => Subject::Answer(answer::by_id(db, id).await?),
            (Kind::Promise, _, Some(id)) => return Self::of_promise(db, dossier, id, texts.collect()).await,
            _ => Subject::News,
        };
        Self::new(db, dossier, subject, texts.collect()).await
    }

    /// What would be told of an answer, or as news.
    pub async fn new(
        db: &impl ConnectionTrait,
        dossier: dossier::Model,
        subject: Subject,
        texts: Vec<Text>,
    ) -> Result<Self> {
        let id = match &subject {
            Subject::Answer(answer) => answer.institution_id,
            Subject::Promise(_) | Subject::News => None,
        };
        let institution = match id {
            Some(id) => Some(institutions::queries::find(db, id).await?),
            None => None,
        };
        Ok(Self { dossier, subject, texts, institution })
    }

    async fn of_promise(
        db: &impl ConnectionTrait,
        dossier: dossier::Model,
        id: i64,
        texts: Vec<Text>,
    ) -> Result<Self> {
        // Promises are of a room above: their table is read by its name.
        let mut read = Query::select();
        read.columns(["institution_id", "words", "due_on"]).from("promise").and_where(Expr::col("id").eq(id));
        let row = db.query_one(&read).await?.ok_or(Error::Missing)?;
        let promise = Promise { id, words: row.try_get("", "words")?, due_on: row.try_get("", "due_on")? };
        let institution = Some(institutions::queries::find(db, row.try_get("", "institution_id")?).await?);
        Ok(Self { dossier, subject: Subject::Promise(promise), texts, institution })
    }

    pub fn kind(&self) -> Kind {
        match self.subject {
            Subject::Answer(_) => Kind::Answer,
            Subject::Promise(_) => Kind::Promise,
            Subject::News => Kind::News,
        }
    }

    /// The words for the resident of a case: those for its commune if there are any. A language that nobody
    /// wrote in is better answered in another than not at all.
    pub fn words(&self, case: &case::Model, language: Language) -> &str {
        let here = |text: &&Text| text.commune.as_deref() == Some(case.commune_code.as_str());
        let everywhere = |text: &&Text| text.commune.is_none();
        let written = |wanted: Language| move |text: &&Text| text.language == wanted;
        let own = self.texts.iter().filter(written(language));
        own.clone()
            .find(here)
            .or_else(|| own.clone().find(everywhere))
            .or_else(|| {
                let mut languages = Language::ALL.into_iter();
                languages.find_map(|other| self.texts.iter().filter(written(other)).find(everywhere))
            })
            .or_else(|| self.texts.first())
            .map_or("", |text| &text.words)
    }

    /// The communes with words of their own in a language.
    pub fn adapted(&self, language: Language) -> Vec<&str> {
        let own = self.texts.iter().filter(|text| text.language == language);
        own.filter_map(|text| text.commune.as_deref()).collect()
    }

    /// Whose answer or promise it is.
    pub fn institution(&self, language: Language) -> String {
        let named = self.institution.as_ref().map(|institution| institution.name(language).to_owned());
        named.unwrap_or_else(|| language.say("reply-institution"))
    }
}

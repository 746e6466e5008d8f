//! Who is answered what at the addresses of documents, and the documents that there are to be asked for.

use std::collections::BTreeMap;

use tarafu::dossiers;
use tarafu::language::Language;
use tarafu::workshop;
use tarafu::workshop::NewDocument;
use tarafu::workshop::Text;
use tarafu::workshop::document::Kind;

use super::actors::Who;
use super::actors::Who::*;
use super::answer::Answer;
use super::answer::Answer::*;
use super::dossiers::BOUHOUDA;
use super::dossiers::MIKKES;
use super::dossiers::TAOUNATE;
use super::folders::Folder;
use super::objects::Object;
use super::objects::Object::*;
use crate::cast;
use crate::house::Running;

const NOBODY: &[Who] = &[];

/// One for each dossier, written by whoever opened it; gives their keys.
pub async fn written(running: &Running, folders: &BTreeMap<Folder, i64>) -> BTreeMap<Folder, i64> {
    let mut documents = BTreeMap::new();
    for (folder, id) in folders {
        let by = match folder {
            Folder::Carried | Folder::Queue => &cast::KHADIJA,
            Folder::Commune => &cast::FATIMA,
            Folder::Mikkes => &cast::HAMID,
        };
        let dossier = dossiers::queries::by_id(&running.house.db, *id).await.expect("a dossier");
        let new = NewDocument {
            kind: Kind::Letter,
            language: Language::Ar,
            institution_id: None,
            action_id: None,
            text: Text {
                subject: format!("وثيقة سرية {folder:?}"), body: "نص الوثيقة.".to_owned()
            },
        };
        let actor = running.actor(by).await;
        let document = workshop::write(&running.house, &actor, &dossier, &new).await.expect("a document");
        documents.insert(*folder, document.id);
    }
    documents
}

/// Beginning a document: whoever carries the dossier.
pub const BEGIN: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), Shown, &[Khadija, Youssef]),
    (Dossier(Folder::Queue), Shown, &[Khadija, Youssef, Salma]),
    (Dossier(Folder::Commune), Shown, BOUHOUDA),
    (Dossier(Folder::Mikkes), Shown, &[Hamid, Najat]),
    (NoDossier, Missing, NOBODY),
];
pub const BEGUN: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), Done, &[Khadija, Youssef]),
    (Dossier(Folder::Queue), Done, &[Khadija, Youssef, Salma]),
    (Dossier(Folder::Commune), Done, BOUHOUDA),
    (Dossier(Folder::Mikkes), Done, &[Hamid, Najat]),
    (NoDossier, Missing, NOBODY),
];

/// A page, or a file, for all who see the dossier.
pub const PAGE: &[(Object, Answer, &[Who])] = &[
    (Document(Folder::Carried), Shown, &[Khadija, Youssef]),
    (Document(Folder::Queue), Shown, &[Khadija, Youssef, Salma]),
    (Document(Folder::Commune), Shown, BOUHOUDA),
    (Document(Folder::Mikkes), Shown, &[Hamid, Najat]),
    (NoDocument, Missing, NOBODY),
];

/// The same for what takes the press a while to make.
pub const FILE: &[(Object, Answer, &[Who])] = &[
    (Document(Folder::Carried), Shown, &[Khadija, Youssef]),
    (Document(Folder::Mikkes), Shown, &[Hamid, Najat]),
    (NoDocument, Missing, NOBODY),
];

pub const VERSION: &[(Object, Answer, &[Who])] = &[
    (Version(Folder::Carried), Shown, &[Khadija, Youssef]),
    (Version(Folder::Commune), Shown, BOUHOUDA),
    (Version(Folder::Mikkes), Shown, &[Hamid, Najat]),
    (NoVersion, Missing, NOBODY),
];

/// What those do who carry it.
pub const WRITING: &[(Object, Answer, &[Who])] = &[
    (Document(Folder::Carried), Done, &[Khadija, Youssef]),
    (Document(Folder::Queue), Done, &[Khadija, Youssef, Salma]),
    (Document(Folder::Commune), Done, BOUHOUDA),
    (Document(Folder::Mikkes), Done, &[Hamid, Najat]),
    (NoDocument, Missing, NOBODY),
];

/// What only those do who steer it.
pub const DECIDING: &[(Object, Answer, &[Who])] = &[
    (Document(Folder::Carried), Done, TAOUNATE),
    (Document(Folder::Carried), Forbidden, &[Youssef]),
    (Document(Folder::Queue), Done, TAOUNATE),
    (Document(Folder::Queue), Forbidden, &[Youssef, Salma]),
    (Document(Folder::Commune), Done, BOUHOUDA),
    (Document(Folder::Mikkes), Done, MIKKES),
    (Document(Folder::Mikkes), Forbidden, &[Najat]),
    (NoDocument, Missing, NOBODY),
];

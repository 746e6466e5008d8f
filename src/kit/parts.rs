//! Parts of pages that are the same for many, made once and kept with what they are made of.

use std::collections::HashMap;
use std::sync::Mutex;

use serde::Serialize;
use tera::Value;

use super::Result;
use super::page;
use crate::language::Language;

/// How many are kept, each of some kilobytes.
const MOST: usize = 100;
/// What is made of longer words is not kept: an address may hold any.
const LONGEST: usize = 4096;

#[derive(Default)]
pub struct Parts(Mutex<HashMap<Key, Part>>);

/// What a template of ours wrote, so that it is escaped already.
#[derive(Clone, Debug)]
pub struct Part(pub(super) Value);

#[derive(PartialEq, Eq, Hash)]
struct Key {
    template: &'static str,
    language: Language,
    /// All that it shows beside what it is kept with.
    shows: String,
}

impl Parts {
    /// A part as it was made for the same, or made now.
    pub fn get<V: Serialize>(
        &self,
        template: &'static str,
        language: Language,
        shows: String,
        view: impl FnOnce() -> V,
    ) -> Result<Part> {
        let key = Key { template, language, shows };
        if let Some(part) = self.0.lock().ok().and_then(|parts| parts.get(&key).cloned()) {
            return Ok(part);
        }
        let part = Part(Value::safe_string(&page::render(template, language, &view())?));
        if key.shows.len() <= LONGEST
            && let Ok(mut parts) = self.0.lock()
        {
            if parts.len() >= MOST {
                parts.clear();
            }
            parts.insert(key, part.clone());
        }
        Ok(part)
    }
}

//! The typesetter: typst with our templates and the machine's fonts. A document enters as a file of data beside
//! the template, so that nothing anybody typed is ever read as markup.

use std::path::Path;
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::comemo;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Duration;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::Paper;
use super::PressError;
use super::fonts::Fonts;
use super::sheet::Sheet;
use crate::kit::page;

const TEMPLATE: &str = "paper.typ";
const DATA: &str = "paper.json";

/// How typst's words begin about a drawing that it cannot read.
const BAD_DRAWING: [&str; 2] = ["failed to parse SVG", "failed to load linked image"];

/// What typst remembers of earlier documents is forgotten after this many later ones.
const REMEMBERED: usize = 1;

static SYSTEM: LazyLock<Result<Engine, PressError>> = LazyLock::new(|| Fonts::of_system().map(Engine::new));

/// A typesetter with its fonts.
pub struct Engine {
    library: LazyHash<Library>,
    fonts: Fonts,
}

impl Engine {
    /// With the machine's fonts, looked for once a process.
    pub fn of_system() -> Result<&'static Self, PressError> {
        SYSTEM.as_ref().map_err(Clone::clone)
    }

    /// With the fonts of a folder alone.
    pub fn of_folder(folder: &Path) -> Result<Self, PressError> {
        Fonts::of_folder(folder).map(Self::new)
    }

    fn new(fonts: Fonts) -> Self {
        Self { library: LazyHash::new(Library::default()), fonts }
    }

    /// The document as a tagged PDF. Takes its time: not for an async thread.
    pub fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PressError> {
        let job = Job::of(self, paper)?;
        let document = typst::compile::<PagedDocument>(&job).output.map_err(|found| broken(&found));
        let options = PdfOptions { creator: Some(Some("Tarafu".to_owned())).into(), ..PdfOptions::default() };
        let pdf = document.and_then(|pages| typst_pdf::pdf(&pages, &options).map_err(|found| broken(&found)));
        comemo::evict(REMEMBERED);
        pdf
    }
}

fn broken(mistakes: &[SourceDiagnostic]) -> PressError {
    let words: Vec<&str> = mistakes.iter().map(|mistake| mistake.message.as_str()).collect();
    let words = words.join("; ");
    if BAD_DRAWING.iter().any(|words_of_it| words.starts_with(words_of_it)) {
        PressError::Drawing(words)
    } else {
        PressError::Layout(words)
    }
}

/// One document in the making: all that typst can see of the world.
struct Job<'a> {
    engine: &'a Engine,
    data: Bytes,
}

impl<'a> Job<'a> {
    fn of(engine: &'a Engine, paper: &Paper) -> Result<Self, PressError> {
        let sheet = Sheet::of(paper).set_in(engine.fonts.families(paper.language));
        let data = serde_json::to_vec(&sheet).map_err(|mistake| PressError::Layout(mistake.to_string()))?;
        Ok(Self { engine, data: Bytes::new(data) })
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("our names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.engine.fonts.store.book()
    }

    fn main(&self) -> FileId {
        file(TEMPLATE)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash().to_owned();
        let text = page::source(&format!("press/{name}")).ok_or(FileError::NotFound(PathBuf::from(name)))?;
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            DATA => Ok(self.data.clone()),
            other => Err(FileError::NotFound(PathBuf::from(other))),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.store.font(index)
    }

    /// A document's day is written in it; the clock has no say.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

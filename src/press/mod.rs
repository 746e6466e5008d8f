//! Official documents, laid out from plain data: letters, questions, requests, reminders and dossier briefs, as a
//! PDF to sign, a DOCX to edit and a page to print. The press knows no case and no database: whoever asks brings
//! every word, and gets back what a Moroccan administration would recognise as its own kind of paper.

mod docx;
mod engine;
mod error;
mod fonts;
mod html;
mod paper;
mod parts;
mod picture;
mod reading;
mod runs;
mod sheet;

use rocket::tokio::sync::Semaphore;
use rocket::tokio::task::spawn_blocking;

pub use engine::Engine;
pub use error::PressError;
pub use html::page;
pub use paper::Annex;
pub use paper::Block;
pub use paper::Column;
pub use paper::Figure;
pub use paper::Kind;
pub use paper::Paper;
pub use paper::Table;
pub use reading::reading_time;

/// How many documents are laid out at once: each holds a processor and some tens of megabytes.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The document as a tagged PDF, on a thread of its own. Waits while two others are being made.
pub async fn pdf(paper: Paper) -> Result<Vec<u8>, PressError> {
    aside(move || Engine::of_system()?.pdf(&paper)).await
}

/// The document as a DOCX, for an office that must edit it. Waits like [`pdf`], for it draws maps in dots.
pub async fn docx(paper: Paper) -> Result<Vec<u8>, PressError> {
    aside(move || docx::write(&paper)).await
}

/// A drawing as a picture so many dots wide, with few colours: light enough for a letter. Takes some tens of
/// milliseconds: not for an async thread.
pub fn dots(svg: &str, across: u32) -> Result<Vec<u8>, PressError> {
    picture::light(svg, across)
}

async fn aside<F>(work: F) -> Result<Vec<u8>, PressError>
where
    F: FnOnce() -> Result<Vec<u8>, PressError> + Send + 'static,
{
    let turn = AT_ONCE.acquire().await.expect("nobody closes this semaphore");
    // The turn goes along: who gives up waiting does not stop the work.
    let done = spawn_blocking(move || {
        let made = work();
        drop(turn);
        made
    });
    done.await.unwrap_or_else(|broken| Err(PressError::Layout(broken.to_string())))
}

/// Whether this machine can print in both scripts; the mistake names the package to install.
pub fn check() -> Result<(), PressError> {
    Engine::of_system().map(|_| ())
}

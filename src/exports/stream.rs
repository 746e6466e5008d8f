//! A file on its way: written on a thread of its own, a page of rows at a time, and handed to the reader piece by
//! piece. Whoever leaves, or takes nothing for long, stops the writing.

use std::io;
use std::io::Write;
use std::pin::Pin;
use std::task::Context;
use std::task::Poll;
use std::task::ready;
use std::time::Duration;
use std::time::Instant;

use chrono::DateTime;
use chrono::SubsecRound;
use chrono::Utc;
use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::tokio;
use rocket::tokio::io::AsyncRead;
use rocket::tokio::io::ReadBuf;
use rocket::tokio::runtime::Handle;
use rocket::tokio::sync::mpsc;

use super::book::Book;
use super::cells::Rows;
use super::export;
use super::export::State;
use crate::kit::Db;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::turns::Turn;
use crate::language::Language;
use crate::language::number;

/// How many pieces wait for the reader: one that is slow slows the writing down.
const WAITING: usize = 2;

/// Whoever takes nothing for so long has left, or holds a turn that others wait for.
const PATIENCE: Duration = Duration::from_mins(1);

/// How long the line that says that a file is not whole may wait to be taken.
const LAST_WORD: Duration = Duration::from_secs(1);

/// All that is needed to write a file.
pub struct Job {
    pub db: Db,
    /// The line of the log.
    pub id: i64,
    pub begun_at: DateTime<Utc>,
    pub language: Language,
    pub book: Book,
    pub rows: Box<dyn Rows>,
    /// What the sheet of notes says; the number of rows is added to it.
    pub notes: Vec<(String, String)>,
    pub turn: Turn,
}

/// Begins to write; the pieces come as they are done.
pub fn begin(job: Job) -> Result<Body> {
    let (to, pieces) = mpsc::channel(WAITING);
    let runtime = Handle::current();
    // No request waits for its turn behind a page of rows that is being written.
    std::thread::Builder::new()
        .name("export".to_owned())
        .spawn(move || runtime.block_on(run(job, to)))
        .map_err(|why| Error::Broken(format!("no thread for an export: {why}")))?;
    Ok(Body { pieces, piece: Vec::new(), taken: 0, small: None })
}

async fn run(mut job: Job, to: mpsc::Sender<Vec<u8>>) {
    let started = Instant::now();
    let mut rows = 0;
    let state = match write(&mut job, &to, &mut rows).await {
        Ok(state) => state,
        Err(why) => {
            tracing::error!(export = job.id, rows, "not written to its end: {why:?}");
            State::Failed
        }
    };
    let ended_at = (job.begun_at + started.elapsed()).trunc_subsecs(3);
    tracing::info!(export = job.id, rows, state = ?state, "exported");
    if let Err(why) = export::end(&job.db, job.id, state, rows, ended_at).await {
        tracing::error!(export = job.id, rows, "its end could not be written down: {why:?}");
    }
    drop(job.turn);
    // The reader waits for the end of the file until here: whoever has it finds it in the log.
    drop(to);
}

async fn write(job: &mut Job, to: &mpsc::Sender<Vec<u8>>, rows: &mut i64) -> Result<State> {
    let done = pages(job, to, rows).await;
    if done.is_err() {
        job.book.break_off(job.language).map_err(broken)?;
        let last = job.book.take().map_err(broken)?;
        // Whoever does not take it has left.
        let _ = to.send_timeout(last, LAST_WORD).await;
    }
    done
}

async fn pages(job: &mut Job, to: &mpsc::Sender<Vec<u8>>, rows: &mut i64) -> Result<State> {
    loop {
        let page = tokio::select! {
            page = job.rows.next() => page?,
            () = to.closed() => return Ok(State::Left),
            () = job.turn.called_off() => return Err(closing()),
        };
        if page.is_empty() {
            break;
        }
        job.book.put(&page).map_err(broken)?;
        *rows += i64::try_from(page.len()).unwrap_or(i64::MAX);
        if !hand(job, to).await? {
            return Ok(State::Left);
        }
    }
    job.notes.push((job.language.say("export-rows"), number(job.language, *rows)));
    job.book.close(&job.notes).map_err(broken)?;
    Ok(if hand(job, to).await? { State::Whole } else { State::Left })
}

/// Hands over what is ready; whether there is still somebody to take it.
async fn hand(job: &mut Job, to: &mpsc::Sender<Vec<u8>>) -> Result<bool> {
    let piece = job.book.take().map_err(broken)?;
    if piece.is_empty() {
        return Ok(!to.is_closed());
    }
    tokio::select! {
        taken = to.send_timeout(piece, PATIENCE) => Ok(taken.is_ok()),
        () = job.turn.called_off() => Err(closing()),
    }
}

fn closing() -> Error {
    Error::Unavailable("the server stops".to_owned())
}

fn broken(why: io::Error) -> Error {
    Error::Broken(format!("an export could not be written: {why}"))
}

/// The pieces as the reader's connection takes them.
pub struct Body {
    pieces: mpsc::Receiver<Vec<u8>>,
    piece: Vec<u8>,
    taken: usize,
    small: Option<GzEncoder<Vec<u8>>>,
}

impl Body {
    /// The same, compressed on its way: a list of text takes a fifth of the time over a weak network.
    #[must_use]
    pub fn compressed(mut self) -> Self {
        self.small = Some(GzEncoder::new(Vec::new(), Compression::new(3)));
        self
    }

    /// The next bytes for the connection, of the next piece or of the end; empty when there are none yet.
    fn packed(&mut self, piece: Option<Vec<u8>>) -> io::Result<Vec<u8>> {
        match (&mut self.small, piece) {
            (None, piece) => Ok(piece.unwrap_or_default()),
            (Some(small), Some(piece)) => {
                small.write_all(&piece)?;
                Ok(std::mem::take(small.get_mut()))
            }
            (Some(_), None) => self.small.take().map_or(Ok(Vec::new()), GzEncoder::finish),
        }
    }
}

impl AsyncRead for Body {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        while self.taken == self.piece.len() {
            let piece = ready!(self.pieces.poll_recv(cx));
            let over = piece.is_none();
            (self.piece, self.taken) = (self.packed(piece)?, 0);
            if over && self.piece.is_empty() {
                return Poll::Ready(Ok(()));
            }
        }
        let rest = &self.piece[self.taken..];
        let some = rest.len().min(to.remaining());
        to.put_slice(&rest[..some]);
        self.taken += some;
        Poll::Ready(Ok(()))
    }
}

//! How far it has got: one line that is drawn anew on a terminal, a line now and then elsewhere.

use std::io::IsTerminal;
use std::io::Write;
use std::time::Instant;

/// Elsewhere than on a terminal, a line every so many hundredths.
const STEP: usize = 5;

/// The bar on a terminal, in characters.
const BAR: usize = 30;

pub struct Progress {
    all: usize,
    begun: Instant,
    shown: usize,
    terminal: bool,
}

impl Progress {
    pub fn of(all: usize) -> Self {
        Self { all: all.max(1), begun: Instant::now(), shown: 0, terminal: std::io::stderr().is_terminal() }
    }

    pub fn reached(&mut self, done: usize) {
        let part = done * 100 / self.all;
        let every = if self.terminal { 1 } else { STEP };
        if part < self.shown + every && done < self.all {
            return;
        }
        self.shown = part;
        let line = format!("{part:>3} %  {done} of {} cases, {} s", self.all, self.begun.elapsed().as_secs());
        if self.terminal {
            let full = part * BAR / 100;
            eprint!("\r  [{}{}] {line}", "#".repeat(full), " ".repeat(BAR - full));
        } else {
            eprintln!("  {line}");
        }
        self.end_when(done == self.all);
    }

    /// Something at the end that takes its time.
    pub fn say(&self, what: &str) {
        eprintln!("  {what} ({} s)", self.begun.elapsed().as_secs());
    }

    fn end_when(&self, over: bool) {
        if self.terminal && over {
            eprintln!();
        }
        // Whoever cannot be written to cannot be told so.
        let _ = std::io::stderr().flush();
    }
}

//! The table.

use std::fmt::Write as _;
use std::time::Duration;

use crate::load::Driven;
use crate::proc::Memory;
use crate::statements::Asked;

/// A page under load.
pub struct Row {
    pub name: String,
    /// Sixteen at once.
    pub many: Driven,
    /// One after another.
    pub alone: Driven,
    /// What the server's process, and those of the database, computed for each page.
    pub cpu: Duration,
    pub database: Duration,
    pub asked: Asked,
    /// The size of the page.
    pub bytes: usize,
}

/// One server on one database.
pub struct Run {
    pub database: &'static str,
    pub cases: u64,
    pub ready_after: Duration,
    pub sync: Duration,
    pub idle: Memory,
    /// The most that it held after any page.
    pub busy: Memory,
    pub rows: Vec<Row>,
    /// Pages that are not there.
    pub missing: Vec<String>,
}

impl Run {
    pub fn markdown(&self) -> String {
        let mut text = format!("## {} cases on {}\n\n", grouped(self.cases), self.database);
        let _ = writeln!(
            text,
            "Ready after {} ms. Resident memory: {:.0} MiB idle ({:.0} of its own), {:.0} MiB under load ({:.0} of its \
             own). Keeping 4 KiB on this disk takes {} ms.\n",
            self.ready_after.as_millis(),
            self.idle.resident,
            self.idle.own,
            self.busy.resident,
            self.busy.own,
            millis(self.sync),
        );
        text.push_str(
            "| page | KB | pages/s | of /healthz | p50 ms | p99 ms | p50 alone ms | CPU ms | database CPU ms | \
             statements | SQL ms | SQL of p50 alone |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n",
        );
        let base = self.rows.first().map_or(1.0, |row| row.many.rate());
        for row in &self.rows {
            text.push_str(&line(row, base));
        }
        for name in &self.missing {
            let _ = writeln!(text, "| {name} | – | not there | | | | | | | | | |");
        }
        text
    }
}

fn line(row: &Row, base: f64) -> String {
    let sql = row.asked.took.as_secs_f64() / row.alone.median.as_secs_f64().max(1e-9);
    let failed = match row.many.failed + row.alone.failed {
        0 => String::new(),
        count => format!(" ({count} failed)"),
    };
    format!(
        "| {}{failed} | {} | {:.0} | {:.2} | {} | {} | {} | {} | {} | {} | {} | {sql:.2} |\n",
        row.name,
        row.bytes.div_ceil(1000),
        row.many.rate(),
        row.many.rate() / base,
        millis(row.many.median),
        millis(row.many.slow),
        millis(row.alone.median),
        millis(row.cpu),
        millis(row.database),
        row.asked.statements,
        millis(row.asked.took),
    )
}

/// Milliseconds with as many places as say something.
fn millis(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis < 10.0 { format!("{millis:.3}") } else { format!("{millis:.1}") }
}

/// 1,000,000.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let from_end = |place: usize| digits.len() - place;
    digits
        .char_indices()
        .map(
            |(place, digit)| {
                if place > 0 && from_end(place) % 3 == 0 { format!(",{digit}") } else { digit.to_string() }
            },
        )
        .collect()
}

//! Exports: a list or figures that somebody takes out of the house, for a purpose that is kept.
//!
//! Any room that shows a list or figures makes an `Offer` of it, with typed columns, and hands over its `Rows`:
//! `ask` shows what would leave, `send` asks what for, writes it into the log and streams the file while the rows
//! are read, so that a list of a million costs no more memory than one of ten. `book` writes the file (`csv`,
//! `xlsx`), `stream` hands it to the reader as it is written, `export` is the log.

mod ask;
mod book;
mod cells;
mod csv;
mod form;
mod neutral;
mod notes;
mod offer;
mod pages;
mod policy;
mod queries;
mod stream;
mod views;
mod xlsx;
pub mod export;

pub use ask::Answer;
pub use ask::ask;
pub use ask::send;
pub use cells::Cell;
pub use cells::Column;
pub use cells::Figures;
pub use cells::Kind;
pub use cells::PAGE;
pub use cells::Row;
pub use cells::Rows;
pub use cells::Words;
pub use cells::columns;
pub use csv::Csv;
pub use form::Order;
pub use offer::Offer;
pub use pages::routes;

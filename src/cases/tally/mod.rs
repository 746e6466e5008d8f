//! The figures that dashboards read, kept in the transaction that changes a case. Each is a sum over cases of
//! what one case adds by itself (`share`), so that a change moves the difference and nothing else, and so that
//! all of it can be counted again from the cases (`recount`).
//!
//! `count` holds where cases stand; `standing` how many are open and late; `due` the days on which more become
//! late; `pace` what happened in each week and year, and how long it took (`spell`); `read` reads them.

pub mod count;
pub mod due;
pub mod pace;
pub mod read;
pub mod recount;
pub mod share;
pub mod spell;
pub mod standing;
mod slice;
mod stored;
mod write;

pub use count::EVERY_CATEGORY;
pub use due::turn;
pub use due::turned_on;
pub use read::Pace;
pub use read::Period;
pub use read::Standing;
pub use share::Measure;
pub use share::Span;
pub use slice::Facet;
pub use slice::Slice;
pub use write::moved;

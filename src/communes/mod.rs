//! A commune on one page, to take to a council session or a visit, and the communes of a territory side by side, to
//! see where nobody is there to listen, nothing arrives or nothing moves. Figures come from the tallies; whose they
//! are to read is asked of `dashboards`.

mod behind;
mod export;
mod gaps;
mod measured;
mod pages;
mod queries;
mod sheet;
mod table;
mod told;

pub use pages::routes;

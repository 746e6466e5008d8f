//! Plots, drawn by the server from plain numbers: SVG whose letters keep their size at any width, with the same data
//! as a table. Time runs as the reader's script does. The numbers are computed here, `templates/parts/plots`
//! draws them; `picture` makes dots of them for a letter. A plot knows no case and no database.

mod axis;
mod bars;
mod calendar;
mod course;
mod flow;
mod place;
mod shares;
mod spans;
mod spark;
pub mod picture;

pub use bars::Bar;
pub use bars::Bars;
pub use bars::BarsWords;
pub use flow::Flow;
pub use flow::FlowWords;
pub use flow::Week;
pub use shares::ShareRow;
pub use shares::Shares;
pub use shares::SharesWords;
pub use spans::Days;
pub use spans::FEWEST;
pub use spans::Limit;
pub use spans::Span;
pub use spans::Spans;
pub use spans::SpansWords;
pub use spans::Times;
pub use spark::Spark;

//! One deed on many cases. A request only puts down what is wanted; it is done a few cases at a time, each
//! few in one transaction with the place reached, so that an end without warning repeats and misses nothing.

mod batch;
mod worker;

pub use batch::Column;
pub use batch::Entity;
pub use batch::Model;
pub use batch::Progress;
pub use batch::State;
pub use batch::ask;
pub use batch::of_dossier;
pub use batch::was_asked;
pub use worker::Fate;
pub use worker::Job;
pub use worker::Round;
pub use worker::Work;
pub use worker::Works;
pub use worker::round;
pub use worker::work;

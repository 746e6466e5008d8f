//! Whom an advocacy action addresses: governors, walis, councils, services, ministries, agencies, operators,
//! the houses of parliament, the mediator; what each is competent for, how it is reached, and the ladder from
//! one that does not help to the next. One that is no more is retired, never deleted.

pub mod commands;
pub mod competence;
pub mod institution;
pub mod ladder;
pub mod policy;
pub mod queries;
mod forms;
mod pages;
mod views;

pub use institution::Kind;
pub use institution::Model as Institution;
pub use ladder::Step;
pub use ladder::Why;
pub use pages::routes;

//! The answer to everyone: one text told to each person behind a dossier, once, in their own language.

mod commands;
pub mod reply;

pub use commands::NewReply;
pub use commands::Text;
pub use commands::queue;

//! The everyday words of every room: the house and its database, pages, forms, refusals.

pub mod again;
pub mod assets;
pub mod bulk;
pub mod cookies;
pub mod csrf;
pub mod db;
pub mod error;
pub mod filename;
pub mod form;
pub mod headers;
pub mod house;
pub mod journal;
pub mod limits;
pub mod lines;
pub mod one_click;
pub mod page;
pub mod parts;
pub mod pulse;
pub mod shelf;
mod spoken;
pub mod token;
pub mod turns;
pub mod upload;
pub mod visit;

pub use db::Db;
pub use error::Error;
pub use error::Result;
pub use form::Fields;
pub use form::FormView;
pub use form::Mistakes;
pub use form::Posted;
pub use house::House;
pub use one_click::OneClick;
pub use page::Page;
pub use page::Reply;
pub use visit::Visit;

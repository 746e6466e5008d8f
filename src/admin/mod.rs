//! The administration's first page, and the outbox: what waits, what was sent, what no server took, and
//! trying again. Accounts and categories have their pages in their own rooms.

mod commands;
mod pages;
mod policy;
mod queries;
mod views;

pub use pages::routes;

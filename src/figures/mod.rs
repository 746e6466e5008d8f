//! Figures for everybody: how many cases were filed and resolved, and how fast, by commune and category.
//!
//! Nobody can be found in them. What is public is no live tally but a table of its own, brought forward at most once
//! a month (`publish`): counts grow in steps of five cases, a total says no more than its parts allow (`steps`), and
//! a time is told of many cases only, in coarse classes, and anew only after five more (`times`). So whatever one
//! subtracts, a part from its total or a month from the next, is a multiple of five. `sheet` is what is read of a unit;
//! `page`, `table` and `data` show it.

mod answer;
mod data;
mod live;
mod page;
mod pages;
mod publish;
mod sheet;
mod table;
pub mod edition;
pub mod figure;
pub mod steps;
pub mod times;

pub use pages::routes;
pub use publish::publish;

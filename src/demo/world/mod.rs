//! What the demonstration is made of: places, people who live there, what they live with, what is written
//! about it. The facts are in `data/`; all of it but the territory is invented.

pub mod places;
pub mod residents;
pub mod stories;
pub mod words;

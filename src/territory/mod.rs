//! Morocco's territory: the country, its regions, its provinces and prefectures, its communes, keyed by
//! the codes of the Haut-Commissariat au Plan. A unit's code begins with its parent's (`03.531.07.09`).

mod coarse;
mod neighbours;
mod search;
mod shapes;
mod simplify;
mod unit;
pub mod map;
pub mod pages;

pub use map::Key;
pub use map::Scale;
pub use neighbours::are_neighbours;
pub use neighbours::neighbours;
pub use search::find;
pub use search::find_any;
pub use search::is_called;
pub use unit::Level;
pub use unit::Unit;
pub use unit::below;
pub use unit::children;
pub use unit::covers;
pub use unit::unit;
pub use unit::units;

/// The code of the whole country.
pub const COUNTRY: &str = "MA";

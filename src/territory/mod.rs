//! Morocco's territory: the country, its regions, its provinces and prefectures, its communes, keyed by
//! the codes of the Haut-Commissariat au Plan. A unit's code begins with its parent's (`03.531.07.09`).

mod names;
mod neighbours;
mod scale;
mod search;
mod shapes;
mod unit;
pub mod map;
pub mod pages;

pub use neighbours::are_neighbours;
pub use neighbours::neighbours;
pub use scale::Key;
pub use scale::Scale;
pub use search::find;
pub use search::find_any;
pub use search::is_called;
pub use unit::Level;
pub use unit::Unit;
pub use unit::children;
pub use unit::covers;
pub use unit::unit;
pub use unit::units;
pub use unit::within;

/// The code of the whole country.
pub const COUNTRY: &str = "MA";

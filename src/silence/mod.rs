//! Silence: communes that write far less than their population and their neighbours would suggest. A commune that
//! nobody hears from is not one without problems; this says where somebody should go and listen.
//!
//! What is expected of a commune is its population times the rate at which its surroundings write, without itself:
//! neighbours count in full, the rest of its province a quarter, all others a fiftieth (`expect`). How much rates differ
//! from commune to commune by nature is measured too (`fit`), among communes that are not outliers. The verdict is the
//! chance of so few under that expectation, by a negative binomial distribution (`verdict`).
//!
//! What it cannot see: a whole area that keeps silent, since its communes are then like their neighbours; and why a
//! commune is silent. `tests/silence.rs` measures on simulated territories how often it is wrong.

mod chance;
mod expect;
mod fit;
mod verdict;
mod views;

pub use verdict::FEWEST_COMMUNES;
pub use verdict::Finding;
pub use verdict::Hearing;
pub use verdict::Verdict;
pub use verdict::listen;
pub use views::Listening;
pub use views::Ways;

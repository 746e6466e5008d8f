//! What happened in each week and year, and how long it took. The classes of time are columns of one line, so
//! that a year of a unit is read in as many lines as it has weeks.

use super::share::Measure;
use super::spell::CLASSES;

pub const TABLE: &str = "pace";

const FIRST: [&str; CLASSES] = [
    "first_0", "first_1", "first_2", "first_3", "first_4", "first_5", "first_6", "first_7", "first_8",
    "first_9", "first_10", "first_11", "first_12", "first_13", "first_14", "first_15", "first_16",
];

const SOLVED: [&str; CLASSES] = [
    "solved_0",
    "solved_1",
    "solved_2",
    "solved_3",
    "solved_4",
    "solved_5",
    "solved_6",
    "solved_7",
    "solved_8",
    "solved_9",
    "solved_10",
    "solved_11",
    "solved_12",
    "solved_13",
    "solved_14",
    "solved_15",
    "solved_16",
];

impl Measure {
    /// The counts without the classes of time.
    pub const COUNTS: [Self; 7] = [
        Self::Filed,
        Self::Open,
        Self::Answered,
        Self::Resolved,
        Self::Confirmed,
        Self::Closed,
        Self::Reopened,
    ];

    /// The column that counts it.
    pub fn column(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Resolved => "resolved",
            Self::Confirmed => "confirmed",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::First(class) => FIRST[class],
            Self::Solved(class) => SOLVED[class],
        }
    }

    /// Every column, the classes last.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = (0..CLASSES).map(Self::First);
        Self::COUNTS.into_iter().chain(first).chain((0..CLASSES).map(Self::Solved))
    }
}

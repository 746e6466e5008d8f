//! What the writers were told, to be held against what is there in the end.

/// Something that somebody sent.
#[derive(Clone, Debug)]
pub struct Change {
    pub reference: String,
    pub deed: &'static str,
    /// Nobody else wrote these.
    pub words: String,
    pub heard: Heard,
}

/// What the program said to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Acknowledged: from now on it must never be lost.
    Done,
    /// Refused: it must never be found.
    Refused,
    /// It ended before it said anything: either is right, but nothing in between.
    Nothing,
}

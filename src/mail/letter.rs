//! A letter, as the rooms write it: to whom, in which language, and what is said in which order.

use crate::language::Language;

/// A letter to one person.
#[derive(Clone, Debug)]
#[must_use = "a letter goes nowhere until it is put in the outbox"]
pub struct Letter {
    /// Which letter it is: `receipt`, `assigned`…
    pub kind: &'static str,
    /// The address.
    pub to: String,
    /// The reader's language, never the actor's.
    pub language: Language,
    /// Without anything personal: subjects are shown on locked telephones.
    pub subject: String,
    pub blocks: Vec<Block>,
    /// What its block of that name shows.
    pub picture: Option<Picture>,
    /// The same in one or two sentences, to be read out or pasted by hand should the mail not arrive.
    pub short: String,
    /// The case it is about. Letters about one case to one address are one thread, and go in order.
    pub case_id: Option<i64>,
    /// The account it goes to; none when it goes to a resident.
    pub account_id: Option<i64>,
    /// Where one click stops such letters.
    pub unsubscribe: Option<String>,
    /// The mailing that it is part of; none when it is written to this person alone.
    pub mailing: Option<i64>,
}

/// A picture that travels inside the mail, so that nothing is fetched to show it.
#[derive(Clone, Debug)]
pub struct Picture {
    pub bytes: Vec<u8>,
    /// Such as `image/png`.
    pub kind: &'static str,
    /// In the width in which it is shown where there is room.
    pub width: u32,
    /// What it shows, in a sentence, for whoever does not see it.
    pub says: String,
}

/// Figures in lines, each beside another of its kind.
#[derive(Clone, Debug)]
pub struct Table {
    /// What the lines are of, and what stands in the two columns.
    pub head: [String; 3],
    /// A name and its two figures; the second column is left out where it is empty in every line.
    pub lines: Vec<[String; 3]>,
}

/// A piece of a letter. Text and HTML are two faces of the same pieces.
#[derive(Clone, Debug)]
pub enum Block {
    Heading(String),
    /// A heading below it.
    Section(String),
    /// Our own words; a new line begins a new paragraph.
    Text(String),
    /// Words typed by a person: in a direction of their own, never trusted.
    Quote(String),
    Facts(Vec<(String, String)>),
    Table(Table),
    /// The letter's picture.
    Picture,
    Button {
        label: String,
        url: String,
    },
    /// A way to something on a line of its own.
    Link {
        label: String,
        url: String,
    },
    /// A reference, a PIN: read from left to right in every language.
    Code {
        label: String,
        value: String,
    },
    Small(String),
}

impl Letter {
    pub fn new(
        kind: &'static str,
        to: impl Into<String>,
        language: Language,
        subject: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            to: to.into(),
            language,
            subject: subject.into(),
            blocks: Vec::new(),
            picture: None,
            short: String::new(),
            case_id: None,
            account_id: None,
            unsubscribe: None,
            mailing: None,
        }
    }

    pub fn heading(self, words: impl Into<String>) -> Self {
        self.with(Block::Heading(words.into()))
    }

    pub fn section(self, words: impl Into<String>) -> Self {
        self.with(Block::Section(words.into()))
    }

    pub fn text(self, words: impl Into<String>) -> Self {
        self.with(Block::Text(words.into()))
    }

    pub fn quote(self, words: impl Into<String>) -> Self {
        self.with(Block::Quote(words.into()))
    }

    pub fn facts(self, facts: Vec<(String, String)>) -> Self {
        self.with(Block::Facts(facts))
    }

    pub fn table(self, table: Table) -> Self {
        self.with(Block::Table(table))
    }

    /// A letter has one picture.
    pub fn picture(mut self, picture: Picture) -> Self {
        self.picture = Some(picture);
        self.with(Block::Picture)
    }

    pub fn link(self, label: impl Into<String>, url: impl Into<String>) -> Self {
        self.with(Block::Link { label: label.into(), url: url.into() })
    }

    pub fn button(self, label: impl Into<String>, url: impl Into<String>) -> Self {
        self.with(Block::Button { label: label.into(), url: url.into() })
    }

    pub fn code(self, label: impl Into<String>, value: impl Into<String>) -> Self {
        self.with(Block::Code { label: label.into(), value: value.into() })
    }

    pub fn small(self, words: impl Into<String>) -> Self {
        self.with(Block::Small(words.into()))
    }

    pub fn short(mut self, words: impl Into<String>) -> Self {
        self.short = words.into();
        self
    }

    pub fn about(mut self, case_id: i64) -> Self {
        self.case_id = Some(case_id);
        self
    }

    pub fn account(mut self, id: i64) -> Self {
        self.account_id = Some(id);
        self
    }

    pub fn unsubscribe(mut self, url: impl Into<String>) -> Self {
        self.unsubscribe = Some(url.into());
        self
    }

    /// Letters of a mailing let all others pass.
    pub fn mailing(mut self, id: i64) -> Self {
        self.mailing = Some(id);
        self
    }

    fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}

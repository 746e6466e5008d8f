//! Those who knock at every door: the cast with their sessions, somebody unknown, and a resident with a link.

use tarafu::settings::Settings;

use super::answer;
use crate::cast;
use crate::cast::Person;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::client::Visitor;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Anonymous,
    /// The resident of بوهودة, at their own link.
    Resident,
    /// An official of بوهودة, and another.
    Fatima,
    Mustapha,
    /// An official of تيسة.
    Driss,
    /// The coordinator of Taounate.
    Khadija,
    /// The coordinator of another province.
    Hamid,
    /// A regional advocate, to whom the case of بوهودة is assigned, and another.
    Youssef,
    Salma,
    /// The advocate of the nation.
    Najat,
    /// An observer of Taounate.
    Omar,
    /// The administrator.
    Amina,
}

use Who::*;

pub const SIGNED_IN: &[Who] = &[Fatima, Mustapha, Driss, Khadija, Hamid, Youssef, Salma, Najat, Omar, Amina];
pub const ALL: &[Who] =
    &[Anonymous, Resident, Fatima, Mustapha, Driss, Khadija, Hamid, Youssef, Salma, Najat, Omar, Amina];

impl Who {
    pub fn person(self) -> Option<&'static Person> {
        match self {
            Anonymous | Resident => None,
            Fatima => Some(&cast::FATIMA),
            Mustapha => Some(&cast::MUSTAPHA),
            Driss => Some(&cast::DRISS),
            Khadija => Some(&cast::KHADIJA),
            Hamid => Some(&cast::HAMID),
            Youssef => Some(&cast::YOUSSEF),
            Salma => Some(&cast::SALMA),
            Najat => Some(&cast::NAJAT),
            Omar => Some(&cast::OMAR),
            Amina => Some(&cast::AMINA),
        }
    }
}

/// Somebody at a browser, with a token for forms that this browser was shown.
pub struct Guest {
    pub who: Who,
    pub visitor: Visitor,
    pub token: String,
}

impl Guest {
    /// Comes in and looks at a page that holds a form. Each comes from an address of their own, so that the limits
    /// of one do not hide the rights of another.
    pub async fn come(running: &Running, who: Who, link: &str) -> Self {
        let visitor = match who.person() {
            Some(person) => running.signed_in(person).await,
            None => running.visitor(),
        };
        let mut visitor = visitor.with_header("x-real-ip", &format!("10.0.0.{}", who as u8 + 1));
        let start = match who {
            Anonymous => "/login",
            Resident => link,
            _ => "/account",
        };
        let page = visitor.get(start).await.is(200);
        let token = answer::tokens(&page.body).next().expect("the page holds a form").to_owned();
        Self { who, visitor, token }
    }

    /// Asks, and keeps the answer on the screen.
    pub async fn ask(&mut self, method: &str, path: &str, fields: &[(&str, &str)]) {
        if method == "GET" {
            self.visitor.get(path).await;
        } else {
            let number = (self.who as u8).to_string();
            let fields: Vec<_> =
                fields.iter().map(|(name, value)| (*name, value.replace("‹who›", &number))).collect();
            let mut sent = vec![("csrf", self.token.as_str())];
            sent.extend(fields.iter().map(|(name, value)| (*name, value.as_str())));
            self.visitor.post(path, &sent).await;
        }
    }
}

/// All of them.
pub async fn everybody(running: &Running, link: &str) -> Vec<Guest> {
    let mut guests = Vec::new();
    for who in ALL {
        guests.push(Guest::come(running, *who, link).await);
    }
    guests
}

/// Tells a story on both databases, of a house whose proxy says where a visitor comes from, whose mails wait in the
/// outbox, and whose figures are open to everybody.
pub async fn on_each_quiet_database<Story>(story: Story)
where
    Story: AsyncFn(&Running),
{
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let quiet = |settings| Settings {
            ip_header: Some("X-Real-IP".to_owned()),
            smtp_url: None,
            public_figures: true,
            ..settings
        };
        if let Some(running) = Running::with(backend, quiet).await {
            story(&running).await;
            running.stop().await;
        }
    }
}

//! Who may open the administration's pages. For all others they are not there.

use crate::people::Actor;
use crate::people::Role;
use crate::settings::Settings;

/// Looks after mail, accounts and categories.
pub fn may_administer(actor: &Actor) -> bool {
    actor.holds(Role::Administrator)
}

/// Reads the outbox: administrators, and in the demonstration everybody who signs in.
pub fn may_read_outbox(actor: &Actor, settings: &Settings) -> bool {
    may_administer(actor) || demo_shows_mails(settings)
}

/// In the demonstration no mail leaves, its people are invented, and a visitor wants to see what a resident
/// would have been sent; so its outbox lies open.
fn demo_shows_mails(settings: &Settings) -> bool {
    settings.demo
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn nobody_in_particular() -> Actor {
        Actor {
            id: 1,
            name: "فاطمة".to_owned(),
            email: "fatima@commune.example".to_owned(),
            language: Language::Ar,
            mandates: Vec::new(),
            session_id: 1,
        }
    }

    #[test]
    fn only_the_demonstration_shows_its_mails_to_all() {
        let house = Settings::default();
        let demo = Settings { demo: true, ..Settings::default() };

        assert!(!may_read_outbox(&nobody_in_particular(), &house));
        assert!(may_read_outbox(&nobody_in_particular(), &demo));
        assert!(!may_administer(&nobody_in_particular()));
    }
}

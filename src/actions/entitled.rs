//! Which mandates entitle to which kind of action: a member of parliament asks the government, a councillor puts a
//! point before their own council.

use super::action::Kind;
use crate::dossiers;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// A role at a unit: whoever holds it may carry the action.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    pub role: Role,
    pub unit: &'static Unit,
}

/// Whether an action of that kind exists at a level for a territory: parliament is the country's, a council's agenda
/// never is.
pub fn level_fits(kind: Kind, level: Level, territory: &Unit) -> bool {
    let exists = match kind {
        Kind::WrittenQuestion | Kind::OralQuestion | Kind::CommitteeRequest => level == Level::National,
        Kind::AgendaItem => level != Level::National,
        _ => true,
    };
    exists && dossiers::policy::level_fits(level, territory)
}

/// The seats that entitle to carry an action of that kind, at that level, for a dossier of that territory.
pub fn seats(kind: Kind, level: Level, territory: &'static Unit) -> Vec<Seat> {
    if !level_fits(kind, level, territory) {
        return Vec::new();
    }
    let seat = |role, level| territory.at(level).map(|unit| Seat { role, unit });
    let own = match level {
        Level::Commune => seat(Role::Official, level),
        _ => seat(Role::Advocate, level),
    };
    if matches!(kind, Kind::WrittenQuestion | Kind::OralQuestion | Kind::CommitteeRequest | Kind::AgendaItem)
    {
        return own.into_iter().collect();
    }
    let official = (territory.level == Level::Commune && level != Level::Commune)
        .then(|| seat(Role::Official, Level::Commune));
    let coordinators =
        [Level::Province, Level::Region, Level::National].map(|level| seat(Role::Coordinator, level));
    own.into_iter().chain(official.flatten()).chain(coordinators.into_iter().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::unit;

    fn entitled(kind: Kind, level: Level, territory: &str) -> Vec<(Role, &'static str)> {
        let territory = unit(territory).expect("a unit");
        seats(kind, level, territory).iter().map(|seat| (seat.role, seat.unit.code.as_str())).collect()
    }

    #[test]
    fn only_a_member_of_parliament_asks_the_government() {
        for kind in [Kind::WrittenQuestion, Kind::OralQuestion, Kind::CommitteeRequest] {
            assert_eq!(entitled(kind, Level::National, "03.531"), [(Role::Advocate, "MA")]);
            assert_eq!(entitled(kind, Level::Region, "03.531"), []);
        }
    }

    #[test]
    fn a_point_is_put_before_a_council_by_one_of_its_own() {
        let of = |level, territory| entitled(Kind::AgendaItem, level, territory);

        assert_eq!(of(Level::Commune, "03.531.07.09"), [(Role::Official, "03.531.07.09")]);
        assert_eq!(of(Level::Province, "03.531.07.09"), [(Role::Advocate, "03.531")]);
        assert_eq!(of(Level::Region, "03.531"), [(Role::Advocate, "03")]);
        assert_eq!(of(Level::National, "03.531"), []);
    }

    #[test]
    fn a_letter_is_carried_by_whoever_acts_for_the_territory_and_never_below_it() {
        assert_eq!(
            entitled(Kind::Letter, Level::Region, "03.531"),
            [
                (Role::Advocate, "03"),
                (Role::Coordinator, "03.531"),
                (Role::Coordinator, "03"),
                (Role::Coordinator, "MA")
            ]
        );
        assert!(
            entitled(Kind::Meeting, Level::Province, "03.531.07.09")
                .contains(&(Role::Official, "03.531.07.09"))
        );
        assert_eq!(entitled(Kind::Letter, Level::Commune, "03.531"), []);
    }
}

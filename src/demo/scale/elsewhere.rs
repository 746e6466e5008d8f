//! What was written for Taounate, said of another place: its province, its region, the city of its region.

use crate::cases::commands::AnswerGiven;
use crate::cases::commands::Order;
use crate::demo::world::places::PROVINCE;
use crate::language::Language::Ar;
use crate::language::Language::Fr;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::covers;

/// The names of another place, in the order in which those of Taounate are looked for.
pub struct Elsewhere {
    names: Vec<(&'static str, String)>,
}

impl Elsewhere {
    /// Nothing, within Taounate itself.
    pub fn at(commune: &'static Unit) -> Self {
        let above = |level| commune.at(level).filter(|_| !covers(PROVINCE, &commune.code));
        let names = above(Level::Province).zip(above(Level::Region));
        Self { names: names.map(|(province, region)| names_of(province, region)).unwrap_or_default() }
    }

    pub fn say(&self, words: &str) -> String {
        self.names.iter().fold(words.to_owned(), |words, (ours, theirs)| {
            if words.contains(ours) { words.replace(ours, theirs) } else { words }
        })
    }

    /// The order as it is given there.
    pub fn order(&self, order: Order) -> Order {
        match order {
            Order::Answer(given) => Order::Answer(AnswerGiven {
                institution: self.say(&given.institution),
                words: self.say(&given.words),
                ..given
            }),
            Order::Close { outcome, explanation } => {
                Order::Close { outcome, explanation: self.say(&explanation) }
            }
            other => other,
        }
    }
}

fn names_of(province: &'static Unit, region: &'static Unit) -> Vec<(&'static str, String)> {
    let city = city(region);
    let (arabic, french) = (province.name(Ar), province.name(Fr));
    let is_prefecture = province.kind == "prefecture";
    let mut names = Vec::new();
    if is_prefecture {
        names.push(("عمالة إقليم تاونات", format!("عمالة {arabic}")));
        names.push(("Province de Taounate", format!("Préfecture {}", de(french))));
    }
    names.push(("لتاونات", to(arabic)));
    names.push(("تاونات", arabic.to_owned()));
    names.push(("de Taounate", de(french)));
    names.push(("Taounate", french.to_owned()));
    names.push(("فاس-مكناس", region.name(Ar).to_owned()));
    names.push(("Fès-Meknès", region.name(Fr).to_owned()));
    names.push(("بفاس", format!("ب{}", city.name(Ar))));
    names.push(("إلى فاس", format!("إلى {}", city.name(Ar))));
    names.push(("بتازة وفاس", format!("ب{}", city.name(Ar))));
    names.push(("Fès", city.name(Fr).to_owned()));
    names
}

/// The most populous commune of a region.
fn city(region: &'static Unit) -> &'static Unit {
    let communes = children(&region.code).iter().flat_map(|province| children(&province.code));
    communes.max_by_key(|commune| commune.population).copied().unwrap_or(region)
}

fn de(name: &str) -> String {
    if name.starts_with(['A', 'E', 'I', 'O', 'U', 'É']) { format!("d'{name}") } else { format!("de {name}") }
}

/// The Arabic preposition swallows the article's first letter.
fn to(name: &str) -> String {
    name.strip_prefix("ال").map_or_else(|| format!("ل{name}"), |rest| format!("لل{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::unit;

    #[test]
    fn what_is_said_of_taounate_is_said_of_another_place() {
        let casablanca = Elsewhere::at(unit("06.141.01.0").expect("Casablanca"));

        let said = |words| casablanca.say(words);

        assert_eq!(said("عمالة إقليم تاونات"), "عمالة الدار البيضاء");
        assert_eq!(said("المجلس الإقليمي لتاونات"), "المجلس الإقليمي للدار البيضاء");
        assert_eq!(said("Conseil provincial de Taounate"), "Conseil provincial de Casablanca");
        assert_eq!(said("Wilaya de la région Fès-Meknès"), "Wilaya de la région Casablanca-Settat");
        assert_eq!(said("Je vis à Fès"), "Je vis à Casablanca");
    }

    #[test]
    fn in_taounate_itself_nothing_changes() {
        let bouhouda = Elsewhere::at(unit("03.531.07.09").expect("Bouhouda"));

        assert_eq!(bouhouda.say("Province de Taounate"), "Province de Taounate");
    }
}

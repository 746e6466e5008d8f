//! The filters of a list of cases, as its address holds them.

use chrono::NaiveDate;

use super::list::in_words;
use crate::cases::search::Filter;
use crate::cases::search::Happened;
use crate::cases::search::Owner;
use crate::cases::status::Status;
use crate::cases::tally::Measure;
use crate::cases::tally::Period;
use crate::categories::Catalogue;
use crate::kit::House;
use crate::language::Args;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::Unit;
use crate::territory::unit;

#[derive(rocket::FromForm, Default)]
pub struct Asked<'r> {
    #[field(default = "")]
    unit: &'r str,
    /// The picker gives a commune under this name.
    #[field(default = "")]
    commune: &'r str,
    #[field(default = "")]
    pub status: &'r str,
    #[field(default = "")]
    category: &'r str,
    #[field(default = "")]
    level: &'r str,
    /// One of the words of the form, or the number of an account.
    #[field(default = "")]
    owner: &'r str,
    /// The number of an account.
    #[field(default = "")]
    carrier: &'r str,
    #[field(default = "")]
    late: &'r str,
    /// A measure of the dashboards, which counts these cases.
    #[field(default = "")]
    pub happened: &'r str,
    #[field(default = "")]
    pub from: &'r str,
    #[field(default = "")]
    pub to: &'r str,
    #[field(default = "")]
    before: &'r str,
}

impl Asked<'_> {
    pub fn unit(&self) -> Option<&'static Unit> {
        unit(self.unit_code())
    }

    fn unit_code(&self) -> &str {
        if self.commune.is_empty() { self.unit } else { self.commune }
    }

    pub fn filter(&self, actor: &Actor, house: &House, catalogue: &Catalogue) -> Filter {
        let category = catalogue.by_code(self.category).map(|category| catalogue.with_children(category.id));
        Filter {
            unit: self.unit(),
            statuses: match self.status {
                "open" => Status::OPEN.to_vec(),
                code => code.parse().into_iter().collect(),
            },
            categories: category.unwrap_or_default(),
            level: self.level.parse().ok(),
            owner: self.owner(actor),
            late_on: (!self.late.is_empty()).then(|| house.today()),
            happened: self.happened(),
        }
    }

    fn owner(&self, actor: &Actor) -> Option<Owner> {
        match self.owner {
            "me" => Some(Owner::Account(actor.id)),
            "carried" => Some(Owner::Carrier(actor.id)),
            "nobody" => Some(Owner::Nobody),
            _ => {
                let carrier = || self.carrier.parse().ok().map(Owner::Carrier);
                self.owner_id().map(Owner::Account).or_else(carrier)
            }
        }
    }

    /// What happened, and when: from the beginning, or until today, where one day is left out.
    pub fn happened(&self) -> Option<Happened> {
        let day = |text: &str| {
            text.parse::<NaiveDate>().ok().filter(|day| (Period::EVER.from..Period::EVER.to).contains(day))
        };
        let what = Measure::COUNTS.into_iter().find(|measure| measure.column() == self.happened)?;
        let (from, to) = (day(self.from), day(self.to));
        Some(Happened { what, from: from.or(to)?, to: to.or(from)? })
    }

    /// After which case the page begins.
    pub fn after(&self) -> Option<i64> {
        self.before.parse().ok()
    }

    /// What is set, but for the place in the list.
    pub fn values(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("unit", self.unit_code()),
            ("status", self.status),
            ("category", self.category),
            ("level", self.level),
            ("owner", self.owner),
            ("carrier", self.carrier),
            ("late", self.late),
            ("happened", self.happened),
            ("from", self.from),
            ("to", self.to),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// What is set beside what the form asks for.
    pub fn beside_the_form(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let beside = ["carrier", "happened", "from", "to"];
        self.values().into_iter().filter(move |(name, _)| beside.contains(name))
    }

    /// The account whose cases are asked for.
    pub fn owner_id(&self) -> Option<i64> {
        self.owner.parse().ok()
    }

    /// The address of this list without a place, and with what follows.
    pub fn address(&self, with: &[(&str, &str)]) -> String {
        self.at("/cases", with)
    }

    /// The same search at another address.
    pub fn at(&self, path: &str, with: &[(&str, &str)]) -> String {
        let query = self.query(with);
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The search as an address holds it, with what follows.
    pub fn query(&self, with: &[(&str, &str)]) -> String {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let kept = self.values().into_iter().filter(|(name, _)| !with.iter().any(|(other, _)| other == name));
        let pairs: Vec<String> = kept
            .chain(with.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        pairs.join("&")
    }

    /// What narrows the list, in words.
    pub fn in_words(&self, filter: &Filter, actor: &Actor, catalogue: &Catalogue) -> Vec<(String, String)> {
        let language = actor.language;
        let say = |key: &str| language.say(key);
        let category = catalogue.by_code(self.category).map(|found| catalogue.full_name(found.id, language));
        let status = (!filter.statuses.is_empty()).then(|| say(&format!("status-name-{}", self.status)));
        let owner = filter.owner.map(|owner| match owner {
            Owner::Nobody => say("filter-owner-nobody"),
            Owner::Account(id) | Owner::Carrier(id) if id != actor.id => id.to_string(),
            Owner::Account(_) => format!("{} ({})", say("filter-owner-me"), actor.name),
            Owner::Carrier(_) => format!("{} ({})", say("filter-owner-carried"), actor.name),
        });
        let said = [
            ("unit", filter.unit.map(|unit| unit.full_name(language))),
            ("status", status),
            ("category", category),
            ("level", filter.level.map(|level| level.label(language))),
            ("owner", owner),
        ];
        let named =
            said.into_iter().filter_map(|(name, value)| Some((say(&format!("filter-{name}")), value?)));
        let late = filter.late_on.map(|day| {
            let mut args = Args::new();
            args.set("day", dates::day(language, day));
            (say("filter-late"), language.say_with("case-late-on", &args))
        });
        let happened = filter.happened.map(|happened| (say("filter-happened"), in_words(happened, language)));
        named.chain(late).chain(happened).collect()
    }
}

//! The institutions that come with the product: those of the table, and those that every unit has: a governor
//! for each province and prefecture, a wali for each region, a council for each of the three.

use sea_orm_migration::prelude::DbErr;
use serde::Deserialize;

use crate::facts;
use crate::seed;

/// An institution as the table holds it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Office {
    pub code: String,
    pub kind: String,
    pub level: String,
    pub unit: String,
    pub parent: String,
    pub name_ar: String,
    pub name_fr: String,
    pub name_en: String,
    pub addressed_ar: String,
    pub addressed_fr: String,
    pub post_ar: String,
    pub post_fr: String,
    pub site: String,
    pub source: String,
}

#[derive(Deserialize)]
struct Unit {
    code: String,
    parent_code: String,
    level: String,
    kind: String,
    name_fr: String,
    name_ar: String,
}

/// The prefecture or province that a region's wali governs besides.
const CHIEFS: [&str; 12] = [
    "01.511", "02.411", "03.231", "04.421", "05.091", "06.141", "07.351", "08.201", "09.001", "10.261",
    "11.321", "12.391",
];

const GOVERNORS: &str = "Constitution de 2011, article 145 ; découpage administratif (HCP, 2024)";
const REGIONS: &str = "Loi organique n° 111-14 relative aux régions";
const PROVINCES: &str = "Loi organique n° 112-14 relative aux préfectures et provinces";
const COMMUNES: &str = "Loi organique n° 113-14 relative aux communes";

/// All of them; a parent stands before its children.
pub fn all() -> Result<Vec<Office>, DbErr> {
    let mut offices: Vec<Office> = seed::rows(include_str!("../data/institutions.csv"))?;
    let mut units: Vec<Unit> = seed::rows(facts::UNITS)?;
    for unit in &mut units {
        // A letter is set with the apostrophe of printers.
        unit.name_fr = unit.name_fr.replace('\'', "’");
    }
    let of = |level: &'static str| units.iter().filter(move |unit| unit.level == level);
    offices.extend(of("region").filter_map(|region| wali(region, &units)));
    offices.extend(of("region").map(regional_council));
    offices.extend(of("province").filter_map(|province| governor(province, &units)));
    offices.extend(of("province").map(provincial_council));
    offices.extend(of("commune").map(communal_council));
    Ok(offices)
}

/// A wali is the governor of the region's chief prefecture too, and is written to as both.
fn wali(region: &Unit, units: &[Unit]) -> Option<Office> {
    let chief = CHIEFS.iter().find(|code| code.starts_with(&region.code))?;
    let chief = units.iter().find(|unit| unit.code == *chief)?;
    let Unit { name_ar, .. } = region;
    Some(Office {
        parent: "ministry.interior".to_owned(),
        name_ar: format!("والي جهة {name_ar}"),
        name_fr: format!("Wali de la région {}", of_region(region)),
        name_en: format!("Wali of the {} region", region.name_fr),
        addressed_ar: format!("السيد والي جهة {name_ar}، عامل {}", province_ar(chief)),
        addressed_fr: format!(
            "Monsieur le Wali de la région {}, Gouverneur de la {}",
            of_region(region),
            province_fr(chief)
        ),
        ..office("wali", region, GOVERNORS)
    })
}

fn governor(province: &Unit, units: &[Unit]) -> Option<Office> {
    let region = units.iter().find(|unit| unit.code == province.parent_code)?;
    let Unit { kind, name_fr, .. } = province;
    let plain = Office {
        parent: "ministry.interior".to_owned(),
        name_ar: format!("عامل {}", province_ar(province)),
        name_fr: format!("Gouverneur de la {}", province_fr(province)),
        name_en: format!("Governor of the {kind} of {name_fr}"),
        addressed_ar: format!("السيد عامل {}", province_ar(province)),
        addressed_fr: format!("Monsieur le Gouverneur de la {}", province_fr(province)),
        ..office("governor", province, GOVERNORS)
    };
    if !CHIEFS.contains(&province.code.as_str()) {
        return Some(plain);
    }
    let wali = wali(region, units)?;
    Some(Office { addressed_ar: wali.addressed_ar, addressed_fr: wali.addressed_fr, ..plain })
}

fn regional_council(region: &Unit) -> Office {
    let ar = format!("مجلس جهة {}", region.name_ar);
    let fr = format!("onseil de la région {}", of_region(region));
    let en = format!("Council of the {} region", region.name_fr);
    council(office("council", region, REGIONS), &ar, &fr, en)
}

fn provincial_council(province: &Unit) -> Office {
    let adjective = if province.kind == "prefecture" { "préfectoral" } else { "provincial" };
    let in_english = if province.kind == "prefecture" { "Prefectural" } else { "Provincial" };
    let ar = format!("مجلس {}", province_ar(province));
    let fr = format!("onseil {adjective} {}", of_name(&province.name_fr));
    let en = format!("{in_english} council of {}", province.name_fr);
    council(office("council", province, PROVINCES), &ar, &fr, en)
}

fn communal_council(commune: &Unit) -> Office {
    let ar = format!("مجلس جماعة {}", commune.name_ar);
    let fr = format!("onseil communal {}", of_name(&commune.name_fr));
    let en = format!("Communal council of {}", commune.name_fr);
    council(office("council", commune, COMMUNES), &ar, &fr, en)
}

/// A council, written to by its president; the French name comes without its first letter, large in a name
/// and small in a sentence.
fn council(office: Office, ar: &str, fr: &str, en: String) -> Office {
    Office {
        name_ar: ar.to_owned(),
        name_fr: format!("C{fr}"),
        name_en: en,
        addressed_ar: format!("السيد رئيس {ar}"),
        addressed_fr: format!("Monsieur le Président du c{fr}"),
        ..office
    }
}

fn office(kind: &str, unit: &Unit, source: &str) -> Office {
    Office {
        code: format!("{kind}.{}", unit.code),
        kind: kind.to_owned(),
        level: unit.level.clone(),
        unit: unit.code.clone(),
        source: source.to_owned(),
        ..Office::default()
    }
}

fn province_ar(province: &Unit) -> String {
    let kind = if province.kind == "prefecture" { "عمالة" } else { "إقليم" };
    format!("{kind} {}", province.name_ar)
}

fn province_fr(province: &Unit) -> String {
    let kind = if province.kind == "prefecture" { "préfecture" } else { "province" };
    format!("{kind} {}", of_name(&province.name_fr))
}

/// A region's name after «région»: «Fès-Meknès», but «de l’Oriental».
fn of_region(region: &Unit) -> String {
    if region.name_fr == "Oriental" { "de l’Oriental".to_owned() } else { region.name_fr.clone() }
}

/// A name after «de», which is short before a vowel.
fn of_name(name: &str) -> String {
    let vowel = name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'È', 'Î', 'Â', 'Ô', 'Ê']);
    if vowel { format!("d’{name}") } else { format!("de {name}") }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn by_code() -> HashMap<String, Office> {
        let offices = all().expect("the tables are well formed");
        offices.into_iter().map(|office| (office.code.clone(), office)).collect()
    }

    #[test]
    fn every_unit_has_its_offices() {
        let offices = by_code();

        let count = |kind: &str| offices.values().filter(|office| office.kind == kind).count();
        assert_eq!([count("governor"), count("wali"), count("council")], [75, 12, 1590]);
        for office in offices.values() {
            assert!(office.parent.is_empty() || offices.contains_key(&office.parent), "{office:?}");
        }
    }

    #[test]
    fn a_letter_opens_as_the_office_is_called() {
        let offices = by_code();

        for (code, ar, fr) in [
            (
                "governor.03.531",
                "السيد عامل إقليم تاونات",
                "Monsieur le Gouverneur de la province de Taounate",
            ),
            (
                "governor.01.051",
                "السيد عامل إقليم الحسيمة",
                "Monsieur le Gouverneur de la province d’Al Hoceima",
            ),
            (
                "governor.03.061",
                "السيد عامل عمالة مكناس",
                "Monsieur le Gouverneur de la préfecture de Meknès",
            ),
            (
                "governor.03.231",
                "السيد والي جهة فاس-مكناس، عامل عمالة فاس",
                "Monsieur le Wali de la région Fès-Meknès, Gouverneur de la préfecture de Fès",
            ),
            (
                "wali.02",
                "السيد والي جهة الشرق، عامل عمالة وجدة-أنجاد",
                "Monsieur le Wali de la région de l’Oriental, Gouverneur de la préfecture d’Oujda-Angad",
            ),
            (
                "council.03.531",
                "السيد رئيس مجلس إقليم تاونات",
                "Monsieur le Président du conseil provincial de Taounate",
            ),
            (
                "council.03.531.07.09",
                "السيد رئيس مجلس جماعة بوهودة",
                "Monsieur le Président du conseil communal de Bouhouda",
            ),
        ] {
            assert_eq!(offices[code].addressed_ar, ar);
            assert_eq!(offices[code].addressed_fr, fr);
        }
    }
}

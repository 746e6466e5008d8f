//! The dossiers that there are to be asked for.

use std::collections::BTreeMap;

use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::territory;
use tarafu::territory::Level;

use super::scene::Scene;
use super::scene::Story;
use crate::cast;
use crate::house::Running;

/// A dossier, by what is particular about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Folder {
    /// Of Taounate, carried to the region by Youssef, with the case that he carries.
    Carried,
    /// Of Taounate, in the queue of the region.
    Queue,
    /// Of بوهودة alone.
    Commune,
    /// Of another province, in the queue of the nation.
    Mikkes,
}

use Folder::*;

impl Folder {
    pub const ALL: [Self; 4] = [Carried, Queue, Commune, Mikkes];
}

/// Opens them; gives their keys.
pub async fn open(running: &Running, scene: &Scene) -> BTreeMap<Folder, i64> {
    let mut folders = BTreeMap::new();
    for folder in Folder::ALL {
        folders.insert(folder, one(running, scene, folder).await);
    }
    folders
}

async fn one(running: &Running, scene: &Scene, folder: Folder) -> i64 {
    let house = &running.house;
    let youssef = running.actor(&cast::YOUSSEF).await.id;
    let (by, unit, level, carrier_id, cases) = match folder {
        Carried => {
            (&cast::KHADIJA, "03.531", Level::Region, Some(youssef), vec![Story::Carried, Story::Received])
        }
        Queue => (&cast::KHADIJA, "03.531", Level::Region, None, vec![Story::Regional]),
        Commune => (&cast::FATIMA, "03.531.07.09", Level::Commune, None, vec![Story::Asked]),
        Mikkes => (&cast::HAMID, "03.591", Level::National, None, vec![Story::Mikkes]),
    };
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue can be read");
    let new = NewDossier {
        wanted: Wanted {
            title: format!("ملف سري {folder:?}"),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            demand: "تغطية الدواوير بالشبكة.".to_owned(),
            summary_ar: String::new(),
            summary_fr: String::new(),
            level,
            carrier_id,
        },
        unit: territory::unit(unit).expect("a unit"),
        origin: Origin::Selection,
        reason: None,
        source: Source::Cases(cases.iter().map(|story| scene.cases[story].id).collect()),
    };
    let actor = running.actor(by).await;
    dossiers::open(house, &actor, &new).await.expect("a dossier").id
}

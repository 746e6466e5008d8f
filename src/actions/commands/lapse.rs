//! What time does by itself: what was not taken up in its session lapses with it.

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::Order;
use super::perform;
use crate::actions::action;
use crate::actions::policy::Hand;
use crate::actions::transitions::Deed;
use crate::actions::transitions::sources;
use crate::dossiers;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;

/// How many at a time.
const SOME: u64 = 100;

/// Lapses what was not answered when its session ended. Gives how many lapsed.
pub async fn lapse(house: &House) -> Result<usize> {
    let over = action::Entity::find()
        .filter(action::Column::State.is_in(sources(Deed::Lapse)))
        .filter(action::Column::SessionEndsOn.lt(house.today()))
        .order_by_asc(action::Column::SessionEndsOn)
        .limit(SOME)
        .all(&house.db)
        .await?;
    let mut lapsed = 0;
    for action in over {
        match one(house, &action).await {
            Ok(()) => lapsed += 1,
            // Somebody else was first: another server, or an answer after all.
            Err(Error::Conflict) => {}
            // It waits for whoever reads the journal; the others lapse all the same.
            Err(error) => tracing::error!(action = action.id, "an action did not lapse: {error:?}"),
        }
    }
    Ok(lapsed)
}

async fn one(house: &House, action: &action::Model) -> Result<()> {
    let dossier = dossiers::queries::by_id(&house.db, action.dossier_id).await?;
    perform(house, Hand::Clock, &dossier, action, &Order::Lapse).await.map(|_| ())
}

//! What time does by itself: a case that the resident did not confirm is closed as unconfirmed.

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::order::Order;
use super::perform::perform;
use crate::cases::case;
use crate::cases::policy::Hand;
use crate::cases::status::Status;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;

/// How many at a time.
const SOME: u64 = 100;

/// Closes what was resolved and whose days to object are over. Gives how many it closed.
pub async fn lapse(house: &House) -> Result<usize> {
    let over = case::Entity::find()
        .filter(case::Column::Status.eq(Status::Resolved))
        .filter(case::Column::DueOn.lt(house.today()))
        .order_by_asc(case::Column::DueOn)
        .limit(SOME)
        .all(&house.db)
        .await?;
    let mut closed = 0;
    for case in over {
        match perform(house, Hand::Clock, &case, &Order::Lapse).await {
            Ok(_) => closed += 1,
            // Somebody else was first: another server, or the resident after all.
            Err(Error::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(closed)
}

//! A handover of very much, and one that may not go on.

use std::time::Duration;

use rocket::tokio::time::sleep;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::PaginatorTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use tarafu::actions::action;
use tarafu::batches;
use tarafu::batches::State;
use tarafu::cases::case;
use tarafu::cases::commands::Order;
use tarafu::cases::succession::Successor;
use tarafu::chronicle;
use tarafu::dossiers::dossier;
use tarafu::handover;
use tarafu::handover::record;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::mandate;
use tarafu::territory::unit;

use crate::cast;
use crate::house::Backend;
use crate::kit::smtp::Smtp;
use crate::replies::scene;
use crate::replies::scene::BOUHOUDA;
use crate::replies::scene::Quiet;
use crate::replies::scene::Reached;
use crate::replies::scene::Scene;

const DOSSIERS: u64 = 250;
const ACTIONS: u64 = 520;

/// Fatima hands over to Mustapha, by Khadija's hand.
struct Succession<'a> {
    scene: Scene<'a>,
    fatima: i64,
    mustapha: i64,
    mandate_id: i64,
}

impl<'a> Succession<'a> {
    async fn of(house: &'a House) -> Self {
        let scene = Scene::of(house).await;
        let fatima = scene::actor(house, &cast::FATIMA).await.id;
        let mustapha = scene::actor(house, &cast::MUSTAPHA).await.id;
        let hers = mandate::Entity::find().filter(mandate::Column::AccountId.eq(fatima));
        let mandate_id = hers.one(&house.db).await.expect("read").expect("a mandate").id;
        Self { scene, fatima, mustapha, mandate_id }
    }

    /// A case that she owns.
    async fn case(&self) -> case::Model {
        let case = self.scene.case(BOUHOUDA, Language::Ar, &Reached::Nothing).await;
        let mut row = case.into_active_model();
        row.owner_id = Set(Some(self.fatima));
        row.update(&self.scene.house.db).await.expect("it is hers")
    }

    async fn hand_over(&self) {
        let successor = Successor {
            id: self.mustapha,
            name: cast::MUSTAPHA.name.to_owned(),
            role: Role::Official,
            unit: unit(cast::MUSTAPHA.unit).expect("a commune"),
        };
        let wanted = handover::Wanted { successor, words: None, end: true };
        let done = handover::hand_over(self.scene.house, &self.scene.khadija, self.mandate_id, &wanted).await;
        done.expect("handed over");
    }

    async fn record(&self) -> record::Model {
        record::last(&self.scene.house.db, self.mandate_id).await.expect("read").expect("a handover")
    }

    async fn batch_state(&self) -> State {
        let id = self.record().await.batch_id.expect("its batch");
        batches::Entity::find_by_id(id).one(&self.scene.house.db).await.expect("read").expect("there").state
    }

    /// So many dossiers and actions, written as they stand.
    async fn heap(&self) {
        let (db, now) = (&self.scene.house.db, self.scene.house.now());
        let one = self.scene.dossier(&[]).await;
        let mut like = one.clone().into_active_model().reset_all();
        like.id = NotSet;
        like.unit_code = Set(cast::FATIMA.unit.to_owned());
        like.owner_id = Set(Some(self.fatima));
        like.events = Set(0);
        let rows =
            (0..DOSSIERS).map(|_| dossier::ActiveModel { submission: Set(token::fresh()), ..like.clone() });
        dossier::Entity::insert_many(rows).exec_without_returning(db).await.expect("dossiers");
        let hers = dossier::Entity::find().filter(dossier::Column::OwnerId.eq(self.fatima));
        let hers = hers.all(db).await.expect("read");
        for start in (0..ACTIONS).step_by(20) {
            let rows = (start..start + 20).map(|number| action::ActiveModel {
                id: NotSet,
                submission: Set(token::fresh()),
                dossier_id: Set(hers[usize::try_from(number % DOSSIERS).expect("few")].id),
                kind: Set(action::Kind::Letter),
                level: Set(one.level),
                unit_code: Set(cast::FATIMA.unit.to_owned()),
                carrier_id: Set(Some(self.fatima)),
                subject: Set("طلب التغطية".to_owned()),
                state: Set(action::State::Idea),
                version: Set(1),
                created_at: Set(now),
                state_at: Set(now),
                ..Default::default()
            });
            action::Entity::insert_many(rows).exec_without_returning(db).await.expect("actions");
        }
    }

    async fn of_whom(&self, account_id: i64) -> (u64, u64) {
        let db = &self.scene.house.db;
        let dossiers = dossier::Entity::find().filter(dossier::Column::OwnerId.eq(account_id));
        let actions = action::Entity::find().filter(action::Column::CarrierId.eq(account_id));
        (dossiers.count(db).await.expect("counted"), actions.count(db).await.expect("counted"))
    }
}

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

async fn on_each_quiet(backends: &[Backend], story: impl AsyncFn(&House)) {
    for backend in backends {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(*backend, &smtp).await else { continue };
        story(&quiet.open().await).await;
    }
}

#[rocket::async_test]
async fn what_is_too_much_for_a_request_passes_after_it() {
    on_each_quiet(&BOTH, async |house: &House| {
        let succession = Succession::of(house).await;
        succession.heap().await;
        let case = succession.case().await;

        succession.hand_over().await;

        assert_eq!(succession.of_whom(succession.mustapha).await, (200, 500), "as many as are waited for");
        scene::finish(house).await;
        assert_eq!(succession.of_whom(succession.mustapha).await, (DOSSIERS, ACTIONS));
        assert_eq!(succession.of_whom(succession.fatima).await, (0, 0));
        let record = succession.record().await;
        assert_eq!((record.dossiers, record.actions), (250, 520));
        assert_eq!(succession.batch_state().await, State::Finished);
        assert_eq!(succession.scene.now(&case).await.owner_id, Some(succession.mustapha));
        let theirs = dossier::Entity::find().filter(dossier::Column::OwnerId.eq(succession.mustapha));
        for dossier in theirs.all(&house.db).await.expect("read") {
            let history = chronicle::dossier::newest(&house.db, dossier.id, 100).await.expect("read");
            let times = history.iter().filter(|event| event.deed == "handover").count();
            assert_eq!(times, 1, "the dossier {}", dossier.id);
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_handover_stops_when_whoever_gave_it_may_not_any_more() {
    on_each_quiet(&BOTH, async |house: &House| {
        let succession = Succession::of(house).await;
        let case = succession.case().await;
        succession.hand_over().await;
        end_mandates(house, succession.scene.khadija.id).await;

        scene::finish(house).await;

        assert_eq!(succession.batch_state().await, State::Stopped);
        assert_eq!(succession.scene.now(&case).await.owner_id, Some(succession.fatima));
    })
    .await;
}

#[rocket::async_test]
async fn nothing_passes_to_a_successor_who_has_left() {
    on_each_quiet(&BOTH, async |house: &House| {
        for leaves in [Leaves::Account, Leaves::Mandate] {
            let succession = Succession::of(house).await;
            let case = succession.case().await;
            succession.hand_over().await;
            leaves.happens(house, succession.mustapha).await;

            scene::finish(house).await;

            assert_eq!(succession.batch_state().await, State::Stopped);
            assert_eq!(succession.scene.now(&case).await.owner_id, Some(succession.fatima));
            // Whoever has it in hand goes on with it.
            succession.scene.perform(&case, &Order::Take).await;
            restore(house, &succession).await;
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_dossier_is_held_before_its_actions() {
    on_each_quiet(&[Backend::Postgres], async |house: &House| {
        let succession = Succession::of(house).await;
        succession.heap().await;
        let given = dossier::ActiveModel { owner_id: Set(Some(succession.mustapha)), ..Default::default() };
        dossier::Entity::update_many().set(given).exec(&house.db).await.expect("only the actions are hers");
        let action = action::Entity::find().order_by_asc(action::Column::Id).one(&house.db).await;
        let action = action.expect("read").expect("an action");

        let other = db::write(&house.db).await.expect("a transaction");
        let held = dossier::Entity::find_by_id(action.dossier_id).lock_exclusive().one(&other).await;
        held.expect("held");
        let both = async {
            sleep(Duration::from_millis(500)).await;
            let held = action::Entity::find_by_id(action.id).lock_exclusive().one(&other).await;
            held.expect("nobody holds it");
            other.commit().await.expect("committed");
        };
        rocket::tokio::join!(succession.hand_over(), both);

        assert_eq!(succession.of_whom(succession.mustapha).await.1, 500);
    })
    .await;
}

#[derive(Clone, Copy)]
enum Leaves {
    Account,
    Mandate,
}

impl Leaves {
    async fn happens(self, house: &House, id: i64) {
        match self {
            Self::Account => set_state(house, id, account::State::Disabled).await,
            Self::Mandate => end_mandates(house, id).await,
        }
    }
}

async fn restore(house: &House, succession: &Succession<'_>) {
    set_state(house, succession.mustapha, account::State::Active).await;
    let anew = mandate::ActiveModel { ends_on: Set(None), ..Default::default() };
    mandate::Entity::update_many().set(anew).exec(&house.db).await.expect("restored");
}

async fn set_state(house: &House, id: i64, state: account::State) {
    let change = account::ActiveModel { state: Set(state), ..Default::default() };
    let theirs = account::Entity::update_many().set(change).filter(account::Column::Id.eq(id));
    theirs.exec(&house.db).await.expect("changed");
}

async fn end_mandates(house: &House, account_id: i64) {
    let yesterday = house.today() - chrono::Days::new(1);
    let change = mandate::ActiveModel { ends_on: Set(Some(yesterday)), ..Default::default() };
    let theirs = mandate::Entity::update_many().set(change);
    let theirs = theirs.filter(mandate::Column::AccountId.eq(account_id));
    theirs.exec(&house.db).await.expect("ended");
}

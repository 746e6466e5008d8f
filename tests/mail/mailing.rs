//! How far a mailing got is kept with each change: whatever happens in whatever order, it is what a recount finds.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::*;
use tarafu::mail::mailing;
use tarafu::mail::mailing::Fate;

const MAILINGS: [i64; 2] = [5, 6];
const CALLER: i64 = 1;

/// The same numbers each time, so that a failure can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).expect("it is small")
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.below(of.len())].clone())
    }
}

async fn mails(house: &House, state: Option<State>) -> Vec<outbox::Model> {
    let mails = outbox::Entity::find().order_by_asc(outbox::Column::Id).all(&house.db).await;
    let mut mails = mails.expect("the outbox can be read");
    mails.retain(|mail| state.is_none_or(|state| mail.state == state));
    mails
}

async fn calls(house: &House) -> Vec<phone::Model> {
    phone::Entity::find().order_by_asc(phone::Column::Id).all(&house.db).await.expect("the calls can be read")
}

/// Something happens to somebody of a mailing.
async fn step(house: &House, smtp: &Smtp, chance: &mut Chance, person: i64) {
    let mailing = MAILINGS[chance.below(2)];
    let now = house.now();
    let calls: Vec<_> = calls(house).await.into_iter().filter(|call| call.done_at.is_none()).collect();
    let failed = mails(house, Some(State::Failed)).await;
    let txn = db::write(&house.db).await.expect("the database takes a transaction");
    match chance.below(10) {
        0..3 => {
            let letter = Letter { to: format!("r{person}@douar.example"), ..to_fatima("جديد") };
            let letter = letter.about(person).mailing(mailing);
            outbox::put(&txn, house, &letter, now).await.expect("put");
        }
        3 => {
            phone::by_phone(&txn, person, "update", "جديد", Some(mailing), now).await.expect("asked for");
        }
        4 => mailing::count(&txn, mailing, Fate::Silent, 1).await.expect("counted"),
        5 => {
            if let Some(call) = chance.one(&calls) {
                phone::done(&txn, call.case_id, call.id, CALLER, now).await.expect("called");
            }
        }
        6 => {
            if let Some(mail) = chance.one(&failed) {
                outbox::retry(&txn, mail.id, now).await.expect("tried again");
            }
        }
        7 => {
            outbox::retry_some(&txn, 3, now).await.expect("tried again");
        }
        _ => {
            txn.rollback().await.expect("nothing was done");
            let moods = [Behaviour::Accept, Behaviour::RefuseForGood, Behaviour::RefuseForNow];
            smtp.behave(chance.one(&moods).expect("there are three"));
            round(house).await;
            return house.pass_time(Duration::minutes(2));
        }
    }
    txn.commit().await.expect("the transaction is committed");
}

/// What the rows say of each person: told by mail, else told by phone, else where their mail stands.
async fn recount(house: &House, mailing: i64, silent: i64) -> BTreeMap<Fate, i64> {
    let calls: Vec<_> =
        calls(house).await.into_iter().filter(|call| call.mailing_id == Some(mailing)).collect();
    let called: BTreeSet<i64> =
        calls.iter().filter(|call| call.done_at.is_some()).map(|call| call.case_id).collect();
    let mut found = BTreeMap::from([(Fate::Silent, silent)]);
    let mut add = |fate| *found.entry(fate).or_insert(0) += 1;
    for mail in mails(house, None).await.into_iter().filter(|mail| mail.mailing_id == Some(mailing)) {
        let told = mail.case_id.is_some_and(|case| called.contains(&case));
        add(match mail.state {
            State::Sent => Fate::Sent,
            _ if told => Fate::Called,
            State::Waiting => Fate::Waiting,
            State::Failed => Fate::Bounced,
        });
    }
    for call in calls.iter().filter(|call| call.reason == phone::Reason::NoEmail) {
        add(if call.done_at.is_some() { Fate::Called } else { Fate::Phone });
    }
    found.retain(|_, people| *people != 0);
    found
}

#[rocket::async_test]
async fn whatever_happens_a_mailing_knows_how_far_it_got() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        let mut seen = BTreeSet::new();
        for seed in 1..5_u64 {
            let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            for person in 0..60 {
                step(&house, &smtp, &mut chance, i64::try_from(seed).expect("small") * 1000 + person).await;
            }
            for mailing in MAILINGS {
                let kept = mailing::tallies(&house.db, mailing).await.expect("they can be read");
                let silent = kept.get(&Fate::Silent).copied().unwrap_or_default();
                assert_eq!(kept, recount(&house, mailing, silent).await, "seed {seed}, mailing {mailing}");
                seen.extend(kept.into_keys());
            }
        }
        assert_eq!(seen.len(), 6, "everything has happened: {seen:?}");
        // A mail that is sent after all once somebody was called counts once, as sent.
        smtp.behave(Behaviour::Accept);
        let txn = db::write(&house.db).await.expect("the database takes a transaction");
        outbox::retry_some(&txn, 500, house.now()).await.expect("tried again");
        txn.commit().await.expect("the transaction is committed");
        house.pass_time(Duration::days(1));
        while round(&house).await > 0 {}
        for mailing in MAILINGS {
            let kept = mailing::tallies(&house.db, mailing).await.expect("they can be read");
            let silent = kept.get(&Fate::Silent).copied().unwrap_or_default();
            assert_eq!(kept, recount(&house, mailing, silent).await, "mailing {mailing}");
            assert!(!kept.contains_key(&Fate::Waiting) && !kept.contains_key(&Fate::Bounced), "{kept:?}");
        }
    }
}

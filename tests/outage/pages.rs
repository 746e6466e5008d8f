//! While the postman waits for a server that says nothing, nobody else waits.

use std::time::Duration;
use std::time::Instant;

use super::RACHID;
use super::file;
use super::first;
use super::rows;
use super::update;
use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::client::Visitor;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;

const LOOKS: usize = 40;
const UPDATES: usize = 10;

/// How often it is measured: a busy machine may spoil a measure, but not all of them; a fault spoils all.
const TRIES: usize = 3;

/// What 95 in 100 did not exceed.
#[derive(Clone, Copy, Debug)]
struct Pace {
    look: Duration,
    update: Duration,
}

impl Pace {
    async fn of(fatima: &mut Visitor, reference: &str) -> Self {
        let (mut looks, mut updates) = (Vec::new(), Vec::new());
        for _ in 0..LOOKS {
            let begun = Instant::now();
            fatima.get(&format!("/cases/{reference}")).await.is(200);
            looks.push(begun.elapsed());
        }
        for _ in 0..UPDATES {
            fatima.get(&format!("/cases/{reference}/update")).await.is(200);
            let form = fatima.form("form[action$='/update']").fill("words", "ننتظر جواب المتعهد.");
            let begun = Instant::now();
            form.submit().await.is(303);
            updates.push(begun.elapsed());
        }
        Self { look: p95(looks), update: p95(updates) }
    }

    /// As fast as before, but for what a measure may be off by.
    fn keeps_up_with(self, before: Self) -> bool {
        let enough = |before: Duration| before.mul_f64(1.5) + Duration::from_millis(30);
        self.look <= enough(before.look) && self.update <= enough(before.update)
    }
}

fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[(times.len() * 95).div_ceil(100) - 1]
}

async fn before_and_in_silence(running: &Running) -> (Pace, Pace) {
    let mut fatima = running.signed_in(&cast::FATIMA).await;
    let reference = file(&mut fatima, RACHID).await;
    fatima.get(&format!("/cases/{reference}")).await;
    update(&mut fatima, &reference, "اتصلنا بالمتعهد.").await;
    let before = Pace::of(&mut fatima, &reference).await;
    let arrived = running.smtp.wait_for(2 + UPDATES).await.len();

    running.smtp.behave(Behaviour::Hang);
    let other = file(&mut fatima, "zineb@example.org").await;
    let held = first(&running.house, "zineb@example.org", |mail| mail.locked_until.is_some()).await;
    let silence = Pace::of(&mut fatima, &other).await;

    let still = rows(&running.house, "zineb@example.org").await;
    assert_eq!((still.len(), still[0].sent_at, held.attempts), (1 + UPDATES, None, 1));
    assert_eq!(running.smtp.mails().len(), arrived, "the server said a word");
    (before, silence)
}

#[rocket::async_test]
async fn a_silent_mail_server_slows_no_page() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let mut measured = Vec::new();
        while measured.len() < TRIES {
            let Some(mut running) = Running::on(backend).await else { break };
            let (before, silence) = before_and_in_silence(&running).await;
            // The postman need not wait for its patience to run out.
            running.smtp = Smtp::start();
            running.stop().await;
            measured.push((before, silence));
            if silence.keeps_up_with(before) {
                break;
            }
        }
        let good = measured.last().is_none_or(|(before, silence)| silence.keeps_up_with(*before));
        assert!(good, "{backend:?} was slower each time: {measured:#?}");
    }
}

//! The postman carries what is in the outbox to the mail server, round after round, and is never under way
//! with a mail for longer than the claim on it holds.

use std::pin::pin;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::Utc;
use rocket::tokio;
use rocket::tokio::time::Instant;
use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;

use super::Letter;
use super::claims;
use super::claims::Fate;
use super::counter::Counter;
use super::counter::Refusal;
use super::message;
use super::outbox;
use super::outbox::Model;
use super::transport;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::settings::Settings;

/// How long to look for news when nobody brings any: another process may have written a letter.
const POLL: Duration = Duration::from_secs(1);

/// How long to let the database recover.
const RECOVERY: Duration = Duration::from_secs(5);

/// How long a round may go on to begin with the next mail. One on which the server keeps silent ends it.
const SHIFT: Duration = Duration::from_secs(20);

/// How long to try to write down what became of a mail.
const INSISTING: Duration = Duration::from_secs(30);

/// How long the mail under way may still take when the house closes.
const CLOSING: Duration = Duration::from_secs(8);

/// One round: takes the next mails, carries them, writes down what became of them. Says how many they were;
/// none when no server is configured, and then they wait.
pub async fn round(house: &House) -> Result<usize> {
    let Some(postman) = Postman::of(&house.settings) else { return Ok(0) };
    let carried = postman.round(house).await;
    postman.counter.hang_up().await;
    carried
}

/// Round after round, until told to stop; the mail under way is then still carried to its end.
pub async fn work(house: &House, shutdown: impl Future<Output = ()>) {
    let Some(postman) = Postman::of(&house.settings) else { return shutdown.await };
    let mut shutdown = pin!(shutdown);
    loop {
        let mut round = pin!(postman.round(house));
        let carried = tokio::select! {
            carried = &mut round => carried,
            () = &mut shutdown => {
                postman.closing.store(true, Ordering::Relaxed);
                let _ = timeout(CLOSING, round).await;
                return postman.counter.hang_up().await;
            }
        };
        let Some(rest) = pause_after(carried) else { continue };
        postman.counter.hang_up().await;
        tokio::select! {
            _ = timeout(rest, house.post.notified()) => {}
            () = &mut shutdown => return,
        }
    }
}

/// How long to rest after a round; none when there may be more to carry.
fn pause_after(round: Result<usize>) -> Option<Duration> {
    match round {
        Ok(0) => Some(POLL),
        Ok(_) => None,
        Err(why) => {
            tracing::error!("the postman's round was cut short: {why:?}");
            Some(RECOVERY)
        }
    }
}

/// Sends a mail to try the settings, at once and past the outbox. Says what the server said.
pub async fn test(settings: &Settings, to: &str, language: Language) -> Result<String, String> {
    let url =
        settings.smtp_url.as_deref().ok_or("TARAFU_SMTP_URL is not set, so mails stay in the outbox")?;
    let counter = Counter::to(transport(url)?);
    let letter = Letter::new("test", to, language, language.say("mail-test-subject"))
        .heading(language.say("mail-test-subject"))
        .text(language.say("mail-test-words"));
    let row = outbox::row(settings, &letter, Utc::now()).map_err(|why| format!("{why:?}"))?;
    let said = counter.send(&message::compose(settings, &row)?).await;
    counter.hang_up().await;
    said.map_err(|refusal| refusal.words)
}

struct Postman {
    counter: Counter,
    /// Whether the house closes: nothing new is begun.
    closing: AtomicBool,
}

impl Postman {
    /// None where no server is configured.
    fn of(settings: &Settings) -> Option<Self> {
        let url = settings.smtp_url.as_deref()?;
        let transport = transport(url).inspect_err(|why| tracing::error!("TARAFU_SMTP_URL: {why}"));
        Some(Self { counter: Counter::to(transport.ok()?), closing: AtomicBool::default() })
    }

    /// One mail after the other, each written down before the next is sent: so an end without warning sends
    /// one mail twice at most.
    async fn round(&self, house: &House) -> Result<usize> {
        let mails = claims::claim(house).await?;
        let end = Instant::now() + SHIFT;
        for (done, mail) in mails.iter().enumerate() {
            if Instant::now() > end || self.closing.load(Ordering::Relaxed) {
                claims::hand_back(house, &mails[done..]).await?;
                return Ok(done);
            }
            let fate = self.deliver(&house.settings, mail).await;
            write_down(house, mail, &fate).await?;
        }
        Ok(mails.len())
    }

    async fn deliver(&self, settings: &Settings, mail: &Model) -> Fate {
        match message::compose(settings, mail) {
            Err(why) => Fate::Never(why),
            Ok(message) => match self.counter.send(&message).await {
                Ok(said) => Fate::Sent(said),
                Err(Refusal { words, for_good: true }) => Fate::Never(words),
                Err(Refusal { words, for_good: false }) => Fate::Later(words),
            },
        }
    }
}

/// Insists, for as long as the claim holds: what is not written down is sent again.
async fn write_down(house: &House, mail: &Model, fate: &Fate) -> Result<()> {
    let end = Instant::now() + INSISTING;
    while let Err(why) = claims::record(house, mail, fate).await {
        if Instant::now() > end {
            return Err(why);
        }
        sleep(POLL).await;
    }
    Ok(())
}

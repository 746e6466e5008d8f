//! The counter where mails are handed over, one after the other, on one line to the mail server: opened when
//! there is something to say, and used again while it is good.

use std::error::Error as _;
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::Error;
use rocket::tokio::sync::Mutex;
use rocket::tokio::time::timeout;

use super::Transport;
use super::transport::Failure;
use super::transport::Line;

/// How long one mail may take, from the call to the server's last word.
const PATIENCE: Duration = Duration::from_secs(25);

/// How long to wait for the server's goodbye.
const GOODBYE: Duration = Duration::from_secs(1);

/// Why a mail was not taken.
pub struct Refusal {
    pub words: String,
    pub for_good: bool,
}

pub struct Counter {
    transport: Transport,
    /// The line, while it is open and nobody speaks on it.
    free: Mutex<Option<Line>>,
}

impl Counter {
    pub fn to(transport: Transport) -> Self {
        Self { transport, free: Mutex::default() }
    }

    /// Hands a mail over. Says what the server said.
    pub async fn send(&self, message: &Message) -> Result<String, Refusal> {
        let silence = || Refusal { words: format!("No answer within {PATIENCE:?}"), for_good: false };
        timeout(PATIENCE, self.hand_over(message)).await.unwrap_or_else(|_| Err(silence()))
    }

    /// A line on which anything went wrong is not used again.
    async fn hand_over(&self, message: &Message) -> Result<String, Refusal> {
        let mut line = self.line().await?;
        let answer = line.send(message.envelope(), &message.formatted()).await;
        let answer = answer.map_err(|error| Refusal::of_mail(&error, message))?;
        *self.free.lock().await = Some(line);
        Ok(format!("{} {}", answer.code(), answer.message().collect::<Vec<_>>().join(" ")))
    }

    /// The free line if it still works, or a new one.
    async fn line(&self) -> Result<Line, Refusal> {
        let free = self.free.lock().await.take();
        if let Some(mut line) = free
            && line.test_connected().await
        {
            return Ok(line);
        }
        // Whatever the server has against us, the mail is not to blame.
        let refused = |failure| {
            let words = match failure {
                Failure::Network(error) => format!("Connection error: {error}"),
                Failure::Smtp(error) => words(&error),
            };
            Refusal { words, for_good: false }
        };
        self.transport.call().await.map_err(refused)
    }

    pub async fn hang_up(&self) {
        if let Some(mut line) = self.free.lock().await.take() {
            let _ = timeout(GOODBYE, line.quit()).await;
        }
    }
}

impl Refusal {
    /// 5xx is for good, but for 530: that one asks us to sign in first. So is an address that the server
    /// cannot write.
    fn of_mail(error: &Error, message: &Message) -> Self {
        let about_us = error.status().is_some_and(|code| u16::from(code) == 530);
        let unwritable =
            error.is_client() && message.envelope().to().iter().any(|to| !to.to_string().is_ascii());
        Self { words: words(error), for_good: unwritable || (error.is_permanent() && !about_us) }
    }
}

/// What the server said, or what happened on the way to it.
fn words(error: &Error) -> String {
    match (error.status(), error.source()) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        _ => error.to_string(),
    }
}

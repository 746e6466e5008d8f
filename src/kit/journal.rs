//! The log: one line a request, with its number and without anything about a person: no address, no
//! query, no path beyond the route's own words.

use std::io::IsTerminal;
use std::time::Instant;

use rocket::Data;
use rocket::Request;
use rocket::Response;
use rocket::fairing::Fairing;
use rocket::fairing::Info;
use rocket::fairing::Kind;
use tracing_subscriber::EnvFilter;

use super::token;
use crate::settings::LogFormat;

/// Starts the log; `RUST_LOG` says what is in it.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,rocket=error,sqlx=warn,sea_orm=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let started = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    if let Err(why) = started {
        eprintln!("The log was already started: {why}");
    }
}

struct Arrival {
    id: String,
    at: Instant,
}

fn arrival<'r>(request: &'r Request<'_>) -> &'r Arrival {
    request.local_cache(|| Arrival { id: token::spell(&token::random::<10>()), at: Instant::now() })
}

/// The number of a request, given to whoever asks us about it.
pub fn id<'r>(request: &'r Request<'_>) -> &'r str {
    &arrival(request).id
}

/// Writes one line for each answer.
pub struct Journal;

#[rocket::async_trait]
impl Fairing for Journal {
    fn info(&self) -> Info {
        Info { name: "journal", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        arrival(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let arrival = arrival(request);
        let route = request.route().and_then(|route| route.name.as_deref()).unwrap_or("none");
        if route == "healthz" {
            return;
        }
        tracing::info!(
            request = arrival.id,
            method = request.method().as_str(),
            route,
            status = response.status().code,
            ms = u64::try_from(arrival.at.elapsed().as_millis()).unwrap_or(u64::MAX),
            "answered"
        );
    }
}

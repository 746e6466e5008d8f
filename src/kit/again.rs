//! Pages that are asked for again before anything has changed: the same press twice, a page that many open at once. They
//! are sent as they were made, if nothing at all was committed since (`pulse`) and not a second has passed, for what a page
//! says of time is never finer.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use rocket::Data;
use rocket::Request;
use rocket::Response;
use rocket::Route;
use rocket::http::ContentType;
use rocket::http::Header;
use rocket::http::Method;
use rocket::http::Status;
use rocket::route::Handler;
use rocket::route::Outcome;

use super::House;
use super::Visit;
use super::cookies;
use super::csrf;
use super::pulse::Beat;
use super::token;
use crate::language::Language;

const LIFE: Duration = Duration::seconds(1);
/// How many pages are remembered, and how many bytes of them.
const MOST: usize = 500;
const MOST_BYTES: usize = 8 << 20;

/// Routes whose pages are remembered: those that show what the database holds and nothing that is new on each page but
/// the token of its forms.
pub fn remembered(routes: Vec<Route>) -> Vec<Route> {
    let wrap = |mut route: Route| {
        route.handler = Box::new(Remembering(route.handler.clone()));
        route
    };
    routes.into_iter().map(wrap).collect()
}

/// All that a page depends on beside the database and the time. A session stands for whoever bears it.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    address: String,
    session: Option<String>,
    chosen: Option<Language>,
    accepted: Language,
}

/// A page as it was made, cut where the token of its forms stands.
struct Kept {
    beat: Beat,
    made_at: DateTime<Utc>,
    headers: Vec<Header<'static>>,
    parts: Vec<String>,
}

struct Place {
    asked_at: DateTime<Utc>,
    kept: Option<Arc<Kept>>,
}

/// The pages of a house.
#[derive(Default)]
pub struct Memory {
    places: Mutex<HashMap<Key, Place>>,
    sent: AtomicU64,
}

/// What is known of a page.
enum Known {
    /// Nobody has just asked for it, so it is not worth remembering.
    Nothing,
    /// It was asked for, and what was kept of it is too old.
    Wanted,
    Kept(Arc<Kept>),
}

impl Memory {
    /// How many pages were sent as they were made.
    pub fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    fn look(&self, key: &Key, now: DateTime<Utc>) -> Known {
        let Ok(mut places) = self.places.lock() else { return Known::Nothing };
        let fresh = |since: DateTime<Utc>| since <= now && now - since < LIFE;
        let Some(place) = places.get_mut(key) else { return Known::Nothing };
        let wanted = fresh(place.asked_at);
        place.asked_at = now;
        match &place.kept {
            Some(kept) if fresh(kept.made_at) => Known::Kept(Arc::clone(kept)),
            _ if wanted => Known::Wanted,
            _ => Known::Nothing,
        }
    }

    /// Notes that a page was asked for, and the page if it is worth it.
    fn put(&self, key: Key, now: DateTime<Utc>, kept: Option<Kept>) {
        let Ok(mut places) = self.places.lock() else { return };
        let bytes =
            |place: &Place| place.kept.as_ref().map_or(0, |kept| kept.parts.iter().map(String::len).sum());
        if places.len() >= MOST || places.values().map(bytes).sum::<usize>() > MOST_BYTES {
            places.clear();
        }
        places.insert(key, Place { asked_at: now, kept: kept.map(Arc::new) });
    }
}

#[derive(Clone)]
struct Remembering(Box<dyn Handler>);

#[rocket::async_trait]
impl Handler for Remembering {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        let Some(house) = House::of(request.rocket()).filter(|_| request.method() == Method::Get) else {
            return self.0.handle(request, data).await;
        };
        let (key, now) = (Key::of(request, house), house.now());
        let known = house.memory.look(&key, now);
        if matches!(known, Known::Nothing) {
            house.memory.put(key, now, None);
            return self.0.handle(request, data).await;
        }
        // Taken before anything is read.
        let beat = house.pulse.beat(&house.db).await;
        match known {
            Known::Kept(kept) if beat.as_ref() == Some(&kept.beat) => {
                house.memory.sent.fetch_add(1, Ordering::Relaxed);
                Outcome::Success(kept.answer(csrf::token(request, house)))
            }
            _ => {
                let mut outcome = self.0.handle(request, data).await;
                if let (Outcome::Success(response), Some(beat)) = (&mut outcome, beat) {
                    let kept = Kept::of(response, beat, now, csrf::token(request, house)).await;
                    house.memory.put(key, now, kept);
                }
                outcome
            }
        }
    }
}

impl Key {
    fn of(request: &Request<'_>, house: &House) -> Self {
        let visit = Visit::of(request);
        Self {
            address: request.uri().to_string(),
            session: cookies::session(house, request.cookies()).map(|secret| token::hash(&secret)),
            chosen: visit.chosen,
            accepted: visit.accepted,
        }
    }
}

impl Kept {
    /// A page that was made in full, and is sent all the same.
    async fn of(response: &mut Response<'_>, beat: Beat, now: DateTime<Utc>, token: &str) -> Option<Self> {
        if response.status() != Status::Ok || response.content_type() != Some(ContentType::HTML) {
            return None;
        }
        let headers =
            response.headers().iter().map(|h| Header::new(h.name.to_string(), h.value.into_owned()));
        let headers = headers.collect();
        let page = response.body_mut().to_string().await.ok()?;
        let parts = page.split(token).map(str::to_owned).collect();
        write(response, page);
        Some(Self { beat, made_at: now, headers, parts })
    }

    fn answer(&self, token: &str) -> Response<'static> {
        let mut response = Response::new();
        for header in &self.headers {
            response.set_header(header.clone());
        }
        write(&mut response, self.parts.join(token));
        response
    }
}

fn write(response: &mut Response<'_>, page: String) {
    response.set_sized_body(page.len(), Cursor::new(page));
    response.set_max_chunk_size(super::page::PIECE);
}

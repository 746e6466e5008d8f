//! The browser that somebody signs in with: a word for the list of sessions, and the session it had.

use rocket::Request;
use rocket::outcome::Outcome;
use rocket::request::FromRequest;

use crate::kit::House;
use crate::kit::cookies;

/// What a new session needs to know of it.
pub struct Browser {
    /// "Firefox · Android"; empty when it does not say. The rest of what it says is not ours to keep.
    pub agent: String,
    /// The secret of the session before, which ends when another begins.
    pub before: Option<String>,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Browser {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        let before = House::of(request.rocket()).and_then(|house| cookies::session(house, request.cookies()));
        let agent = request.headers().get_one("User-Agent").map(name).unwrap_or_default();
        Outcome::Success(Self { agent, before })
    }
}

/// The browser and the system. Each claims to be those after it in the list, for old servers' sake.
fn name(agent: &str) -> String {
    let browsers = [
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("SamsungBrowser", "Samsung Internet"),
        ("OPR", "Opera"),
        ("Edg", "Edge"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let known = |words: &[(&str, &'static str)]| {
        words.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    [known(&browsers), known(&systems)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

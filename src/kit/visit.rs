//! Who comes by, before we know who they are: their language and their address.

use std::net::IpAddr;
use std::net::Ipv4Addr;

use rocket::Request;
use rocket::http::Cookie;
use rocket::http::SameSite;
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::FromRequest;

use super::House;
use crate::language::Language;

/// A visitor of any kind.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// The language chosen by `?lang=` or an earlier choice.
    pub chosen: Option<Language>,
    /// The first language of the browser that we speak, or the default one.
    pub accepted: Language,
    /// Where the request comes from; a proxy's word counts only where one is configured.
    pub address: IpAddr,
}

const COOKIE: &str = "tarafu-lang";

impl Visit {
    /// The language for somebody whose own one we do not know.
    pub fn language(self) -> Language {
        self.chosen.unwrap_or(self.accepted)
    }

    /// The language for somebody whose own one we know.
    pub fn language_of(self, own: Language) -> Language {
        self.chosen.unwrap_or(own)
    }

    pub fn of(request: &Request<'_>) -> Self {
        *request.local_cache(|| Self::read(request))
    }

    fn read(request: &Request<'_>) -> Self {
        let house = House::of(request.rocket());
        let default = house.map_or(Language::Ar, |house| house.settings.default_lang);
        let asked =
            request.query_value::<&str>("lang").and_then(Result::ok).and_then(|code| code.parse().ok());
        if let Some(language) = asked {
            request.cookies().add(choice(language, house.is_some_and(|house| house.settings.secure())));
        }
        let remembered = || request.cookies().get(COOKIE).and_then(|cookie| cookie.value().parse().ok());
        let accepted = request.headers().get_one("Accept-Language").and_then(Language::accepted);
        Self {
            chosen: asked.or_else(remembered),
            accepted: accepted.unwrap_or(default),
            address: request.client_ip().unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        }
    }
}

fn choice(language: Language, secure: bool) -> Cookie<'static> {
    Cookie::build((COOKIE, language.code()))
        .path("/")
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(secure)
        .permanent()
        .build()
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visit {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        Outcome::Success(Self::of(request))
    }
}

/// The house, for handlers: `house: &House`.
#[rocket::async_trait]
impl<'r> FromRequest<'r> for &'r House {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        match House::of(request.rocket()) {
            Some(house) => Outcome::Success(house),
            None => Outcome::Error((Status::InternalServerError, ())),
        }
    }
}

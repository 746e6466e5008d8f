//! What every answer carries: the browser's instructions to trust nobody, and compression.

use flate2::Compression;
use rocket::Request;
use rocket::Response;
use rocket::fairing::Fairing;
use rocket::fairing::Info;
use rocket::fairing::Kind;
use rocket::http::Header;

use super::House;
use super::assets;

/// Security headers on every answer of every status, and text compressed where the browser takes it.
pub struct Headers;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Below this many bytes compression costs more than it saves.
const WORTH_COMPRESSING: usize = 1024;

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info { name: "headers", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        // A mail shown as its reader sees it brings a policy of its own.
        if !response.headers().contains("Content-Security-Policy") {
            response.set_header(Header::new("Content-Security-Policy", POLICY));
        }
        for (name, value) in [
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            // `no-referrer` would make browsers send `Origin: null` with our own forms.
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            response.set_header(Header::new(name, value));
        }
        response.remove_header("Server");
        if House::of(request.rocket()).is_some_and(|house| house.settings.secure()) {
            response
                .set_header(Header::new("Strict-Transport-Security", "max-age=63072000; includeSubDomains"));
        }
        if !response.headers().contains("Cache-Control") {
            response.set_header(Header::new("Cache-Control", "no-store"));
        }
        response.set_header(Header::new("X-Request-Id", super::journal::id(request).to_owned()));
        compress(request, response).await;
    }
}

async fn compress(request: &Request<'_>, response: &mut Response<'_>) {
    // `is_text` is true of `text/plain` alone.
    let text =
        response.content_type().is_some_and(|kind| kind.top() == "text" || kind.is_json() || kind.is_xml());
    let large = response.body().preset_size().is_some_and(|size| size > WORTH_COMPRESSING);
    if !text || !large || response.headers().contains("Content-Encoding") {
        return;
    }
    response.set_header(Header::new("Vary", "Accept-Encoding, Accept-Language, Cookie"));
    if !assets::takes_gzip(request) {
        return;
    }
    let Ok(plain) = response.body_mut().to_bytes().await else { return };
    let small = assets::gzip(&plain, Compression::new(5));
    response.set_header(Header::new("Content-Encoding", "gzip"));
    response.set_sized_body(small.len(), std::io::Cursor::new(small));
    response.set_max_chunk_size(super::page::PIECE);
}

//! An answer that is the same for everybody: it may be kept by whoever passes it on, and is not sent again to whoever
//! has it. No cookie is asked for, and none given.

use std::io::Cursor;

use data_encoding::HEXLOWER;
use rocket::Request;
use rocket::http::ContentType;
use rocket::http::Status;
use rocket::response::Responder;
use rocket::response::Response;
use sha2::Digest;
use sha2::Sha256;

/// Figures change once a month; an hour is soon enough to see that they have.
const KEPT: &str = "public, max-age=3600";

pub struct Public {
    pub kind: ContentType,
    pub bytes: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
}

impl Public {
    /// Weak, for it is compressed for some.
    fn tag(&self) -> String {
        format!("W/\"{}\"", &HEXLOWER.encode(&Sha256::digest(&self.bytes))[..16])
    }
}

impl<'r> Responder<'r, 'static> for Public {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let tag = self.tag();
        let known = request.headers().get("If-None-Match").flat_map(|tags| tags.split(','));
        let same = known.map(str::trim).any(|known| known == tag);
        let mut response = Response::build();
        response.header(self.kind).raw_header("ETag", tag).raw_header("Cache-Control", KEPT);
        response.raw_header("Vary", "Accept-Encoding, Accept-Language, Cookie");
        for (name, value) in self.headers {
            response.raw_header(name, value);
        }
        if same {
            return response.status(Status::NotModified).ok();
        }
        response.sized_body(self.bytes.len(), Cursor::new(self.bytes)).max_chunk_size(256 * 1024).ok()
    }
}

//! A file to keep, under a name that people can read.

use std::io::Cursor;

use rocket::Request;
use rocket::http::ContentType;
use rocket::response::Responder;
use rocket::response::Response;

use crate::kit::filename;

pub struct Download {
    pub content: Vec<u8>,
    pub kind: ContentType,
    /// Without its ending.
    pub name: String,
    pub ending: &'static str,
    /// For a browser that knows no other letters.
    pub plain: String,
}

impl<'r> Responder<'r, 'static> for Download {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        let length = self.content.len();
        Response::build()
            .header(self.kind)
            .raw_header("Content-Disposition", filename::attachment(&self.name, &self.plain, self.ending))
            .raw_header("Cache-Control", "no-store")
            .sized_body(length, Cursor::new(self.content))
            .ok()
    }
}

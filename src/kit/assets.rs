//! Styles, the script and pictures: in the binary, compressed once, cached by their content's hash for ever.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::sync::LazyLock;

use data_encoding::HEXLOWER;
use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::Request;
use rocket::http::ContentType;
use rocket::http::Status;
use rocket::response::Responder;
use rocket::response::Response;
use rust_embed::RustEmbed;
use sha2::Digest;
use sha2::Sha256;

use super::Error;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Asset {
    url: String,
    etag: String,
    kind: ContentType,
    plain: Vec<u8>,
    gzip: Vec<u8>,
}

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for name in Files::iter() {
        let data = Files::get(&name).expect("a listed file is there").data;
        // The stylesheet is written in parts and served as one.
        let served = if name.starts_with("css/") { "app.css".to_owned() } else { name.to_string() };
        files.entry(served).or_default().extend_from_slice(&data);
    }
    files.into_iter().map(|(name, plain)| (name.clone(), asset(&name, plain))).collect()
});

fn asset(name: &str, plain: Vec<u8>) -> Asset {
    let hash = &HEXLOWER.encode(&Sha256::digest(&plain))[..16];
    let extension = name.rsplit('.').next().unwrap_or_default();
    Asset {
        url: format!("/static/{name}?v={hash}"),
        etag: format!("\"{hash}\""),
        kind: ContentType::from_extension(extension).unwrap_or(ContentType::Binary),
        gzip: gzip(&plain, Compression::best()),
        plain,
    }
}

/// Compressed bytes.
pub fn gzip(plain: &[u8], level: Compression) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), level);
    encoder.write_all(plain).expect("memory takes what is written");
    encoder.finish().expect("memory takes what is written")
}

/// The address of a file, with its hash; empty when there is none of that name.
pub fn url(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.url.as_str())
}

/// A file of `static/`.
#[rocket::get("/static/<path..>")]
pub fn serve(path: PathBuf) -> Result<Served, Error> {
    let name = path.to_str().ok_or(Error::Missing)?;
    ASSETS.get(name).map(Served).ok_or(Error::Missing)
}

pub struct Served(&'static Asset);

impl<'r> Responder<'r, 'static> for Served {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let asset = self.0;
        let mut response = Response::build();
        response
            .header(asset.kind.clone())
            .raw_header("ETag", asset.etag.clone())
            .raw_header("Vary", "Accept-Encoding")
            .raw_header("Cache-Control", "public, max-age=31536000, immutable");
        if request.headers().get_one("If-None-Match") == Some(asset.etag.as_str()) {
            return response.status(Status::NotModified).ok();
        }
        let (bytes, coding): (&'static [u8], _) =
            if takes_gzip(request) { (&asset.gzip, Some("gzip")) } else { (&asset.plain, None) };
        if let Some(coding) = coding {
            response.raw_header("Content-Encoding", coding);
        }
        response.sized_body(bytes.len(), std::io::Cursor::new(bytes)).max_chunk_size(super::page::PIECE).ok()
    }
}

/// Whether the browser takes gzip (RFC 9110, 12.5.3).
pub fn takes_gzip(request: &Request<'_>) -> bool {
    request.headers().get("Accept-Encoding").flat_map(|header| header.split(',')).any(|coding| {
        let mut parts = coding.trim().split(';');
        parts.next() == Some("gzip")
            && !parts.any(|p| matches!(p.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

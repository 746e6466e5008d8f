//! A scan: what it really is, kept once under the hash of its bytes. Pictures are written anew, so that nothing stays
//! of what a camera adds, such as the place.

use std::fs;
use std::io;
use std::io::Cursor;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use data_encoding::HEXLOWER;
use image::DynamicImage;
use image::ImageDecoder;
use image::ImageFormat;
use image::ImageReader;
use rocket::tokio::sync::Semaphore;
use rocket::tokio::task;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sha2::Digest;
use sha2::Sha256;

use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::token;
use crate::kit::upload::File;

/// The longest side of a picture that is read, and of one that is kept, in pixels.
const MOST_READ: u32 = 12_000;
const MOST_KEPT: u32 = 2_600;
/// The most bytes that the dots of a picture take: a few kilobytes of PNG can say that they are gigabytes.
const MOST_MEMORY: u64 = 128 << 20;

/// One picture at a time holds so much.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub sha256: String,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub uploaded_by_id: Option<i64>,
    pub uploaded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// What we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Pdf,
    Jpeg,
    Png,
}

impl Type {
    /// What the first bytes say, whatever the name says.
    fn of(bytes: &[u8]) -> Option<Self> {
        match infer::get(bytes)?.mime_type() {
            "application/pdf" => Some(Self::Pdf),
            "image/jpeg" => Some(Self::Jpeg),
            "image/png" => Some(Self::Png),
            _ => None,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// A scan that may be kept.
#[derive(Clone, Debug)]
pub struct Scan {
    name: String,
    is: Type,
    bytes: Vec<u8>,
    sha256: String,
}

impl Scan {
    /// What was handed in, if it is a PDF or a picture that can be read.
    pub async fn of(file: File) -> Result<Option<Self>> {
        let broken = |why: task::JoinError| Error::Broken(format!("a scan could not be read: {why}"));
        let turn = AT_ONCE.acquire().await.expect("nobody closes this semaphore");
        // The turn goes along: who gives up waiting does not stop the work.
        let read = task::spawn_blocking(move || {
            let scan = Self::read(file);
            drop(turn);
            scan
        });
        read.await.map_err(broken)
    }

    fn read(file: File) -> Option<Self> {
        let is = Type::of(&file.bytes)?;
        let bytes = match is {
            Type::Pdf => file.bytes,
            Type::Jpeg => anew(&file.bytes, ImageFormat::Jpeg)?,
            Type::Png => anew(&file.bytes, ImageFormat::Png)?,
        };
        let sha256 = HEXLOWER.encode(&Sha256::digest(&bytes));
        Some(Self { name: named(&file.name, is), is, bytes, sha256 })
    }

    /// Puts the bytes where they stay, before any row speaks of them.
    pub async fn keep(&self, house: &House) -> Result<()> {
        let (path, bytes) = (path(house, &self.sha256), self.bytes.clone());
        let trouble = |why: &dyn std::fmt::Display| Error::Unavailable(format!("a scan is not kept: {why}"));
        task::spawn_blocking(move || write(&path, &bytes))
            .await
            .map_err(|why| trouble(&why))?
            .map_err(|why| trouble(&why))
    }
}

/// The name that it came with, with the ending that it should have.
fn named(name: &str, is: Type) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    format!("{}.{}", if stem.is_empty() { "scan" } else { stem }, is.ending())
}

/// The picture alone, upright and of a bounded size.
fn anew(bytes: &[u8], format: ImageFormat) -> Option<Vec<u8>> {
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(MOST_READ);
    limits.max_image_height = Some(MOST_READ);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    // The limits are the reader's; the decoder alone knows how much it would ask for.
    if decoder.total_bytes() > MOST_MEMORY {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if picture.width() > MOST_KEPT || picture.height() > MOST_KEPT {
        picture = picture.thumbnail(MOST_KEPT, MOST_KEPT);
    }
    // JPEG knows neither transparency nor more than eight bits.
    let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture };
    let mut written = Cursor::new(Vec::new());
    picture.write_to(&mut written, format).ok()?;
    Some(written.into_inner())
}

/// Where the bytes of a hash lie.
pub fn path(house: &House, sha256: &str) -> PathBuf {
    let folder = sha256.get(..2).unwrap_or("00");
    house.settings.data_dir.join("files").join(folder).join(sha256)
}

/// Whole or not at all: a file of that name holds all its bytes, even after a power cut.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let folder = path.parent().ok_or_else(|| io::Error::other("a file lies in a folder"))?;
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("unfinished-{}", token::fresh()));
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    fs::File::open(folder)?.sync_all()
}

/// Writes a scan down, whose bytes are kept already.
pub async fn insert(txn: &impl ConnectionTrait, scan: &Scan, by: i64, now: DateTimeUtc) -> Result<Model> {
    let row = ActiveModel {
        id: NotSet,
        sha256: Set(scan.sha256.clone()),
        name: Set(scan.name.clone()),
        media_type: Set(scan.is.media_type().to_owned()),
        bytes: Set(i64::try_from(scan.bytes.len()).unwrap_or(i64::MAX)),
        uploaded_by_id: Set(Some(by)),
        uploaded_at: Set(now),
    };
    Ok(row.insert(txn).await?)
}

/// A scan by its key.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// Some scans, in the order of their keys.
pub async fn some(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(db).await?)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;
    use std::time::Instant;

    use image::codecs::png::CompressionType;
    use image::codecs::png::FilterType;
    use image::codecs::png::PngEncoder;

    use super::*;

    fn file(name: &str, bytes: &[u8]) -> File {
        File { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    /// A JPEG of 2 × 1 pixels whose EXIF says to turn it a quarter, and where it was taken.
    fn turned() -> Vec<u8> {
        let mut plain = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(2, 1).write_to(&mut plain, ImageFormat::Jpeg).expect("written");
        let plain = plain.into_inner();
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPS 34.53 N 4.64 W");
        let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
        let segment = [&[0xff, 0xe1][..], &length, &exif].concat();
        [&plain[..2], &segment, &plain[2..]].concat()
    }

    #[test]
    fn a_picture_is_written_anew_upright_and_without_its_place() {
        let bytes = turned();
        assert!(bytes.windows(3).any(|part| part == b"GPS"));

        let scan = Scan::read(file("وصل.JPEG", &bytes)).expect("a picture");

        assert!(!scan.bytes.windows(3).any(|part| part == b"GPS"));
        assert!(!scan.bytes.windows(4).any(|part| part == b"Exif"));
        let kept = image::load_from_memory(&scan.bytes).expect("still a picture");
        assert_eq!((kept.width(), kept.height()), (1, 2));
        assert_eq!(scan.name, "وصل.jpg");
    }

    #[test]
    fn a_large_picture_is_made_smaller() {
        let mut large = Cursor::new(Vec::new());
        DynamicImage::new_luma8(6_000, 30).write_to(&mut large, ImageFormat::Png).expect("written");

        let scan = Scan::read(file("a.png", &large.into_inner())).expect("a picture");

        let kept = image::load_from_memory(&scan.bytes).expect("still a picture");
        assert_eq!((kept.width(), kept.height()), (MOST_KEPT, 13));
    }

    #[test]
    fn a_small_file_that_unfolds_to_very_much_is_refused_unread() {
        let mut bomb = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut bomb, CompressionType::Fast, FilterType::NoFilter);
        let black = DynamicImage::new_luma8(MOST_READ, MOST_READ);
        black.write_with_encoder(encoder).expect("written");
        assert!(bomb.len() < 2 << 20, "it passes the door: {}", bomb.len());
        let bomb = file("a.png", &bomb);

        let begun = Instant::now();
        assert!(Scan::read(bomb).is_none());

        assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    }

    #[test]
    fn what_is_neither_pdf_nor_picture_is_not_taken_whatever_its_name() {
        for bytes in
            [&b"MZ\x90\0\x03\0\0\0"[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"PK\x03\x04"]
        {
            assert!(Scan::read(file("letter.pdf", bytes)).is_none());
        }
        // It begins as a picture and is none.
        assert!(Scan::read(file("a.png", b"\x89PNG\r\n\x1a\n and no more")).is_none());
        assert_eq!(Scan::read(file("جواب", b"%PDF-1.7\n")).expect("a PDF").name, "جواب.pdf");
    }
}

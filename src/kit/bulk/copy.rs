//! A row as PostgreSQL's COPY reads it in its text format: values between tabs, `\N` for none.

use std::io::Write;

use sea_orm::DbErr;
use sea_orm::Value;

use crate::kit::Result;

/// Adds a row.
pub fn line(text: &mut Vec<u8>, values: impl Iterator<Item = Value>) -> Result<()> {
    for (place, value) in values.enumerate() {
        if place > 0 {
            text.push(b'\t');
        }
        written(text, value)?;
    }
    text.push(b'\n');
    Ok(())
}

fn written(text: &mut Vec<u8>, value: Value) -> Result<()> {
    match value {
        Value::String(Some(words)) => escaped(text, &words),
        Value::BigInt(Some(number)) => put(text, number),
        Value::Int(Some(number)) => put(text, number),
        Value::Bool(Some(yes)) => put(text, yes),
        Value::ChronoDate(Some(day)) => put(text, day),
        Value::ChronoDateTimeUtc(Some(moment)) => put(text, moment.format("%Y-%m-%d %H:%M:%S%.3f+00")),
        other if other == other.as_null() => text.extend_from_slice(br"\N"),
        other => return Err(DbErr::Type(format!("no column of ours is of such a type: {other:?}")).into()),
    }
    Ok(())
}

fn put(text: &mut Vec<u8>, value: impl std::fmt::Display) {
    // Writing to memory does not fail.
    let _ = write!(text, "{value}");
}

fn escaped(text: &mut Vec<u8>, words: &str) {
    for byte in words.bytes() {
        match byte {
            b'\\' => text.extend_from_slice(br"\\"),
            b'\t' => text.extend_from_slice(br"\t"),
            b'\n' => text.extend_from_slice(br"\n"),
            b'\r' => text.extend_from_slice(br"\r"),
            other => text.push(other),
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_stays_in_its_column() {
        let mut text = Vec::new();
        let row: [Value; 4] =
            ["a\tb\nc\\d\r".into(), 7_i64.into(), Value::String(None), Value::ChronoDate(None)];

        line(&mut text, row.into_iter()).expect("written");

        assert_eq!(String::from_utf8_lossy(&text), "a\\tb\\nc\\\\d\\r\t7\t\\N\t\\N\n");
    }

    #[test]
    fn a_type_that_no_column_has_is_refused() {
        assert!(line(&mut Vec::new(), std::iter::once(Value::Double(Some(0.5)))).is_err());
    }
}

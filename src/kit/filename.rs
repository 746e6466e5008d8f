//! The name under which a file is kept, as people read it.

/// The longest name, in characters: some file systems take no more than 255 bytes.
const LONGEST: usize = 110;

/// The header of a file to be kept (RFC 6266), with its name in all letters (RFC 8187) and a plain one for
/// programs that know no others.
pub fn attachment(name: &str, plain: &str, ending: &str) -> String {
    let name = encoded(&readable(name));
    format!("attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{name}.{ending}")
}

/// Without what a file's name may not hold somewhere.
fn readable(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || "-_()’,،".contains(c) { c } else { ' ' };
    let text: String = name.chars().map(kept).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// As RFC 8187 writes what is not ASCII.
fn encoded(name: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;
    use super::readable;

    #[test]
    fn a_name_stays_readable_and_harms_nothing() {
        assert_eq!(readable("رسالة 4/2026 : a\"b\\c\r\nd"), "رسالة 4 2026 a b c d");
        assert_eq!(encoded("é 1"), "%C3%A9%201");
    }
}

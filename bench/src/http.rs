//! As little of HTTP as signing in takes, so that nothing is compiled for the bench that the product has not.

use std::fmt::Write as _;

use rocket::tokio::io::AsyncReadExt;
use rocket::tokio::io::AsyncWriteExt;
use rocket::tokio::net::TcpStream;

/// What came back.
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// `name=value` of a cookie that it gives.
    pub fn cookie(&self, name: &str) -> Option<String> {
        // Of several, the last one counts.
        let given = self.headers.iter().rev().filter(|(header, _)| header == "set-cookie");
        let mut pairs = given.filter_map(|(_, value)| value.split(';').next());
        let own = |pair: &&str| pair.strip_prefix(name).is_some_and(|rest| rest.starts_with('='));
        pairs.find(own).map(str::to_owned)
    }
}

/// Asks for a page, or sends a form, over a connection of its own.
pub async fn ask(base: &str, path: &str, cookie: &str, form: Option<&str>) -> Result<Answer, String> {
    let host = base.trim_start_matches("http://");
    let method = if form.is_some() { "POST" } else { "GET" };
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    if !cookie.is_empty() {
        let _ = write!(request, "Cookie: {cookie}\r\n");
    }
    if let Some(form) = form {
        let _ = write!(
            request,
            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n",
            form.len()
        );
    }
    let _ = write!(request, "\r\n{}", form.unwrap_or_default());
    let raw = exchange(host, &request).await.map_err(|why| format!("{base} does not answer: {why}"))?;
    read(&raw).ok_or_else(|| format!("{base}{path} does not answer as HTTP"))
}

async fn exchange(host: &str, request: &str) -> std::io::Result<Vec<u8>> {
    let mut line = TcpStream::connect(host).await?;
    line.write_all(request.as_bytes()).await?;
    let mut raw = Vec::new();
    line.read_to_end(&mut raw).await?;
    Ok(raw)
}

fn read(raw: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(raw);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_lowercase(), value.trim().to_owned()))
    };
    Some(Answer { status, headers: lines.filter_map(header).collect(), body: body.to_owned() })
}

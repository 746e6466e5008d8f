//! Where mails are handed over, and the line there.
//!
//! The lines are lettre's own; its pool is not used. Its asynchronous lines wait for an answer without end,
//! and a line on which one has stopped waiting goes back to the pool, where the late answer to one mail
//! would be taken for the answer to the next.

use std::fmt;
use std::io;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::SMTP_PORT;
use lettre::transport::smtp::SUBMISSION_PORT;
use lettre::transport::smtp::SUBMISSIONS_PORT;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::client::Tls;
use lettre::transport::smtp::client::TlsParameters;
use lettre::transport::smtp::extension::ClientId;
use rocket::http::RawStr;
use rocket::http::uri::Absolute;
use rocket::tokio::net::TcpStream;
use rocket::tokio::net::lookup_host;
use rocket::tokio::time::timeout;

pub type Line = AsyncSmtpConnection;

/// For one address of the server, so that a second has its turn; the postman bounds the whole.
const CONNECTING: Duration = Duration::from_secs(10);

/// A mail server and how to speak to it.
#[derive(Clone)]
pub struct Transport {
    host: String,
    port: u16,
    tls: Tls,
    hello: ClientId,
    login: Option<Credentials>,
}

/// Reads `smtps://user:password@host` (TLS from the first byte), `smtp://user:password@host` (STARTTLS) or
/// `smtp://host` (in the clear, for a server nearby). `?tls=none`, `opportunistic` or `required` overrules
/// for `smtp`; a path is the name to say hello with. The error is a part of a sentence, without the password.
pub fn transport(url: &str) -> Result<Transport, String> {
    let uri =
        Absolute::parse(url).map_err(|_| "it is not like smtps://user:password@host:port".to_owned())?;
    let authority = uri.authority().ok_or("it names no server")?;
    let host = authority.host().trim_matches(['[', ']']).to_owned();
    let login = authority.user_info().and_then(|login| login.split_once(':')).map(login).transpose()?;
    let wish = uri.query().and_then(|query| query.segments().find(|(name, _)| *name == "tls"));
    let wish = wish.map_or_else(|| usual(uri.scheme(), &host, login.is_some()), |(_, wish)| wish);
    let (tls, port) = tls(uri.scheme(), wish, &host)?;
    let name = uri.path().as_str().trim_matches('/').to_owned();
    Ok(Transport {
        port: authority.port().unwrap_or(port),
        hello: if name.is_empty() { ClientId::default() } else { ClientId::Domain(name) },
        host,
        tls,
        login,
    })
}

fn login((user, password): (&str, &str)) -> Result<Credentials, String> {
    let decoded = |part| {
        let decoded = RawStr::new(part).percent_decode();
        decoded.map(String::from).map_err(|_| "its user or password is not percent-encoded UTF-8")
    };
    Ok(Credentials::new(decoded(user)?, decoded(password)?))
}

/// How to speak unless told otherwise: a password does not leave this machine in the clear.
fn usual(scheme: &str, host: &str, with_password: bool) -> &'static str {
    let here = host == "localhost" || host == "::1" || host.starts_with("127.");
    if scheme == "smtps" || (with_password && !here) { "required" } else { "none" }
}

fn tls(scheme: &str, wish: &str, host: &str) -> Result<(Tls, u16), String> {
    let parameters = || TlsParameters::new(host.to_owned()).map_err(|why| why.to_string());
    match (scheme, wish) {
        ("smtps", "required") => Ok((Tls::Wrapper(parameters()?), SUBMISSIONS_PORT)),
        ("smtp", "required") => Ok((Tls::Required(parameters()?), SUBMISSION_PORT)),
        ("smtp", "opportunistic") => Ok((Tls::Opportunistic(parameters()?), SUBMISSION_PORT)),
        ("smtp", "none") => Ok((Tls::None, SMTP_PORT)),
        ("smtp" | "smtps", wish) => Err(format!("tls={wish} is not known for {scheme}://")),
        _ => Err("it must begin with smtp:// or smtps://".to_owned()),
    }
}

impl Transport {
    /// Opens a line.
    pub async fn call(&self) -> Result<Line, Failure> {
        let mut line = match &self.tls {
            // lettre makes this stream itself, and takes none of ours: here each mail waits as `stream` says.
            Tls::Wrapper(parameters) => {
                let server = (self.host.as_str(), self.port);
                let parameters = Some(parameters.clone());
                Line::connect_tokio1(server, Some(CONNECTING), &self.hello, parameters, None).await?
            }
            _ => Line::connect_with_transport(Box::new(self.stream().await?), &self.hello).await?,
        };
        match &self.tls {
            Tls::Opportunistic(parameters) if line.can_starttls() => {
                line.starttls(parameters.clone(), &self.hello).await?;
            }
            Tls::Required(parameters) => line.starttls(parameters.clone(), &self.hello).await?,
            _ => {}
        }
        if let Some(login) = &self.login {
            line.auth(DEFAULT_MECHANISMS, login).await?;
        }
        Ok(line)
    }

    /// A stream on which nothing waits to be sent: lettre writes a mail and its end apart, and without this the end stays
    /// here until the mail is acknowledged, which takes the other side 40 ms (RFC 1122, 4.2.3.2 and 4.2.3.4).
    async fn stream(&self) -> io::Result<TcpStream> {
        let mut failure = io::Error::new(io::ErrorKind::NotFound, "no address of the server is known");
        for address in lookup_host((self.host.as_str(), self.port)).await? {
            match timeout(CONNECTING, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => {
                    stream.set_nodelay(true)?;
                    return Ok(stream);
                }
                Ok(Err(why)) => failure = why,
                Err(_) => failure = io::Error::new(io::ErrorKind::TimedOut, "connection timed out"),
            }
        }
        Err(failure)
    }
}

/// Why there is no line.
pub enum Failure {
    /// The way there.
    Network(io::Error),
    /// What the server said.
    Smtp(Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Network(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Smtp(error)
    }
}

impl fmt::Debug for Transport {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_leaves_this_machine_only_encrypted() {
        let cases = [
            ("smtps://tarafu:secret@post.example", "wrapped", 465),
            ("smtp://tarafu:secret@post.example", "required", 587),
            ("smtp://tarafu:secret@post.example:25", "required", 25),
            ("smtp://tarafu:secret@localhost:2525", "none", 2525),
            ("smtp://post.example", "none", 25),
            ("smtp://post.example?tls=required", "required", 587),
            ("smtp://[::1]:1025/commune.example", "none", 1025),
            ("smtp://tarafu:s%40cret@relay:1025?tls=none", "none", 1025),
        ];
        for (url, tls, port) in cases {
            let transport = transport(url).unwrap_or_else(|why| panic!("{url}: {why}"));
            let found = match transport.tls {
                Tls::None => "none",
                Tls::Opportunistic(_) => "opportunistic",
                Tls::Required(_) => "required",
                Tls::Wrapper(_) => "wrapped",
            };
            assert_eq!((found, transport.port), (tls, port), "{url}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_without_the_password() {
        let cases = [
            "post.example",
            "http://tarafu:secret@post.example",
            "smtp:tarafu",
            "smtps://tarafu:secret@post.example?tls=none",
            "smtp://tarafu:secret@post.example?tls=perhaps",
            "smtp://tarafu:secret %zz@post.example",
            "",
        ];
        for url in cases {
            let why = transport(url).err().unwrap_or_else(|| panic!("{url} is taken"));
            assert!(!why.contains("secret"), "{why}");
        }
    }
}

//! Every setting, read once: `TARAFU_*` in the environment over `tarafu.toml` over the defaults here.

use std::fs;
use std::io::Write;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use data_encoding::BASE64;
use lettre::message::Mailbox;
use rocket::figment::Figment;
use rocket::figment::providers::Env;
use rocket::figment::providers::Format;
use rocket::figment::providers::Serialized;
use rocket::figment::providers::Toml;
use serde::Deserialize;
use serde::Serialize;

use crate::language::Language;

/// What the person who runs Tarafu may decide. Each field is a `TARAFU_` variable in capitals.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where the data folder is: the SQLite file and the secret key.
    pub data_dir: PathBuf,
    /// `sqlite://path` or `postgres://user:password@host/name`; SQLite in the data folder when absent.
    pub database_url: Option<String>,
    /// The address to listen on.
    pub address: IpAddr,
    /// The port to listen on.
    pub port: u16,
    /// How residents reach the server; links in mails and QR codes begin with it.
    pub public_url: Option<String>,
    /// At least 32 random bytes in base64; made and kept in the data folder when absent.
    pub secret_key: Option<String>,
    /// A file that holds the secret key.
    pub secret_key_file: Option<PathBuf>,
    /// `smtp://host:port` or `smtps://user:password@host`; mails wait in the outbox when absent.
    pub smtp_url: Option<String>,
    /// A file that holds the SMTP address, for its password's sake.
    pub smtp_url_file: Option<PathBuf>,
    /// The sender of every mail.
    pub mail_from: String,
    /// The language of a visitor who asks for none.
    pub default_lang: Language,
    /// The header in which a trusted proxy gives the visitor's address, for example `X-Real-IP`.
    pub ip_header: Option<String>,
    /// `text` or `json`.
    pub log_format: LogFormat,
    /// The number under which the data protection commission (CNDP) knows this file of personal data.
    pub cndp_reference: Option<String>,
    /// Whether everybody may read anonymised figures at `/figures`.
    pub public_figures: bool,
    /// Whether this is the demonstration, which says so on every page. Set by `tarafu demo`.
    #[serde(skip)]
    pub demo: bool,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("./data"),
            database_url: None,
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8000,
            public_url: None,
            secret_key: None,
            secret_key_file: None,
            smtp_url: None,
            smtp_url_file: None,
            mail_from: "Tarafu <tarafu@localhost.localdomain>".to_owned(),
            default_lang: Language::Ar,
            ip_header: None,
            log_format: LogFormat::Text,
            cndp_reference: None,
            public_figures: false,
            demo: false,
        }
    }
}

impl Settings {
    /// Reads them all; the error is one sentence that names the setting at fault.
    pub fn read() -> Result<Self, String> {
        let settings: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file("tarafu.toml"))
            .merge(Env::prefixed("TARAFU_"))
            .extract()
            .map_err(|mistake| sentence(&mistake))?;
        settings.checked()
    }

    /// The same settings, with files read, if each makes sense.
    pub fn checked(mut self) -> Result<Self, String> {
        self.secret_key = held(self.secret_key.take(), self.secret_key_file.as_ref(), "SECRET_KEY_FILE")?;
        self.smtp_url = held(self.smtp_url.take(), self.smtp_url_file.as_ref(), "SMTP_URL_FILE")?;
        if let Some(url) = &self.database_url
            && !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme))
        {
            return Err("TARAFU_DATABASE_URL must begin with sqlite: or postgres://".to_owned());
        }
        if let Some(url) = &self.public_url
            && !(url.starts_with("http://")
                || url.starts_with("https://")
                    && rocket::http::uri::Absolute::parse(url).is_ok_and(|uri| uri.authority().is_some()))
        {
            return Err(format!("TARAFU_PUBLIC_URL must be an http or https address, not «{url}»"));
        }
        if let Some(url) = &self.smtp_url
            && !["smtp://", "smtps://"].iter().any(|scheme| url.starts_with(scheme))
        {
            return Err("TARAFU_SMTP_URL must begin with smtp:// or smtps://".to_owned());
        }
        if let Some(key) = &self.secret_key {
            key_bytes(key).map_err(|why| format!("TARAFU_SECRET_KEY {why}"))?;
        }
        self.sender()?;
        Ok(self)
    }

    /// The sender of every mail.
    pub fn sender(&self) -> Result<Mailbox, String> {
        let wrong = |why| format!("TARAFU_MAIL_FROM must be a mail address, not «{}»: {why}", self.mail_from);
        self.mail_from.parse().map_err(wrong)
    }

    /// Where the database is, by default a file in the data folder.
    pub fn database(&self) -> String {
        let file = || format!("sqlite://{}?mode=rwc", self.data_dir.join("tarafu.sqlite").display());
        self.database_url.clone().unwrap_or_else(file)
    }

    /// How residents reach us, without a slash at the end.
    pub fn public(&self) -> String {
        let here = || format!("http://localhost:{}", self.port);
        self.public_url.clone().unwrap_or_else(here).trim_end_matches('/').to_owned()
    }

    /// Whether visitors come over https, so that cookies may insist on it.
    pub fn secure(&self) -> bool {
        self.public().starts_with("https://")
    }

    /// The secret that keys every hash: the one given, or the one kept in the data folder (mode 0600),
    /// made on first run.
    pub fn secret(&self) -> Result<Vec<u8>, String> {
        if let Some(key) = &self.secret_key {
            return key_bytes(key).map_err(|why| format!("TARAFU_SECRET_KEY {why}"));
        }
        let file = self.data_dir.join("secret.key");
        let trouble = |why: std::io::Error| format!("TARAFU_DATA_DIR cannot keep the secret key: {why}");
        if let Ok(kept) = fs::read_to_string(&file) {
            return key_bytes(&kept).map_err(|why| format!("The secret key in {} {why}", file.display()));
        }
        fs::create_dir_all(&self.data_dir).map_err(trouble)?;
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|why| format!("The system has no random numbers: {why}"))?;
        let mut new =
            fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file).map_err(trouble)?;
        new.write_all(BASE64.encode(&key).as_bytes()).map_err(trouble)?;
        Ok(key.to_vec())
    }
}

fn key_bytes(key: &str) -> Result<Vec<u8>, String> {
    let bytes = BASE64.decode(key.trim().as_bytes()).map_err(|_| "must be base64".to_owned())?;
    if bytes.len() < 32 { Err("must hold at least 32 bytes".to_owned()) } else { Ok(bytes) }
}

fn held(value: Option<String>, file: Option<&PathBuf>, name: &str) -> Result<Option<String>, String> {
    let Some(file) = file else { return Ok(value) };
    let text = fs::read_to_string(file)
        .map_err(|why| format!("TARAFU_{name} names {}, which cannot be read: {why}", file.display()))?;
    Ok(Some(text.trim().to_owned()))
}

fn sentence(mistake: &rocket::figment::Error) -> String {
    let name = mistake.path.iter().map(|part| part.to_uppercase()).collect::<Vec<_>>().join(".");
    match &mistake.kind {
        rocket::figment::error::Kind::UnknownField(field, _) => {
            format!("TARAFU_{} is not a setting of Tarafu", field.to_uppercase())
        }
        kind => format!("TARAFU_{name} makes no sense: {kind}"),
    }
}

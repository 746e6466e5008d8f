//! A request written by hand, with nothing that a browser would add.

use std::time::Duration;

use reqwest::Method;

use super::actors::Guest;
use crate::kit::client::Visitor;
use crate::kit::page::Page;

pub struct Wire {
    base: String,
    http: reqwest::Client,
}

/// Names and values.
pub type Pairs<'a> = &'a [(&'a str, &'a str)];

impl Wire {
    pub fn to(base: &str) -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_mins(1))
            .no_proxy()
            .build()
            .expect("an HTTP client can be made");
        Self { base: base.to_owned(), http }
    }

    pub async fn get(&self, path: &str, headers: Pairs<'_>) -> Page {
        self.send(Method::GET, path, headers, None).await
    }

    pub async fn post(&self, path: &str, headers: Pairs<'_>, fields: Pairs<'_>) -> Page {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.send(Method::POST, path, headers, Some(body.join("&").into_bytes())).await
    }

    pub async fn send(&self, method: Method, path: &str, headers: Pairs<'_>, body: Option<Vec<u8>>) -> Page {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            let typed = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
            request = if typed { request } else { request.header("content-type", FORM) }.body(body);
        }
        let response =
            request.send().await.unwrap_or_else(|error| panic!("{path} is not answered: {error:?}"));
        let (url, status) = (response.url().to_string(), response.status().as_u16());
        let headers = response.headers().clone();
        let bytes = response.bytes().await.expect("the answer comes to its end").to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page { url, status, headers, body, bytes }
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// What a browser would send in `Cookie`.
pub fn cookies(visitor: &Visitor) -> String {
    let names = ["tarafu-session", "tarafu-visit"];
    let pairs = names.iter().filter_map(|name| Some(format!("{name}={}", visitor.cookie(name)?)));
    pairs.collect::<Vec<_>>().join("; ")
}

impl Guest {
    pub fn cookies(&self) -> String {
        cookies(&self.visitor)
    }
}

//! A person at a browser without JavaScript, over real HTTP: what they see is a page, what they can do is follow a
//! link, fill a form and press a button. Redirects are not followed by themselves: a test may look at them first.

use super::fields::Target;
use super::form::File;
use super::form::Form;
use super::page::Page;
use super::page::tidy;
use reqwest::Client;
use reqwest::RequestBuilder;
use reqwest::Url;
use reqwest::cookie::CookieStore;
use reqwest::cookie::Jar;
use reqwest::header::HeaderMap;
use reqwest::header::HeaderName;
use std::sync::Arc;
use std::time::Duration;

pub struct Visitor {
    /// What is on the screen.
    pub page: Page,
    base: Url,
    http: Client,
    jar: Arc<Jar>,
    own_headers: HeaderMap,
    /// How the person came to the page, in the words of `Sec-Fetch-Site`.
    came: &'static str,
}

impl Visitor {
    /// Someone with an empty cookie jar, who has not opened a page yet.
    pub fn at(base: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let http = Client::builder()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_mins(1))
            .no_proxy()
            .build()
            .expect("an HTTP client can be made");
        let base = Url::parse(base).expect("the base is a URL such as http://127.0.0.1:8000");
        Self { page: Page::default(), base, http, jar, own_headers: HeaderMap::new(), came: "none" }
    }

    /// With a browser set to these languages, as in `Accept-Language`.
    pub fn speaking(self, languages: &str) -> Self {
        self.with_header("accept-language", languages)
    }

    /// With a header in every request that a browser would not send, or not so (`Origin` of another site, say).
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("it is the name of a header");
        self.own_headers.insert(name, value.parse().expect("it is the value of a header"));
        self
    }

    /// Types an address, or opens a link from a mail.
    pub async fn get(&mut self, path: &str) -> &Page {
        self.came = "none";
        let url = self.base.join(path).unwrap_or_else(|error| panic!("“{path}” is not an address: {error}"));
        let request = self.http.get(url);
        self.open(request).await
    }

    /// Follows the link with these words.
    pub async fn click(&mut self, words: &str) -> &Page {
        let links = self.page.links();
        let found = links.iter().find(|link| link.text == tidy(words));
        let link = found.unwrap_or_else(|| panic!("no link “{words}” on {}", self.page));
        self.came = "same-origin";
        let request = self.http.get(self.absolute(&link.href));
        let request = self.with_referrer(request);
        self.open(request).await
    }

    /// Goes where the page redirects to, until one does not.
    pub async fn follow(&mut self) -> &Page {
        assert!((300..400).contains(&self.page.status), "this page leads nowhere: {}", self.page);
        for _ in 0..10 {
            let Some(next) = self.page.location().map(|location| self.absolute(location)) else {
                return &self.page;
            };
            assert!(
                !matches!(self.page.status, 307 | 308),
                "a repeated request is not for a person: {}",
                self.page
            );
            let request = self.http.get(next);
            self.open(request).await;
        }
        panic!("redirected in a circle: {}", self.page)
    }

    /// The form with this action (`/login`), or that a CSS selector finds, itself or by something in it.
    #[track_caller]
    pub fn form(&mut self, which: &str) -> Form<'_> {
        Form::on_page_of(self, which)
    }

    /// Posts without a form, as a script or an attacker does. `Origin` is that of the site all the same; take
    /// `with_header` to come from elsewhere.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> &Page {
        let target = Target { action: path.to_owned(), method: "post".to_owned(), encoding: String::new() };
        let pairs = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.send_form(target, pairs, Vec::new()).await
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        let all = self.jar.cookies(&self.base)?;
        let all = all.to_str().expect("cookies are text").to_owned();
        all.split("; ")
            .filter_map(|pair| pair.split_once('='))
            .find(|(other, _)| *other == name)
            .map(|(_, value)| value.to_owned())
    }

    /// Puts a cookie into the jar, written as in `Set-Cookie`.
    pub fn keep_cookie(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.base);
    }

    pub(super) async fn send_form(
        &mut self,
        target: Target,
        pairs: Vec<(String, String)>,
        files: Vec<File>,
    ) -> &Page {
        let mut url = self.absolute(&target.action);
        self.came = "same-origin";
        let request = match (target.method.as_str(), target.encoding.as_str()) {
            ("get", _) => {
                url.set_query(Some(&urlencoded(&pairs)));
                self.http.get(url)
            }
            ("post", "multipart/form-data") => {
                let kind = format!("multipart/form-data; boundary={BOUNDARY}");
                self.http.post(url).header("content-type", kind).body(multipart(&pairs, &files))
            }
            ("post", _) => {
                assert!(
                    files.iter().all(|file| file.name.is_empty()),
                    "without its enctype, a form sends no files"
                );
                let kind = "application/x-www-form-urlencoded";
                self.http.post(url).header("content-type", kind).body(urlencoded(&pairs))
            }
            (method, _) => panic!("a form cannot be sent by {method}"),
        };
        let request = if target.method == "post" { request.header("origin", self.origin()) } else { request };
        let request = self.with_referrer(request);
        self.open(request).await
    }

    /// Browsers say where a POST comes from; but from a page whose policy is `no-referrer` they say `null`, and a
    /// server that compares must know (seen in Chromium 156).
    fn origin(&self) -> String {
        match self.page.referrer_policy().as_str() {
            "no-referrer" => "null".to_owned(),
            _ => self.base.origin().ascii_serialization(),
        }
    }

    fn with_referrer(&self, request: RequestBuilder) -> RequestBuilder {
        let Ok(mut url) = Url::parse(&self.page.url) else { return request };
        url.set_fragment(None);
        match self.page.referrer_policy().as_str() {
            "no-referrer" => request,
            "origin" | "strict-origin" => {
                request.header("referer", format!("{}/", url.origin().ascii_serialization()))
            }
            _ => request.header("referer", url.as_str()),
        }
    }

    async fn open(&mut self, request: RequestBuilder) -> &Page {
        let request = request
            .header("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .header("sec-fetch-site", self.came)
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
            .headers(self.own_headers.clone());
        let response =
            request.send().await.unwrap_or_else(|error| panic!("the server does not answer: {error:?}"));

        let (url, status) = (response.url().to_string(), response.status().as_u16());
        let headers = response.headers().clone();
        let bytes = response.bytes().await.expect("the answer comes to its end").to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        self.page = Page { url, status, headers, body, bytes };
        &self.page
    }

    /// As a browser reads an address in this page.
    fn absolute(&self, address: &str) -> Url {
        let here = Url::parse(&self.page.url).unwrap_or_else(|_| self.base.clone());
        let address = if address.is_empty() { here.as_str() } else { address };
        here.join(address).unwrap_or_else(|error| panic!("“{address}” is not an address: {error}"))
    }
}

fn urlencoded(pairs: &[(String, String)]) -> String {
    let mut url = Url::parse("form:").expect("it is a URL");
    url.query_pairs_mut().extend_pairs(pairs.iter().map(|(name, value)| (name, with_line_ends(value))));
    url.query().unwrap_or_default().to_owned()
}

const BOUNDARY: &str = "----a-line-that-nobody-writes-7f3c";

fn multipart(pairs: &[(String, String)], files: &[File]) -> Vec<u8> {
    let quoted = |text: &str| text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    let mut body = Vec::new();
    let mut part = |disposition: &str, more: &str, content: &[u8]| {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n{more}\r\n").as_bytes(),
        );
        body.extend(content);
        body.extend(b"\r\n");
    };
    for (name, value) in pairs {
        part(&format!("name=\"{}\"", quoted(name)), "", with_line_ends(value).as_bytes());
    }
    for File { field, name, media_type, bytes } in files {
        let disposition = format!("name=\"{}\"; filename=\"{}\"", quoted(field), quoted(name));
        part(&disposition, &format!("Content-Type: {media_type}\r\n"), bytes);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// Browsers end a line of a text area as mail does.
fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

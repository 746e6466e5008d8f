//! One press in a mail program that stops its mails (RFC 8058).

use rocket::Data;
use rocket::Request;
use rocket::data::FromData;
use rocket::form::Form;
use rocket::outcome::Outcome;

use super::Error;
use super::error::refuse;

/// The press of a button in a mail program: from anywhere and without a cookie; the link is the secret.
pub struct OneClick;

#[derive(rocket::FromForm)]
struct Click<'r> {
    #[field(name = "List-Unsubscribe")]
    asked: &'r str,
}

/// In either of the two encodings that RFC 8058 (3.2) allows.
#[rocket::async_trait]
impl<'r> FromData<'r> for OneClick {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> rocket::data::Outcome<'r, Self> {
        match Form::<Click<'r>>::from_data(request, data).await {
            Outcome::Success(click) if click.asked == "One-Click" => Outcome::Success(Self),
            _ => Outcome::Error(refuse(request, Error::Malformed)),
        }
    }
}

//! People who sign in: coming in and leaving, invitations, passwords, and who may manage whose account.

mod coming;
mod invitations;
mod managing;
mod pages;
mod passwords;
mod rules;

use crate::house::Running;
use crate::kit::client::Visitor;
use crate::kit::page::Page;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use tarafu::language::Language;
use tarafu::people;
use tarafu::people::account;
use tarafu::people::mandate;

const COUNTRY: &str = "MA";
const TAOUNATE: &str = "03.531";
const TISSA: &str = "03.531.01.09";
const ANOTHER: &str = "citerne violette pour dimanche";

/// That a page says the sentence of that key, in its own language.
#[track_caller]
fn says<'p>(page: &'p Page, key: &str) -> &'p Page {
    let language: Language = page.lang().parse().expect("a page says its language");
    page.says(&language.say(key))
}

/// Posts with the token that the present page has, as a form of that page would; also what no form offers.
async fn send<'v>(visitor: &'v mut Visitor, path: &str, fields: &[(&str, &str)]) -> &'v Page {
    let token = visitor.page.attribute("input[name=csrf]", "value").pop().unwrap_or_default();
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
    visitor.post(path, &fields).await
}

async fn sign_in<'v>(visitor: &'v mut Visitor, email: &str, password: &str) -> &'v Page {
    visitor.get("/login").await.is(200);
    visitor.form("/login").fill("email", email).fill("password", password).submit().await
}

/// Whether a browser has been let in: its own page is shown, or it is sent to the door.
async fn is_in(visitor: &mut Visitor) -> bool {
    visitor.get("/account").await.status == 200
}

/// The way that a mail shows, without the house's name.
async fn way(running: &Running, email: &str, door: &str) -> String {
    let mail = running.smtp.wait_for_mail(email, |mail| mail.text.contains(door)).await;
    running.smtp.forget_mails();
    mail.link(door).replace(&running.base, "")
}

async fn account_of(running: &Running, email: &str) -> account::Model {
    let account = people::queries::by_email(&running.house.db, email).await.expect("accounts can be read");
    account.unwrap_or_else(|| panic!("{email} has no account"))
}

async fn mandates_of(running: &Running, email: &str) -> Vec<mandate::Model> {
    let id = account_of(running, email).await.id;
    let theirs = mandate::Entity::find().filter(mandate::Column::AccountId.eq(id));
    theirs.order_by_asc(mandate::Column::Id).all(&running.house.db).await.expect("mandates can be read")
}

//! Passwords: how they are kept (Argon2id, 19 MiB, two passes) and which ones are too easy to guess.

use argon2::Algorithm;
use argon2::Argon2;
use argon2::Params;
use argon2::PasswordHash;
use argon2::PasswordHasher;
use argon2::PasswordVerifier;
use argon2::Version;
use argon2::password_hash::SaltString;
use rocket::tokio::sync::Semaphore;
use rocket::tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::Score;
use zxcvbn::zxcvbn;

use crate::kit::Error;
use crate::kit::Result;
use crate::kit::token;

/// How a hash of today begins; any other is made anew when its owner signs in.
const PRESENT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

/// The hash of a password that nobody knows: checking it takes as long as checking a real one.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const SHORTEST: usize = 12;
const LONGEST: usize = 128;

/// Two at once: however many knock, hashing takes no more than 40 MiB and leaves the processor to others.
static TURNS: Semaphore = Semaphore::const_new(2);

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let broken = |why: &dyn std::fmt::Display| Error::Broken(format!("hashing: {why}"));
    let turn = TURNS.acquire().await.map_err(|why| broken(&why))?;
    let done = spawn_blocking(move || {
        let _held_while_working = turn;
        work()
    });
    done.await.map_err(|why| broken(&why))
}

fn argon2() -> Result<Argon2<'static>, argon2::password_hash::Error> {
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 2, 1, None)?))
}

/// The password as it is hashed: the same whether its letters were typed in one piece or with marks
/// apart, and without the spaces around it that come with pasting.
fn plain(password: &str) -> String {
    password.nfc().collect::<String>().trim().to_owned()
}

/// The hash of a password, to be kept.
pub async fn hash(password: String) -> Result<String> {
    let hashed = in_turn(move || {
        let password = plain(&password);
        let salt = SaltString::encode_b64(&token::random::<16>())?;
        Ok(argon2()?.hash_password(password.as_bytes(), &salt)?.to_string())
    });
    hashed.await?.map_err(|why: argon2::password_hash::Error| Error::Broken(format!("hashing: {why}")))
}

/// Whether a password is the one of a hash. Without a hash it is not, and saying so takes as long.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool> {
    in_turn(move || {
        let password = plain(&password);
        let fits = |hash: &str| {
            PasswordHash::new(hash)
                .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        };
        let right = fits(hash.as_deref().unwrap_or(NOBODYS));
        right && hash.is_some()
    })
    .await
}

/// Whether a hash was made in an earlier manner.
pub fn is_outdated(hash: &str) -> bool {
    !hash.starts_with(PRESENT)
}

/// What is wrong with a new password, as the key of a sentence. It must be long and hard to guess for
/// somebody who knows these words about its owner; which signs it is made of is nobody's business.
pub async fn weakness(password: &str, about: &[&str]) -> Result<Option<&'static str>> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Ok(Some("people-password-short"));
    }
    if length > LONGEST {
        return Ok(Some("people-password-long"));
    }
    let (left, known) = apart(password, about);
    let score = in_turn(move || {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        zxcvbn(&left, &known).score()
    });
    let guessable = score.await? < Score::Three;
    Ok(guessable.then_some("people-password-weak"))
}

/// What is left of a password without the words that an attacker would try first, and these words: our
/// name, and whatever is known about its owner, whole and in parts. They add nothing to its strength.
fn apart(password: &str, about: &[&str]) -> (String, Vec<String>) {
    let ours = ["tarafu", "ترافع", "commune", "jamaa", "جماعة"];
    let larger = about.iter().flat_map(|text| text.split(|c: char| c.is_whitespace() || c == '@'));
    let parts = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words = about.iter().copied().chain(larger).chain(parts).chain(ours);
    let known: Vec<String> = words.filter(|word| word.chars().count() > 3).map(str::to_lowercase).collect();
    let left = known.iter().fold(password.to_lowercase(), |left, word| left.replace(word, ""));
    (left, known)
}

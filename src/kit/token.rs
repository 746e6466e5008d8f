//! Unguessable codes, of which only a hash is kept, and the key of the house.

use data_encoding::BASE32_NOPAD;
use data_encoding::HEXLOWER;
use hmac::Hmac;
use hmac::Mac;
use sha2::Digest;
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Random bytes from the system.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    bytes
}

/// A code of 160 random bits in letters and digits that survive being typed.
pub fn fresh() -> String {
    spell(&random::<20>())
}

/// Bytes in lower-case letters and digits (RFC 4648 base 32).
pub fn spell(bytes: &[u8]) -> String {
    BASE32_NOPAD.encode(bytes).to_lowercase()
}

/// SHA-256 in hexadecimal: how a code with its full 160 bits is kept.
pub fn hash(code: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(code.as_bytes()))
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// The key of the house, from which every keyed hash is made.
pub struct Key(Vec<u8>);

impl Key {
    pub fn new(secret: Vec<u8>) -> Self {
        Self(secret)
    }

    /// HMAC-SHA-256 over a purpose and the parts; parts are kept apart, so that none runs into the next.
    pub fn sign(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The same in hexadecimal.
    pub fn seal(&self, purpose: &str, parts: &[&[u8]]) -> String {
        HEXLOWER.encode(&self.sign(purpose, parts))
    }
}

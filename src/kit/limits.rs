//! Who may try how often. In memory: a restart forgives.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::DefaultDirectRateLimiter;
use governor::DefaultKeyedRateLimiter;
use governor::Quota;
use governor::RateLimiter;
use governor::clock::Clock;
use governor::clock::DefaultClock;

use super::Error;
use super::Result;

/// The limits of the doors that strangers may knock at, and of what may leave the house.
pub struct Limits {
    clock: DefaultClock,
    sign_in_from: DefaultKeyedRateLimiter<IpAddr>,
    sign_in_as: DefaultKeyedRateLimiter<String>,
    reset_from: DefaultKeyedRateLimiter<IpAddr>,
    reset_for: DefaultKeyedRateLimiter<String>,
    track_from: DefaultKeyedRateLimiter<IpAddr>,
    track_of: DefaultKeyedRateLimiter<String>,
    track_all: DefaultDirectRateLimiter,
    export_by: DefaultKeyedRateLimiter<i64>,
}

impl Limits {
    pub fn new() -> Self {
        Self {
            clock: DefaultClock::default(),
            sign_in_from: RateLimiter::keyed(a_minute(20)),
            sign_in_as: RateLimiter::keyed(a_minute(5)),
            reset_from: RateLimiter::keyed(a_minute(5)),
            reset_for: RateLimiter::keyed(an_hour(3)),
            track_from: RateLimiter::keyed(a_minute(10)),
            track_of: RateLimiter::keyed(a_minute(5)),
            track_all: RateLimiter::direct(a_minute(60)),
            export_by: RateLimiter::keyed(an_hour(30)),
        }
    }

    /// Signing in: per address, and per account from that address, so that a stranger locks nobody out.
    pub fn sign_in(&self, from: IpAddr, email: &str) -> Result<()> {
        self.check(&self.sign_in_from, &from)?;
        self.check(&self.sign_in_as, &format!("{from} {}", email.to_lowercase()))
    }

    /// Asking for a mail with a way in: per address and per mailbox.
    pub fn reset(&self, from: IpAddr, email: &str) -> Result<()> {
        self.check(&self.reset_from, &from)?;
        self.check(&self.reset_for, &email.to_lowercase())
    }

    /// Trying a reference and a PIN: per address, per reference and overall.
    pub fn track(&self, from: IpAddr, reference: &str) -> Result<()> {
        self.check(&self.track_from, &from)?;
        self.check(&self.track_of, &reference.to_owned())?;
        self.track_all.check().map_err(|not| Error::TooOften(not.wait_time_from(self.clock.now())))
    }

    /// Taking lists out of the house: per account.
    pub fn export(&self, account_id: i64) -> Result<()> {
        self.check(&self.export_by, &account_id)
    }

    fn check<K: Clone + Eq + std::hash::Hash>(
        &self,
        limiter: &DefaultKeyedRateLimiter<K>,
        key: &K,
    ) -> Result<()> {
        limiter.check_key(key).map_err(|not| Error::TooOften(not.wait_time_from(self.clock.now())))
    }

    /// Forgets those who have not come for long.
    pub fn sweep(&self) {
        self.sign_in_from.retain_recent();
        self.sign_in_as.retain_recent();
        self.reset_from.retain_recent();
        self.reset_for.retain_recent();
        self.track_from.retain_recent();
        self.track_of.retain_recent();
        self.export_by.retain_recent();
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

fn a_minute(times: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN))
}

fn an_hour(times: u32) -> Quota {
    let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(Duration::from_hours(1) / times.get())
        .map_or(Quota::per_hour(times), |q| q.allow_burst(times))
}

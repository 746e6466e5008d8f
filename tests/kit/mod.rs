//! What a story needs from the world outside the application: a database server, a mail server, a person at a
//! browser. Real ones, started by the tests and gone with them; nothing has to be installed or cleaned by hand.
#![allow(dead_code)] // A kit holds more than any one story takes from it.

pub mod browser;
pub mod client;
pub mod fields;
pub mod form;
pub mod keeper;
pub mod mail;
pub mod page;
pub mod postgres;
pub mod smtp;

use std::collections::BTreeSet;
use std::io::Write;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Mutex;

/// A port of 127.0.0.1 that was free a moment ago.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port on 127.0.0.1");
    listener.local_addr().expect("a bound socket has an address").port()
}

/// The first program of these names that is found in `PATH`.
pub fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// Says once that a part of the tests cannot run here. In CI this is a failure: there, a skipped check must not
/// look like a passed one.
pub fn cannot_run(what: &str) {
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let in_ci = std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
    assert!(!in_ci, "{what}, and in CI nothing may be skipped");

    if SAID.lock().expect("nobody panics while holding this lock").insert(what.to_owned()) {
        // Not `eprintln!`: the test runner would swallow it together with the output of a passing test.
        writeln!(std::io::stderr(), "SKIPPED: {what}.").expect("the standard error stream is open");
    }
}

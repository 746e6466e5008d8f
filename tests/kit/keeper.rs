//! A keeper outlives the tests by a moment and tidies up after them.
//!
//! Rust drops no statics, and a test that is killed drops nothing at all. So a server is started by a small shell
//! whose standard input is a pipe from us: when we end, in whatever manner, the kernel closes the pipe, the shell
//! reads its end, stops what it started and removes its folder.

use std::io::BufRead;
use std::io::BufReader;
use std::os::unix::process::CommandExt;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

pub struct Keeper {
    shell: Child,
}

impl Keeper {
    /// Runs a script that prints one line when all is ready, waits in `cat >/dev/null`, and then tidies up. The
    /// keeper comes with that line. `Err` when the script ended without one; it has said why on standard error.
    pub fn start(script: &str, arguments: &[&str]) -> Result<(Self, String), String> {
        let mut shell = Command::new("sh")
            .args(["-c", script, "keeper"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Its own group: Ctrl-C at the terminal ends the tests, and the keeper then still does its work.
            .process_group(0)
            .spawn()
            .expect("every Unix has a shell");
        let output = shell.stdout.take().expect("the shell was started with a pipe for its output");
        let keeper = Self { shell };

        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("the shell prints text");
        if line.is_empty() {
            Err("the script ended before it was ready".to_owned())
        } else {
            Ok((keeper, line.trim().to_owned()))
        }
    }
}

impl Drop for Keeper {
    /// Lets go of the shell and waits until it has tidied up.
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

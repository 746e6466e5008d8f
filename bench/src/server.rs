//! The server under load: the release binary, as anybody would run it.

use std::fs::File;
use std::net::TcpListener;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use crate::http;
use crate::store::Store;

/// Longer than any start.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Server {
    pub base: String,
    /// From the start of the process until `/readyz` answered.
    pub ready_after: Duration,
    child: Child,
}

impl Server {
    pub async fn start(binary: &Path, store: &Store) -> Result<Self, String> {
        let port = free_port()?;
        let log = File::create(store.folder.join("log")).map_err(|why| why.to_string())?;
        let mut serve = Command::new(binary);
        serve.arg("serve").env("TARAFU_PORT", port.to_string()).stdout(Stdio::null()).stderr(log);
        let begun = Instant::now();
        let spawned = store.tell(&mut serve).spawn();
        let child = spawned.map_err(|why| format!("{} cannot be run: {why}", binary.display()))?;
        let base = format!("http://127.0.0.1:{port}");
        let mut server = Self { base, ready_after: Duration::ZERO, child };
        server.wait(begun).await?;
        server.ready_after = begun.elapsed();
        Ok(server)
    }

    async fn wait(&self, begun: Instant) -> Result<(), String> {
        while begun.elapsed() < PATIENCE {
            let answer = http::ask(&self.base, "/readyz", "", None).await;
            if answer.is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            rocket::tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err("the server is not ready after a minute; its log is in the folder of the run".to_owned())
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Whatever becomes of it, the process is waited for.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on just now.
pub fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|why| format!("no port is free: {why}"))
}

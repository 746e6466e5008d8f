//! A mail server that keeps what it is sent, and can be told to behave badly.
//!
//! It lives on a thread and a runtime of its own. So it serves a test, several tests at once, or a program that a
//! test has started; and a test that blocks does not stop it.

use super::mail::Mail;
use rocket::tokio;
use std::collections::HashMap;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::thread;
use std::time::Duration;
use std::time::Instant;
use tokio::io::AsyncBufReadExt;
use tokio::io::AsyncWriteExt;
use tokio::io::BufReader;
use tokio::net::TcpStream;
use tokio::sync::oneshot;

/// How long a story waits for a mail. Far more than it takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Behaviour {
    #[default]
    Accept,
    /// 451 to every recipient: try again later.
    RefuseForNow,
    /// 550 to every recipient: do not try again.
    RefuseForGood,
    /// Takes the line and never says a word, also on lines that were open before.
    Hang,
    /// Takes the whole mail, and hangs up instead of saying so: the sender cannot know that it arrived. It is kept.
    DropAfterData,
}

/// Closes its port, and every line, when it goes out of scope.
pub struct Smtp {
    port: u16,
    bag: Arc<Mutex<Bag>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

#[derive(Default)]
struct Bag {
    behaviour: Behaviour,
    toward: HashMap<String, Behaviour>,
    attempts: Vec<String>,
    lines: usize,
    mails: Vec<Mail>,
}

impl Smtp {
    pub fn start() -> Self {
        Self::start_at(0)
    }

    /// At a given port: for the story of a server that was away and came back.
    pub fn start_at(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).expect("the port is free");
        listener.set_nonblocking(true).expect("a socket can be made non-blocking");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let bag = Arc::new(Mutex::new(Bag::default()));
        let (stop, stopped) = oneshot::channel();

        let served = Arc::clone(&bag);
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime can be made").block_on(async {
                tokio::spawn(receive(listener, served));
                let _ = stopped.await;
            });
        });
        Self { port, bag, stop: Some(stop), thread: Some(thread) }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// As in `TARAFU_SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on, also on lines that are open.
    pub fn behave(&self, behaviour: Behaviour) {
        self.bag().behaviour = behaviour;
    }

    /// Toward one recipient, whatever the others meet: `Accept`, `RefuseForNow` or `RefuseForGood`.
    pub fn behave_toward(&self, address: &str, behaviour: Behaviour) {
        self.bag().toward.insert(address.to_lowercase(), behaviour);
    }

    /// All that arrived, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.bag().mails.clone()
    }

    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.mails().into_iter().filter(|mail| mail.is_to(address)).collect()
    }

    /// How often somebody tried to send to this address, refusals included.
    pub fn attempts_to(&self, address: &str) -> usize {
        self.bag().attempts.iter().filter(|to| to.eq_ignore_ascii_case(address)).count()
    }

    /// How many lines were opened so far.
    pub fn lines(&self) -> usize {
        self.bag().lines
    }

    pub fn forget_mails(&self) {
        let mut bag = self.bag();
        bag.mails.clear();
        bag.attempts.clear();
    }

    /// All mails, as soon as there are so many.
    pub async fn wait_for(&self, count: usize) -> Vec<Mail> {
        self.wait(&format!("{count} mails"), || Some(self.mails()).filter(|mails| mails.len() >= count)).await
    }

    /// The first mail to this address that is as wanted.
    pub async fn wait_for_mail(&self, to: &str, wanted: impl Fn(&Mail) -> bool) -> Mail {
        self.wait(&format!("such a mail to {to}"), || self.mails_to(to).into_iter().find(&wanted)).await
    }

    /// Until somebody has tried so often to send to this address, refusals included.
    pub async fn wait_for_attempts(&self, to: &str, count: usize) {
        self.wait(&format!("{count} attempts to {to}"), || (self.attempts_to(to) >= count).then_some(()))
            .await;
    }

    async fn wait<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let arrived: Vec<_> =
                    self.mails().into_iter().map(|mail| (mail.envelope_to, mail.subject)).collect();
                panic!("{what} did not come within {PATIENCE:?}. What came: {arrived:#?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn bag(&self) -> MutexGuard<'_, Bag> {
        self.bag.lock().expect("nobody panics while holding this lock")
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        drop(self.stop.take());
        self.thread.take().map(thread::JoinHandle::join);
    }
}

async fn receive(listener: TcpListener, bag: Arc<Mutex<Bag>>) {
    let listener = tokio::net::TcpListener::from_std(listener).expect("the socket is non-blocking");
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(Line::new(stream, Arc::clone(&bag)).talk());
    }
}

/// One conversation with one sender.
struct Line {
    stream: BufReader<TcpStream>,
    bag: Arc<Mutex<Bag>>,
    from: String,
    to: Vec<String>,
}

impl Line {
    fn new(stream: TcpStream, bag: Arc<Mutex<Bag>>) -> Self {
        Self { stream: BufReader::new(stream), bag, from: String::new(), to: Vec::new() }
    }

    /// Until the sender has had enough, or we hang up.
    async fn talk(mut self) -> io::Result<()> {
        self.bag().lines += 1;
        self.say("220 post.test ESMTP").await?;
        loop {
            let line = String::from_utf8_lossy(&self.hear().await?).trim_end().to_owned();
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match verb.as_str() {
                "EHLO" => self.say("250-post.test\r\n250-8BITMIME\r\n250 SMTPUTF8").await?,
                "MAIL" => self.begin(&line).await?,
                "RCPT" => self.recipient(&line).await?,
                "DATA" => self.data().await?,
                "HELO" | "NOOP" => self.say("250 Fine").await?,
                "RSET" => self.forget().await?,
                "QUIT" => return self.say("221 Goodbye").await,
                _ => self.say("500 5.5.1 I do not know this word").await?,
            }
        }
    }

    async fn begin(&mut self, line: &str) -> io::Result<()> {
        self.to.clear();
        self.from = address(line);
        self.say("250 2.1.0 Fine").await
    }

    async fn recipient(&mut self, line: &str) -> io::Result<()> {
        let to = address(line);
        let behaviour = {
            let mut bag = self.bag();
            bag.attempts.push(to.clone());
            bag.toward.get(&to.to_lowercase()).copied().unwrap_or(bag.behaviour)
        };
        match behaviour {
            Behaviour::RefuseForNow => self.say("451 4.3.0 Not now, try again later").await,
            Behaviour::RefuseForGood => self.say("550 5.1.1 Nobody of this name lives here").await,
            _ => {
                self.to.push(to);
                self.say("250 2.1.5 Fine").await
            }
        }
    }

    async fn data(&mut self) -> io::Result<()> {
        if self.to.is_empty() {
            return self.say("503 5.5.1 To whom?").await;
        }
        self.say("354 Go on, and end with a dot").await?;
        let mut raw = Vec::new();
        loop {
            let line = self.hear().await?;
            if line == b".\r\n" {
                break;
            }
            // A line that begins with a dot was sent with a second one (RFC 5321, 4.5.2).
            raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let mail = Mail::read(&self.from, &self.to, raw);
        self.bag().mails.push(mail);

        if self.bag().behaviour == Behaviour::DropAfterData {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        self.say("250 2.0.0 Taken").await
    }

    async fn forget(&mut self) -> io::Result<()> {
        self.to.clear();
        self.say("250 2.0.0 Forgotten").await
    }

    async fn hear(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        self.stream.read_until(b'\n', &mut line).await?;
        if line.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(line) }
    }

    /// Answers, unless this server has been told to hang.
    async fn say(&mut self, what: &str) -> io::Result<()> {
        if self.bag().behaviour == Behaviour::Hang {
            std::future::pending::<()>().await;
        }
        self.stream.write_all(format!("{what}\r\n").as_bytes()).await
    }

    fn bag(&self) -> MutexGuard<'_, Bag> {
        self.bag.lock().expect("nobody panics while holding this lock")
    }
}

/// Of `MAIL FROM:<a@b.ma> SIZE=3`, what is between the angle brackets.
fn address(line: &str) -> String {
    let after = line.split_once('<').map_or("", |(_, after)| after);
    after.split_once('>').map_or("", |(address, _)| address).to_owned()
}

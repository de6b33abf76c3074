//! The far end of a link: an attached terminal that folds the journal's lines into a session of
//! its own, and sends its wishes over the same socket. It comes back by itself when the Wi-Fi does.

use crate::domain::{Command, Event, Role, Session};
use crate::hub::presence::{Presence, WritesAt};
use crate::hub::{Health, IdemKey, Receipt, Rejected};
use crate::wire::door::{Code, Waiting};
use crate::wire::frames::{FromTerminal, Hello, MAX_FRAME, ToTerminal, Turned};
use crate::wire::{decode, event};
use futures_util::{SinkExt, StreamExt};
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot, watch};
use tokio_tungstenite::tungstenite::{self, Message, protocol::WebSocketConfig};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

/// Wishes of one terminal that may wait for an answer: one person types here.
const QUEUE: usize = 64;

/// How long the hub may keep a new terminal waiting: the facilitator's time to answer, and some.
const PATIENCE: Duration = Duration::from_secs(75);

/// How long a lost connection waits before it tries again, at most.
const LONGEST_PAUSE: Duration = Duration::from_secs(8);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Why a terminal could not be attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// The address can't be reached.
    #[error("no torg answers at that address: {0}")]
    Unreachable(#[from] Box<tungstenite::Error>),
    /// The hub did not let it in.
    #[error("not let in: {0:?}")]
    TurnedAway(Turned),
    /// What came back is not what a torg of this version says.
    #[error("what answers there is no torg of this version: {0}")]
    NotUnderstood(String),
    /// Nobody answered in time.
    #[error("no answer in time")]
    NoAnswer,
}

struct Wish {
    key: IdemKey,
    command: Command,
    answer: oneshot::Sender<Result<Receipt, Rejected>>,
}

/// What a handle hands to its task.
enum Outgoing {
    Wish(Wish),
    Writing(WritesAt),
    /// A code is wanted.
    NewCode(Role, oneshot::Sender<Code>),
    /// A terminal that waits is answered.
    AnswerTerminal {
        id: u64,
        welcome: bool,
    },
}

/// A way to a hub across the room. Cheap to clone; the connection ends with the last clone.
#[derive(Clone)]
pub struct Handle {
    outgoing: mpsc::Sender<Outgoing>,
    session: watch::Receiver<Arc<Session>>,
    health: watch::Receiver<Health>,
    presence: watch::Receiver<Arc<Presence>>,
    reach: watch::Receiver<Option<String>>,
    line: watch::Receiver<Vec<Waiting>>,
    role: Role,
}

impl Handle {
    /// Wishes for something. Answers when the hub has, and when this end has seen what came of it.
    ///
    /// # Errors
    /// [`Rejected`]; `Offline` means that it may or may not have happened: ask again with the key.
    pub async fn submit(&self, key: IdemKey, command: Command) -> Result<Receipt, Rejected> {
        let key = if key.as_str().is_empty() {
            IdemKey::random()
        } else {
            key
        };
        let (answer, answered) = oneshot::channel();
        let wish = Wish {
            key,
            command,
            answer,
        };
        self.outgoing
            .try_send(Outgoing::Wish(wish))
            .map_err(|_| Rejected::Busy)?;
        answered.await.unwrap_or(Err(Rejected::Offline))
    }

    /// Wakes at every moment that this end has seen.
    pub fn changed(&self) -> watch::Receiver<Arc<Session>> {
        self.session.clone()
    }

    /// Whether the connection stands and the hub saves.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.health.clone()
    }

    /// Who is here; nobody while the connection is down.
    pub fn presence(&self) -> watch::Receiver<Arc<Presence>> {
        self.presence.clone()
    }

    /// Says that this terminal writes here now; unsaid where it can't be said at once.
    pub fn writing(&self, at: WritesAt) {
        if *self.health.borrow() == Health::Saving {
            // A full queue has more to say than this.
            let _ = self.outgoing.try_send(Outgoing::Writing(at));
        }
    }

    /// Asks the hub's desk for a code, as a console; none where it can't be asked.
    pub async fn new_code(&self, role: Role) -> Option<Code> {
        // The hub hears no other terminal out.
        if self.role != Role::Console {
            return None;
        }
        let (answer, answered) = oneshot::channel();
        let asks = Outgoing::NewCode(role, answer);
        self.outgoing.try_send(asks).ok()?;
        answered.await.ok()
    }

    /// The terminals that wait at the hub's desk, as far as this end may know.
    pub fn waiting(&self) -> watch::Receiver<Vec<Waiting>> {
        self.line.clone()
    }

    /// Answers a terminal that waits, as a console.
    pub fn answer(&self, id: u64, welcome: bool) {
        // Who waits stays in line where this can't be said, and is answered by the next press.
        let _ = self
            .outgoing
            .try_send(Outgoing::AnswerTerminal { id, welcome });
    }

    /// The address by which phones reach the hub, once one has proved to answer.
    pub fn reach(&self) -> watch::Receiver<Option<String>> {
        self.reach.clone()
    }

    /// What this end may do.
    pub fn role(&self) -> Role {
        self.role
    }
}

/// Attaches a terminal to the hub at `url` (`http://address:port`), showing `hello`, and waits
/// until it has the whole session.
///
/// # Errors
/// [`AttachError`] says what went wrong; nothing stays connected then.
pub async fn attach(url: &str, hello: Hello) -> Result<Handle, AttachError> {
    let address = socket_address(url);
    let mut line = Connection::open(&address, hello).await?;
    let session = line.first_session().await?;
    let (publish, published) = watch::channel(session);
    let (health, healthy) = watch::channel(Health::Saving);
    let (tell_reach, reach) = watch::channel(None);
    let (tell_presence, presence) = watch::channel(Arc::default());
    let (tell_line, at_the_door) = watch::channel(Vec::new());
    let (outgoing, waiting) = mpsc::channel(QUEUE);
    let handle = Handle {
        outgoing,
        session: published,
        health: healthy,
        presence,
        reach,
        line: at_the_door,
        role: line.role,
    };
    let far_end = FarEnd {
        address,
        publish,
        health,
        reach: tell_reach,
        presence: tell_presence,
        line: tell_line,
        waiting,
        codes: VecDeque::new(),
        asked: HashMap::new(),
        answered: Vec::new(),
    };
    tokio::spawn(far_end.run(line));
    Ok(handle)
}

/// The WebSocket's address behind a page's.
fn socket_address(url: &str) -> String {
    let bare = url.trim().trim_end_matches('/');
    let bare = bare
        .strip_prefix("http://")
        .or_else(|| bare.strip_prefix("ws://"))
        .unwrap_or(bare);
    let host = bare.split('/').next().unwrap_or(bare);
    format!("ws://{host}/attach")
}

/// A socket that was let in.
struct Connection {
    socket: Socket,
    token: String,
    role: Role,
    /// The number of the last record when it was let in.
    n: u64,
    /// What was said before the session was whole.
    early: Vec<ToTerminal>,
}

impl Connection {
    async fn open(address: &str, hello: Hello) -> Result<Connection, AttachError> {
        let config = WebSocketConfig::default()
            .max_message_size(Some(MAX_FRAME))
            .max_frame_size(Some(MAX_FRAME));
        let (mut socket, _) = connect_async_with_config(address, Some(config), true)
            .await
            .map_err(Box::new)?;
        send(&mut socket, &hello).await.map_err(Box::new)?;
        let answer = tokio::time::timeout(PATIENCE, next_frame(&mut socket));
        match answer.await.map_err(|_| AttachError::NoAnswer)?? {
            ToTerminal::Welcome {
                token,
                role,
                name: _,
                n,
            } => Ok(Connection {
                socket,
                token,
                role,
                n,
                early: Vec::new(),
            }),
            ToTerminal::TurnedAway(why) => Err(AttachError::TurnedAway(why)),
            other => Err(AttachError::NotUnderstood(format!("{other:?}"))),
        }
    }

    /// Folds the lines from the first to the one that was the last when we were let in.
    async fn first_session(&mut self) -> Result<Arc<Session>, AttachError> {
        let mut session: Option<Session> = None;
        loop {
            if let Some(done) = session.take_if(|session| session.n >= self.n) {
                return Ok(Arc::new(done));
            }
            match next_frame(&mut self.socket).await? {
                ToTerminal::Line(line) => fold(&mut session, &line)?,
                other => self.early.push(other),
            }
        }
    }
}

async fn send<T: serde::Serialize>(
    socket: &mut Socket,
    frame: &T,
) -> Result<(), tungstenite::Error> {
    let text = serde_json::to_string(frame).expect("frames hold nothing that JSON can't");
    socket.send(Message::text(text)).await
}

async fn next_frame(socket: &mut Socket) -> Result<ToTerminal, AttachError> {
    loop {
        match socket.next().await {
            Some(Ok(Message::Text(text))) => {
                return serde_json::from_str(&text)
                    .map_err(|error| AttachError::NotUnderstood(error.to_string()));
            }
            Some(Ok(Message::Close(_))) | None => {
                return Err(AttachError::Unreachable(Box::new(
                    tungstenite::Error::ConnectionClosed,
                )));
            }
            Some(Ok(_)) => {}
            Some(Err(error)) => return Err(AttachError::Unreachable(Box::new(error))),
        }
    }
}

/// Takes a line into the session, if it is the next one.
fn fold(session: &mut Option<Session>, line: &str) -> Result<(), AttachError> {
    let wrong = |why: String| AttachError::NotUnderstood(why);
    let record = decode(line.as_bytes()).map_err(|fault| wrong(fault.to_string()))?;
    let stamp = event::stamp(&record).map_err(|fault| wrong(fault.to_string()))?;
    let event = event::event(&record).map_err(|fault| wrong(fault.to_string()))?;
    match (session, event) {
        (empty @ None, Some(Event::SessionCreated { setup })) => {
            *empty = Some(Session::new(*setup, &stamp))
        }
        (None, _) => return Err(wrong("the first line does not make a session".to_owned())),
        (Some(session), Some(event)) if stamp.n == session.n + 1 => {
            session.apply(&stamp, &event);
            session.witness(&event, record.n, record.hash);
        }
        (Some(session), None) if stamp.n == session.n + 1 => {
            session.apply_erased(&stamp, &record.ty);
        }
        (Some(_), _) => {}
    }
    Ok(())
}

/// The task behind a handle.
struct FarEnd {
    address: String,
    publish: watch::Sender<Arc<Session>>,
    health: watch::Sender<Health>,
    reach: watch::Sender<Option<String>>,
    presence: watch::Sender<Arc<Presence>>,
    line: watch::Sender<Vec<Waiting>>,
    waiting: mpsc::Receiver<Outgoing>,
    /// Who asked for a code, in the order in which the codes will come.
    codes: VecDeque<oneshot::Sender<Code>>,
    /// Wishes that were sent and not answered.
    asked: HashMap<IdemKey, oneshot::Sender<Result<Receipt, Rejected>>>,
    /// Answers that this end may not give before it has seen what they speak of.
    answered: Vec<(Receipt, oneshot::Sender<Result<Receipt, Rejected>>)>,
}

impl FarEnd {
    async fn run(mut self, mut line: Connection) {
        loop {
            let over = self.serve(&mut line).await;
            self.go_offline();
            if over {
                return;
            }
            match self.come_back(&line.token).await {
                Some(again) => line = again,
                None => return,
            }
        }
    }

    /// Serves one connection until it breaks (`false`) or nobody holds a handle any more (`true`).
    async fn serve(&mut self, line: &mut Connection) -> bool {
        self.health.send_replace(Health::Saving);
        for frame in std::mem::take(&mut line.early) {
            if self.take(frame).is_err() {
                return false;
            }
        }
        loop {
            tokio::select! {
                outgoing = self.waiting.recv() => {
                    let Some(outgoing) = outgoing else {
                        return true;
                    };
                    let frame = self.frame(outgoing);
                    if send(&mut line.socket, &frame).await.is_err() {
                        return false;
                    }
                }
                frame = next_frame(&mut line.socket) => match frame {
                    Ok(frame) => {
                        if self.take(frame).is_err() {
                            return false;
                        }
                    }
                    Err(_) => return false,
                },
            }
        }
    }

    /// What is said for what a handle handed over; a wish's answer is waited for from now on.
    fn frame(&mut self, outgoing: Outgoing) -> FromTerminal {
        match outgoing {
            Outgoing::Writing(at) => FromTerminal::Writing(at),
            Outgoing::NewCode(role, answer) => {
                self.codes.push_back(answer);
                FromTerminal::NewCode(role)
            }
            Outgoing::AnswerTerminal { id, welcome } => {
                FromTerminal::AnswerTerminal { id, welcome }
            }
            Outgoing::Wish(Wish {
                key,
                command,
                answer,
            }) => {
                self.asked.insert(key.clone(), answer);
                let command = Box::new(command);
                FromTerminal::Submit { key, command }
            }
        }
    }

    fn take(&mut self, frame: ToTerminal) -> Result<(), AttachError> {
        match frame {
            ToTerminal::Line(line) => {
                let mut session = Some((**self.publish.borrow()).clone());
                fold(&mut session, &line)?;
                if let Some(session) = session {
                    self.publish.send_replace(Arc::new(session));
                }
                self.give_answers();
            }
            ToTerminal::Answer { key, result } => {
                let Some(answer) = self.asked.remove(&key) else {
                    return Ok(());
                };
                match result {
                    Ok(receipt) => self.answered.push((receipt, answer)),
                    // Who asked may have stopped waiting.
                    Err(rejected) => drop(answer.send(Err(rejected))),
                }
                self.give_answers();
            }
            ToTerminal::Reach(url) => drop(self.reach.send_replace(url)),
            ToTerminal::Code(code) => {
                if let Some(asked) = self.codes.pop_front() {
                    // Who asked may have stopped waiting.
                    let _ = asked.send(code);
                }
            }
            ToTerminal::Waiting(line) => drop(self.line.send_replace(line)),
            ToTerminal::Presence(now) => drop(self.presence.send_replace(Arc::new(now))),
            ToTerminal::Saving(true) => drop(self.health.send_replace(Health::Saving)),
            ToTerminal::Saving(false) => {
                drop(self.health.send_replace(Health::NotSaved(String::new())))
            }
            ToTerminal::Welcome { .. } | ToTerminal::TurnedAway(_) => {}
        }
        Ok(())
    }

    fn give_answers(&mut self) {
        let seen = self.publish.borrow().n;
        for (receipt, answer) in self
            .answered
            .extract_if(.., |(receipt, _)| receipt.n <= seen)
        {
            // Who asked may have stopped waiting.
            let _ = answer.send(Ok(receipt));
        }
    }

    fn go_offline(&mut self) {
        self.health.send_replace(Health::Offline);
        self.presence.send_replace(Arc::default());
        self.line.send_replace(Vec::new());
        self.codes.clear();
        // Dropping an unanswered sender is the answer "offline".
        self.asked.clear();
        self.answered.clear();
    }

    /// Tries until the hub answers or says that this terminal is no longer welcome.
    async fn come_back(&mut self, token: &str) -> Option<Connection> {
        let mut pause = Duration::from_millis(250);
        loop {
            let after = self.publish.borrow().n;
            let hello = Hello::Token {
                token: token.to_owned(),
                after,
            };
            match Connection::open(&self.address, hello).await {
                Ok(line) => return Some(line),
                Err(AttachError::TurnedAway(_)) => return None,
                Err(_) => {}
            }
            tokio::select! {
                () = tokio::time::sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
                () = self.publish.closed() => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_address_in_any_dress_leads_to_the_socket() {
        for url in [
            "http://10.0.0.5:8080",
            "http://10.0.0.5:8080/",
            "10.0.0.5:8080",
            "http://10.0.0.5:8080/join",
        ] {
            assert_eq!(socket_address(url), "ws://10.0.0.5:8080/attach");
        }
    }
}

//! The socket of attached terminals: a code or a token first, then the journal's lines one way,
//! and wishes with their answers the other.

use crate::domain::model::SeatHash;
use crate::domain::{Actor, Command, Role};
use crate::hub::desk::{Desk, TurnedAway, Waiting};
use crate::hub::presence::{Here, Presence};
use crate::hub::{Handle, Health, IdemKey, Lines, Receipt, Rejected, seats};
use crate::link::Link;
use crate::web::door::Door;
use crate::web::pages;
use crate::web::problem::Problem;
use crate::web::reader::Reader;
use crate::wire::frames::{FromTerminal, Hello, MAX_FRAME, ToTerminal, Turned};
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{ConnectInfo, State};
use axum::response::Response;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep_until, timeout};

/// How long a socket may take to say who wants in.
const HELLO_TIME: Duration = Duration::from_secs(5);

/// How often a terminal is asked whether it lives.
const PING: Duration = Duration::from_secs(20);

/// How long a terminal may be silent: two pings and some.
const SILENCE: Duration = Duration::from_secs(45);

/// How long a frame may wait for a terminal to read it.
const SEND_TIME: Duration = Duration::from_secs(10);

/// Shortest time between two reports of who is here: phones come and go by the hundred.
const PRESENCE: Duration = Duration::from_millis(250);

/// Wishes of one terminal that may wait for an answer: one person types there.
const WISHES: usize = 64;

pub(super) async fn attach(
    State(door): State<Arc<Door>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    reader: Reader,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Link::Local(hub) = door.link.clone() else {
        return pages::refused(reader, &door.link.session(), &Problem::NoSuchPage);
    };
    upgrade
        .max_message_size(MAX_FRAME)
        .max_frame_size(MAX_FRAME)
        .on_upgrade(move |socket| async move {
            let stop = door.stop.clone();
            // However it ends, the socket is closed and the terminal comes back by itself.
            tokio::select! {
                () = stop.cancelled() => {}
                _ = serve(&door, hub, from, socket) => {}
            }
        })
}

/// The terminal has gone, or has to go.
struct Over;

async fn serve(
    door: &Door,
    hub: Handle,
    from: SocketAddr,
    mut socket: WebSocket,
) -> Result<(), Over> {
    let hello = timeout(HELLO_TIME, receive(&mut socket))
        .await
        .map_err(|_| Over)??;
    let (admitted, after) = match admit(door, hello, from).await {
        Ok(admitted) => admitted,
        Err(turned) => return send(&mut socket, &ToTerminal::TurnedAway(turned)).await,
    };
    let welcome = ToTerminal::Welcome {
        token: admitted.token.clone(),
        role: admitted.role,
        name: admitted.name.clone(),
        n: hub.session().n,
    };
    send(&mut socket, &welcome).await?;
    let mut ping = interval(PING);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let here = hub
        .attendance()
        .terminal(admitted.role, admitted.name.clone());
    Terminal {
        who: admitted.role.actor(&admitted.name),
        token: seats::hash(&admitted.token),
        lines: hub.lines_after(after),
        health: hub.health(),
        reach: door.reach.clone(),
        presence: hub.attendance().watch(),
        presence_after: Instant::now(),
        desk: (admitted.role == Role::Console).then(|| door.desk.clone()),
        waiting: door.desk.waiting(),
        _here: here,
        asked: FuturesUnordered::new(),
        heard: Instant::now(),
        ping,
        socket,
        hub,
    }
    .run()
    .await
}

/// Who wants in, if they may: by a code that the facilitator confirms, or by a token that counts.
async fn admit(
    door: &Door,
    hello: Hello,
    from: SocketAddr,
) -> Result<(crate::hub::desk::Admitted, u64), Turned> {
    match hello {
        Hello::Code { digits, name } => {
            let from = from.ip().to_string();
            let admitted = door.desk.present(&digits, &name, &from).await;
            admitted.map(|admitted| (admitted, 0)).map_err(turned)
        }
        Hello::Key { key, role, name } => {
            let admitted = door.desk.present_key(&key, role, &name).await;
            admitted.map(|admitted| (admitted, 0)).map_err(turned)
        }
        Hello::Token { token, after } => {
            let session = door.link.session();
            let grant = session
                .grants
                .get(&seats::hash(&token))
                .ok_or(Turned::UnknownToken)?;
            let (role, name) = (grant.role, grant.name.clone());
            Ok((crate::hub::desk::Admitted { token, role, name }, after))
        }
    }
}

fn turned(away: TurnedAway) -> Turned {
    match away {
        TurnedAway::WrongCode => Turned::WrongCode,
        TurnedAway::Denied => Turned::Denied,
        TurnedAway::NoAnswer => Turned::NoAnswer,
        TurnedAway::NotSaved => Turned::NotSaved,
    }
}

/// What became of a wish.
type Answer = (IdemKey, Result<Receipt, Rejected>);

/// A terminal that was let in.
struct Terminal {
    socket: WebSocket,
    hub: Handle,
    who: Actor,
    token: SeatHash,
    lines: Lines,
    health: watch::Receiver<Health>,
    reach: watch::Receiver<Option<String>>,
    presence: watch::Receiver<Arc<Presence>>,
    /// When who is here may be said next.
    presence_after: Instant,
    /// The desk, where this is a console.
    desk: Option<Desk>,
    waiting: watch::Receiver<Vec<Waiting>>,
    _here: Here,
    asked: FuturesUnordered<BoxFuture<'static, Answer>>,
    /// When it was heard of last.
    heard: Instant,
    ping: Interval,
}

impl Terminal {
    async fn run(mut self) -> Result<(), Over> {
        self.reach.mark_changed();
        self.health.mark_changed();
        self.presence.mark_changed();
        self.waiting.mark_changed();
        loop {
            let frame = tokio::select! {
                line = self.lines.next() => {
                    let line = line.ok_or(Over)?;
                    ToTerminal::Line(line.text.to_string())
                }
                Some((key, result)) = self.asked.next(), if !self.asked.is_empty() => {
                    ToTerminal::Answer { key, result }
                }
                changed = self.health.changed() => {
                    changed.map_err(|_| Over)?;
                    ToTerminal::Saving(*self.health.borrow_and_update() == Health::Saving)
                }
                // Not once the search for addresses has ended with the hall.
                Ok(()) = self.reach.changed() => {
                    ToTerminal::Reach(self.reach.borrow_and_update().clone())
                }
                Ok(()) = self.waiting.changed(), if self.desk.is_some() => {
                    ToTerminal::Waiting(self.waiting.borrow_and_update().clone())
                }
                Ok(()) = settled(&mut self.presence, self.presence_after) => {
                    self.presence_after = Instant::now() + PRESENCE;
                    ToTerminal::Presence(Presence::clone(&self.presence.borrow_and_update()))
                }
                message = self.socket.recv(), if self.asked.len() < WISHES => {
                    let message = message.ok_or(Over)?.map_err(|_| Over)?;
                    self.heard = Instant::now();
                    match self.take(message)? {
                        Some(answer) => answer,
                        None => continue,
                    }
                }
                _ = self.ping.tick() => {
                    self.ask_whether_it_lives().await?;
                    continue;
                }
            };
            send(&mut self.socket, &frame).await?;
            self.still_welcome()?;
        }
    }

    /// Takes in what the terminal says; gives what is answered at once.
    fn take(&mut self, message: Message) -> Result<Option<ToTerminal>, Over> {
        let text = match message {
            Message::Text(text) => text,
            Message::Close(_) => return Err(Over),
            Message::Binary(_) | Message::Ping(_) | Message::Pong(_) => return Ok(None),
        };
        self.still_welcome()?;
        match serde_json::from_str(&text).map_err(|_| Over)? {
            FromTerminal::Submit { key, command } => self.ask(key, *command),
            // A projector has no hand to write with.
            FromTerminal::Writing(_) if self.who == Actor::Projector => {}
            FromTerminal::Writing(at) => self.hub.attendance().writes(self.who.clone(), at),
            FromTerminal::NewCode(role) => {
                let made = self.desk.as_ref().map(|desk| desk.new_code(role));
                return Ok(made.map(ToTerminal::Code));
            }
            FromTerminal::AnswerTerminal { id, welcome } => {
                if let Some(desk) = &self.desk {
                    desk.answer(id, welcome);
                }
            }
        }
        Ok(None)
    }

    fn ask(&mut self, key: IdemKey, command: Command) {
        let (hub, who) = (self.hub.clone(), self.who.clone());
        self.asked.push(Box::pin(async move {
            let result = hub.submit(who, key.clone(), command).await;
            (key, result)
        }));
    }

    /// A terminal whose token was revoked has to go.
    fn still_welcome(&self) -> Result<(), Over> {
        match self.hub.session().grants.contains_key(&self.token) {
            true => Ok(()),
            false => Err(Over),
        }
    }

    async fn ask_whether_it_lives(&mut self) -> Result<(), Over> {
        if self.heard.elapsed() > SILENCE {
            return Err(Over);
        }
        deliver(&mut self.socket, Message::Ping(Default::default())).await
    }
}

/// Waits until `after`, and then for news: news that came before it is not lost if nobody waits.
async fn settled<T>(
    news: &mut watch::Receiver<T>,
    after: Instant,
) -> Result<(), watch::error::RecvError> {
    sleep_until(after).await;
    news.changed().await
}

async fn receive(socket: &mut WebSocket) -> Result<Hello, Over> {
    loop {
        match socket.recv().await {
            Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).map_err(|_| Over),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            _ => return Err(Over),
        }
    }
}

async fn send(socket: &mut WebSocket, frame: &ToTerminal) -> Result<(), Over> {
    let text = serde_json::to_string(frame).expect("frames hold nothing that JSON can't");
    deliver(socket, Message::text(text)).await
}

async fn deliver(socket: &mut WebSocket, message: Message) -> Result<(), Over> {
    match timeout(SEND_TIME, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(Over),
    }
}

//! The server over real sockets: half-open connections, stopping in order, attached terminals.

use super::super::server::{Patience, serve_patiently};
use super::*;
use crate::domain::Role;
use crate::hub::presence::WritesAt;
use crate::link::remote::{AttachError, attach};
use crate::wire::frames::{Hello, Turned};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for what happens, never for time.
const LONG: Duration = Duration::from_secs(30);

/// A hall whose door is open on the loopback.
struct Served {
    hall: Hall,
    address: String,
    server: JoinHandle<()>,
    stop: CancellationToken,
}

async fn served(patience: Patience) -> Served {
    let hall = Hall::open();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let front = front(&hall.hub, &hall.desk, address.clone(), Limits::hall());
    let stop = CancellationToken::new();
    let server = tokio::spawn(serve_patiently(front, listener, stop.clone(), patience));
    Served {
        hall,
        address,
        server,
        stop,
    }
}

async fn asked(address: &str, head: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn half_open_connections_are_dropped_and_others_are_served_meanwhile() {
    let head = Duration::from_millis(300);
    let served = served(Patience {
        head,
        ..Patience::default()
    })
    .await;
    let mut half_open = Vec::new();
    for _ in 0..50 {
        half_open.push(asked(&served.address, "GET /now HTTP/1.1\r\nX-Slow: ").await);
    }
    let request = format!(
        "GET /probe HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        served.address
    );
    let mut answer = String::new();
    let mut honest = asked(&served.address, &request).await;
    timeout(LONG, honest.read_to_string(&mut answer))
        .await
        .unwrap()
        .unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with(NONCE),
        "{answer}"
    );
    for mut stream in half_open {
        // The end of the stream, or an error: either way the server has let go of it.
        let _ = timeout(LONG, stream.read_to_end(&mut Vec::new()))
            .await
            .expect("it is dropped");
    }
}

#[tokio::test]
async fn a_head_beyond_the_bound_is_refused() {
    let served = served(Patience::default()).await;
    let long = format!(
        "GET /now HTTP/1.1\r\nHost: {}\r\nX-Long: {}\r\n\r\n",
        served.address,
        "x".repeat(40_000)
    );
    let mut stream = TcpStream::connect(&served.address).await.unwrap();
    // The server may hang up before it has read all of it.
    let _ = stream.write_all(long.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = timeout(LONG, stream.read_to_end(&mut answer))
        .await
        .expect("it is answered or dropped");
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"));
}

#[tokio::test]
async fn a_stop_ends_streams_first_and_then_the_server() {
    let served = served(Patience::default()).await;
    let phone = Phone::joined(&served.hall, "Åsa").await;
    let cookie = format!("seat={}", phone.cookies["seat"]);
    let request = format!(
        "GET /events?area=now HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n",
        served.address
    );
    let mut stream = asked(&served.address, &request).await;
    let mut begun = [0; 12];
    timeout(LONG, stream.read_exact(&mut begun))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(&begun, b"HTTP/1.1 200");
    served.stop.cancel();
    timeout(LONG, stream.read_to_end(&mut Vec::new()))
        .await
        .expect("the stream ends")
        .unwrap();
    timeout(LONG, served.server)
        .await
        .expect("the server ends")
        .unwrap();
}

#[tokio::test]
async fn a_terminal_with_a_confirmed_code_follows_and_acts_as_its_role() {
    let served = served(Patience::default()).await;
    let url = format!("http://{}", served.address);
    served.hall.phase("breakout").await;
    let code = served.hall.desk.new_code(Role::Notes);
    let hello = Hello::Code {
        digits: code.digits.clone(),
        name: "Bord 3".into(),
    };
    let attaching = tokio::spawn({
        let url = url.clone();
        async move { attach(&url, hello).await }
    });
    let mut waiting = served.hall.desk.waiting();
    let line = timeout(LONG, waiting.wait_for(|line| !line.is_empty()))
        .await
        .unwrap()
        .unwrap()
        .clone();
    assert_eq!((&*line[0].name, line[0].role), ("Bord 3", Role::Notes));
    served.hall.desk.answer(line[0].id, true);
    let terminal = timeout(LONG, attaching).await.unwrap().unwrap().unwrap();
    let log = IdeaCommand::Log {
        topic: None,
        text: text("Sagt vid bord 3"),
        oral: true,
        kind: Default::default(),
    };
    let logged = terminal
        .submit(IdemKey::random(), Command::Idea(log))
        .await
        .unwrap();
    assert!(terminal.changed().borrow().n >= logged.n);
    let session = served.hall.session();
    assert_eq!(
        session.ideas[&IdeaId(1)].author,
        Actor::NoteTaker("Bord 3".into())
    );
    let not_its_own = Command::Agenda(AgendaCommand::Next);
    assert!(
        terminal
            .submit(IdemKey::random(), not_its_own)
            .await
            .is_err()
    );
    // A code opens once.
    let again = attach(
        &url,
        Hello::Code {
            digits: code.digits,
            name: "X".into(),
        },
    )
    .await;
    assert!(matches!(
        again,
        Err(AttachError::TurnedAway(Turned::WrongCode))
    ));
}

/// Attaches a terminal that the facilitator welcomes.
async fn welcomed(served: &Served, role: Role, name: &str) -> crate::link::remote::Handle {
    let hello = Hello::Code {
        digits: served.hall.desk.new_code(role).digits,
        name: name.into(),
    };
    let url = format!("http://{}", served.address);
    let attaching = tokio::spawn(async move { attach(&url, hello).await });
    let mut waiting = served.hall.desk.waiting();
    let line = timeout(LONG, waiting.wait_for(|line| !line.is_empty()));
    let id = line.await.unwrap().unwrap()[0].id;
    served.hall.desk.answer(id, true);
    timeout(LONG, attaching).await.unwrap().unwrap().unwrap()
}

#[tokio::test]
async fn terminals_see_who_is_here_and_who_writes_where() {
    let served = served(Patience::default()).await;
    let anna = welcomed(&served, Role::Notes, "Anna").await;
    let projector = welcomed(&served, Role::Projector, "Duken").await;
    let phone = Phone::joined(&served.hall, "Åsa").await;
    let _stream = phone.events("area=now&tab=1").await;
    let at = WritesAt {
        topic: TopicId(1),
        field: NoteField::Summary,
    };
    anna.writing(at);
    // A projector has no hand: were it heard, it would be seen writing too.
    projector.writing(at);
    let mut seen = projector.presence();
    let all_here = seen.wait_for(|presence| {
        let anna = Actor::NoteTaker("Anna".into());
        presence.terminals.len() == 2
            && presence.phones.contains(&ParticipantId(1))
            && presence.writers(at, &Actor::Facilitator).eq([&anna])
    });
    timeout(LONG, all_here).await.unwrap().unwrap();
    drop(anna);
    let alone = seen.wait_for(|presence| presence.terminals.len() == 1);
    timeout(LONG, alone).await.unwrap().unwrap();
}

#[tokio::test]
async fn an_attached_console_lets_others_in_and_nobody_else_may() {
    let served = served(Patience::default()).await;
    let console = welcomed(&served, Role::Console, "Värd").await;
    let notes = welcomed(&served, Role::Notes, "Anna").await;
    assert_eq!(notes.new_code(Role::Console).await, None);

    let code = timeout(LONG, console.new_code(Role::Projector)).await;
    let hello = Hello::Code {
        digits: code.unwrap().expect("the desk makes one").digits,
        name: "Duken".into(),
    };
    let url = format!("http://{}", served.address);
    let attaching = tokio::spawn(async move { attach(&url, hello).await });
    let mut waiting = console.waiting();
    let line = timeout(LONG, waiting.wait_for(|line| !line.is_empty()));
    let id = line.await.unwrap().unwrap()[0].id;
    assert!(
        notes.waiting().borrow().is_empty(),
        "only consoles are told"
    );
    notes.answer(id, false);
    console.answer(id, true);
    let projector = timeout(LONG, attaching).await.unwrap().unwrap();
    assert_eq!(projector.unwrap().role(), Role::Projector);
}

#[tokio::test]
async fn the_owners_key_opens_without_asking_and_another_does_not() {
    let served = served(Patience::default()).await;
    let url = format!("http://{}", served.address);
    let hello = |key: &str| Hello::Key {
        key: key.into(),
        role: Role::Console,
        name: "Värd".into(),
    };
    let console = attach(&url, hello(served.hall.desk.key())).await;
    assert_eq!(console.unwrap().role(), Role::Console);
    assert!(matches!(
        attach(&url, hello("made-up")).await,
        Err(AttachError::TurnedAway(Turned::WrongCode))
    ));
}

#[tokio::test]
async fn an_unknown_token_and_a_terminal_that_is_turned_away_stay_outside() {
    let served = served(Patience::default()).await;
    let url = format!("http://{}", served.address);
    let stranger = attach(
        &url,
        Hello::Token {
            token: "made-up".into(),
            after: 0,
        },
    )
    .await;
    assert!(matches!(
        stranger,
        Err(AttachError::TurnedAway(Turned::UnknownToken))
    ));
    let code = served.hall.desk.new_code(Role::Console);
    let hello = Hello::Code {
        digits: code.digits,
        name: "Okänd".into(),
    };
    let attaching = tokio::spawn(async move { attach(&url, hello).await });
    let mut waiting = served.hall.desk.waiting();
    let line = timeout(LONG, waiting.wait_for(|line| !line.is_empty()))
        .await
        .unwrap()
        .unwrap()
        .clone();
    served.hall.desk.answer(line[0].id, false);
    let turned = timeout(LONG, attaching).await.unwrap().unwrap();
    assert!(matches!(
        turned,
        Err(AttachError::TurnedAway(Turned::Denied))
    ));
}

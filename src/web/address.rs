//! Under which address phones reach this computer: found, ranked, and proved by asking it.
//!
//! A QR code that leads nowhere is worse than none, so an address is only shown as one after
//! torg has fetched its own probe from it and got its own answer back. What a person typed goes
//! before what the interfaces say; if nothing answers, the caller shows addresses as text.

mod interfaces;
mod stand_in;
mod system;

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::future::join_all;
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::HOST;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use thiserror::Error;
use tokio::net::TcpStream;
use tokio::time::timeout;

pub use interfaces::{candidates, interfaces};
pub use stand_in::answer;
pub use system::{firewall, gateway, is_clock_set, room_for_files};

/// The path under which the server answers with its nonce, as plain text and nothing else.
pub const PROBE_PATH: &str = "/probe";

/// Longest wait for one address: on a local network an answer takes milliseconds, and a person
/// is waiting for the start screen.
const PROBE_TIMEOUT: Duration = Duration::from_secs(2);

/// Most bytes read of an answer; a nonce is far shorter, a stranger's page may have no end.
const MAX_ANSWER_BYTES: usize = 1_024;

/// What is known of the server's own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// torg answered itself here: show the QR code.
    Verified(IpAddr),
    /// Nothing answered. Show no QR code but these addresses as text, the likeliest first.
    Unverified(Vec<IpAddr>),
    /// The computer has no address that a phone could reach.
    None,
}

/// Why an address is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ProbeFault {
    /// Nobody listens there, or the way is closed.
    #[error("nothing answers at this address")]
    Unreachable,
    /// No complete answer within the time.
    #[error("the answer took too long")]
    TimedOut,
    /// Somebody answered, but it is not this server.
    #[error("another program answers at this address")]
    SomebodyElse,
}

/// Asks all these addresses at once whether this server answers there; gives those where it does.
pub async fn proved(asked: &[IpAddr], port: u16, nonce: &str) -> Vec<IpAddr> {
    let answers = join_all(asked.iter().map(|ip| verify(*ip, port, nonce))).await;
    let answered = asked.iter().zip(answers);
    answered
        .filter(|(_, answer)| answer.is_ok())
        .map(|(ip, _)| *ip)
        .collect()
}

/// Which address to show, where those in `proved` have answered. A `typed` one is taken or left:
/// another network is not silently put in its place. Without one, the first of all `found` (see
/// [`candidates`]) that has answered is taken.
pub fn choose(typed: Option<IpAddr>, found: &[IpAddr], proved: &[IpAddr]) -> Address {
    let wanted = match &typed {
        Some(typed) => std::slice::from_ref(typed),
        None => found,
    };
    if let Some(ip) = wanted.iter().find(|ip| proved.contains(ip)) {
        return Address::Verified(*ip);
    }
    let others = found.iter().filter(|ip| typed != Some(**ip));
    let shown: Vec<IpAddr> = typed.iter().chain(others).copied().collect();
    match shown.as_slice() {
        [] => Address::None,
        _ => Address::Unverified(shown),
    }
}

/// Fetches `http://ip:port/probe` and compares the answer with this server's `nonce`.
///
/// # Errors
/// `Unreachable`, `TimedOut` after two seconds, `SomebodyElse` for any other answer.
pub async fn verify(ip: IpAddr, port: u16, nonce: &str) -> Result<(), ProbeFault> {
    verify_within(PROBE_TIMEOUT, SocketAddr::new(ip, port), nonce).await
}

/// What torg answers to its probe at this address, to be told from another torg's.
///
/// # Errors
/// As [`verify`].
pub async fn nonce(server: SocketAddr) -> Result<String, ProbeFault> {
    let answered = timeout(PROBE_TIMEOUT, fetch(server)).await;
    let answer = answered.map_err(|_| ProbeFault::TimedOut)??;
    String::from_utf8(answer.to_vec()).map_err(|_| ProbeFault::SomebodyElse)
}

async fn verify_within(wait: Duration, server: SocketAddr, nonce: &str) -> Result<(), ProbeFault> {
    let answered = timeout(wait, fetch(server)).await;
    let answer = answered.map_err(|_| ProbeFault::TimedOut)??;
    if answer == nonce.as_bytes() {
        Ok(())
    } else {
        Err(ProbeFault::SomebodyElse)
    }
}

/// One GET. Until the connection stands, failing means unreachable; after it, somebody is there
/// and does not speak as torg does.
async fn fetch(server: SocketAddr) -> Result<Bytes, ProbeFault> {
    let stream = TcpStream::connect(server)
        .await
        .map_err(|_| ProbeFault::Unreachable)?;
    let strange = |_: hyper::Error| ProbeFault::SomebodyElse;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(strange)?;
    let request = Request::get(PROBE_PATH)
        .header(HOST, server.to_string())
        .body(Empty::<Bytes>::new())
        .expect("a constant path and a socket address make a valid request");
    let exchange = async {
        let response = sender.send_request(request).await.map_err(strange)?;
        if response.status() != StatusCode::OK {
            return Err(ProbeFault::SomebodyElse);
        }
        let body = Limited::new(response.into_body(), MAX_ANSWER_BYTES)
            .collect()
            .await;
        body.map(|whole| whole.to_bytes())
            .map_err(|_| ProbeFault::SomebodyElse)
    };
    tokio::pin!(exchange, connection);
    // The connection only moves while it is polled; it may end before the answer is read out.
    tokio::select! {
        answer = &mut exchange => answer,
        _ = &mut connection => exchange.await,
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::Duration;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::{Address, ProbeFault, SocketAddr, choose, nonce, proved, verify, verify_within};

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
    /// Loopback too, but nothing in these tests listens on it.
    const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
    const NONCE: &str = "b1f6c3";

    /// Answers every request on a port of its own with these bytes, then closes; gives the port.
    async fn server_saying(answer: String) -> u16 {
        let listener = TcpListener::bind((HERE, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") {
                    request.push(stream.read_u8().await.unwrap());
                }
                let head = String::from_utf8(request).unwrap().to_lowercase();
                assert!(head.starts_with("get /probe http/1.1\r\n"), "{head}");
                assert!(
                    head.contains(&format!("host: 127.0.0.1:{port}\r\n")),
                    "{head}"
                );
                // A client that has read enough may be gone already.
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        port
    }

    fn page(status: &str, body: &str) -> String {
        format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    }

    /// A port where nothing listens: bound once, then given back.
    async fn closed_port() -> u16 {
        let listener = TcpListener::bind((HERE, 0)).await.unwrap();
        listener.local_addr().unwrap().port()
    }

    #[tokio::test]
    async fn an_address_that_answers_with_our_nonce_is_ours() {
        let port = server_saying(page("200 OK", NONCE)).await;
        assert_eq!(verify(HERE, port, NONCE).await, Ok(()));
        let server = SocketAddr::new(HERE, port);
        assert_eq!(nonce(server).await.as_deref(), Ok(NONCE));
    }

    #[tokio::test]
    async fn any_other_answer_is_somebody_else() {
        for answer in [
            page("200 OK", "another nonce"),
            page("200 OK", ""),
            page("404 Not Found", NONCE),
            page("200 OK", &NONCE.repeat(1_000)),
            "SSH-2.0-OpenSSH\r\n".to_owned(),
            String::new(),
        ] {
            let port = server_saying(answer.clone()).await;
            let verdict = verify(HERE, port, NONCE).await;
            assert_eq!(verdict, Err(ProbeFault::SomebodyElse), "{answer}");
        }
    }

    #[tokio::test]
    async fn a_refused_connection_is_unreachable() {
        let port = closed_port().await;
        assert_eq!(
            verify(HERE, port, NONCE).await,
            Err(ProbeFault::Unreachable)
        );
    }

    #[tokio::test]
    async fn a_silent_listener_is_given_up() {
        // Connections are made by the kernel; nobody ever accepts or answers them.
        let listener = TcpListener::bind((HERE, 0)).await.unwrap();
        let server = listener.local_addr().unwrap();
        let verdict = verify_within(Duration::from_millis(50), server, NONCE).await;
        assert_eq!(verdict, Err(ProbeFault::TimedOut));
    }

    #[tokio::test]
    async fn the_first_found_address_that_answers_is_taken() {
        let port = server_saying(page("200 OK", NONCE)).await;
        let found = [ELSEWHERE, HERE];
        let proved = proved(&found, port, NONCE).await;
        assert_eq!(proved, [HERE]);
        assert_eq!(choose(None, &found, &proved), Address::Verified(HERE));
    }

    #[test]
    fn a_typed_address_wins_even_when_it_does_not_answer() {
        let address = choose(Some(HERE), &[ELSEWHERE], &[HERE, ELSEWHERE]);
        assert_eq!(address, Address::Verified(HERE));
        let address = choose(Some(ELSEWHERE), &[HERE, ELSEWHERE], &[HERE]);
        assert_eq!(address, Address::Unverified(vec![ELSEWHERE, HERE]));
    }

    #[test]
    fn without_any_answer_all_addresses_are_listed_and_none_is_none() {
        let address = choose(None, &[HERE, ELSEWHERE], &[]);
        assert_eq!(address, Address::Unverified(vec![HERE, ELSEWHERE]));
        assert_eq!(choose(None, &[], &[]), Address::None);
    }
}

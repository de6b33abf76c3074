//! A closed loop of phones over real HTTP: each sends its next request when the answer to the one
//! before has come. The same for torg and for the bare loop beside it.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::{Request, StatusCode, header};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use times::Times;
use tokio::net::TcpStream;

/// Histograms of acknowledgement times.
pub mod times {
    use hdrhistogram::Histogram;
    use std::time::Duration;

    /// Longest time told apart, in microseconds: a minute.
    const LONGEST: u64 = 60_000_000;

    /// Times in microseconds.
    pub struct Times(Histogram<u64>);

    impl Default for Times {
        fn default() -> Self {
            Times(Histogram::new_with_bounds(1, LONGEST, 3).expect("legal bounds and precision"))
        }
    }

    impl Times {
        /// Takes one in.
        pub fn take(&mut self, time: Duration) {
            self.0
                .saturating_record(u64::try_from(time.as_micros()).unwrap_or(u64::MAX));
        }

        /// Takes another histogram in.
        pub fn add(&mut self, other: &Times) {
            self.0.add(&other.0).expect("both have the same bounds");
        }

        /// How many.
        pub fn count(&self) -> u64 {
            self.0.len()
        }

        /// The time within which this share of them was done, in milliseconds.
        pub fn ms(&self, share: f64) -> f64 {
            self.0.value_at_quantile(share) as f64 / 1e3
        }
    }
}

/// A phone: one connection, one cookie.
pub struct Phone {
    line: SendRequest<Full<Bytes>>,
    to: SocketAddr,
    cookie: String,
}

impl Phone {
    /// Connects.
    pub async fn connect(to: SocketAddr) -> Phone {
        Phone {
            line: line(to).await,
            to,
            cookie: String::new(),
        }
    }

    /// The seat's cookie, for another connection of the same phone.
    pub fn cookie(&self) -> String {
        self.cookie.clone()
    }

    /// Turns the connection into a live stream of the seat with this cookie.
    pub async fn open_stream(mut self, path: &str, cookie: String) -> hyper::body::Incoming {
        let request = Request::get(path)
            .header(header::HOST, self.to.to_string())
            .header(header::ACCEPT, "text/event-stream")
            .header(header::COOKIE, cookie)
            .body(Full::default())
            .expect("a legal request");
        let answer = self
            .line
            .send_request(request)
            .await
            .expect("an answer comes");
        assert_eq!(answer.status(), StatusCode::OK);
        answer.into_body()
    }

    /// Sends a form and waits for the answer; keeps the seat it is given. The server closes
    /// connections on which nothing happens: then it is sent again on a new one, under the same key.
    pub async fn post(&mut self, path: &str, form: String) -> (StatusCode, Bytes) {
        let key = uuid::Uuid::new_v4().to_string();
        let answer = loop {
            let request = self.request(path, form.clone(), &key);
            match self.line.send_request(request).await {
                Ok(answer) => break answer,
                Err(_) => self.line = line(self.to).await,
            }
        };
        let given = answer
            .headers()
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|it| it.to_str().ok());
        if let Some(seat) = given
            .filter_map(|it| it.split(';').next())
            .find(|it| it.starts_with("seat="))
        {
            self.cookie = seat.to_owned();
        }
        let status = answer.status();
        (
            status,
            answer
                .into_body()
                .collect()
                .await
                .expect("the answer is whole")
                .to_bytes(),
        )
    }

    fn request(&self, path: &str, form: String, key: &str) -> Request<Full<Bytes>> {
        Request::post(path)
            .header(header::HOST, self.to.to_string())
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, &self.cookie)
            .header("idempotency-key", key)
            .body(Full::new(form.into()))
            .expect("a legal request")
    }
}

/// A connection.
async fn line(to: SocketAddr) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(to).await.expect("the server listens");
    stream
        .set_nodelay(true)
        .expect("a fresh socket takes options");
    let (line, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .expect("the server speaks HTTP");
    tokio::spawn(connection);
    line
}

/// What a phone sends on its nth turn: path and form.
pub type Script = Arc<dyn Fn(usize, usize) -> (String, String) + Send + Sync>;

/// What a run reached.
pub struct Reached {
    /// Acknowledged actions per second.
    pub rate: f64,
    /// Acknowledgement times.
    pub times: Times,
}

/// Lets every phone act again `pause` after it was answered, for `lasting` after a warm-up.
pub async fn closed_loop(
    phones: Vec<Phone>,
    script: Script,
    pause: Duration,
    warm_up: Duration,
    lasting: Duration,
) -> (Reached, Vec<Phone>) {
    let crowd = phones.len();
    let over = Arc::new(AtomicBool::new(false));
    let counting = Arc::new(AtomicBool::new(false));
    let refused = Arc::new(AtomicU64::new(0));
    let tasks: Vec<_> = phones
        .into_iter()
        .enumerate()
        .map(|(number, mut phone)| {
            let (over, counting, refused, script) = (
                over.clone(),
                counting.clone(),
                refused.clone(),
                script.clone(),
            );
            tokio::spawn(async move {
                // Spread over the pause, as people are; together they would only measure the crush.
                tokio::time::sleep(pause.mul_f64(number as f64 / crowd as f64)).await;
                let mut times = Times::default();
                let mut turn = 0;
                while !over.load(Ordering::Relaxed) {
                    let (path, form) = script(number, turn);
                    turn += 1;
                    let sent = Instant::now();
                    let (status, body) = phone.post(&path, form).await;
                    if status != StatusCode::OK && refused.fetch_add(1, Ordering::Relaxed) == 0 {
                        eprintln!("not accepted: {status} {body:?}");
                    }
                    if counting.load(Ordering::Relaxed) {
                        times.take(sent.elapsed());
                    }
                    if !pause.is_zero() {
                        tokio::time::sleep(pause).await;
                    }
                }
                (times, phone)
            })
        })
        .collect();
    tokio::time::sleep(warm_up).await;
    counting.store(true, Ordering::Relaxed);
    let start = Instant::now();
    tokio::time::sleep(lasting).await;
    over.store(true, Ordering::Relaxed);
    let lasted = start.elapsed();
    let (mut times, mut phones) = (Times::default(), Vec::new());
    for task in tasks {
        let (own, phone) = task.await.expect("no phone breaks");
        times.add(&own);
        phones.push(phone);
    }
    assert_eq!(
        refused.load(Ordering::Relaxed),
        0,
        "every action is meant to be accepted"
    );
    (
        Reached {
            rate: times.count() as f64 / lasted.as_secs_f64(),
            times,
        },
        phones,
    )
}

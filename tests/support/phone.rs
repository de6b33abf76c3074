//! A phone without a browser: it sends plain forms over a socket of its own, so what is proved
//! doesn't lean on the client that torg itself brings.

use serde_json::Value;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long one request may take before the phone tries again.
const REQUEST: Duration = Duration::from_secs(10);

/// A phone: where it calls, and the seat it holds once it has joined.
#[derive(Clone, Debug)]
pub struct Phone {
    address: String,
    /// The seat's token, as the cookie holds it.
    pub seat: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers as they came, one a line.
    pub headers: String,
    /// The body.
    pub body: String,
}

impl Answer {
    /// The value of a header, by its name in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let named = |line: &'_ str| {
            line.split_once(':')
                .is_some_and(|(it, _)| it.eq_ignore_ascii_case(name))
        };
        let line = self.headers.lines().find(|line| named(line))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }

    /// The body as JSON; null where it isn't.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

impl Phone {
    /// A phone without a seat that calls `url` (`http://address:port`).
    pub fn new(url: &str) -> Phone {
        let mut phone = Phone {
            address: String::new(),
            seat: None,
        };
        phone.call(url);
        phone
    }

    /// Calls another address from now on, and keeps its seat.
    pub fn call(&mut self, url: &str) {
        let bare = url.trim_start_matches("http://");
        self.address = bare.split('/').next().unwrap_or(bare).to_owned();
    }

    /// Takes a seat with these fields of the form.
    ///
    /// # Errors
    /// When the host can't be reached or does not answer.
    pub fn join(&mut self, key: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let answer = self.post("/join", key, fields)?;
        let seat = |line: &str| {
            let (name, value) = line.split_once(':')?;
            let cookie = name
                .eq_ignore_ascii_case("set-cookie")
                .then(|| value.trim())?;
            cookie
                .strip_prefix("seat=")?
                .split(';')
                .next()
                .map(str::to_owned)
        };
        self.seat = answer.headers.lines().find_map(seat).or(self.seat.take());
        Ok(answer)
    }

    /// Sends a form and asks for JSON.
    ///
    /// # Errors
    /// When the host can't be reached or does not answer.
    pub fn post(&self, path: &str, key: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let form = encoded(fields);
        let about = format!(
            "Accept: application/json\r\nIdempotency-Key: {key}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            form.len()
        );
        self.ask("POST", path, &about, &form)
    }

    /// Fetches a page.
    ///
    /// # Errors
    /// When the host can't be reached or does not answer.
    pub fn get(&self, path: &str) -> io::Result<Answer> {
        self.ask("GET", path, "", "")
    }

    /// One request, one connection. HTTP/1.0, so the answer is whatever comes until the end.
    fn ask(&self, method: &str, path: &str, about: &str, form: &str) -> io::Result<Answer> {
        let cookie = self
            .seat
            .as_ref()
            .map(|seat| format!("Cookie: seat={seat}\r\n"));
        let cookie = cookie.unwrap_or_default();
        let host = &self.address;
        let mut socket = TcpStream::connect(host)?;
        socket.set_read_timeout(Some(REQUEST))?;
        socket.set_write_timeout(Some(REQUEST))?;
        socket.write_all(
            format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\n{cookie}{about}\r\n{form}")
                .as_bytes(),
        )?;
        let mut bytes = Vec::new();
        socket.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "the answer was cut off");
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
        let (first, headers) = head.split_once("\r\n").unwrap_or((head, ""));
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .ok_or_else(cut)?;
        let answer = Answer {
            status,
            headers: headers.to_owned(),
            body: body.to_owned(),
        };
        let promised = answer
            .header("content-length")
            .and_then(|length| length.parse::<usize>().ok());
        if promised.is_some_and(|length| body.len() < length) {
            return Err(cut());
        }
        Ok(answer)
    }
}

/// Fields as a browser encodes a form.
fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| {
        let escaped = text.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        });
        escaped.collect::<String>()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}

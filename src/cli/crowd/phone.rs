//! One simulated phone: it keeps its seat and sends a form until the hall has answered.

use super::answer::{self, Heard, Lost, Outcome};
use super::backoff;
use super::door::{Door, Errand};
use hyper::body::Bytes;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};
use uuid::Uuid;

/// How often in a row a phone finds nobody before it gives up: about a minute, by its waits.
const TRIES_WITHOUT_ANSWER: u32 = 15;

/// How long a phone lets itself be told to wait for one action: longer than the longest of the
/// door's own limits (ideas in ten minutes), so only a hall that never answers is given up.
const LONGEST_ERRAND: Duration = Duration::from_secs(30 * 60);

/// The stream of the page that a phone stands on when nobody does anything with it.
const PAGE: &str = "/events?area=now&tab=phone";

/// A stream that lasted so long was a good one, and its end is no reason to wait longer.
const STEADY: Duration = Duration::from_secs(30);

/// A phone in somebody's hand.
#[derive(Clone, Debug)]
pub struct Phone {
    door: Arc<Door>,
    seat: Option<String>,
}

/// A form on its way.
#[derive(Clone, Debug)]
pub struct Post<'a> {
    /// The path, as `/ideas`.
    pub path: &'a str,
    /// The fields, in order; a name may stand several times.
    pub fields: &'a [(&'a str, &'a str)],
    /// Its place in the crowd's plan: of those that wait at the gate, the lowest goes first.
    pub rank: u64,
    /// When the plan means it to be sent; none for "as soon as the gate lets it through".
    pub due: Option<Instant>,
}

impl Phone {
    /// A phone without a seat.
    pub fn new(door: &Arc<Door>) -> Phone {
        Phone {
            door: Arc::clone(door),
            seat: None,
        }
    }

    /// Opens the page for joining, which brings the seat that the phone is about to take: so a
    /// form that is sent twice, because the answer was lost, takes one seat.
    ///
    /// # Errors
    /// [`Lost`] if nobody shows the page.
    pub async fn arrive(&mut self, rank: u64, due: Option<Instant>) -> Result<(), Lost> {
        let errand = Errand {
            path: "/join",
            form: None,
            key: String::new(),
        };
        self.run(&errand, rank, due).await.map(drop)
    }

    /// Sends a form, again with the same key for as long as it takes, and gives the hall's answer.
    /// While it waits it holds no place among the requests under way.
    ///
    /// The time to the acknowledgement is counted from the moment the form was due, or from the
    /// moment it was first let through the gate, with all waits.
    ///
    /// # Errors
    /// [`Lost`] if the action will not be acknowledged.
    pub async fn send(&mut self, post: Post<'_>) -> Result<Outcome, Lost> {
        let errand = Errand {
            path: post.path,
            form: Some(encode(post.fields).into()),
            key: Uuid::new_v4().to_string(),
        };
        let (since, answer) = self.run(&errand, post.rank, post.due).await?;
        match answer {
            Ok(body) => {
                let receipt = answer::receipt(&body)?;
                self.door.meter.accepted(since.elapsed());
                Ok(Outcome::Done(receipt))
            }
            Err(why) => {
                self.door.meter.refused();
                Ok(Outcome::Refused(why))
            }
        }
    }

    /// Keeps a page open, as a phone that lies on the table does, so that the hall knows that it
    /// is there; opened again, with longer and longer waits, whenever it ends. Never returns.
    pub async fn stay(&self) -> Infallible {
        let mut tries = 0;
        loop {
            let opened = Instant::now();
            if let Some(seat) = &self.seat {
                // Why it ended makes no difference: a phone opens it again.
                let _ended = self.door.listen(PAGE, seat).await;
            }
            tries = if opened.elapsed() > STEADY {
                1
            } else {
                tries + 1
            };
            sleep(backoff::wait(tries, None)).await;
        }
    }

    /// Runs an errand until there is a yes or a no, and since when it was meant to run.
    async fn run(
        &mut self,
        errand: &Errand<'_>,
        rank: u64,
        due: Option<Instant>,
    ) -> Result<(Instant, Result<Bytes, String>), Lost> {
        if let Some(due) = due {
            sleep_until(due).await;
        }
        let mut intended = due;
        let (mut tries, mut unanswered): (u32, u32) = (0, 0);
        loop {
            let pass = self.door.gate.enter(rank).await;
            let since = *intended.get_or_insert_with(Instant::now);
            let tried = self.door.attempt(errand, self.seat.as_deref()).await;
            drop(pass);
            tries += 1;
            let asked = match tried {
                Ok(tried) => {
                    unanswered = 0;
                    self.seat = tried.seat.or(self.seat.take());
                    match tried.heard {
                        Heard::Good(body) => return Ok((since, Ok(body))),
                        Heard::Refused(why) => return Ok((since, Err(why))),
                        Heard::Lost(lost) => return Err(lost),
                        Heard::Later(asked) => asked,
                    }
                }
                Err(why) => {
                    unanswered += 1;
                    if unanswered == TRIES_WITHOUT_ANSWER {
                        return Err(Lost::NoAnswer(why));
                    }
                    None
                }
            };
            if since.elapsed() > LONGEST_ERRAND {
                return Err(Lost::TooBusy);
            }
            self.door.meter.waited();
            sleep(backoff::wait(tries, asked)).await;
        }
    }
}

/// Fields as `application/x-www-form-urlencoded`.
fn encode(fields: &[(&str, &str)]) -> String {
    let mut form = String::new();
    for (name, value) in fields {
        if !form.is_empty() {
            form.push('&');
        }
        escape(name, &mut form);
        form.push('=');
        escape(value, &mut form);
    }
    form
}

fn escape(text: &str, form: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                form.push(char::from(byte));
            }
            b' ' => form.push('+'),
            other => form.push_str(&format!("%{other:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_encoded_as_a_browser_would() {
        let fields = [
            ("text", "Åsa & co + 5 %\n"),
            ("approves", "1"),
            ("approves", "4"),
        ];
        assert_eq!(
            encode(&fields),
            "text=%C3%85sa+%26+co+%2B+5+%25%0A&approves=1&approves=4"
        );
    }
}

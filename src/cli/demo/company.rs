//! The simulated people at work: each with a phone, at a human pace, until they are told to stop.

use super::cast::Character;
use super::player::{Player, Wish};
use crate::cli::crowd::voices::voices;
use crate::cli::crowd::{Door, Lost, Outcome, Phone, Post};
use crate::domain::event::Made;
use crate::link::Link;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How many things somebody does in the whole time, one beat each.
const BEATS: u32 = 25;

/// How many taps in a row fit in a beat.
const TAPS_A_BEAT: u32 = 4;

/// The part of the whole time in which people arrive.
const ARRIVING: f64 = 0.1;

/// How fast the people live.
#[derive(Clone, Copy, Debug)]
pub struct Tempo {
    beat: Duration,
    arriving: Duration,
}

impl Tempo {
    /// The tempo of a forum that is over in `total`.
    pub fn of(total: Duration) -> Tempo {
        Tempo {
            beat: total / BEATS,
            arriving: total.mul_f64(ARRIVING),
        }
    }
}

/// Lets the whole cast come and act until `stop`, then until what they had under way is answered.
pub async fn perform(
    cast: Vec<Character>,
    link: &Link,
    door: &Arc<Door>,
    tempo: Tempo,
    stop: &CancellationToken,
) {
    let mut tasks = JoinSet::new();
    let step = tempo.arriving / u32::try_from(cast.len().max(1)).unwrap_or(u32::MAX);
    for (place, character) in (0..).zip(cast) {
        let person = Somebody {
            phone: Phone::new(door),
            link: link.clone(),
            tempo,
        };
        let stop = stop.clone();
        tasks.spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                // A hall that answers no more has nothing left to do in it; the console tells why.
                _ = person.live(character, step * place) => {}
            }
        });
    }
    tasks.join_all().await;
}

/// A phone in the hall and the pace of whoever holds it.
struct Somebody {
    phone: Phone,
    link: Link,
    tempo: Tempo,
}

impl Somebody {
    /// Arrives, joins, and is there with a page open.
    async fn live(mut self, character: Character, arrives: Duration) -> Result<(), Lost> {
        sleep(arrives).await;
        self.phone.arrive(0, None).await?;
        let join = Wish::join(&character);
        let Some(Outcome::Done(receipt)) = self.send(&join).await? else {
            return Ok(());
        };
        let Some(Made::Participant(id)) = receipt.made else {
            return Ok(());
        };
        let here = self.phone.clone();
        tokio::select! {
            gone = self.act(Player::new(character, id, voices())) => gone,
            never = here.stay() => match never {},
        }
    }

    /// Does one thing after the other for as long as the hall answers.
    async fn act(mut self, mut player: Player) -> Result<(), Lost> {
        loop {
            let wish = player.next(&self.link.session());
            let quick = wish.as_ref().is_some_and(|wish| wish.quick);
            if let Some(wish) = &wish {
                // What the rules refuse was decided on a page a moment too old, as in real halls.
                self.send(wish).await?;
            }
            let beat = self.tempo.beat / if quick { TAPS_A_BEAT } else { 1 };
            sleep(player.pause(beat)).await;
        }
    }

    /// Sends a form; none if this one was not understood, which ends nothing.
    async fn send(&mut self, wish: &Wish) -> Result<Option<Outcome>, Lost> {
        let fields: Vec<(&str, &str)> = wish
            .fields
            .iter()
            .map(|(name, value)| (name.as_ref(), value.as_str()))
            .collect();
        let post = Post {
            path: &wish.path,
            fields: &fields,
            rank: 0,
            due: None,
        };
        match self.phone.send(post).await {
            Ok(outcome) => Ok(Some(outcome)),
            Err(Lost::TurnedAway { .. }) => Ok(None),
            Err(gone) => Err(gone),
        }
    }
}

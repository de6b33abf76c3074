//! Between the tasks of the hall and the thread that draws: what is new for it, and what it wants
//! done. The thread never waits for a task; tasks ring, and it looks.

use super::bell::Ringer;
use crate::domain::{Actor, Session};
use crate::hub::desk::{Code, Waiting};
use crate::hub::presence::Presence;
use crate::hub::{Clock, Health, Receipt, Rejected};
use crate::link::{Desk, Link};
use crate::tui::program::{Action, Effect, Printer};
use crate::tui::{AddressAsk, JoinInfo};
use chrono::{DateTime, Utc};
use rustix::process::Signal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use tokio::runtime::Handle;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Where a program's news comes from. What a program has no use for is left out.
pub struct Sources {
    /// The way to the session.
    pub link: Option<Link>,
    /// The desk where terminals wait; only for a console.
    pub desk: Option<Desk>,
    /// How phones reach the hall.
    pub join: Option<watch::Receiver<JoinInfo>>,
    /// How to ask for another address; only on the computer that has them.
    pub addresses: Option<tokio::sync::mpsc::Sender<AddressAsk>>,
    /// What writes sheets for the printer; only where the session's folder is.
    pub printer: Option<Printer>,
    /// Who speaks.
    pub who: Actor,
    /// The time.
    pub clock: Clock,
    /// Ends the program from outside.
    pub stop: CancellationToken,
    /// Where wishes are carried out.
    pub runtime: Handle,
}

/// An answer on its way back to the program.
enum Reply<Then> {
    Answered(Then, Result<Receipt, Rejected>),
    Code(Code),
    Printed(Result<String, String>),
}

/// The drawing thread's window on the hall. Dropping it ends what was started for it.
pub struct News<Then> {
    session: Option<watch::Receiver<Arc<Session>>>,
    health: Option<watch::Receiver<Health>>,
    join: Option<watch::Receiver<JoinInfo>>,
    waiting: Option<watch::Receiver<Vec<Waiting>>>,
    presence: Option<watch::Receiver<Arc<Presence>>>,
    replies: mpsc::Receiver<Reply<Then>>,
    /// Its other end stays open as long as this one.
    reply: mpsc::Sender<Reply<Then>>,
    ringer: Ringer,
    /// Whether the process was stopped and went on.
    went_on: Arc<AtomicBool>,
    ended: CancellationToken,
    link: Option<Link>,
    desk: Option<Desk>,
    addresses: Option<tokio::sync::mpsc::Sender<AddressAsk>>,
    printer: Option<Printer>,
    who: Actor,
    clock: Clock,
    stop: CancellationToken,
    runtime: Handle,
}

impl<Then: Send + 'static> News<Then> {
    /// Begins to listen; everything there is already counts as new.
    pub fn listen(sources: Sources, ringer: Ringer) -> News<Then> {
        let (reply, replies) = mpsc::channel();
        let Sources {
            link,
            desk,
            join,
            addresses,
            printer,
            who,
            clock,
            stop,
            runtime,
        } = sources;
        let mut news = News {
            session: link.as_ref().map(Link::changed),
            health: link.as_ref().map(Link::health),
            waiting: desk.as_ref().map(Desk::waiting),
            presence: link.as_ref().map(Link::presence),
            join,
            replies,
            reply,
            ringer,
            went_on: Arc::default(),
            ended: CancellationToken::new(),
            link,
            desk,
            addresses,
            printer,
            who,
            clock,
            stop,
            runtime,
        };
        news.mark_all_new();
        news.ring_on_everything();
        news
    }

    fn mark_all_new(&mut self) {
        mark_new(&mut self.session);
        mark_new(&mut self.health);
        mark_new(&mut self.join);
        mark_new(&mut self.waiting);
        mark_new(&mut self.presence);
    }

    fn ring_on_everything(&self) {
        self.ring_on(&self.session);
        self.ring_on(&self.health);
        self.ring_on(&self.join);
        self.ring_on(&self.waiting);
        self.ring_on(&self.presence);
        self.ring_on_signals();
    }

    fn ring_on_signals(&self) {
        let (ringer, ended, stop) = (self.ringer.clone(), self.ended.clone(), self.stop.clone());
        let went_on = self.went_on.clone();
        self.runtime.spawn(async move {
            // Without the signals a new window size, or that the shell has had the terminal, is
            // seen at the next key.
            let go_on = SignalKind::from_raw(Signal::CONT.as_raw());
            let (Ok(mut resized), Ok(mut continued)) =
                (signal(SignalKind::window_change()), signal(go_on))
            else {
                return;
            };
            loop {
                tokio::select! {
                    () = ended.cancelled() => break,
                    () = stop.cancelled() => { ringer.ring(); break }
                    _ = resized.recv() => ringer.ring(),
                    _ = continued.recv() => {
                        went_on.store(true, Ordering::Release);
                        ringer.ring();
                    }
                }
            }
        });
    }

    /// Whether the process was stopped and has gone on since this was last asked.
    pub fn went_on(&self) -> bool {
        self.went_on.swap(false, Ordering::AcqRel)
    }

    /// Rings whenever a value changes. The thread looks at the value itself, so that it always
    /// sees the latest and a slow terminal never makes a queue.
    fn ring_on<T: Send + Sync + 'static>(&self, watched: &Option<watch::Receiver<T>>) {
        let Some(mut watched) = watched.clone() else {
            return;
        };
        let (ringer, ended) = (self.ringer.clone(), self.ended.clone());
        self.runtime.spawn(async move {
            loop {
                tokio::select! {
                    () = ended.cancelled() => break,
                    changed = watched.changed() => match changed {
                        Ok(()) => ringer.ring(),
                        Err(_) => break,
                    },
                }
            }
        });
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Whether the program is to end.
    pub fn is_stopped(&self) -> bool {
        self.stop.is_cancelled()
    }

    /// The time, and everything that is new.
    pub fn take(&mut self) -> Vec<Action<Then>> {
        let mut actions = vec![Action::Now(self.now())];
        actions.extend(latest(&mut self.session).map(Action::Moment));
        actions.extend(latest(&mut self.health).map(Action::Health));
        actions.extend(latest(&mut self.join).map(Action::Join));
        actions.extend(latest(&mut self.waiting).map(Action::Waiting));
        actions.extend(latest(&mut self.presence).map(Action::Presence));
        actions.extend(self.replies.try_iter().map(|reply| match reply {
            Reply::Answered(then, answer) => Action::Answered { then, answer },
            Reply::Code(code) => Action::Code(code),
            Reply::Printed(printed) => Action::Printed(printed),
        }));
        actions
    }

    /// Does what the program wants. Its answer rings.
    pub fn carry_out(&self, effect: Effect<Then>) {
        let (reply, ringer) = (self.reply.clone(), self.ringer.clone());
        match effect {
            Effect::Submit { key, command, then } => {
                let Some(link) = self.link.clone() else {
                    return;
                };
                let who = self.who.clone();
                self.runtime.spawn(async move {
                    let answer = link.submit(who, key, command).await;
                    // The program may have ended.
                    let _ = reply.send(Reply::Answered(then, answer));
                    ringer.ring();
                });
            }
            Effect::AnswerTerminal { id, welcome } => {
                if let Some(desk) = &self.desk {
                    desk.answer(id, welcome);
                }
            }
            Effect::Writing(at) => {
                if let Some(link) = &self.link {
                    let _within = self.runtime.enter();
                    link.writing(self.who.clone(), at);
                }
            }
            Effect::NewCode(role) => {
                let Some(desk) = self.desk.clone() else {
                    return;
                };
                self.runtime.spawn(async move {
                    if let Some(code) = desk.new_code(role).await {
                        // The program may have ended.
                        let _ = reply.send(Reply::Code(code));
                        ringer.ring();
                    }
                });
            }
            Effect::Print(sheet) => {
                let Some(printer) = self.printer.clone() else {
                    return;
                };
                self.runtime.spawn_blocking(move || {
                    // The program may have ended.
                    let _ = reply.send(Reply::Printed(printer(&sheet)));
                    ringer.ring();
                });
            }
            Effect::Address(ask) => {
                if let Some(addresses) = &self.addresses {
                    // A full queue has as much to do as any key can ask for.
                    let _ = addresses.try_send(ask);
                }
            }
            // The loop has taken these for itself.
            Effect::Leave(_) | Effect::Suspend => {}
        }
    }
}

impl<Then> Drop for News<Then> {
    fn drop(&mut self) {
        self.ended.cancel();
    }
}

fn mark_new<T>(watched: &mut Option<watch::Receiver<T>>) {
    if let Some(watched) = watched {
        watched.mark_changed();
    }
}

/// The latest value, if it has not been seen yet.
fn latest<T: Clone>(watched: &mut Option<watch::Receiver<T>>) -> Option<T> {
    let receiver = watched.as_mut()?;
    match receiver.has_changed() {
        Ok(new) => new.then(|| receiver.borrow_and_update().clone()),
        // The sender is gone: what it said last may not have been seen yet, and nothing follows.
        Err(_) => watched.take().map(|last| last.borrow().clone()),
    }
}

//! What every request needs to know: the session, who may come in, how fast, under which names.

use super::clock::now;
use super::documents::Documents;
use super::limits::{Limiters, Limits};
use super::live::Live;
use super::pages;
use super::screen::{Gallery, Shown};
use crate::hub::desk::Desk;
use crate::link::Link;
use crate::text::Lang;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// What the front door is built from.
pub struct Front {
    /// The way to the live session.
    pub link: Link,
    /// The desk where terminals show their codes.
    pub desk: Desk,
    /// Every `host:port` under which this server may be called, exactly as browsers write it.
    /// Anything else is somebody else's name for us, and answered with 421. They change with the
    /// network.
    pub hosts: watch::Receiver<Vec<String>>,
    /// How fast phones may write.
    pub limits: Limits,
    /// What the server answers to its own probe.
    pub nonce: String,
    /// The address by which phones reach it, once that has been proved; for attached terminals and
    /// projectors.
    pub reach: watch::Receiver<Option<String>>,
    /// The hall's language: a projector that asks for none speaks as the console does.
    pub lang: Lang,
}

/// The front door at work, shared by all requests.
pub(super) struct Door {
    pub(super) link: Link,
    pub(super) desk: Desk,
    pub(super) hosts: watch::Receiver<Vec<String>>,
    pub(super) limiters: Limiters,
    pub(super) live: Live,
    pub(super) documents: Arc<Documents>,
    pub(super) nonce: String,
    pub(super) reach: watch::Receiver<Option<String>>,
    pub(super) gallery: Gallery,
    pub(super) lang: Lang,
    /// Ends every stream and socket, so that the server can drain.
    pub(super) stop: CancellationToken,
}

impl Door {
    pub(super) fn new(front: Front, stop: CancellationToken) -> Arc<Door> {
        let (session, presence) = (front.link.changed(), front.link.presence());
        let live = Live::new(session, presence, |area, words, session| {
            pages::shared(area, words, session, now())
        });
        let gallery = Gallery::new(Shown {
            session: live.paced(),
            reach: front.reach.clone(),
            health: front.link.health(),
        });
        Arc::new(Door {
            live,
            documents: Arc::default(),
            gallery,
            lang: front.lang,
            link: front.link,
            desk: front.desk,
            hosts: front.hosts,
            limiters: Limiters::new(&front.limits),
            nonce: front.nonce,
            reach: front.reach,
            stop,
        })
    }
}

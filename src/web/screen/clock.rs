//! How much time is left, readable from the last row; where no block runs, what time it is.
//! Screens count by themselves from the moment when the time is up.

use super::letters::{PAGE, Room, fit};
use super::{Scene, bar};
use crate::text::{dates, t};
use crate::views::clock::{BlockNow, Urgency, clock};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

const TITLE: Room = Room::new(1_600, 150);
const NEXT: Room = Room::new(1_600, 90);
/// Where something else is on the page, how long a title beside its clock may be.
const STRIP: Room = Room::new(800, 60);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let (words, session) = (scene.words, scene.session);
    let view = clock(session, scene.now);
    let title = match &view.current {
        Some(block) => block.title.one_line(),
        None => session.setup.title.one_line(),
    };
    let title = fit(&title, TITLE);
    let next = view.next.as_ref().map(|after| {
        let at = dates::clock(&session.setup.local(after.start));
        t!(words, "projector-next", time = at, title = &after.title)
    });
    html! {
        h1.(title.class) dir="auto" { (title.text) }
        @match &view.current {
            Some(block) => (left(scene, block)),
            None => p.digits.accent { (dates::clock(&session.setup.local(scene.now))) },
        }
        @if let Some(next) = &next {
            @let set = fit(next, NEXT);
            p.next.(set.class) { (set.text) }
        }
    }
}

/// The big digits, a bar of what is left, and in words what their colour says.
fn left(scene: &Scene, block: &BlockNow) -> Markup {
    let all = (block.ends - block.started).num_milliseconds().max(1);
    let left = block.left(scene.now).num_milliseconds();
    html! {
        (Time::of(scene, block.started, block.ends).draw(
            "digits",
            &scene.words.say("screen-left"),
            &scene.words.say("time-is-up"),
            Some(bar::per_cent(left as f64 * 100.0 / all as f64, None)),
        ))
    }
}

/// Something that has begun and will end.
pub(super) struct Time {
    began: DateTime<Utc>,
    ends: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Time {
    pub(super) fn of(scene: &Scene, began: DateTime<Utc>, ends: DateTime<Utc>) -> Time {
        let now = scene.now;
        Time { began, ends, now }
    }

    /// Digits of this class with the mark and the words that say what their colour says: `left`
    /// while there is time, then `over`. The script counts on from here.
    pub(super) fn draw(&self, digits: &str, left: &str, over: &str, bar: Option<Markup>) -> Markup {
        let urgency = crate::views::clock::urgency(self.began, self.ends, self.now);
        let said = if urgency == Urgency::Over { over } else { left };
        let digits = format!("{digits} count");
        html! {
            div.time data-urgency=(key(urgency))
                data-began=(self.began.timestamp_millis())
                data-ends=(self.ends.timestamp_millis())
                data-left=(left) data-over=(over) {
                p class=(digits) { (dates::countdown(self.ends - self.now)) }
                @if let Some(bar) = bar { (bar) }
                p.says { span.mark aria-hidden="true" {} " " span.word { (said) } }
            }
        }
    }
}

fn key(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Calm => "calm",
        Urgency::Soon => "soon",
        Urgency::Last => "last",
        Urgency::Over => "over",
    }
}

/// The block that runs and its time, for a page that shows something else.
pub(super) fn strip(scene: &Scene) -> Markup {
    let view = clock(scene.session, scene.now);
    let Some(block) = view.current else {
        return html! {};
    };
    let title = block.title.one_line();
    let title = fit(&title, STRIP);
    let over = scene.words.say("time-is-up");
    html! {
        div.strip {
            p.(title.class) dir="auto" { (title.text) }
            (Time::of(scene, block.started, block.ends).draw("z7", "", &over, None))
        }
    }
}

/// A page that has nothing to show but a sentence.
pub(super) fn only(said: &str) -> Markup {
    let set = fit(said, PAGE);
    html! { h1.middle.accent.(set.class) { (set.text) } }
}

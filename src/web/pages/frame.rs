//! What every page stands in: head, skip link, title, language switch, tabs, and what the script
//! has to know.

use super::parts::Pen;
use super::{Contents, Visit};
use crate::domain::Session;
use crate::text::{Lang, Words, t};
use crate::web::area::Area;
use crate::web::assets::{self, Asset};
use maud::{DOCTYPE, Markup, html};
use serde_json::json;
use std::sync::LazyLock;

/// A page for somebody with a seat.
pub(super) fn seated(
    area: Area,
    visit: &Visit,
    title: &str,
    contents: &Contents,
    body: &Markup,
) -> Markup {
    let (words, session) = (visit.words, visit.session);
    let problem = visit
        .typed
        .map(|typed| typed.problem.sentence(words, session));
    let main = html! {
        p #link .link role="status" hidden { span.dot aria-hidden="true" {} span {} }
        div #notices role="alert" {
            @if let Some(sentence) = &problem { p.notice { (sentence) } }
        }
        // What the facilitator says to the whole room, and below it what the meeting does.
        (contents.slot("announcement"))
        (contents.slot("banner"))
        (body)
    };
    let page = Page {
        title,
        fault: problem.is_some(),
        script: Some(script(area, visit)),
        more: assets::scripts_of(area),
        main,
        tabs: tabs(area, words),
        switch: area.path(),
    };
    page.draw(words, session)
}

/// A page for somebody without a seat, or one that stands by itself.
pub(super) fn alone(
    words: Words,
    session: &Session,
    title: &str,
    switch: &str,
    fault: bool,
    main: Markup,
) -> Markup {
    let switch = switch.to_owned();
    Page {
        title,
        fault,
        script: None,
        more: &[],
        main,
        tabs: html! {},
        switch,
    }
    .draw(words, session)
}

/// What the facilitator says to everybody, and since when.
pub(super) fn announcement(pen: &Pen) -> Markup {
    let words = pen.words;
    html! {
        @if let Some(said) = &pen.session.announcement {
            p.announcement data-say {
                strong { (t!(words, "moment-said-at", time = pen.clock(said.at))) } " "
                span dir="auto" { (said.text) }
            }
        }
    }
}

/// Says on every page that a round is open, or that the meeting is over.
pub(super) fn banner(pen: &Pen) -> Markup {
    let words = pen.words;
    html! {
        @if let Some(round) = pen.session.open_round() {
            a.banner href="/vote" data-say {
                strong { (words.say("web-round-open")) } " " span dir="auto" { (round.title) }
            }
        } @else if pen.session.run.ended.is_some() {
            p.banner data-say { (words.say("web-ended")) }
        }
    }
}

/// What the script has to know, as JSON in an attribute: there is no inline script.
fn script(area: Area, visit: &Visit) -> String {
    let words = visit.words;
    // As updates draw it, without the keys of plain forms, so that the digests can be compared.
    let mine = super::personal(area, words, visit.session, visit.who, visit.now);
    json!({
        "area": area.to_string(),
        "session": visit.session.setup.id,
        "n": visit.session.n,
        "now": visit.now.timestamp_millis(),
        "mine": mine.digest(),
        "version": assets::version(),
        "words": {
            "saving": words.say("saving"),
            "saved": words.say("saved"),
            "changed": words.say("notes-changed"),
            "waits": words.say("web-notes-wait"),
            "live": words.say("connected"),
            "lost": words.say("reconnecting"),
            "kept": words.say("web-kept"),
            "left": words.say("web-time-left"),
            "over": words.say("time-is-up"),
            "five": words.say("web-five-minutes-left"),
            "one": words.say("web-one-minute-left"),
            "close": words.say("close"),
            "held": words.say("web-held"),
            "send": words.say("web-held-send"),
            "drop": words.say("web-held-drop"),
        },
    })
    .to_string()
}

struct Page<'a> {
    title: &'a str,
    fault: bool,
    script: Option<String>,
    /// Scripts beside the one of all pages.
    more: &'static [&'static LazyLock<Asset>],
    main: Markup,
    tabs: Markup,
    /// The address to show again in another language.
    switch: String,
}

impl Page<'_> {
    fn draw(&self, words: Words, session: &Session) -> Markup {
        let lang = words.lang();
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title {
                        @if self.fault { (words.say("web-title-fault")) " " }
                        (self.title) " – " (session.setup.title)
                    }
                    link rel="icon" href=(assets::ICON.path());
                    link rel="stylesheet" href=(assets::STYLE.path());
                    @if self.script.is_some() {
                        // Before the other, whose doings they hear of.
                        @for more in self.more { script src=(more.path()) defer {} }
                        script src=(assets::SCRIPT.path()) defer {}
                    }
                }
                body {
                    a.skip href="#main" { (words.say("web-skip")) }
                    header.top {
                        p.session dir="auto" { (session.setup.title) }
                        (switch(words, &self.switch))
                    }
                    main #main tabindex="-1" data-page=[self.script.as_deref()] {
                        h1 dir="auto" { (self.title) }
                        (self.main)
                    }
                    (self.tabs)
                    p #status .unseen role="status" aria-live="polite" {}
                }
            }
        }
    }
}

/// The other languages, each in its own words.
fn switch(words: Words, address: &str) -> Markup {
    let mark = if address.contains('?') { '&' } else { '?' };
    let others = Lang::READING.into_iter();
    html! {
        nav.switch aria-label=(words.say("web-languages")) {
            @for lang in others.filter(|lang| *lang != words.lang()) {
                a lang=(lang.tag()) hreflang=(lang.tag())
                    href={ (address) (mark) "lang=" (lang.code()) } {
                    (Words::for_html(lang).say("name-of-language"))
                }
            }
        }
    }
}

/// The tabs at the bottom, in reach of a thumb.
fn tabs(area: Area, words: Words) -> Markup {
    let tabs = [
        ("/now", "web-tab-now", ICON_NOW, matches!(area, Area::Now)),
        (
            "/board",
            "web-tab-board",
            ICON_BOARD,
            matches!(
                area,
                Area::Board | Area::Pitch | Area::Topic(_) | Area::Rooms | Area::Room(_)
            ),
        ),
        (
            "/ideas",
            "web-tab-ideas",
            ICON_IDEAS,
            matches!(area, Area::Ideas(_)),
        ),
        (
            "/vote",
            "web-tab-vote",
            ICON_VOTE,
            matches!(area, Area::Vote | Area::Result(_)),
        ),
        ("/me", "web-tab-me", ICON_ME, matches!(area, Area::Me)),
    ];
    html! {
        nav.tabs aria-label=(words.say("web-tabs")) {
            @for (address, name, icon, here) in tabs {
                a href=(address) aria-current=[here.then_some("page")] {
                    svg viewBox="0 0 24 24" aria-hidden="true" { path d=(icon); }
                    span { (words.say(name)) }
                }
            }
        }
    }
}

const ICON_NOW: &str = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3.5 2";
const ICON_BOARD: &str = "M4 5h16v14H4zM4 10h16M10 5v14";
const ICON_IDEAS: &str =
    "M9 18h6M10 21h4M8 14.5a6 6 0 1 1 8 0c-.7.7-1 1.4-1 2.5H9c0-1.1-.3-1.8-1-2.5";
const ICON_VOTE: &str = "M4 12.5l5 5L20 6.5";
const ICON_ME: &str =
    "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8M4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5";

//! What several pages are built of: forms with a key, fields with their fault, times, cards.

use super::Typed;
use crate::domain::model::{Stance, TopicId};
use crate::domain::refusal::Field;
use crate::domain::{Limit, Session};
use crate::hub::IdemKey;
use crate::text::{Words, dates, t};
use crate::web::area::Area;
use crate::web::update::{CARD_BEGINS, CARD_ENDS, CARD_NAMED, Marks};
use chrono::{DateTime, Utc};
use maud::{Markup, PreEscaped, html};
use std::borrow::Cow;

/// What pages are drawn with.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    /// The reader's words.
    pub(super) words: Words,
    /// The moment that is drawn.
    pub(super) session: &'a Session,
    /// The time it is drawn for.
    pub(super) now: DateTime<Utc>,
    /// What is one's own on the cards; empty in what everybody gets.
    pub(super) marks: &'a Marks,
    /// What was typed last on this very page, if it could not be taken.
    pub(super) typed: Option<Typed<'a>>,
    /// Whether forms carry a key. In live updates they don't: the script makes its own.
    pub(super) keyed: bool,
}

impl Pen<'_> {
    /// What is one's own on a card, as the words of its `data-is`.
    pub(super) fn is(&self, card: &str) -> &str {
        self.marks.get(card).map_or("", String::as_str)
    }

    /// Whether a word stands among what is one's own on a card.
    pub(super) fn has(&self, card: &str, word: &str) -> bool {
        self.is(card).split(' ').any(|it| it == word)
    }

    /// A moment as the clock on the hall's wall shows it.
    pub(super) fn clock(&self, moment: DateTime<Utc>) -> String {
        dates::clock(&self.session.setup.local(moment))
    }

    /// A span of time as the hall's clock shows it.
    pub(super) fn span(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> Markup {
        html! { span.span { (self.clock(start)) "–" (self.clock(end)) } }
    }

    /// The hidden key under which a form without script may be sent twice and happens once.
    pub(super) fn key(&self) -> Markup {
        if self.keyed {
            key()
        } else {
            html! {}
        }
    }

    /// A form of nothing but a button.
    pub(super) fn button(&self, button: &Button) -> Markup {
        html! {
            form.(button.class) method="post" action=(button.action) data-act
                data-sets=[button.sets] data-clears=[button.clears] {
                (self.key())
                @if let Some((name, value)) = button.field {
                    input type="hidden" name=(name) value=(value);
                }
                @if let Some(back) = button.back {
                    input type="hidden" name="back" value=(back);
                }
                button.(button.look) { (button.label) }
            }
        }
    }
}

/// A form of nothing but a button. With script it shows at once what it is about to change.
pub(super) struct Button<'a> {
    /// Where it goes.
    pub(super) action: String,
    /// What it says.
    pub(super) label: Cow<'a, str>,
    /// When the form is shown, as a class.
    pub(super) class: &'static str,
    /// How the button looks, as a class.
    pub(super) look: &'static str,
    /// A field that goes along.
    pub(super) field: Option<(&'static str, &'static str)>,
    /// The word that it sets on its card.
    pub(super) sets: Option<&'static str>,
    /// The word that it clears on its card.
    pub(super) clears: Option<&'static str>,
    /// The page that it stands on, where that is not the one its address leads back to.
    pub(super) back: Option<Area>,
}

impl<'a> Button<'a> {
    pub(super) fn new(action: String, label: Cow<'a, str>) -> Button<'a> {
        Button {
            action,
            label,
            class: "act",
            look: "plain",
            field: None,
            sets: None,
            clears: None,
            back: None,
        }
    }
}

/// A text field of a form.
pub(super) struct TextField<'a> {
    /// The form's address.
    pub(super) form: &'a str,
    /// The field's name.
    pub(super) name: &'static str,
    /// Which text of a command it becomes.
    pub(super) field: Field,
    /// What it is called.
    pub(super) label: Cow<'a, str>,
    /// What stands in it.
    pub(super) value: &'a str,
    /// How long it may be.
    pub(super) limit: Limit,
    /// Whether it must be filled in.
    pub(super) required: bool,
    /// Lines to show; one makes a field of one line.
    pub(super) rows: u8,
}

impl TextField<'_> {
    /// Draws it: with what was typed into this very form if that could not be taken, and with
    /// the fault beside it if the fault is its own.
    pub(super) fn draw(&self, words: Words, session: &Session, typed: Option<&Typed>) -> Markup {
        self.draw_as(self.name, words, session, typed)
    }

    /// As `draw`, under an id of its own where several forms have one address.
    pub(super) fn draw_as(
        &self,
        id: &str,
        words: Words,
        session: &Session,
        typed: Option<&Typed>,
    ) -> Markup {
        let typed = typed.filter(|typed| typed.path == self.form);
        let value = typed.map_or(self.value, |typed| typed.fields.text(self.name));
        let fault = typed.filter(|typed| typed.problem.field() == Some(self.field));
        let key = id;
        let id = format!("{id}{}", self.form.replace('/', "-"));
        let hint = format!("{id}-hint");
        html! {
            div.field {
                label for=(id) {
                    (self.label)
                    @if !self.required { " " span.soft { "(" (words.say("optional")) ")" } }
                }
                @if let Some(typed) = fault {
                    p.fault id=(hint) { (typed.problem.sentence(words, session)) }
                } @else {
                    p.hint id=(hint) { (t!(words, "web-at-most", count = self.limit.graphemes)) }
                }
                @if self.rows > 1 {
                    textarea id=(id) name=(self.name) dir="auto" data-note=(key) data-most=(self.limit.graphemes)
                        rows=(self.rows) required[self.required]
                        aria-describedby=(hint) aria-invalid=[fault.map(|_| "true")] {
                        // A line break right after the tag is not part of the text.
                        "\n" (value)
                    }
                } @else {
                    input id=(id) name=(self.name) dir="auto" type="text" value=(value) required[self.required]
                        autocomplete="off"
                        aria-describedby=(hint) aria-invalid=[fault.map(|_| "true")];
                }
            }
        }
    }
}

/// A hidden key of a form.
pub(super) fn key() -> Markup {
    html! { input type="hidden" name="key" value=(IdemKey::random().as_str()); }
}

/// The name of a stance in the catalogue.
pub(super) fn stance_name(stance: Stance) -> &'static str {
    match stance {
        Stance::Agree => "web-agree",
        Stance::Disagree => "web-disagree",
        Stance::Pass => "web-pass",
    }
}

/// The name of a topic's card.
pub(super) fn topic_card(topic: TopicId) -> String {
    format!("t{topic}")
}

/// Begins what is inside of a card that changes by itself: when nothing else of its slot has
/// changed, phones get only this.
pub(super) fn begin_card(card: &str) -> Markup {
    PreEscaped(format!("{CARD_BEGINS}{card}{CARD_NAMED}"))
}

/// Ends what is inside of a card.
pub(super) fn end_card() -> Markup {
    PreEscaped(CARD_ENDS.to_owned())
}

/// A place without anything in it yet.
pub(super) fn nothing(sentence: Cow<'_, str>) -> Markup {
    html! { p.nothing { (sentence) } }
}

//! What somebody says of themselves, when joining and when changing it: a name and a hat, and
//! folded away the rest, each with one line on what it is for.

use super::Typed;
use crate::domain::Session;
use crate::domain::model::{Party, Profile};
use crate::domain::refusal::Field;
use crate::text::Words;
use maud::{Markup, html};

/// The fields of a profile.
pub(super) struct ProfileForm<'a> {
    /// The form's address.
    pub(super) form: &'static str,
    /// What was typed last, if it could not be taken.
    pub(super) typed: Option<Typed<'a>>,
    pub(super) words: Words,
    pub(super) session: &'a Session,
    /// What is known of them already.
    pub(super) saved: Option<&'a Profile>,
    /// Whether the page begins with it.
    pub(super) first: bool,
}

/// A line to be typed, and how a phone's keyboard should come up for it.
struct Line<'a> {
    name: &'static str,
    field: Field,
    label: &'static str,
    why: &'static str,
    saved: &'a str,
    required: bool,
    /// What the browser may fill in by itself.
    complete: &'static str,
    /// Whether the keyboard begins words, sentences or nothing with a capital.
    capitals: &'static str,
}

impl ProfileForm<'_> {
    /// The name and the hat: all that is asked of anybody.
    pub(super) fn needed(&self) -> Markup {
        html! {
            (self.line(&Line {
                name: "alias",
                field: Field::Alias,
                label: "web-alias",
                why: "seats-alias-why",
                saved: self.saved.map_or("", |it| &it.alias),
                required: true,
                complete: "nickname",
                capitals: "words",
            }))
            (self.hat())
        }
    }

    /// The rest, folded while there is nothing in it to be looked at.
    pub(super) fn rest(&self) -> Markup {
        let saved = self.saved;
        let filled = saved.is_some() || self.typed().is_some();
        html! {
            details.more open[filled] {
                summary { (self.words.say("web-more-about-you")) }
                div.stack {
                    (self.line(&Line {
                        name: "organisation",
                        field: Field::Organisation,
                        label: "web-organisation",
                        why: "seats-organisation-why",
                        saved: saved.map_or("", |it| &it.organisation),
                        required: false,
                        complete: "organization",
                        capitals: "sentences",
                    }))
                    (self.line(&Line {
                        name: "area",
                        field: Field::Area,
                        label: "web-area",
                        why: "seats-area-why",
                        saved: saved.map_or("", |it| &it.area),
                        required: false,
                        complete: "address-level3",
                        capitals: "words",
                    }))
                    (self.first_time())
                    (self.line(&Line {
                        name: "access_needs",
                        field: Field::AccessNeeds,
                        label: "web-access-needs",
                        why: "seats-access-why",
                        saved: saved.map_or("", |it| &it.access_needs),
                        required: false,
                        complete: "off",
                        capitals: "sentences",
                    }))
                    (self.consent())
                }
            }
        }
    }

    /// What was typed into this very form.
    fn typed(&self) -> Option<&Typed<'_>> {
        self.typed.as_ref().filter(|typed| typed.path == self.form)
    }

    /// Whether a choice is the one made: as typed, else as saved.
    fn chosen(&self, name: &str, value: &str, saved: bool) -> bool {
        self.typed()
            .map_or(saved, |typed| typed.fields.has(name, value))
    }

    fn line(&self, line: &Line<'_>) -> Markup {
        let (words, name) = (self.words, line.name);
        let typed = self.typed();
        let value = typed.map_or(line.saved, |typed| typed.fields.text(name));
        let fault = typed.filter(|typed| typed.problem.field() == Some(line.field));
        // The first thing to type, or to type again, is where the cursor stands.
        let fresh = self.first && typed.is_none() && line.required;
        html! {
            div.field {
                label for=(name) { (words.say(line.label)) }
                @match fault {
                    Some(typed) => p.fault id={ (name) "-hint" } { (typed.problem.sentence(words, self.session)) },
                    None => p.hint id={ (name) "-hint" } { (words.say(line.why)) },
                }
                input id=(name) name=(name) type="text" dir="auto" value=(value) required[line.required]
                    autocomplete=(line.complete) autocapitalize=(line.capitals) enterkeyhint="next"
                    autofocus[fresh || fault.is_some()]
                    aria-describedby={ (name) "-hint" } aria-invalid=[fault.map(|_| "true")];
            }
        }
    }

    fn hat(&self) -> Markup {
        let words = self.words;
        let unsaid = self.saved.is_some_and(|saved| saved.party.is_none());
        html! {
            div.field {
                label for="hat" { (words.say("web-hat")) }
                p.hint id="hat-hint" { (words.say("web-hat-hint")) " " (words.say("seats-hat-why")) }
                select #hat name="hat" required aria-describedby="hat-hint" {
                    option value="" { (words.say("web-choose")) }
                    @for party in &self.session.setup.parties { (self.party(party)) }
                    option value="-" selected[self.chosen("hat", "-", unsaid)] { (words.say("web-hat-unsaid")) }
                }
            }
        }
    }

    /// A party as a group of its categories; by itself where it has none.
    fn party(&self, party: &Party) -> Markup {
        let name = self.words.label(&party.name);
        let mine = self
            .saved
            .filter(|saved| saved.party.as_ref() == Some(&party.key));
        let whole = mine.is_some_and(|saved| saved.category.is_none());
        let option = |value: &str, saved: bool, name: &str| {
            html! {
                option value=(value) selected[self.chosen("hat", value, saved)] { (name) }
            }
        };
        html! {
            @if party.categories.is_empty() {
                (option(party.key.as_str(), whole, name))
            } @else {
                optgroup label=(name) {
                    @for category in &party.categories {
                        @let value = format!("{}:{}", party.key, category.key);
                        @let here = mine.is_some_and(|saved| saved.category.as_ref() == Some(&category.key));
                        (option(&value, here, self.words.label(&category.name)))
                    }
                    @if whole { (option(party.key.as_str(), true, name)) }
                }
            }
        }
    }

    fn first_time(&self) -> Markup {
        let words = self.words;
        let saved = self.saved.and_then(|saved| saved.first_time);
        let choices = [
            ("yes", "yes", saved == Some(true)),
            ("no", "no", saved == Some(false)),
            ("", "web-unsaid", saved.is_none()),
        ];
        html! {
            fieldset.field aria-describedby="first-hint" {
                legend { (words.say("web-first-time")) }
                p.hint #first-hint { (words.say("seats-first-time-why")) }
                div.choices {
                    @for (value, name, saved) in choices {
                        label.choice {
                            input type="radio" name="first_time" value=(value) checked[self.chosen("first_time", value, saved)];
                            span { (words.say(name)) }
                        }
                    }
                }
            }
        }
    }

    /// Nobody's name is put into the documents unless they say so.
    fn consent(&self) -> Markup {
        let saved = self.saved.is_some_and(|saved| saved.name_in_documents);
        html! {
            div.consent {
                label.choice {
                    input type="checkbox" name="name_in_documents" value="on" aria-describedby="named-hint"
                        checked[self.chosen("name_in_documents", "on", saved)];
                    span { (self.words.say("web-name-in-documents")) }
                }
                p.hint #named-hint { (self.words.say("seats-named-why")) }
            }
        }
    }
}

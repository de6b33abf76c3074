//! Taking a seat: a name and a hat, everything else is optional; or taking one's old seat back.

use super::parts::{TextField, key};
use super::{Typed, frame};
use crate::domain::model::Party;
use crate::domain::refusal::Field;
use crate::domain::{Limit, Session};
use crate::text::Words;
use maud::{Markup, html};

/// Who wants to join: nothing is known of them but what they typed.
pub(in crate::web) struct Joining<'a> {
    pub(in crate::web) words: Words,
    pub(in crate::web) session: &'a Session,
    /// What they typed last, if it could not be taken.
    pub(in crate::web) typed: Option<Typed<'a>>,
}

/// The page on which a phone joins.
pub(in crate::web) fn join(joining: &Joining) -> Markup {
    let Joining {
        words,
        session,
        typed,
    } = joining;
    let question = &session.setup.question;
    let main = html! {
        @if let Some(typed) = typed {
            p.notice role="alert" { (typed.problem.sentence(*words, session)) }
        }
        @if !question.is_empty() { p.question dir="auto" { (question) } }
        (form(joining))
        details.more open[typed.is_some_and(|typed| typed.path == "/recover")] {
            summary { (words.say("web-have-seat")) }
            (recover_form(*words, session, typed.as_ref()))
        }
    };
    frame::alone(
        *words,
        session,
        &words.say("web-join"),
        "/join",
        typed.is_some(),
        main,
    )
}

fn form(joining: &Joining) -> Markup {
    let Joining {
        words,
        session,
        typed,
    } = joining;
    html! {
        form.stack method="post" action="/join" {
            (key())
            (ProfileForm { form: "/join", typed: *typed, words: *words, session, saved: None }.draw())
            p.hint { (words.say("web-privacy")) }
            button.strong { (words.say("web-join-button")) }
        }
    }
}

/// The form that takes a seat back with its recovery words.
pub(super) fn recover_form(words: Words, session: &Session, typed: Option<&Typed>) -> Markup {
    let typed = typed.filter(|typed| typed.path == "/recover");
    html! {
        form.stack method="post" action="/recover" {
            div.field {
                label for="words" { (words.say("web-recovery-words")) }
                p.hint id="words-hint" {
                    @match typed {
                        Some(typed) => { (typed.problem.sentence(words, session)) }
                        None => { (words.say("web-recovery-hint")) }
                    }
                }
                input #words name="words" dir="auto" type="text" required autocomplete="off" autocapitalize="none"
                    spellcheck="false" aria-describedby="words-hint"
                    aria-invalid=[typed.map(|_| "true")]
                    value=(typed.map_or("", |typed| typed.fields.text("words")));
            }
            button.plain { (words.say("web-recover-button")) }
        }
    }
}

/// The fields of a profile, when joining and when changing it.
pub(super) struct ProfileForm<'a> {
    pub(super) form: &'static str,
    pub(super) typed: Option<Typed<'a>>,
    pub(super) words: Words,
    pub(super) session: &'a Session,
    pub(super) saved: Option<&'a crate::domain::model::Profile>,
}

impl ProfileForm<'_> {
    pub(super) fn draw(&self) -> Markup {
        let words = self.words;
        let saved = self.saved;
        let filled = saved.is_some() || self.typed().is_some();
        html! {
            (self.text("alias", Field::Alias, "web-alias", saved.map_or("", |it| &it.alias), Limit::NAME, true))
            (self.hat())
            details.more open[filled] {
                summary { (words.say("web-more-about-you")) }
                div.stack {
                    (self.text("organisation", Field::Organisation, "web-organisation", saved.map_or("", |it| &it.organisation), Limit::ORGANISATION, false))
                    (self.text("area", Field::Area, "web-area", saved.map_or("", |it| &it.area), Limit::ORGANISATION, false))
                    (self.first_time())
                    (self.text("access_needs", Field::AccessNeeds, "web-access-needs", saved.map_or("", |it| &it.access_needs), Limit::REASON, false))
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

    fn text(
        &self,
        name: &'static str,
        field: Field,
        label: &str,
        value: &str,
        limit: Limit,
        required: bool,
    ) -> Markup {
        let label = self.words.say(label);
        TextField {
            form: self.form,
            name,
            field,
            label,
            value,
            limit,
            required,
            rows: 1,
        }
        .draw(self.words, self.session, self.typed.as_ref())
    }

    fn hat(&self) -> Markup {
        let words = self.words;
        let unsaid = self.saved.is_some_and(|saved| saved.party.is_none());
        html! {
            div.field {
                label for="hat" { (words.say("web-hat")) }
                p.hint id="hat-hint" { (words.say("web-hat-hint")) }
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
            fieldset.field {
                legend { (words.say("web-first-time")) }
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

    fn consent(&self) -> Markup {
        let saved = self.saved.is_some_and(|saved| saved.name_in_documents);
        html! {
            label.choice {
                input type="checkbox" name="name_in_documents" value="on" checked[self.chosen("name_in_documents", "on", saved)];
                span { (self.words.say("web-name-in-documents")) }
            }
        }
    }
}

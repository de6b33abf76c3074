//! The ballot of the open round: for each method one plain form that a thumb, a keyboard and a
//! screen reader can fill in. With script it counts what is left and keeps what is half filled in
//! (`vote.js`); what is sent is always the whole ballot, so that only the last one counts.

mod amounts;
mod marks;
mod mine;
mod ranking;
mod said;
mod scales;
pub(super) mod secret;
mod stances;

pub(super) use mine::{in_result, mine};

use super::Typed;
use super::parts::Pen;
use crate::domain::model::{IdeaId, Method};
use crate::text::{Words, t, terms};
use crate::views::phone::vote::{OptionRow, RoundView};
use maud::{Markup, html};
use serde_json::{Value, json};

/// The name of the field of an idea's number, before the idea's number.
pub(in crate::web) const FIELD: &str = "v";

/// The open round's form, as it is drawn for somebody or for everybody.
struct Paper<'a> {
    pen: &'a Pen<'a>,
    round: &'a RoundView,
    action: String,
}

/// The form of a round. Stances are taken one by one, in one's own part; in a secret round all at
/// once, because what was said before can't be added to.
pub(super) fn form(pen: &Pen, round: &RoundView) -> Markup {
    let paper = Paper {
        pen,
        round,
        action: format!("/rounds/{}/ballot", round.id),
    };
    let rows = match round.method {
        Method::Stance if !round.secret => return html! {},
        Method::Stance => scales::stances(&paper),
        Method::Approval { .. } => marks::rows(&paper),
        Method::Score => scales::scores(&paper),
        Method::Gradient => scales::gradients(&paper),
        Method::Dots { most, .. } => amounts::dots(&paper, most),
        Method::Points { points } => amounts::points(&paper, points),
        Method::Ranking { max } => ranking::rows(&paper, max),
    };
    let words = pen.words;
    html! {
        form.ballot #{ "ballot-" (round.id) } method="post" action=(paper.action) data-act data-auto
            data-method=(round.method.key()) data-budget=(budget(round)) data-most=[most(round.method)]
            data-words=(script_words(words, round.method).to_string()) {
            (pen.key())
            (rows)
            div.sticky {
                p #rest .rest.fault[paper.typed().is_some()] {
                    @if let Some(typed) = paper.typed() { (typed.problem.sentence(words, pen.session)) }
                }
                @if let Some(purse) = &round.terms.purse {
                    p #spent .hint.js data-of=(purse.budget) data-spent=(spent_words(words)) {}
                }
                p.state {}
                button.strong { (words.say(button(round))) }
            }
            button.plain name="abstain" value="1" formnovalidate { (words.say("web-abstain")) }
        }
    }
}

/// What the button says that gives the ballot.
fn button(round: &RoundView) -> &'static str {
    match round.secret {
        true => "secret-ballot-button",
        false => "web-ballot-button",
    }
}

/// How much a ballot of the round may hold: marks, dots, points or ideas.
fn budget(round: &RoundView) -> usize {
    let all = round.options.len();
    match round.method {
        Method::Approval { max } | Method::Ranking { max } => all.min(usize::from(max)),
        Method::Dots { dots, .. } => usize::from(dots),
        Method::Points { points } => usize::from(points),
        Method::Score | Method::Gradient | Method::Stance => all,
    }
}

/// What the script says of the costs of what is marked: `%c` of `%b`.
fn spent_words(words: Words) -> String {
    t!(words, "terms-marked-costs", cost = "%c", budget = "%b").into_owned()
}

/// How much of it a single idea may get, where that is less.
fn most(method: Method) -> Option<u16> {
    match method {
        Method::Dots { most, .. } => Some(most),
        _ => None,
    }
}

/// What the script says while a ballot is filled in.
fn script_words(words: Words, method: Method) -> Value {
    let of = |what: &str| words.say(&format!("vote-{what}-{}", method.key()));
    // Where each idea has an answer of its own there is nothing to run out of.
    let limited = !matches!(method, Method::Score | Method::Gradient | Method::Stance);
    json!({
        "left": of("left"),
        "full": limited.then(|| of("full")),
        "over": limited.then(|| of("over")),
        "most": words.say("vote-at-most"),
        "given": words.say("vote-given"),
        "place": words.say("vote-placed"),
        "shared": words.say("vote-placed-shared"),
        "out": words.say("vote-unplaced"),
        "unsent": words.say("vote-unsent"),
        "saving": words.say("saving"),
        "waits": words.say("vote-waits"),
        "saved": words.say("saved"),
    })
}

impl Paper<'_> {
    /// What was typed into this very form, if it could not be taken.
    fn typed(&self) -> Option<&Typed<'_>> {
        self.pen
            .typed
            .as_ref()
            .filter(|typed| typed.path == self.action)
    }

    /// Whether an idea is marked.
    fn marked(&self, idea: IdeaId) -> bool {
        match self.typed() {
            Some(typed) => typed.fields.has("approves", &idea.to_string()),
            None => self.pen.has(&idea_card(idea), CHOSEN),
        }
    }

    /// What stands in an idea's field; empty for nothing.
    fn value(&self, idea: IdeaId) -> &str {
        match &self.pen.typed {
            Some(typed) if typed.path == self.action => typed.fields.text(&field(idea)).trim(),
            _ => {
                let said = self.pen.is(&idea_card(idea));
                said.strip_prefix(FIELD).unwrap_or_default()
            }
        }
    }

    /// What is wrong with what was typed into an idea's field, where numbers up to `top` are taken.
    fn fault(&self, idea: IdeaId, top: u16) -> Option<Markup> {
        let typed = self.typed()?.fields.text(&field(idea)).trim().to_owned();
        let fits = typed.is_empty() || typed.parse::<u16>().is_ok_and(|number| number <= top);
        let sentence = t!(self.pen.words, "vote-whole-number", most = top);
        (!fits).then(|| html! { p.fault id={ "e" (idea) } { (sentence) } })
    }

    /// The list of all ideas, each drawn in its card.
    fn list(&self, row: impl Fn(&OptionRow) -> Markup) -> Markup {
        html! {
            ul.options {
                @for option in &self.round.options {
                    li data-card=(idea_card(option.id)) data-is=(self.pen.is(&idea_card(option.id))) data-cost=[option.cost] {
                        (row(option))
                    }
                }
            }
        }
    }
}

/// The word on the card of a marked idea.
const CHOSEN: &str = "chosen";

/// An idea as it is read on a ballot.
fn text(words: Words, option: &OptionRow) -> Markup {
    html! {
        span.text dir="auto" id={ "t" (option.id) } { (option.text) }
        @if let Some(topic) = &option.topic { span.soft dir="auto" { (topic) } }
        @if let Some(cost) = option.cost { span.cost { (terms::kronor(words, cost)) } }
    }
}

/// The name of the field of an idea's number.
fn field(idea: IdeaId) -> String {
    format!("{FIELD}{idea}")
}

/// The name of an idea's card.
fn idea_card(idea: IdeaId) -> String {
    format!("i{idea}")
}

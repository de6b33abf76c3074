//! Voting: the ballot of the open round, changeable until it is closed and never with a count;
//! after closing, that votes are being counted; and the result once the room has seen it.

use super::parts::{Pen, nothing, stance_name};
use super::{Contents, Own, Visit, results};
use crate::domain::model::{IdeaId, Method, Round, Stance};
use crate::text::{methods, rounds, t};
use crate::views::phone::vote::{
    MyBallot, OptionRow, RoundView, being_counted, my_ballot, round_view,
};
use crate::web::update::{Marks, Personal, Slots};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many ideas without an answer stand on the page at a time, so that a round about a thousand
/// ideas opens as fast as one about ten.
const AT_A_TIME: usize = 10;

/// How many answered ones stand on the page to be changed; the rest is one link away.
const ANSWERED: usize = 50;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (contents.slot("card"))
        (contents.slot("asked"))
        (contents.slot("mine"))
        (contents.slot("ballot"))
        (contents.slot("result"))
    };
    (visit.words.say("web-vote"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let result = pen
        .session
        .latest_result()
        .map(|round| results::latest(pen, round.id));
    let (asked, ballot) = match round_view(pen.session) {
        Some(round) => (asked(pen, &round), ballot(pen, &round)),
        None => (waiting(pen, result.is_some()), html! {}),
    };
    vec![
        ("asked", asked),
        ("ballot", ballot),
        ("result", result.unwrap_or_default()),
    ]
}

/// What stands there while no ballots are taken: that votes are being counted, or that there has
/// been no round.
fn waiting(pen: &Pen, any_result: bool) -> Markup {
    let words = pen.words;
    match being_counted(pen.session) {
        Some(title) => html! {
            section.card aria-labelledby="counting" {
                h2 #counting data-say { (words.say("rounds-phone-counting")) }
                p.text dir="auto" { (title) }
                p.hint { (words.say("rounds-phone-counting-why")) }
            }
        },
        None if any_result => html! {},
        None => nothing(words.say("web-no-round")),
    }
}

pub(super) fn own(own: &Own) -> Personal {
    let Some((view, round)) = round_view(own.pen.session).zip(own.pen.session.open_round()) else {
        let slots = vec![("mine", voted_in_latest(own))];
        return Personal {
            slots,
            ..Personal::default()
        };
    };
    let mine = my_ballot(round, own.who);
    match view.method {
        Method::Approval { max } => approval_mine(own, &view, &mine, max),
        Method::Stance => stance_mine(own, &view, &mine),
        method => whole_mine(own, &view, &mine, method),
    }
}

/// Whether one's own voice is in what is being counted or was shown last: the last thing a voter
/// wonders.
fn voted_in_latest(own: &Own) -> Markup {
    let session = own.pen.session;
    let latest = session.being_counted().or_else(|| session.latest_result());
    let voted = |round: &Round| round.ballots.contains_key(&own.who);
    html! {
        @if latest.is_some_and(|round| voted(round)) { p.tag.on { (own.pen.words.say("web-you-voted")) } }
    }
}

fn asked(pen: &Pen, round: &RoundView) -> Markup {
    let words = pen.words;
    html! {
        h2 data-say dir="auto" { (round.title) }
        @if let Some((attempt, reason)) = &round.again {
            p.hint { (t!(words, "rounds-again", attempt = *attempt, reason = reason)) }
        }
        p {
            @match round.method {
                Method::Approval { max } => (t!(words, "web-approval-how", max = max)),
                Method::Stance => (words.say("web-stance-how")),
                method => (methods::rule(words, method, round.options.len())),
            }
        }
        @if let Some((began, ends)) = round.time { (time_left(pen, began, ends)) }
        @if let Some(mandate) = round.mandate { p.hint { (rounds::mandate(words, mandate)) } }
        p.hint { (words.say("web-vote-secret")) }
    }
}

/// The script counts down from `data-ends`; without it the end stands there. When the time is up
/// votes still count until the round is closed.
fn time_left(pen: &Pen, began: DateTime<Utc>, ends: DateTime<Utc>) -> Markup {
    html! {
        p.left data-ends=(ends.timestamp_millis()) data-began=(began.timestamp_millis()) {
            @if ends <= pen.now {
                (pen.words.say("time-is-up"))
            } @else {
                (t!(pen.words, "rounds-phone-until", time = pen.clock(ends)))
            }
        }
    }
}

/// The form for marks. Stances are taken one by one, in one's own part.
fn ballot(pen: &Pen, round: &RoundView) -> Markup {
    match round.method {
        Method::Approval { max } => approval(pen, round, max),
        // One's own numbers stand in the fields, so the form is in one's own part.
        _ => html! {},
    }
}

// --- numbers ---

/// A number for each idea: its score, dots, points, step or place.
fn whole_mine(own: &Own, view: &RoundView, mine: &MyBallot, method: Method) -> Personal {
    let words = own.pen.words;
    let given: BTreeMap<IdeaId, u16> = match mine {
        MyBallot::Amounts(amounts) => amounts.iter().copied().collect(),
        MyBallot::Ranking(groups) => (1..)
            .zip(groups)
            .flat_map(|(place, group)| group.iter().map(move |idea| (*idea, place)))
            .collect(),
        _ => BTreeMap::new(),
    };
    let (form, number) = match method {
        Method::Ranking { .. } => ("ranking", "place"),
        _ => ("amounts", "amount"),
    };
    let said = match mine {
        MyBallot::NotYet => words.say("web-not-voted"),
        _ if given.is_empty() => words.say("web-abstained"),
        _ => words.say("methods-form-saved"),
    };
    let voted = *mine != MyBallot::NotYet;
    let slot = html! {
        p.tag.on[voted] role="status" { (said) @if voted { " " (words.say("web-changeable")) } }
        p { (words.say(&format!("methods-form-{}", method.key()))) }
        form.stack method="post" action={ "/rounds/" (view.id) "/vote" } data-act data-keep {
            (own.pen.key())
            input type="hidden" name="form" value=(form);
            ul.options {
                @for option in &view.options {
                    li {
                        input type="hidden" name="idea" value=(option.id);
                        label {
                            (text(option))
                            input type="number" inputmode="numeric" min="0" name=(number)
                                value=(given.get(&option.id).map(u16::to_string).unwrap_or_default());
                        }
                    }
                }
            }
            button.strong { (words.say("web-ballot-button")) }
        }
        form.stack method="post" action={ "/rounds/" (view.id) "/vote" } data-act {
            (own.pen.key())
            input type="hidden" name="form" value=(form);
            button.plain { (words.say("web-abstain")) }
        }
    };
    Personal {
        slots: vec![("mine", slot)],
        marks: Marks::new(),
    }
}

// --- approval ---

fn approval(pen: &Pen, round: &RoundView, max: u16) -> Markup {
    let words = pen.words;
    html! {
        form.stack method="post" action={ "/rounds/" (round.id) "/ballot" } data-act data-keep data-max=(max) {
            (pen.key())
            fieldset {
                legend.unseen { (round.title) }
                ul.options { @for option in &round.options { (mark(pen, option)) } }
            }
            div.sticky {
                p.left-to-mark data-left=(words.say("web-marks-left")) aria-live="polite" {}
                button.strong { (words.say("web-ballot-button")) }
            }
        }
        form.stack method="post" action={ "/rounds/" (round.id) "/ballot" } data-act {
            (pen.key())
            button.plain { (words.say("web-abstain")) }
        }
    }
}

fn mark(pen: &Pen, option: &OptionRow) -> Markup {
    let card = idea_card(option.id);
    html! {
        li data-card=(card) data-is=(pen.is(&card)) {
            label.choice {
                input type="checkbox" name="approves" value=(option.id) checked[pen.has(&card, "chosen")];
                span { (text(option)) }
            }
        }
    }
}

fn text(option: &OptionRow) -> Markup {
    html! {
        span.text dir="auto" { (option.text) }
        @if let Some(topic) = &option.topic { span.soft dir="auto" { (topic) } }
    }
}

fn approval_mine(own: &Own, view: &RoundView, mine: &MyBallot, max: u16) -> Personal {
    let words = own.pen.words;
    let shown = |id: &&IdeaId| view.options.iter().any(|option| option.id == **id);
    let marks: Vec<_> = match mine {
        MyBallot::Marks(marks) => marks.iter().filter(shown).collect(),
        _ => Vec::new(),
    };
    let said = match mine {
        MyBallot::NotYet => words.say("web-not-voted"),
        _ if marks.is_empty() => words.say("web-abstained"),
        _ => t!(words, "web-marked", count = marks.len(), max = max),
    };
    let voted = *mine != MyBallot::NotYet;
    let slot = html! {
        p.tag.on[voted] role="status" { (said) @if voted { " " (words.say("web-changeable")) } }
    };
    let marks = marks
        .into_iter()
        .map(|id| (idea_card(*id), "chosen".to_owned()));
    Personal {
        slots: vec![("mine", slot)],
        marks: marks.collect(),
    }
}

// --- stance ---

fn stance_mine(own: &Own, view: &RoundView, mine: &MyBallot) -> Personal {
    let words = own.pen.words;
    let answers: BTreeMap<IdeaId, Stance> = match mine {
        MyBallot::Stances(stances) => stances.iter().copied().collect(),
        _ => BTreeMap::new(),
    };
    let (answered, open): (Vec<_>, Vec<_>) = view
        .options
        .iter()
        .partition(|option| answers.contains_key(&option.id));
    let shown = if own.everything {
        answered.len()
    } else {
        answered.len().min(ANSWERED)
    };
    let slot = html! {
        p.progress {
            (t!(words, "web-answered", count = answered.len(), whole = view.options.len()))
            progress value=(answered.len()) max=(view.options.len().max(1)) aria-hidden="true" {}
        }
        @if open.is_empty() {
            p.tag.on role="status" { (words.say("web-all-answered")) " " (words.say("web-changeable")) }
        }
        ul.cards { @for option in open.iter().take(AT_A_TIME) { (stances(own, view, option, None)) } }
        @if open.len() > AT_A_TIME {
            p.hint { (t!(words, "web-more-to-answer", count = open.len() - AT_A_TIME)) }
        }
        @if !answered.is_empty() {
            details.more #answered open[own.everything] {
                summary { (words.say("web-your-answers")) " " span.count { (answered.len()) } }
                ul.cards {
                    @for option in &answered[..shown] {
                        (stances(own, view, option, answers.get(&option.id).copied()))
                    }
                }
                @if shown < answered.len() {
                    p { a href="/vote?all=1" { (words.say("web-show-all")) } }
                }
            }
        }
    };
    Personal {
        slots: vec![("mine", slot)],
        marks: Marks::new(),
    }
}

/// An idea with its three answers; the one given is pressed.
fn stances(own: &Own, view: &RoundView, option: &OptionRow, given: Option<Stance>) -> Markup {
    let words = own.pen.words;
    html! {
        li.card data-card=(idea_card(option.id)) {
            p { (text(option)) }
            form.stances method="post" action={ "/rounds/" (view.id) "/stance" } data-act
                aria-label=(option.text) {
                (own.pen.key())
                input type="hidden" name="idea" value=(option.id);
                @for stance in Stance::ALL {
                    button.stance.(stance.key()) name="stance" value=(stance.key())
                        aria-pressed=(if given == Some(stance) { "true" } else { "false" }) {
                        (words.say(stance_name(stance)))
                    }
                }
            }
        }
    }
}

fn idea_card(id: IdeaId) -> String {
    format!("i{id}")
}

//! The round, from the moment it is announced: what will be asked; who has voted; that votes are
//! being counted; what came out, and by which rule.

mod outcome;

use super::clock::{self, Time};
use super::letters::{PAGE, Room, even, fit, stacked};
use super::{Leaf, Scene, bar};
use crate::text::{Words, rounds, t, terms};
use crate::views::result::{PartyTurnout, TurnoutView};
use crate::views::stage::{RoundHead, RoundStage, round};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What is asked, above a page that shows something of it, and on which terms.
const TITLE: Room = Room::new(1_600, 125);
const TERMS: Room = Room::new(1_600, 85);
/// A question that has the page for itself.
const QUESTION: Room = Room::new(1_600, 420);
const SOON: Room = Room::new(1_600, 120);
const TERMS_ALONE: Room = Room::new(1_600, 210);
/// How many have voted, and what the number says.
const NUMBER: Room = Room::new(1_600, 180);
const CAPTION: Room = Room::new(1_600, 70);
/// The most parties whose turnout has room, and the widths of their names and numbers.
const PARTIES: usize = 6;
const NAME: u32 = 560;
const NUMBERS: u32 = 260;
/// The place of all parties.
const BARS: u32 = 300;
/// The tallest a party's line gets.
const TALLEST: u32 = 75;

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Leaf {
    match round(scene.session) {
        RoundStage::None => Leaf::only(clock::only(&scene.words.say("projector-no-round"))),
        RoundStage::Draft(head) => Leaf::only(draft(scene, &head)),
        RoundStage::Open {
            head,
            turnout,
            ends,
        } => Leaf::only(open(scene, &head, &turnout, ends)),
        RoundStage::Counting { head, turnout } => Leaf::only(counting(scene, &head, &turnout)),
        RoundStage::Shown(head) => outcome::draw(scene, &head),
    }
}

/// What is coming: the question as large as there is room for, and how it will be voted on.
fn draft(scene: &Scene, head: &RoundHead) -> Markup {
    let soon = scene.words.say("rounds-stage-next");
    let soon = fit(&soon, SOON);
    let title = head.title.one_line();
    let title = fit(&title, QUESTION);
    let terms = terms(scene.words, head);
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    html! {
        p.accent.strong.(soon.class) { (soon.text) }
        h1.(title.class) dir="auto" { (title.text) }
        div { @for set in stacked(&terms, TERMS_ALONE) { p.(set.class) { (set.text) } } }
    }
}

/// The rule, what the outcome is used for, and why it is asked once more.
fn terms(words: Words, head: &RoundHead) -> Vec<String> {
    let again = (head.attempt > 1).then(|| {
        t!(
            words,
            "rounds-stage-again",
            attempt = head.attempt,
            reason = &head.reason
        )
        .into_owned()
    });
    let mandate = head.mandate.map(|mandate| rounds::mandate(words, mandate));
    let rule = terms::rule(words, head.method, &head.terms, head.ideas);
    let follows = head.follows.map(|it| terms::follows(words, it));
    let secret = head.terms.secret;
    let secret = secret.then(|| words.say("secret-stage").into_owned());
    let terms = [secret, Some(rule), follows, mandate, again];
    terms.into_iter().flatten().collect()
}

/// What is asked and on which terms.
fn head(scene: &Scene, head: &RoundHead, base: Option<String>) -> Markup {
    let title = head.title.one_line();
    let title = fit(&title, TITLE);
    let terms: Vec<String> = base.into_iter().chain(terms(scene.words, head)).collect();
    let terms = terms.join(" · ");
    let terms = fit(&terms, TERMS);
    html! {
        div.asked {
            h1.(title.class) dir="auto" { (title.text) }
            p.faint.(terms.class) { (terms.text) }
        }
    }
}

/// How many have voted, large, how much time is left, and the same by party. Nothing of what they
/// voted.
fn open(
    scene: &Scene,
    asked: &RoundHead,
    view: &TurnoutView,
    ends: Option<DateTime<Utc>>,
) -> Markup {
    let words = scene.words;
    let number = t!(words, "part-of", part = view.voted, whole = view.of);
    let number = fit(&number, NUMBER);
    let mut said = vec![words.say("projector-have-voted").into_owned()];
    if view.late.came > 0 {
        let late = view.late;
        said.push(t!(words, "rounds-late", came = late.came, voted = late.voted).into_owned());
    }
    let said = said.join(" · ");
    let said = fit(&said, CAPTION);
    let opened = scene.session.rounds.get(&asked.id);
    let time = opened.and_then(|round| round.opened).zip(ends);
    html! {
        (head(scene, asked, None))
        div.number {
            p.accent.strong.(number.class) { (number.text) }
            p.(said.class) { (said.text) }
        }
        @if let Some((opened, ends)) = time {
            (Time::of(scene, opened, ends).draw(
                "z6",
                &words.say("screen-left-to-vote"),
                &words.say("time-is-up"),
                None,
            ))
        }
        (parties_voted(words, &view.parties))
    }
}

/// Each party's name, how many of them have voted as a bar, and in numbers.
fn parties_voted(words: Words, parties: &[PartyTurnout]) -> Markup {
    let parties = &parties[..parties.len().min(PARTIES)];
    let height = (BARS / parties.len().max(1) as u32).min(TALLEST) * 8 / 10;
    let names = parties.iter().map(|party| words.label(&party.name));
    let names: Vec<&str> = names.collect();
    let numbers = parties.iter();
    let numbers: Vec<String> = numbers
        .map(|party| format!("{}/{}", party.voted, party.of))
        .collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let names = even(&names, Room::new(NAME, height));
    let numbers = even(&numbers, Room::new(NUMBERS, height));
    html! {
        table.bars.many {
            @for ((party, name), numbers) in parties.iter().zip(names).zip(numbers) {
                tr {
                    th.(name.class) scope="row" dir="auto" { (name.text) }
                    td { (bar::of(party.voted, party.of as usize)) }
                    td.(numbers.class) { (numbers.text) }
                }
            }
        }
    }
}

/// A calm page: nothing moves, and nobody guesses.
fn counting(scene: &Scene, asked: &RoundHead, view: &TurnoutView) -> Markup {
    let words = scene.words;
    let said = words.say("rounds-stage-counting");
    let said = fit(&said, Room::new(PAGE.width, 260));
    let voted = t!(words, "rounds-stage-counting-voted", voted = view.ballots());
    let voted = fit(&voted, CAPTION);
    html! {
        (head(scene, asked, None))
        div.number {
            p.accent.strong.(said.class) { (said.text) }
            p.(voted.class) { (voted.text) }
        }
    }
}

//! What came out of a round that the room has seen: in a sentence, then every idea with words and
//! bars, those without votes too, and per party where enough voted, with the rule and the turnout
//! that make it mean something.

mod bars;
mod bridges;

use super::parts::{Pen, nothing};
use super::{Contents, Own, Visit, ballot};
use crate::domain::model::{IdeaState, RoundId, RoundState};
use crate::report::model::{CategoryEntry, ReadingEntry};
use crate::text::{Words, methods, rounds, secret, t, terms};
use crate::views::result::{Counts, PartyTurnout, ResultRow, ResultView, result};
use crate::web::reading::{chapter, tell};
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

/// How many ideas a phone shows; the proceedings have them all.
const SHOWN: usize = 100;

/// How many ideas a category's counts are said of.
const FIRST: usize = 5;

/// Most ideas that share the first place and are named for it.
const NAMED: usize = 5;

/// The page of one round's result.
pub(super) fn page(visit: &Visit, contents: &Contents, id: RoundId) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (contents.slot("mine"))
        (contents.slot("result"))
        (contents.slot("answers"))
        (ask(visit, id))
        (contents.slot("yours"))
        p { a href="/vote" { (visit.words.say("vote-to-vote")) } }
    };
    (visit.words.say("vote-result"), body)
}

pub(super) fn everybodys(pen: &Pen, round: RoundId) -> Slots {
    let result = match public(pen, round) {
        true => section(pen, round),
        false => nothing(pen.words.say("vote-no-result")),
    };
    vec![("result", result)]
}

pub(super) fn own(own: &Own, id: RoundId) -> Personal {
    let round = own.pen.session.rounds.get(&id);
    let round = round.filter(|_| public(&own.pen, id));
    let mut mine = ballot::in_result(own, round.map(AsRef::as_ref));
    let answers = round.map(|round| bridges::mine(own, round));
    mine.slots.push(("answers", answers.unwrap_or_default()));
    mine
}

/// What would make one say yes, where that is asked.
fn ask(visit: &Visit, id: RoundId) -> Markup {
    let round = visit.session.rounds.get(&id);
    let round = round.filter(|_| public(&visit.pen(), id));
    round.map_or_else(|| html! {}, |round| bridges::ask(visit, round))
}

/// Whether the room has seen the count; nobody sees it before.
fn public(pen: &Pen, round: RoundId) -> bool {
    let round = pen.session.rounds.get(&round);
    round.is_some_and(|round| round.state.is_public())
}

/// The result of a round that the room has seen.
pub(super) fn section(pen: &Pen, round: RoundId) -> Markup {
    let Some(view) = result(pen.session, round) else {
        return html! {};
    };
    let words = pen.words;
    let reading = ReadingEntry::of(pen.session, round);
    html! {
        section aria-labelledby="result" {
            h2 #result data-say dir="auto" { (t!(words, "web-result-of", title = &view.title)) }
            @match &reading {
                Some(entry) if !entry.is_plain() => (chosen(pen, entry)),
                _ => (outcome(words, &view)),
            }
            (secrecy(words, &view))
            p.hint {
                (rule(pen, &view)) " "
                (words.say(&format!("seats-level-{}-why", view.level.key())))
                @if let Some(mandate) = view.mandate { br; (rounds::mandate(words, mandate)) }
            }
            (turnout(words, &view))
            @if view.state == RoundState::Confirmed {
                p.tag.on { "✓ " (words.say("rounds-phone-confirmed")) }
            }
            ol.results { @for row in view.rows.iter().take(SHOWN) { (idea(words, &view, row)) } }
            @if view.rows.len() > SHOWN {
                p.hint { (t!(words, "web-more-in-proceedings", count = view.rows.len() - SHOWN)) }
            }
            @if let Some(entry) = &reading {
                (categories(pen, &view, entry))
                (chapters(pen, entry))
            }
        }
        (bridges::section(pen, round))
    }
}

/// Who was chosen by the rule of the round's terms.
fn chosen(pen: &Pen, entry: &ReadingEntry) -> Markup {
    let told = tell(pen.words, pen.session, entry, |teller| teller.headline());
    html! { div.outcome { @for line in told { p dir="auto" { strong { (line) } } } } }
}

/// Why, and what stands beside it.
fn chapters(pen: &Pen, entry: &ReadingEntry) -> Markup {
    let told = tell(pen.words, pen.session, entry, |teller| teller.chapters());
    html! { @for it in &told { (chapter(it)) } }
}

/// What each category that may be shown gave the first ideas.
fn categories(pen: &Pen, view: &ResultView, entry: &ReadingEntry) -> Markup {
    let words = pen.words;
    let label = |it: &CategoryEntry| {
        let party = pen.session.setup.party(&it.party)?;
        let category = party
            .categories
            .iter()
            .find(|category| category.key == it.category)?;
        let (party, category) = (words.label(&party.name), words.label(&category.name));
        Some(t!(
            words,
            "readings-category",
            party = party,
            category = category
        ))
    };
    let count = |at: usize| {
        view.turnout.categories.iter().position(|it| {
            let party = &pen.session.setup.parties[it.party].key;
            (party, &it.key) == (&entry.categories[at].party, &entry.categories[at].category)
        })
    };
    html! {
        @if !entry.categories.is_empty() {
            details.more {
                summary { (words.say("readings-categories")) }
                @for (at, category) in entry.categories.iter().enumerate() {
                    div.party {
                        p {
                            strong { (label(category).unwrap_or_default()) } " · "
                            (t!(words, "readings-voted", count = category.voted))
                        }
                        @if let Some(place) = count(at) {
                            @for row in view.rows.iter().take(FIRST) {
                                @if let Some(counts) = row.categories[place] {
                                    p { (title(words, row)) ": " (said(words, counts)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What one did and what was to decide, and which other rounds belong to this one.
fn rule(pen: &Pen, view: &ResultView) -> String {
    let Some(round) = pen.session.rounds.get(&view.round) else {
        return String::new();
    };
    let words = pen.words;
    let rule = terms::rule(words, view.method, &round.terms, round.options.len());
    let follows = round.follows.map(|it| terms::follows(words, it));
    let lot = round.lot.as_ref().map(|seed| terms::lot(words, seed));
    let later = terms::followed_in(words, pen.session, round.id);
    let said = [Some(rule), follows, lot]
        .into_iter()
        .flatten()
        .chain(later);
    said.collect::<Vec<_>>().join(" ")
}

/// The result in a sentence. A tie is said as one: nothing breaks it.
fn outcome(words: Words, view: &ResultView) -> Markup {
    let first: Vec<&ResultRow> = view.rows.iter().take_while(|row| row.rank == 1).collect();
    let counts = first.first().map(|row| row.counts);
    let nothing = counts.is_none_or(|counts| counts == Counts::zero(view.method));
    html! {
        div.outcome {
            @match first.as_slice() {
                _ if view.is_veiled() || view.voided().is_some() => {},
                _ if view.ballots == 0 => p { (words.say("vote-outcome-nobody")) },
                _ if nothing => p { (words.say("vote-outcome-nothing")) },
                [alone] => {
                    p { (words.say(&format!("vote-outcome-{}", view.method.key()))) }
                    p { strong { (title(words, alone)) } }
                }
                tied => {
                    p { (t!(words, "vote-outcome-tie", count = tied.len())) }
                    @for row in tied.iter().take(NAMED) { p { strong { (title(words, row)) } } }
                    @if tied.len() > NAMED { p { "…" } }
                }
            }
        }
    }
}

/// What a secret round's result does not say, and what it says all the same.
fn secrecy(words: Words, view: &ResultView) -> Markup {
    html! {
        @for line in secret::about(words, view.secret.as_ref(), &view.outcome) { p { (line) } }
        @if view.secret.as_ref().is_some_and(|it| it.listed) {
            p { a href={ "/results/" (view.round) "/ballots" } { (words.say("secret-list")) } }
        }
    }
}

fn turnout(words: Words, view: &ResultView) -> Markup {
    let turnout = &view.turnout;
    let anybody = |party: &&PartyTurnout| party.of > 0 || party.ballots() > 0;
    html! {
        p { strong { (t!(words, "web-turnout", voted = turnout.voted + turnout.counted, of = turnout.of)) } }
        @if turnout.late.came > 0 {
            p { (t!(words, "rounds-late", came = turnout.late.came, voted = turnout.late.voted)) }
        }
        @if turnout.counted > 0 {
            p { (t!(words, "rounds-by-hand", count = turnout.counted)) }
        }
        ul.meta {
            @for party in turnout.parties.iter().filter(anybody) {
                li { (t!(words, "web-turnout-party", name = words.label(&party.name), voted = party.voted + party.counted, of = party.of)) }
            }
        }
    }
}

fn idea(words: Words, view: &ResultView, row: &ResultRow) -> Markup {
    html! {
        li.card {
            p.rank {
                (t!(words, "web-rank", rank = row.rank))
                @if row.tied { " " span.tag { (words.say("web-tied")) } }
            }
            p { (title(words, row)) }
            (bars::bar(view, row.counts, view.ballots))
            p.counts { (said(words, row.counts)) }
            @if let Some(counted) = row.counted {
                p.soft { (t!(words, "rounds-of-which-by-hand", counts = said(words, counted))) }
            }
            @if view.secret.is_none() { (per_party(words, view, row)) }
        }
    }
}

/// The counts in words.
pub(super) fn said(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Approval { approvals } => {
            t!(words, "web-approvals", count = approvals).into_owned()
        }
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => t!(
            words,
            "web-stances",
            agree = agree,
            disagree = disagree,
            pass = pass
        )
        .into_owned(),
        Counts::Score(scores) => methods::scores(words, scores),
        Counts::Dots { dots, givers } => methods::dots(words, dots, givers),
        Counts::Points { points, givers } => methods::points(words, points, givers),
        Counts::Ranking(count) => methods::ranking(words, count),
        Counts::Gradient(steps) => methods::gradient(words, steps),
    }
}

fn title(words: Words, row: &ResultRow) -> Markup {
    let hidden = matches!(row.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn);
    html! {
        @if hidden { em { (words.say("web-idea-hidden")) } } @else { span.text dir="auto" { (row.text) } }
    }
}

/// The same per party. A party of which few voted is said to be left out, and why.
fn per_party(words: Words, view: &ResultView, row: &ResultRow) -> Markup {
    let parties = view.turnout.parties.iter().zip(&row.parties);
    html! {
        details.more {
            summary { (words.say("web-per-party")) }
            @for (party, counts) in parties {
                div.party {
                    p { strong { (words.label(&party.name)) } }
                    @match counts {
                        Some(counts) => {
                            (bars::bar(view, *counts, party.ballots()))
                            p { (said(words, *counts)) }
                        }
                        None => p.soft { (words.say("vote-too-few")) }
                    }
                }
            }
        }
    }
}

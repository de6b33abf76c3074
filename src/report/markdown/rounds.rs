//! The results: rule, base and turnout first, then every idea with its counts in all and per
//! party. Ties are shown, and what nobody voted for is listed instead of filling a table.

use super::page::{NOTHING, Page, Side};
use super::{figures, reading};
use crate::domain::model::{CountPlace, IdeaId, Method, Stance};
use crate::report::escape;
use crate::report::model::{CountEntry, Counts, Item, PartyVotes, RoundEntry, Rule, Standing};
use crate::text::{Words, rounds, secret, t, terms};
use crate::views::per_cent;

/// All rounds, in the order they were opened.
pub(super) fn write(page: &mut Page) {
    if page.doc.rounds.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-rounds"));
    for round in &page.doc.rounds {
        write_round(page, round);
    }
}

fn write_round(page: &mut Page, round: &RoundEntry) {
    let heading = t!(
        page.words,
        "report-round-heading",
        id = round.id.to_string(),
        title = escape::inline(&round.title)
    );
    page.heading(3, heading);
    page.list(about(page, round));
    write_turnout(page, round);
    write_counts(page, round);
    match round.state {
        Standing::Open => page.paragraph(t!(page.words, "report-round-open")),
        _ if round.items.is_empty() => {}
        _ => {
            write_result(page, round);
            reading::write(page, round);
        }
    }
    write_secrecy(page, round);
}

/// What makes the numbers mean something: why it was asked again, the rule, who could vote and who
/// did, and whether the outcome stands.
fn about(page: &Page, round: &RoundEntry) -> Vec<String> {
    let again = round.again.as_ref().map(|again| {
        t!(
            page.words,
            "report-round-again",
            id = again.of.to_string(),
            reason = escape::inline(&again.reason)
        )
        .into_owned()
    });
    let mandate = round.mandate.map(|mandate| {
        let mandate = rounds::mandate(page.words, mandate);
        t!(page.words, "report-round-mandate", mandate = mandate).into_owned()
    });
    let follows = round.follows.map(|it| terms::follows(page.words, it));
    let lot = round.lot.as_ref();
    let lot = lot.map(|seed| terms::lot(page.words, &escape::inline(seed)));
    let asked = [
        Some(rule(page, round)),
        costs(page, round),
        follows,
        mandate,
        again,
    ];
    let voted = [
        Some(base(page, round)),
        Some(voted(page, round)),
        late(page, round),
        Some(rounds::level(page.words, round.level)),
        heads(page, round),
    ];
    let lines = asked
        .into_iter()
        .chain(voted)
        .chain([standing(page, round), lot]);
    lines.flatten().chain(later(page, round)).collect()
}

/// What each idea cost, where ideas shared money.
fn costs(page: &Page, round: &RoundEntry) -> Option<String> {
    let purse = round.terms.purse.as_ref()?;
    let costs = purse.costs.iter();
    let costs = costs.map(|(idea, cost)| format!("{idea}: {}", terms::kronor(page.words, *cost)));
    let costs: Vec<String> = costs.collect();
    Some(t!(page.words, "terms-all-costs", costs = costs.join("; ")).into_owned())
}

/// Which later rounds go back to this one.
fn later(page: &Page, round: &RoundEntry) -> Vec<String> {
    let rounds = page.doc.rounds.iter();
    let links = rounds.map(|later| (later.id, later.again.as_ref(), later.follows));
    terms::followed(page.words, round.id, links)
}

/// What a secret round tells of its secrecy, and its ballots with their codes.
fn write_secrecy(page: &mut Page, round: &RoundEntry) {
    let words = page.words;
    for line in secret::about(words, round.secret.as_ref(), &round.outcome) {
        page.paragraph(escape::inline(&line));
    }
    if round.listed.is_empty() {
        return;
    }
    page.paragraph(t!(words, "secret-list-how", count = round.listed.len()));
    let said = |(idea, number): &(IdeaId, u16)| match round.method {
        Rule::Approval => format!("{idea}"),
        Rule::Stance => {
            let stance = Stance::ALL.get(usize::from(*number) - 1);
            let stance = stance.map_or_else(String::new, |it| stance_word(words, *it));
            format!("{idea}: {stance}")
        }
        _ => format!("{idea}: {number}"),
    };
    let lines = round.listed.iter().map(|ballot| {
        let says: Vec<String> = ballot.says.iter().map(said).collect();
        match says.is_empty() {
            true => format!("{} – {}", ballot.code, words.say("secret-list-abstained")),
            false => format!("{} – {}", ballot.code, says.join(", ")),
        }
    });
    let lines: Vec<String> = lines.collect();
    page.list(lines);
}

fn stance_word(words: Words, stance: Stance) -> String {
    words
        .say(&format!("secret-stance-{}", stance.key()))
        .into_owned()
}

/// Who came after the opening, if anybody did.
fn late(page: &Page, round: &RoundEntry) -> Option<String> {
    let late = round.late;
    (late.came > 0).then(|| {
        t!(
            page.words,
            "report-late",
            came = late.came,
            voted = late.voted
        )
        .into_owned()
    })
}

/// How many heads were counted, and why there are more ballots, where there are.
fn heads(page: &Page, round: &RoundEntry) -> Option<String> {
    let reason = escape::inline(&round.surplus);
    rounds::heads(page.words, round.heads, round.ballots, &reason)
}

/// Whether the room has seen the outcome, and whether it stays.
fn standing(page: &Page, round: &RoundEntry) -> Option<String> {
    let said = match (round.state, round.shown, round.confirmed) {
        (Standing::Open, ..) => return None,
        (Standing::Closed, ..) => t!(page.words, "report-not-shown"),
        (_, _, Some(confirmed)) => {
            t!(page.words, "report-confirmed", time = page.time(confirmed))
        }
        (_, Some(shown), None) => t!(page.words, "report-shown", time = page.time(shown)),
        (_, None, None) => return None,
    };
    Some(said.into_owned())
}

/// What was counted on paper or by hand: by whom, and what did not add up.
fn write_counts(page: &mut Page, round: &RoundEntry) {
    if round.counts.is_empty() {
        return;
    }
    page.paragraph(t!(page.words, "report-counted", count = round.counted));
    let lines = round.counts.iter().map(|entry| count_line(page, entry));
    let lines: Vec<String> = lines.collect();
    page.list(lines);
}

fn count_line(page: &Page, entry: &CountEntry) -> String {
    let party = entry.party.as_ref().map(|party| page.party(party));
    let place = CountPlace {
        way: entry.way,
        party: entry.party.clone(),
    };
    let place = rounds::place(page.words, &place, party.as_deref());
    let counters = entry.counters.iter().map(|counter| {
        t!(
            page.words,
            "report-counter",
            name = escape::inline(&counter.name),
            count = counter.ballots
        )
        .into_owned()
    });
    let counters: Vec<String> = counters.collect();
    let mut line = format!("{place}: {}.", counters.join(", "));
    let doubts = entry
        .doubts
        .iter()
        .map(|doubt| rounds::doubt(page.words, doubt));
    let accepted = entry.accepted.as_ref().map(|accepted| {
        t!(
            page.words,
            "report-accepted",
            name = escape::inline(&accepted.counter),
            reason = escape::inline(&accepted.reason)
        )
        .into_owned()
    });
    let left_out = (!entry.stands).then(|| t!(page.words, "report-count-left-out").into_owned());
    for said in doubts.chain(accepted).chain(left_out) {
        line.push(' ');
        line.push_str(&said);
    }
    line
}

fn rule(page: &Page, round: &RoundEntry) -> String {
    match round.rule() {
        method if !round.terms.is_plain() => {
            let rule = terms::rule(page.words, method, &round.terms, round.options.len());
            t!(page.words, "report-rule", rule = rule)
        }
        Method::Approval { max } => t!(page.words, "report-rule-approval", max = max),
        Method::Stance => t!(page.words, "report-rule-stance"),
        method => {
            let rule = terms::rule(page.words, method, &round.terms, round.options.len());
            t!(page.words, "report-rule", rule = rule)
        }
    }
    .into_owned()
}

fn base(page: &Page, round: &RoundEntry) -> String {
    let time = page.time(round.opened);
    t!(
        page.words,
        "report-base",
        count = round.base.people,
        time = time
    )
    .into_owned()
}

fn voted(page: &Page, round: &RoundEntry) -> String {
    let share = share(page, round.ballots, round.base.people);
    let voted = t!(
        page.words,
        "report-voted",
        count = round.ballots,
        share = share
    );
    match round.abstained {
        0 => voted.into_owned(),
        count => {
            let abstained = t!(page.words, "methods-abstained", count = count);
            format!("{voted} {abstained}.")
        }
    }
}

/// The share that voted; those who came later may vote too, so nothing is said beyond all.
fn share(page: &Page, voted: usize, of: u32) -> String {
    page.per_cent(per_cent(voted, of as usize).min(100))
}

/// Turnout per party; parties with nobody in the room are left out.
fn write_turnout(page: &mut Page, round: &RoundEntry) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut of_said, mut voted_said) = (0, 0);
    for party in &round.parties {
        (of_said, voted_said) = (of_said + party.of, voted_said + party.voted);
        let name = page.party(&party.party);
        rows.extend(turnout_row(page, name, party.voted, party.of));
    }
    let not_said = t!(page.words, "not-stated").into_owned();
    let of = round.base.people.saturating_sub(of_said);
    let voted = round.ballots.saturating_sub(voted_said);
    rows.extend(turnout_row(page, not_said, voted, of));
    if rows.is_empty() {
        return;
    }
    let header = [
        (t!(page.words, "report-party").into_owned(), Side::Left),
        (t!(page.words, "report-present").into_owned(), Side::Right),
        (
            t!(page.words, "report-have-voted").into_owned(),
            Side::Right,
        ),
        (t!(page.words, "report-share").into_owned(), Side::Right),
    ];
    page.table(&header, &rows);
}

fn turnout_row(page: &Page, name: String, voted: usize, of: u32) -> Option<Vec<String>> {
    let share = match of {
        0 => NOTHING.into(),
        _ => share(page, voted, of),
    };
    let anybody = voted > 0 || of > 0;
    anybody.then(|| vec![name, of.to_string(), voted.to_string(), share])
}

fn write_result(page: &mut Page, round: &RoundEntry) {
    let (with, without): (Vec<&Item>, Vec<&Item>) =
        round.items.iter().partition(|item| !item.counts.is_empty());
    if !with.is_empty() {
        write_table(page, round, &with);
        write_suppressed(page, round);
    }
    if !without.is_empty() {
        page.paragraph(t!(page.words, "report-without-votes"));
        let lines: Vec<String> = without
            .iter()
            .map(|item| figures::named(page, item))
            .collect();
        page.list(lines);
    }
}

fn write_table(page: &mut Page, round: &RoundEntry, items: &[&Item]) {
    let shown: Vec<usize> = shown(round);
    let mut header = vec![
        (t!(page.words, "report-place").into_owned(), Side::Left),
        (t!(page.words, "report-idea").into_owned(), Side::Left),
    ];
    let names = figures::names(page.words, round.method).into_iter();
    header.extend(names.map(|name| (name, Side::Right)));
    let parties = shown
        .iter()
        .map(|place| page.party(&round.parties[*place].party));
    header.extend(parties.map(|name| (name, Side::Right)));
    let rows: Vec<Vec<String>> = items
        .iter()
        .map(|item| {
            let mut row = vec![place(page, item), figures::named(page, item)];
            row.extend(figures::cells(page.words, item.counts));
            let parties = shown.iter().map(|place| item.parties[*place]);
            row.extend(parties.map(|counts| party_cell(page, counts)));
            row
        })
        .collect();
    page.table(&header, &rows);
    let how = figures::how(page.words, round.method);
    let by_party = figures::per_party(page.words, round.method).filter(|_| !shown.is_empty());
    let said: Vec<String> = how.into_iter().chain(by_party).collect();
    if !said.is_empty() {
        page.paragraph(said.join(" "));
    }
    write_pairs(page, round);
}

/// How often each idea was put before each other one: a row and a column for each, by its number.
fn write_pairs(page: &mut Page, round: &RoundEntry) {
    if round.pairs.len() < 2 {
        return;
    }
    page.paragraph(t!(page.words, "report-pairs"));
    let mut header = vec![(t!(page.words, "report-idea").into_owned(), Side::Left)];
    let ideas = round.items.iter();
    header.extend(ideas.map(|item| (item.idea.to_string(), Side::Right)));
    let row = |(at, (item, numbers)): (usize, (&Item, &Vec<u32>))| {
        let cell = |(other, number): (usize, &u32)| match at == other {
            true => NOTHING.into(),
            false => number.to_string(),
        };
        let numbers = numbers.iter().enumerate().map(cell);
        [item.idea.to_string()].into_iter().chain(numbers).collect()
    };
    let rows = round.items.iter().zip(&round.pairs).enumerate();
    let rows: Vec<Vec<String>> = rows.map(row).collect();
    page.table(&header, &rows);
}

/// The parties that have a column: those who voted, and were enough of them.
fn shown(round: &RoundEntry) -> Vec<usize> {
    let parties = round.parties.iter().enumerate();
    parties
        .filter(|(_, party)| party.voted > 0 && !party.suppressed)
        .map(|(place, _)| place)
        .collect()
}

fn place(page: &Page, item: &Item) -> String {
    if item.tied {
        return t!(page.words, "report-place-tied", place = item.rank).into_owned();
    }
    item.rank.to_string()
}

fn party_cell(page: &Page, counts: Option<Counts>) -> String {
    match counts {
        Some(counts) if !counts.is_empty() => figures::of_party(page.words, counts),
        _ => NOTHING.into(),
    }
}

/// Says whose counts are left out, and why.
fn write_suppressed(page: &mut Page, round: &RoundEntry) {
    let left_out = |party: &&PartyVotes| party.suppressed && party.voted > 0;
    let parties = round.parties.iter().filter(left_out);
    let names: Vec<String> = parties.map(|party| page.party(&party.party)).collect();
    if !names.is_empty() {
        let least = page.doc.session.min_group;
        page.paragraph(t!(
            page.words,
            "report-suppressed",
            names = names.join(", "),
            least = least
        ));
    }
}

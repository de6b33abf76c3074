//! Where the parties meet and where they part, with the numbers that make it mean something; and
//! the conditions: what people said would make them say yes.

use super::figures::named;
use super::page::{NOTHING, Page, Side};
use crate::report::escape;
use crate::report::model::{
    BridgeItem, BridgesEntry, ConditionEntry, GroupCounts, IdeaEntry, IdeaStanding, Item,
    RoundEntry,
};
use crate::tally::consensus::Label;
use crate::text::{bridges as said, t};

/// The bridges and divides of each round of which anything can be said.
pub(super) fn write(page: &mut Page) {
    let rounds = page.doc.rounds.iter();
    let rounds: Vec<_> = rounds
        .filter_map(|round| Some((round, round.bridges.as_ref()?)))
        .collect();
    if rounds.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "bridges-title"));
    page.paragraph(t!(page.words, "bridges-sign"));
    for (round, bridges) in rounds {
        write_round(page, round, bridges);
    }
}

fn write_round(page: &mut Page, round: &RoundEntry, bridges: &BridgesEntry) {
    let words = page.words;
    let heading = t!(
        words,
        "report-round-heading",
        id = round.id.to_string(),
        title = escape::inline(&round.title)
    );
    page.heading(3, heading);
    if bridges.secret {
        page.paragraph(t!(words, "bridges-secret"));
        return;
    }
    write_table(page, round, bridges);
    page.paragraph(said::reading(words, round.rule()));
    let rules = Label::ALL.map(|label| said::rule(words, label, &bridges.thresholds).into_owned());
    page.list(rules);
    let last = ["bridges-rules-order", "bridges-report-consensus-why"];
    page.paragraph(last.map(|id| words.say(id)).join(" "));
}

fn write_table(page: &mut Page, round: &RoundEntry, bridges: &BridgesEntry) {
    let words = page.words;
    let told = |label| matches!(label, Label::Bridge | Label::Divide | Label::Heart);
    let items = bridges.items.iter().filter(|item| told(item.label));
    let items: Vec<&BridgeItem> = items.collect();
    let others = bridges.items.len() - items.len();
    if items.is_empty() {
        let none = ["bridges-none-bridge", "bridges-none-divide"];
        return page.paragraph(none.map(|id| words.say(id)).join(" "));
    }
    page.paragraph(t!(words, "bridges-report-table"));
    let told = |place: usize| {
        items
            .iter()
            .any(|item| item.parties.get(place).copied().flatten().is_some())
    };
    let shown: Vec<usize> = (0..round.parties.len()).filter(|at| told(*at)).collect();
    let mut header = vec![
        (t!(words, "bridges-report-idea").into_owned(), Side::Left),
        (t!(words, "bridges-report-label").into_owned(), Side::Left),
    ];
    let names = shown.iter().map(|at| page.party(&round.parties[*at].party));
    header.extend(names.map(|name| (name, Side::Right)));
    let consensus = t!(words, "bridges-report-consensus").into_owned();
    header.push((consensus, Side::Right));
    let rows = items.iter().filter_map(|item| {
        let idea = round.items.iter().find(|idea| idea.idea == item.idea)?;
        Some(row(page, idea, item, &shown))
    });
    let rows: Vec<Vec<String>> = rows.collect();
    page.table(&header, &rows);
    if others > 0 {
        page.paragraph(t!(words, "bridges-report-others", count = others));
    }
}

fn row(page: &Page, idea: &Item, item: &BridgeItem, shown: &[usize]) -> Vec<String> {
    let label = said::label(page.words, item.label);
    let mark = said::mark(item.label);
    let mut row = vec![named(page, idea), format!("{mark} {label}")];
    let cells = shown.iter().map(|at| cell(page, item.parties[*at]));
    row.extend(cells);
    row.push(item.mean.map_or_else(
        || NOTHING.into(),
        |mean| page.per_cent(u8::try_from(mean).unwrap_or(u8::MAX)),
    ));
    row
}

/// The share that is for it, of how many.
fn cell(page: &Page, counts: Option<GroupCounts>) -> String {
    let Some(count) = counts.map(GroupCounts::count) else {
        return NOTHING.into();
    };
    t!(
        page.words,
        "bridges-report-cell",
        share = said::share(count),
        n = count.seen()
    )
    .into_owned()
}

/// What people said would make them say yes, idea by idea.
pub(super) fn write_conditions(page: &mut Page) {
    let standing = |idea: &&IdeaEntry| {
        let stands = !matches!(idea.state, IdeaStanding::Hidden | IdeaStanding::Withdrawn);
        stands && idea.conditions.iter().any(|it| it.hidden.is_none())
    };
    let ideas: Vec<&IdeaEntry> = page.doc.ideas.iter().filter(standing).collect();
    if ideas.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "bridges-conditions"));
    for idea in ideas {
        let heading = t!(
            page.words,
            "bridges-conditions-idea",
            id = idea.id.to_string(),
            text = escape::inline(&idea.text)
        );
        page.heading(3, heading);
        let lines = idea.conditions.iter().filter(|it| it.hidden.is_none());
        let lines: Vec<String> = lines.map(|it| condition(page, it)).collect();
        page.list(lines);
    }
}

fn condition(page: &Page, condition: &ConditionEntry) -> String {
    let text = escape::block(&condition.text, "  ");
    match condition.oral {
        true => format!("{text} ({})", t!(page.words, "bridges-oral")),
        false => text,
    }
}

/// The answers to an idea that were hidden, for the annex.
pub(super) fn hidden(page: &Page, idea: &IdeaEntry) -> Vec<String> {
    let hidden = idea.conditions.iter().filter_map(|condition| {
        let reason = condition.hidden.as_ref()?;
        Some(
            t!(
                page.words,
                "bridges-report-hidden",
                number = condition.id.to_string(),
                id = idea.id.to_string(),
                reason = escape::inline(reason)
            )
            .into_owned(),
        )
    });
    hidden.collect()
}

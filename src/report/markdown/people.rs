//! Who took part: the balance of parties and categories against the targets, and the names of
//! those who agreed to be named.

use super::page::{NOTHING, Page, Side};
use crate::report::escape;
use crate::report::model::{Person, Share};
use crate::text::{sort, t};

/// The balance of parties and categories, who was missing, and where people came from.
pub(super) fn write_balance(page: &mut Page) {
    if page.doc.people.joined == 0 {
        return;
    }
    page.heading(2, t!(page.words, "report-balance"));
    write_shares(page);
    write_missing(page);
    write_areas(page);
}

fn write_shares(page: &mut Page) {
    let mut rows = Vec::new();
    for party in &page.doc.people.parties {
        if party.share.people > 0 {
            rows.push(row(page, &party.share, "**", "**"));
        }
        let categories = party.categories.iter().filter(|share| share.people > 0);
        rows.extend(categories.map(|share| row(page, share, "– ", "")));
    }
    if page.doc.people.not_said > 0 {
        rows.push(vec![
            t!(page.words, "not-stated").into_owned(),
            page.doc.people.not_said.to_string(),
            NOTHING.into(),
            NOTHING.into(),
        ]);
    }
    let header = [
        (t!(page.words, "report-party").into_owned(), Side::Left),
        (
            t!(page.words, "report-participants").into_owned(),
            Side::Right,
        ),
        (t!(page.words, "report-share").into_owned(), Side::Right),
        (t!(page.words, "report-target").into_owned(), Side::Right),
    ];
    page.table(&header, &rows);
    page.paragraph(t!(page.words, "report-shares-explained"));
}

fn row(page: &Page, share: &Share, before: &str, after: &str) -> Vec<String> {
    let target = share.target.map(|target| page.per_cent(target));
    vec![
        format!("{before}{}{after}", page.label(&share.name)),
        share.people.to_string(),
        page.per_cent(share.share),
        target.unwrap_or_else(|| NOTHING.into()),
    ]
}

fn write_missing(page: &mut Page) {
    let parties = page.doc.people.parties.iter();
    let shares = parties.flat_map(|party| [&party.share].into_iter().chain(&party.categories));
    let missing: Vec<&Share> = shares.filter(|share| share.missing).collect();
    if !missing.is_empty() {
        let names = page.names(missing);
        page.paragraph(t!(page.words, "report-missing", names = names));
    }
}

fn write_areas(page: &mut Page) {
    let mut areas: Vec<_> = page.doc.people.areas.iter().collect();
    if areas.is_empty() {
        return;
    }
    sort::by_name(page.words.lang(), &mut areas, |(area, _)| area);
    let counted = areas
        .iter()
        .map(|(area, count)| format!("{} {count}", escape::inline(area)));
    let areas = counted.collect::<Vec<_>>().join(", ");
    page.paragraph(t!(page.words, "report-areas", areas = areas));
}

/// The names of those who agreed, and how many did not ask to be named.
pub(super) fn write_names(page: &mut Page) {
    let people = &page.doc.people.participants;
    if people.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-participants"));
    let mut named: Vec<(&str, &Person)> = people
        .iter()
        .filter_map(|person| Some((person.name.as_deref()?, person)))
        .collect();
    sort::by_name(page.words.lang(), &mut named, |(name, _)| name);
    let lines: Vec<String> = named
        .iter()
        .map(|(name, person)| line(page, name, person))
        .collect();
    let unnamed = people.len() - named.len();
    page.list(lines);
    if unnamed > 0 {
        page.paragraph(t!(page.words, "report-unnamed", count = unnamed));
    }
}

fn line(page: &Page, name: &str, person: &Person) -> String {
    let organisation = person.organisation.as_deref().map(escape::inline);
    let party = person.party.as_ref().map(|key| page.party(key));
    let facts: Vec<String> = organisation.into_iter().chain(party).collect();
    if facts.is_empty() {
        return escape::inline(name);
    }
    format!("{} ({})", escape::inline(name), facts.join(", "))
}

//! How the time in plenary was shared among the parties.

use super::page::{NOTHING, Page, Side};
use crate::text::{dates, t};
use chrono::TimeDelta;

/// The time that people spoke, by party; nothing where no list of speakers was kept.
pub(super) fn write(page: &mut Page) {
    let speaking = &page.doc.speaking;
    if speaking.turns == 0 {
        return;
    }
    page.heading(2, t!(page.words, "speakers-report-title"));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for party in speaking.parties.iter().filter(|party| party.turns > 0) {
        rows.push(vec![
            page.label(&party.name),
            party.turns.to_string(),
            time(party.seconds),
            page.per_cent(party.share),
        ]);
    }
    if speaking.not_said_seconds > 0 {
        let said: usize = speaking.parties.iter().map(|party| party.turns).sum();
        rows.push(vec![
            t!(page.words, "not-stated").into_owned(),
            (speaking.turns - said).to_string(),
            time(speaking.not_said_seconds),
            NOTHING.into(),
        ]);
    }
    let header = [
        (t!(page.words, "report-party").into_owned(), Side::Left),
        (
            t!(page.words, "speakers-report-turns").into_owned(),
            Side::Right,
        ),
        (
            t!(page.words, "speakers-report-time").into_owned(),
            Side::Right,
        ),
        (t!(page.words, "report-share").into_owned(), Side::Right),
    ];
    page.table(&header, &rows);
}

/// Minutes and seconds.
fn time(seconds: i64) -> String {
    dates::countdown(TimeDelta::seconds(seconds))
}

//! What was counted on paper and by hand, in lines: whose votes, by whom, and what does not add up.

use super::super::Model;
use crate::domain::model::{Counting, Round};
use crate::text::{rounds, t};
use crate::tui::label;
use crate::tui::text::fit;
use crate::views::doubts::doubts;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// One thing that is said of the counts.
pub struct Note {
    text: String,
    /// Whether it is a doubt.
    doubt: bool,
}

/// Everything to be said of a round's counts, place by place.
pub fn lines(model: &Model, round: &Round) -> Vec<Note> {
    let doubts = doubts(&model.session, round);
    let mut lines = Vec::new();
    for counting in &round.counted {
        lines.push(Note {
            text: counted(model, counting),
            doubt: counting.stands().is_none(),
        });
        let here = doubts.iter().filter(|(place, _)| *place == counting.place);
        lines.extend(here.map(|(_, doubt)| Note {
            text: format!("  {}", rounds::doubt(model.words, doubt)),
            doubt: true,
        }));
    }
    lines
}

/// Whose votes, and what each counter saw.
fn counted(model: &Model, counting: &Counting) -> String {
    let words = model.words;
    let party = counting.place.party.as_ref();
    let party = party.and_then(|key| model.session.setup.party(key));
    let party = party.map(|party| label(words, &party.name));
    let place = rounds::place(words, &counting.place, party);
    let counters = counting.counts.iter();
    let counters: Vec<String> = counters
        .map(|count| format!("{} {}", count.counter, count.ballots))
        .collect();
    let standing = match (&counting.accepted, counting.is_agreed()) {
        (_, true) => words.say("rounds-agreed"),
        (Some(accepted), false) => t!(
            words,
            "rounds-accepted",
            name = &accepted.counter,
            reason = &accepted.reason
        ),
        (None, false) => words.say("rounds-not-in-result"),
    };
    format!("{place}: {} · {standing}", counters.join(", "))
}

/// Draws as many as there is room for; the last row says how many there are besides.
pub fn draw(model: &Model, frame: &mut Frame, notes: &[Note], area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let rows = usize::from(area.height);
    let fit_all = notes.len() <= rows;
    let shown = if fit_all {
        rows
    } else {
        rows.saturating_sub(1)
    };
    let mut lines: Vec<Line> = Vec::new();
    for note in notes.iter().take(shown) {
        let (glyph, style) = match note.doubt {
            true => ("!", model.theme.warn()),
            false => ("✓", model.theme.good()),
        };
        lines.push(Line::styled(
            format!(" {glyph} {}", fit(&note.text, columns)),
            style,
        ));
    }
    if !fit_all {
        let more = t!(
            model.words,
            "rounds-more-counts",
            count = notes.len() - shown
        );
        lines.push(Line::styled(format!("   {more}"), model.theme.faint()));
    }
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

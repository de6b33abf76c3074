//! A round's reading in HTML: for phones as chapters that unfold, for the screen as lines.

use crate::domain::Session;
use crate::domain::model::{IdeaId, IdeaState};
use crate::report::model::ReadingEntry;
use crate::report::telling::{Chapter, Part, Teller};
use crate::text::Words;
use maud::{Markup, html};

/// What a reading is told by. What was taken down has no words.
pub(super) fn tell<T>(
    words: Words,
    session: &Session,
    entry: &ReadingEntry,
    tell: impl FnOnce(&Teller) -> T,
) -> T {
    let parties = session.setup.parties.iter();
    let taken_down =
        |state: &IdeaState| matches!(state, IdeaState::Hidden { .. } | IdeaState::Withdrawn);
    let name = |id: IdeaId| match session.ideas.get(&id) {
        Some(idea) if !taken_down(&idea.state) => idea.text.one_line().into_owned(),
        _ => words.say("web-idea-hidden").into_owned(),
    };
    tell(&Teller {
        words,
        entry,
        parties: parties.map(|it| words.label(&it.name).to_owned()).collect(),
        name: &name,
        quote: &|text| text.to_owned(),
    })
}

/// A chapter that unfolds. Its words may be people's, so each stands in its own direction.
pub(super) fn chapter(chapter: &Chapter) -> Markup {
    html! {
        details.more.reading {
            summary { (chapter.title) }
            @for part in &chapter.parts { (self::part(part, &chapter.title)) }
        }
    }
}

/// Tables may be wider than a phone: they scroll by themselves, by keyboard too.
fn part(part: &Part, title: &str) -> Markup {
    html! {
        @match part {
            Part::Says(text) => p.soft dir="auto" { (text) },
            Part::Points(points) => ul { @for point in points { li dir="auto" { (point) } } },
            Part::Table { head, rows } => div.wide tabindex="0" role="region" aria-label=(title) {
                table {
                    thead { tr { @for cell in head { th scope="col" dir="auto" { (cell) } } } }
                    tbody { @for cells in rows { (row(cells)) } }
                }
            },
        }
    }
}

fn row(cells: &[String]) -> Markup {
    html! {
        tr {
            @for (at, cell) in cells.iter().enumerate() {
                @match at {
                    0 => th scope="row" dir="auto" { (cell) },
                    _ => td { (cell) },
                }
            }
        }
    }
}

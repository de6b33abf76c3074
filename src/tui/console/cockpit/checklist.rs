//! The list before the doors open: what is missing first, each line with the keys that mend it.

use super::{Model, heading};
use crate::hub::Health;
use crate::text::t;
use crate::tui::console::{Effect, Tab, Then, key_in, update};
use crate::tui::key::Verb;
use crate::tui::text::{column, width};
use crate::tui::widgets::list::first_in_view;
use crate::views::preflight::{Check, Outside, Verdict, preflight};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

fn checks(model: &Model) -> Vec<Check> {
    let outside = Outside {
        address: model.join_info.url.is_some(),
        saving: model.health == Health::Saving,
    };
    preflight(&model.session, outside)
}

fn keys(model: &Model) -> Vec<&'static str> {
    checks(model).iter().map(|check| check.key()).collect()
}

/// Moves the cursor, if that is what the key means.
pub fn moves(model: &mut Model, verb: Verb) -> bool {
    let keys = keys(model);
    model.cockpit.check.go(verb, &keys)
}

/// Goes where the chosen line is mended, and presses the key there.
pub fn go(model: &mut Model) -> Vec<Effect<Then>> {
    if !super::shows_checklist(model) {
        return Vec::new();
    }
    let checks = checks(model);
    let keys: Vec<_> = checks.iter().map(|check| check.key()).collect();
    let chosen = model.cockpit.check.line(&keys);
    let Some((tab, verb)) = chosen.and_then(|line| mended(checks[line])) else {
        return Vec::new();
    };
    update::open(model, tab, verb)
}

/// Where a thing is mended, and by which key there; none for what is done outside the program.
fn mended(check: Check) -> Option<(Tab, Option<Verb>)> {
    Some(match check {
        Check::Question { .. } => (Tab::Sheet, Some(Verb::Describe)),
        Check::Clashes(_) | Check::Owners { .. } => (Tab::Sheet, None),
        Check::Squares { .. } | Check::Chairs { .. } => (Tab::Board, None),
        Check::Targets { .. } => (Tab::People, Some(Verb::SetTarget)),
        Check::Address { .. } => (Tab::Join, None),
        Check::Projector(_) => (Tab::Join, Some(Verb::CodeProjector)),
        Check::NoteTakers { .. } => (Tab::Join, Some(Verb::CodeNotes)),
        Check::Saving { .. } | Check::Backup | Check::Paper => return None,
    })
}

/// The lines it takes, heading and all.
pub fn height(model: &Model) -> u16 {
    u16::try_from(checks(model).len() + 1).unwrap_or(u16::MAX)
}

/// Draws it, so that the chosen line is in view.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let checks = checks(model);
    let lacking = checks.iter().filter(|it| it.verdict() == Verdict::Lacking);
    let name = t!(words, "cockpit-checklist", count = lacking.count());
    let below = heading(frame, theme, &name, area);
    let keys: Vec<_> = checks.iter().map(|check| check.key()).collect();
    let chosen = model.cockpit.check.line(&keys).unwrap_or(0);
    let first = first_in_view(chosen, checks.len(), usize::from(below.height));
    for (place, (index, check)) in below.rows().zip(checks.iter().enumerate().skip(first)) {
        frame.render_widget(check_line(model, *check, place), place);
        if index == chosen {
            frame.buffer_mut().set_style(place, theme.selected());
        }
    }
}

/// The mark, what is known, and the keys.
fn check_line(model: &Model, check: Check, place: Rect) -> Line<'static> {
    let theme = &model.theme;
    let (mark, style) = match check.verdict() {
        Verdict::Lacking => ("!", theme.warn()),
        Verdict::Remember => ("·", theme.base()),
        Verdict::Good => ("✓", theme.good()),
    };
    let keys = match (check.verdict(), mended(check)) {
        (Verdict::Good, _) | (_, None) => String::new(),
        (_, Some((tab, None))) => tab.digit().to_string(),
        (_, Some((tab, Some(verb)))) => {
            format!("{} {}", tab.digit(), key_in(model.words, tab, verb))
        }
    };
    let room = usize::from(place.width).saturating_sub(width(&keys) + 5);
    Line::from(vec![
        Span::styled(format!(" {mark} "), style),
        Span::styled(column(&said(model, check), room), style),
        Span::styled(format!(" {keys}"), theme.accent()),
    ])
}

fn said(model: &Model, check: Check) -> String {
    let words = model.words;
    let id = format!("cockpit-check-{}", check.key());
    let good = match check.verdict() {
        Verdict::Good => "yes",
        _ => "no",
    };
    match check {
        Check::Question { .. }
        | Check::Targets { .. }
        | Check::Address { .. }
        | Check::Saving { .. } => t!(words, &id, good = good),
        Check::Backup | Check::Paper => words.say(&id),
        Check::Squares { squares, topics } => {
            t!(words, &id, good = good, squares = squares, topics = topics)
        }
        Check::Chairs { chairs, people } => {
            t!(words, &id, good = good, chairs = chairs, people = people)
        }
        Check::Clashes(count) | Check::Projector(count) => t!(words, &id, count = count),
        Check::Owners { without } => t!(words, &id, count = without),
        Check::NoteTakers { here, rooms } => t!(words, &id, count = here, rooms = rooms),
    }
    .into_owned()
}

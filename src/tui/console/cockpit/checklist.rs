//! The list before the doors open: what is missing first, each line with the keys that mend it.

use super::{Model, heading};
use crate::domain::Role;
use crate::domain::model::Setup;
use crate::hub::Health;
use crate::text::t;
use crate::tui::console::asks::{Ask, StageAsk};
use crate::tui::console::{Effect, Tab, Then, join, key_in, key_name, tabs};
use crate::tui::kept::{Kept, Value};
use crate::tui::key::Verb;
use crate::tui::keymap;
use crate::tui::seen::{People, Topics};
use crate::tui::text::{column, width};
use crate::tui::widgets::list::first_in_view;
use crate::views::preflight::{Check, Outside, Verdict, preflight};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::rc::Rc;
use std::sync::Arc;

/// The checklist, worked out when something it tells of has changed.
pub type Checks = Kept<(Arc<Setup>, People, Topics, Value<Outside>), Vec<Check>>;

fn checks(model: &Model) -> Rc<Vec<Check>> {
    let outside = Outside {
        address: model.join_info.url.is_some(),
        saving: model.health == Health::Saving,
        projectors: join::attached(model, Role::Projector),
        note_takers: join::attached(model, Role::Notes),
    };
    let session = &model.session;
    let basis = (
        session.setup.clone(),
        session.people.clone(),
        session.topics.clone(),
        Value(outside),
    );
    let checks = &model.cockpit.checks;
    checks.get(basis, || preflight(session, outside))
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
    match chosen.and_then(|line| mended(checks[line])) {
        Some(Mend::On(tab)) => tabs::show(model, tab),
        Some(Mend::By(tab, verb)) => {
            tabs::show(model, tab);
            model.next = Some(verb);
            Vec::new()
        }
        Some(Mend::Sign(_, ask)) => model.ask(Ask::Stage(ask)),
        None => Vec::new(),
    }
}

/// Where a thing is mended.
enum Mend {
    /// On a screen.
    On(Tab),
    /// On a screen, by a key.
    By(Tab, Verb),
    /// Among what the projectors show, by a key that asks this.
    Sign(Verb, StageAsk),
}

/// Where a thing is mended; nowhere if that is done outside the program.
fn mended(check: Check) -> Option<Mend> {
    Some(match check {
        Check::Question { .. } => Mend::By(Tab::Sheet, Verb::Describe),
        Check::Mandate { .. } => Mend::Sign(Verb::SetMandate, StageAsk::Mandate),
        Check::Wifi { .. } => Mend::Sign(Verb::SetWifi, StageAsk::Wifi),
        Check::Clashes(_) | Check::Owners { .. } => Mend::On(Tab::Sheet),
        Check::Squares { .. } | Check::Chairs { .. } => Mend::On(Tab::Board),
        Check::Targets { .. } => Mend::By(Tab::People, Verb::SetTarget),
        Check::Address { .. } => Mend::On(Tab::Join),
        Check::Projector(_) => Mend::By(Tab::Join, Verb::CodeProjector),
        Check::NoteTakers { .. } => Mend::By(Tab::Join, Verb::CodeNotes),
        Check::Saving { .. } | Check::Backup | Check::Paper => return None,
    })
}

/// The keys that lead there.
fn keys_to(model: &Model, check: Check) -> String {
    let words = model.words;
    match mended(check) {
        _ if check.verdict() == Verdict::Good => String::new(),
        None => String::new(),
        Some(Mend::On(tab)) => tab.digit().to_string(),
        Some(Mend::By(tab, verb)) => format!("{} {}", tab.digit(), key_in(words, tab, verb)),
        Some(Mend::Sign(verb, _)) => {
            let pages = key_name(model, Verb::ShowPages);
            format!("{pages} {}", keymap::name(keymap::PAGES, verb, words))
        }
    }
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
    let keys = keys_to(model, check);
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
        | Check::Mandate { .. }
        | Check::Wifi { .. }
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

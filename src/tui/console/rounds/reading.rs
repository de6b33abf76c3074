//! The result in words, over the screen of rounds: who was chosen and why, the same with every group
//! weighing the same, how much hangs on the rule, and the proof.

use super::super::{Effect, Model, Overlay, Then};
use crate::domain::model::Round;
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::reading::{lines, tell};
use crate::tui::widgets::middle;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Paragraph};

/// The widest the sheet gets; longer lines are hard to follow.
const WIDEST: u16 = 100;
/// Lines of one page up or down.
const PAGE: i16 = 10;

/// Opens it, where the round has been counted.
pub fn open(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    let veiled = round.secrecy().is_some_and(|it| it.veiled);
    match (round.state.is_counted(), veiled) {
        (true, true) => model.refuse("secret-few"),
        (true, false) => model.overlay = Overlay::Reading(0),
        (false, _) => model.refuse("readings-when-counted"),
    }
    Vec::new()
}

/// What a key means in it: a move scrolls, everything else closes it.
pub fn key(model: &mut Model, verb: Option<Verb>) {
    let by = match verb {
        Some(Verb::Up) => -1,
        Some(Verb::Down) => 1,
        Some(Verb::PageUp) => -PAGE,
        Some(Verb::PageDown) => PAGE,
        Some(Verb::First) => -i16::MAX,
        Some(Verb::Last) => i16::MAX,
        _ => {
            model.overlay = Overlay::None;
            return;
        }
    };
    scroll(model, by);
}

/// Scrolls by so many lines, as far as it goes.
pub fn scroll(model: &mut Model, by: i16) {
    let furthest = model.rounds.furthest.get();
    if let Overlay::Reading(scroll) = &mut model.overlay {
        *scroll = scroll.saturating_add_signed(by).min(furthest);
    }
}

/// Who was chosen, in one line of the screen of rounds, and the key to the rest; nothing where the
/// ideas are only put in order.
pub fn headline(model: &Model, round: &Round) -> Option<String> {
    let read = model.rounds.read.of(&model.session, round.id);
    let entry = read.as_ref().as_ref()?;
    let told = tell(model.words, &model.session, entry, false, |teller| {
        teller.headline()
    });
    (!told.is_empty()).then(|| told.join(" · "))
}

/// Draws the sheet over the screen.
pub fn draw(model: &Model, frame: &mut Frame, scroll: u16, area: Rect) {
    let Some(round) = super::shown(model) else {
        return;
    };
    let read = model.rounds.read.of(&model.session, round.id);
    let Some(entry) = read.as_ref() else {
        return;
    };
    let chapters = tell(model.words, &model.session, entry, false, |teller| {
        teller.chapters()
    });
    let columns = area.width.min(WIDEST).saturating_sub(4);
    let lines = lines(&model.theme, &chapters, usize::from(columns));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let area = middle(area, WIDEST, height);
    let shown = usize::from(area.height.saturating_sub(2));
    let furthest = u16::try_from(lines.len().saturating_sub(shown)).unwrap_or(u16::MAX);
    model.rounds.furthest.set(furthest);
    frame.render_widget(Clear, area);
    let title = t!(
        model.words,
        "readings-sheet",
        title = round.title.one_line().into_owned()
    );
    let foot = model.words.say("console-help-foot");
    let block = Block::bordered()
        .title(format!(" {title} "))
        .title_bottom(Line::from(format!(" {foot} ")).right_aligned())
        .padding(Padding::horizontal(1))
        .style(model.theme.base());
    let sheet = Paragraph::new(lines).scroll((scroll.min(furthest), 0));
    frame.render_widget(sheet.block(block), area);
}

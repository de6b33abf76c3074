//! The console's part in secret rounds: the code of a key, shown large and once, and what follows
//! when a round can't be closed without it.

use super::asks::{Ask, SecretAsk};
use super::{Effect, Model, Overlay, Then};
use crate::domain::command::VotingCommand;
use crate::domain::model::Letters;
use crate::domain::{Command, Refusal};
use crate::hub::Rejected;
use crate::text::Words;
use crate::tui::said;
use crate::tui::text::wrap;
use crate::tui::theme::Theme;
use crate::tui::widgets::{big, middle};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Paragraph};

/// The widest the box gets: twelve letters in three groups, each as wide as four columns, and air.
const WIDEST: u16 = 76;
/// Lines for the letters, in the size that fits beside what is said of them.
const LETTER_ROWS: u16 = 4;

/// Shows a code until the facilitator says that it is written down.
pub(super) fn show(model: &mut Model, code: Letters) {
    model.overlay = Overlay::Code(code);
}

/// Only Enter puts the code away: it does not come back, so no other key may do it by mistake.
pub(super) fn key(model: &mut Model, event: KeyEvent) {
    if event.code == KeyCode::Enter {
        model.overlay = Overlay::None;
    }
}

/// Asks what is needed where a round can't be closed as things stand: the code, or why it is given
/// up when no code helps. Says whether that was the reason.
pub(super) fn asks_instead(model: &mut Model, rejected: &Rejected) -> bool {
    let ask = match rejected {
        Rejected::Refused(Refusal::KeyNeeded { round }) => SecretAsk::Unlock(*round),
        Rejected::Refused(Refusal::KeyLost { round }) => SecretAsk::Void(*round),
        _ => return false,
    };
    model.ask(Ask::Secret(ask));
    if let (Overlay::Asking(_, dialog), SecretAsk::Void(_)) = (&mut model.overlay, ask) {
        dialog.refuse(said::rejected(model.words, &model.session, rejected));
    }
    true
}

/// When the key is back, the round is closed: that is what the code was asked for.
pub(super) fn unlocked(model: &mut Model, ask: &Ask) -> Vec<Effect<Then>> {
    match ask {
        Ask::Secret(SecretAsk::Unlock(round)) => {
            model.wish(Command::Voting(VotingCommand::Close { round: *round }))
        }
        _ => Vec::new(),
    }
}

/// Draws the code.
pub(super) fn draw(code: Letters, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
    let columns = usize::from(WIDEST.min(area.width).saturating_sub(6));
    let said: Vec<String> = ["secret-code-why", "secret-code-lost", "secret-code-sees"]
        .into_iter()
        .flat_map(|id| wrap(&words.say(id), columns, usize::MAX))
        .collect();
    let said_rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let outer = middle(area, WIDEST, LETTER_ROWS + said_rows + 6);
    let block = Block::bordered()
        .padding(Padding::uniform(1))
        .border_style(theme.accent())
        .title(format!(" {} ", words.say("secret-title-code")))
        .title_bottom(format!(" Enter  {} ", words.say("secret-written")));
    let inner = block.inner(outer);
    let [letters, plain, _, below] = Layout::vertical([
        Constraint::Length(LETTER_ROWS),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(inner);
    frame.render_widget(Clear, outer);
    frame.render_widget(block.style(theme.base()), outer);
    let code = code.to_string();
    big::write(frame, theme, theme.strong(), &code, letters);
    // Large letters show from afar what it is; which letters they are is read here.
    frame.render_widget(Line::styled(code, theme.strong()).centered(), plain);
    let lines: Vec<Line> = said.into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), below);
}

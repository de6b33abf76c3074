//! Where the parts of the console stand: drawing and pointing both ask here.

use ratatui::layout::{Constraint, Layout, Rect, Size};

/// The least that the console can be worked in.
pub const LEAST: Size = Size::new(56, 14);

/// The lines of the header: the session, what happens now, the tabs.
const HEADER: u16 = 3;

/// The parts of the console, from the top.
#[derive(Clone, Copy, Debug)]
pub struct Areas {
    /// What is said at a glance; the tabs are its last line.
    pub header: Rect,
    /// The line under the tabs.
    pub rule: Rect,
    /// The screen.
    pub screen: Rect,
    /// The last line.
    pub footer: Rect,
}

impl Areas {
    /// The parts of a terminal of this size, however small.
    pub fn of(area: Rect) -> Areas {
        let [header, rule, screen, footer] = Layout::vertical([
            Constraint::Length(HEADER),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(area);
        Areas {
            header,
            rule,
            screen,
            footer,
        }
    }

    /// The line of the tabs.
    pub fn tabs(&self) -> Rect {
        Rect {
            y: self.header.bottom().saturating_sub(1),
            height: self.header.height.min(1),
            ..self.header
        }
    }
}

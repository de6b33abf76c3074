//! A new page comes up instead of jumping: a few drawings in less than a third of a second, and
//! none after that. Nothing flashes, and where there are no colours nothing fades.

use crate::domain::model::StagePage;
use crate::tui::theme::{Ground, Theme};
use chrono::{DateTime, Duration, Utc};
use ratatui::buffer::Buffer;
use ratatui::style::Color;

/// The time between two drawings of a page that comes up.
const STEP: i64 = 90;
/// How much of a page's colours is there at each drawing, in per cent; after the last all of it.
const STEPS: [i64; 3] = [25, 50, 75];

/// Which page is shown, and since when.
#[derive(Clone, Copy, Debug)]
pub struct Fade {
    page: StagePage,
    /// When it was turned to; the first page was not.
    since: Option<DateTime<Utc>>,
}

impl Fade {
    /// A first page, which is simply there.
    pub fn at(page: StagePage) -> Fade {
        Fade { page, since: None }
    }

    /// Takes note of the page that is shown now.
    pub fn see(&mut self, page: StagePage, now: DateTime<Utc>) {
        if self.page != page {
            *self = Fade {
                page,
                since: Some(now),
            };
        }
    }

    /// The drawing that `now` falls into; none once the page is up.
    fn step(&self, now: DateTime<Utc>) -> Option<usize> {
        let past = (now - self.since?).num_milliseconds();
        let step = usize::try_from(past / STEP).ok()?;
        (step < STEPS.len()).then_some(step)
    }

    /// When the next drawing is due.
    pub fn next(&self, theme: &Theme, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        paper(theme)?;
        let step = self.step(now)? as i64;
        Some(self.since? + Duration::milliseconds((step + 1) * STEP))
    }

    /// Takes the page's colours back towards the paper, as far as it has not come up yet.
    pub fn dim(&self, theme: &Theme, buffer: &mut Buffer, now: DateTime<Utc>) {
        let (Some(paper), Some(step)) = (paper(theme), self.step(now)) else {
            return;
        };
        for cell in &mut buffer.content {
            cell.fg = mixed(cell.fg, paper, STEPS[step]);
            cell.bg = mixed(cell.bg, paper, STEPS[step]);
        }
    }
}

/// What the page comes up from; none where the ground's colour is not known.
fn paper(theme: &Theme) -> Option<Color> {
    match (theme.ground, theme.base().bg) {
        (Ground::Light | Ground::Dark, paper) => paper,
        _ => None,
    }
}

/// A colour of which so many per cent are there, on this paper.
fn mixed(colour: Color, paper: Color, share: i64) -> Color {
    let (Color::Rgb(r, g, b), Color::Rgb(pr, pg, pb)) = (colour, paper) else {
        return colour;
    };
    let mix = |ink: u8, paper: u8| {
        let mixed = (i64::from(ink) * share + i64::from(paper) * (100 - share)) / 100;
        u8::try_from(mixed).unwrap_or(paper)
    };
    Color::Rgb(mix(r, pr), mix(g, pg), mix(b, pb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::minute;
    use crate::tui::text::Charset;
    use crate::tui::theme::Colours;

    const LIGHT: Theme = Theme {
        ground: Ground::Light,
        colours: Colours::All,
        charset: Charset::Unicode,
    };

    #[test]
    fn a_page_is_up_within_300_ms_and_then_nothing_is_due() {
        let mut fade = Fade::at(StagePage::Welcome);
        assert_eq!(fade.next(&LIGHT, minute(0)), None);
        fade.see(StagePage::Clock, minute(0));
        let mut now = minute(0);
        let mut drawings = 0;
        while let Some(next) = fade.next(&LIGHT, now) {
            assert!(next > now);
            now = next;
            drawings += 1;
        }
        assert_eq!(drawings, STEPS.len());
        assert!(now - minute(0) <= Duration::milliseconds(300));
        fade.see(StagePage::Clock, minute(1));
        assert_eq!(fade.next(&LIGHT, minute(1)), None);
    }

    #[test]
    fn without_colours_of_its_own_a_page_is_simply_there() {
        for ground in [Ground::Own, Ground::Mono] {
            let theme = Theme { ground, ..LIGHT };
            let mut fade = Fade::at(StagePage::Welcome);
            fade.see(StagePage::Clock, minute(0));
            assert_eq!(fade.next(&theme, minute(0)), None);
        }
    }

    #[test]
    fn colours_come_up_from_the_paper() {
        let ink = Color::Rgb(0, 100, 200);
        let paper = Color::Rgb(255, 255, 255);
        assert_eq!(mixed(ink, paper, 0), paper);
        assert_eq!(mixed(ink, paper, 50), Color::Rgb(127, 177, 227));
        assert_eq!(mixed(ink, paper, 100), ink);
        assert_eq!(mixed(Color::Reset, paper, 50), Color::Reset);
    }
}

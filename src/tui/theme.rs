//! Styles by meaning. No screen names a colour: it asks for what a thing is, so that a light
//! hall, a terminal of sixteen colours and `NO_COLOR` are each decided once, here. Colour is
//! never alone: what it says is also said by a glyph or a word.

use super::text::Charset;
use crate::views::clock::Urgency;
use ratatui::style::{Color, Modifier, Style};

/// What the screen is painted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The terminal's own colours.
    Own,
    /// Black on white whatever the terminal's colours: halls are bright.
    Light,
    /// White on black, for a dark hall.
    Dark,
    /// No colours at all (`NO_COLOR`, dumb terminals).
    Mono,
}

/// Styles and characters of one terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What the screen is painted on.
    pub ground: Ground,
    /// Which characters the terminal can show.
    pub charset: Charset,
}

/// A palette: ink and paper, and the colours that carry meaning on that paper.
struct Palette {
    ink: Color,
    paper: Color,
    faint: Color,
    accent: Color,
    good: Color,
    warn: Color,
    bad: Color,
}

/// The sixteen colours of the terminal, so that the reader's own scheme holds.
const OWN: Palette = Palette {
    ink: Color::Reset,
    paper: Color::Reset,
    faint: Color::DarkGray,
    accent: Color::Cyan,
    good: Color::Green,
    warn: Color::Yellow,
    bad: Color::LightRed,
};

/// Okabe and Ito's colours, darkened to a contrast of at least 7:1 on white.
const LIGHT: Palette = Palette {
    ink: Color::Rgb(0, 0, 0),
    paper: Color::Rgb(255, 255, 255),
    faint: Color::Rgb(85, 85, 85),
    accent: Color::Rgb(0, 75, 125),
    good: Color::Rgb(0, 90, 65),
    warn: Color::Rgb(125, 65, 0),
    bad: Color::Rgb(150, 20, 20),
};

/// The same colours, lightened to a contrast of at least 7:1 on black.
const DARK: Palette = Palette {
    ink: Color::Rgb(255, 255, 255),
    paper: Color::Rgb(0, 0, 0),
    faint: Color::Rgb(170, 170, 170),
    accent: Color::Rgb(86, 180, 233),
    good: Color::Rgb(60, 200, 150),
    warn: Color::Rgb(240, 228, 66),
    bad: Color::Rgb(255, 150, 130),
};

impl Theme {
    /// The theme that the environment asks for: `NO_COLOR` and `TERM=dumb` take the colours away,
    /// a locale that is not UTF-8 takes the characters beyond ASCII.
    pub fn from_environment(ground: Ground) -> Theme {
        Theme::reading(ground, |name| {
            std::env::var(name).ok().filter(|v| !v.is_empty())
        })
    }

    fn reading(ground: Ground, variable: impl Fn(&str) -> Option<String>) -> Theme {
        let dumb = variable("TERM").is_some_and(|term| term == "dumb");
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| variable(name))
            .unwrap_or_default()
            .to_ascii_uppercase();
        let ascii = dumb || !(locale.contains("UTF-8") || locale.contains("UTF8"));
        let mono = dumb || variable("NO_COLOR").is_some();
        Theme {
            ground: if mono { Ground::Mono } else { ground },
            charset: if ascii {
                Charset::Ascii
            } else {
                Charset::Unicode
            },
        }
    }

    fn palette(&self) -> Option<&'static Palette> {
        match self.ground {
            Ground::Own => Some(&OWN),
            Ground::Light => Some(&LIGHT),
            Ground::Dark => Some(&DARK),
            Ground::Mono => None,
        }
    }

    fn ink(&self, colour: impl Fn(&Palette) -> Color) -> Style {
        self.palette()
            .map_or(Style::new(), |palette| Style::new().fg(colour(palette)))
    }

    /// Ordinary text on the screen's ground.
    pub fn base(&self) -> Style {
        self.palette().map_or(Style::new(), |palette| {
            Style::new().fg(palette.ink).bg(palette.paper)
        })
    }

    /// What is less important.
    pub fn faint(&self) -> Style {
        match self.ground {
            Ground::Mono => Style::new().add_modifier(Modifier::DIM),
            _ => self.ink(|palette| palette.faint),
        }
    }

    /// Titles.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What carries the eye: the current tab, a bar, a key in the footer.
    pub fn accent(&self) -> Style {
        self.ink(|palette| palette.accent)
            .add_modifier(Modifier::BOLD)
    }

    /// All is well.
    pub fn good(&self) -> Style {
        self.ink(|palette| palette.good)
    }

    /// Look here soon.
    pub fn warn(&self) -> Style {
        self.ink(|palette| palette.warn)
            .add_modifier(Modifier::BOLD)
    }

    /// Look here now.
    pub fn bad(&self) -> Style {
        self.ink(|palette| palette.bad).add_modifier(Modifier::BOLD)
    }

    /// The line or square under the cursor.
    pub fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The line under the cursor, over whatever is written on it: in one shade from edge to edge.
    pub fn picked(&self) -> Style {
        let even = self.base().remove_modifier(Modifier::DIM);
        even.patch(self.selected())
    }

    /// The line that is remembered in a pane without the cursor.
    pub fn remembered(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The style of a bar's filled part.
    pub fn bar(&self) -> Style {
        self.ink(|palette| palette.accent)
    }

    /// How a clock presses.
    pub fn urgency(&self, urgency: Urgency) -> Style {
        match urgency {
            Urgency::Calm => self.strong(),
            Urgency::Soon => self.warn(),
            Urgency::Last | Urgency::Over => self.bad(),
        }
    }

    /// The glyph that says the same as the colour of a clock.
    pub fn urgency_glyph(&self, urgency: Urgency) -> &'static str {
        match urgency {
            Urgency::Calm => "●",
            Urgency::Soon => "◐",
            Urgency::Last => "○",
            Urgency::Over => "!",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(variables: &[(&str, &str)]) -> Theme {
        Theme::reading(Ground::Own, |name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn a_utf8_terminal_gets_everything() {
        let theme = under(&[("LANG", "sv_SE.UTF-8"), ("TERM", "xterm-256color")]);
        assert_eq!(
            (theme.ground, theme.charset),
            (Ground::Own, Charset::Unicode)
        );
    }

    #[test]
    fn no_color_takes_the_colours_and_only_them() {
        let theme = under(&[("LC_ALL", "C.utf8"), ("NO_COLOR", "1")]);
        assert_eq!(
            (theme.ground, theme.charset),
            (Ground::Mono, Charset::Unicode)
        );
    }

    #[test]
    fn a_dumb_terminal_and_an_old_locale_get_ascii() {
        let dumb = under(&[("LANG", "sv_SE.UTF-8"), ("TERM", "dumb")]);
        assert_eq!((dumb.ground, dumb.charset), (Ground::Mono, Charset::Ascii));
        assert_eq!(under(&[("LANG", "sv_SE")]).charset, Charset::Ascii);
        assert_eq!(under(&[]).charset, Charset::Ascii);
    }

    #[test]
    fn every_colour_of_the_projector_reads_at_seven_to_one() {
        for palette in [&LIGHT, &DARK] {
            for colour in [
                palette.ink,
                palette.faint,
                palette.accent,
                palette.good,
                palette.warn,
                palette.bad,
            ] {
                let ratio = contrast(colour, palette.paper);
                assert!(ratio >= 7.0, "{colour:?} on {:?}: {ratio}", palette.paper);
            }
        }
    }

    /// WCAG's contrast ratio.
    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(colour: Color) -> f64 {
        let Color::Rgb(r, g, b) = colour else {
            panic!("the projector names its colours")
        };
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }
}

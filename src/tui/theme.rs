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
    /// Few and strong colours on black, for tired or weak eyes.
    HighContrast,
    /// No colours at all (`NO_COLOR`, dumb terminals).
    Mono,
}

impl Ground {
    /// Every ground, by the name that it is asked for by.
    pub const NAMES: [(&str, Ground); 5] = [
        ("own", Ground::Own),
        ("light", Ground::Light),
        ("dark", Ground::Dark),
        ("high-contrast", Ground::HighContrast),
        ("mono", Ground::Mono),
    ];

    /// The ground of this name.
    pub fn named(name: &str) -> Option<Ground> {
        let found = Ground::NAMES.iter().find(|(other, _)| *other == name);
        found.map(|(_, ground)| *ground)
    }
}

/// How many colours the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Any.
    All,
    /// The 256 of xterm.
    Indexed,
    /// The sixteen of old.
    Sixteen,
}

/// Styles and characters of one terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What the screen is painted on.
    pub ground: Ground,
    /// How many colours the terminal can show.
    pub colours: Colours,
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

/// The same again, brighter, for a contrast of at least 12:1 on black.
const HIGH_CONTRAST: Palette = Palette {
    ink: Color::Rgb(255, 255, 255),
    paper: Color::Rgb(0, 0, 0),
    faint: Color::Rgb(225, 225, 225),
    accent: Color::Rgb(125, 220, 255),
    good: Color::Rgb(100, 255, 180),
    warn: Color::Rgb(255, 245, 90),
    bad: Color::Rgb(255, 195, 180),
};

/// Black on white with the sixteen colours. Their yellow can't be read on white.
const LIGHT_SIXTEEN: Palette = Palette {
    ink: Color::Black,
    paper: Color::White,
    faint: Color::DarkGray,
    accent: Color::Blue,
    good: Color::Green,
    warn: Color::Magenta,
    bad: Color::Red,
};

/// White on black with the sixteen colours.
const DARK_SIXTEEN: Palette = Palette {
    ink: Color::White,
    paper: Color::Black,
    faint: Color::Gray,
    accent: Color::LightCyan,
    good: Color::LightGreen,
    warn: Color::LightYellow,
    bad: Color::LightRed,
};

impl Theme {
    /// The theme that the environment asks for: `NO_COLOR` and `TERM=dumb` take the colours away,
    /// a terminal that does not say it has all of them gets fewer, a locale that is not UTF-8
    /// takes the characters beyond ASCII.
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
            colours: colours(&variable),
            charset: if ascii {
                Charset::Ascii
            } else {
                Charset::Unicode
            },
        }
    }

    fn palette(&self) -> Option<&'static Palette> {
        let few = self.colours == Colours::Sixteen;
        match self.ground {
            Ground::Own => Some(&OWN),
            Ground::Light if few => Some(&LIGHT_SIXTEEN),
            Ground::Dark | Ground::HighContrast if few => Some(&DARK_SIXTEEN),
            Ground::Light => Some(&LIGHT),
            Ground::Dark => Some(&DARK),
            Ground::HighContrast => Some(&HIGH_CONTRAST),
            Ground::Mono => None,
        }
    }

    /// A colour as the terminal can show it.
    fn shade(&self, colour: Color) -> Color {
        match (self.colours, colour) {
            (Colours::Indexed, Color::Rgb(r, g, b)) => nearest(r, g, b),
            _ => colour,
        }
    }

    fn ink(&self, colour: impl Fn(&Palette) -> Color) -> Style {
        let shade = |palette| Style::new().fg(self.shade(colour(palette)));
        self.palette().map_or(Style::new(), shade)
    }

    /// Ordinary text on the screen's ground.
    pub fn base(&self) -> Style {
        self.palette().map_or(Style::new(), |palette| {
            let (ink, paper) = (self.shade(palette.ink), self.shade(palette.paper));
            Style::new().fg(ink).bg(paper)
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

    /// The line under the cursor: one clean bar, since the colours and the dimness of what stands
    /// on it would make patches of it.
    pub fn selected(&self) -> Style {
        self.filled(self.base())
    }

    /// A surface filled with the ink of this style, with the paper's colour as its writing.
    pub fn filled(&self, style: Style) -> Style {
        let style = style.remove_modifier(Modifier::DIM);
        style.add_modifier(Modifier::REVERSED)
    }

    /// What a search has found in a text.
    pub fn found(&self) -> Style {
        self.warn().add_modifier(Modifier::UNDERLINED)
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

/// How many colours the environment promises. Where it says nothing of it, a terminal's name does.
fn colours(variable: &impl Fn(&str) -> Option<String>) -> Colours {
    let term = variable("TERM").unwrap_or_default();
    let says = |names: &[&str], text: &str| names.iter().any(|name| text.contains(name));
    let promised = variable("COLORTERM").unwrap_or_default();
    if says(&["truecolor", "24bit"], &promised) || says(ALL_COLOURS, &term) {
        Colours::All
    } else if term.contains("256") {
        Colours::Indexed
    } else {
        Colours::Sixteen
    }
}

/// Terminals that have all colours and are known by their names.
const ALL_COLOURS: &[&str] = &["direct", "kitty", "alacritty", "ghostty", "foot", "wezterm"];

/// The nearest of xterm's 256 colours: a step of its cube of six to the third.
fn nearest(r: u8, g: u8, b: u8) -> Color {
    let step = |channel: u8| {
        let of = |step: &u8| CUBE[usize::from(*step)].abs_diff(channel);
        (0..6).min_by_key(of).unwrap_or(0)
    };
    Color::Indexed(16 + 36 * step(r) + 6 * step(g) + step(b))
}

/// How bright the six steps of the cube are.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

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
    fn a_terminal_gets_as_many_colours_as_it_promises() {
        let colours = |term, promised| under(&[("TERM", term), ("COLORTERM", promised)]).colours;
        assert_eq!(colours("xterm-256color", "truecolor"), Colours::All);
        assert_eq!(colours("xterm-kitty", ""), Colours::All);
        assert_eq!(colours("xterm-256color", ""), Colours::Indexed);
        assert_eq!(colours("linux", ""), Colours::Sixteen);
        assert_eq!(colours("screen", ""), Colours::Sixteen);
        let old = Theme {
            ground: Ground::Light,
            ..under(&[("TERM", "linux")])
        };
        let drawn = [old.base(), old.accent(), old.bad(), old.faint()];
        let exact = |colour| matches!(colour, Some(Color::Rgb(..) | Color::Indexed(_)));
        assert!(
            drawn
                .iter()
                .all(|style| !exact(style.fg) && !exact(style.bg))
        );
    }

    #[test]
    fn every_ground_is_found_by_its_name() {
        for (name, ground) in Ground::NAMES {
            assert_eq!(Ground::named(name), Some(ground));
        }
        assert_eq!(Ground::named("rosa"), None);
    }

    /// The colours of a palette on its paper, as a terminal with so many colours shows them.
    fn contrasts(ground: Ground, colours: Colours) -> Vec<f64> {
        let theme = Theme {
            ground,
            colours,
            charset: Charset::Unicode,
        };
        let palette = theme.palette().unwrap();
        let inks = [
            palette.ink,
            palette.faint,
            palette.accent,
            palette.good,
            palette.warn,
            palette.bad,
        ];
        let shown = |colour| exact(theme.shade(colour));
        let paper = shown(palette.paper);
        inks.map(|ink| contrast(shown(ink), paper)).into()
    }

    /// What a colour of xterm's cube is made of.
    fn exact(colour: Color) -> Color {
        let Color::Indexed(index) = colour else {
            return colour;
        };
        let (r, g, b) = ((index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6);
        let channel = |step: u8| CUBE[usize::from(step)];
        Color::Rgb(channel(r), channel(g), channel(b))
    }

    #[test]
    fn every_colour_reads_at_seven_to_one_and_at_twelve_where_contrast_is_high() {
        // Terminals that have only the nearest colour still reach what WCAG asks at least.
        for (ground, colours, least) in [
            (Ground::Light, Colours::All, 7.0),
            (Ground::Dark, Colours::All, 7.0),
            (Ground::HighContrast, Colours::All, 12.0),
            (Ground::Light, Colours::Indexed, 4.5),
            (Ground::Dark, Colours::Indexed, 4.5),
            (Ground::HighContrast, Colours::Indexed, 12.0),
        ] {
            let found = contrasts(ground, colours);
            let enough = found.iter().all(|ratio| *ratio >= least);
            assert!(enough, "{ground:?}, {colours:?}: {found:?}");
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

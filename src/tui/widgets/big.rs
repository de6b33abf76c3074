//! Letters large enough for the last row of the hall: one line of them, or a whole text that is
//! broken into lines, in the largest letters in which all of it fits.

use crate::tui::text::{Charset, fit, width, wrap};
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use tui_big_text::{BigText, PixelSize};

/// A size of letters, with the cells that one takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Letters {
    pixels: PixelSize,
    width: u16,
    height: u16,
}

const fn letters(pixels: PixelSize, width: u16, height: u16) -> Letters {
    Letters {
        pixels,
        width,
        height,
    }
}

impl Letters {
    /// Whether the letters are as wide as those twice as high: good for a title, and for a text
    /// only if it needs no more lines for it.
    fn is_wide(self) -> bool {
        self.width > self.height
    }
}

/// The sizes from large to small. There is no smaller one that every font draws.
const SIZES: [Letters; 3] = [
    letters(PixelSize::Full, 8, 8),
    letters(PixelSize::HalfHeight, 8, 4),
    letters(PixelSize::Quadrant, 4, 4),
];

/// The sizes that the terminal can show: half and quarter blocks are not in ASCII.
fn sizes(theme: &Theme) -> impl Iterator<Item = Letters> {
    let ascii = theme.charset == Charset::Ascii;
    SIZES
        .into_iter()
        .filter(move |size| !ascii || size.pixels == PixelSize::Full)
}

/// What a point of a list begins with, plain and in the big font.
const BULLETS: [&str; 2] = ["• ", "\u{B7} "];

/// A text in lines of at most so many columns. The lines of a point of a list hang below its first
/// word.
fn broken(text: &str, columns: usize) -> Vec<String> {
    let bullet = BULLETS.into_iter().find(|it| text.starts_with(it));
    let Some(bullet) = bullet else {
        return balanced(text, columns);
    };
    let hang = width(bullet);
    let lines = balanced(&text[bullet.len()..], columns.saturating_sub(hang).max(1));
    let starts = std::iter::once(bullet.to_owned()).chain(std::iter::repeat(" ".repeat(hang)));
    starts
        .zip(lines)
        .map(|(start, line)| start + &line)
        .collect()
}

/// A text in as few lines as it takes, and those of about the same length: a last line of one
/// short word looks forgotten.
fn balanced(text: &str, columns: usize) -> Vec<String> {
    let lines = wrap(text, columns, usize::MAX);
    let words = text.split([' ', '\n']).map(width);
    let (mut least, mut most) = (words.max().unwrap_or(0).min(columns), columns);
    while least < most {
        let middle = usize::midpoint(least, most);
        match wrap(text, middle, usize::MAX).len() > lines.len() {
            true => least = middle + 1,
            false => most = middle,
        }
    }
    wrap(text, most, usize::MAX)
}

/// The text in the letters of the big font: dashes and quotes by their plain cousins. `None` where
/// a letter has no big form (the font knows Latin only): a hole in a name is worse than small
/// letters.
fn in_font(text: &str) -> Option<String> {
    let plain = |c: char| match c {
        '–' | '—' | '−' => Some('-'),
        '’' | '‘' => Some('\''),
        '”' | '“' | '„' => Some('"'),
        // A space that holds words together is drawn like any other, once lines are broken.
        ' '..='~' | '\u{A0}'..='\u{FF}' => Some(c),
        '•' => Some('\u{B7}'),
        _ => None,
    };
    text.replace('…', "...").chars().map(plain).collect()
}

/// A paragraph with the style it is written in.
pub type Paragraph = (String, Style);

/// Paragraphs, broken into lines of one size.
pub struct Text {
    lines: Vec<(Vec<String>, Style)>,
    size: Option<Letters>,
    /// Blank rows between the paragraphs.
    gap: u16,
}

impl Text {
    /// The paragraphs in the largest letters in which all of them fit `room`, plain ones if none
    /// do. Words are broken only in plain letters.
    pub fn fitted(theme: &Theme, paragraphs: &[Paragraph], room: Size) -> Text {
        Text::large(theme, paragraphs, room).unwrap_or_else(|| Text::plain(paragraphs, room))
    }

    /// The same; none if they fit in plain letters only.
    pub fn large(theme: &Theme, paragraphs: &[Paragraph], room: Size) -> Option<Text> {
        sizes(theme).find_map(|size| Text::sized(paragraphs, size, room))
    }

    /// The paragraphs in the smallest of the large letters if all of them fit, else plain: for
    /// many texts beside each other, which look unquiet in different sizes.
    pub fn even(theme: &Theme, paragraphs: &[Paragraph], room: Size) -> Text {
        Text::smallest(theme, paragraphs, room).unwrap_or_else(|| Text::plain(paragraphs, room))
    }

    /// The paragraphs in the smallest of the large letters; none where not all of them fit.
    pub fn smallest(theme: &Theme, paragraphs: &[Paragraph], room: Size) -> Option<Text> {
        let size = sizes(theme).last()?;
        Text::sized(paragraphs, size, room)
    }

    /// The paragraphs in letters no larger than an ordinary line.
    pub fn plain(paragraphs: &[Paragraph], room: Size) -> Text {
        let columns = usize::from(room.width);
        let cut = |text: &str, rows| {
            let lines = broken(text, columns.max(1));
            match lines.len() > rows {
                true => wrap(text, columns, rows),
                false => lines,
            }
        };
        let within = |rows| -> Vec<(Vec<String>, Style)> {
            let lines = paragraphs.iter();
            lines
                .map(|(text, style)| (cut(text, rows), *style))
                .collect()
        };
        let mut lines = within(usize::from(room.height));
        let rows = |lines: &[(Vec<String>, Style)]| lines.iter().map(|(it, _)| it.len()).sum();
        let count = paragraphs.len().max(1);
        if usize::from(room.height) < rows(&lines) {
            lines = within((usize::from(room.height) / count).max(1));
        }
        let rows: usize = rows(&lines);
        let gap = u16::from(usize::from(room.height) >= rows + count - 1);
        Text {
            lines,
            size: None,
            gap,
        }
    }

    fn sized(paragraphs: &[Paragraph], size: Letters, room: Size) -> Option<Text> {
        let columns = usize::from(room.width / size.width);
        let mut lines = Vec::new();
        for (text, style) in paragraphs {
            let text = in_font(text)?;
            let written = broken(&text, columns);
            let is_whole = |line: &String| width(line) <= columns;
            if text.split(' ').any(|word| width(word) > columns) || !written.iter().all(is_whole) {
                return None;
            }
            if size.is_wide() && written.len() > broken(&text, columns * 2).len() {
                return None;
            }
            lines.push((written, *style));
        }
        // Where all fits only without gaps, it is better large than airy.
        let gaps = [size.height / 4, 0];
        let mut texts = gaps.into_iter().map(|gap| Text {
            lines: lines.clone(),
            size: Some(size),
            gap,
        });
        texts.find(|text| text.height() <= room.height)
    }

    /// Several texts, each in its own room, all in the largest letters in which every one of them
    /// fits; none where there are no such letters.
    pub fn uniform(theme: &Theme, texts: &[(Paragraph, Size)]) -> Option<Vec<Text>> {
        let sized = |size| -> Option<Vec<Text>> {
            let texts = texts.iter();
            texts
                .map(|(text, room)| Text::sized(std::slice::from_ref(text), size, *room))
                .collect()
        };
        sizes(theme).find_map(sized)
    }

    /// The rows it takes.
    pub fn height(&self) -> u16 {
        let rows: usize = self.lines.iter().map(|(lines, _)| lines.len()).sum();
        let each = self.size.map_or(1, |size| size.height);
        let gaps = self.gap * (self.lines.len().saturating_sub(1)) as u16;
        (rows as u16).saturating_mul(each).saturating_add(gaps)
    }

    /// The columns of its longest line.
    pub fn width(&self) -> u16 {
        let lines = self.lines.iter().flat_map(|(lines, _)| lines);
        let longest = lines.map(|line| width(line)).max().unwrap_or(0) as u16;
        longest.saturating_mul(self.size.map_or(1, |size| size.width))
    }

    /// Draws it from the top of `area`; what does not fit is left out.
    pub fn draw(&self, frame: &mut Frame, area: Rect, alignment: Alignment) {
        let mut y = area.y;
        for (lines, style) in &self.lines {
            for line in lines {
                let height = self.size.map_or(1, |size| size.height);
                if y + height > area.bottom() {
                    return;
                }
                let place = Rect { y, height, ..area };
                self.draw_line(frame, line, *style, place, alignment);
                y += height;
            }
            y += self.gap;
        }
    }

    /// Draws it in the middle of the height of `area`.
    pub fn draw_middle(&self, frame: &mut Frame, area: Rect, alignment: Alignment) {
        let above = area.height.saturating_sub(self.height()) / 2;
        let place = Rect {
            y: area.y + above,
            height: area.height - above,
            ..area
        };
        self.draw(frame, place, alignment);
    }

    /// Draws it at the lower edge of `area`.
    pub fn draw_bottom(&self, frame: &mut Frame, area: Rect, alignment: Alignment) {
        let above = area.height.saturating_sub(self.height());
        let place = Rect {
            y: area.y + above,
            height: area.height - above,
            ..area
        };
        self.draw(frame, place, alignment);
    }

    fn draw_line(
        &self,
        frame: &mut Frame,
        line: &str,
        style: Style,
        area: Rect,
        alignment: Alignment,
    ) {
        let Some(size) = self.size else {
            let line = Line::styled(line.to_owned(), style).alignment(alignment);
            return frame.render_widget(line, area);
        };
        let big = BigText::builder()
            .pixel_size(size.pixels)
            .alignment(alignment)
            .style(style)
            .lines(vec![Line::from(line.to_owned())])
            .build();
        frame.render_widget(big, area);
    }
}

/// Writes one line as large as the area allows, in its middle; plain and bold where no large
/// letters fit.
pub fn write(frame: &mut Frame, theme: &Theme, style: Style, text: &str, area: Rect) {
    if area.is_empty() {
        return;
    }
    line(theme, style, text, area.as_size()).draw_middle(frame, area, Alignment::Center);
}

/// The rows that `text` takes when written on one line as large as `area` allows.
pub fn rows(text: &str, theme: &Theme, area: Rect) -> u16 {
    line(theme, Style::new(), text, area.as_size()).height()
}

/// `text` on one line, as large as `room` allows.
fn line(theme: &Theme, style: Style, text: &str, room: Size) -> Text {
    let one_line = |size: Letters| {
        let text = in_font(text)?;
        let columns = (width(&text) as u16).saturating_mul(size.width);
        (columns <= room.width && size.height <= room.height).then(|| Text {
            lines: vec![(vec![text], style)],
            size: Some(size),
            gap: 0,
        })
    };
    sizes(theme).find_map(one_line).unwrap_or_else(|| Text {
        lines: vec![(
            vec![fit(text, usize::from(room.width)).into_owned()],
            style.add_modifier(Modifier::BOLD),
        )],
        size: None,
        gap: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::PLAIN;

    fn fitted(text: &str, width: u16, height: u16) -> Text {
        Text::fitted(
            &PLAIN,
            &[(text.to_owned(), Style::new())],
            Size::new(width, height),
        )
    }

    #[test]
    fn a_text_is_written_in_the_largest_letters_in_which_all_of_it_fits() {
        let sizes = [(200, 60), (80, 24), (120, 5), (80, 8), (30, 3)]
            .map(|(width, height)| fitted("Alla får plats", width, height).size);
        let pixels = sizes.map(|size| size.map(|it| it.pixels));
        let expected = [
            Some(PixelSize::Full),
            Some(PixelSize::Full),
            Some(PixelSize::HalfHeight),
            Some(PixelSize::Quadrant),
            None,
        ];
        assert_eq!(pixels, expected);
    }

    #[test]
    fn no_letters_are_large_where_there_is_no_row_for_them() {
        assert_eq!(fitted("Sal", 80, 0).size, None);
        assert_eq!(fitted("Sal", 80, 3).size, None);
    }

    #[test]
    fn the_lines_of_a_text_are_about_as_long_as_each_other() {
        let lines = |text: &str, columns| broken(text, columns);
        assert_eq!(
            lines("Rikta kameran mot koden, eller skriv", 30),
            ["Rikta kameran mot", "koden, eller skriv"]
        );
        assert_eq!(lines("En rad", 30), ["En rad"]);
    }

    #[test]
    fn a_number_is_not_parted_from_what_it_counts() {
        let text = "8\u{A0}deltagare\u{A0}· 5\u{A0}ämnen";
        assert_eq!(
            broken(text, 18),
            ["8\u{A0}deltagare\u{A0}·", "5\u{A0}ämnen"]
        );
    }

    #[test]
    fn the_lines_of_a_point_hang_below_its_first_word() {
        assert_eq!(broken("• Fyra skolgårdar", 12), ["• Fyra", "  skolgårdar"]);
    }

    #[test]
    fn several_texts_are_written_in_one_size_or_not_at_all() {
        let text = |text: &str, width| {
            let text = (text.to_owned(), Style::new());
            (text, Size::new(width, 8))
        };
        let sizes = |texts: &[_]| -> Option<Vec<_>> {
            let texts = Text::uniform(&PLAIN, texts)?;
            Some(texts.iter().map(|it| it.size.unwrap().pixels).collect())
        };
        assert_eq!(sizes(&[text("Sal", 80)]), Some(vec![PixelSize::Full]));
        let both = [text("Sal", 80), text("Skolgården", 40)];
        assert_eq!(sizes(&both), Some(vec![PixelSize::Quadrant; 2]));
        assert_eq!(sizes(&[text("Sal", 80), text("Skolgården", 30)]), None);
    }

    #[test]
    fn no_word_is_broken_in_large_letters() {
        assert_eq!(fitted("Samverkansavtal", 59, 24).size, None);
    }

    #[test]
    fn what_the_font_does_not_know_is_written_plainly() {
        assert_eq!(fitted("日本", 200, 60).size, None);
        assert!(fitted("”Åh” – ja…", 200, 60).size.is_some());
    }
}

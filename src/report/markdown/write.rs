//! Parts of a document as Markdown: also read as plain text, so tables are padded.

use super::page::{Part, Side};
use crate::report::escape;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Columns are padded so that a table can be read as plain text, but no wider than this: beyond
/// it a single long cell would push all others off the screen.
const WIDEST_PADDING: usize = 40;

/// The document, ending in one line break.
pub(super) fn write(parts: &[Part]) -> String {
    let mut writer = Writer::default();
    parts.iter().for_each(|part| writer.part(part));
    format!("{}\n", writer.out.trim_end())
}

#[derive(Default)]
struct Writer {
    out: String,
}

impl Writer {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(level, text) => {
                self.put(format_args!("{} {text}\n\n", "#".repeat(*level)));
            }
            Part::Paragraph(text) => self.put(format_args!("{text}\n\n")),
            Part::List(items) => {
                for item in items {
                    self.put(format_args!("- {item}\n"));
                }
                self.out.push('\n');
            }
            Part::Table { header, rows } => self.table(header, rows),
        }
    }

    /// A table, its columns padded.
    fn table(&mut self, header: &[(String, Side)], rows: &[Vec<String>]) {
        let names: Vec<String> = header.iter().map(|(name, _)| escape::cell(name)).collect();
        let cells = |row: &Vec<String>| row.iter().map(|cell| escape::cell(cell)).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
        let widths: Vec<usize> = names
            .iter()
            .enumerate()
            .map(|(column, name)| {
                let cells = rows.iter().map(|row| row[column].width());
                let widest = cells.chain([name.width()]).max().unwrap_or(0);
                widest.clamp(3, WIDEST_PADDING)
            })
            .collect();
        let sides: Vec<Side> = header.iter().map(|(_, side)| *side).collect();
        self.row(&names, &sides, &widths);
        let rule = sides.iter().zip(&widths).map(|(side, width)| match side {
            Side::Left => "-".repeat(*width),
            Side::Right => format!("{}:", "-".repeat(width - 1)),
        });
        self.row(&rule.collect::<Vec<_>>(), &sides, &widths);
        for row in &rows {
            self.row(row, &sides, &widths);
        }
        self.out.push('\n');
    }

    fn row(&mut self, cells: &[String], sides: &[Side], widths: &[usize]) {
        self.out.push('|');
        for ((cell, side), width) in cells.iter().zip(sides).zip(widths) {
            let padding = " ".repeat(width.saturating_sub(cell.width()));
            match side {
                Side::Left => self.put(format_args!(" {cell}{padding} |")),
                Side::Right => self.put(format_args!(" {padding}{cell} |")),
            }
        }
        self.out.push('\n');
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("a string takes all text");
    }
}

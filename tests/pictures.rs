//! Draws what the README shows: cockpit, board and projector of a living forum, as they stand in
//! a real terminal window, into `target/pictures`. A picture that is worth it is copied to
//! `tests/pictures` by hand.

mod support;

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use support::host::Hall;
use support::pty::Window;
use vt100::{Color, Screen};

/// A cell's size in the picture.
const WIDTH: usize = 9;
const HEIGHT: usize = 19;
/// How far above its cell's lower edge a letter stands.
const RISE: usize = 5;
/// What the terminal's own colours look like: a dark window.
const PAPER: &str = "#16181d";
const INK: &str = "#dfe3ea";
/// The sixteen colours by number, as a calm theme paints them.
const NAMED: [&str; 16] = [
    "#16181d", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf",
    "#7f848e", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#ffffff",
];

#[test]
fn the_console_and_the_projector_of_a_living_forum_can_be_drawn() {
    let hall = Hall::new();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_torg"));
    demo.env("TORG_SESSIONS", hall.path());
    demo.args([
        "--lang", "sv", "demo", "--people", "30", "--seed", "11", "--for", "40s",
    ]);
    demo.args(["--auto", "--bind", "127.0.0.1", "--port", "0"]);
    demo.env("TERM", "xterm-256color")
        .env("COLORTERM", "truecolor");
    let mut window = Window::open(30, 110, &demo);
    window.press("3");
    let board = window.until("a full board", |screen| {
        let text = screen.contents();
        (text.contains("✓") && text.matches("idéer").count() >= 3).then(|| svg(screen))
    });
    window.press("1");
    let cockpit = window.until("the cockpit", |screen| {
        let text = screen.contents();
        (text.contains("Nästa:") && text.contains("Manus")).then(|| svg(screen))
    });
    window.press("\x1b[15~");
    // Drawn from the top: it is whole when nothing of the console is left.
    let projector = window.until("the projector", |screen| {
        let text = screen.contents();
        let drawn = text.contains("Var är vad") && !text.contains("hjälp");
        (drawn && is_settled(screen)).then(|| svg(screen))
    });
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    let drawn = [
        ("cockpit", cockpit),
        ("console", board),
        ("projector", projector),
    ];
    for (name, picture) in drawn {
        assert!(picture.starts_with("<svg") && picture.contains("</text>"));
        std::fs::write(folder.join(format!("{name}.svg")), picture)
            .expect("the picture is written");
    }
    window.program.terminate();
    window.program.end();
}

/// Whether a page has come up in full: its ink is black then, and paler before.
fn is_settled(screen: &Screen) -> bool {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let mut cells = cells.filter_map(|(row, column)| screen.cell(row, column));
    cells.any(|cell| cell.has_contents() && cell.fgcolor() == Color::Rgb(0, 0, 0))
}

/// A screen as a picture.
fn svg(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let (width, height) = (usize::from(columns) * WIDTH, usize::from(rows) * HEIGHT);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges" viewBox="0 0 {width} {height}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15"><rect width="{width}" height="{height}" rx="6" fill="{PAPER}"/>"#
    );
    for row in 0..rows {
        for (start, end) in runs(screen, row, columns) {
            draw(&mut out, screen, row, start, end);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// The stretches of a row that look alike, as columns from and to.
fn runs(screen: &Screen, row: u16, columns: u16) -> Vec<(u16, u16)> {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for column in 0..columns {
        match runs.last_mut() {
            Some((start, end)) if style(screen, row, *start) == style(screen, row, column) => {
                *end = column + 1
            }
            _ => runs.push((column, column + 1)),
        }
    }
    runs
}

/// Ink, paper and weight of a cell.
fn style(screen: &Screen, row: u16, column: u16) -> Option<(String, String, bool)> {
    let cell = screen.cell(row, column)?;
    let (ink, paper) = (colour(cell.fgcolor(), INK), colour(cell.bgcolor(), PAPER));
    let (ink, paper) = if cell.inverse() {
        (paper, ink)
    } else {
        (ink, paper)
    };
    Some((ink, paper, cell.bold()))
}

fn colour(colour: Color, own: &str) -> String {
    match colour {
        Color::Default => own.to_owned(),
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        Color::Idx(number) => match NAMED.get(usize::from(number)) {
            Some(named) => (*named).to_owned(),
            None => indexed(usize::from(number)),
        },
    }
}

/// The colour cube and the greys of a terminal with 256 colours.
fn indexed(number: usize) -> String {
    let level = |step: usize| if step == 0 { 0 } else { 55 + 40 * step };
    let (red, green, blue) = match number {
        232.. => (
            8 + 10 * (number - 232),
            8 + 10 * (number - 232),
            8 + 10 * (number - 232),
        ),
        _ => {
            let cube = number - 16;
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn draw(out: &mut String, screen: &Screen, row: u16, start: u16, end: u16) {
    let Some((ink, paper, bold)) = style(screen, row, start) else {
        return;
    };
    let text: String = (start..end)
        .filter_map(|column| screen.cell(row, column))
        .filter(|cell| !cell.is_wide_continuation())
        .map(|cell| {
            if cell.contents().is_empty() {
                " "
            } else {
                cell.contents()
            }
        })
        .collect();
    let (x, y) = (usize::from(start) * WIDTH, usize::from(row) * HEIGHT);
    let width = usize::from(end - start) * WIDTH;
    if paper != PAPER {
        let _ = write!(
            out,
            r#"<rect x="{x}" y="{y}" width="{width}" height="{HEIGHT}" fill="{paper}"/>"#
        );
    }
    if text.trim().is_empty() {
        return;
    }
    let weight = if bold { r#" font-weight="bold""# } else { "" };
    let safe = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let foot = y + HEIGHT - RISE;
    let _ = write!(
        out,
        r#"<text x="{x}" y="{foot}" fill="{ink}"{weight} textLength="{width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">{safe}</text>"#
    );
}

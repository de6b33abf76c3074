//! What a drawing costs: the real console in a pseudo-terminal, walking through lists of growing
//! length, beside a bare ratatui program that draws as much text of the same size.
//!
//! Targets: a key press reaches the screen within one frame (16 ms) with 10,000 ideas and 2,000
//! people; the work of a key does not grow with what is off the screen; nothing is written while
//! nothing changes. `cargo bench --bench frame`.

mod support;
#[path = "../tests/support/mod.rs"]
mod walk;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;
use ratatui::{TerminalOptions, Viewport, layout::Rect};
use std::time::{Duration, Instant};
use support::phones::times::Times;
use support::{cpu_seconds, row, story};
use walk::host::Hall;
use walk::pty::Window;

/// How many people and ideas the sessions have.
const ROOMS: [(u32, u32); 3] = [(20, 10), (200, 1_000), (2_000, 10_000)];
/// Rows and columns of the windows.
const SIZES: [(u16, u16); 2] = [(24, 80), (60, 200)];
/// The lists that are walked through: the key of their screen, and its name.
const LISTS: [(&str, &str); 2] = [("4", "people"), ("5", "ideas")];
/// Key presses in each list.
const PRESSES: u32 = 300;
/// How long a window is watched in which nothing changes.
const QUIET: Duration = Duration::from_secs(5);

fn main() {
    println!(
        "{}",
        row(&[
            "size",
            "ideas",
            "list",
            "key p50 ms",
            "key p99 ms",
            "CPU ms/key",
            "bare ms/frame",
            "idle bytes"
        ])
    );
    for size in SIZES {
        let bare = bare_frame(size);
        for (people, ideas) in ROOMS {
            measure(size, people, ideas, bare);
        }
    }
}

fn measure(size: (u16, u16), people: u32, ideas: u32, bare: Duration) {
    let hall = Hall::new();
    std::fs::create_dir(hall.session("bench")).expect("the hall's folder takes another");
    story::write_journal(&hall.session("bench"), &story::room(people, ideas));
    let host = hall.torg(&["host", "bench", "--bind", "127.0.0.1", "--port", "0"]);
    let mut window = Window::open(size.0, size.1, &host);
    for (screen, list) in LISTS {
        window.press(screen);
        let idle = idle_bytes(&window);
        let (times, cpu) = walk_down(&mut window);
        println!(
            "{}",
            row(&[
                &format!("{}x{}", size.1, size.0),
                &ideas.to_string(),
                list,
                &format!("{:.2}", times.ms(0.5)),
                &format!("{:.2}", times.ms(0.99)),
                &format!("{:.2}", cpu.as_secs_f64() * 1e3),
                &format!("{:.2}", bare.as_secs_f64() * 1e3),
                &idle.to_string(),
            ])
        );
    }
}

/// What is written while nobody does anything, once the window has come to rest.
fn idle_bytes(window: &Window) -> u64 {
    let mut before = window.bytes();
    loop {
        std::thread::sleep(Duration::from_millis(300));
        let now = window.bytes();
        if now == before {
            break;
        }
        before = now;
    }
    std::thread::sleep(QUIET);
    window.bytes() - before
}

/// Presses Down and Up in turn; each press is over when the window has heard of it.
fn walk_down(window: &mut Window) -> (Times, Duration) {
    let mut times = Times::default();
    let cpu = cpu_seconds(window.pid());
    for press in 0..PRESSES {
        let (known, pressed) = (window.bytes(), Instant::now());
        // Two steps forward and one back, so that the list also scrolls.
        window.press(if press % 3 == 2 { "k" } else { "j" });
        window.hears_more(known);
        times.take(pressed.elapsed());
    }
    let spent = Duration::from_secs_f64(cpu_seconds(window.pid()) - cpu);
    (times, spent / PRESSES)
}

/// What ratatui alone takes for a full screen of text of which two lines change.
fn bare_frame(size: (u16, u16)) -> Duration {
    const FRAMES: u32 = 300;
    let area = Rect::new(0, 0, size.1, size.0);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    let mut terminal =
        Terminal::with_options(CrosstermBackend::new(std::io::sink()), options).expect("a sink");
    let text = "håll skolans gymnastiksal öppen på kvällar och helger ".repeat(4);
    let spent = support::timed(|| {
        for frame in 0..FRAMES {
            let lines = (0..u32::from(size.0)).map(|row| {
                let marked = row == frame % u32::from(size.0);
                let style = match marked {
                    true => Style::new().add_modifier(Modifier::REVERSED),
                    false => Style::new(),
                };
                Line::styled(format!("{row:>4} {text}"), style)
            });
            let shown = Paragraph::new(Text::from_iter(lines));
            terminal
                .draw(|screen| screen.render_widget(shown, area))
                .expect("a sink takes everything");
        }
    });
    spent / FRAMES
}

//! What a drawing costs: the real console and the real note-taker's terminal in pseudo-terminals,
//! screen by screen over sessions of growing size, beside a bare ratatui program that draws as
//! much text of the same size.
//!
//! Targets: a key press reaches the screen within one frame (16 ms, p99) with 10,000 ideas and
//! 2,000 people at 200×60; the processor time of a key is about the same with 10 ideas and with
//! 10,000 (the last table states the ratio), because nothing that is off the screen is worked on;
//! at most twice the bare frame; no byte is written while nothing changes.
//! `cargo bench --bench frame`.
//!
//! Each list is walked near its end and without scrolling, so that every size redraws the same two
//! lines; `scrolled` walks its middle, where every key moves all lines.

mod support;
#[path = "../tests/support/mod.rs"]
mod walk;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;
use ratatui::{TerminalOptions, Viewport, layout::Rect};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use support::phones::times::Times;
use support::{cpu_time, row, story};
use walk::facilitator::code_in;
use walk::host::{Hall, Host};
use walk::pty::Window;

/// How many people and ideas the sessions have.
const ROOMS: [(u32, u32); 3] = [(20, 10), (200, 1_000), (2_000, 10_000)];
/// Rows and columns of the windows.
const SIZES: [(u16, u16); 2] = [(24, 80), (60, 200)];
/// Key presses on each screen.
const PRESSES: u32 = 300;
/// How long a window is watched in which nothing changes.
const QUIET: Duration = Duration::from_secs(2);
/// How long nothing has to be written until a window has come to rest.
const REST: Duration = Duration::from_millis(300);
/// The wall clock in the header turns with the minute; so close to that nothing is watched.
const MINUTE: Duration = Duration::from_secs(60);

const END: &str = "\x1b[F";
const PAGE_UP: &str = "\x1b[5~";
const F5: &str = "\x1b[15~";
const RIGHT: &str = "\x1b[C";
const ESC: &str = "\x1b";
const TAB: &str = "\t";
const RUBOUT: &str = "\x7f";

/// A screen: how it is reached, and two keys of which each undoes what the other does.
struct Screen {
    name: &'static str,
    keys: &'static [&'static str],
    /// The page to leaf to, by its name in the foot of the projector.
    page: Option<&'static str>,
    turn: [&'static str; 2],
    leave: &'static [&'static str],
}

/// A screen of lists, walked up and down.
const fn list(name: &'static str, keys: &'static [&'static str]) -> Screen {
    Screen {
        name,
        keys,
        page: None,
        turn: ["k", "j"],
        leave: &[],
    }
}

/// A page of the projector, with the help over it and without.
const fn page(name: &'static str, page: &'static str) -> Screen {
    Screen {
        name,
        keys: &[F5],
        page: Some(page),
        turn: ["?", "?"],
        leave: &[ESC],
    }
}

/// The screens, in an order in which each is reached from the one before.
const SCREENS: [Screen; 13] = [
    list("cockpit", &["1", END]),
    list("people", &["4", END]),
    list("scrolled", &[PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP]),
    list("ideas", &["5", END]),
    list("scrolled 2", &[PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP]),
    list("board, list", &["3", TAB, END]),
    Screen {
        turn: ["j", "k"],
        leave: &[ESC],
        ..list("board, held", &[" "])
    },
    list("board", &[TAB, END]),
    list("round", &["6", "h", END]),
    Screen {
        turn: ["e", RUBOUT],
        leave: &[ESC],
        ..list("palette", &["5", ":"])
    },
    page("stage grid", "What is where"),
    page("stage wall", "The wall of ideas"),
    page("stage shares", "We who are here"),
];

/// The processor time of a key, by size and screen, for each session.
type Spent = BTreeMap<(u16, &'static str), Vec<Duration>>;

fn main() {
    let heads = ["size", "ideas", "screen", "p50 ms", "p99 ms"];
    let more = ["CPU ms/key", "bare ms", "idle bytes"];
    println!("{}", row(&[heads.as_slice(), &more].concat()));
    let mut spent = Spent::new();
    for size in SIZES {
        let bare = bare_frame(size);
        for (people, ideas) in ROOMS {
            let hall = Hall::new();
            std::fs::create_dir(hall.session("bench")).expect("the hall's folder takes another");
            let told = story::morning(people, ideas);
            story::write_journal(&hall.session("bench"), &told);
            let mut told = |name, (times, cpu, idle): Walked| {
                spent.entry((size.1, name)).or_default().push(cpu);
                println!("{}", table_row(size, ideas, name, &times, cpu, bare, idle));
            };
            console(&hall, size, &mut told);
            told("notes", note_taker(&hall, size));
        }
    }
    print_growth(&spent);
}

/// What a walk over a screen gave: the times, the processor time of a key, and what was written
/// while nobody did anything.
type Walked = (Times, Duration, u64);

fn table_row(
    size: (u16, u16),
    ideas: u32,
    name: &str,
    times: &Times,
    cpu: Duration,
    bare: Duration,
    idle: u64,
) -> String {
    row(&[
        &format!("{}x{}", size.1, size.0),
        &ideas.to_string(),
        name,
        &format!("{:.2}", times.ms(0.5)),
        &format!("{:.2}", times.ms(0.99)),
        &format!("{:.2}", cpu.as_secs_f64() * 1e3),
        &format!("{:.2}", bare.as_secs_f64() * 1e3),
        &idle.to_string(),
    ])
}

/// How much dearer a key is in the largest session than in the smallest.
fn print_growth(spent: &Spent) {
    println!();
    println!("{}", row(&["columns", "screen", "CPU, large:small"]));
    for ((columns, name), cpu) in spent {
        let ratio = cpu[cpu.len() - 1].as_secs_f64() / cpu[0].as_secs_f64();
        println!(
            "{}",
            row(&[&columns.to_string(), name, &format!("{ratio:.2}")])
        );
    }
}

fn console(hall: &Hall, size: (u16, u16), told: &mut impl FnMut(&'static str, Walked)) {
    let host = hall.torg(&["host", "bench", "--bind", "127.0.0.1", "--port", "0"]);
    let mut window = Window::open(size.0, size.1, &host);
    rest(&window);
    for screen in &SCREENS {
        for key in screen.keys {
            pressed(&mut window, key);
        }
        while screen.page.is_some_and(|page| !shows_page(&window, page)) {
            pressed(&mut window, RIGHT);
        }
        told(screen.name, walked(&mut window, screen.turn));
        for key in screen.leave {
            pressed(&mut window, key);
        }
    }
}

/// A note-taker's terminal before its list of topics.
fn note_taker(hall: &Hall, size: (u16, u16)) -> Walked {
    let state = tempfile::TempDir::new().expect("a folder for what the terminal keeps");
    let mut host = Host::start(hall, "bench", 0, &[]);
    host.say("code notes");
    let digits = host.hear("a code", code_in);
    let url = host.url.clone();
    let asked = ["attach", &url, "--as", "notes", "--name", "Anna"];
    let mut attach = hall.torg(&[asked.as_slice(), &["--code", &digits]].concat());
    attach.env("XDG_STATE_HOME", state.path());
    let mut window = Window::open(size.0, size.1, &attach);
    host.hear("a terminal at the door", |line| {
        line.contains("Anna").then_some(())
    });
    host.say("yes");
    window.sees("Which topic");
    pressed(&mut window, END);
    walked(&mut window, ["k", "j"])
}

/// Whether the projector shows this page because somebody leafed to it.
fn shows_page(window: &Window, page: &str) -> bool {
    window.contents().contains(&format!("◆ {page} ·"))
}

/// Presses a key, whatever comes of it, and lets the window come to rest.
fn pressed(window: &mut Window, key: &str) {
    window.press(key);
    rest(window);
}

/// Waits until a window has written nothing for a while.
fn rest(window: &Window) {
    let mut before = window.bytes();
    loop {
        std::thread::sleep(REST);
        let now = window.bytes();
        if now == before {
            return;
        }
        before = now;
    }
}

fn walked(window: &mut Window, turn: [&str; 2]) -> Walked {
    rest(window);
    let idle = idle_bytes(window);
    let (times, cpu) = walk(window, turn);
    (times, cpu, idle)
}

/// What is written while nobody does anything, and no minute begins.
fn idle_bytes(window: &Window) -> u64 {
    let now = std::time::SystemTime::now();
    let now = now.duration_since(std::time::UNIX_EPOCH);
    let into_minute = now.expect("it is later than 1970").as_millis() % MINUTE.as_millis();
    let left = MINUTE.as_millis() - into_minute;
    if left < (QUIET + REST).as_millis() {
        std::thread::sleep(QUIET + REST);
    }
    let before = window.bytes();
    std::thread::sleep(QUIET);
    window.bytes() - before
}

/// Presses the keys in turn; each press is over when the window has heard of it.
fn walk(window: &mut Window, turn: [&str; 2]) -> (Times, Duration) {
    let mut times = Times::default();
    let cpu = cpu_time(window.pid());
    for press in 0..PRESSES {
        let (known, pressed) = (window.bytes(), Instant::now());
        window.press(turn[press as usize % 2]);
        window.hears_more(known);
        times.take(pressed.elapsed());
    }
    let spent = cpu_time(window.pid()).saturating_sub(cpu);
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

//! Joining: the QR code and address for phones, codes for terminals, and who waits at the door.

mod network;

use super::asks::Ask;
use super::{Effect, Model, Then};
use crate::domain::Role;
use crate::domain::model::SeatHash;
use crate::hub::desk::Waiting;
use crate::hub::presence::Presence;
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::text::{Charset, fit, wrap};
use crate::tui::widgets::list::Picked;
use crate::tui::widgets::qr::Qr;
use crate::tui::widgets::toast::Tone;
use crate::tui::{AddressAsk, JoinInfo};
use chrono::{DateTime, Duration, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;

/// The least width beside the code in which an address can be read.
const BESIDE: u16 = 38;

/// The lines over the terminals: a blank one and what they are.
const HEADING: usize = 2;

/// How long an address is shown without a phone before the screen says what may be wrong. People
/// need that long to find their cameras.
const ALONE: Duration = Duration::seconds(60);

/// The cursor, and whether the address works for phones.
#[derive(Default)]
pub struct State {
    line: usize,
    /// Since when the address is shown; none once a phone has come by it.
    alone: Option<DateTime<Utc>>,
    /// Whether all that is known of the network is shown.
    network: bool,
}

/// Begins to wait for phones at a new address.
pub fn take_address(model: &mut Model, info: &JoinInfo) {
    if info.url != model.join_info.url {
        let waits = info.url.is_some() && model.presence.phones.is_empty();
        model.join.alone = waits.then_some(model.now);
    }
}

/// A phone that is connected has found the way.
pub fn take_phones(model: &mut Model, presence: &Presence) {
    if !presence.phones.is_empty() {
        model.join.alone = None;
    }
}

/// Takes the code away that a terminal has come with: nobody else can.
pub fn forget_spent_code(model: &mut Model, waiting: &[Waiting]) {
    let spent = |digits: &str| waiting.iter().any(|it| it.code == digits);
    if model
        .code
        .as_ref()
        .is_some_and(|out| spent(&out.code.digits))
    {
        model.code = None;
    }
}

/// What can be chosen: first who waits, then who was let in.
enum Terminal {
    Waiting(u64),
    Granted(SeatHash),
}

fn terminals(model: &Model) -> Vec<Terminal> {
    let waiting = model.waiting.iter().map(|it| Terminal::Waiting(it.id));
    let granted = model.session.grants.keys().cloned().map(Terminal::Granted);
    waiting.chain(granted).collect()
}

/// The line the cursor is on.
fn line(model: &Model, of: usize) -> usize {
    model.join.line.min(of.saturating_sub(1))
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let terminals = terminals(model);
    let here = line(model, terminals.len());
    let chosen = terminals.get(here);
    match (verb, chosen) {
        (Verb::Up, _) => model.join.line = here.saturating_sub(1),
        (Verb::Down, _) => model.join.line = here + 1,
        (Verb::LetIn, Some(Terminal::Waiting(id))) => {
            return vec![Effect::AnswerTerminal {
                id: *id,
                welcome: true,
            }];
        }
        (Verb::TurnAway, Some(Terminal::Waiting(id))) => {
            return vec![Effect::AnswerTerminal {
                id: *id,
                welcome: false,
            }];
        }
        (Verb::TurnAway, Some(Terminal::Granted(token))) => {
            return model.ask(Ask::PutOut(token.clone()));
        }
        (Verb::NextAddress, _) => return ask(model, AddressAsk::Next),
        (Verb::LookAgain, _) => return ask(model, AddressAsk::Again),
        (Verb::Network, _) => model.join.network = !model.join.network,
        (Verb::CodeProjector, _) => return vec![Effect::NewCode(Role::Projector)],
        (Verb::CodeNotes, _) => return vec![Effect::NewCode(Role::Notes)],
        (Verb::CodeConsole, _) => return vec![Effect::NewCode(Role::Console)],
        _ => {}
    }
    Vec::new()
}

/// Chooses the terminal that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let [_, text] = parts(model, area);
    let columns = usize::from(text.width).saturating_sub(2);
    let above = above_terminals(model, columns).len();
    let count = terminals(model).len();
    let pointed = usize::from(at.y.saturating_sub(text.y));
    let line = pointed.checked_sub(above + HEADING);
    match line.filter(|line| text.contains(at) && *line < count) {
        None => Picked::Nothing,
        Some(line) if line == self::line(model, count) => Picked::Same,
        Some(line) => {
            model.join.line = line;
            Picked::Other
        }
    }
}

/// Asks for another address. A console that is itself attached knows no candidates: the network
/// is the host computer's.
fn ask(model: &mut Model, ask: AddressAsk) -> Vec<Effect<Then>> {
    let info = &model.join_info;
    let elsewhere = info.candidates.is_empty() && info.url.is_some();
    let said = match ask {
        _ if elsewhere => {
            model.refuse("stage-address-elsewhere");
            return Vec::new();
        }
        AddressAsk::Next if info.candidates.len() < 2 => "stage-address-only",
        AddressAsk::Next => "stage-address-next",
        AddressAsk::Again => "stage-address-again",
    };
    let said = model.words.say(said);
    model.say(Tone::Good, said);
    vec![Effect::Address(ask)]
}

/// Draws the screen.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let [code, text] = parts(model, area);
    if let Some(qr) = code_for_phones(model, area).filter(|_| !model.join.network) {
        frame.render_widget(&qr, code);
    }
    draw_text(model, frame, text);
}

/// The QR code, if there is one, and the text beside it; all that is known of the network has the
/// screen for itself.
fn parts(model: &Model, area: Rect) -> [Rect; 2] {
    let code = code_for_phones(model, area).filter(|_| !model.join.network);
    let wide = code.map_or(0, |qr| qr.size().width + 1);
    Layout::horizontal([Constraint::Length(wide), Constraint::Fill(1)]).areas(area)
}

/// The QR code, where it fits beside a readable address. Without half blocks there is none.
fn code_for_phones(model: &Model, area: Rect) -> Option<Qr> {
    if model.theme.charset == Charset::Ascii {
        return None;
    }
    let room = Size::new(area.width.checked_sub(BESIDE)?, area.height);
    Qr::new(model.join_info.url.as_deref()?)?.fitted(room)
}

fn draw_text(model: &Model, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let mut lines = above_terminals(model, columns);
    if !model.join.network {
        lines.extend(terminal_lines(model, columns));
    }
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

/// What is known of the network, if that was asked for. Else the address, what else leads here or,
/// where nobody has come, what may be wrong; and the codes.
fn above_terminals(model: &Model, columns: usize) -> Vec<Line<'static>> {
    if model.join.network {
        return network::all(model, columns);
    }
    let mut lines = address_lines(model, columns);
    if is_alone(model) {
        lines.extend(network::causes(model, columns));
    } else {
        lines.extend(other_lines(model, columns));
        lines.extend(network::in_short(model, columns));
    }
    lines.extend(code_lines(model, columns));
    lines
}

/// Whether the address has been shown for a while and no phone has come by it.
fn is_alone(model: &Model) -> bool {
    let alone = model.join.alone;
    alone.is_some_and(|since| model.now - since >= ALONE)
}

fn push(lines: &mut Vec<Line<'static>>, text: &str, columns: usize, rows: usize, style: Style) {
    let wrapped = wrap(text, columns, rows);
    lines.extend(
        wrapped
            .into_iter()
            .map(|line| Line::styled(format!(" {line}"), style)),
    );
}

fn address_lines(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme, info) = (model.words, &model.theme, &model.join_info);
    let mut lines = Vec::new();
    match &info.url {
        Some(url) => {
            push(
                &mut lines,
                &words.say("console-join-phones"),
                columns,
                2,
                Style::new(),
            );
            let proved = format!("✓ {url}");
            push(&mut lines, &proved, columns, 3, theme.accent());
        }
        None => {
            let none = words.say("console-join-none");
            push(&mut lines, &none, columns, 4, theme.bad());
            lines.extend(network::lacking(model, columns));
        }
    }
    push(&mut lines, &connected(model), columns, 1, theme.faint());
    lines
}

/// Where a browser shows the projector, and the addresses that are not shown to phones.
fn other_lines(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme, info) = (model.words, &model.theme, &model.join_info);
    let mut lines = Vec::new();
    if let Some(url) = &info.url {
        let screen = format!("{url}/screen");
        let screen = t!(words, "screen-address", url = screen.as_str());
        push(&mut lines, &screen, columns, 2, theme.faint());
    }
    let others: Vec<&String> = info
        .candidates
        .iter()
        .filter(|address| info.url.as_ref() != Some(address))
        .collect();
    if !others.is_empty() {
        push(
            &mut lines,
            &words.say("console-join-others"),
            columns,
            1,
            theme.faint(),
        );
        for other in others {
            let mark = if info.proved.contains(other) {
                "✓"
            } else {
                "✗"
            };
            push(
                &mut lines,
                &format!("{mark} {other}"),
                columns,
                1,
                theme.faint(),
            );
        }
    }
    lines
}

/// How many terminals of a role are attached.
pub fn attached(model: &Model, role: Role) -> usize {
    let terminals = model.presence.terminals.values();
    terminals.filter(|terminal| terminal.role == role).count()
}

/// How many phones and terminals have come this way.
pub fn connected(model: &Model) -> String {
    t!(
        model.words,
        "cockpit-terminals",
        phones = model.presence.phones.len(),
        projectors = attached(model, Role::Projector),
        notes = attached(model, Role::Notes)
    )
    .into_owned()
}

/// The code that is out, with the line to type at the other terminal.
fn code_lines(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let mut lines = vec![Line::default()];
    let Some(out) = &model.code else {
        push(
            &mut lines,
            &words.say("console-join-no-code"),
            columns,
            3,
            theme.faint(),
        );
        return lines;
    };
    let role = words.say(&format!("console-role-{}", out.code.role.key()));
    let seconds = (out.until - model.now).num_seconds().max(0);
    let text = t!(words, "console-code-for", role = role, seconds = seconds);
    push(&mut lines, &text, columns, 2, Style::new());
    let (first, second) = out.code.digits.split_at(out.code.digits.len() / 2);
    push(
        &mut lines,
        &format!("{first} {second}"),
        columns,
        1,
        theme.accent(),
    );
    let url = model.join_info.url.as_deref().unwrap_or("URL");
    let role = out.code.role.key();
    push(
        &mut lines,
        &format!("torg attach {url} --as {role}"),
        columns,
        2,
        theme.faint(),
    );
    lines
}

/// Who waits at the door, and who was let in.
fn terminal_lines(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let count = model.waiting.len() + model.session.grants.len();
    let here = line(model, count);
    let mut lines = vec![Line::default()];
    if count == 0 {
        return lines;
    }
    push(
        &mut lines,
        &words.say("console-terminals"),
        columns,
        1,
        theme.strong(),
    );
    let waiting = model.waiting.iter().map(|it| {
        let role = words.say(&format!("console-role-{}", it.role.key()));
        let text = t!(
            words,
            "console-waits",
            name = &it.name,
            role = role,
            from = it.from.as_str()
        );
        (format!("! {text}"), theme.warn())
    });
    let granted = model.session.grants.values().map(|grant| {
        let role = words.say(&format!("console-role-{}", grant.role.key()));
        let text = t!(
            words,
            "console-is-in",
            name = grant.name.as_str(),
            role = role
        );
        (format!("✓ {text}"), theme.good())
    });
    for (index, (text, style)) in waiting.chain(granted).enumerate() {
        let style = if index == here {
            style.patch(theme.selected())
        } else {
            style
        };
        let text = fit(&text, columns).into_owned();
        lines.push(Line::styled(format!(" {text}"), style));
    }
    lines
}

//! What happens when something happens: the console's state on, and what it wants done.

use super::asks::{Ask, CardsAsk, RoundAsk, SortingAsk, sifted};
use super::follow::{follow, tab_of};
use super::{Action, CodeOut, Effect, Exit, Model, Overlay, Tab, Then};
use super::{board, cards, cockpit, ideas, join, mouse, pages, palette, people};
use super::{picks, rounds, search, secret, sheet, speakers, steps, tabs};
use crate::domain::command::AgendaCommand;
use crate::domain::event::Made;
use crate::domain::{Command, Session};
use crate::hub::desk::CODE_LIFE;
use crate::hub::{Receipt, Rejected};
use crate::text::t;
use crate::tui::key::{Verb, meant};
use crate::tui::keymap;
use crate::tui::program::Print;
use crate::tui::projector;
use crate::tui::said;
use crate::tui::widgets::dialog::Outcome;
use crate::tui::widgets::help;
use crate::tui::widgets::toast::Tone;
use crate::views::clock::Moment;
use crate::views::stage::{ALL, page};
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;
use std::sync::Arc;

/// Lines of help that a page key moves by.
const HELP_PAGE: i16 = 10;

/// Takes in what happened, and goes on with what a screen left word for.
pub fn update(model: &mut Model, action: Action<Then>) -> Vec<Effect<Then>> {
    let mut effects = take(model, action);
    if let Some(verb) = model.next.take() {
        effects.extend(act(model, verb));
    }
    effects
}

fn take(model: &mut Model, action: Action<Then>) -> Vec<Effect<Then>> {
    match action {
        Action::Key(event) => key(model, event),
        Action::Paste(text) => paste(model, &text),
        Action::Mouse(pointer) => {
            let meant = mouse::point(model, pointer);
            mean(model, meant)
        }
        Action::Now(now) => later(model, now),
        Action::Moment(session) => moment(model, session),
        Action::Health(health) => {
            model.health = health;
            Vec::new()
        }
        Action::Join(info) => {
            join::take_address(model, &info);
            model.join_info = info.clone();
            if let Overlay::Stage(stage) = &mut model.overlay {
                stage.take::<Then>(Action::Join(info));
            }
            Vec::new()
        }
        Action::Waiting(waiting) => {
            join::forget_spent_code(model, &waiting);
            model.waiting = waiting;
            Vec::new()
        }
        Action::Presence(presence) => {
            model.cockpit.hear(presence.phones.len(), model.now);
            join::take_phones(model, &presence);
            model.presence = presence;
            Vec::new()
        }
        Action::Code(code) => {
            let until = model.now + CODE_LIFE;
            model.code = Some(CodeOut { code, until });
            Vec::new()
        }
        Action::Printed(printed) => {
            match printed {
                Ok(said) => model.say(Tone::Good, said),
                Err(fault) => model.say(Tone::Bad, fault),
            }
            Vec::new()
        }
        Action::Answered { then, answer } => answered(model, then, answer),
    }
}

/// A key, to what lies on top.
fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    model.clicked = None;
    match &mut model.overlay {
        Overlay::Asking(..) => key_in_dialog(model, event),
        Overlay::Picking(..) => picks::key(model, event),
        Overlay::Counting(form) => {
            let outcome = form.key(event);
            counted(model, outcome)
        }
        Overlay::Help(_) => key_in_help(model, event),
        Overlay::Reading(_) => {
            let verb = meant(&[keymap::MOVES], &event);
            rounds::key_in_reading(model, verb);
            Vec::new()
        }
        Overlay::Palette(_) => match palette::key(model, event) {
            Some(choice) => choose(model, choice),
            None => Vec::new(),
        },
        Overlay::Code(_) => {
            secret::key(model, event);
            Vec::new()
        }
        Overlay::Stage(stage) => {
            if stage.key(event) == projector::Left::Yes {
                model.overlay = Overlay::None;
            }
            Vec::new()
        }
        Overlay::Pages(_) => match meant(&[keymap::PAGES, keymap::MOVES], &event) {
            Some(verb) => pages::act(model, verb),
            None => Vec::new(),
        },
        Overlay::None if model.search.is_typing() => search::key(model, event),
        Overlay::None => match meant(&model.tables(), &event) {
            Some(verb) => act(model, verb),
            None => Vec::new(),
        },
    }
}

/// Does what the pointer means, by the way that else leads there.
fn mean(model: &mut Model, meant: mouse::Meant) -> Vec<Effect<Then>> {
    use mouse::Meant;
    match meant {
        Meant::Nothing => Vec::new(),
        Meant::Press(press) => key(model, press.event()),
        Meant::Turn(verb) => (0..mouse::NOTCH).flat_map(|_| act(model, verb)).collect(),
        Meant::Show(tab) => tabs::show(model, tab),
        Meant::Scroll(lines) => scroll(model, lines),
        Meant::Chosen(choice) => choose(model, choice),
    }
}

/// Does what was chosen in the palette: a verb as its key does, a thing by going there; a block is
/// started.
fn choose(model: &mut Model, choice: palette::Choice) -> Vec<Effect<Then>> {
    let made = match choice {
        palette::Choice::Do(verb) => return act(model, verb),
        palette::Choice::Find(made) => made,
    };
    tabs::show(model, tab_of(made));
    follow(model, made);
    match made {
        Made::Block(_) => act(model, Verb::StartBlock),
        _ => Vec::new(),
    }
}

fn key_in_help(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let all = i16::MAX;
    match meant(&model.tables(), &event) {
        Some(Verb::Up) => scroll_help(model, -1),
        Some(Verb::Down) => scroll_help(model, 1),
        Some(Verb::PageUp) => scroll_help(model, -HELP_PAGE),
        Some(Verb::PageDown) => scroll_help(model, HELP_PAGE),
        Some(Verb::First) => scroll_help(model, -all),
        Some(Verb::Last) => scroll_help(model, all),
        _ => overlay(model, Overlay::None),
    }
}

/// Scrolls what lies over the screen.
fn scroll(model: &mut Model, by: i16) -> Vec<Effect<Then>> {
    match model.overlay {
        Overlay::Reading(_) => {
            rounds::scroll_reading(model, by);
            Vec::new()
        }
        _ => scroll_help(model, by),
    }
}

/// Scrolls the help by so many lines, as far as it goes.
fn scroll_help(model: &mut Model, by: i16) -> Vec<Effect<Then>> {
    let furthest = help::furthest(&model.tables());
    if let Overlay::Help(scroll) = &mut model.overlay {
        *scroll = scroll.saturating_add_signed(by).min(furthest);
    }
    Vec::new()
}

fn key_in_dialog(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let Overlay::Asking(_, dialog) = &mut model.overlay else {
        return Vec::new();
    };
    match dialog.key(event) {
        Outcome::Open => Vec::new(),
        Outcome::Dropped => {
            model.overlay = Overlay::None;
            Vec::new()
        }
        Outcome::Answered => submit_dialog(model),
    }
}

/// What came of a key in the form for votes counted by hand.
fn counted(model: &mut Model, outcome: Outcome) -> Vec<Effect<Then>> {
    let Overlay::Counting(form) = &mut model.overlay else {
        return Vec::new();
    };
    match outcome {
        Outcome::Open => Vec::new(),
        Outcome::Dropped => overlay(model, Overlay::None),
        Outcome::Answered => match form.command() {
            Ok(command) => {
                form.wait();
                model.wish_then(command, Then::CloseDialog)
            }
            Err(fault) => {
                form.refuse(fault.said(model.words, &model.session));
                Vec::new()
            }
        },
    }
}

fn submit_dialog(model: &mut Model) -> Vec<Effect<Then>> {
    let Overlay::Asking(ask, dialog) = &mut model.overlay else {
        return Vec::new();
    };
    match ask {
        Ask::Quit => return vec![Effect::Leave(Exit::Quit)],
        Ask::Suspend => {
            model.overlay = Overlay::None;
            return vec![Effect::Suspend];
        }
        Ask::Cards(CardsAsk::Print) => return cards::print(model),
        Ask::Rounds(RoundAsk::Print(round)) => {
            let round = *round;
            return rounds::print(model, round);
        }
        _ => {}
    }
    if let Ask::Sorting(SortingAsk::Sift(_)) = ask {
        let filter = sifted(dialog, &model.session);
        model.overlay = Overlay::None;
        ideas::sift(model, filter);
        return Vec::new();
    }
    match ask.command(dialog, &model.session) {
        Ok(command) => {
            dialog.wait();
            model.wish_then(command, Then::CloseDialog)
        }
        Err(fault) => {
            dialog.refuse(fault.said(model.words, &model.session));
            Vec::new()
        }
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect<Then>> {
    match &mut model.overlay {
        Overlay::Asking(_, dialog) => dialog.paste(text),
        Overlay::Palette(_) => palette::paste(model, text),
        Overlay::Picking(_, picker) => picker.paste(text),
        Overlay::None if model.search.is_typing() => search::paste(model, text),
        Overlay::Counting(form) => form.paste(text),
        _ => {}
    }
    Vec::new()
}

fn later(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect<Then>> {
    model.now = now;
    model.toast.age(now);
    ideas::look_on(model);
    if model.code.as_ref().is_some_and(|code| code.until <= now) {
        model.code = None;
    }
    if let Overlay::Stage(stage) = &mut model.overlay {
        stage.take::<Then>(Action::Now(now));
    }
    Vec::new()
}

fn moment(model: &mut Model, session: Arc<Session>) -> Vec<Effect<Then>> {
    if let Overlay::Stage(stage) = &mut model.overlay {
        stage.take::<Then>(Action::Moment(session.clone()));
    }
    let before = model.session.run.current.as_ref().map(|it| it.block);
    model.cockpit.take_in(&session);
    model.session = session;
    sheet::follow_the_room(model, before);
    board::drop_what_is_gone(model);
    ideas::moment(model);
    search::look(model);
    Vec::new()
}

fn answered(model: &mut Model, then: Then, answer: Result<Receipt, Rejected>) -> Vec<Effect<Then>> {
    let mut next = Vec::new();
    match answer {
        Ok(receipt) => {
            if then == Then::CloseDialog {
                if let Overlay::Asking(Ask::Sorting(SortingAsk::Group(_)), _) = model.overlay {
                    ideas::sorted_away(model);
                }
                if let Overlay::Asking(ask, _) =
                    std::mem::replace(&mut model.overlay, Overlay::None)
                {
                    next = secret::unlocked(model, &ask);
                }
            }
            if let Then::Say(text) = then {
                model.say(Tone::Good, text);
            }
            if let Some(made) = receipt.made {
                follow(model, made);
            }
            if let Some(code) = receipt.code {
                secret::show(model, code);
            }
        }
        Err(rejected) if secret::asks_instead(model, &rejected) => {}
        Err(rejected) => {
            let fault = said::rejected(model.words, &model.session, &rejected);
            match &mut model.overlay {
                Overlay::Asking(_, dialog) if then == Then::CloseDialog => dialog.refuse(fault),
                Overlay::Counting(form) if then == Then::CloseDialog => form.refuse(fault),
                _ => model.say(Tone::Bad, fault),
            }
        }
    }
    next
}

/// What a verb does here, whichever way it was asked for.
fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    model.toast.clear();
    match verb {
        Verb::ShowCockpit => tabs::show(model, Tab::Cockpit),
        Verb::ShowSheet => tabs::show(model, Tab::Sheet),
        Verb::ShowBoard => tabs::show(model, Tab::Board),
        Verb::ShowPeople => tabs::show(model, Tab::People),
        Verb::ShowIdeas => tabs::show(model, Tab::Ideas),
        Verb::ShowRounds => tabs::show(model, Tab::Rounds),
        Verb::ShowSpeakers => tabs::show(model, Tab::Speakers),
        Verb::ShowJoin => tabs::show(model, Tab::Join),
        Verb::Help => overlay(model, Overlay::Help(0)),
        Verb::Stage => stage(model),
        Verb::ShowPages => choose_page(model),
        Verb::Undo => undo(model),
        Verb::Redo => redo(model),
        Verb::Palette => palette::open(model),
        Verb::Search => search::open(model),
        Verb::Back if model.search.is_shown() => stop_searching(model),
        Verb::Mouse => switch_mouse(model),
        Verb::PrintSigns => print_signs(model),
        Verb::Suspend => suspend(model),
        Verb::Quit => quit(model),
        Verb::NextBlock => model.wish(Command::Agenda(AgendaCommand::Next)),
        Verb::Longer => extend(model, 1),
        Verb::Shorter => extend(model, -1),
        Verb::Longer5 => extend(model, 5),
        other => match model.tab {
            Tab::Cockpit => cockpit::act(model, other),
            Tab::Sheet => sheet::act(model, other),
            Tab::Board => board::act(model, other),
            Tab::People => people::act(model, other),
            Tab::Ideas => ideas::act(model, other),
            Tab::Rounds => rounds::act(model, other),
            Tab::Speakers => speakers::act(model, other),
            Tab::Join => join::act(model, other),
        },
    }
}

/// Writes the door signs, if this computer has the session and knows where they should lead.
fn print_signs(model: &mut Model) -> Vec<Effect<Then>> {
    let address = model.join_info.url.clone().filter(|_| model.holds_hall);
    let Some(address) = address else {
        model.refuse("moment-signs-no-address");
        return Vec::new();
    };
    let session = model.session.clone();
    vec![Effect::Print(Print::Signs { session, address })]
}

fn stop_searching(model: &mut Model) -> Vec<Effect<Then>> {
    search::clear(model);
    Vec::new()
}

fn switch_mouse(model: &mut Model) -> Vec<Effect<Then>> {
    model.mouse = !model.mouse;
    let id = match model.mouse {
        true => "palette-mouse-on",
        false => "palette-mouse-off",
    };
    let text = model.words.say(id);
    model.say(Tone::Good, text);
    Vec::new()
}

/// Stops the process; asks first where phones depend on it.
fn suspend(model: &mut Model) -> Vec<Effect<Then>> {
    if model.holds_hall {
        model.ask(Ask::Suspend)
    } else {
        vec![Effect::Suspend]
    }
}

fn overlay(model: &mut Model, overlay: Overlay) -> Vec<Effect<Then>> {
    model.overlay = overlay;
    Vec::new()
}

fn stage(model: &mut Model) -> Vec<Effect<Then>> {
    let mut stage = projector::Model::new(
        model.words,
        projector::theme(model.theme),
        model.session.clone(),
        model.now,
    );
    stage.take::<Then>(Action::Join(model.join_info.clone()));
    overlay(model, Overlay::Stage(Box::new(stage)))
}

fn choose_page(model: &mut Model) -> Vec<Effect<Then>> {
    let page = page(&model.session, ALL, model.now);
    overlay(model, Overlay::Pages(pages::State::at(page)))
}

/// Minutes more or fewer: for the block that runs; on the run sheet, for the chosen one.
fn extend(model: &mut Model, minutes: i32) -> Vec<Effect<Then>> {
    if model.tab == Tab::Sheet {
        return sheet::lengthen(model, minutes);
    }
    model.wish(Command::Agenda(AgendaCommand::Extend { minutes }))
}

/// Takes the last step back, and says which that was.
fn undo(model: &mut Model) -> Vec<Effect<Then>> {
    let text = match steps::to_undo(&model.session, model.words) {
        Some(step) => t!(model.words, "console-undone", step = step),
        None => model.words.say("console-undone-step"),
    };
    model.wish_then(Command::Undo, Then::Say(text.into_owned()))
}

/// Does again what was last taken back, and says which step that was.
fn redo(model: &mut Model) -> Vec<Effect<Then>> {
    let text = match steps::to_redo(&model.session, model.words) {
        Some(step) => t!(model.words, "palette-redone", step = step),
        None => model.words.say("palette-redone-step"),
    };
    model.wish_then(Command::Redo, Then::Say(text.into_owned()))
}

/// Leaves at once where nothing is going on, else asks.
fn quit(model: &mut Model) -> Vec<Effect<Then>> {
    let live = model.clock().moment == Moment::Running || model.session.open_round().is_some();
    if live {
        model.ask(Ask::Quit)
    } else {
        vec![Effect::Leave(Exit::Quit)]
    }
}

//! Keys as data: which press means which verb, screen by screen.
//!
//! Footer, help and update all read the same tables, so a key that works is a key that is shown.
//! No default needs AltGr or a dead key: `[ ] { } \ | ~ @ $` are out of reach on a Swedish
//! keyboard.

use crate::text::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::borrow::Cow;

/// One press of a key, as the tables name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Press {
    /// A key without modifiers.
    pub const fn code(code: KeyCode) -> Press {
        Press {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A letter, digit or sign. An upper-case letter means Shift.
    pub const fn letter(letter: char) -> Press {
        Press::code(KeyCode::Char(letter))
    }

    /// A key that is no letter, together with Shift.
    pub const fn shift(code: KeyCode) -> Press {
        Press {
            code,
            modifiers: KeyModifiers::SHIFT,
        }
    }

    /// A letter together with Ctrl.
    pub const fn ctrl(letter: char) -> Press {
        Press {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// Whether the terminal's report is this press. Terminals differ in whether they report Shift
    /// for a letter that is upper case already, so there the letter alone decides.
    pub fn is(self, event: &KeyEvent) -> bool {
        let relevant = match event.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::CONTROL | KeyModifiers::ALT,
            _ => KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT,
        };
        event.code == self.code && event.modifiers & relevant == self.modifiers & relevant
    }

    /// The key's name on screen.
    pub fn name(self, words: Words) -> Cow<'static, str> {
        let plain = match self.code {
            KeyCode::Char(' ') => words.say("console-keyname-space"),
            KeyCode::Char(letter) if letter.is_uppercase() => {
                let shift = words.say("console-keyname-shift");
                return format!("{shift}+{}", letter.to_lowercase()).into();
            }
            KeyCode::Char(letter) => letter.to_string().into(),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::Enter => "Enter".into(),
            KeyCode::Esc => "Esc".into(),
            KeyCode::Tab => "Tab".into(),
            KeyCode::BackTab => format!("{}+Tab", words.say("console-keyname-shift")).into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::Home => "Home".into(),
            KeyCode::End => "End".into(),
            KeyCode::F(number) => format!("F{number}").into(),
            other => format!("{other}").into(),
        };
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            format!("{}+{plain}", words.say("console-keyname-shift")).into()
        } else if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("Ctrl+{plain}").into()
        } else {
            plain
        }
    }
}

macro_rules! verbs {
    ($($verb:ident = $key:literal),+ $(,)?) => {
        /// What a key can mean. The second word of each line below names it in the catalogues:
        /// `console-do-<name>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Verb { $($verb),+ }

        impl Verb {
            /// Every verb, so that tests can ask whether each has a key.
            pub const ALL: &'static [Verb] = &[$(Verb::$verb),+];

            /// The name in the catalogues.
            pub const fn key(self) -> &'static str {
                match self { $(Verb::$verb => $key),+ }
            }
        }
    };
}

verbs! {
    // everywhere
    Help = "help", Back = "back", Quit = "quit",
    Up = "up", Down = "down", Left = "left", Right = "right",
    PageUp = "page-up", PageDown = "page-down", First = "first", Last = "last",
    // the console, whatever screen it shows
    ShowSheet = "show-sheet", ShowBoard = "show-board", ShowPeople = "show-people",
    ShowIdeas = "show-ideas", ShowRounds = "show-rounds", ShowJoin = "show-join",
    Stage = "stage", Undo = "undo",
    NextBlock = "next-block", Longer = "longer", Shorter = "shorter", Longer5 = "longer5",
    // run sheet
    StartBlock = "start-block", AddBlock = "add-block", EditBlock = "edit-block",
    RemoveBlock = "remove-block", BlockUp = "block-up", BlockDown = "block-down",
    SetStart = "set-start", SetPhase = "set-phase", Describe = "describe", EndOrResume = "end-or-resume",
    // board
    Lift = "lift", Park = "park", SwitchPane = "switch-pane", Pitch = "pitch",
    EditTopic = "edit-topic", HideTopic = "hide-topic", RestoreTopic = "restore-topic",
    AddRoom = "add-room", EditRoom = "edit-room", RemoveRoom = "remove-room",
    // people
    Register = "register", EditPerson = "edit-person", PersonLeaves = "person-leaves",
    PersonReturns = "person-returns", SetTarget = "set-target",
    // ideas
    LogIdea = "log-idea", EditIdea = "edit-idea", HideIdea = "hide-idea", RestoreIdea = "restore-idea",
    Mark = "mark", Merge = "merge", TakeApart = "take-apart",
    // rounds
    OpenApproval = "open-approval", OpenStance = "open-stance", CloseRound = "close-round",
    // join
    LetIn = "let-in", TurnAway = "turn-away",
    CodeProjector = "code-projector", CodeNotes = "code-notes", CodeConsole = "code-console",
    // projector
    PageNext = "page-next", PagePrevious = "page-previous", Follow = "follow", Lights = "lights",
    // note-taker
    OpenTopic = "open-topic", NextField = "next-field", PreviousField = "previous-field",
    SendIdea = "send-idea", Aloud = "aloud", LeaveTopic = "leave-topic",
    // start screen
    OpenSession = "open-session", NewSession = "new-session", Demo = "demo",
}

/// A verb and the presses that mean it.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What it does.
    pub verb: Verb,
    /// Any of these; the first one is shown in the footer.
    pub presses: &'static [Press],
    /// Whether the footer offers it; help lists it in any case.
    pub foot: bool,
}

impl Binding {
    /// A binding that the footer offers.
    pub const fn shown(verb: Verb, presses: &'static [Press]) -> Binding {
        Binding {
            verb,
            presses,
            foot: true,
        }
    }

    /// A binding that only help lists.
    pub const fn quiet(verb: Verb, presses: &'static [Press]) -> Binding {
        Binding {
            verb,
            presses,
            foot: false,
        }
    }
}

/// The verb of the first table that knows the press.
pub fn meant(tables: &[&[Binding]], event: &KeyEvent) -> Option<Verb> {
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|binding| binding.presses.iter().any(|press| press.is(event)))
        .map(|binding| binding.verb)
}

const fn letter(letter: char) -> Press {
    Press::letter(letter)
}

const fn code(key: KeyCode) -> Press {
    Press::code(key)
}

/// Moving about: arrows, and the letters of vi beside them.
pub const MOVES: &[Binding] = &[
    Binding::quiet(Verb::Up, &[code(KeyCode::Up), letter('k')]),
    Binding::quiet(Verb::Down, &[code(KeyCode::Down), letter('j')]),
    Binding::quiet(Verb::Left, &[code(KeyCode::Left), letter('h')]),
    Binding::quiet(Verb::Right, &[code(KeyCode::Right), letter('l')]),
    Binding::quiet(Verb::PageUp, &[code(KeyCode::PageUp)]),
    Binding::quiet(Verb::PageDown, &[code(KeyCode::PageDown)]),
    Binding::quiet(Verb::First, &[code(KeyCode::Home)]),
    Binding::quiet(Verb::Last, &[code(KeyCode::End)]),
];

/// What works on every screen of the console.
pub const CONSOLE: &[Binding] = &[
    Binding::quiet(Verb::ShowSheet, &[letter('1')]),
    Binding::quiet(Verb::ShowBoard, &[letter('2')]),
    Binding::quiet(Verb::ShowPeople, &[letter('3')]),
    Binding::quiet(Verb::ShowIdeas, &[letter('4')]),
    Binding::quiet(Verb::ShowRounds, &[letter('5')]),
    Binding::quiet(Verb::ShowJoin, &[letter('6')]),
    Binding::shown(Verb::NextBlock, &[letter('n')]),
    Binding::quiet(Verb::Longer, &[letter('+')]),
    Binding::quiet(Verb::Shorter, &[letter('-')]),
    Binding::quiet(Verb::Longer5, &[letter('f')]),
    Binding::shown(Verb::Undo, &[letter('u')]),
    Binding::quiet(Verb::Stage, &[code(KeyCode::F(5))]),
    Binding::quiet(Verb::Back, &[code(KeyCode::Esc)]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::quiet(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The run sheet.
pub const SHEET: &[Binding] = &[
    Binding::shown(Verb::StartBlock, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::AddBlock, &[letter('a')]),
    Binding::shown(Verb::EditBlock, &[letter('e')]),
    Binding::shown(Verb::RemoveBlock, &[letter('x')]),
    Binding::quiet(
        Verb::BlockUp,
        &[Press::shift(KeyCode::Up), letter('K'), letter('<')],
    ),
    Binding::quiet(
        Verb::BlockDown,
        &[Press::shift(KeyCode::Down), letter('J'), letter('>')],
    ),
    Binding::quiet(Verb::SetStart, &[letter('t')]),
    Binding::quiet(Verb::SetPhase, &[letter('p')]),
    Binding::quiet(Verb::Describe, &[letter('d')]),
    Binding::quiet(Verb::EndOrResume, &[letter('s')]),
];

/// The board.
pub const BOARD: &[Binding] = &[
    Binding::shown(Verb::Lift, &[letter(' '), code(KeyCode::Enter)]),
    Binding::shown(Verb::Park, &[letter('p')]),
    Binding::shown(
        Verb::SwitchPane,
        &[code(KeyCode::Tab), code(KeyCode::BackTab)],
    ),
    Binding::shown(Verb::Pitch, &[letter('a')]),
    Binding::quiet(Verb::EditTopic, &[letter('e')]),
    Binding::quiet(Verb::HideTopic, &[letter('x')]),
    Binding::quiet(Verb::RestoreTopic, &[letter('r')]),
    Binding::quiet(Verb::AddRoom, &[letter('R')]),
    Binding::quiet(Verb::EditRoom, &[letter('E')]),
    Binding::quiet(Verb::RemoveRoom, &[letter('X')]),
];

/// The people.
pub const PEOPLE: &[Binding] = &[
    Binding::shown(Verb::Register, &[letter('a')]),
    Binding::shown(Verb::EditPerson, &[letter('e'), code(KeyCode::Enter)]),
    Binding::shown(Verb::PersonLeaves, &[letter('x')]),
    Binding::quiet(Verb::PersonReturns, &[letter('r')]),
    Binding::shown(Verb::SetTarget, &[letter('t')]),
];

/// The ideas.
pub const IDEAS: &[Binding] = &[
    Binding::shown(Verb::LogIdea, &[letter('a')]),
    Binding::shown(Verb::Mark, &[letter(' ')]),
    Binding::shown(Verb::Merge, &[letter('m')]),
    Binding::shown(Verb::HideIdea, &[letter('x')]),
    Binding::quiet(Verb::EditIdea, &[letter('e'), code(KeyCode::Enter)]),
    Binding::quiet(Verb::RestoreIdea, &[letter('r')]),
    Binding::quiet(Verb::TakeApart, &[letter('t')]),
];

/// The rounds.
pub const ROUNDS: &[Binding] = &[
    Binding::shown(Verb::OpenApproval, &[letter('a')]),
    Binding::shown(Verb::OpenStance, &[letter('s')]),
    Binding::shown(Verb::CloseRound, &[letter('c'), code(KeyCode::Enter)]),
];

/// Joining.
pub const JOIN: &[Binding] = &[
    Binding::shown(Verb::LetIn, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::TurnAway, &[letter('x')]),
    Binding::shown(Verb::CodeProjector, &[letter('p')]),
    Binding::shown(Verb::CodeNotes, &[letter('s')]),
    Binding::quiet(Verb::CodeConsole, &[letter('c')]),
];

/// The projector.
pub const PROJECTOR: &[Binding] = &[
    Binding::quiet(
        Verb::PageNext,
        &[
            code(KeyCode::Right),
            code(KeyCode::PageDown),
            letter(' '),
            letter('l'),
        ],
    ),
    Binding::quiet(
        Verb::PagePrevious,
        &[code(KeyCode::Left), code(KeyCode::PageUp), letter('h')],
    ),
    Binding::quiet(Verb::Follow, &[code(KeyCode::Home), letter('f')]),
    Binding::quiet(Verb::Lights, &[letter('t')]),
    Binding::quiet(Verb::Back, &[code(KeyCode::Esc), code(KeyCode::F(5))]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::quiet(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The note-taker's list of topics.
pub const NOTE_TOPICS: &[Binding] = &[
    Binding::shown(Verb::OpenTopic, &[code(KeyCode::Enter)]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::shown(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The note-taker's form. Letters are text here, so every verb has a key that is none.
pub const NOTE_FORM: &[Binding] = &[
    Binding::shown(Verb::NextField, &[code(KeyCode::Tab)]),
    Binding::quiet(Verb::PreviousField, &[code(KeyCode::BackTab)]),
    Binding::shown(Verb::SendIdea, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::Aloud, &[code(KeyCode::F(2))]),
    Binding::shown(Verb::LeaveTopic, &[code(KeyCode::Esc)]),
    Binding::quiet(Verb::Help, &[code(KeyCode::F(1))]),
];

/// The start screen.
pub const START: &[Binding] = &[
    Binding::shown(Verb::OpenSession, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::NewSession, &[letter('n'), letter('a')]),
    Binding::shown(Verb::Demo, &[letter('d')]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::shown(
        Verb::Quit,
        &[letter('q'), code(KeyCode::Esc), Press::ctrl('c')],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::collections::HashSet;

    /// Every set of tables that is asked together.
    fn screens() -> Vec<(&'static str, Vec<&'static [Binding]>)> {
        let console = |table| vec![table, MOVES, CONSOLE];
        vec![
            ("sheet", console(SHEET)),
            ("board", console(BOARD)),
            ("people", console(PEOPLE)),
            ("ideas", console(IDEAS)),
            ("rounds", console(ROUNDS)),
            ("join", console(JOIN)),
            ("projector", vec![PROJECTOR]),
            ("note topics", vec![NOTE_TOPICS, MOVES]),
            ("note form", vec![NOTE_FORM]),
            ("start", vec![START, MOVES]),
        ]
    }

    #[test]
    fn every_verb_has_a_key_on_some_screen() {
        let bound: HashSet<Verb> = screens()
            .iter()
            .flat_map(|(_, tables)| tables.iter())
            .flat_map(|table| table.iter().map(|binding| binding.verb))
            .collect();
        let homeless: Vec<_> = Verb::ALL.iter().filter(|v| !bound.contains(v)).collect();
        assert!(homeless.is_empty(), "{homeless:?}");
    }

    #[test]
    fn no_key_means_two_things_on_one_screen() {
        for (name, tables) in screens() {
            let mut seen = Vec::new();
            for press in tables
                .iter()
                .flat_map(|table| table.iter())
                .flat_map(|binding| binding.presses)
            {
                assert!(!seen.contains(press), "{press:?} twice on {name}");
                seen.push(*press);
            }
        }
    }

    #[test]
    fn no_default_needs_altgr_on_a_swedish_keyboard() {
        for (name, tables) in screens() {
            for binding in tables.iter().flat_map(|table| table.iter()) {
                for press in binding.presses {
                    if let KeyCode::Char(letter) = press.code {
                        assert!(!"[]{}\\|~@$`^´¨".contains(letter), "{letter} on {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_verb_is_said_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::for_terminal(lang);
            for verb in Verb::ALL {
                assert!(
                    words.knows(&format!("console-do-{}", verb.key())),
                    "{verb:?}"
                );
            }
        }
    }

    #[test]
    fn shift_is_ignored_for_letters_and_told_apart_for_arrows() {
        let event = |code, modifiers| KeyEvent::new(code, modifiers);
        assert!(letter('?').is(&event(KeyCode::Char('?'), KeyModifiers::SHIFT)));
        assert!(!letter('c').is(&event(KeyCode::Char('c'), KeyModifiers::CONTROL)));
        assert!(!code(KeyCode::Up).is(&event(KeyCode::Up, KeyModifiers::SHIFT)));
        assert!(Press::shift(KeyCode::Up).is(&event(KeyCode::Up, KeyModifiers::SHIFT)));
    }
}

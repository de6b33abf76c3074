//! Keys as data: which press means which verb, screen by screen.
//!
//! Footer, help and update all read the same tables (see [`keymap`](super::keymap)), so a key that
//! works is a key that is shown.

use crate::text::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::borrow::Cow;

/// One press of a key, as the tables name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    pub(super) code: KeyCode,
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

    /// The report that a terminal makes of this press.
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
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
    ShowCockpit = "show-cockpit", ShowSheet = "show-sheet", ShowBoard = "show-board", ShowPeople = "show-people",
    ShowIdeas = "show-ideas", ShowRounds = "show-rounds", ShowSpeakers = "show-speakers", ShowJoin = "show-join",
    Stage = "stage", Undo = "undo", Redo = "redo",
    Palette = "palette", Search = "search", Mouse = "mouse", Suspend = "suspend",
    PrintSigns = "print-signs",
    NextBlock = "next-block", Longer = "longer", Shorter = "shorter", Longer5 = "longer5",
    // cockpit
    Checklist = "checklist", GoFix = "go-fix", Announce = "announce",
    // run sheet
    StartBlock = "start-block", AddBlock = "add-block", EditBlock = "edit-block",
    RemoveBlock = "remove-block", BlockUp = "block-up", BlockDown = "block-down",
    SetStart = "set-start", SetPhase = "set-phase", Describe = "describe", EndOrResume = "end-or-resume",
    // board
    Lift = "lift", BoardEnter = "board-enter", Park = "park", SwitchPane = "switch-pane",
    Pitch = "pitch", PitchTurn = "pitch-turn", GoNow = "go-now", Thaw = "thaw", Again = "again",
    EditHosts = "edit-hosts", EditNeeds = "edit-needs",
    EditTopic = "edit-topic", HideTopic = "hide-topic", RestoreTopic = "restore-topic",
    AddRoom = "add-room", EditRoom = "edit-room", RemoveRoom = "remove-room",
    // people
    Register = "register", EditPerson = "edit-person", PersonLeaves = "person-leaves",
    PersonReturns = "person-returns", SetTarget = "set-target", ShowOthers = "show-others",
    OrderOtherwise = "order-otherwise", MergePerson = "merge-person",
    SignPersonUp = "sign-person-up", GiveWord = "give-word", GiveCard = "give-card",
    VoidCard = "void-card", PrintCards = "print-cards", SetVoteLevel = "set-vote-level",
    // speakers
    NextSpeaker = "next-speaker", StartSpeaker = "start-speaker", SpeakerDone = "speaker-done",
    AddSpeaker = "add-speaker", AddGuest = "add-guest", RemoveSpeaker = "remove-speaker",
    SpeakerUp = "speaker-up", SpeakerDown = "speaker-down", OpenOrClose = "open-or-close",
    // ideas
    LogIdea = "log-idea", EditIdea = "edit-idea", HideIdea = "hide-idea", RestoreIdea = "restore-idea",
    Mark = "mark", Merge = "merge", TakeApart = "take-apart",
    MarkAll = "mark-all", SplitIdea = "split-idea", GroupIdeas = "group-ideas",
    ChangeGroup = "change-group", TagIdeas = "tag-ideas", ReleaseIdeas = "release-ideas",
    Moderate = "moderate", Arrange = "arrange", Sift = "sift", Alike = "alike",
    MergePair = "merge-pair", MarkPair = "mark-pair", PutAside = "put-aside",
    // rounds
    PrepareRound = "prepare-round", NextRoundState = "next-round-state", EditRound = "edit-round",
    DropRound = "drop-round", ExtendRound = "extend-round", AskAgain = "ask-again",
    EnterCount = "enter-count", AcceptCount = "accept-count", RemoveCount = "remove-count",
    SetHeads = "set-heads", ReadRound = "read-round",
    Bridges = "bridges", LogAnswer = "log-answer", HideAnswer = "hide-answer",
    ReleaseAnswer = "release-answer",
    SetTerms = "set-terms", SetCosts = "set-costs", GoOn = "go-on",
    DrawLot = "draw-lot", PrintBallots = "print-ballots", WriteDown = "write-down",
    // join
    LetIn = "let-in", TurnAway = "turn-away",
    NextAddress = "next-address", LookAgain = "look-again", Network = "network",
    CodeProjector = "code-projector", CodeNotes = "code-notes", CodeConsole = "code-console",
    // what the projectors show
    ShowPages = "show-pages", ShowPage = "show-page", NextProjector = "next-projector",
    Pause = "pause", SetMandate = "set-mandate", SetWifi = "set-wifi",
    SetExpected = "set-expected", SetSinceLast = "set-since-last", SetFarewell = "set-farewell",
    Publish = "publish",
    // projector
    PageNext = "page-next", PagePrevious = "page-previous", Follow = "follow", Lights = "lights",
    // note-taker
    OpenTopic = "open-topic", NextField = "next-field", PreviousField = "previous-field",
    SendIdea = "send-idea", Aloud = "aloud", IdeaKind = "idea-kind", LeaveTopic = "leave-topic",
    FindTopic = "find-topic", QuickIdea = "quick-idea", LineDone = "line-done",
    TakeBackIdea = "take-back-idea", PeekOthers = "peek-others", TakeIn = "take-in",
    UndoTyping = "undo-typing", RedoTyping = "redo-typing",
    SendFound = "send-found", DropFound = "drop-found",
    // start screen
    OpenSession = "open-session", NewSession = "new-session", Demo = "demo",
}

impl Verb {
    /// Whether all it does is to show another screen.
    pub fn shows_a_screen(self) -> bool {
        self.key().starts_with("show-")
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shift_is_ignored_for_letters_and_told_apart_for_arrows() {
        let event = |code, modifiers| KeyEvent::new(code, modifiers);
        assert!(Press::letter('?').is(&event(KeyCode::Char('?'), KeyModifiers::SHIFT)));
        assert!(!Press::letter('c').is(&event(KeyCode::Char('c'), KeyModifiers::CONTROL)));
        assert!(!Press::code(KeyCode::Up).is(&event(KeyCode::Up, KeyModifiers::SHIFT)));
        assert!(Press::shift(KeyCode::Up).is(&event(KeyCode::Up, KeyModifiers::SHIFT)));
    }
}

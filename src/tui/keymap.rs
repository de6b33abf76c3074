//! The key tables, screen by screen.
//!
//! No default needs AltGr or a dead key: `[ ] { } \ | ~ @ $` are out of reach on a Swedish
//! keyboard.

use super::key::{Binding, Press, Verb};
use crate::text::Words;
use crossterm::event::KeyCode;
use std::borrow::Cow;

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
    Binding::quiet(Verb::ShowCockpit, &[letter('1')]),
    Binding::quiet(Verb::ShowSheet, &[letter('2')]),
    Binding::quiet(Verb::ShowBoard, &[letter('3')]),
    Binding::quiet(Verb::ShowPeople, &[letter('4')]),
    Binding::quiet(Verb::ShowIdeas, &[letter('5')]),
    Binding::quiet(Verb::ShowRounds, &[letter('6')]),
    Binding::quiet(Verb::ShowSpeakers, &[letter('7')]),
    Binding::quiet(Verb::ShowJoin, &[letter('8')]),
    Binding::shown(Verb::NextBlock, &[letter('n')]),
    Binding::quiet(Verb::Longer, &[letter('+')]),
    Binding::quiet(Verb::Shorter, &[letter('-')]),
    Binding::quiet(Verb::Longer5, &[letter('f')]),
    // What they would do is said in the line under the tabs.
    Binding::quiet(Verb::Undo, &[letter('u')]),
    Binding::quiet(Verb::Redo, &[letter('U')]),
    Binding::quiet(Verb::Palette, &[letter(':'), Press::ctrl('p')]),
    Binding::quiet(Verb::Search, &[letter('/')]),
    Binding::quiet(Verb::Stage, &[code(KeyCode::F(5))]),
    Binding::quiet(Verb::ShowPages, &[code(KeyCode::F(6))]),
    Binding::quiet(Verb::PrintSigns, &[code(KeyCode::F(7))]),
    Binding::quiet(Verb::Mouse, &[code(KeyCode::F(9))]),
    Binding::quiet(Verb::Suspend, &[Press::ctrl('z')]),
    Binding::quiet(Verb::Back, &[code(KeyCode::Esc)]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::quiet(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The cockpit.
pub const COCKPIT: &[Binding] = &[
    Binding::shown(Verb::Checklist, &[letter('c')]),
    Binding::shown(Verb::Announce, &[letter('m')]),
    Binding::quiet(Verb::GoFix, &[code(KeyCode::Enter)]),
    Binding::quiet(Verb::EndOrResume, &[letter('s')]),
    Binding::quiet(Verb::Publish, &[letter('d')]),
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
    Binding::shown(Verb::Lift, &[letter(' ')]),
    Binding::quiet(Verb::BoardEnter, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::PitchTurn, &[letter('s')]),
    Binding::shown(Verb::Park, &[letter('p')]),
    Binding::shown(
        Verb::SwitchPane,
        &[code(KeyCode::Tab), code(KeyCode::BackTab)],
    ),
    Binding::shown(Verb::Pitch, &[letter('a')]),
    Binding::quiet(Verb::EditTopic, &[letter('e')]),
    Binding::quiet(Verb::HideTopic, &[letter('x')]),
    Binding::quiet(Verb::RestoreTopic, &[letter('r')]),
    Binding::quiet(Verb::EditHosts, &[letter('w')]),
    Binding::quiet(Verb::EditNeeds, &[letter('b')]),
    Binding::quiet(Verb::Again, &[letter('o')]),
    Binding::quiet(Verb::Thaw, &[letter('t')]),
    Binding::quiet(Verb::GoNow, &[letter('g')]),
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
    Binding::shown(Verb::MergePerson, &[letter('m')]),
    Binding::shown(Verb::SignPersonUp, &[letter('s')]),
    Binding::quiet(Verb::ShowOthers, &[letter('b')]),
    Binding::quiet(Verb::OrderOtherwise, &[letter('o')]),
    Binding::quiet(Verb::GiveWord, &[letter('w')]),
    Binding::quiet(Verb::SetTarget, &[letter('t')]),
    Binding::quiet(Verb::GiveCard, &[letter('c')]),
    Binding::quiet(Verb::VoidCard, &[letter('d')]),
    Binding::quiet(Verb::PrintCards, &[letter('p')]),
    Binding::quiet(Verb::SetVoteLevel, &[letter('v')]),
];

/// The list of speakers.
pub const SPEAKERS: &[Binding] = &[
    Binding::shown(Verb::NextSpeaker, &[letter('g'), letter(' ')]),
    Binding::shown(Verb::AddSpeaker, &[letter('a')]),
    Binding::shown(Verb::SpeakerDone, &[letter('s')]),
    Binding::shown(Verb::OpenOrClose, &[letter('o')]),
    Binding::shown(Verb::RemoveSpeaker, &[letter('x')]),
    Binding::quiet(Verb::StartSpeaker, &[code(KeyCode::Enter)]),
    Binding::quiet(Verb::AddGuest, &[letter('w')]),
    Binding::quiet(
        Verb::SpeakerUp,
        &[Press::shift(KeyCode::Up), letter('K'), letter('<')],
    ),
    Binding::quiet(
        Verb::SpeakerDown,
        &[Press::shift(KeyCode::Down), letter('J'), letter('>')],
    ),
];

/// The ideas.
pub const IDEAS: &[Binding] = &[
    Binding::shown(Verb::LogIdea, &[letter('a')]),
    Binding::shown(Verb::Mark, &[letter(' ')]),
    Binding::shown(Verb::Merge, &[letter('m')]),
    Binding::shown(Verb::HideIdea, &[letter('x')]),
    Binding::quiet(Verb::EditIdea, &[letter('e'), code(KeyCode::Enter)]),
    Binding::shown(Verb::GroupIdeas, &[letter('g')]),
    Binding::shown(Verb::ReleaseIdeas, &[letter('p')]),
    Binding::quiet(Verb::Moderate, &[letter('P')]),
    Binding::quiet(Verb::TagIdeas, &[letter('t')]),
    Binding::quiet(Verb::ChangeGroup, &[letter('G')]),
    Binding::quiet(Verb::MarkAll, &[letter('A')]),
    Binding::quiet(Verb::SplitIdea, &[letter('D')]),
    Binding::quiet(Verb::TakeApart, &[letter('b')]),
    Binding::quiet(Verb::RestoreIdea, &[letter('r')]),
    Binding::quiet(Verb::Alike, &[letter('d')]),
    Binding::quiet(Verb::Sift, &[letter('s')]),
    Binding::quiet(Verb::Arrange, &[letter('o')]),
];

/// Ideas that look alike, in place of the wall.
pub const ALIKE: &[Binding] = &[
    Binding::shown(Verb::MergePair, &[code(KeyCode::Enter), letter('m')]),
    Binding::shown(Verb::MarkPair, &[letter(' ')]),
    Binding::shown(Verb::PutAside, &[letter('x')]),
    Binding::shown(Verb::Alike, &[letter('d')]),
];

/// The rounds.
pub const ROUNDS: &[Binding] = &[
    Binding::shown(Verb::NextRoundState, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::PrepareRound, &[letter('a')]),
    Binding::shown(Verb::EnterCount, &[letter('c')]),
    Binding::quiet(Verb::EditRound, &[letter('e')]),
    Binding::quiet(Verb::DropRound, &[letter('x')]),
    Binding::shown(Verb::ExtendRound, &[letter('t')]),
    Binding::quiet(Verb::AskAgain, &[letter('o')]),
    Binding::quiet(Verb::AcceptCount, &[letter('g')]),
    Binding::quiet(Verb::RemoveCount, &[letter('d')]),
    Binding::quiet(Verb::SetHeads, &[letter('p')]),
    Binding::quiet(Verb::SetTerms, &[letter('v')]),
    Binding::quiet(Verb::SetCosts, &[letter('m')]),
    Binding::quiet(Verb::GoOn, &[letter('s')]),
    Binding::quiet(Verb::DrawLot, &[letter('L')]),
    Binding::quiet(Verb::PrintBallots, &[letter('B')]),
    Binding::quiet(Verb::WriteDown, &[letter('w')]),
    Binding::shown(Verb::ReadRound, &[letter('r')]),
    Binding::shown(Verb::Bridges, &[letter('b')]),
];

/// Bridges and divides, in place of a round's outcome.
pub const BRIDGES: &[Binding] = &[
    Binding::shown(Verb::Bridges, &[letter('b')]),
    Binding::shown(Verb::LogAnswer, &[letter('a')]),
    Binding::shown(Verb::ReleaseAnswer, &[letter('s')]),
    Binding::shown(Verb::HideAnswer, &[letter('x')]),
    Binding::quiet(Verb::NextRoundState, &[code(KeyCode::Enter)]),
];

/// Joining.
pub const JOIN: &[Binding] = &[
    Binding::shown(Verb::LetIn, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::TurnAway, &[letter('x')]),
    Binding::shown(Verb::CodeProjector, &[letter('p')]),
    Binding::shown(Verb::CodeNotes, &[letter('s')]),
    Binding::quiet(Verb::CodeConsole, &[letter('c')]),
    Binding::quiet(Verb::NextAddress, &[letter('o')]),
    Binding::quiet(Verb::LookAgain, &[letter('g')]),
    Binding::quiet(Verb::Network, &[letter('d')]),
];

/// What the projectors show, over any screen of the console.
pub const PAGES: &[Binding] = &[
    Binding::shown(Verb::ShowPage, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::NextProjector, &[code(KeyCode::Tab)]),
    Binding::shown(Verb::Follow, &[letter('f')]),
    Binding::shown(Verb::Pause, &[letter('b')]),
    Binding::quiet(Verb::SetMandate, &[letter('m')]),
    Binding::quiet(Verb::SetWifi, &[letter('w')]),
    Binding::quiet(Verb::SetExpected, &[letter('a')]),
    Binding::quiet(Verb::SetSinceLast, &[letter('s')]),
    Binding::quiet(Verb::SetFarewell, &[letter('t')]),
    Binding::shown(
        Verb::Back,
        &[code(KeyCode::Esc), code(KeyCode::F(6)), letter('q')],
    ),
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
    Binding::shown(Verb::QuickIdea, &[code(KeyCode::F(2))]),
    Binding::shown(Verb::FindTopic, &[letter('/')]),
    Binding::quiet(Verb::Back, &[code(KeyCode::Esc)]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::shown(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The line below the note-taker's list. Letters are text here; the list still moves.
pub const NOTE_LINE: &[Binding] = &[
    Binding::shown(Verb::LineDone, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::Back, &[code(KeyCode::Esc)]),
    Binding::quiet(Verb::Up, &[code(KeyCode::Up)]),
    Binding::quiet(Verb::Down, &[code(KeyCode::Down)]),
    Binding::quiet(Verb::Help, &[code(KeyCode::F(1))]),
    Binding::quiet(Verb::Quit, &[Press::ctrl('c')]),
];

/// What was left unsent the last time.
pub const NOTE_FOUND: &[Binding] = &[
    Binding::shown(Verb::SendFound, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::DropFound, &[letter('x')]),
    Binding::quiet(Verb::Help, &[letter('?'), code(KeyCode::F(1))]),
    Binding::shown(Verb::Quit, &[letter('q'), Press::ctrl('c')]),
];

/// The note-taker's form. Letters are text here, so every verb has a key that is none.
pub const NOTE_FORM: &[Binding] = &[
    Binding::shown(Verb::NextField, &[code(KeyCode::Tab)]),
    Binding::quiet(Verb::PreviousField, &[code(KeyCode::BackTab)]),
    Binding::shown(Verb::SendIdea, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::Aloud, &[code(KeyCode::F(2))]),
    Binding::shown(Verb::IdeaKind, &[code(KeyCode::F(4))]),
    Binding::shown(Verb::LeaveTopic, &[code(KeyCode::Esc)]),
    Binding::shown(Verb::PeekOthers, &[code(KeyCode::F(3))]),
    Binding::quiet(Verb::Up, &[code(KeyCode::Up)]),
    Binding::quiet(Verb::Down, &[code(KeyCode::Down)]),
    Binding::quiet(Verb::TakeBackIdea, &[code(KeyCode::Delete)]),
    Binding::quiet(Verb::Left, &[code(KeyCode::Left)]),
    Binding::quiet(Verb::Right, &[code(KeyCode::Right)]),
    Binding::quiet(Verb::UndoTyping, &[Press::ctrl('u'), Press::ctrl('z')]),
    Binding::quiet(Verb::RedoTyping, &[Press::ctrl('r'), Press::ctrl('y')]),
    Binding::quiet(Verb::Help, &[code(KeyCode::F(1))]),
];

/// The box with what others wrote in a field.
pub const NOTE_PEEK: &[Binding] = &[
    Binding::shown(Verb::TakeIn, &[code(KeyCode::Enter)]),
    Binding::shown(Verb::Back, &[code(KeyCode::Esc), code(KeyCode::F(3))]),
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

/// The name of the first key that means `verb` in a table; empty where none does.
pub fn name(table: &[Binding], verb: Verb, words: Words) -> Cow<'static, str> {
    let binding = table.iter().find(|binding| binding.verb == verb);
    let press = binding.and_then(|binding| binding.presses.first());
    press.map_or(Cow::Borrowed(""), |press| press.name(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::collections::HashSet;

    /// Every set of tables that is asked together.
    fn screens() -> Vec<(&'static str, Vec<&'static [Binding]>)> {
        let console = |table| vec![table, MOVES, CONSOLE];
        vec![
            ("cockpit", console(COCKPIT)),
            ("sheet", console(SHEET)),
            ("board", console(BOARD)),
            ("people", console(PEOPLE)),
            ("ideas", console(IDEAS)),
            ("ideas alike", console(ALIKE)),
            ("rounds", console(ROUNDS)),
            ("bridges", console(BRIDGES)),
            ("speakers", console(SPEAKERS)),
            ("join", console(JOIN)),
            ("pages", vec![PAGES, MOVES]),
            ("projector", vec![PROJECTOR]),
            ("note topics", vec![NOTE_TOPICS, MOVES]),
            ("note line", vec![NOTE_LINE]),
            ("note found", vec![NOTE_FOUND]),
            ("note form", vec![NOTE_FORM]),
            ("note peek", vec![NOTE_PEEK, MOVES]),
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
}

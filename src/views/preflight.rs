//! Before the doors open: what is in place, what is missing, and what only a person can know.

use crate::domain::Session;

/// What is known of the world outside the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Whether an address answers that phones can join by.
    pub address: bool,
    /// Whether what happens is being saved.
    pub saving: bool,
    /// How many projectors are attached.
    pub projectors: usize,
    /// How many note-takers' terminals are attached.
    pub note_takers: usize,
}

/// How a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Something is missing.
    Lacking,
    /// Nobody but a person can know, or it may be meant so.
    Remember,
    /// It is in place.
    Good,
}

/// Something to see to before the doors open, with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The question of the day.
    Question {
        /// Whether there is one.
        set: bool,
    },
    /// What the meeting may decide, and what not.
    Mandate {
        /// Whether that is said.
        set: bool,
    },
    /// The name of the network that phones need.
    Wifi {
        /// Whether it is said.
        set: bool,
    },
    /// Room on the board.
    Squares {
        /// Rooms times slots.
        squares: usize,
        /// Topics that are live.
        topics: usize,
    },
    /// Chairs in the rooms together.
    Chairs {
        /// How many.
        chairs: usize,
        /// How many are here, or were expected if that is more.
        people: usize,
    },
    /// Blocks that run into one whose start does not move.
    Clashes(usize),
    /// Blocks that nobody leads.
    Owners {
        /// How many.
        without: usize,
    },
    /// Targets for the balance of the room.
    Targets {
        /// Whether any party has one.
        set: bool,
    },
    /// The address that phones join by.
    Address {
        /// Whether one answers.
        answers: bool,
    },
    /// Projectors that are attached.
    Projector(usize),
    /// Note-takers' terminals that are attached.
    NoteTakers {
        /// How many.
        here: usize,
        /// How many rooms talk at the same time.
        rooms: usize,
    },
    /// What happens reaches the disk.
    Saving {
        /// Whether it does.
        works: bool,
    },
    /// A copy of the session's folder elsewhere.
    Backup,
    /// Ballots on paper, for those without a phone.
    Paper,
}

impl Check {
    /// How it went.
    pub fn verdict(self) -> Verdict {
        let good = match self {
            Check::Question { set }
            | Check::Mandate { set }
            | Check::Wifi { set }
            | Check::Targets { set } => set,
            Check::Squares { squares, topics } => squares > 0 && squares >= topics,
            Check::Chairs { chairs, people } => chairs >= people && chairs > 0,
            Check::Clashes(count) => count == 0,
            Check::Address { answers } => answers,
            Check::Saving { works } => works,
            Check::Projector(count) => count > 0,
            Check::NoteTakers { here, .. } if here > 0 => true,
            Check::Owners { without: 0 } => true,
            // Notes are taken on phones too, and blocks may lead themselves.
            Check::NoteTakers { .. } | Check::Owners { .. } => return Verdict::Remember,
            Check::Backup | Check::Paper => return Verdict::Remember,
        };
        match good {
            true => Verdict::Good,
            false => Verdict::Lacking,
        }
    }

    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Check::Question { .. } => "question",
            Check::Mandate { .. } => "mandate",
            Check::Wifi { .. } => "wifi",
            Check::Squares { .. } => "squares",
            Check::Chairs { .. } => "chairs",
            Check::Clashes(_) => "clashes",
            Check::Owners { .. } => "owners",
            Check::Targets { .. } => "targets",
            Check::Address { .. } => "address",
            Check::Projector(_) => "projector",
            Check::NoteTakers { .. } => "note-takers",
            Check::Saving { .. } => "saving",
            Check::Backup => "backup",
            Check::Paper => "paper",
        }
    }
}

/// Everything to see to, what is missing first. Where a meeting has no slots on the board, nothing
/// is asked about squares and note-takers.
pub fn preflight(session: &Session, outside: Outside) -> Vec<Check> {
    let setup = &session.setup;
    let slots = session.slots().count();
    let rooms = setup.rooms.len();
    let mut checks = vec![
        Check::Question {
            set: !setup.question.is_empty(),
        },
        Check::Mandate {
            set: setup.mandate.is_some(),
        },
        Check::Wifi {
            set: !setup.wifi.is_empty(),
        },
        Check::Clashes(clashes(session)),
        Check::Owners {
            without: without_owner(session),
        },
        Check::Targets {
            set: setup.parties.iter().any(|party| party.target.is_some()),
        },
        Check::Chairs {
            chairs: setup.rooms.iter().map(|it| usize::from(it.capacity)).sum(),
            people: usize::from(setup.expected.unwrap_or_default()).max(session.present().count()),
        },
        Check::Address {
            answers: outside.address,
        },
        Check::Projector(outside.projectors),
        Check::Saving {
            works: outside.saving,
        },
        Check::Backup,
        Check::Paper,
    ];
    if slots > 0 {
        checks.push(Check::Squares {
            squares: slots * rooms,
            topics: session.topics.values().filter(|it| it.is_live()).count(),
        });
        checks.push(Check::NoteTakers {
            here: outside.note_takers,
            rooms,
        });
    }
    checks.sort_by_key(|check| check.verdict());
    checks
}

fn clashes(session: &Session) -> usize {
    let planned = session.setup.agenda.planned();
    planned.iter().filter(|block| block.slack < 0).count()
}

fn without_owner(session: &Session) -> usize {
    let blocks = session.setup.agenda.blocks.iter();
    blocks.filter(|block| block.owner.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Key;
    use crate::domain::testing::*;

    const ALL_WELL: Outside = Outside {
        address: true,
        saving: true,
        projectors: 1,
        note_takers: 0,
    };

    fn verdict(checks: &[Check], key: &str) -> Verdict {
        let check = checks.iter().find(|check| check.key() == key);
        check.map(|check| check.verdict()).unwrap()
    }

    #[test]
    fn what_is_missing_stands_first() {
        let checks = preflight(&given([]), ALL_WELL);
        let verdicts: Vec<Verdict> = checks.iter().map(|check| check.verdict()).collect();
        assert!(verdicts.is_sorted(), "{verdicts:?}");
        assert_eq!(verdict(&checks, "mandate"), Verdict::Lacking);
        assert_eq!(verdict(&checks, "projector"), Verdict::Good);
        assert_eq!(verdict(&checks, "clashes"), Verdict::Good);
        assert_eq!(verdict(&checks, "targets"), Verdict::Good);
        assert_eq!(verdict(&checks, "paper"), Verdict::Remember);
    }

    #[test]
    fn more_topics_than_squares_and_more_people_than_chairs_are_missing_something() {
        let crowd = (1..=15).map(|id| joined(id, &format!("P{id}"), "civil"));
        let topics = (1..=5).map(|id| pitched(id, &format!("T{id}"), &[]));
        let session = given(crowd.chain(topics));
        let checks = preflight(&session, ALL_WELL);
        assert_eq!(verdict(&checks, "squares"), Verdict::Lacking);
        assert_eq!(verdict(&checks, "chairs"), Verdict::Lacking);
    }

    #[test]
    fn what_is_outside_is_told_as_it_is() {
        let outside = Outside {
            address: false,
            saving: false,
            projectors: 0,
            note_takers: 0,
        };
        let checks = preflight(&given([]), outside);
        assert_eq!(verdict(&checks, "address"), Verdict::Lacking);
        assert_eq!(verdict(&checks, "saving"), Verdict::Lacking);
        assert_eq!(verdict(&checks, "projector"), Verdict::Lacking);
    }

    #[test]
    fn a_meeting_without_slots_is_asked_nothing_about_its_board() {
        let mut setup = setup();
        setup
            .agenda
            .blocks
            .retain(|block| block.kind != Key::from("pass"));
        let checks = preflight(&Story::of(setup).session(), ALL_WELL);
        assert!(!checks.iter().any(|check| check.key() == "squares"));
    }
}

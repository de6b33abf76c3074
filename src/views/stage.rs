//! What the whole room sees: which page follows from where the session is, and what may stand on
//! it. No name without consent, no script, no text that was taken down.

use super::clock::{ClockView, Moment, clock};
use super::result::{ResultView, TurnoutView, result, turnout};
use super::wall::hangs_anything;
use crate::domain::model::{Ability, BlockId, IdeaState, Method, Round};
use crate::domain::{CleanText, Role, Session};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

pub use crate::domain::model::StagePage;

/// The name of all projectors that hold no page of their own.
pub const ALL: &str = "";

/// The page on the projector of this name: the one that the facilitator has chosen for it, or for
/// all, else the one that follows from where the session is.
pub fn page(session: &Session, projector: &str, now: DateTime<Utc>) -> StagePage {
    held(session, projector)
        .or_else(|| held(session, ALL))
        .unwrap_or_else(|| following(session, now))
}

/// The page that the facilitator has chosen for the projector of this name.
fn held(session: &Session, projector: &str) -> Option<StagePage> {
    let page = session.stage.get(projector)?;
    StagePage::from_key(page.as_str())
}

/// A projector, as the facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectorView {
    /// Its name; [`ALL`] for those without a page of their own.
    pub name: String,
    /// The page that was chosen for it.
    pub held: Option<StagePage>,
    /// The page that it shows.
    pub shows: StagePage,
}

/// All projectors together, and then each that is attached by its name.
pub fn projectors(session: &Session, now: DateTime<Utc>) -> Vec<ProjectorView> {
    let attached = session.grants.values();
    let names: BTreeSet<&str> = attached
        .filter(|grant| grant.role == Role::Projector)
        .map(|grant| grant.name.as_str())
        // A projector without a name shows what all show.
        .filter(|name| *name != ALL)
        .collect();
    std::iter::once(ALL)
        .chain(names)
        .map(|name| ProjectorView {
            name: name.to_owned(),
            held: held(session, name),
            shows: page(session, name, now),
        })
        .collect()
}

/// The page that follows from where the session is. Phases and kinds of block are the session's
/// own data, so it goes by what they allow, not by what they are called.
pub fn following(session: &Session, now: DateTime<Utc>) -> StagePage {
    let view = clock(session, now);
    if session.open_round().is_some() {
        return StagePage::Round;
    }
    // A result is talked about: then whoever talks has the page.
    if session.speakers.turn.is_some() && view.moment != Moment::Ended {
        return StagePage::Speakers;
    }
    if has_fresh_result(session, &view) {
        return StagePage::Round;
    }
    match (view.moment, &view.current) {
        (Moment::NotStarted, _) => StagePage::Welcome,
        (Moment::Running, Some(block)) => page_of_block(session, block.id),
        (Moment::Running, None) => StagePage::Clock,
        (Moment::Ended, _) => StagePage::Thanks,
    }
}

fn page_of_block(session: &Session, block: BlockId) -> StagePage {
    let any_topic = session.topics.values().any(|topic| topic.is_live());
    let first_phase = session.setup.phases.first().map(|phase| &phase.key);
    if session.is_slot(block) {
        StagePage::Grid
    } else if session.allows(Ability::Pitch) || session.allows(Ability::SignUp) {
        if any_topic {
            StagePage::Grid
        } else {
            StagePage::Principles
        }
    } else if first_phase == Some(&session.run.phase) {
        StagePage::Welcome
    } else if session.allows(Ability::Write) && hangs_anything(session) {
        // The harvest: there is nothing to sign up for any more, and there are ideas to look at.
        StagePage::Wall
    } else {
        StagePage::Clock
    }
}

/// Whether a round was closed in the block that runs: then its result is what the room looks at.
fn has_fresh_result(session: &Session, view: &ClockView) -> bool {
    let closed = session.latest_result().and_then(|round| round.closed);
    match (&view.current, closed) {
        (Some(block), Some(closed)) => closed >= block.started,
        _ => false,
    }
}

/// What the room may see of the rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStage {
    /// There has been none.
    None,
    /// One is open: only who has voted, by party.
    Open {
        /// What is asked.
        title: CleanText,
        /// By which rule.
        method: Method,
        /// How many ideas it is about.
        ideas: usize,
        /// How many have voted.
        turnout: TurnoutView,
    },
    /// The latest one is closed.
    Closed(ResultView),
}

/// The open round, or the latest result. The texts of ideas that were taken down are blank; their
/// counts stand.
pub fn round(session: &Session) -> RoundStage {
    if let Some(round) = session.open_round() {
        return open(session, round);
    }
    let latest = session.latest_result();
    let Some(mut view) = latest.and_then(|round| result(session, round.id)) else {
        return RoundStage::None;
    };
    for row in &mut view.rows {
        if matches!(row.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn) {
            row.text = CleanText::default();
        }
    }
    RoundStage::Closed(view)
}

fn open(session: &Session, round: &Round) -> RoundStage {
    RoundStage::Open {
        title: round.title.clone(),
        method: round.method,
        ideas: round.options.len(),
        turnout: turnout(session, round),
    }
}

/// What a day has yielded so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YieldView {
    /// Everybody who took part, those who went home too.
    pub people: usize,
    /// The topics that stand.
    pub topics: usize,
    /// The ideas that stand, a merged one once.
    pub ideas: usize,
}

/// What the day has yielded so far.
pub fn yield_of(session: &Session) -> YieldView {
    let topics = session.topics.values().filter(|topic| topic.is_live());
    let ideas = session.ideas.values().filter(|idea| idea.is_open());
    YieldView {
        people: session.people.len(),
        topics: topics.count(),
        ideas: ideas.count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::model::{BlockId, Key, Method, SeatHash};
    use crate::domain::testing::*;

    fn started(block: BlockId) -> Story {
        Story::new()
            .at(minute(0))
            .that(Event::BlockStarted { block })
    }

    #[test]
    fn before_the_start_the_room_is_told_how_to_join() {
        assert_eq!(following(&given([]), minute(-5)), StagePage::Welcome);
    }

    #[test]
    fn the_marketplace_shows_how_it_works_until_there_is_a_topic() {
        let empty = started(OPENING).session();
        assert_eq!(following(&empty, minute(1)), StagePage::Principles);
        let pitched = Story::from(empty)
            .that(pitched(1, "Lokaler", &[]))
            .session();
        assert_eq!(following(&pitched, minute(1)), StagePage::Grid);
    }

    #[test]
    fn a_slot_shows_what_is_in_which_room_and_other_blocks_the_clock() {
        assert_eq!(
            following(&started(SLOT_1).session(), minute(1)),
            StagePage::Grid
        );
        assert_eq!(
            following(&started(HARVEST).session(), minute(1)),
            StagePage::Clock
        );
        let ended = started(HARVEST).that(Event::SessionEnded {}).session();
        assert_eq!(following(&ended, minute(1)), StagePage::Thanks);
    }

    #[test]
    fn the_harvest_shows_the_wall_once_something_may_hang_there() {
        let session = started(HARVEST).that(idea(1, None, "Nattbuss")).session();
        assert_eq!(following(&session, minute(1)), StagePage::Wall);
        let moderated = Story::from(session).that(Event::ModerationSet { on: true });
        assert_eq!(following(&moderated.session(), minute(1)), StagePage::Clock);
    }

    #[test]
    fn a_round_takes_the_page_until_the_next_block_starts() {
        let session = started(HARVEST).that(idea(1, None, "Nattbuss")).session();
        let event = opened(1, Method::Approval { max: 1 }, &[1], &session);
        let open = Story::from(session).that(event);
        let closed = open.that(closed(1)).session();
        assert_eq!(following(&closed, minute(1)), StagePage::Round);
        let next = Story::from(closed)
            .that(Event::BlockStarted { block: OPENING })
            .session();
        assert_ne!(following(&next, minute(2)), StagePage::Round);
    }

    #[test]
    fn whoever_has_the_floor_has_the_page_until_the_meeting_is_over() {
        let story = started(SLOT_1).that(joined(1, "Åsa", "civil"));
        let session = story.that(asked(1, 1)).session();
        assert_eq!(page(&session, ALL, minute(1)), StagePage::Grid);
        let session = Story::from(session).that(speaks(1)).session();
        assert_eq!(page(&session, ALL, minute(1)), StagePage::Speakers);
        let ended = Story::from(session).that(Event::SessionEnded {}).session();
        assert_eq!(page(&ended, ALL, minute(1)), StagePage::Thanks);
    }

    #[test]
    fn an_open_round_shows_turnout_and_a_closed_one_no_text_that_was_taken_down() {
        let session = started(HARVEST)
            .that(joined(1, "Åsa", "civil"))
            .that(idea(1, None, "Nattbuss"))
            .that(idea(2, None, "Personangrepp"))
            .session();
        let event = opened(1, Method::Approval { max: 2 }, &[1, 2], &session);
        let session = Story::from(session)
            .that(event)
            .that(marked(1, 1, &[2]))
            .session();
        assert!(matches!(
            round(&session),
            RoundStage::Open {
                turnout: TurnoutView { voted: 1, .. },
                ..
            }
        ));
        let session = Story::from(session)
            .that(closed(1))
            .that(idea_hidden(2, "Namngiven person"))
            .session();
        let RoundStage::Closed(view) = round(&session) else {
            panic!("the round is closed")
        };
        let texts: Vec<&str> = view.rows.iter().map(|row| &*row.text).collect();
        assert_eq!(texts, ["", "Nattbuss"]);
    }

    fn shown(projector: Option<&str>, page: &str) -> Event {
        Event::PageShown {
            projector: projector.map(str::to_owned),
            page: Some(Key::from(page)),
        }
    }

    fn projector(name: &str) -> Event {
        Event::RoleGranted {
            role: Role::Projector,
            name: name.into(),
            token: SeatHash(name.into()),
        }
    }

    #[test]
    fn a_projector_holds_its_own_page_before_that_of_all_before_the_sessions() {
        let session = started(HARVEST).that(projector("Foajén")).session();
        let pages = |session: &Session| ["Foajén", ALL].map(|name| page(session, name, minute(1)));
        assert_eq!(pages(&session), [StagePage::Clock; 2]);
        let all = Story::from(session).that(shown(None, "blank"));
        let all = all.session();
        assert_eq!(pages(&all), [StagePage::Blank; 2]);
        let one = Story::from(all).that(shown(Some("Foajén"), "balance"));
        let one = one.session();
        assert_eq!(pages(&one), [StagePage::Balance, StagePage::Blank]);
        let listed: Vec<_> = projectors(&one, minute(1))
            .into_iter()
            .map(|it| (it.name, it.held))
            .collect();
        let expected = [
            (String::new(), Some(StagePage::Blank)),
            ("Foajén".to_owned(), Some(StagePage::Balance)),
        ];
        assert_eq!(listed, expected);
    }

    #[test]
    fn a_page_that_this_version_does_not_know_is_followed_past() {
        let session = started(HARVEST).that(shown(None, "hologram")).session();
        assert_eq!(page(&session, ALL, minute(1)), StagePage::Clock);
    }
}

//! What the whole room sees: which page follows from where the session is, and what may stand on
//! it. No name without consent, no script, no text that was taken down.

use super::clock::{ClockView, Moment, clock};
use super::result::{ResultView, TurnoutView, result, turnout};
use super::wall::hangs_anything;
use crate::domain::model::{
    Ability, BlockId, Follows, IdeaId, IdeaState, Mandate, Method, Round, RoundId, RoundState,
    Terms, VoteLevel,
};
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

/// All projectors together, and then each by its name: those that were let in, those that are
/// `open` in a browser now, and those that hold a page.
pub fn projectors<'a>(
    session: &'a Session,
    open: impl Iterator<Item = &'a str>,
    now: DateTime<Utc>,
) -> Vec<ProjectorView> {
    let attached = session.grants.values();
    let attached = attached.filter(|grant| grant.role == Role::Projector);
    let names: BTreeSet<&str> = attached
        .map(|grant| grant.name.as_str())
        .chain(open)
        .chain(session.stage.keys().map(String::as_str))
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
    if session.on_stage().is_some() {
        return StagePage::Spotlight;
    }
    match (view.moment, &view.current) {
        (Moment::NotStarted, _) => StagePage::Welcome,
        (Moment::Running, Some(block)) => page_of_block(session, block.id),
        (Moment::Running, None) => StagePage::Clock,
        (Moment::Ended, _) => StagePage::Thanks,
    }
}

/// The page that the run sheet names for the block, or else the one that suits what the block is.
fn page_of_block(session: &Session, block: BlockId) -> StagePage {
    let planned = session.setup.agenda.block(block);
    let named = planned.and_then(|block| block.page.as_ref());
    if let Some(page) = named.and_then(|page| StagePage::from_key(page.as_str())) {
        return page;
    }
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

/// Whether a round was closed or shown in the block that runs: then that is what the room looks
/// at.
fn has_fresh_result(session: &Session, view: &ClockView) -> bool {
    view.current.as_ref().is_some_and(|block| {
        let latest = latest_count(session);
        latest.is_some_and(|round| moved(round) >= Some(block.started))
    })
}

/// The round whose count comes next or came last.
fn latest_count(session: &Session) -> Option<&Round> {
    let latest = session.being_counted().or_else(|| session.latest_result());
    latest.map(|round| &**round)
}

/// When a round was closed or shown.
fn moved(round: &Round) -> Option<DateTime<Utc>> {
    round.shown.or(round.closed)
}

/// What the room may know of a round from the moment it is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundHead {
    /// The round.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// By which rule.
    pub method: Method,
    /// How many ideas it is about.
    pub ideas: usize,
    /// How surely a ballot is one person's; a draft's is the one it would be opened with.
    pub level: VoteLevel,
    /// What the outcome will be used for.
    pub mandate: Option<Mandate>,
    /// Which time the question is asked, from 1, and why once more.
    pub attempt: usize,
    /// Why it is asked once more; empty where it is not.
    pub reason: CleanText,
    /// What else is settled.
    pub terms: Terms,
    /// Which round it goes on from.
    pub follows: Option<Follows>,
}

/// What the room may see of the rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStage {
    /// There has been none.
    None,
    /// One is announced.
    Draft(RoundHead),
    /// One is open: only who has voted, by party.
    Open {
        /// What is asked.
        head: RoundHead,
        /// How many have voted.
        turnout: TurnoutView,
        /// When the time to vote is up.
        ends: Option<DateTime<Utc>>,
    },
    /// One is closed, and its votes are being counted.
    Counting {
        /// What was asked.
        head: RoundHead,
        /// How many have voted.
        turnout: TurnoutView,
    },
    /// The count of one is shown: [`public_result`] has it.
    Shown(RoundHead),
}

/// The open round; else the one that was counted in this block; else the one that comes next; else
/// the latest result.
pub fn round(session: &Session) -> RoundStage {
    if let Some(round) = session.open_round() {
        return RoundStage::Open {
            head: head(session, round),
            turnout: turnout(session, round),
            ends: round.ends,
        };
    }
    let began = session.run.current.as_ref().map(|block| block.started);
    let fresh = |round: &Round| began.is_some() && moved(round) >= began;
    match (latest_count(session), session.next_draft()) {
        (Some(latest), draft) if draft.is_none() || fresh(latest) => counted(session, latest),
        (_, Some(draft)) => RoundStage::Draft(head(session, draft)),
        (_, None) => RoundStage::None,
    }
}

fn counted(session: &Session, round: &Round) -> RoundStage {
    let head = head(session, round);
    if round.state.is_public() {
        return RoundStage::Shown(head);
    }
    RoundStage::Counting {
        head,
        turnout: turnout(session, round),
    }
}

fn head(session: &Session, round: &Round) -> RoundHead {
    let ideas = match round.state {
        RoundState::Draft => {
            let named: Vec<IdeaId> = round.options.iter().copied().collect();
            session.standing_options(&named).len()
        }
        _ => round.options.len(),
    };
    RoundHead {
        id: round.id,
        title: round.title.clone(),
        method: round.method,
        ideas,
        level: match round.state {
            RoundState::Draft => session.setup.level,
            _ => round.level,
        },
        mandate: round.mandate.or(session.setup.mandate),
        attempt: session.attempt(round),
        reason: round
            .again
            .as_ref()
            .map(|again| again.reason.clone())
            .unwrap_or_default(),
        terms: round.terms.clone(),
        follows: round.follows,
    }
}

/// The count of a round as the room may see it: none before it is shown. The texts of ideas that
/// were taken down are blank; their counts stand.
pub fn public_result(session: &Session, id: RoundId) -> Option<ResultView> {
    let mut view = result(session, id).filter(|view| view.state.is_public())?;
    for row in &mut view.rows {
        if matches!(row.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn) {
            row.text = CleanText::default();
        }
    }
    Some(view)
}

/// How many ideas of a round count as put first.
const FIRST: usize = 3;

/// The ideas that the latest round put first and that still stand; more where they share a place.
pub fn put_first(session: &Session) -> Vec<CleanText> {
    let latest = session.latest_result();
    let view = latest.and_then(|round| result(session, round.id));
    let rows = view.into_iter().flat_map(|view| view.rows);
    rows.filter(|row| row.rank <= FIRST && row.state == IdeaState::Open)
        .map(|row| row.text)
        .collect()
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
    fn the_run_sheet_names_the_page_of_a_block_and_a_page_it_can_not_know_is_passed_by() {
        let named = |page: &str| {
            let mut setup = setup();
            setup.agenda.blocks[3].page = Some(Key::from(page));
            let story = Story::of(setup)
                .at(minute(0))
                .that(Event::BlockStarted { block: HARVEST });
            following(&story.session(), minute(1))
        };
        assert_eq!(named("balance"), StagePage::Balance);
        assert_eq!(named("hologram"), StagePage::Clock);
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
        let shown = Story::from(closed).that(round_shown(1)).session();
        assert_eq!(following(&shown, minute(1)), StagePage::Round);
        let next = Story::from(shown)
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
        assert!(matches!(round(&session), RoundStage::Counting { .. }));
        assert_eq!(public_result(&session, RoundId(1)), None);
        let session = Story::from(session).that(round_shown(1)).session();
        assert!(matches!(round(&session), RoundStage::Shown(_)));
        let view = public_result(&session, RoundId(1)).unwrap();
        let texts: Vec<&str> = view.rows.iter().map(|row| &*row.text).collect();
        assert_eq!(texts, ["", "Nattbuss"]);
    }

    #[test]
    fn a_draft_is_announced_when_the_result_before_it_is_of_an_earlier_block() {
        let session = started(HARVEST).that(idea(1, None, "Nattbuss")).session();
        let once = Method::Approval { max: 1 };
        let draft = Story::from(session).that(prepared(1, plan(once, &[])));
        let session = draft.session();
        assert!(matches!(round(&session), RoundStage::Draft(head) if head.ideas == 1));
        let event = opened(1, once, &[1], &session);
        let session = Story::from(session)
            .that(event)
            .that(prepared(2, plan(once, &[])))
            .that(closed(1))
            .that(round_shown(1))
            .session();
        assert!(matches!(round(&session), RoundStage::Shown(head) if head.id == RoundId(1)));
        let next = Story::from(session)
            .that(Event::BlockStarted { block: OPENING })
            .session();
        assert!(matches!(round(&next), RoundStage::Draft(head) if head.id == RoundId(2)));
    }

    #[test]
    fn what_came_of_it_is_what_was_shown_or_confirmed_and_nothing_that_was_only_closed() {
        let session = started(HARVEST)
            .that(idea(1, None, "Nattbuss"))
            .that(idea(2, None, "Skolgård"))
            .session();
        let once = Method::Approval { max: 1 };
        let first = opened(1, once, &[1], &session);
        let closed_one = Story::from(session).that(first).that(closed(1));
        let closed_one = closed_one.session();
        assert!(put_first(&closed_one).is_empty());
        let shown = Story::from(closed_one).that(round_shown(1)).session();
        assert_eq!(put_first(&shown), [text("Nattbuss")]);
        let confirmed = Story::from(shown).that(round_confirmed(1)).session();
        assert_eq!(put_first(&confirmed), [text("Nattbuss")]);
        let second = opened(2, once, &[2], &confirmed);
        let newer = Story::from(confirmed).that(second).that(closed(2));
        assert_eq!(put_first(&newer.session()), [text("Nattbuss")]);
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
        let open = ["screen"].into_iter();
        let listed: Vec<_> = projectors(&one, open, minute(1))
            .into_iter()
            .map(|it| (it.name, it.held))
            .collect();
        let expected = [
            (String::new(), Some(StagePage::Blank)),
            ("Foajén".to_owned(), Some(StagePage::Balance)),
            ("screen".to_owned(), None),
        ];
        assert_eq!(listed, expected);
    }

    #[test]
    fn a_page_that_this_version_does_not_know_is_followed_past() {
        let session = started(HARVEST).that(shown(None, "hologram")).session();
        assert_eq!(page(&session, ALL, minute(1)), StagePage::Clock);
    }
}

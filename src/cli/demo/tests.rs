//! A whole simulated forum without a hall: the rules answer the people's forms directly.

use super::cast::cast;
use super::player::{Player, Wish};
use crate::cli::crowd::voices::voices;
use crate::domain::command::{AgendaCommand, BoardCommand, PeopleCommand, TopicCommand};
use crate::domain::command::{IdeaCommand, VotingCommand};
use crate::domain::model::*;
use crate::domain::rules::decide;
use crate::domain::testing::{Story, minute, profile, text};
use crate::domain::{Actor, Command, Session};

/// A session that only the rules guard.
struct Forum(Session);

impl Forum {
    fn take(&mut self, actor: &Actor, command: Command) {
        let events = decide(&self.0, actor, &command, minute(0))
            .unwrap_or_else(|refusal| panic!("{actor}: {command:?}: {refusal:?}"));
        let story = Story::from(self.0.clone()).by(actor.clone());
        self.0 = events.into_iter().fold(story, Story::that).session();
    }

    fn lead(&mut self, command: Command) {
        self.take(&Actor::Facilitator, command);
    }
}

/// The command that the door makes of a form.
fn command(wish: &Wish, session: &Session) -> Command {
    let field = |name: &str| {
        let found = wish.fields.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    };
    let steps: Vec<&str> = wish.path.split('/').skip(1).collect();
    let id = || steps[1].parse::<u32>().unwrap();
    match steps[..] {
        ["topics"] => Command::Topic(TopicCommand::Pitch {
            title: text(field("title").unwrap()),
            question: text(field("question").unwrap()),
            host_name: Default::default(),
        }),
        ["topics", _, "interest"] => Command::Topic(TopicCommand::SetInterest {
            id: TopicId(id()),
            on: field("on") == Some("1"),
        }),
        ["topics", _, "signup"] => Command::Topic(TopicCommand::SignUp { id: TopicId(id()) }),
        ["topics", _, "notes"] => Command::Topic(TopicCommand::WriteNote {
            id: TopicId(id()),
            field: NoteField::ALL
                .into_iter()
                .find(|it| Some(it.key()) == field("field"))
                .unwrap(),
            text: text(field("text").unwrap()),
            over: None,
        }),
        ["ideas"] => Command::Idea(IdeaCommand::Log {
            topic: field("topic").map(|id| TopicId(id.parse().unwrap())),
            text: text(field("text").unwrap()),
            oral: false,
            kind: Default::default(),
        }),
        ["rounds", _, "ballot"] => Command::Voting(VotingCommand::Vote {
            round: RoundId(id()),
            ballot: ballot(wish, session.rounds[&RoundId(id())].method),
        }),
        ["rounds", _, "stance"] => Command::Voting(VotingCommand::TakeStance {
            round: RoundId(id()),
            idea: IdeaId(field("idea").unwrap().parse().unwrap()),
            stance: Stance::ALL
                .into_iter()
                .find(|it| Some(it.key()) == field("stance"))
                .unwrap(),
        }),
        _ => panic!("no such form: {wish:?}"),
    }
}

/// The whole ballot in a form: the ideas marked, or a number for each idea.
fn ballot(wish: &Wish, method: Method) -> Ballot {
    let idea = |text: &str| IdeaId(text.parse().unwrap());
    let numbers = || {
        let fields = wish.fields.iter();
        fields.map(|(name, value)| (idea(&name[1..]), value.parse::<u16>().unwrap()))
    };
    match method {
        Method::Approval { .. } => {
            Ballot::Approval(wish.fields.iter().map(|(_, it)| idea(it)).collect())
        }
        // The best comes first.
        Method::Ranking { .. } => Ballot::Ranking(numbers().map(|(idea, _)| vec![idea]).collect()),
        _ => Ballot::Amounts(numbers().collect()),
    }
}

/// Plays a forum of 40 to its end, everybody doing all they want in every block.
fn play(seed: u64) -> Session {
    let mix = "civil=50,kommun=40,annan=10".parse().unwrap();
    let mut forum = Forum(Story::new().session());
    let mut players = Vec::new();
    for (number, character) in (1..).zip(cast(voices(), &mix, 40, seed)) {
        let [(_, alias), ..] = &character.profile[..] else {
            panic!("everybody has a name");
        };
        let join = PeopleCommand::Join {
            profile: Box::new(profile(alias, "")),
            seat: Some(SeatHash(format!("{number}").into())),
            recovery: None,
            card: None,
        };
        forum.take(&Actor::Newcomer, Command::People(join));
        players.push(Player::new(character, ParticipantId(number), voices()));
    }
    let blocks = forum.0.setup.agenda.blocks.clone();
    for block in blocks {
        while let Some(id) = forum.0.queue().first().map(|topic| topic.id) {
            forum.lead(Command::Board(BoardCommand::StartPitch { id }));
            forum.lead(Command::Board(BoardCommand::EndPitch));
        }
        for place in super::lead::placements(&forum.0) {
            forum.lead(Command::Board(place));
        }
        let block = block.id;
        forum.lead(Command::Agenda(AgendaCommand::Start { block }));
        everybody(&mut forum, &mut players);
    }
    let methods = [
        Method::Approval { max: 3 },
        Method::Stance,
        Method::Score,
        Method::Dots { dots: 5, most: 3 },
        Method::Points { points: 100 },
        Method::Ranking { max: 4 },
        Method::Gradient,
    ];
    for method in methods {
        let open = VotingCommand::Open {
            title: text("Vad vill vi?"),
            method,
            options: vec![],
        };
        forum.lead(Command::Voting(open));
        everybody(&mut forum, &mut players);
        let round = forum.0.open_round().unwrap().id;
        forum.lead(Command::Voting(VotingCommand::Close { round }));
    }
    forum.0
}

fn everybody(forum: &mut Forum, players: &mut [Player]) {
    for player in players {
        let actor = Actor::Participant(player.id);
        while let Some(wish) = player.next(&forum.0) {
            let wished = command(&wish, &forum.0);
            forum.take(&actor, wished);
        }
    }
}

#[test]
fn a_simulated_forum_pitches_signs_up_writes_and_votes_within_the_rules() {
    let session = play(11);
    assert_eq!(session.people.len(), 40);
    let placed = session
        .topics
        .values()
        .filter(|it| it.cell().is_some())
        .count();
    assert_eq!(placed, 4, "the small forum of the tests has four squares");
    assert!(session.topics.values().any(|it| !it.interest.is_empty()));
    assert!(session.topics.values().any(|it| it.signups.len() > 1));
    assert!(session.topics.values().any(|it| !it.notes.is_empty()));
    assert!(session.ideas.len() >= 15, "{}", session.ideas.len());
    for round in session.rounds.values() {
        assert!(
            (25..40).contains(&round.ballots.len()),
            "{}",
            round.ballots.len()
        );
    }
}

#[test]
fn the_same_seed_plays_the_same_forum() {
    assert_eq!(play(5), play(5));
    assert_ne!(play(5).ideas, play(6).ideas);
}

#[test]
fn a_length_is_seconds_or_minutes() {
    let seconds = |text| super::length(text).map(|length| length.as_secs()).ok();
    assert_eq!(seconds("60s"), Some(60));
    assert_eq!(seconds("90"), Some(90));
    assert_eq!(seconds("5m"), Some(300));
    for wrong in ["", "0", "s", "-1s", "2h", "99999m", "18446744073709551615m"] {
        assert_eq!(seconds(wrong), None, "{wrong}");
    }
}

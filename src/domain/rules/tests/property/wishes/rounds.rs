//! Wishes about rounds before they are opened and after they are closed.

use super::*;
use crate::tally::rule::Rule;

impl Dice {
    /// The round in a state that the wish is for, mostly the latest.
    fn round_in(self, session: &Session, state: RoundState) -> RoundId {
        let fit = session.rounds.values().rev();
        let fit = fit.filter(|round| round.state == state);
        one_of(fit.map(|round| round.id), self.a / 8, RoundId(1))
    }

    pub(super) fn rounds(self, session: &Session) -> Command {
        use RoundState::{Draft, Open};
        let round = |state| self.round_in(session, state);
        match self.what - 106 {
            0 => VotingCommand::Prepare {
                plan: Box::new(self.plan(session)),
            },
            1 => VotingCommand::ChangeDraft {
                round: round(Draft),
                plan: Box::new(self.plan(session)),
            },
            2 if self.n < 6 => VotingCommand::Discard {
                round: round(Draft),
            },
            2 | 3 | 5..=8 => self.one_on(session),
            4 => VotingCommand::Extend {
                round: round(Open),
                minutes: i32::from(self.n) - 2,
            },
            9..=13 => self.counting(session),
            _ => VotingCommand::NoteTimeUp { round: round(Open) },
        }
        .into()
    }

    /// The next step of the latest round that has one, or the one before that again.
    fn one_on(self, session: &Session) -> VotingCommand {
        let rounds = session.rounds.values().rev();
        let mut going = rounds.filter(|round| round.state != RoundState::Confirmed);
        let round = going.next().map(|round| (round.id, round.state));
        match round.unwrap_or((RoundId(99), RoundState::Draft)) {
            (round, RoundState::Draft) => VotingCommand::OpenDraft { round },
            (round, RoundState::Open) if matches!(self.n, 2 | 4) => VotingCommand::Void {
                round,
                reason: words(self.n),
            },
            (round, RoundState::Open) if self.n == 3 => VotingCommand::Unlock {
                round,
                code: "KXTM".parse().unwrap(),
            },
            (round, RoundState::Open) => VotingCommand::Close { round },
            (round, RoundState::Closed) if self.n == 5 => VotingCommand::DrawLot {
                round,
                seed: words(self.b as u8 % 3),
            },
            (round, RoundState::Closed) => VotingCommand::Show { round },
            (round, _) if self.n < 4 => VotingCommand::Unshow { round },
            (round, _) => VotingCommand::Confirm { round },
        }
    }

    /// Any method, with settings that are now and then unsound.
    pub(super) fn method(n: u8) -> Method {
        let few = u16::from(n % 4);
        match n % 7 {
            0 => Method::Stance,
            1 => Method::Score,
            2 => Method::Dots {
                dots: few + 1,
                most: few,
            },
            3 => Method::Points { points: few * 10 },
            4 => Method::Ranking { max: few },
            5 => Method::Gradient,
            _ => Method::Approval { max: few },
        }
    }

    /// A whole ballot about two ideas, now and then one that the round does not take.
    pub(super) fn whole(
        self,
        round: RoundId,
        method: Option<Method>,
        [one, other]: [IdeaId; 2],
    ) -> VotingCommand {
        let amounts = [(one, u16::from(self.n)), (other, (self.a % 4) as u16)];
        let few = self.b as usize % 3;
        let ballot = match method {
            Some(Method::Ranking { .. }) => Ballot::Ranking(match few {
                0 => vec![vec![one], vec![other]],
                1 => vec![vec![one, other]],
                _ => Vec::new(),
            }),
            _ => Ballot::Amounts(amounts.into_iter().skip(few).collect()),
        };
        VotingCommand::Vote { round, ballot }
    }

    fn plan(self, session: &Session) -> RoundPlan {
        let counted = self.round_in(session, RoundState::Shown);
        let idea = IdeaId(Dice::idea(session, self.b));
        RoundPlan {
            title: words(self.n.max(2)),
            method: Dice::method(self.n.wrapping_add(self.a as u8)),
            options: if self.n < 4 { vec![] } else { vec![idea] },
            minutes: (self.n > 3).then(|| u16::from(self.n) - 3),
            mandate: None,
            again: (self.n == 7).then(|| Again {
                of: counted,
                reason: text("Någon kom för sent"),
            }),
            terms: self.terms(idea),
            follows: (self.n == 6).then_some(Follows {
                of: counted,
                kind: FollowKind::Runoff,
            }),
        }
    }

    /// Mostly none; else a rule, a bar or a purse, which now and then do not go together.
    fn terms(self, idea: IdeaId) -> Terms {
        let plain = Terms::default();
        match self.b % 32 {
            1 => Terms {
                rule: Some(Rule::ALL[self.a as usize % Rule::ALL.len()]),
                seats: u16::from(self.n),
                ..plain
            },
            3 => Terms {
                least: u16::from(self.n % 3),
                quorum: Some(self.n * 20),
                ..plain
            },
            5 => Terms {
                rule: Some(Rule::Greedy),
                purse: Some(Purse {
                    budget: 100,
                    costs: vec![(idea, u64::from(self.n))],
                }),
                ..plain
            },
            b if b % 2 == 0 => Terms {
                secret: true,
                codes: b % 4 == 0,
                ..plain
            },
            _ => plain,
        }
    }

    /// Counts of two places by three people, who now and then come to the same; one that is there
    /// is taken away or accepted.
    fn counting(self, session: &Session) -> VotingCommand {
        let Some((round, place, counter)) = self.counted(session).filter(|_| self.what > 116)
        else {
            return self.enter(session);
        };
        match self.what {
            118 if self.n > 3 => VotingCommand::SetHeads {
                round,
                heads: Some(self.a),
                reason: words(self.n),
            },
            118 => VotingCommand::RemoveCount {
                round,
                place,
                counter,
            },
            _ => VotingCommand::AcceptCount {
                round,
                place,
                accepted: Accepted {
                    counter,
                    reason: words(self.n.max(1) * 2),
                },
            },
        }
    }

    /// The first count of the latest round that has any.
    fn counted(self, session: &Session) -> Option<(RoundId, CountPlace, CleanText)> {
        let mut counted = session.rounds.values().rev();
        let round = counted.find(|round| !round.counted.is_empty())?;
        let counting = round.counted.front()?;
        let count = counting.counts.first()?;
        Some((round.id, counting.place.clone(), count.counter.clone()))
    }

    fn enter(self, session: &Session) -> VotingCommand {
        let mut going = session.rounds.values().rev();
        let counted = going.find(|it| matches!(it.state, RoundState::Closed | RoundState::Shown));
        let round = counted.map_or(RoundId(1), |round| round.id);
        let counter = ["Rut", "Sven", "Eva"][self.b as usize % 3];
        VotingCommand::EnterCount {
            round,
            place: on_paper(["civil", ""][self.a as usize % 2]),
            count: Box::new(self.count_of(session, round, counter)),
        }
    }

    fn count_of(self, session: &Session, round: RoundId, counter: &str) -> Count {
        let voices = u32::from(self.n % 2);
        let idea = session.rounds.get(&round);
        let idea = idea.and_then(|round| round.options.front().copied());
        let figures = match session.rounds.get(&round).map(|round| round.method) {
            Some(Method::Stance) => Figures::Stance {
                agree: voices,
                disagree: 1,
                pass: 0,
            },
            Some(Method::Score) => Figures::Score {
                scores: [voices, 0, 0, 1, 0, 0],
            },
            Some(Method::Gradient) => Figures::Gradient {
                steps: [1, 0, 0, voices, 0, 0, 0],
            },
            Some(Method::Dots { .. }) => Figures::Dots { dots: voices },
            Some(Method::Points { .. }) => Figures::Points { points: voices },
            _ => Figures::Approval { approvals: voices },
        };
        let sheets = match session.rounds.get(&round) {
            Some(round) if round.reads_sheets() || self.n == 5 => whole_papers(round.method, idea),
            _ => Vec::new(),
        };
        Count {
            counter: text(counter),
            ballots: 3,
            figures: vec![CountedIdea {
                idea: idea.unwrap_or(IdeaId(99)),
                figures,
            }],
            sheets,
        }
    }
}

/// Two papers that say the least there is to say of an idea, and one that abstains.
fn whole_papers(method: Method, idea: Option<IdeaId>) -> Vec<(Ballot, u32)> {
    let idea = idea.unwrap_or(IdeaId(99));
    let (said, blank) = match method {
        Method::Approval { .. } => (Ballot::Approval(vec![idea]), Ballot::Approval(vec![])),
        Method::Stance => (
            Ballot::Stance([(idea, Stance::Agree)].into_iter().collect()),
            Ballot::Stance(Default::default()),
        ),
        Method::Ranking { .. } => (Ballot::Ranking(vec![vec![idea]]), Ballot::Ranking(vec![])),
        _ => (
            Ballot::Amounts([(idea, 1u16)].into_iter().collect()),
            Ballot::Amounts(Default::default()),
        ),
    };
    vec![(said, 2), (blank, 1)]
}

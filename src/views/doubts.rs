//! What does not add up about votes counted on paper or by hand. Nothing here stands in the way of
//! anything: it is said while figures are typed, beside the result, and in the proceedings.

use super::result::{PartyTurnout, turnout};
use crate::domain::Session;
use crate::domain::model::*;

/// Everything doubtful about a round's counts, place by place.
pub fn doubts(session: &Session, round: &Round) -> Vec<(CountPlace, Doubt)> {
    let of_place = |counting: &Counting| {
        let mut found = disagreement(round, counting);
        let looked_at: Vec<&Count> = match counting.stands() {
            Some(count) => vec![count],
            None => counting.counts.iter().collect(),
        };
        for count in looked_at {
            let slips = slips(session, round, &counting.place, count);
            for doubt in slips {
                if !found.contains(&doubt) {
                    found.push(doubt);
                }
            }
        }
        let place = counting.place.clone();
        found.into_iter().map(move |doubt| (place.clone(), doubt))
    };
    round
        .counted
        .iter()
        .flat_map(|it| of_place(it).collect::<Vec<_>>())
        .collect()
}

fn disagreement(round: &Round, counting: &Counting) -> Vec<Doubt> {
    match counting.counts.as_slice() {
        [_] => vec![Doubt::OneCounter],
        [one, other] if !one.agrees_with(other) => {
            let differ = |idea: &&IdeaId| one.of(**idea) != other.of(**idea);
            vec![Doubt::CountersDiffer {
                ballots: one.ballots != other.ballots,
                ideas: round.options.iter().filter(differ).copied().collect(),
                sheets: one.sheets_apart(other),
            }]
        }
        _ => Vec::new(),
    }
}

/// What can't be right about one person's figures, entered or still being typed.
pub fn slips(session: &Session, round: &Round, place: &CountPlace, count: &Count) -> Vec<Doubt> {
    let ballots = u64::from(count.ballots);
    let most = |figures: Figures| ballots * figures.most_of_one(round.method);
    let figures = count.figures.iter();
    let beyond = figures.filter(|it| it.figures.sum() > most(it.figures));
    let beyond: Vec<IdeaId> = beyond.map(|it| it.idea).collect();
    let mut slips = Vec::new();
    if !beyond.is_empty() {
        slips.push(Doubt::IdeasBeyondBallots { ideas: beyond });
    }
    slips.extend(too_many_marks(round.method, count));
    slips.extend(beyond_present(session, round, place, count));
    slips
}

fn too_many_marks(method: Method, count: &Count) -> Option<Doubt> {
    let max = match method {
        Method::Approval { max } => max,
        Method::Dots { dots, .. } => dots,
        Method::Points { points } => points,
        Method::Stance | Method::Score | Method::Gradient | Method::Ranking { .. } => return None,
    };
    let marks = count.figures.iter().map(|it| it.figures.sum()).sum();
    let most = u64::from(count.ballots) * u64::from(max);
    (marks > most).then_some(Doubt::MarksBeyondBallots { marks, most })
}

/// Whether more of the party have voted, with this count in place of what stands there, than were
/// in the room; of all where the parties were not kept apart.
fn beyond_present(
    session: &Session,
    round: &Round,
    place: &CountPlace,
    count: &Count,
) -> Option<Doubt> {
    let turnout = turnout(session, round);
    let of_party = |key: &Key| turnout.parties.iter().find(|party| party.key == *key);
    let (voted, present) = match &place.party {
        Some(key) => {
            let party = of_party(key)?;
            (party.ballots(), PartyTurnout::present(party))
        }
        None => (turnout.ballots(), turnout.of as usize + turnout.late.came),
    };
    let standing = round.counted.iter().find(|it| it.place == *place);
    let standing = standing.and_then(Counting::stands);
    let before = standing.map_or(0, |standing| standing.ballots as usize);
    let voted = (voted - before) as u64 + u64::from(count.ballots);
    let present = present as u64;
    (voted > present).then_some(Doubt::BeyondPresent { voted, present })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    /// Three civil people and one of the city; a closed round about ideas 1 and 2.
    fn closed_round(method: Method) -> Story {
        let hall = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "civil"),
            joined(4, "Dag", "kommun"),
            idea(1, None, "Öppna skolgårdar"),
            idea(2, None, "Nattbuss"),
        ]);
        let opened = opened(1, method, &[1, 2], &hall);
        Story::from(hall).that(opened).that(closed(1))
    }

    fn found(story: Story) -> Vec<Doubt> {
        let session = story.session();
        let found = doubts(&session, &session.rounds[&RoundId(1)]);
        found.into_iter().map(|(_, doubt)| doubt).collect()
    }

    const ONE: Method = Method::Approval { max: 1 };

    #[test]
    fn two_who_agree_leave_no_doubt() {
        let story = closed_round(ONE)
            .that(counted(1, "civil", "Rut", 3, &[(1, 2), (2, 1)]))
            .that(counted(1, "civil", "Sven", 3, &[(1, 2), (2, 1)]));
        assert_eq!(found(story), []);
    }

    #[test]
    fn one_counter_and_two_who_differ_are_doubted() {
        let story = closed_round(ONE).that(counted(1, "civil", "Rut", 3, &[(1, 2)]));
        assert_eq!(found(story), [Doubt::OneCounter]);
        let story = closed_round(ONE)
            .that(counted(1, "civil", "Rut", 3, &[(1, 2), (2, 1)]))
            .that(counted(1, "civil", "Sven", 2, &[(1, 2)]));
        let differ = Doubt::CountersDiffer {
            ballots: true,
            ideas: vec![IdeaId(2)],
            sheets: 0,
        };
        assert_eq!(found(story), [differ]);
    }

    #[test]
    fn no_idea_gets_more_than_there_are_ballots_and_no_ballot_holds_more_than_it_may() {
        let story = closed_round(ONE)
            .that(counted(1, "civil", "Rut", 2, &[(1, 3)]))
            .that(counted(1, "civil", "Sven", 2, &[(1, 3)]));
        let slips = [
            Doubt::IdeasBeyondBallots {
                ideas: vec![IdeaId(1)],
            },
            Doubt::MarksBeyondBallots { marks: 3, most: 2 },
        ];
        assert_eq!(found(story), slips);
    }

    #[test]
    fn papers_hold_no_more_dots_in_all_or_on_one_idea_than_they_may() {
        let dots = |counter, put: &[(u32, u32)]| {
            let mut event = counted(1, "civil", counter, 2, &[]);
            if let crate::domain::Event::CountEntered { count, .. } = &mut event {
                count.figures = put
                    .iter()
                    .map(|&(idea, dots)| CountedIdea {
                        idea: IdeaId(idea),
                        figures: Figures::Dots { dots },
                    })
                    .collect();
            }
            event
        };
        let counted = |put: &[(u32, u32)]| {
            let story = closed_round(Method::Dots { dots: 5, most: 3 });
            found(story.that(dots("Rut", put)).that(dots("Sven", put)))
        };
        assert_eq!(counted(&[(1, 6), (2, 4)]), []);
        let ideas = vec![IdeaId(1)];
        assert_eq!(counted(&[(1, 7)]), [Doubt::IdeasBeyondBallots { ideas }]);
        let beyond = Doubt::MarksBeyondBallots {
            marks: 11,
            most: 10,
        };
        assert_eq!(counted(&[(1, 6), (2, 5)]), [beyond]);
    }

    #[test]
    fn phones_and_paper_together_are_no_more_than_were_in_the_room() {
        let story = closed_round(ONE)
            .that(counted(1, "kommun", "Rut", 2, &[(1, 1)]))
            .that(counted(1, "kommun", "Sven", 2, &[(1, 1)]));
        let beyond = |voted, present| Doubt::BeyondPresent { voted, present };
        assert_eq!(found(story), [beyond(2, 1)]);
        let all = closed_round(ONE)
            .that(counted(1, "", "Rut", 5, &[(1, 1)]))
            .that(counted(1, "", "Sven", 5, &[(1, 1)]));
        assert_eq!(found(all), [beyond(5, 4)]);
    }
}

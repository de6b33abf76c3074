//! The ballots of a round as a poll of plain numbers that every rule can read.

use crate::domain::Session;
use crate::domain::model::*;
use crate::tally::poll::{Ballots, Money, Poll};
use crate::tally::readings::{self, How, Scale};
use crate::tally::stance::Answer;
use crate::views::result::Groups;
use std::collections::HashMap;

/// The ballots of a round, equal ones together, and which groups gave them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The ideas of the round, in the order of the form: what the poll's numbers stand for.
    pub ideas: Vec<IdeaId>,
    /// The ballots, in an order that says nothing of when they were given or by whom.
    pub poll: Poll,
    /// What the numbers on them mean.
    pub scale: Scale,
    /// For each ballot of the poll, how many of each party gave it; those of no party are only in
    /// its weight.
    pub parties: Vec<Vec<u64>>,
    /// The same for each category, in the order of the parties and of their categories.
    pub categories: Vec<Vec<u64>>,
    /// How many ballots were counted on paper or by hand as sums only, so that no rule but the
    /// method's own can read them.
    pub sums: u64,
}

/// A ballot in plain numbers, before equal ones are put together.
struct Given {
    ballot: Plain,
    count: u64,
    party: Option<usize>,
    category: Option<usize>,
}

/// What one ballot says, by the numbers of the options.
enum Plain {
    Marks(Vec<usize>),
    Order(Vec<Vec<usize>>),
    Amounts(Vec<(usize, u64)>),
    Answers(Vec<(usize, Answer)>),
}

/// The ballots of a round as every rule can read them: those from phones, those that nobody is tied
/// to any more, and papers that were copied down whole.
pub fn poll_of(session: &Session, round: &Round) -> Poll {
    gather(session, round).poll
}

/// The same with the groups that gave them.
pub fn gather(session: &Session, round: &Round) -> Gathered {
    let groups = Groups::of(session);
    let ideas: Vec<IdeaId> = round.options.iter().copied().collect();
    let (given, sums) = cast(&groups, round, &places(&ideas));
    let ballots = ballots(round.method, &given);
    let (ballots, places) = readings::merged(&ballots);
    let split = |groups: usize, group: fn(&Given) -> Option<usize>| {
        let mut split = vec![vec![0; groups]; ballots.len()];
        for (given, place) in given.iter().zip(&places) {
            if let Some((place, group)) = place.zip(group(given)) {
                split[place][group] += given.count;
            }
        }
        split
    };
    Gathered {
        parties: split(groups.len(), |given| given.party),
        categories: split(groups.of_party().len(), |given| given.category),
        scale: scale(round.method),
        sums,
        poll: Poll {
            options: ideas.len(),
            ballots,
            money: round.terms.purse.as_ref().map(|purse| money(purse, &ideas)),
        },
        ideas,
    }
}

impl Gathered {
    /// The same ballots as a rule reads them that was made for another form.
    pub fn read(&self, how: How) -> Gathered {
        let read = readings::read(&self.poll.ballots, self.poll.options, how);
        let (ballots, places) = readings::merged(&read);
        let sum = |split: &[Vec<u64>]| {
            let groups = split.first().map_or(0, Vec::len);
            let mut sums = vec![vec![0; groups]; ballots.len()];
            for (counts, place) in split.iter().zip(&places) {
                for (place, (group, count)) in place
                    .iter()
                    .flat_map(|place| counts.iter().enumerate().map(move |count| (*place, count)))
                {
                    sums[place][group] += count;
                }
            }
            sums
        };
        Gathered {
            parties: sum(&self.parties),
            categories: sum(&self.categories),
            ideas: self.ideas.clone(),
            scale: self.scale,
            sums: self.sums,
            poll: Poll {
                ballots,
                options: self.poll.options,
                money: self.poll.money.clone(),
            },
        }
    }
}

fn places(ideas: &[IdeaId]) -> HashMap<IdeaId, usize> {
    ideas.iter().copied().zip(0..).collect()
}

/// What the numbers of a method mean.
fn scale(method: Method) -> Scale {
    match method {
        Method::Score => Scale::Score,
        Method::Gradient => Scale::Steps,
        _ => Scale::Shares,
    }
}

/// An idea without a price can't be bought: its price is beyond the purse.
fn money(purse: &Purse, ideas: &[IdeaId]) -> Money {
    let costs: HashMap<IdeaId, u64> = purse.costs.iter().copied().collect();
    let unknown = purse.budget.saturating_add(1);
    let cost = |idea| costs.get(idea).copied().unwrap_or(unknown);
    Money {
        costs: ideas.iter().map(cost).collect(),
        budget: purse.budget,
    }
}

/// Every ballot of the round, and how many more there are of which only sums are known.
fn cast(groups: &Groups, round: &Round, places: &HashMap<IdeaId, usize>) -> (Vec<Given>, u64) {
    let finer = groups.finer();
    // Of a secret round nobody knows whose ballot is whose.
    let phones = round.readable().map(|(voter, ballot)| Given {
        ballot: plain(ballot, places),
        count: 1,
        party: voter.and_then(|voter| groups.group(voter)),
        category: voter.and_then(|voter| finer.group(voter)),
    });
    let mut given: Vec<Given> = phones.collect();
    let mut sums = 0;
    for counting in &round.counted {
        let Some(count) = counting.stands() else {
            continue;
        };
        let party = counting.place.party.as_ref();
        let party = party.and_then(|party| groups.place(party));
        if count.sheets.is_empty() {
            sums += u64::from(count.ballots);
        }
        // Papers know the party they were collected from, and no category.
        given.extend(count.sheets.iter().map(|(ballot, alike)| Given {
            ballot: plain(ballot, places),
            count: u64::from(*alike),
            party,
            category: None,
        }));
    }
    (given, sums)
}

fn plain(ballot: &Ballot, places: &HashMap<IdeaId, usize>) -> Plain {
    let place = |idea: &IdeaId| places.get(idea).copied();
    match ballot {
        Ballot::Approval(marks) => Plain::Marks(distinct(marks.iter().filter_map(place))),
        Ballot::Ranking(groups) => {
            let mut seen = vec![false; places.len()];
            let groups = groups.iter().map(|group| {
                let new = group.iter().filter_map(place);
                let new = new.filter(|option| !std::mem::replace(&mut seen[*option], true));
                distinct(new)
            });
            Plain::Order(groups.filter(|group| !group.is_empty()).collect())
        }
        Ballot::Amounts(amounts) => {
            let known = amounts.iter();
            let known = known.filter_map(|(idea, amount)| Some((place(idea)?, u64::from(*amount))));
            Plain::Amounts(sorted(known))
        }
        Ballot::Stance(stances) => {
            let known = stances.iter();
            let known = known.filter_map(|(idea, stance)| Some((place(idea)?, answer(*stance))));
            Plain::Answers(sorted(known))
        }
    }
}

fn answer(stance: Stance) -> Answer {
    match stance {
        Stance::Agree => Answer::Agree,
        Stance::Disagree => Answer::Disagree,
        Stance::Pass => Answer::Pass,
    }
}

fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort_unstable();
    items
}

fn distinct(items: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut items = sorted(items);
    items.dedup();
    items
}

/// The ballots in the form of the method. A ballot of another form, which no round takes, is left
/// out of what rules read.
fn ballots(method: Method, given: &[Given]) -> Ballots {
    match method {
        Method::Approval { .. } => Ballots::Approvals(of_form(given, |it| match it {
            Plain::Marks(marks) => Some(marks.clone()),
            _ => None,
        })),
        Method::Ranking { .. } => Ballots::Rankings(of_form(given, |it| match it {
            Plain::Order(order) => Some(order.clone()),
            _ => None,
        })),
        Method::Stance => Ballots::Stances(of_form(given, |it| match it {
            Plain::Answers(answers) => Some(answers.clone()),
            _ => None,
        })),
        Method::Score | Method::Gradient | Method::Dots { .. } | Method::Points { .. } => {
            Ballots::Amounts(of_form(given, |it| match it {
                Plain::Amounts(amounts) => Some(amounts.clone()),
                _ => None,
            }))
        }
    }
}

/// One entry for each ballot given, so that places stay the same; what is of another form has no
/// weight.
fn of_form<B: Default>(given: &[Given], form: impl Fn(&Plain) -> Option<B>) -> Vec<(B, u64)> {
    let one = |given: &Given| match form(&given.ballot) {
        Some(ballot) => (ballot, given.count),
        None => (B::default(), 0),
    };
    given.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    /// Three ideas; 1 and 2 civil (1 in culture), 3 kommun, 4 who did not say.
    fn voted(method: Method, ballots: impl IntoIterator<Item = crate::domain::Event>) -> Session {
        let hall = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "kommun"),
            joined(4, "Dag", ""),
            idea(1, None, "Öppna skolgårdar"),
            idea(2, None, "Gemensam lokalbokning"),
            idea(3, None, "Nattbuss"),
        ]);
        let opened = opened(1, method, &[3, 1, 2], &hall);
        let story = Story::from(hall).that(opened);
        let story = ballots.into_iter().fold(story, Story::that);
        story.that(closed(1)).session()
    }

    #[test]
    fn equal_ballots_are_one_and_options_stand_in_the_order_of_the_form() {
        let ballots = [
            marked(1, 1, &[1, 3]),
            marked(1, 3, &[3, 1]),
            marked(1, 4, &[]),
        ];
        let session = voted(Method::Approval { max: 2 }, ballots);
        let gathered = gather(&session, &session.rounds[&RoundId(1)]);
        assert_eq!(gathered.ideas, [IdeaId(3), IdeaId(1), IdeaId(2)]);
        let expected = Ballots::Approvals(vec![(vec![], 1), (vec![0, 1], 2)]);
        assert_eq!(gathered.poll.ballots, expected);
        // kommun, civil, annan
        assert_eq!(gathered.parties, [[0, 0, 0], [1, 1, 0]]);
    }

    #[test]
    fn what_is_read_alike_is_put_together_with_its_groups() {
        let ballots = [
            gave(1, 1, &[(1, 5)]),
            gave(1, 3, &[(1, 4)]),
            gave(1, 4, &[(1, 3)]),
        ];
        let session = voted(Method::Score, ballots);
        let gathered = gather(&session, &session.rounds[&RoundId(1)]);
        assert_eq!(gathered.poll.ballots.len(), 3);
        let read = gathered.read(How::ScoreMarks);
        let expected = Ballots::Approvals(vec![(vec![], 1), (vec![1], 2)]);
        assert_eq!(read.poll.ballots, expected);
        assert_eq!(read.parties, [[0, 0, 0], [1, 1, 0]]);
    }

    #[test]
    fn a_purse_comes_with_a_price_for_each_option() {
        let purse = Purse {
            budget: 100,
            costs: vec![(IdeaId(1), 40), (IdeaId(3), 60)],
        };
        let ideas = [IdeaId(3), IdeaId(1), IdeaId(2)];
        assert_eq!(money(&purse, &ideas).costs, [60, 40, 101]);
    }
}

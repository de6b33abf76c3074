//! The weighted inclusive Gregory method: each paper has a value, at first one. A surplus moves on
//! by all papers that its holder has, at a smaller value, so that together they are worth the
//! surplus (Gregory, 1880; in the inclusive and weighted form: Farrell and McAllister, *The 1983
//! change in surplus vote transfer procedures for the Australian Senate*, 2003). What differs from
//! book to book is in [`Rulebook`].

use super::decimal;
use super::field::{Field, Standing};
use crate::tally::outcome::{Act, Exact, Stage};
use crate::tally::ranked::papers::Paper;
use crate::tally::ranked::search::{Count, Open};
use sha2::{Digest, Sha256};

/// What a rulebook lays down. Numbers are in units of its last decimal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rulebook {
    /// One vote.
    pub(super) one: u128,
    /// The quota, by the number of valid ballots and of seats.
    pub(super) quota: fn(u128, u128) -> u128,
    /// What a paper is worth after a transfer, by what it was worth, the surplus and the votes.
    pub(super) value: fn(u128, u128, u128) -> u128,
    /// Whether earlier stages break a tie before the lot does.
    pub(super) looks_back: bool,
    /// Whether a surplus still moves on after its holder took the last seat; it changes nothing but
    /// the last figures.
    pub(super) moves_last: bool,
}

/// A count by a rulebook.
pub(super) struct Gregory {
    book: Rulebook,
    options: usize,
    papers: Vec<Paper>,
    seats: usize,
    quota: u128,
}

/// Where a kind of papers lies, and what each of them is worth.
#[derive(Clone, Copy, Debug)]
struct Pile {
    /// With which of its choices; beyond the last: with nobody.
    choice: usize,
    value: u128,
}

/// How a count stands.
#[derive(Clone, Debug)]
pub(super) struct State {
    field: Field,
    /// Of each kind of papers.
    piles: Vec<Pile>,
    votes: Vec<u128>,
    exhausted: u128,
    /// The place of each option by its votes at the latest stage that tells it from others, the
    /// least first: those whom no stage tells apart have the same. All 0 where the book does not
    /// look back.
    history: Vec<usize>,
    /// Who reached the quota here.
    reached: Vec<usize>,
}

impl Gregory {
    pub(super) fn new(book: Rulebook, options: usize, papers: Vec<Paper>, seats: usize) -> Self {
        let valid = papers.iter().map(|paper| u128::from(paper.voters)).sum();
        Gregory {
            book,
            options,
            papers,
            seats,
            quota: (book.quota)(valid, seats as u128),
        }
    }

    /// The first stage: every paper with its first choice.
    pub(super) fn start(&self) -> State {
        let options = self.options;
        let mut state = State {
            field: Field::new(options, self.seats),
            piles: Vec::with_capacity(self.papers.len()),
            votes: vec![0; options],
            exhausted: 0,
            history: vec![0; options],
            reached: Vec::new(),
        };
        let value = self.book.one;
        for paper in &self.papers {
            state.votes[paper.choices[0]] += value * u128::from(paper.voters);
            state.piles.push(Pile { choice: 0, value });
        }
        self.close(&mut state);
        state
    }

    /// Ends a stage: notes who reached the quota and how the votes stood.
    fn close(&self, state: &mut State) {
        let mut reached = state.field.all(Standing::Hopeful);
        reached.retain(|&option| state.votes[option] >= self.quota);
        reached.sort_by_key(|&option| std::cmp::Reverse(state.votes[option]));
        for &option in &reached {
            state.field.standing[option] = if state.votes[option] > self.quota {
                Standing::Surplus
            } else {
                Standing::Elected
            };
        }
        state.reached = reached;
        if self.book.looks_back {
            state.history = remembered(state);
        }
    }

    /// Moves all papers of an option on to the next hopeful, at the value that is made of theirs.
    fn move_on(&self, state: &mut State, from: usize, value: impl Fn(u128) -> u128) {
        for (pile, paper) in state.piles.iter_mut().zip(&self.papers) {
            if paper.choices.get(pile.choice) != Some(&from) {
                continue;
            }
            pile.value = value(pile.value);
            let later = paper.choices[pile.choice..].iter();
            let ahead = later.take_while(|&&option| !state.field.is_hopeful(option));
            pile.choice += ahead.count();
            let votes = pile.value * u128::from(paper.voters);
            match paper.choices.get(pile.choice) {
                Some(&to) => state.votes[to] += votes,
                None => state.exhausted += votes,
            }
        }
    }

    /// What an option that is elected has over the quota, as long as it is to move on.
    fn surplus(&self, state: &State, option: usize) -> Option<u128> {
        let has_surplus = state.field.standing[option] == Standing::Surplus;
        has_surplus.then(|| state.votes[option] - self.quota)
    }

    /// Of some who hold the same, those whom the book's look at earlier stages leaves: the best or
    /// the worst of them.
    fn level(state: &State, mut tied: Vec<usize>, best: bool) -> Vec<usize> {
        let places = tied.iter().map(|&option| state.history[option]);
        let place = if best { places.max() } else { places.min() };
        tied.retain(|&option| Some(state.history[option]) == place);
        tied
    }

    /// Those who hold the most or the least of these.
    fn extreme(state: &State, options: Vec<usize>, most: bool) -> Vec<usize> {
        let votes = options.iter().map(|&option| state.votes[option]);
        let extreme = if most { votes.max() } else { votes.min() };
        let holds = |option: &usize| Some(state.votes[*option]) == extreme;
        options.into_iter().filter(holds).collect()
    }

    /// How to go on, and a tie that earlier stages broke.
    fn ways(&self, state: &State) -> (Open, Option<Act>) {
        let surplus = state.field.all(Standing::Surplus);
        let has_surplus = !surplus.is_empty();
        let moves_last = self.book.moves_last && has_surplus && !state.reached.is_empty();
        if let Some(ending) = state.field.ending()
            && !(moves_last && state.field.is_filled())
        {
            return (ending, None);
        }
        let tied = if has_surplus {
            Self::extreme(state, surplus, true)
        } else {
            Self::extreme(state, state.field.all(Standing::Hopeful), false)
        };
        if !has_surplus && state.votes[tied[0]] == 0 {
            return (state.field.all_of(tied), None);
        }
        let left = Self::level(state, tied.clone(), has_surplus);
        let by_history = (left.len() == 1 && tied.len() > 1).then(|| Act::TieByHistory {
            among: tied,
            taken: left[0],
        });
        (Field::one_of(left), by_history)
    }
}

/// The places by votes now, and where these are level, by the places before. Those whose votes do not
/// move again all have place 0, so that states that differ by their past alone are one.
fn remembered(state: &State) -> Vec<usize> {
    let moves = [Standing::Hopeful, Standing::Surplus];
    let is_done = |option: usize| !moves.contains(&state.field.standing[option]);
    let key =
        |&option: &usize| (!is_done(option)).then(|| (state.votes[option], state.history[option]));
    let mut least_first: Vec<usize> = (0..state.votes.len()).collect();
    least_first.sort_by_key(key);
    let mut history = vec![0; state.votes.len()];
    let equals = least_first.chunk_by(|one, other| key(one) == key(other));
    let first = usize::from(!least_first.iter().any(|&option| is_done(option)));
    for (place, equals) in (first..).zip(equals) {
        equals.iter().for_each(|&option| history[option] = place);
    }
    history
}

impl Count for Gregory {
    type State = State;
    type Mark = [u8; 32];

    fn size(&self) -> usize {
        self.papers.len() + self.options
    }

    fn open(&self, state: &State) -> Open {
        self.ways(state).0
    }

    fn stage(&self, state: &State) -> Stage {
        let (open, by_history) = self.ways(state);
        let elected = state.reached.iter().copied();
        let elected = elected.chain(state.field.newly(&open)).map(Act::Elect);
        let number = |units| decimal(units, self.book.one);
        let shown = |option| (!state.field.is_out(option)).then(|| number(state.votes[option]));
        Stage {
            votes: (0..state.votes.len()).map(shown).collect(),
            exhausted: number(state.exhausted),
            quota: Some(number(self.quota)),
            acts: elected.chain(by_history).collect(),
        }
    }

    fn go(&self, state: &State, way: &[usize]) -> State {
        let mut next = state.clone();
        for &option in way {
            match self.surplus(state, option) {
                Some(surplus) => {
                    next.field.standing[option] = Standing::Elected;
                    let votes = state.votes[option];
                    let value = |value| (self.book.value)(value, surplus, votes);
                    self.move_on(&mut next, option, value);
                    next.votes[option] = self.quota;
                }
                None => {
                    next.field.standing[option] = Standing::Out;
                    self.move_on(&mut next, option, |value| value);
                    next.votes[option] = 0;
                }
            }
        }
        self.close(&mut next);
        next
    }

    fn act(&self, state: &State, way: &[usize]) -> Option<Act> {
        let from = *way.first()?;
        Some(match self.surplus(state, from) {
            Some(surplus) => Act::Transfer {
                from,
                value: Exact::new(surplus.into(), state.votes[from].into()),
            },
            None => Act::Exclude(way.to_vec()),
        })
    }

    /// A digest, as the state of thousands of papers is too much to keep for thousands of states.
    fn mark(&self, state: &State) -> [u8; 32] {
        let mut digest = Sha256::new();
        for (&standing, &place) in state.field.standing.iter().zip(&state.history) {
            digest.update([standing as u8]);
            digest.update((place as u64).to_le_bytes());
        }
        for pile in &state.piles {
            digest.update((pile.choice as u64).to_le_bytes());
            digest.update(pile.value.to_le_bytes());
        }
        digest.finalize().into()
    }
}

//! A ballot as bytes: a code and one cell for each idea of the round, whether the ballot says
//! anything of it or not. All ballots of a round are therefore equally long.

use crate::domain::model::*;
use imbl::OrdMap;
use std::collections::{BTreeMap, HashMap};
use zeroize::Zeroizing;

/// Bytes of the code; zeros where the round gives none.
const CODE_BYTES: usize = MOST_LETTERS;
/// Bytes of one idea's cell: enough for the highest number on any ballot, and for the place of
/// every idea in an order. 0 is "says nothing of it".
const CELL_BYTES: usize = 2;

/// Writes a ballot of this round down.
pub fn write(round: &Round, ballot: &Ballot, code: Option<Letters>) -> Zeroizing<Vec<u8>> {
    let mut bytes = vec![0; CODE_BYTES + CELL_BYTES * round.options.len()];
    if let Some(code) = &code {
        let letters = code.as_str().as_bytes();
        bytes[..letters.len()].copy_from_slice(letters);
    }
    let said: HashMap<IdeaId, u16> = said(ballot).into_iter().collect();
    let cells = bytes[CODE_BYTES..].chunks_exact_mut(CELL_BYTES);
    for (idea, cell) in round.options.iter().zip(cells) {
        let number = said.get(idea).copied().unwrap_or(0);
        cell.copy_from_slice(&number.to_be_bytes());
    }
    Zeroizing::new(bytes)
}

/// Reads what [`write()`] wrote; none for anything that is no ballot of this round.
pub fn read(round: &Round, bytes: &[u8]) -> Option<(Ballot, Option<Letters>)> {
    if bytes.len() != CODE_BYTES + CELL_BYTES * round.options.len() {
        return None;
    }
    let (code, cells) = bytes.split_at(CODE_BYTES);
    let code = std::str::from_utf8(code).ok()?.trim_end_matches('\0');
    let code = match code {
        "" => None,
        letters => Some(letters.parse().ok()?),
    };
    let cells = cells.chunks_exact(CELL_BYTES);
    let numbers = cells.map(|cell| u16::from_be_bytes([cell[0], cell[1]]));
    let said = round.options.iter().copied().zip(numbers);
    let said: Vec<(IdeaId, u16)> = said.filter(|(_, number)| *number > 0).collect();
    Some((ballot(round.method, &said)?, code))
}

/// What a ballot says of each idea, as a number above 0.
fn said(ballot: &Ballot) -> Vec<(IdeaId, u16)> {
    match ballot {
        Ballot::Approval(marks) => marks.iter().map(|idea| (*idea, 1)).collect(),
        Ballot::Stance(stances) => {
            let stances = stances.iter();
            stances.map(|(idea, it)| (*idea, *it as u16 + 1)).collect()
        }
        // One more, because nothing at all is another thing than 0.
        Ballot::Amounts(amounts) => {
            let amounts = amounts.iter();
            amounts
                .map(|(idea, it)| (*idea, it.saturating_add(1)))
                .collect()
        }
        Ballot::Ranking(groups) => {
            let placed = (1..).zip(groups);
            placed
                .flat_map(|(place, group)| group.iter().map(move |idea| (*idea, place)))
                .collect()
        }
    }
}

/// The ballot that says this, in the form that the rules give ballots.
fn ballot(method: Method, said: &[(IdeaId, u16)]) -> Option<Ballot> {
    Some(match method {
        Method::Approval { .. } => {
            let mut marks: Vec<IdeaId> = said.iter().map(|(idea, _)| *idea).collect();
            marks.sort_unstable();
            Ballot::Approval(marks)
        }
        Method::Stance => {
            let stance = |number: u16| Stance::ALL.get(usize::from(number) - 1).copied();
            let stances = said.iter().map(|(idea, it)| Some((*idea, stance(*it)?)));
            Ballot::Stance(stances.collect::<Option<OrdMap<_, _>>>()?)
        }
        Method::Ranking { .. } => {
            let mut groups: BTreeMap<u16, Vec<IdeaId>> = BTreeMap::new();
            for (idea, place) in said {
                groups.entry(*place).or_default().push(*idea);
            }
            groups.values_mut().for_each(|group| group.sort_unstable());
            Ballot::Ranking(groups.into_values().collect())
        }
        Method::Score | Method::Dots { .. } | Method::Points { .. } | Method::Gradient => {
            let amounts = said.iter().map(|(idea, it)| (*idea, it - 1));
            Ballot::Amounts(amounts.collect())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::plan;

    fn round(method: Method) -> Round {
        Round::draft(RoundId(1), &plan(method, &[3, 1, 2]))
    }

    fn amounts(given: &[(u32, u16)]) -> Ballot {
        Ballot::Amounts(
            given
                .iter()
                .map(|(idea, it)| (IdeaId(*idea), *it))
                .collect(),
        )
    }

    fn ballots() -> Vec<(Method, Ballot)> {
        let ids = |ids: &[u32]| ids.iter().copied().map(IdeaId).collect::<Vec<_>>();
        let stances = [(IdeaId(1), Stance::Agree), (IdeaId(3), Stance::Pass)];
        vec![
            (Method::Approval { max: 3 }, Ballot::Approval(ids(&[1, 3]))),
            (Method::Approval { max: 3 }, Ballot::Approval(vec![])),
            (
                Method::Stance,
                Ballot::Stance(stances.into_iter().collect()),
            ),
            (Method::Score, amounts(&[(1, 0), (2, 5)])),
            (Method::Gradient, amounts(&[(3, 7)])),
            (Method::Dots { dots: 9, most: 9 }, amounts(&[(1, 9)])),
            (Method::Points { points: 1_000 }, amounts(&[(2, 1_000)])),
            (
                Method::Ranking { max: 3 },
                Ballot::Ranking(vec![ids(&[2]), ids(&[1, 3])]),
            ),
            (Method::Ranking { max: 3 }, Ballot::Ranking(vec![])),
        ]
    }

    #[test]
    fn every_ballot_is_read_as_it_was_written() {
        let code: Letters = "KXTM RBQD".parse().unwrap();
        for (method, ballot) in ballots() {
            let round = round(method);
            for code in [None, Some(code)] {
                let bytes = write(&round, &ballot, code);
                assert_eq!(read(&round, &bytes), Some((ballot.clone(), code)));
            }
        }
    }

    #[test]
    fn all_ballots_of_a_round_are_equally_long() {
        let lengths = ballots().into_iter().map(|(method, ballot)| {
            let code = matches!(method, Method::Score).then(|| "KX".parse().unwrap());
            write(&round(method), &ballot, code).len()
        });
        let lengths: std::collections::BTreeSet<usize> = lengths.collect();
        assert_eq!(lengths.len(), 1);
    }

    #[test]
    fn what_is_no_ballot_of_the_round_is_not_read_as_one() {
        let (stance, score) = (round(Method::Stance), round(Method::Score));
        let bytes = write(&score, &amounts(&[(1, 5)]), None);
        assert_eq!(read(&stance, &bytes), None);
        assert_eq!(read(&score, &bytes[1..]), None);
        assert_eq!(read(&score, &[0xff; 18]), None);
    }
}

//! What every reader needs: numbers within their bounds, ballots that name nothing twice, and
//! ballots that are alike gathered into one.

use super::fault::{Bound, Fault, What};
use super::{Choice, Label, MAX_OPTIONS};
use crate::tally::poll::Weighed;
use csv::StringRecord;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

/// A whole number without sign; `part` is its name in the file.
pub(super) fn whole(text: &str, part: &'static str, bound: Bound) -> Result<u64, What> {
    let text = text.trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(What::odd(part, text));
    }
    // Digits that don't fit are a number too great for any bound.
    let number = text.parse().ok();
    number
        .filter(|number| *number <= bound.limit())
        .ok_or(What::TooMuch(bound))
}

/// The line on which a record begins: the parser of tables counts from before the empty lines in
/// front of it.
pub(super) fn line(text: &str, record: &StringRecord) -> u64 {
    let Some(place) = record.position() else {
        return 1;
    };
    let ahead = usize::try_from(place.byte()).ok();
    let ahead = ahead
        .and_then(|at| text.as_bytes().get(at..))
        .unwrap_or_default();
    let ends = ahead.iter().take_while(|byte| b"\r\n".contains(byte));
    place.line() + ends.filter(|byte| **byte == b'\n').count() as u64
}

/// How many options there are, by the file's own word.
pub(super) fn options(text: &str, part: &'static str) -> Result<usize, What> {
    // The bound fits into a usize.
    whole(text, part, Bound::Options).map(|number| number as usize)
}

/// Options by number, from the first; those without a name are called by their number.
pub(super) fn numbered(from: u64, names: impl IntoIterator<Item = Option<String>>) -> Vec<Choice> {
    let choice = |(number, name): (u64, Option<String>)| Choice {
        label: Label::Number(number),
        name: name.unwrap_or_else(|| number.to_string()),
    };
    (from..).zip(names).map(choice).collect()
}

/// Options by words that the file gives them, each once, and no more than are taken.
#[derive(Default)]
pub(super) struct Named {
    choices: Vec<Choice>,
    places: HashMap<String, usize>,
}

impl Named {
    /// One option more.
    pub(super) fn add(&mut self, id: &str, name: &str) -> Result<(), What> {
        if self.choices.len() == MAX_OPTIONS {
            return Err(What::TooMuch(Bound::Options));
        }
        let place = self.choices.len();
        if self.places.insert(id.to_owned(), place).is_some() {
            return Err(What::Twice(id.to_owned()));
        }
        self.choices.push(Choice {
            label: Label::Id(id.to_owned()),
            name: name.to_owned(),
        });
        Ok(())
    }

    /// The number of the option of this word.
    pub(super) fn place(&self, id: &str) -> Result<usize, What> {
        let place = self.places.get(id).copied();
        place.ok_or_else(|| What::NoSuchOption(id.to_owned()))
    }

    /// The word of the option of this number.
    pub(super) fn label(&self, place: usize) -> String {
        self.choices[place].label.to_string()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.choices.len()
    }

    /// All of them.
    pub(super) fn into_choices(self) -> Vec<Choice> {
        self.choices
    }
}

/// Says if a ballot names an option twice; `label` is how the file calls it.
pub(super) fn each_once(
    named: impl IntoIterator<Item = usize>,
    label: impl Fn(usize) -> String,
) -> Result<(), What> {
    let mut seen = HashSet::new();
    let twice = named.into_iter().find(|option| !seen.insert(*option));
    twice.map_or(Ok(()), |option| Err(What::Twice(label(option))))
}

/// Groups of equals, from the rank that each option was given.
pub(super) fn by_rank(ranks: impl IntoIterator<Item = (usize, u64)>) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (option, rank) in ranks {
        groups.entry(rank).or_default().push(option);
    }
    groups.into_values().collect()
}

/// Ballots as they are read; those that say just the same become one, in the order of the first.
pub(super) struct Gathered<B> {
    /// Each ballot's place in the order, and how many gave it.
    found: HashMap<B, (usize, u64)>,
    voters: u64,
}

impl<B> Default for Gathered<B> {
    fn default() -> Gathered<B> {
        Gathered {
            found: HashMap::new(),
            voters: 0,
        }
    }
}

impl<B: Eq + Hash> Gathered<B> {
    /// So many voters gave this ballot; nobody is no ballot.
    pub(super) fn add(&mut self, ballot: B, voters: u64) -> Result<(), What> {
        let in_all = self.voters.checked_add(voters);
        let within = in_all.filter(|voters| *voters <= Bound::Voters.limit());
        self.voters = within.ok_or(What::TooMuch(Bound::Voters))?;
        if voters > 0 {
            let next = self.found.len();
            self.found.entry(ballot).or_insert((next, 0)).1 += voters;
        }
        Ok(())
    }

    /// All of them, if there are as many voters as the file says, where it says it.
    pub(super) fn finish(
        self,
        part: &'static str,
        said: Option<u64>,
    ) -> Result<Vec<Weighed<B>>, Fault> {
        if let Some(said) = said.filter(|said| *said != self.voters) {
            return Err(Fault::whole(What::Differs {
                part,
                said,
                found: self.voters,
            }));
        }
        let mut found: Vec<_> = self.found.into_iter().collect();
        found.sort_unstable_by_key(|(_, (place, _))| *place);
        let ballots = found.into_iter();
        Ok(ballots
            .map(|(ballot, (_, voters))| (ballot, voters))
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_digits_and_within_its_bound() {
        let read = |text| whole(text, "cost", Bound::Money);
        assert_eq!(read(" 0042 ").unwrap(), 42);
        for odd in ["", "-1", "+1", "1.5", "1e3", "٣"] {
            assert!(matches!(read(odd), Err(What::Odd { .. })), "{odd}");
        }
        for great in ["1000000000000001", "99999999999999999999999"] {
            assert!(matches!(read(great), Err(What::TooMuch(Bound::Money))));
        }
    }

    #[test]
    fn ballots_alike_become_one_and_the_voters_are_counted() {
        let mut gathered = Gathered::default();
        for (ballot, voters) in [(vec![1], 2), (vec![], 1), (vec![1], 3), (vec![7], 0)] {
            gathered.add(ballot, voters).unwrap();
        }
        let ballots = gathered.finish("voters", Some(6)).unwrap();
        assert_eq!(ballots, [(vec![1], 5), (vec![], 1)]);
    }

    #[test]
    fn another_number_of_voters_than_the_file_says_is_a_fault() {
        let mut gathered = Gathered::default();
        gathered.add(vec![1], 2).unwrap();
        let fault = gathered.finish("voters", Some(3)).unwrap_err();
        assert!(matches!(
            fault.what,
            What::Differs {
                said: 3,
                found: 2,
                ..
            }
        ));
    }

    #[test]
    fn more_voters_than_are_taken_are_a_fault() {
        let mut gathered = Gathered::default();
        gathered.add(vec![1], Bound::Voters.limit()).unwrap();
        let more = gathered.add(vec![1], 1);
        assert!(matches!(more, Err(What::TooMuch(Bound::Voters))));
        assert!(gathered.add(vec![1], u64::MAX).is_err());
    }
}

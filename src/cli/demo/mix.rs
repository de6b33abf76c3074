//! Which parties the simulated people come from, and in which shares.

use crate::domain::model::{Key, Party};
use std::str::FromStr;

/// Shares of parties, as in `civil=50,kommun=40,annan=10`. They need not add up to a hundred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix(Vec<(Key, u32)>);

/// The largest share: keeps the arithmetic far from any overflow, and nobody means more.
const MAX_SHARE: u32 = 1_000;

/// A mix that can't be read, or names a party that the session does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a mix: {0}")]
pub struct NotAMix(pub String);

impl FromStr for Mix {
    type Err = NotAMix;

    fn from_str(text: &str) -> Result<Mix, NotAMix> {
        let wrong = || NotAMix(text.to_owned());
        let mut shares: Vec<(Key, u32)> = Vec::new();
        for part in text.split(',') {
            let (key, share) = part.split_once('=').ok_or_else(wrong)?;
            let key = Key::from(key.trim());
            let share = share.trim().parse().map_err(|_| wrong())?;
            if share > MAX_SHARE || shares.iter().any(|(known, _)| *known == key) {
                return Err(wrong());
            }
            shares.push((key, share));
        }
        match shares.iter().any(|(_, share)| *share > 0) {
            true => Ok(Mix(shares)),
            false => Err(wrong()),
        }
    }
}

impl Mix {
    /// The mix that a session aims at; everybody alike where it has no targets.
    pub fn aimed_at(parties: &[Party]) -> Mix {
        let targets = |party: &Party| (party.key.clone(), u32::from(party.target.unwrap_or(0)));
        let shares: Vec<_> = parties.iter().map(targets).collect();
        match shares.iter().any(|(_, share)| *share > 0) {
            true => Mix(shares),
            false => Mix(parties.iter().map(|it| (it.key.clone(), 1)).collect()),
        }
    }

    /// That every party it names is one of these.
    ///
    /// # Errors
    /// [`NotAMix`] with the first key that is not.
    pub fn check(&self, parties: &[Party]) -> Result<(), NotAMix> {
        let known = |key: &Key| parties.iter().any(|party| party.key == *key);
        match self.0.iter().find(|(key, _)| !known(key)) {
            Some((stranger, _)) => Err(NotAMix(stranger.to_string())),
            None => Ok(()),
        }
    }

    /// How many of `people` come from each party: whole numbers that add up to all of them, by
    /// the method of the largest remainder.
    pub fn split(&self, people: usize) -> Vec<(Key, usize)> {
        let all: usize = self.0.iter().map(|(_, share)| *share as usize).sum();
        let mut split: Vec<_> = self
            .0
            .iter()
            .map(|(key, share)| (key.clone(), people * *share as usize / all))
            .collect();
        let mut remainders: Vec<_> = (0..split.len()).collect();
        remainders.sort_by_key(|place| std::cmp::Reverse(people * self.0[*place].1 as usize % all));
        let given: usize = split.iter().map(|(_, count)| count).sum();
        for place in remainders.into_iter().take(people - given) {
            split[place].1 += 1;
        }
        split
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(mix: &str, people: usize) -> Vec<usize> {
        let split = mix.parse::<Mix>().unwrap().split(people);
        split.into_iter().map(|(_, count)| count).collect()
    }

    #[test]
    fn shares_become_whole_people_and_nobody_is_lost() {
        assert_eq!(counts("civil=50,kommun=40,annan=10", 40), [20, 16, 4]);
        assert_eq!(counts("civil=1,kommun=1,annan=1", 7), [3, 2, 2]);
        assert_eq!(counts(" civil = 5 , kommun = 0", 3), [3, 0]);
        for people in 0..60 {
            let all: usize = counts("civil=57,kommun=31,annan=13", people).iter().sum();
            assert_eq!(all, people);
        }
    }

    #[test]
    fn what_is_no_mix_is_refused() {
        for wrong in [
            "",
            "civil",
            "civil=x",
            "civil=0",
            "civil=1,civil=2",
            "a=9999999",
        ] {
            assert_eq!(wrong.parse::<Mix>(), Err(NotAMix(wrong.to_owned())));
        }
    }
}

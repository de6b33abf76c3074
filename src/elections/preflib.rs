//! PrefLib's files of orders and categories: a head of `# KEY: value` lines, then one line for each
//! ballot that somebody gave, `count: 2,5,{1,3}`, the best first, equals in braces.
//!
//! The end of the name says what the orders are: strict or with ties, complete or incomplete. In a
//! file of categories each braced group is one category, and the first of them is approval.

use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered};
use super::{Election, Label};
use crate::tally::poll::{Ballots, Poll};
use std::collections::BTreeMap;

/// What kind of ballots a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Strict orders, complete.
    Soc,
    /// Strict orders, incomplete.
    Soi,
    /// Orders with ties, complete.
    Toc,
    /// Orders with ties, incomplete.
    Toi,
    /// Categories.
    Cat,
}

impl Kind {
    /// The kind of this name.
    pub(super) fn named(name: &str) -> Option<Kind> {
        match name {
            "soc" => Some(Kind::Soc),
            "soi" => Some(Kind::Soi),
            "toc" => Some(Kind::Toc),
            "toi" => Some(Kind::Toi),
            "cat" => Some(Kind::Cat),
            _ => None,
        }
    }

    fn is_strict(self) -> bool {
        matches!(self, Kind::Soc | Kind::Soi)
    }

    fn is_complete(self) -> bool {
        matches!(self, Kind::Soc | Kind::Toc)
    }
}

/// What the head of the file says.
#[derive(Default)]
struct Head {
    title: Option<String>,
    options: Option<usize>,
    voters: Option<u64>,
    names: BTreeMap<usize, String>,
}

/// Reads orders, or the first category of each ballot.
pub(super) fn parse(text: &str, kind: Kind) -> Result<Election, Fault> {
    let mut head = Head::default();
    let mut approvals = Gathered::default();
    let mut rankings = Gathered::default();
    for (number, line) in (1..).zip(text.lines()) {
        let on = |what| Fault::on(number, what);
        let line = line.trim();
        if let Some(entry) = line.strip_prefix('#') {
            head.take(entry).map_err(on)?;
        } else if !line.is_empty() {
            let options = head.options.ok_or_else(|| on(What::Missing(OPTIONS)))?;
            let (voters, groups) = ballot(line, options).map_err(on)?;
            if kind == Kind::Cat {
                let mut approved = groups.into_iter().next().unwrap_or_default();
                approved.sort_unstable();
                approvals.add(approved, voters).map_err(on)?;
            } else {
                let order = order(groups, options, kind).map_err(on)?;
                rankings.add(order, voters).map_err(on)?;
            }
        }
    }
    let options = head.options.ok_or(Fault::whole(What::Missing(OPTIONS)))?;
    let ballots = match kind {
        Kind::Cat => Ballots::Approvals(approvals.finish(VOTERS, head.voters)?),
        _ => Ballots::Rankings(rankings.finish(VOTERS, head.voters)?),
    };
    let names = (0..options).map(|option| head.names.remove(&option));
    Ok(Election {
        title: head.title,
        options: gather::numbered(1, names),
        poll: Poll {
            options,
            ballots,
            money: None,
        },
        seats: None,
    })
}

const OPTIONS: &str = "NUMBER ALTERNATIVES";
const VOTERS: &str = "NUMBER VOTERS";
const NAME: &str = "ALTERNATIVE NAME ";

impl Head {
    fn take(&mut self, entry: &str) -> Result<(), What> {
        // Anything else behind a number sign is a remark.
        let Some((key, value)) = entry.split_once(':') else {
            return Ok(());
        };
        let (key, value) = (key.trim(), value.trim());
        match key {
            "TITLE" if !value.is_empty() => self.title = Some(value.to_owned()),
            OPTIONS => self.options = Some(gather::options(value, OPTIONS)?),
            VOTERS => self.voters = Some(gather::whole(value, VOTERS, Bound::Voters)?),
            _ => {
                if let Some(option) = key.strip_prefix(NAME) {
                    self.name(option, value)?;
                }
            }
        }
        Ok(())
    }

    fn name(&mut self, option: &str, name: &str) -> Result<(), What> {
        let options = self.options.ok_or(What::Missing(OPTIONS))?;
        let place = place(option, options)?;
        match self.names.insert(place, name.to_owned()) {
            Some(_) => Err(What::Twice(option.to_owned())),
            None => Ok(()),
        }
    }
}

/// The place of the option of this number, from 1 in the file.
fn place(text: &str, options: usize) -> Result<usize, What> {
    let number = gather::options(text, "ballot")?;
    let place = number.checked_sub(1).filter(|place| *place < options);
    place.ok_or_else(|| What::NoSuchOption(text.trim().to_owned()))
}

/// One line: how many gave it, and the groups on it, empty ones too.
fn ballot(line: &str, options: usize) -> Result<(u64, Vec<Vec<usize>>), What> {
    let (voters, mut rest) = line
        .split_once(':')
        .ok_or_else(|| What::odd("ballot", line))?;
    let voters = gather::whole(voters, "count", Bound::Voters)?;
    let mut groups = Vec::new();
    rest = rest.trim_start();
    while !rest.is_empty() {
        let (group, behind) = match rest.strip_prefix('{') {
            Some(open) => open
                .split_once('}')
                .ok_or_else(|| What::odd("ballot", rest))?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        // Only braces can hold nothing.
        let empty = rest.starts_with('{') && group.trim().is_empty();
        let members = group.split(',').filter(|_| !empty);
        groups.push(
            members
                .map(|it| place(it, options))
                .collect::<Result<_, _>>()?,
        );
        rest = behind.trim_start();
        if !rest.is_empty() {
            let next = rest.strip_prefix(',').map(str::trim_start);
            // A comma promises one more.
            let next = next.filter(|next| !next.is_empty());
            rest = next.ok_or_else(|| What::odd("ballot", line))?;
        }
    }
    let label = |option: usize| Label::Number(option as u64 + 1).to_string();
    gather::each_once(groups.iter().flatten().copied(), label)?;
    Ok((voters, groups))
}

/// The groups as an order of this kind.
fn order(mut groups: Vec<Vec<usize>>, options: usize, kind: Kind) -> Result<Vec<Vec<usize>>, What> {
    groups.retain(|group| !group.is_empty());
    if kind.is_strict() && groups.iter().any(|group| group.len() > 1) {
        return Err(What::Equals);
    }
    if kind.is_complete() && groups.iter().map(Vec::len).sum::<usize>() != options {
        return Err(What::LeftOut);
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "# TITLE: Lunch\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 2: Pizza\n";

    fn read(ballots: &str, kind: Kind) -> Result<Ballots, Fault> {
        parse(&format!("{HEAD}{ballots}"), kind).map(|it| it.poll.ballots)
    }

    fn fault(ballots: &str, kind: Kind) -> (Option<u64>, What) {
        let fault = read(ballots, kind).unwrap_err();
        (fault.line, fault.what)
    }

    #[test]
    fn head_orders_ties_and_empty_ballots_are_read() {
        let text = format!("{HEAD}# NUMBER VOTERS: 10\n5: 3,{{2,1}}\n2: 2\n\n3:\n");
        let election = parse(&text, Kind::Toi).unwrap();
        assert_eq!(election.title.as_deref(), Some("Lunch"));
        let names: Vec<_> = election.options.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["1", "Pizza", "3"]);
        let rankings = vec![
            (vec![vec![2], vec![0, 1]], 5),
            (vec![vec![1]], 2),
            (vec![], 3),
        ];
        assert_eq!(election.poll.ballots, Ballots::Rankings(rankings));
    }

    #[test]
    fn the_first_category_is_approval() {
        let approvals = vec![(vec![], 5), (vec![0], 2), (vec![0, 2], 1)];
        let read = read("5: {},{1,2,3}\n2: 1,{2,3}\n1: {3,1},2\n", Kind::Cat);
        assert_eq!(read.unwrap(), Ballots::Approvals(approvals));
    }

    #[test]
    fn whatever_is_wrong_with_a_ballot_is_told_with_its_line() {
        assert!(
            matches!(fault("1: 4\n", Kind::Toi), (Some(4), What::NoSuchOption(it)) if it == "4")
        );
        assert!(matches!(
            fault("1: 0\n", Kind::Toi),
            (Some(4), What::NoSuchOption(_))
        ));
        assert!(
            matches!(fault("1: 1\n1: 2,{1,2}\n", Kind::Toi), (Some(5), What::Twice(it)) if it == "2")
        );
        assert!(matches!(
            fault("1: {1,2},3\n", Kind::Soc),
            (Some(4), What::Equals)
        ));
        assert!(matches!(
            fault("1: {1,2}\n", Kind::Toc),
            (Some(4), What::LeftOut)
        ));
        for odd in [
            "x",
            "1: {1,2",
            "1: 1,,2",
            "1: 1,",
            "1: {1}{2}",
            "x: 1",
            "1: a",
            "1: 1;2",
        ] {
            let found = fault(odd, Kind::Toi);
            assert!(
                matches!(found, (Some(4), What::Odd { .. })),
                "{odd}: {found:?}"
            );
        }
    }

    #[test]
    fn a_file_that_was_cut_off_is_noticed() {
        let text = format!("{HEAD}# NUMBER VOTERS: 9\n5: 3,2,1\n");
        let fault = parse(&text, Kind::Soc).unwrap_err();
        assert!(matches!(
            fault.what,
            What::Differs {
                said: 9,
                found: 5,
                ..
            }
        ));
    }
}

//! Approval elections in YAML (`.abc.yaml`): `profile` is one list of candidates, numbered from 0,
//! for each voter; `num_cand` is how many there are, `committeesize` how many are elected, and
//! `cand_names` may name them. Whatever else stands there is not about the ballots.

use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered};
use super::{Election, MAX_FILE, MAX_OPTIONS};
use crate::tally::poll::{Ballots, Poll};
use serde::Deserialize;
use serde_saphyr::Spanned;

/// The document.
#[derive(Deserialize)]
struct Document {
    description: Option<String>,
    profile: Vec<Spanned<Vec<u64>>>,
    num_cand: Option<Spanned<u64>>,
    committeesize: Option<Spanned<u64>>,
    cand_names: Option<Spanned<Vec<String>>>,
}

/// Reads an approval election.
pub(super) fn parse(text: &str) -> Result<Election, Fault> {
    let document = document(text)?;
    let named = document.profile.iter().flat_map(|it| it.value.iter());
    let greatest = named.max().map_or(0, |it| it.saturating_add(1));
    let options = match &document.num_cand {
        Some(said) => within(said.value, said.referenced.line())?,
        None => within(greatest, document.profile.first().map_or(1, line))?,
    };
    let mut approvals = Gathered::default();
    for ballot in &document.profile {
        let on = |what| Fault::on(line(ballot), what);
        let marks = marks(&ballot.value, options).map_err(on)?;
        approvals.add(marks, 1).map_err(on)?;
    }
    let seats = document.committeesize;
    Ok(Election {
        title: document.description.filter(|it| !it.trim().is_empty()),
        options: gather::numbered(0, names(document.cand_names, options)?),
        poll: Poll {
            options,
            ballots: Ballots::Approvals(approvals.finish("profile", None)?),
            money: None,
        },
        seats: seats
            .map(|said| within(said.value, said.referenced.line()))
            .transpose()?,
    })
}

/// The document, within bounds that fit a file of ballots: the parser's own are for settings.
fn document(text: &str) -> Result<Document, Fault> {
    // No value and no event of the parser is shorter than a byte.
    let most = MAX_FILE as usize;
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: most,
            max_nodes: most,
            max_aliases: 0,
            max_anchors: 0,
            max_documents: 1,
        },
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let line = error.location().map(|place| place.line());
        let what = What::Malformed(error.without_snippet().to_string());
        Fault {
            line: line.filter(|line| *line > 0),
            what,
        }
    })
}

fn line<T>(at: &Spanned<T>) -> u64 {
    at.referenced.line()
}

/// A number of options or seats.
fn within(number: u64, line: u64) -> Result<usize, Fault> {
    let number = usize::try_from(number).ok().filter(|it| *it <= MAX_OPTIONS);
    number.ok_or(Fault::on(line, What::TooMuch(Bound::Options)))
}

fn marks(ballot: &[u64], options: usize) -> Result<Vec<usize>, What> {
    let mut marks = Vec::with_capacity(ballot.len());
    for mark in ballot {
        let place = usize::try_from(*mark).ok().filter(|it| *it < options);
        marks.push(place.ok_or_else(|| What::NoSuchOption(mark.to_string()))?);
    }
    gather::each_once(marks.iter().copied(), |option| option.to_string())?;
    marks.sort_unstable();
    Ok(marks)
}

fn names(said: Option<Spanned<Vec<String>>>, options: usize) -> Result<Vec<Option<String>>, Fault> {
    let Some(said) = said else {
        return Ok(vec![None; options]);
    };
    if said.value.len() != options {
        let differs = What::Differs {
            part: "cand_names",
            said: options as u64,
            found: said.value.len() as u64,
        };
        return Err(Fault::on(line(&said), differs));
    }
    Ok(said.value.into_iter().map(Some).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elections::Label;

    #[test]
    fn ballots_seats_and_names_are_read() {
        let text = "description: x\nprofile: [[2, 0], [], [0, 2]]\nnum_cand: 3\ncommitteesize: 2\n\
                    cand_names: [a, b, c]\ncompute: [{rule_id: av, result: null}]\n";
        let election = parse(text).unwrap();
        assert_eq!(election.seats, Some(2));
        assert_eq!(election.options[0].label, Label::Number(0));
        assert_eq!(election.options[2].name, "c");
        let approvals = vec![(vec![0, 2], 2), (vec![], 1)];
        assert_eq!(election.poll.ballots, Ballots::Approvals(approvals));
    }

    #[test]
    fn without_a_number_there_are_as_many_as_the_ballots_name() {
        let election = parse("profile:\n- [4]\n- [1]\n").unwrap();
        assert_eq!(election.poll.options, 5);
        assert_eq!(election.options[4].name, "4");
    }

    #[test]
    fn whatever_is_wrong_is_told_with_its_line() {
        for (line, text) in [
            (3, "num_cand: 2\nprofile:\n- [2]\n"),
            (4, "num_cand: 3\nprofile:\n- [1]\n- [0, 0]\n"),
            (1, "num_cand: 2000\nprofile: []\n"),
            (2, "num_cand: 2\ncand_names: [a]\nprofile: []\n"),
            (2, "num_cand: 2\nprofile: [[-1]]\n"),
            (1, "profile: [[18446744073709551615]]\n"),
            (2, "num_cand: 1\nprofile: [[0]\n"),
        ] {
            let fault = parse(text).unwrap_err();
            assert!(
                fault.line.is_some_and(|found| found >= line),
                "{text}: {fault:?}"
            );
        }
    }

    #[test]
    fn what_refers_to_something_else_in_the_file_is_not_read() {
        assert!(parse("profile: [&a [0], *a, *a]\n").is_err());
    }
}

//! The Debian project's tally sheets: lines that name the options (`Option 2-->: Ari Pollak`) and
//! one line a voter (`V: 1-23  hash`) with one sign for each option: the rank it was given, or `-`.
//! Ranks above nine are letters, from `A` for ten.

use super::Election;
use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered};
use crate::tally::poll::{Ballots, Poll};

/// Reads a tally sheet.
pub(super) fn parse(text: &str) -> Result<Election, Fault> {
    let mut names = Vec::new();
    let mut rankings = Gathered::default();
    let mut in_votes = false;
    for (number, line) in (1..).zip(text.lines()) {
        let on = |what| Fault::on(number, what);
        if let Some(vote) = line.strip_prefix("V:") {
            in_votes = true;
            let ranking = ranking(vote, names.len()).map_err(on)?;
            rankings.add(ranking, 1).map_err(on)?;
        } else if let Some(name) = option(line, names.len()).map_err(on)? {
            if in_votes {
                return Err(on(What::odd("Option", line.trim())));
            }
            names.push(Some(name));
        } else if in_votes && !line.trim().is_empty() {
            // Before the votes stands text for people; among them nothing else may.
            return Err(on(What::odd("V", line.trim())));
        }
    }
    if names.is_empty() {
        return Err(Fault::whole(What::Missing("Option 1")));
    }
    Ok(Election {
        title: None,
        poll: Poll {
            options: names.len(),
            ballots: Ballots::Rankings(rankings.finish("V", None)?),
            money: None,
        },
        options: gather::numbered(1, names),
        seats: None,
    })
}

/// The name on a line that names an option, which must be the next one.
fn option(line: &str, before: usize) -> Result<Option<String>, What> {
    let Some((_, rest)) = line.split_once("Option ") else {
        return Ok(None);
    };
    let Some((number, name)) = rest.split_once(">:") else {
        return Ok(None);
    };
    let number = number.trim_end_matches('-');
    if gather::whole(number, "Option", Bound::Options)? != before as u64 + 1 {
        return Err(What::odd("Option", number));
    }
    Ok(Some(name.trim().to_owned()))
}

/// The order on a voter's line.
fn ranking(vote: &str, options: usize) -> Result<Vec<Vec<usize>>, What> {
    let signs = vote.split_whitespace().next().unwrap_or_default();
    let found = signs.chars().count();
    if found != options {
        return Err(What::Differs {
            part: "V",
            said: options as u64,
            found: found as u64,
        });
    }
    let mut ranks = Vec::new();
    for (option, sign) in signs.chars().enumerate() {
        match sign.to_digit(36) {
            Some(rank @ 1..) => ranks.push((option, u64::from(rank))),
            None if sign == '-' => {}
            _ => return Err(What::odd("V", signs)),
        }
    }
    Ok(gather::by_rank(ranks))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "\n Tally Sheet\n     Option 1------>: Anthony Towns\n   /  Option 2---->: Ari \
                         Pollak\n   |/  Option 3-->: None of the above\nV: 12- \t\tabc\nV: 3-3 \
                         def\nV: ---\n";

    #[test]
    fn names_ranks_equals_and_options_left_out_are_read() {
        let election = parse(SHEET).unwrap();
        let names: Vec<_> = election.options.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Anthony Towns", "Ari Pollak", "None of the above"]);
        let rankings = vec![
            (vec![vec![0], vec![1]], 1),
            (vec![vec![0, 2]], 1),
            (vec![], 1),
        ];
        assert_eq!(election.poll.ballots, Ballots::Rankings(rankings));
    }

    #[test]
    fn a_vote_of_another_length_or_with_another_sign_is_told_with_its_line() {
        for (line, vote) in [(9, "V: 12 x"), (9, "V: 1x? y"), (9, "V: 0-- z"), (9, "V:")] {
            let fault = parse(&format!("{SHEET}{vote}\n")).unwrap_err();
            assert_eq!(fault.line, Some(line), "{vote}: {fault:?}");
        }
        let fault = parse(&format!("{SHEET}X: 123 x\n")).unwrap_err();
        assert_eq!(fault.line, Some(9));
    }

    #[test]
    fn a_sheet_without_options_is_a_fault() {
        assert!(parse("V: 12\n").is_err());
        assert!(parse("nothing\n").is_err());
    }
}

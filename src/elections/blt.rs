//! Ballots of a transferable vote (`.blt`): how many candidates and seats, who has withdrawn
//! (`-3`), one ballot after another (`4 1 3=2 0`: four people put 1 first, then 3 and 2 as equals),
//! a lone `0`, the names in quotes and the title. Words are divided by any space, `#` begins a
//! remark, and `[…]` is advice to a counting program, such as an order to break ties by.
//!
//! Whoever has withdrawn is no option, and ballots are read as if they had never stood on them.

use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered};
use super::{Choice, Election, Label};
use crate::tally::poll::{Ballots, Poll, Weighed};
use std::collections::BTreeSet;
use std::iter::Peekable;

/// A word of the file and the line it stands on.
type Word<'a> = (u64, &'a str);

/// Reads ballots of a transferable vote.
pub(super) fn parse(text: &str) -> Result<Election, Fault> {
    let mut words = words(text)?.into_iter().peekable();
    let candidates = number(&mut words, "candidates", Bound::Options)? as usize;
    let seats = number(&mut words, "seats", Bound::Options)? as usize;
    let withdrawn = withdrawn(&mut words, candidates)?;
    let ballots = ballots(&mut words, candidates, &withdrawn)?;
    let (names, title) = names(words, candidates)?;
    let running = |place: &usize| !withdrawn.contains(place);
    let options: Vec<Choice> = gather::numbered(1, names)
        .into_iter()
        .enumerate()
        .filter_map(|(place, choice)| running(&place).then_some(choice))
        .collect();
    Ok(Election {
        title,
        poll: Poll {
            options: options.len(),
            ballots: Ballots::Rankings(ballots),
            money: None,
        },
        options,
        seats: Some(seats),
    })
}

/// The words, without remarks and advice; one in quotes keeps those that it began with.
fn words(text: &str) -> Result<Vec<Word<'_>>, Fault> {
    let mut found = Vec::new();
    let mut advice = false;
    for (number, line) in (1..).zip(text.lines()) {
        let mut rest = line.trim_start();
        while !rest.is_empty() {
            if advice || rest.starts_with('[') {
                let end = rest.find(']');
                advice = end.is_none();
                rest = end.map_or("", |end| &rest[end + 1..]);
            } else if rest.starts_with('#') {
                rest = "";
            } else {
                let end = word(rest).ok_or_else(|| Fault::on(number, What::odd("name", rest)))?;
                let (word, behind) = rest.split_at(end);
                found.push((number, word));
                rest = behind;
            }
            rest = rest.trim_start();
        }
    }
    match advice {
        true => Err(Fault::whole(What::Missing("]"))),
        false => Ok(found),
    }
}

/// Where the first word ends; none if it is in quotes that nothing closes. A quote closes where a
/// space or the end of the line comes behind it, so that there may be quotes in a name.
fn word(rest: &str) -> Option<usize> {
    let closes = |end: usize| rest[end..].chars().next().is_none_or(char::is_whitespace);
    match rest.strip_prefix('"') {
        Some(open) => {
            let quotes = open.match_indices('"').map(|(at, _)| at + 2);
            let mut ends = quotes.filter(|end| closes(*end));
            ends.next()
        }
        None => Some(rest.find([' ', '\t', '[', '#']).unwrap_or(rest.len())),
    }
}

fn number<'a>(
    words: &mut impl Iterator<Item = Word<'a>>,
    part: &'static str,
    bound: Bound,
) -> Result<u64, Fault> {
    let (line, word) = words.next().ok_or(Fault::whole(What::Missing(part)))?;
    gather::whole(word, part, bound).map_err(|what| Fault::on(line, what))
}

/// Who has withdrawn, by place.
fn withdrawn<'a>(
    words: &mut Peekable<impl Iterator<Item = Word<'a>>>,
    candidates: usize,
) -> Result<BTreeSet<usize>, Fault> {
    let mut gone = BTreeSet::new();
    while let Some((line, word)) = words.next_if(|(_, word)| word.starts_with('-')) {
        let place = place(&word[1..], candidates).map_err(|what| Fault::on(line, what))?;
        gone.insert(place);
    }
    Ok(gone)
}

/// The place of a candidate, from 1 in the file.
fn place(word: &str, candidates: usize) -> Result<usize, What> {
    let number = gather::options(word, "ballot")?;
    let place = number.checked_sub(1).filter(|place| *place < candidates);
    place.ok_or_else(|| What::NoSuchOption(word.to_owned()))
}

/// The ballots up to the lone zero, with the candidates that run numbered anew.
fn ballots<'a>(
    words: &mut impl Iterator<Item = Word<'a>>,
    candidates: usize,
    withdrawn: &BTreeSet<usize>,
) -> Result<Vec<Weighed<Vec<Vec<usize>>>>, Fault> {
    let mut gathered = Gathered::default();
    let mut running = 0;
    let renumbered: Vec<Option<usize>> = (0..candidates)
        .map(|place| {
            let runs = !withdrawn.contains(&place);
            running += usize::from(runs);
            runs.then(|| running - 1)
        })
        .collect();
    loop {
        let (line, word) = words.next().ok_or(Fault::whole(What::Missing("0")))?;
        let on = |what| Fault::on(line, what);
        let count = gather::whole(word, "count", Bound::Voters).map_err(on)?;
        if count == 0 {
            return gathered.finish("ballots", None);
        }
        let order = order(words, candidates)?;
        gather::each_once(order.iter().flatten().copied(), label).map_err(on)?;
        let runs = |group: Vec<usize>| {
            let places = group.into_iter().filter_map(|place| renumbered[place]);
            let mut places: Vec<usize> = places.collect();
            places.sort_unstable();
            Some(places).filter(|places| !places.is_empty())
        };
        let order = order.into_iter().filter_map(runs).collect();
        gathered.add(order, count).map_err(on)?;
    }
}

fn label(place: usize) -> String {
    Label::Number(place as u64 + 1).to_string()
}

/// The places on one ballot up to its zero.
fn order<'a>(
    words: &mut impl Iterator<Item = Word<'a>>,
    candidates: usize,
) -> Result<Vec<Vec<usize>>, Fault> {
    let mut order = Vec::new();
    loop {
        let (line, word) = words.next().ok_or(Fault::whole(What::Missing("0")))?;
        match word {
            "0" => return Ok(order),
            // A place that the voter left open.
            "-" => {}
            _ => {
                let equals = word.split('=').map(|it| place(it, candidates));
                let group = equals.collect::<Result<Vec<usize>, What>>();
                order.push(group.map_err(|what| Fault::on(line, what))?);
            }
        }
    }
}

/// The names, all or none of them, and the title behind them.
fn names<'a>(
    words: impl Iterator<Item = Word<'a>>,
    candidates: usize,
) -> Result<(Vec<Option<String>>, Option<String>), Fault> {
    let mut said = Vec::new();
    for (line, word) in words {
        let name = word.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        let name = name.ok_or_else(|| Fault::on(line, What::odd("name", word)))?;
        if said.len() > candidates {
            return Err(Fault::on(line, What::odd("title", word)));
        }
        said.push(Some(name.to_owned()));
    }
    if said.is_empty() {
        return Ok((vec![None; candidates], None));
    }
    if said.len() < candidates {
        return Err(Fault::whole(What::Differs {
            part: "names",
            said: candidates as u64,
            found: said.len() as u64,
        }));
    }
    let title = said.drain(candidates..).flatten().next();
    Ok((said, title.filter(|title| !title.trim().is_empty())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ballots_names_title_advice_and_remarks_are_read() {
        let text = "3 2 # three for two\n[tie 3 2 1 ]\n4 1 2 0\n2 3=1 - 2\n0 1 0\n0\n\
                    \"Castor\" \"Pollux of \"Sparta\"\"\n\"#3\" # a name\n\"Twins [old]\"\n";
        let election = parse(text).unwrap();
        let names: Vec<_> = election.options.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Castor", "Pollux of \"Sparta\"", "#3"]);
        assert_eq!(election.title.as_deref(), Some("Twins [old]"));
        assert_eq!(election.seats, Some(2));
        let expected = vec![
            (vec![vec![0], vec![1]], 4),
            (vec![vec![0, 2], vec![1]], 2),
            (vec![], 1),
        ];
        assert_eq!(election.poll.ballots, Ballots::Rankings(expected));
    }

    #[test]
    fn who_has_withdrawn_is_no_option_and_stands_on_no_ballot() {
        let text = "4 1\n-2 -4\n3 2 1 0\n1 2=3 1 0\n2 4 0\n0\n\"a\" \"b\" \"c\" \"d\" \"t\"\n";
        let election = parse(text).unwrap();
        let labels: Vec<_> = election.options.iter().map(|it| it.label.clone()).collect();
        assert_eq!(labels, [Label::Number(1), Label::Number(3)]);
        let expected = vec![(vec![vec![0]], 3), (vec![vec![1], vec![0]], 1), (vec![], 2)];
        assert_eq!(election.poll.ballots, Ballots::Rankings(expected));
    }

    #[test]
    fn whatever_is_wrong_is_told_with_its_line() {
        for (line, text) in [
            (2, "3 2\n4 1 5 0\n0\n"),
            (3, "3 2\n4 1 0\n1 2 2 0\n0\n"),
            (2, "3 2\n1.5 1 0\n0\n"),
            (2, "3 2\n1 1= 0\n0\n"),
            (2, "3 2\n-4\n0\n"),
            (1, "x 2\n0\n"),
            (3, "1 1\n0\n\"a\n"),
            (3, "1 1\n0\na\n"),
            (5, "1 1\n0\n\"a\"\n\"t\"\n\"u\"\n"),
        ] {
            let fault = parse(text).unwrap_err();
            assert_eq!(fault.line, Some(line), "{text}: {fault:?}");
        }
    }

    #[test]
    fn a_file_that_was_cut_off_is_noticed() {
        for text in [
            "",
            "3",
            "3 2\n",
            "3 2\n4 1",
            "3 2\n4 1 0",
            "2 1\n0\n\"a\"",
            "3 2\n[tie",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert!(parse("2 1\n0\n").is_ok());
    }
}

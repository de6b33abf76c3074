//! A ballot paper as one types it down: by the numbers of its lines, in as few keys as there are.
//! `1 4` marks, `3 1=2` puts in order, `1:5 2:3` gives numbers, `5 3 -` the same line by line,
//! `1+ 2- 3o` takes stances, `0` is blank, and `x7` behind says that seven were alike.

use crate::domain::model::{Ballot, IdeaId, Method, Stance};

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip(pub String);

/// The letters of the stances, the first of each as it is written.
const STANCES: [(Stance, &[char]); 3] = [
    (Stance::Agree, &['+', 'j', 'y']),
    (Stance::Disagree, &['-', 'n', '–']),
    (Stance::Pass, &['o', 'p', '0']),
];

/// The ballot that was typed, and how many were alike.
pub fn read(method: Method, ideas: &[IdeaId], typed: &str) -> Result<(Ballot, u32), Slip> {
    let typed = typed.to_lowercase();
    let mut said: Vec<&str> = typed
        .split(|letter: char| letter.is_whitespace() || ",;>".contains(letter))
        .filter(|token| !token.is_empty())
        .collect();
    let alike = said.last().and_then(|last| alike(last)).transpose()?;
    if alike.is_some() {
        said.pop();
    }
    let ballot = match said.as_slice() {
        [] => return Err(Slip(typed.clone())),
        ["0" | "-"] => blank(method),
        said => filled(method, ideas, said)?,
    };
    Ok((ballot, alike.unwrap_or(1)))
}

/// How many were alike, where this says it.
fn alike(token: &str) -> Option<Result<u32, Slip>> {
    let digits = token.strip_prefix(['x', '×', '*'])?;
    let count = digits.parse().ok().filter(|count| *count > 0);
    Some(count.ok_or_else(|| Slip(token.to_owned())))
}

fn blank(method: Method) -> Ballot {
    match method {
        Method::Approval { .. } => Ballot::Approval(Vec::new()),
        Method::Stance => Ballot::Stance(Default::default()),
        Method::Ranking { .. } => Ballot::Ranking(Vec::new()),
        _ => Ballot::Amounts(Default::default()),
    }
}

fn filled(method: Method, ideas: &[IdeaId], said: &[&str]) -> Result<Ballot, Slip> {
    let at = |number: &str| {
        let line: Option<usize> = number.parse().ok();
        let idea = line.and_then(|line| ideas.get(line.checked_sub(1)?));
        idea.copied().ok_or_else(|| Slip(number.to_owned()))
    };
    Ok(match method {
        Method::Approval { .. } => {
            Ballot::Approval(said.iter().map(|it| at(it)).collect::<Result<_, _>>()?)
        }
        Method::Ranking { .. } => {
            let group = |group: &&str| group.split('=').map(at).collect::<Result<Vec<_>, _>>();
            Ballot::Ranking(said.iter().map(group).collect::<Result<_, _>>()?)
        }
        Method::Stance => {
            let pair = |it: &&str| {
                let (line, stance) = split_stance(it).ok_or_else(|| Slip((*it).to_owned()))?;
                Ok((at(line)?, stance))
            };
            let pairs: Vec<_> = said.iter().map(pair).collect::<Result<_, Slip>>()?;
            Ballot::Stance(once(pairs, said)?.into_iter().collect())
        }
        _ if said.len() == ideas.len() && said.iter().all(|it| !it.contains([':', '='])) => {
            line_by_line(ideas, said)?
        }
        _ => {
            let pair = |it: &&str| {
                let (line, amount) = it.split_once([':', '=']).unwrap_or((it, ""));
                let amount = amount.parse().map_err(|_| Slip((*it).to_owned()))?;
                Ok((at(line)?, amount))
            };
            let pairs: Vec<(IdeaId, u16)> = said.iter().map(pair).collect::<Result<_, Slip>>()?;
            Ballot::Amounts(once(pairs, said)?.into_iter().collect())
        }
    })
}

/// The same pairs, if no line stands there twice: the second would quietly take the first's place.
fn once<V>(pairs: Vec<(IdeaId, V)>, said: &[&str]) -> Result<Vec<(IdeaId, V)>, Slip> {
    for (at, (idea, _)) in pairs.iter().enumerate() {
        if pairs[..at].iter().any(|(before, _)| before == idea) {
            return Err(Slip(said[at].to_owned()));
        }
    }
    Ok(pairs)
}

/// A number for each idea, in their order; a dash where there is none.
fn line_by_line(ideas: &[IdeaId], said: &[&str]) -> Result<Ballot, Slip> {
    let mut amounts = imbl::OrdMap::new();
    for (idea, amount) in ideas.iter().zip(said) {
        if *amount != "-" {
            let amount = amount.parse().map_err(|_| Slip((*amount).to_owned()))?;
            amounts.insert(*idea, amount);
        }
    }
    Ok(Ballot::Amounts(amounts))
}

fn split_stance(token: &str) -> Option<(&str, Stance)> {
    let letter = token.chars().last()?;
    let known = STANCES
        .iter()
        .find(|(_, letters)| letters.contains(&letter));
    // The line's own last digit is no stance.
    let (stance, _) = known.filter(|_| letter != '0' || token.contains(':'))?;
    let line = token[..token.len() - letter.len_utf8()].trim_end_matches(':');
    Some((line, *stance))
}

/// A ballot as it would be typed; none for a blank one.
pub fn written(ideas: &[IdeaId], ballot: &Ballot) -> Option<String> {
    let line = |idea: &IdeaId| {
        let at = ideas.iter().position(|id| id == idea);
        at.map_or_else(|| "?".to_owned(), |at| (at + 1).to_string())
    };
    let said: Vec<String> = match ballot {
        Ballot::Approval(marks) => marks.iter().map(line).collect(),
        Ballot::Ranking(groups) => {
            let group = |group: &Vec<IdeaId>| {
                let level: Vec<String> = group.iter().map(line).collect();
                level.join("=")
            };
            groups.iter().map(group).collect()
        }
        Ballot::Amounts(amounts) => {
            let pairs = amounts.iter();
            pairs
                .map(|(id, amount)| format!("{}:{amount}", line(id)))
                .collect()
        }
        Ballot::Stance(stances) => {
            let letter = |stance: &Stance| {
                let of = STANCES.iter().find(|(known, _)| known == stance);
                of.map_or(' ', |(_, letters)| letters[0])
            };
            let pairs = stances.iter();
            pairs
                .map(|(id, stance)| format!("{}{}", line(id), letter(stance)))
                .collect()
        }
    };
    (!said.is_empty()).then(|| said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDEAS: [IdeaId; 3] = [IdeaId(11), IdeaId(5), IdeaId(8)];
    const RANKING: Method = Method::Ranking { max: 3 };
    const APPROVAL: Method = Method::Approval { max: 3 };

    fn amounts(pairs: &[(u32, u16)]) -> Ballot {
        Ballot::Amounts(pairs.iter().map(|(id, put)| (IdeaId(*id), *put)).collect())
    }

    #[test]
    fn each_form_is_typed_by_the_numbers_of_the_lines() {
        let marks = Ballot::Approval(vec![IdeaId(11), IdeaId(8)]);
        assert_eq!(read(APPROVAL, &IDEAS, "1 3"), Ok((marks.clone(), 1)));
        assert_eq!(read(APPROVAL, &IDEAS, "1, 3 x7"), Ok((marks, 7)));
        let order = Ballot::Ranking(vec![vec![IdeaId(8)], vec![IdeaId(11), IdeaId(5)]]);
        assert_eq!(read(RANKING, &IDEAS, "3 1=2"), Ok((order.clone(), 1)));
        assert_eq!(read(RANKING, &IDEAS, "3>1=2 ×2"), Ok((order, 2)));
        let scores = amounts(&[(11, 5), (8, 0)]);
        assert_eq!(
            read(Method::Score, &IDEAS, "1:5 3:0"),
            Ok((scores.clone(), 1))
        );
        assert_eq!(read(Method::Score, &IDEAS, "5 - 0"), Ok((scores, 1)));
        let stances = [(IdeaId(11), Stance::Agree), (IdeaId(5), Stance::Pass)];
        let stances = Ballot::Stance(stances.into_iter().collect());
        assert_eq!(read(Method::Stance, &IDEAS, "1+ 2o"), Ok((stances, 1)));
    }

    #[test]
    fn a_nought_is_a_blank_paper_of_any_form() {
        for method in [APPROVAL, RANKING, Method::Stance, Method::Score] {
            let (ballot, alike) = read(method, &IDEAS, "0 x3").unwrap();
            assert!(ballot.is_abstention() && alike == 3);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let slip = |typed: &str| read(APPROVAL, &IDEAS, typed).unwrap_err().0;
        assert_eq!(slip("1 4"), "4");
        assert_eq!(slip("1 två"), "två");
        assert_eq!(slip("1 x0"), "x0");
        let twice = read(Method::Score, &IDEAS, "1:5 1:4").unwrap_err();
        assert_eq!(twice.0, "1:4");
    }

    #[test]
    fn what_was_read_is_written_as_it_would_be_typed() {
        for (method, typed) in [
            (APPROVAL, "1 3"),
            (RANKING, "3 1=2"),
            (Method::Score, "2:3 3:0"),
            (Method::Stance, "2- 1+"),
        ] {
            let (ballot, _) = read(method, &IDEAS, typed).unwrap();
            let again = written(&IDEAS, &ballot).unwrap();
            assert_eq!(read(method, &IDEAS, &again).unwrap().0, ballot);
        }
        assert_eq!(written(&IDEAS, &Ballot::Approval(vec![])), None);
    }
}

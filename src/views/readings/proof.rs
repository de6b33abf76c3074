//! The proof of a count (*räknebevis*): enough to count again by any program and come to the same.
//!
//! The ballots are written down as text, and the proof carries the SHA-256 of it, so that whoever
//! has the journal can make the same text and see that no ballot is another. The text says nothing
//! of who gave a ballot, or in which order they came. It is UTF-8, every line ends in a line feed
//! (byte 10), and holds, in this order:
//!
//! 1. `torg ballots 1`
//! 2. `round N`, the round's number
//! 3. `options A B C`, the numbers of its ideas in the order of the form; `options` alone for none
//! 4. a line for each ballot and each count of papers, all of them sorted by their bytes:
//!    - `abstain` – a ballot that says nothing of any idea, whatever its method
//!    - `marks 3 7` – an approval ballot: the ideas marked, ascending, each once
//!    - `answers 3=agree 7=pass 9=disagree` – ideas ascending
//!    - `numbers 3=5 7=0` – scores, dots, points or steps: ideas ascending
//!    - `order 7 > 3=9 > 4` – the best first, equals ascending and joined by `=`
//!    - `counted 12 3=5 7=2` – what was counted as sums on paper and by hand, all of it that stands
//!      taken together: how many ballots, then each idea that got anything, ascending; several
//!      figures of one idea (agree/disagree/pass; scores from 0; steps from 1) are joined by `/`.
//!      Left out where nothing was counted. Papers that were copied down whole are ballots as all
//!      others.

use super::Basis;
use super::decided::Decided;
use crate::domain::CleanText;
use crate::domain::model::*;
use crate::tally::rule::{self, Rule};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a count can be proved by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The rule.
    pub rule: Rule,
    /// The version of the rules: raised when one of them comes to another outcome than before.
    pub version: u32,
    /// How many ballots were counted.
    pub ballots: u64,
    /// The SHA-256 of the text of the ballots: 64 hexadecimal digits. Where so few voted in secret
    /// that somebody could try all they can have said, there is no proof at all.
    pub hash: String,
    /// What a lot was drawn by.
    pub lot: Option<CleanText>,
    /// The end of the journal's chain when the count was made; none where that is not known, as in
    /// a session that was not read from a journal.
    pub seal: Option<Seal>,
}

pub(super) fn proof(basis: &Basis, decided: &Decided) -> Proof {
    Proof {
        rule: decided.rule,
        version: rule::VERSION,
        ballots: basis.ballots(),
        hash: hash(&text(basis.round)),
        lot: decided.lot.as_ref().map(|lot| lot.seed.clone()),
        seal: basis.round.seal.clone(),
    }
}

/// The SHA-256 of a text, as hexadecimal digits.
pub fn hash(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

/// The text of a round's ballots.
pub fn text(round: &Round) -> String {
    let mut lines: Vec<String> = round.readable().map(|(_, ballot)| line(ballot)).collect();
    lines.extend(copied(round));
    lines.extend(counted(round));
    lines.sort_unstable();
    let options: String = round
        .options
        .iter()
        .map(|id| format!(" {}", id.0))
        .collect();
    let mut text = format!("torg ballots 1\nround {}\noptions{options}\n", round.id.0);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn line(ballot: &Ballot) -> String {
    if ballot.is_abstention() {
        return "abstain".into();
    }
    match ballot {
        Ballot::Approval(marks) => {
            let mut marks: Vec<u32> = marks.iter().map(|idea| idea.0).collect();
            marks.sort_unstable();
            marks.dedup();
            pairs("marks", marks.into_iter())
        }
        Ballot::Stance(stances) => {
            let pairs_of = stances.iter();
            pairs(
                "answers",
                pairs_of.map(|(idea, it)| format!("{}={}", idea.0, it.key())),
            )
        }
        Ballot::Amounts(amounts) => {
            let pairs_of = amounts.iter();
            pairs(
                "numbers",
                pairs_of.map(|(idea, it)| format!("{}={it}", idea.0)),
            )
        }
        Ballot::Ranking(groups) => {
            let groups = groups
                .iter()
                .filter(|group| !group.is_empty())
                .map(|group| {
                    let mut group: Vec<u32> = group.iter().map(|idea| idea.0).collect();
                    group.sort_unstable();
                    let group: Vec<String> = group.iter().map(u32::to_string).collect();
                    group.join("=")
                });
            format!("order {}", groups.collect::<Vec<_>>().join(" > "))
        }
    }
}

fn pairs(kind: &str, items: impl Iterator<Item = impl std::fmt::Display>) -> String {
    items.fold(kind.to_owned(), |mut line, item| {
        write!(line, " {item}").expect("writing to a String cannot fail");
        line
    })
}

/// The papers that were copied down whole.
fn copied(round: &Round) -> impl Iterator<Item = String> {
    let standing = round.counted.iter().filter_map(Counting::stands);
    let sheets = standing.flat_map(|count| &count.sheets);
    sheets.flat_map(|(ballot, alike)| std::iter::repeat_n(line(ballot), *alike as usize))
}

/// What was counted as sums, as one line.
fn counted(round: &Round) -> Option<String> {
    let standing = round.counted.iter().filter_map(Counting::stands);
    let sums_only = standing.filter(|count| count.sheets.is_empty());
    let mut ballots = 0_u64;
    let mut sums: BTreeMap<IdeaId, Vec<u64>> = BTreeMap::new();
    for count in sums_only {
        ballots += u64::from(count.ballots);
        for counted in &count.figures {
            let figures = figures(counted.figures);
            let sum = sums
                .entry(counted.idea)
                .or_insert_with(|| vec![0; figures.len()]);
            sum.iter_mut()
                .zip(figures)
                .for_each(|(sum, more)| *sum += more);
        }
    }
    let any = |figures: &&(IdeaId, Vec<u64>)| figures.1.iter().any(|figure| *figure > 0);
    let sums: Vec<(IdeaId, Vec<u64>)> = sums.into_iter().collect();
    let said = sums.iter().filter(any).map(|(idea, figures)| {
        let figures: Vec<String> = figures.iter().map(u64::to_string).collect();
        format!("{}={}", idea.0, figures.join("/"))
    });
    (ballots > 0).then(|| pairs(&format!("counted {ballots}"), said))
}

fn figures(figures: Figures) -> Vec<u64> {
    match figures {
        Figures::Approval { approvals } => vec![approvals.into()],
        Figures::Stance {
            agree,
            disagree,
            pass,
        } => [agree, disagree, pass].map(u64::from).to_vec(),
        Figures::Score { scores } => scores.map(u64::from).to_vec(),
        Figures::Dots { dots } => vec![dots.into()],
        Figures::Points { points } => vec![points.into()],
        Figures::Gradient { steps } => steps.map(u64::from).to_vec(),
    }
}

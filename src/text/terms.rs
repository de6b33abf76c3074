//! Sentences about the terms of a round, for every screen, page and paper alike: what one does, what
//! decides, when it holds, and which round it goes on from.

use super::{Words, methods, t};
use crate::domain::Session;
use crate::domain::model::{Again, FollowKind, Follows, IdeaId, Method, Purse, RoundId, Terms};
use crate::domain::refusal::TermsFault;
use std::borrow::Cow;

/// What one does on a ballot about so many ideas and what then decides: one sentence each.
pub fn rule(words: Words, method: Method, terms: &Terms, ideas: usize) -> String {
    let task = methods::task(words, method, ideas);
    let said: Vec<String> = [task]
        .into_iter()
        .chain(deciding(words, method, terms))
        .collect();
    said.join(" ")
}

/// What is asked of a ballot and what decides, a sentence each.
pub fn deciding(words: Words, method: Method, terms: &Terms) -> Vec<String> {
    let least = (terms.least > 0).then(|| t!(words, "terms-least", least = terms.least));
    let least = least.map(Cow::into_owned);
    least
        .into_iter()
        .chain([counting(words, method, terms)])
        .chain(bars(words, terms))
        .collect()
}

/// How many are chosen and by which count, or what order the ideas come in.
fn counting(words: Words, method: Method, terms: &Terms) -> String {
    let rule = terms.rule.map(|rule| words.rule_name(rule));
    match (&terms.purse, rule, terms.seats) {
        (Some(purse), Some(rule), _) => {
            let budget = kronor(words, purse.budget);
            t!(words, "terms-money", budget = budget, rule = rule).into_owned()
        }
        (_, Some(rule), seats) => {
            t!(words, "terms-chosen-by", seats = seats, rule = rule).into_owned()
        }
        (_, None, 0) => methods::order(words, method),
        (_, None, seats) => {
            let order = methods::order(words, method);
            format!("{order} {}", t!(words, "terms-chosen", seats = seats))
        }
    }
}

/// When the outcome holds, and what an idea needs to be carried.
fn bars(words: Words, terms: &Terms) -> Vec<String> {
    let quorum = terms
        .quorum
        .map(|share| t!(words, "terms-quorum", share = share));
    let threshold = terms
        .threshold
        .map(|share| t!(words, "terms-threshold", share = share));
    let bars = [quorum, threshold].into_iter().flatten();
    bars.map(Cow::into_owned).collect()
}

/// Which round another one goes on from, and with which of its ideas.
pub fn follows(words: Words, follows: Follows) -> String {
    let of = follows.of.to_string();
    match follows.kind {
        FollowKind::Runoff => t!(words, "terms-follows-runoff", of = of),
        FollowKind::Shortlist { best } => {
            t!(words, "terms-follows-shortlist", of = of, best = best)
        }
    }
    .into_owned()
}

/// A round, and which earlier ones it goes back to.
pub type Link<'a> = (RoundId, Option<&'a Again>, Option<Follows>);

/// Which later rounds go back to this one: to decide between its ideas, to look at the best more
/// closely, or to ask once more. One sentence for each.
pub fn followed<'a>(
    words: Words,
    id: RoundId,
    rounds: impl Iterator<Item = Link<'a>>,
) -> Vec<String> {
    let said = rounds.filter_map(|(by, again, follows)| {
        let what = match follows.filter(|it| it.of == id) {
            Some(follows) => follows.kind.key(),
            None => again.filter(|it| it.of == id).map(|_| "again")?,
        };
        let id = format!("terms-followed-{what}");
        Some(t!(words, &id, by = by.to_string()).into_owned())
    });
    said.collect()
}

/// The same of the rounds that were opened in a session.
pub fn followed_in(words: Words, session: &Session, id: RoundId) -> Vec<String> {
    let rounds = session.rounds.values().filter(|it| it.opened.is_some());
    let links = rounds.map(|it| (it.id, it.again.as_ref(), it.follows));
    followed(words, id, links)
}

/// What was called out for the lot of a round.
pub fn lot(words: Words, seed: &str) -> String {
    t!(words, "terms-lot", seed = seed).into_owned()
}

/// A sum of money.
pub fn kronor(words: Words, sum: u64) -> String {
    t!(words, "terms-kronor", sum = sum).into_owned()
}

/// What an idea costs, where ideas cost anything.
pub fn cost(words: Words, purse: Option<&Purse>, idea: IdeaId) -> Option<String> {
    Some(kronor(words, purse?.cost(idea)?))
}

/// What is wrong with terms.
pub fn fault(words: Words, fault: TermsFault) -> Cow<'static, str> {
    match fault {
        TermsFault::Rule => words.say("terms-fault-rule"),
        TermsFault::NoMoney => words.say("terms-fault-no-money"),
        TermsFault::IdleMoney => words.say("terms-fault-idle-money"),
        TermsFault::Seats { most } => t!(words, "terms-fault-seats", most = most),
        TermsFault::SeatsOfMoney => words.say("terms-fault-seats-of-money"),
        TermsFault::Least { most } => t!(words, "terms-fault-least", most = most),
        TermsFault::Percent => words.say("terms-fault-percent"),
        TermsFault::Budget { most } => t!(words, "terms-fault-budget", most = most),
        TermsFault::Cost { idea, most } => {
            t!(
                words,
                "terms-fault-cost",
                idea = idea.to_string(),
                most = most
            )
        }
        TermsFault::CostMissing { idea } => {
            t!(words, "terms-fault-cost-missing", idea = idea.to_string())
        }
        TermsFault::Codes => words.say("terms-fault-codes"),
        TermsFault::TooMany { most } => t!(words, "terms-fault-too-many", most = most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::rule::Rule;
    use crate::text::Lang;

    const APPROVAL: Method = Method::Approval { max: 3 };

    fn sv() -> Words {
        Words::for_terminal(Lang::Sv)
    }

    #[test]
    fn a_plain_round_says_what_to_do_and_what_order_the_ideas_come_in() {
        let said = rule(sv(), APPROVAL, &Terms::default(), 5);
        assert_eq!(said, "Kryssa högst 3 av 5 idéer. Flest kryss först.");
    }

    #[test]
    fn where_a_rule_chooses_nothing_is_said_of_the_methods_own_order() {
        let terms = Terms {
            rule: Some(Rule::EqualShares),
            seats: 2,
            least: 1,
            quorum: Some(50),
            ..Terms::default()
        };
        let said = rule(sv(), APPROVAL, &terms, 5);
        assert_eq!(
            said,
            "Kryssa högst 3 av 5 idéer. Kryssa eller ange minst en. 2 idéer väljs. Räknas med: Lika \
             andelar (Method of Equal Shares). Gäller om minst 50 procent av dem som var här när \
             omröstningen öppnade röstar."
        );
    }

    #[test]
    fn money_is_said_with_its_sum_in_both_languages() {
        let terms = Terms {
            rule: Some(Rule::BudgetShares),
            purse: Some(Purse {
                budget: 500_000,
                costs: vec![(IdeaId(1), 120_000)],
            }),
            ..Terms::default()
        };
        let said = rule(sv(), APPROVAL, &terms, 5);
        assert!(said.contains("500\u{A0}000 kronor"), "{said}");
        let en = Words::for_terminal(Lang::En);
        let cost = cost(en, terms.purse.as_ref(), IdeaId(1));
        assert_eq!(cost.as_deref(), Some("120,000 kronor"));
    }
}

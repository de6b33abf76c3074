//! The rules by which ballots can be read, by name. A name is a promise: it stands in files, on the
//! command line and on printed results, and never means anything else later. Where a rule has more
//! than one convention, each is a rule of its own.

use super::poll::Form;

/// The version of the rules, printed with every result: raised when one of them comes to another
/// outcome for the same ballots than it did before.
pub const VERSION: u32 = 1;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Most approvals.
    Av,
    /// Satisfaction approval: a ballot is one vote, shared by those it marks.
    Sav,
    /// Proportional approval, the best of all sets (Thiele).
    Pav,
    /// Proportional approval, seat by seat.
    SeqPav,
    /// Chamberlin–Courant by approval: as many voters as possible have one they marked.
    Cc,
    /// The same, seat by seat.
    SeqCc,
    /// Phragmén's sequential rule.
    SeqPhragmen,
    /// Eneström–Phragmén.
    PhragmenEnestroem,
    /// The Method of Equal Shares, filled up by Phragmén's sequential rule.
    EqualShares,
    /// The Method of Equal Shares, filled up by most approvals.
    EqualSharesAv,
    /// The Method of Equal Shares with shares that grow until the seats are filled.
    EqualSharesIncrement,
    /// Most first places.
    Plurality,
    /// Borda's count in its tournament form.
    Borda,
    /// Whoever beats each other option.
    Condorcet,
    /// Most duels won, a level one half.
    Copeland,
    /// The mildest worst defeat, by winning votes.
    Minimax,
    /// Schulze's beat paths, by winning votes; what is left out comes last.
    Schulze,
    /// The same by margins.
    SchulzeMargins,
    /// The same as [`Rule::Schulze`] where what a ballot leaves out says nothing.
    SchulzeRankedOnly,
    /// Ranked pairs (Tideman), by winning votes.
    RankedPairs,
    /// Instant runoff: the last goes out until one has more than half.
    InstantRunoff,
    /// Single transferable vote by the Scottish rules of 2007.
    StvScottish,
    /// Single transferable vote, weighted inclusive Gregory, by the reference rule *wigm-prf*.
    StvGregory,
    /// Single transferable vote by Meek, by the reference rule *meek-prf*.
    StvMeek,
    /// Greatest sum of scores, dots or points.
    Sum,
    /// Highest mean of those who gave a number.
    Mean,
    /// Highest median of those who gave a number.
    Median,
    /// Those for less those against.
    NetAgreement,
    /// Money: by votes or points, leaving out what no longer fits.
    Greedy,
    /// Money: by what the voters get of it for its cost, leaving out what no longer fits.
    GreedyPerCost,
    /// Money: the same, where what voters get of an option is what it costs.
    GreedyPerCostByCost,
    /// Money: the Method of Equal Shares.
    BudgetShares,
    /// Money: the same with every voter's money raised by one unit until it would overshoot.
    BudgetSharesIncrement,
    /// Money: as [`Rule::BudgetShares`], where what voters get of an option is what it costs.
    BudgetSharesByCost,
    /// Money: as [`Rule::BudgetSharesIncrement`], where what voters get is what it costs.
    BudgetSharesByCostIncrement,
    /// Money: Phragmén's sequential rule.
    BudgetPhragmen,
    /// Money: the affordable set of which the voters get most in all.
    Welfare,
    /// Money: the same, where what voters get of an option is what it costs.
    WelfareByCost,
}

impl Rule {
    /// Every rule, in the order of the lists.
    pub const ALL: [Rule; 38] = [
        Rule::Av,
        Rule::Sav,
        Rule::Pav,
        Rule::SeqPav,
        Rule::Cc,
        Rule::SeqCc,
        Rule::SeqPhragmen,
        Rule::PhragmenEnestroem,
        Rule::EqualShares,
        Rule::EqualSharesAv,
        Rule::EqualSharesIncrement,
        Rule::Plurality,
        Rule::Borda,
        Rule::Condorcet,
        Rule::Copeland,
        Rule::Minimax,
        Rule::Schulze,
        Rule::SchulzeMargins,
        Rule::SchulzeRankedOnly,
        Rule::RankedPairs,
        Rule::InstantRunoff,
        Rule::StvScottish,
        Rule::StvGregory,
        Rule::StvMeek,
        Rule::Sum,
        Rule::Mean,
        Rule::Median,
        Rule::NetAgreement,
        Rule::Greedy,
        Rule::GreedyPerCost,
        Rule::GreedyPerCostByCost,
        Rule::BudgetShares,
        Rule::BudgetSharesIncrement,
        Rule::BudgetSharesByCost,
        Rule::BudgetSharesByCostIncrement,
        Rule::BudgetPhragmen,
        Rule::Welfare,
        Rule::WelfareByCost,
    ];

    /// The name, on the command line and in files.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Av => "av",
            Rule::Sav => "sav",
            Rule::Pav => "pav",
            Rule::SeqPav => "seqpav",
            Rule::Cc => "cc",
            Rule::SeqCc => "seqcc",
            Rule::SeqPhragmen => "seqphragmen",
            Rule::PhragmenEnestroem => "phragmen-enestroem",
            Rule::EqualShares => "equal-shares",
            Rule::EqualSharesAv => "equal-shares-with-av-completion",
            Rule::EqualSharesIncrement => "equal-shares-with-increment-completion",
            Rule::Plurality => "plurality",
            Rule::Borda => "borda",
            Rule::Condorcet => "condorcet",
            Rule::Copeland => "copeland",
            Rule::Minimax => "minimax",
            Rule::Schulze => "schulze",
            Rule::SchulzeMargins => "schulze-margins",
            Rule::SchulzeRankedOnly => "schulze-ranked-only",
            Rule::RankedPairs => "ranked-pairs",
            Rule::InstantRunoff => "irv",
            Rule::StvScottish => "stv-scottish",
            Rule::StvGregory => "stv-wig",
            Rule::StvMeek => "stv-meek",
            Rule::Sum => "sum",
            Rule::Mean => "mean",
            Rule::Median => "median",
            Rule::NetAgreement => "net-agreement",
            Rule::Greedy => "greedy",
            Rule::GreedyPerCost => "greedy-per-cost",
            Rule::GreedyPerCostByCost => "greedy-per-cost-by-cost",
            Rule::BudgetShares => "budget-shares",
            Rule::BudgetSharesIncrement => "budget-shares-increment",
            Rule::BudgetSharesByCost => "budget-shares-by-cost",
            Rule::BudgetSharesByCostIncrement => "budget-shares-by-cost-increment",
            Rule::BudgetPhragmen => "budget-phragmen",
            Rule::Welfare => "welfare",
            Rule::WelfareByCost => "welfare-by-cost",
        }
    }

    /// The rule of this name.
    pub fn from_key(key: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.key() == key)
    }

    /// Whether it chooses by cost within a budget, so that a poll without money cannot be read.
    pub fn needs_money(self) -> bool {
        self >= Rule::Greedy
    }

    /// The rule of the same thought where options cost money; the same rule where there is none.
    pub fn with_money(self) -> Rule {
        match self {
            Rule::Av => Rule::Greedy,
            Rule::SeqPhragmen => Rule::BudgetPhragmen,
            Rule::EqualShares => Rule::BudgetShares,
            Rule::EqualSharesIncrement => Rule::BudgetSharesIncrement,
            rule => rule,
        }
    }

    /// The forms of ballot that it reads as they are.
    pub fn forms(self) -> &'static [Form] {
        match self {
            rule if rule <= Rule::EqualSharesIncrement => &[Form::Approvals],
            rule if rule <= Rule::StvMeek => &[Form::Rankings],
            Rule::Sum | Rule::Mean | Rule::Median => &[Form::Amounts],
            Rule::NetAgreement => &[Form::Stances],
            Rule::GreedyPerCostByCost
            | Rule::BudgetSharesByCost
            | Rule::BudgetSharesByCostIncrement
            | Rule::BudgetPhragmen
            | Rule::WelfareByCost => &[Form::Approvals],
            _ => &[Form::Approvals, Form::Rankings, Form::Amounts],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_rule_is_found_by_a_name_of_its_own() {
        let keys: HashSet<&str> = Rule::ALL.into_iter().map(Rule::key).collect();
        assert_eq!(keys.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert_eq!(Rule::from_key(rule.key()), Some(rule));
        }
        assert!(Rule::ALL.is_sorted());
    }

    #[test]
    fn money_rules_are_those_that_spend_it() {
        assert!(!Rule::NetAgreement.needs_money());
        assert!(Rule::Greedy.needs_money() && Rule::WelfareByCost.needs_money());
        for rule in Rule::ALL {
            let spends = rule.with_money();
            assert!(spends == rule || spends.needs_money() && !rule.needs_money());
        }
    }
}

//! The questions about the terms of a draft: what decides and when it holds, and – on a sheet of
//! its own, because every idea has a line on it – what the ideas cost.

use super::super::{Fault, number};
use crate::domain::Session;
use crate::domain::model::{IdeaId, MAX_KRONOR, Method, Purse, Round, RoundPlan, Terms};
use crate::tally::rule::Rule;
use crate::text::{Words, t, terms};
use crate::tui::widgets::dialog::{Dialog, Field};

/// Most ideas whose costs are typed on one sheet: more are no list that anybody reads to a room.
pub const MOST_COSTED: usize = 100;
/// Columns of an idea beside its cost.
const IDEA: u16 = 50;

/// The rules that a round of this method can be counted by: the method's own count, once, the others
/// that choose so many, and those that share out money.
fn rules(method: Method) -> Vec<Option<Rule>> {
    let chosen = method.rules(false).chain(method.rules(true));
    let others = chosen.filter(|rule| *rule != method.own_rule()).map(Some);
    std::iter::once(None).chain(others).collect()
}

/// The dialog about the terms of a draft.
pub(super) fn dialog(words: Words, round: &Round) -> Dialog {
    let before = &round.terms;
    let rules = rules(round.method);
    let named = |rule: &Option<Rule>| match rule {
        Some(rule) => words.rule_name(*rule).into_owned(),
        None => words.say("terms-rule-own").into_owned(),
    };
    let how = |rule: &Option<Rule>| match rule {
        Some(rule) => first_sentence(&words.rule_how(*rule)).to_owned(),
        None => words.say("terms-rule-own-how").into_owned(),
    };
    let at = rules.iter().position(|rule| *rule == before.rule);
    let spends = |rule: &Option<Rule>| rule.is_some_and(Rule::needs_money);
    let of = |money: bool| {
        let all = rules.iter().enumerate();
        let fit = all.filter(|(_, rule)| spends(rule) == money);
        fit.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let figure = |name, label: &str, value: Option<String>| {
        Field::figure(name, words.say(label), &value.unwrap_or_default())
    };
    let some = |number: u16| (number > 0).then(|| number.to_string());
    let budget = before.purse.as_ref().map(|purse| purse.budget.to_string());
    let mut fields = vec![
        Field::choice(
            "rule",
            words.say("terms-field-rule"),
            rules.iter().map(named).collect(),
            at.unwrap_or(0),
        )
        .with_notes(rules.iter().map(how).collect()),
        figure("seats", "terms-field-seats", some(before.seats)).only_for("rule", &of(false)),
        figure("budget", "terms-field-budget", budget).only_for("rule", &of(true)),
    ];
    if round.method != Method::Stance {
        fields.push(figure("least", "terms-field-least", some(before.least)));
    }
    let share = |share: Option<u8>| share.map(|share| share.to_string());
    fields.extend([
        figure("quorum", "terms-field-quorum", share(before.quorum)),
        figure(
            "threshold",
            "terms-field-threshold",
            share(before.threshold),
        ),
        secrecy(words, round),
    ]);
    Dialog::new(words.say("terms-ask"), fields)
}

/// Open, secret, or secret with codes. An order of many ideas is as good as a name, so rankings have
/// no codes.
fn secrecy(words: Words, round: &Round) -> Field {
    let kinds = match round.method {
        Method::Ranking { .. } => &["open", "secret"][..],
        _ => &["open", "secret", "codes"],
    };
    let say = |end: &str| {
        let said = kinds.iter().map(|kind| format!("secret-kind-{kind}{end}"));
        said.map(|id| words.say(&id).into_owned()).collect()
    };
    let at = usize::from(round.terms.secret) + usize::from(round.terms.codes);
    Field::choice("secrecy", words.say("secret-field"), say(""), at).with_notes(say("-why"))
}

/// The first sentence of a paragraph: what a dialog has room for.
fn first_sentence(paragraph: &str) -> &str {
    let end = paragraph.find(". ").map_or(paragraph.len(), |at| at + 1);
    &paragraph[..end]
}

/// The draft with the terms that were answered.
pub(super) fn answered(dialog: &Dialog, round: &Round) -> Result<RoundPlan, Fault> {
    let plan = round.plan();
    let rule = rules(round.method).into_iter().nth(dialog.chosen("rule"));
    let rule = rule.flatten();
    let money = rule.is_some_and(Rule::needs_money);
    let costs = plan.terms.purse.clone().map(|purse| purse.costs);
    let purse = match money {
        true => Some(Purse {
            budget: kronor(&dialog.text("budget"))?,
            costs: costs.unwrap_or_default(),
        }),
        false => None,
    };
    let terms = Terms {
        rule,
        seats: if money {
            0
        } else {
            figure(dialog, "seats")?.unwrap_or(0)
        },
        least: figure(dialog, "least")?.unwrap_or(0),
        quorum: figure(dialog, "quorum")?,
        threshold: figure(dialog, "threshold")?,
        purse,
        secret: dialog.chosen("secrecy") > 0,
        codes: dialog.chosen("secrecy") > 1,
    };
    Ok(RoundPlan { terms, ..plan })
}

/// A number that may be left out.
fn figure<N: std::str::FromStr>(dialog: &Dialog, name: &str) -> Result<Option<N>, Fault> {
    match dialog.text(name).trim() {
        "" => Ok(None),
        _ => number(dialog, name).map(Some),
    }
}

/// A sum of money as people write it: with blanks or commas between thousands, `kr` behind.
fn kronor(written: &str) -> Result<u64, Fault> {
    let written = written.trim().to_lowercase();
    let written = written.trim_end_matches("kronor").trim_end_matches("kr");
    let digits: String = written
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != ',')
        .collect();
    match digits.parse() {
        Ok(sum) if sum <= MAX_KRONOR => Ok(sum),
        _ => Err(Fault::NotAnAmount),
    }
}

/// The ideas of a draft as they stand now.
pub(super) fn ideas(session: &Session, round: &Round) -> Vec<IdeaId> {
    session.standing_options(&round.plan().options)
}

/// The sheet with what each idea costs; none where they share no money.
pub(super) fn costs(session: &Session, words: Words, round: &Round) -> Option<Dialog> {
    let purse = round.terms.purse.as_ref()?;
    let line = |id: IdeaId| {
        let text = session.ideas.get(&id).map(|idea| idea.text.one_line());
        let label = format!("{id} {}", text.unwrap_or_default());
        let cost = purse
            .cost(id)
            .map_or_else(String::new, |cost| cost.to_string());
        Field::figure("cost", label, &cost).named_on(IDEA)
    };
    let fields = ideas(session, round).into_iter().map(line).collect();
    let budget = terms::kronor(words, purse.budget);
    let body = t!(words, "terms-ask-costs-body", budget = budget);
    Some(Dialog::new(words.say("terms-ask-costs"), fields).saying(body))
}

/// The draft with the costs that were answered; an idea whose line is empty has none.
pub(super) fn costed(
    dialog: &Dialog,
    session: &Session,
    round: &Round,
) -> Result<RoundPlan, Fault> {
    let mut plan = round.plan();
    let purse = plan.terms.purse.as_mut().ok_or(Fault::NoWish)?;
    let written = ideas(session, round).into_iter().zip(dialog.texts("cost"));
    purse.costs = written
        .filter(|(_, cost)| !cost.trim().is_empty())
        .map(|(id, cost)| Ok((id, kronor(&cost)?)))
        .collect::<Result<_, Fault>>()?;
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kronor_are_read_as_people_write_them() {
        for (written, sum) in [
            ("120000", Some(120_000)),
            (" 120 000 kr", Some(120_000)),
            ("120\u{A0}000 kronor", Some(120_000)),
            ("120,000", Some(120_000)),
            ("en halv miljon", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(kronor(written).ok(), sum, "{written}");
        }
    }
}

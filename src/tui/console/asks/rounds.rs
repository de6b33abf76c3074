//! Questions about rounds.

mod follow;
mod methods;
mod terms;

pub use terms::MOST_COSTED;

use super::{Fault, line, number, sure};
use crate::domain::command::VotingCommand;
use crate::domain::model::{
    Accepted, Again, CountPlace, IdeaId, Level, Mandate, PolicyStep, Round, RoundId, RoundPlan,
    Weight,
};
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Session};
use crate::report::paper::ballots::MOST_PAPERS;
use crate::text::{Words, rounds, t};
use crate::tui::label;
use crate::tui::widgets::dialog::{Dialog, Field};

/// How many minutes a round gets unless something else is typed.
const USUAL_MINUTES: i32 = 2;

/// A question about rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundAsk {
    /// A new round; the ideas that are marked.
    Prepare(Vec<IdeaId>),
    /// What a draft is to be; the ideas that are marked.
    Change(RoundId, Vec<IdeaId>),
    /// Whether to open a draft.
    Open(RoundId),
    /// How much more time a round gets.
    Extend(RoundId),
    /// Whether to close a round.
    Close(RoundId),
    /// Whether a count is to stand for good.
    Confirm(RoundId),
    /// Why to ask once more.
    Again(RoundId),
    /// Whose count to take where two do not agree.
    Accept(RoundId),
    /// Whose count to take away.
    Remove(RoundId),
    /// What decides in a draft, and when it holds.
    Terms(RoundId),
    /// What the ideas of a draft cost.
    Costs(RoundId),
    /// With which ideas to go on from a result.
    Follow(RoundId),
    /// What the lot of a round is drawn by.
    Lot(RoundId),
    /// How many ballot papers of a round to print.
    Print(RoundId),
}

impl RoundAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let round = |id| session.rounds.get(id);
        Some(match self {
            RoundAsk::Prepare(marked) => plan_dialog(session, words, None, marked),
            RoundAsk::Change(id, marked) => {
                let before = round(id)?.plan();
                plan_dialog(session, words, Some(&before), marked)
            }
            RoundAsk::Open(id) => {
                let draft = round(id)?;
                let ideas = session.standing_options(&draft.plan().options).len();
                let body = t!(
                    words,
                    "rounds-ask-open-body",
                    title = &draft.title,
                    ideas = ideas,
                    people = session.base().people
                );
                sure(words, "rounds-ask-open").saying(body)
            }
            RoundAsk::Extend(_) => {
                let minutes = USUAL_MINUTES.to_string();
                let field =
                    Field::figure("minutes", words.say("rounds-field-minutes-more"), &minutes);
                Dialog::new(words.say("rounds-ask-extend"), vec![field])
                    .saying(words.say("rounds-ask-extend-body"))
            }
            RoundAsk::Close(id) => {
                let round = round(id)?;
                let body = t!(
                    words,
                    "console-ask-close-body",
                    title = &round.title,
                    voted = round.phones(),
                    of = round.base.people
                );
                sure(words, "console-ask-close").saying(body)
            }
            RoundAsk::Confirm(id) => {
                let round = round(id)?;
                let body = t!(words, "rounds-ask-confirm-body", title = &round.title);
                let left_out = round.counted.iter().filter(|it| it.stands().is_none());
                let body = match left_out.count() {
                    0 => body,
                    count => {
                        let warning = t!(words, "rounds-ask-confirm-left-out", count = count);
                        format!("{warning} {body}").into()
                    }
                };
                sure(words, "rounds-ask-confirm").saying(body)
            }
            RoundAsk::Again(id) => {
                let reason = Field::line("reason", words.say("console-field-reason"), "");
                let body = t!(words, "rounds-ask-again-body", title = &round(id)?.title);
                Dialog::new(words.say("rounds-ask-again"), vec![reason]).saying(body)
            }
            RoundAsk::Accept(id) => {
                let counts = named(session, words, &doubtful(round(id)?));
                let whose = Field::choice("whose", words.say("rounds-field-whose"), counts, 0);
                let reason = Field::line("reason", words.say("console-field-reason"), "");
                Dialog::new(words.say("rounds-ask-accept"), vec![whose, reason])
                    .saying(words.say("rounds-ask-accept-body"))
            }
            RoundAsk::Remove(id) => {
                let counts = named(session, words, &all(round(id)?));
                let whose = Field::choice("whose", words.say("rounds-field-whose"), counts, 0);
                Dialog::new(words.say("rounds-ask-remove"), vec![whose])
            }
            RoundAsk::Terms(id) => terms::dialog(words, round(id)?),
            RoundAsk::Costs(id) => terms::costs(session, words, round(id)?)?,
            RoundAsk::Follow(id) => follow::dialog(session, words, round(id)?),
            RoundAsk::Print(_) => {
                let count = session.base().people.max(1).to_string();
                let field = Field::figure("count", words.say("terms-field-papers"), &count);
                Dialog::new(words.say("terms-ask-print"), vec![field])
                    .saying(words.say("terms-ask-print-body"))
            }
            RoundAsk::Lot(_) => {
                let seed = Field::line("seed", words.say("terms-field-lot"), "");
                Dialog::new(words.say("terms-ask-lot"), vec![seed])
                    .saying(words.say("terms-ask-lot-body"))
            }
        })
    }

    /// How many papers were asked for.
    ///
    /// # Errors
    /// What is no number, or more than are printed at once.
    pub fn papers(dialog: &Dialog) -> Result<u32, Fault> {
        match number(dialog, "count")? {
            count @ 1..=MOST_PAPERS => Ok(count),
            _ => Err(Fault::NotANumber),
        }
    }

    /// The command that its answer makes. Printing is none: the papers are written where the hall
    /// is.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let round = |id| session.rounds.get(id).ok_or(Fault::NoWish);
        Ok(Command::Voting(match self {
            RoundAsk::Prepare(marked) => VotingCommand::Prepare {
                plan: Box::new(planned(dialog, None, marked)?),
            },
            RoundAsk::Change(id, marked) => VotingCommand::ChangeDraft {
                round: *id,
                plan: Box::new(planned(dialog, Some(&round(id)?.plan()), marked)?),
            },
            RoundAsk::Open(round) => VotingCommand::OpenDraft { round: *round },
            RoundAsk::Extend(round) => VotingCommand::Extend {
                round: *round,
                minutes: number(dialog, "minutes")?,
            },
            RoundAsk::Close(round) => VotingCommand::Close { round: *round },
            RoundAsk::Confirm(round) => VotingCommand::Confirm { round: *round },
            RoundAsk::Again(id) => VotingCommand::Prepare {
                plan: Box::new(once_more(round(id)?, reason(dialog)?)),
            },
            RoundAsk::Accept(id) => {
                let counts = doubtful(round(id)?);
                let (place, counter) = counts.get(dialog.chosen("whose")).ok_or(Fault::NoWish)?;
                VotingCommand::AcceptCount {
                    round: *id,
                    place: place.clone(),
                    accepted: Accepted {
                        counter: counter.clone(),
                        reason: reason(dialog)?,
                    },
                }
            }
            RoundAsk::Remove(id) => {
                let counts = all(round(id)?);
                let (place, counter) = counts.get(dialog.chosen("whose")).ok_or(Fault::NoWish)?;
                VotingCommand::RemoveCount {
                    round: *id,
                    place: place.clone(),
                    counter: counter.clone(),
                }
            }
            RoundAsk::Terms(id) => VotingCommand::ChangeDraft {
                round: *id,
                plan: Box::new(terms::answered(dialog, round(id)?)?),
            },
            RoundAsk::Costs(id) => VotingCommand::ChangeDraft {
                round: *id,
                plan: Box::new(terms::costed(dialog, session, round(id)?)?),
            },
            RoundAsk::Follow(id) => VotingCommand::Prepare {
                plan: Box::new(follow::planned(dialog, session, round(id)?)?),
            },
            RoundAsk::Lot(id) => VotingCommand::DrawLot {
                round: *id,
                seed: line(dialog, "seed", Limit::ORGANISATION, TextField::Lot)?,
            },
            // The update prints before it comes to a command.
            RoundAsk::Print(_) => return Err(Fault::NoWish),
        }))
    }
}

fn reason(dialog: &Dialog) -> Result<CleanText, Fault> {
    line(dialog, "reason", Limit::REASON, TextField::Reason)
}

/// The same question with the same ideas.
fn once_more(round: &Round, reason: CleanText) -> RoundPlan {
    RoundPlan {
        again: Some(Again {
            of: round.id,
            reason,
        }),
        ..round.plan()
    }
}

/// Whose votes, and who counted them.
type Counted = (CountPlace, CleanText);

/// All counts of a round.
fn all(round: &Round) -> Vec<Counted> {
    let counted = round.counted.iter();
    let counts = counted.flat_map(|it| it.counts.iter().map(|count| (&it.place, &count.counter)));
    counts
        .map(|(place, counter)| (place.clone(), counter.clone()))
        .collect()
}

/// The counts of those places where two did not come to the same, or only one counted.
fn doubtful(round: &Round) -> Vec<Counted> {
    let agreed = |place: &CountPlace| {
        let mut counted = round.counted.iter();
        counted.any(|it| it.place == *place && it.is_agreed())
    };
    let mut counts = all(round);
    counts.retain(|(place, _)| !agreed(place));
    counts
}

fn named(session: &Session, words: Words, counts: &[Counted]) -> Vec<String> {
    let name = |(place, counter): &Counted| {
        let party = place.party.as_ref();
        let party = party.and_then(|key| session.setup.party(key));
        let party = party.map(|party| label(words, &party.name));
        format!("{counter}: {}", rounds::place(words, place, party))
    };
    counts.iter().map(name).collect()
}

// --- what a round is to be ---

fn plan_dialog(
    session: &Session,
    words: Words,
    before: Option<&RoundPlan>,
    marked: &[IdeaId],
) -> Dialog {
    let said = |id| words.say(id);
    let minutes = before.and_then(|plan| plan.minutes);
    let minutes = minutes.map_or_else(String::new, |minutes| minutes.to_string());
    let scopes = scopes(before, marked);
    let ideas = scopes.iter().map(|scope| scope.named(session, words));
    let title = before.map_or("", |plan| plan.title.as_str());
    let mandate = before.and_then(|plan| plan.mandate);
    let mut fields = vec![Field::line(
        "title",
        said("console-field-what-is-asked"),
        title,
    )];
    fields.extend(methods::fields(words, before.map(|plan| plan.method)));
    fields.extend([
        Field::choice("ideas", said("rounds-field-ideas"), ideas.collect(), 0),
        Field::figure("minutes", said("rounds-field-minutes"), &minutes),
    ]);
    fields.extend(mandate_fields(words, mandate));
    let id = match before {
        None => "rounds-ask-prepare",
        Some(_) => "rounds-ask-change",
    };
    Dialog::new(said(id), fields)
}

fn mandate_fields(words: Words, mandate: Option<Mandate>) -> [Field; 3] {
    let say = |prefix: &str, key: &str| {
        let id = format!("{prefix}-{}", key.replace('_', "-"));
        words.say(&id).into_owned()
    };
    let sign = words.say("rounds-mandate-of-the-meeting").into_owned();
    let levels = Level::ALL.map(|level| say("level", level.key()));
    let steps = PolicyStep::ALL.map(|step| say("policy-step", step.key()));
    let weights = Weight::ALL.map(|weight| say("weight", weight.key()));
    let at = |found: Option<usize>| found.unwrap_or(0);
    let level = mandate.and_then(|it| Level::ALL.iter().position(|level| *level == it.level));
    let step = mandate.and_then(|it| PolicyStep::ALL.iter().position(|step| *step == it.step));
    let weight = mandate.and_then(|it| Weight::ALL.iter().position(|own| *own == it.weight));
    [
        Field::choice(
            "level",
            words.say("rounds-field-level"),
            [sign].into_iter().chain(levels).collect(),
            level.map_or(0, |level| level + 1),
        ),
        Field::choice(
            "step",
            words.say("rounds-field-step"),
            steps.into(),
            at(step),
        ),
        Field::choice(
            "weight",
            words.say("rounds-field-weight"),
            weights.into(),
            at(weight),
        ),
    ]
}

/// Which ideas a round can be about.
enum Scope {
    /// Those it is about already.
    Same(Vec<IdeaId>),
    /// Those that are marked on the screen of ideas.
    Marked(Vec<IdeaId>),
    /// All that stand when it is opened.
    All,
}

impl Scope {
    fn ideas(self) -> Vec<IdeaId> {
        match self {
            Scope::Same(ideas) | Scope::Marked(ideas) => ideas,
            Scope::All => Vec::new(),
        }
    }

    fn named(&self, session: &Session, words: Words) -> String {
        match self {
            Scope::Same(ideas) => t!(words, "rounds-scope-same", count = ideas.len()),
            Scope::Marked(ideas) => t!(words, "rounds-scope-marked", count = ideas.len()),
            Scope::All => {
                let open = session.ideas.values().filter(|idea| idea.is_open());
                t!(words, "rounds-scope-all", count = open.count())
            }
        }
        .into_owned()
    }
}

/// The choices, the likeliest first.
fn scopes(before: Option<&RoundPlan>, marked: &[IdeaId]) -> Vec<Scope> {
    let same = before.map(|plan| match plan.options.is_empty() {
        true => Scope::All,
        false => Scope::Same(plan.options.clone()),
    });
    let all_is_first = matches!(same, Some(Scope::All));
    let marked = (!marked.is_empty()).then(|| Scope::Marked(marked.to_vec()));
    let all = (!all_is_first).then_some(Scope::All);
    same.into_iter().chain(marked).chain(all).collect()
}

fn planned(
    dialog: &Dialog,
    before: Option<&RoundPlan>,
    marked: &[IdeaId],
) -> Result<RoundPlan, Fault> {
    let minutes = match dialog.text("minutes").trim() {
        "" => None,
        _ => Some(number(dialog, "minutes")?),
    };
    let method = methods::chosen(dialog)?;
    let scope = scopes(before, marked)
        .into_iter()
        .nth(dialog.chosen("ideas"));
    Ok(RoundPlan {
        title: line(dialog, "title", Limit::QUESTION, TextField::Title)?,
        method,
        options: scope.map_or_else(Vec::new, Scope::ideas),
        minutes,
        mandate: mandate(dialog),
        again: before.and_then(|plan| plan.again.clone()),
        terms: before.map(|plan| plan.terms.clone()).unwrap_or_default(),
        follows: before.and_then(|plan| plan.follows),
    })
}

fn mandate(dialog: &Dialog) -> Option<Mandate> {
    let level = dialog.chosen("level").checked_sub(1)?;
    Some(Mandate {
        level: *Level::ALL.get(level)?,
        step: *PolicyStep::ALL.get(dialog.chosen("step"))?,
        weight: *Weight::ALL.get(dialog.chosen("weight"))?,
    })
}

//! What a ballot says, idea by idea: to whoever gave it, and in the list of secret ones.

use super::super::parts::stance_name;
use super::scales;
use crate::domain::Session;
use crate::domain::model::{Ballot, IdeaId, IdeaState, Method};
use crate::text::Words;
use maud::{Markup, html};

/// Each idea that a ballot says something of, with what it says.
pub(super) fn each(words: Words, method: Method, ballot: &Ballot) -> Vec<(String, IdeaId)> {
    match ballot {
        Ballot::Approval(marks) => marks.iter().map(|id| ("✓".to_owned(), *id)).collect(),
        Ballot::Stance(stances) => stances
            .iter()
            .map(|(id, stance)| (words.say(stance_name(*stance)).into_owned(), *id))
            .collect(),
        Ballot::Amounts(amounts) => {
            let mut amounts: Vec<_> = amounts.iter().map(|(id, amount)| (*amount, *id)).collect();
            amounts.sort_by_key(|(amount, id)| (std::cmp::Reverse(*amount), *id));
            let label = |amount: u16| match method {
                Method::Gradient => format!("{amount} {}", scales::gradient(words, amount)),
                _ => amount.to_string(),
            };
            amounts
                .into_iter()
                .map(|(amount, id)| (label(amount), id))
                .collect()
        }
        Ballot::Ranking(groups) => {
            let places = (1..).zip(groups);
            let placed = places.flat_map(|(place, group): (usize, _)| {
                group.iter().map(move |id| (format!("{place}."), *id))
            });
            placed.collect()
        }
    }
}

/// An idea as it is named beside a vote; what is hidden or taken back has no words here.
pub(super) fn idea_text(words: Words, session: &Session, idea: IdeaId) -> Markup {
    let standing = session
        .ideas
        .get(&idea)
        .filter(|idea| !matches!(idea.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn));
    html! {
        @match standing {
            Some(idea) => { span.text dir="auto" { (idea.text) } }
            None => { em { (words.say("vote-idea-gone")) } }
        }
    }
}

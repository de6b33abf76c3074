//! The chosen idea in full: by whom and when, its words, where it came from and what became of it.

use super::{Model, head, marks};
use crate::domain::Actor;
use crate::domain::model::Idea;
use crate::text::{dates, ideas, t};
use crate::tui::text::{fit, wrap};
use crate::views::wall::sorted::PartName;
use crate::views::wall::sources;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders};
use std::collections::BTreeSet;

/// Draws the idea under a line.
pub fn draw(model: &Model, frame: &mut Frame, idea: &Idea, area: Rect) {
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let columns = usize::from(inner.width).saturating_sub(2);
    let past = past(model, idea);
    let fate = marks::fate(model, idea);
    let below = usize::from(past.is_some()) + usize::from(fate.is_some());
    let rows = usize::from(inner.height).saturating_sub(1 + below).max(1);
    let mut lines = vec![(about(model, idea), model.theme.faint())];
    let text = wrap(&idea.text, columns, rows).into_iter();
    lines.extend(text.map(|line| (line, model.theme.strong())));
    lines.extend(past.map(|text| (text, model.theme.accent())));
    lines.extend(fate.map(|text| (text, model.theme.warn())));
    for (place, (text, style)) in inner.rows().zip(lines) {
        let text = fit(&text, columns).into_owned();
        frame.render_widget(Line::styled(format!(" {text}"), style), place);
    }
}

/// Number, author, time, and where it is filed.
fn about(model: &Model, idea: &Idea) -> String {
    let words = model.words;
    let logged = dates::clock(&model.session.setup.local(idea.logged));
    let mut said = vec![format!("#{}", idea.id), author(model, &idea.author), logged];
    if !idea.kind.is_plain() {
        said.push(ideas::kind(words, idea.kind).into_owned());
    }
    if idea.oral {
        said.push(words.say("console-aloud").into_owned());
    }
    let place = idea.topic.map_or(PartName::Plenary, PartName::Topic);
    said.push(head::name(model, &place));
    if let Some(cluster) = idea.cluster {
        let name = head::cluster(model, cluster);
        said.push(t!(words, "ideas-in-group", name = name).into_owned());
    }
    if !idea.tags.is_empty() {
        let tags: Vec<&str> = idea.tags.iter().map(|tag| tag.as_str()).collect();
        said.push(t!(words, "ideas-tagged", tags = tags.join(", ")).into_owned());
    }
    let rounds = model.session.rounds.values();
    let in_round = rounds.filter(|round| round.options.contains(&idea.id));
    said.extend(in_round.map(|round| {
        let title = round.title.one_line();
        t!(words, "ideas-in-the-round", title = title).into_owned()
    }));
    said.join(" · ")
}

/// Who wrote something down; people by the name they gave, since only the facilitator reads this.
fn author(model: &Model, actor: &Actor) -> String {
    let words = model.words;
    match actor {
        Actor::Participant(id) => match model.session.people.get(id) {
            Some(person) => person.profile.alias.one_line().into_owned(),
            None => format!("#{id}"),
        },
        Actor::NoteTaker(name) => t!(words, "ideas-note-taker", name = name.as_str()).into_owned(),
        _ => words.say("ideas-facilitator").into_owned(),
    }
}

/// What an idea was made of, and by whom that was written.
fn past(model: &Model, idea: &Idea) -> Option<String> {
    let words = model.words;
    if let Some(whole) = idea.split_from {
        return Some(t!(words, "ideas-out-of", id = whole.0).into_owned());
    }
    if idea.merged_from.is_empty() {
        return None;
    }
    let sources = sources(&model.session, idea);
    let authors: BTreeSet<String> = sources
        .iter()
        .map(|source| author(model, &source.author))
        .collect();
    let authors: Vec<String> = authors.into_iter().collect();
    let text = t!(
        words,
        "ideas-made-of",
        ids = marks::numbers(&idea.merged_from),
        authors = authors.join(", ")
    );
    Some(text.into_owned())
}

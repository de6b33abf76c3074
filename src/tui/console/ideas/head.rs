//! The line above the wall: how it is sorted, how much of it is shown, and whether what the
//! projector shows is moderated.

use super::Model;
use crate::domain::model::ClusterId;
use crate::text::{ideas, t};
use crate::tui::text::{fit, width};
use crate::views::wall::sorted::{Filter, PartName, Said, Sorted, Standing};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the line. What is moderated is never cut.
pub fn draw(model: &Model, frame: &mut Frame, sorted: &Sorted, area: Rect) {
    let right = moderation(model, sorted);
    let taken = right.as_ref().map_or(0, |span| width(&span.content) + 1);
    let room = usize::from(area.width).saturating_sub(taken + 2);
    let by = format!("ideas-by-{}", model.ideas.by.key());
    let mut said = vec![model.words.say(&by).into_owned(), count(model, sorted)];
    if !model.ideas.filter.is_open() {
        let sifted = sifted(model, &model.ideas.filter);
        said.push(t!(model.words, "ideas-sifted", what = sifted).into_owned());
    }
    let mut left = vec![Span::styled(
        fit(&format!(" {}", said.join(" · ")), room).into_owned(),
        model.theme.faint(),
    )];
    let marked = model.ideas.marked.len();
    if marked > 0 {
        let text = t!(model.words, "ideas-marked", count = marked);
        let used = width(&left[0].content);
        let text = fit(&format!(" · {text}"), room.saturating_sub(used)).into_owned();
        left.push(Span::styled(text, model.theme.accent()));
    }
    frame.render_widget(Line::from(left), area);
    if let Some(span) = right {
        let line = Line::from(vec![span, Span::raw(" ")]);
        frame.render_widget(line.right_aligned(), area);
    }
}

fn count(model: &Model, sorted: &Sorted) -> String {
    match model.ideas.filter.is_open() {
        true => t!(model.words, "count-ideas", count = sorted.of),
        false => t!(
            model.words,
            "ideas-of",
            shown = sorted.shown,
            of = sorted.of
        ),
    }
    .into_owned()
}

fn moderation(model: &Model, sorted: &Sorted) -> Option<Span<'static>> {
    if !model.session.setup.moderation {
        return None;
    }
    let text = t!(model.words, "ideas-moderated", count = sorted.waiting);
    Some(match sorted.waiting {
        0 => Span::styled(format!("● {text}"), model.theme.good()),
        _ => Span::styled(format!("◐ {text}"), model.theme.warn()),
    })
}

/// What a filter leaves, in words.
fn sifted(model: &Model, filter: &Filter) -> String {
    let mut said = Vec::new();
    if filter.standing != Standing::All {
        let id = format!("ideas-standing-{}", filter.standing.key());
        said.push(model.words.say(&id).into_owned());
    }
    said.extend(filter.said.map(|said| match said {
        Said::Plenary => name(model, &PartName::Plenary),
        Said::Topic(id) => name(model, &PartName::Topic(id)),
    }));
    let kind = filter.kind.map(|kind| ideas::kind(model.words, kind));
    said.extend(kind.map(|kind| kind.into_owned()));
    said.extend(filter.cluster.map(|id| name(model, &PartName::Cluster(id))));
    let tag = filter.tag.clone();
    said.extend(tag.map(|tag| name(model, &PartName::Tag(tag))));
    if filter.in_round {
        said.push(model.words.say("ideas-in-round").into_owned());
    }
    if !filter.text.is_empty() {
        said.push(format!("”{}”", filter.text));
    }
    said.join(", ")
}

/// What a part of the wall is called.
pub fn name(model: &Model, part: &PartName) -> String {
    let topic = |id| model.session.topics.get(id);
    match part {
        PartName::Plenary => model.words.say("console-plenary").into_owned(),
        PartName::Topic(id) => match topic(id) {
            Some(topic) => topic.title.one_line().into_owned(),
            None => format!("#{id}"),
        },
        PartName::Loose => model.words.say("ideas-loose").into_owned(),
        PartName::Cluster(id) => cluster(model, *id),
        PartName::Untagged => model.words.say("ideas-untagged").into_owned(),
        PartName::Tag(tag) => tag.one_line().into_owned(),
    }
}

/// What a cluster is called.
pub fn cluster(model: &Model, id: ClusterId) -> String {
    match model.session.clusters.get(&id) {
        Some(cluster) => cluster.name.one_line().into_owned(),
        None => format!("#{id}"),
    }
}

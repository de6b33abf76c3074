//! Questions about how ideas are sorted: groups, tags, and what of the wall is looked at.

use super::{Fault, line};
use crate::domain::command::IdeaCommand;
use crate::domain::model::{ClusterId, IdeaId, IdeaKind, TopicId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Session};
use crate::text::{Words, ideas, t};
use crate::tui::widgets::dialog::{Dialog, Field};
use crate::views::wall::sorted::{Filter, Said, Standing, tags};

/// A question about sorting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortingAsk {
    /// Which group these ideas go into.
    Group(Vec<IdeaId>),
    /// Another name for a group, or none at all.
    ChangeGroup(ClusterId),
    /// Which tag these ideas get or lose.
    Tag(Vec<IdeaId>),
    /// What of the wall is looked at. Its answer is no wish: see [`sifted`].
    Sift(Box<Filter>),
}

impl SortingAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let said = |id| words.say(id);
        Some(match self {
            SortingAsk::Group(ideas) => {
                let mut groups = vec![said("ideas-new-group").into_owned()];
                groups.extend(names(session));
                groups.push(said("ideas-no-group").into_owned());
                Dialog::new(
                    t!(words, "ideas-ask-group", count = ideas.len()),
                    vec![
                        Field::line("name", said("ideas-field-new-name"), ""),
                        Field::choice("group", said("ideas-field-group"), groups, 0),
                    ],
                )
            }
            SortingAsk::ChangeGroup(id) => {
                let here = ids(session).iter().position(|other| other == id)?;
                let name = session.clusters.get(id)?.name.one_line();
                let group = said("ideas-field-group");
                Dialog::new(
                    said("ideas-ask-change-group"),
                    vec![
                        Field::choice("group", group, names(session), here),
                        Field::line("name", said("ideas-field-rename"), &name),
                        Field::choice("fate", said("ideas-field-fate"), fates(words), 0),
                    ],
                )
            }
            SortingAsk::Tag(ideas) => {
                let known: Vec<CleanText> = tags(session);
                let known: Vec<&str> = known.iter().map(|tag| tag.as_str()).collect();
                let on_or_off = vec![
                    said("ideas-tag-on").into_owned(),
                    said("ideas-tag-off").into_owned(),
                ];
                let dialog = Dialog::new(
                    t!(words, "ideas-ask-tag", count = ideas.len()),
                    vec![
                        Field::line("tag", said("ideas-field-tag"), ""),
                        Field::choice("on", said("ideas-field-do"), on_or_off, 0),
                    ],
                );
                match known.is_empty() {
                    true => dialog,
                    false => dialog.saying(t!(words, "ideas-known-tags", tags = known.join(", "))),
                }
            }
            SortingAsk::Sift(filter) => sift(filter, session, words),
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        Ok(Command::Idea(match self {
            SortingAsk::Group(ideas) => group(dialog, session, ideas)?,
            SortingAsk::ChangeGroup(_) => change_group(dialog, session)?,
            SortingAsk::Tag(ideas) => IdeaCommand::Tag {
                ideas: ideas.clone(),
                tag: line(dialog, "tag", Limit::TAG, TextField::Tag)?,
                on: dialog.chosen("on") == 0,
            },
            SortingAsk::Sift(_) => return Err(Fault::NoWish),
        }))
    }
}

fn ids(session: &Session) -> Vec<ClusterId> {
    session.clusters.keys().copied().collect()
}

fn names(session: &Session) -> Vec<String> {
    let names = session.clusters.values().map(|it| it.name.one_line());
    names.map(|name| name.into_owned()).collect()
}

fn fates(words: Words) -> Vec<String> {
    ["ideas-keep-group", "ideas-dissolve-group"]
        .map(|id| words.say(id).into_owned())
        .into()
}

/// A new group by name, one that is there already, or out of the one they are in.
fn group(dialog: &Dialog, session: &Session, ideas: &[IdeaId]) -> Result<IdeaCommand, Fault> {
    let ids = ids(session);
    let chosen = dialog.chosen("group");
    if chosen > ids.len() {
        return out_of_group(session, ideas);
    }
    if chosen > 0 {
        return Ok(with_more(session, ids[chosen - 1], ideas));
    }
    let name = line(dialog, "name", Limit::TITLE, TextField::ClusterName)?;
    let wanted = name.to_lowercase();
    let mut known = session.clusters.values();
    match known.find(|cluster| cluster.name.to_lowercase() == wanted) {
        Some(cluster) => Ok(with_more(session, cluster.id, ideas)),
        None => Ok(IdeaCommand::MakeCluster {
            name,
            ideas: ideas.to_vec(),
        }),
    }
}

/// A group with these ideas beside those it has.
fn with_more(session: &Session, id: ClusterId, more: &[IdeaId]) -> IdeaCommand {
    let members = session.ideas_in(id).map(|idea| idea.id);
    change(session, id, members.chain(more.iter().copied()).collect())
}

/// The group of the first of these ideas that is in one, without all of them.
fn out_of_group(session: &Session, ideas: &[IdeaId]) -> Result<IdeaCommand, Fault> {
    let mut groups = ideas.iter().filter_map(|id| session.ideas.get(id)?.cluster);
    let id = groups.next().ok_or(Fault::NoWish)?;
    let members = session.ideas_in(id).map(|idea| idea.id);
    let stay = members.filter(|idea| !ideas.contains(idea)).collect();
    Ok(change(session, id, stay))
}

fn change(session: &Session, id: ClusterId, ideas: Vec<IdeaId>) -> IdeaCommand {
    let cluster = session.clusters.get(&id);
    let name = cluster.map(|it| it.name.clone()).unwrap_or_default();
    IdeaCommand::ChangeCluster { id, name, ideas }
}

fn change_group(dialog: &Dialog, session: &Session) -> Result<IdeaCommand, Fault> {
    let ids = ids(session);
    let id = *ids.get(dialog.chosen("group")).ok_or(Fault::NoWish)?;
    if dialog.chosen("fate") == 1 {
        return Ok(IdeaCommand::DissolveCluster { id });
    }
    let name = line(dialog, "name", Limit::TITLE, TextField::ClusterName)?;
    let ideas = session.ideas_in(id).map(|idea| idea.id).collect();
    Ok(IdeaCommand::ChangeCluster { id, name, ideas })
}

/// The dialog for a filter, with what it lets through now.
fn sift(filter: &Filter, session: &Session, words: Words) -> Dialog {
    let all = || words.say("ideas-everything").into_owned();
    let kinds = IdeaKind::ALL.map(|kind| ideas::kind(words, kind).into_owned());
    let kind = filter
        .kind
        .and_then(|it| IdeaKind::ALL.iter().position(|other| *other == it));
    let with_all = |names: Vec<String>| std::iter::once(all()).chain(names).collect();
    let standings = Standing::ALL.map(|it| {
        let id = format!("ideas-standing-{}", it.key());
        words.say(&id).into_owned()
    });
    let places = places(session);
    let place_names = places.iter().map(|said| match said {
        Said::Plenary => words.say("console-plenary").into_owned(),
        Said::Topic(id) => topic_name(session, *id),
    });
    let known = tags(session);
    let tag_names = known.iter().map(|tag| tag.to_string()).collect();
    let rounds = vec![words.say("ideas-in-round").into_owned()];
    let at = |found: Option<usize>| found.map_or(0, |at| at + 1);
    let standing = Standing::ALL.iter().position(|it| *it == filter.standing);
    let said = filter
        .said
        .and_then(|it| places.iter().position(|other| *other == it));
    let cluster = filter
        .cluster
        .and_then(|it| ids(session).iter().position(|other| *other == it));
    let tag = filter
        .tag
        .as_ref()
        .and_then(|it| known.iter().position(|other| other == it));
    let label = |id| words.say(id);
    Dialog::new(
        words.say("ideas-ask-sift"),
        vec![
            Field::choice(
                "standing",
                label("ideas-field-standing"),
                standings.into(),
                standing.unwrap_or(0),
            ),
            Field::choice(
                "said",
                label("ideas-field-said"),
                with_all(place_names.collect()),
                at(said),
            ),
            Field::choice(
                "kind",
                label("after-field-kind"),
                with_all(kinds.into()),
                at(kind),
            ),
            Field::choice(
                "cluster",
                label("ideas-field-group"),
                with_all(names(session)),
                at(cluster),
            ),
            Field::choice(
                "tag",
                label("ideas-field-tag"),
                with_all(tag_names),
                at(tag),
            ),
            Field::choice(
                "round",
                label("ideas-field-round"),
                with_all(rounds),
                usize::from(filter.in_round),
            ),
            Field::line("text", label("ideas-field-text"), &filter.text),
        ],
    )
}

/// The filter that an answered dialog asks for.
pub fn sifted(dialog: &Dialog, session: &Session) -> Filter {
    let nth = |name| dialog.chosen(name).checked_sub(1);
    Filter {
        standing: Standing::ALL[dialog.chosen("standing").min(Standing::ALL.len() - 1)],
        said: nth("said").and_then(|at| places(session).get(at).copied()),
        kind: nth("kind").and_then(|at| IdeaKind::ALL.get(at).copied()),
        cluster: nth("cluster").and_then(|at| ids(session).get(at).copied()),
        tag: nth("tag").and_then(|at| tags(session).get(at).cloned()),
        in_round: dialog.chosen("round") == 1,
        text: dialog.text("text").trim().to_owned(),
    }
}

/// Where ideas can have been said: in the plenary, or in any topic.
fn places(session: &Session) -> Vec<Said> {
    let topics = session.topics.keys().map(|id| Said::Topic(*id));
    std::iter::once(Said::Plenary).chain(topics).collect()
}

fn topic_name(session: &Session, id: TopicId) -> String {
    match session.topics.get(&id) {
        Some(topic) => topic.title.one_line().into_owned(),
        None => format!("#{id}"),
    }
}

//! The tables of ideas, people, agenda and topics.

use super::{Cell, header, local, write};
use crate::domain::model::{Level, NoteField, PolicyStep};
use crate::report::model::{AgendaItem, IdeaEntry, Person, Proceedings, TopicEntry};
use std::fmt::Display;

/// One row per idea, by number.
pub(super) fn ideas(proceedings: &Proceedings) -> String {
    let header = header(&[
        "id",
        "topic",
        "topic_title",
        "text",
        "state",
        "reason",
        "merged_into",
        "merged_from",
        "oral",
        "source",
        "author",
        "logged",
        "source_id",
        "split_into",
        "split_from",
        "tags",
        "cluster",
        "kind",
    ]);
    let rows = proceedings.ideas.iter();
    write(&header, rows.map(|idea| idea_row(proceedings, idea)))
}

fn idea_row(proceedings: &Proceedings, idea: &IdeaEntry) -> Vec<Cell> {
    let topic = idea.topic.and_then(|id| proceedings.topic(id));
    let cluster = idea.cluster.and_then(|id| proceedings.cluster(id));
    let tags: Vec<&str> = idea.tags.iter().map(|tag| tag.as_str()).collect();
    vec![
        Cell::own(idea.id),
        Cell::maybe(idea.topic),
        Cell::words(topic.map_or("", |topic| &topic.title)),
        Cell::words(&idea.text),
        Cell::own(idea.state.key()),
        Cell::words(&idea.reason),
        Cell::maybe(idea.merged_into),
        Cell::own(listed(&idea.merged_from)),
        Cell::yes_or_no(idea.oral),
        Cell::own(idea.source.key()),
        Cell::words(idea.author.as_deref().unwrap_or("")),
        local(proceedings, Some(idea.logged)),
        Cell::words(&idea.source_id),
        Cell::own(listed(&idea.split_into)),
        Cell::maybe(idea.split_from),
        Cell::words(&tags.join(", ")),
        Cell::words(cluster.map_or("", |cluster| &cluster.name)),
        Cell::own(idea.kind.key()),
    ]
}

/// Several numbers in one cell.
fn listed(numbers: &[impl Display]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(" ")
}

/// One row per participant, in the order they came.
pub(super) fn people(proceedings: &Proceedings) -> String {
    let header = header(&[
        "id",
        "name",
        "party",
        "category",
        "organisation",
        "area",
        "first_time",
        "walk_in",
        "joined",
        "left",
    ]);
    let rows = proceedings.people.participants.iter();
    write(&header, rows.map(|person| person_row(proceedings, person)))
}

fn person_row(proceedings: &Proceedings, person: &Person) -> Vec<Cell> {
    vec![
        Cell::own(person.id),
        Cell::words(person.name.as_deref().unwrap_or("")),
        Cell::maybe(person.party.as_ref()),
        Cell::maybe(person.category.as_ref()),
        Cell::words(person.organisation.as_deref().unwrap_or("")),
        Cell::words(person.area.as_deref().unwrap_or("")),
        person.first_time.map_or_else(Cell::empty, Cell::yes_or_no),
        Cell::yes_or_no(person.walk_in),
        local(proceedings, Some(person.joined)),
        Cell::yes_or_no(person.left),
    ]
}

/// One row per block, in order. A block that was held again is shown from its first start to its
/// last end.
pub(super) fn agenda(proceedings: &Proceedings) -> String {
    let header = header(&[
        "id",
        "kind",
        "title",
        "owner",
        "minutes",
        "planned_start",
        "planned_end",
        "held_start",
        "held_end",
    ]);
    let rows = proceedings.agenda.iter();
    write(&header, rows.map(|item| agenda_row(proceedings, item)))
}

fn agenda_row(proceedings: &Proceedings, item: &AgendaItem) -> Vec<Cell> {
    let first = item.held.first().map(|span| span.start);
    let last = item.held.last().and_then(|span| span.end);
    vec![
        Cell::own(item.id),
        Cell::own(&item.kind),
        Cell::words(&item.title),
        Cell::words(&item.owner),
        Cell::own(item.minutes),
        local(proceedings, Some(item.planned.start)),
        local(proceedings, item.planned.end),
        local(proceedings, first),
        local(proceedings, last),
    ]
}

/// One row per topic, in the order they were pitched.
pub(super) fn topics(proceedings: &Proceedings) -> String {
    let mut header = header(&[
        "id",
        "title",
        "question",
        "hosts",
        "state",
        "reason",
        "room",
        "slot",
        "interest",
        "signed_up",
        "waiting",
        "ideas",
        "pitched",
    ]);
    header.extend(NoteField::ALL.map(|field| field.key().to_owned()));
    header.extend(["level", "step"].map(str::to_owned));
    let rows = proceedings.topics.iter();
    write(&header, rows.map(|topic| topic_row(proceedings, topic)))
}

fn topic_row(proceedings: &Proceedings, topic: &TopicEntry) -> Vec<Cell> {
    let hosts: Vec<&str> = topic.hosts.iter().map(|host| host.as_str()).collect();
    let room = topic.place.and_then(|place| proceedings.room(place.room));
    let slot = topic.place.and_then(|place| proceedings.item(place.slot));
    let mut row = vec![
        Cell::own(topic.id),
        Cell::words(&topic.title),
        Cell::words(&topic.question),
        Cell::words(&hosts.join(", ")),
        Cell::own(topic.state.key()),
        Cell::words(&topic.reason),
        Cell::words(room.map_or("", |room| &room.name)),
        Cell::words(slot.map_or("", |slot| &slot.title)),
        Cell::own(topic.interest.people),
        Cell::own(topic.signed_up.people),
        Cell::own(topic.waiting),
        Cell::own(topic.ideas.len()),
        local(proceedings, Some(topic.pitched)),
    ];
    row.extend(NoteField::ALL.map(|field| Cell::words(topic.note(field))));
    row.push(Cell::maybe(topic.level.map(Level::key)));
    row.push(Cell::maybe(topic.step.map(PolicyStep::key)));
    row
}

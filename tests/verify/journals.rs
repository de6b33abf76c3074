//! The journals that are verified: the committed sessions, and one with every method, papers, a
//! secret round and somebody who was on the list twice.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use torg::wire::{Digest, Draft, Place, decode, encode};

/// The journals, whole.
pub fn all() -> Vec<Vec<u8>> {
    vec![
        committed("ideverkstad"),
        committed("marknad"),
        committed("rostning"),
        every_method(),
    ]
}

fn committed(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = format!("sessions/exempel-{name}/journal.jsonl");
    fs::read(root.join(path)).unwrap()
}

/// The lines of a journal with these events, three to a batch.
pub fn chained(events: &[Draft]) -> Vec<u8> {
    let mut journal = Vec::new();
    let mut prev = Digest::ZERO;
    for (n, draft) in (1..).zip(events) {
        let last = n == events.len() as u64;
        let batch = if n == 1 { 1 } else { (n - 2) / 3 * 3 + 2 };
        let place = Place {
            n,
            batch,
            more: n > 1 && !last && (n - 2) % 3 < 2,
            prev,
        };
        let salt = (n as u128)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .to_be_bytes();
        let record = encode(draft, place, salt).unwrap();
        prev = record.hash;
        journal.extend_from_slice(record.line().as_bytes());
        journal.push(b'\n');
    }
    journal
}

fn every_method() -> Vec<u8> {
    let committed = committed("marknad");
    let first = committed.split(|byte| *byte == b'\n').next().unwrap();
    let first = decode(first).unwrap();
    let event = |(ty, data): (&str, Value)| Draft::new(first.at, ty, data.to_string());
    let mut events = vec![event(("session.created", from(first.data().unwrap())))];
    let people = (1..=12).map(|id| {
        let profile = json!({ "alias": format!("Åsa {id}") });
        (
            "participant.joined",
            json!({ "id": id, "profile": profile, "walk_in": true }),
        )
    });
    events.extend(people.map(event));
    events.extend(rounds().into_iter().map(event));
    events.push(event(("session.closed", json!({}))));
    chained(&events)
}

fn from(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

type Event = (&'static str, Value);

fn opened(id: u32, method: Value, terms: Value) -> Event {
    let base = json!({ "people": 12, "parties": {} });
    let options = [4, 1, 3, 2, 5];
    (
        "round.opened",
        json!({ "id": id, "title": "Vad först?", "method": method, "options": options,
                "base": base, "terms": terms }),
    )
}

/// A whole ballot. Marks have an event of their own.
fn given(round: u32, participant: u32, ballot: Value) -> Event {
    if let Some(approves) = ballot.get("approval") {
        let data = json!({ "round": round, "participant": participant, "approves": approves });
        return ("ballot.cast", data);
    }
    let data = json!({ "round": round, "participant": participant, "ballot": ballot });
    ("ballot.given", data)
}

fn closed(round: u32) -> Event {
    ("round.closed", json!({ "round": round }))
}

/// Every voter's ballots in one round.
fn voted(id: u32, method: Value, terms: Value, ballot: impl Fn(u32) -> Value) -> Vec<Event> {
    let mut events = vec![opened(id, method, terms)];
    events.extend((1..=11).map(|voter| given(id, voter, ballot(voter))));
    events.push(closed(id));
    events
}

/// Five numbers that differ from voter to voter, below `top`.
fn numbers(voter: u32, top: u32) -> Vec<u32> {
    (1..=5)
        .map(|idea| (voter * 7 + idea * idea * 3 + voter * idea) % top)
        .collect()
}

fn amounts(voter: u32, top: u32, least: u32) -> Value {
    let pairs = numbers(voter, top);
    let pairs = (1..=5).zip(pairs).filter(|(_, number)| *number >= least);
    json!({ "amounts": pairs.collect::<Vec<(u32, u32)>>() })
}

fn order(voter: u32) -> Value {
    let levels = numbers(voter, 4);
    let group = |level| -> Vec<u32> {
        (1..=5)
            .filter(|idea| levels[*idea as usize - 1] == level)
            .collect()
    };
    let groups: Vec<Vec<u32>> = (0..3).map(group).filter(|it| !it.is_empty()).collect();
    json!({ "ranking": groups })
}

fn marks(voter: u32) -> Value {
    let numbers = numbers(voter, 5);
    let marks = (1..=5_u32).filter(|idea| numbers[*idea as usize - 1] < 2);
    json!({ "approval": marks.collect::<Vec<u32>>() })
}

/// Marks of which two ideas have so many that shares alone pay for both.
fn shared_marks(voter: u32) -> Value {
    match voter % 3 {
        0 => json!({ "approval": [4, 5] }),
        1 => json!({ "approval": [1, 4, 5] }),
        _ => json!({ "approval": [2, 3, 4, 5] }),
    }
}

fn count(counter: &str, ballots: u32, figures: Value, sheets: Value) -> Value {
    json!({ "counter": counter, "ballots": ballots, "figures": figures, "sheets": sheets })
}

fn entered(round: u32, party: Option<&str>, count: Value) -> Event {
    let place = json!({ "way": "paper", "party": party });
    (
        "count.entered",
        json!({ "round": round, "place": place, "count": count }),
    )
}

fn rounds() -> Vec<Event> {
    let none = || json!({});
    let approval = || json!({ "rule": "approval", "max": 5 });
    let ranking = || json!({ "rule": "ranking", "max": 5 });
    let mut events = twice();
    events.extend(stances());
    events.extend(voted(3, json!({ "rule": "score" }), none(), |it| {
        amounts(it, 6, 0)
    }));
    let dots = json!({ "rule": "dots", "dots": 20, "most": 5 });
    events.extend(voted(4, dots, none(), |it| amounts(it, 6, 1)));
    let points = json!({ "rule": "points", "points": 100 });
    events.extend(voted(5, points, none(), |it| amounts(it, 30, 1)));
    events.extend(voted(6, ranking(), none(), order));
    events.extend(voted(7, json!({ "rule": "gradient" }), none(), |it| {
        amounts(it, 8, 1)
    }));
    let shares = json!({ "rule": "equal-shares", "seats": 2 });
    events.extend(voted(8, approval(), shares, shared_marks));
    let schulze = json!({ "rule": "schulze", "seats": 1 });
    events.extend(voted(9, ranking(), schulze, order));
    events.extend(papers());
    events.extend(secretly());
    events
}

/// A round in which marks are changed, and two turn out to be one, and then two after all.
fn twice() -> Vec<Event> {
    let cast = |participant: u32, approves: &[u32]| {
        let data = json!({ "round": 1, "participant": participant, "approves": approves });
        ("ballot.cast", data)
    };
    let merged = |keep: u32, gone: u32| {
        let profile = json!({ "alias": "Åsa" });
        (
            "participants.merged",
            json!({ "keep": keep, "gone": gone, "profile": profile }),
        )
    };
    let method = json!({ "rule": "approval", "max": 3 });
    vec![
        opened(1, method, json!({ "seats": 2 })),
        cast(1, &[1, 2]),
        cast(2, &[2]),
        cast(3, &[3, 1]),
        cast(1, &[2, 5]),
        cast(4, &[]),
        merged(1, 2),
        merged(12, 3),
        ("participants.unmerged", json!({ "gone": 3 })),
        closed(1),
        ("lot.drawn", json!({ "round": 1, "seed": "4 1 7" })),
    ]
}

fn stances() -> Vec<Event> {
    let said = ["agree", "disagree", "pass"];
    let mut events = vec![opened(2, json!({ "rule": "stance" }), json!({}))];
    for voter in 1..=11_u32 {
        for idea in 1..=5_u32 {
            let stance = said[(voter * idea + idea) as usize % 3];
            let data = json!({ "round": 2, "participant": voter, "idea": idea, "stance": stance });
            events.push(("stance.cast", data));
        }
    }
    events.push(given(2, 11, json!({ "stance": [] })));
    events.push(closed(2));
    events
}

/// Papers counted as sums, papers copied down whole, and a count that one was trusted with.
fn papers() -> Vec<Event> {
    let marks = json!([{ "idea": 1, "figures": { "approvals": 3 } },
                       { "idea": 3, "figures": { "approvals": 2 } }]);
    let sheets = json!([[{ "ranking": [[2], [1, 3]] }, 2], [{ "ranking": [] }, 1]]);
    let accepted = json!({ "counter": "Rut", "reason": "Sven gick hem" });
    let place = json!({ "way": "paper", "party": null });
    let approval = json!({ "rule": "approval", "max": 5 });
    let mut events = voted(10, approval, json!({}), self::marks);
    for counter in ["Rut", "Sven"] {
        events.push(entered(
            10,
            Some("civil"),
            count(counter, 4, marks.clone(), json!([])),
        ));
    }
    let ranking = json!({ "rule": "ranking", "max": 5 });
    events.extend(voted(11, ranking, json!({}), order));
    events.push(entered(11, None, count("Rut", 3, json!([]), sheets)));
    events.push((
        "count.accepted",
        json!({ "round": 11, "place": place, "accepted": accepted }),
    ));
    events
}

/// A secret round as its closing leaves it.
fn secretly() -> Vec<Event> {
    let method = json!({ "rule": "stance" });
    let ballots: Vec<Value> = [
        "agree", "agree", "agree", "agree", "disagree", "pass", "pass",
    ]
    .map(|stance| json!({ "stance": [[1, stance], [2, "disagree"]] }))
    .into();
    let data = json!({ "round": 12, "ballots": ballots, "voters": [3, 4, 9, 10, 11, 7, 8] });
    vec![
        opened(12, method, json!({ "secret": true })),
        closed(12),
        ("round.unsealed", data),
    ]
}

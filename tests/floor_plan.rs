//! The floor plan holds: a module imports only from floors below, and no two modules import each
//! other in a circle. The table is the one of the architecture page and of `src/lib.rs`.

#[path = "floor_plan/imports.rs"]
mod imports;

use imports::{Import, Module, imports};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every top module and its floor. Two modules on one floor don't see each other.
const FLOORS: &[(&str, u8)] = &[
    ("tally", 0),
    ("likeness", 0),
    ("timetable", 0),
    ("seating", 0),
    ("elections", 1),
    ("domain", 1),
    ("year", 2),
    ("sealed", 2),
    ("wire", 3),
    ("views", 3),
    ("text", 3),
    ("journal", 4),
    ("report", 4),
    ("hub", 5),
    ("link", 6),
    ("tui", 7),
    ("web", 7),
    ("cli", 8),
    ("main", 9),
];

/// For each parent: which of its children imports which, and one place where it does.
type Edges = BTreeMap<Module, BTreeMap<String, BTreeMap<String, String>>>;

fn floor(module: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, floor)| *floor)
}

/// What is wrong with an import by the floors, as a sentence with its place.
fn fault(import: &Import) -> Option<String> {
    let from = import.from.first()?;
    let upward = |to: &&Module| {
        let to = to.first()?;
        let fault = match (floor(from), floor(to)) {
            (None, _) => format!("`{from}` has no floor in the table"),
            (_, None) => format!("`{to}` has no floor in the table"),
            (Some(own), Some(other)) if to != from && other >= own => {
                format!("`{from}` (floor {own}) imports `{to}` (floor {other})")
            }
            _ => return None,
        };
        Some(format!("{}: {fault}", import.place))
    };
    [&import.written, &import.holder].iter().find_map(upward)
}

fn floor_faults(imports: &[Import]) -> Vec<String> {
    imports.iter().filter_map(fault).collect()
}

/// Who imports whom among the children of each module: a module and what lies inside it are one.
fn edges(imports: &[Import]) -> Edges {
    let mut edges = Edges::new();
    for import in imports {
        for to in [&import.written, &import.holder] {
            let shared = import
                .from
                .iter()
                .zip(to)
                .take_while(|(a, b)| a == b)
                .count();
            if let (Some(one), Some(other)) = (import.from.get(shared), to.get(shared)) {
                let siblings = edges.entry(to[..shared].to_vec()).or_default();
                let places = siblings.entry(one.clone()).or_default();
                places
                    .entry(other.clone())
                    .or_insert_with(|| import.place.clone());
            }
        }
    }
    edges
}

/// The circles among modules, the shortest through each module, one line of places each.
fn circles(imports: &[Import]) -> BTreeSet<String> {
    let edges = edges(imports);
    let through = |siblings, start| shortest_circle(siblings, start);
    let of = |siblings| BTreeMap::keys(siblings).filter_map(move |start| through(siblings, start));
    edges.values().flat_map(of).collect()
}

fn shortest_circle(
    siblings: &BTreeMap<String, BTreeMap<String, String>>,
    start: &str,
) -> Option<String> {
    let mut walks = std::collections::VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(walk) = walks.pop_front() {
        let last = *walk.last()?;
        for next in siblings.get(last).into_iter().flat_map(BTreeMap::keys) {
            let longer = [walk.as_slice(), &[next]].concat();
            if next == start {
                return Some(described(siblings, &longer));
            }
            if seen.insert(next) {
                walks.push_back(longer);
            }
        }
    }
    None
}

/// A circle, told from its first module in the alphabet so that each is told once.
fn described(siblings: &BTreeMap<String, BTreeMap<String, String>>, walk: &[&str]) -> String {
    let mut steps: Vec<(&str, &str)> = walk.windows(2).map(|step| (step[0], step[1])).collect();
    let first = (0..steps.len()).min_by_key(|&at| steps[at].0).unwrap_or(0);
    steps.rotate_left(first);
    let told =
        |(from, to): &(&str, &str)| format!("{from} imports {to} ({})", siblings[*from][*to]);
    steps.iter().map(told).collect::<Vec<_>>().join(", ")
}

/// Every Rust file below a folder of the crate, as its name below the crate's root and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}

fn seeded(files: &[(&str, &str)]) -> Vec<Import> {
    let owned = |(name, text): &(&str, &str)| (name.to_string(), text.to_string());
    imports(&files.iter().map(owned).collect::<Vec<_>>())
}

#[test]
fn every_import_runs_downward() {
    let faults = floor_faults(&imports(&sources("src")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let circles: Vec<_> = circles(&imports(&sources("src"))).into_iter().collect();
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}

#[test]
fn every_file_opens_by_saying_what_it_holds() {
    let all = ["src", "tests", "benches"]
        .into_iter()
        .filter(|folder| Path::new(folder).exists());
    let mute: Vec<_> = all
        .flat_map(sources)
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(name, _)| name)
        .collect();
    assert!(mute.is_empty(), "no `//!` line on top of {mute:?}");
}

#[test]
fn an_upward_import_is_caught_with_its_line() {
    let imports = seeded(&[
        (
            "src/domain/mod.rs",
            "//! d\n\nuse std::sync::Arc;\nuse crate::{hub::Handle, tally};\n",
        ),
        ("src/hub/mod.rs", "pub struct Handle;"),
        ("src/tally/mod.rs", ""),
    ]);
    assert_eq!(
        floor_faults(&imports),
        ["src/domain/mod.rs:4: `domain` (floor 1) imports `hub` (floor 5)"]
    );
}

#[test]
fn an_upward_path_in_the_middle_of_code_is_caught() {
    let imports = seeded(&[
        (
            "src/wire/mod.rs",
            "fn f() {\n    html! { (crate::web::page(1)) }\n}",
        ),
        ("src/web/mod.rs", "pub fn page(n: u8) {}"),
    ]);
    assert_eq!(
        floor_faults(&imports),
        ["src/wire/mod.rs:2: `wire` (floor 3) imports `web` (floor 7)"]
    );
}

#[test]
fn the_front_doors_do_not_see_each_other() {
    let imports = seeded(&[
        ("src/tui/keys.rs", "use crate::web::qr;"),
        ("src/tui/mod.rs", "mod keys;"),
        ("src/web/mod.rs", "pub mod qr {}"),
    ]);
    assert_eq!(
        floor_faults(&imports),
        ["src/tui/keys.rs:1: `tui` (floor 7) imports `web` (floor 7)"]
    );
}

#[test]
fn a_module_without_a_floor_is_caught() {
    let imports = seeded(&[
        ("src/attic.rs", "use crate::domain::Session;"),
        ("src/domain.rs", "pub struct Session;"),
    ]);
    assert_eq!(
        floor_faults(&imports),
        ["src/attic.rs:1: `attic` has no floor in the table"]
    );
}

#[test]
fn what_only_tests_see_is_free() {
    let imports = seeded(&[
        (
            "src/tally/mod.rs",
            "#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod more { use crate::hub::X; }",
        ),
        ("src/tally/tests.rs", "use crate::hub::X;"),
        ("src/hub/mod.rs", "pub struct X;"),
    ]);
    assert!(imports.is_empty(), "{imports:?}");
}

#[test]
fn siblings_that_import_each_other_are_caught_behind_re_exports_too() {
    let imports = seeded(&[
        (
            "src/domain/mod.rs",
            "mod session;\nmod rules;\npub use session::Session;\npub use rules::Rule;",
        ),
        (
            "src/domain/rules.rs",
            "use super::Session;\npub struct Rule;",
        ),
        (
            "src/domain/session/mod.rs",
            "mod fold;\npub struct Session;",
        ),
        ("src/domain/session/fold.rs", "use crate::domain::Rule;"),
    ]);
    let expected = "rules imports session (src/domain/rules.rs:1), \
                    session imports rules (src/domain/session/fold.rs:1)";
    assert_eq!(
        circles(&imports).into_iter().collect::<Vec<_>>(),
        [expected]
    );
}

#[test]
fn a_parent_and_its_child_are_no_circle() {
    let imports = seeded(&[
        (
            "src/hub/mod.rs",
            "mod start;\npub use self::start::open;\npub struct Handle;",
        ),
        ("src/hub/start.rs", "use super::Handle;\npub fn open() {}"),
    ]);
    assert!(circles(&imports).is_empty());
}

//! The independent verifier in `tests/verify/` agrees with `torg check`: on the committed sessions,
//! on one with every method, and on more than a thousand damaged or forged copies of them – which of
//! them are whole, and for each round the hash of the ballots, every count and the outcome.

#[path = "verify/journals.rs"]
mod journals;
#[path = "verify/mutate.rs"]
mod mutate;

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use tempfile::TempDir;

/// How many copies of each session are damaged or forged.
const COPIES: usize = 350;

/// Journals in a folder of sessions of their own.
struct Shelf {
    folder: TempDir,
    names: Vec<String>,
}

impl Shelf {
    fn new(journals: &[Vec<u8>]) -> Shelf {
        let folder = TempDir::new().unwrap();
        let put = |(at, journal): (usize, &Vec<u8>)| {
            let name = format!("s{at}");
            fs::create_dir(folder.path().join(&name)).unwrap();
            fs::write(folder.path().join(&name).join("journal.jsonl"), journal).unwrap();
            name
        };
        let names = journals.iter().enumerate().map(put).collect();
        Shelf { folder, names }
    }

    fn journal(&self, name: &str) -> PathBuf {
        self.folder.path().join(name).join("journal.jsonl")
    }

    /// What `torg check --json` says of a session, or why it refuses it.
    fn checked(&self, name: &str) -> Result<Value, String> {
        let output = Command::new(env!("CARGO_BIN_EXE_torg"))
            .args(["--lang", "en", "check", name, "--json"])
            .env("TORG_SESSIONS", self.folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        match output.status.success() {
            true => Ok(serde_json::from_slice(&output.stdout).unwrap()),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }

    /// The same for all, on as many threads as there are processors.
    fn all_checked(&self) -> Vec<Result<Value, String>> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let parts = self.names.chunks(self.names.len().div_ceil(threads));
        thread::scope(|scope| {
            let parts = parts.map(|part| {
                scope.spawn(move || part.iter().map(|it| self.checked(it)).collect::<Vec<_>>())
            });
            let parts: Vec<_> = parts.collect();
            parts
                .into_iter()
                .flat_map(|it| it.join().unwrap())
                .collect()
        })
    }

    /// What the verifier says of each; none where it refuses it.
    fn verified(&self) -> Vec<Option<Value>> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verify/verify.py");
        let output = Command::new("python3")
            .arg("-B")
            .arg(script)
            .args(self.names.iter().map(|name| self.journal(name)))
            .output()
            .expect("python3 is installed; tests/run sees to it");
        let told = String::from_utf8(output.stdout).unwrap();
        let faults = String::from_utf8_lossy(&output.stderr);
        let told: Vec<Value> = told
            .lines()
            .map(|it| serde_json::from_str(it).unwrap())
            .collect();
        assert_eq!(told.len(), self.names.len(), "{faults}");
        let sound = |told: Value| told.get("fault").is_none().then_some(told);
        told.into_iter().map(sound).collect()
    }
}

/// Sets and groups of equals in one order.
fn sorted(sets: &Value) -> Vec<Vec<u64>> {
    let sets = sets.as_array().unwrap().iter();
    sets.map(|set| {
        let mut set: Vec<u64> = set
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_u64().unwrap())
            .collect();
        set.sort_unstable();
        set
    })
    .collect()
}

/// How often each rule's outcome was compared.
type Compared = BTreeMap<String, usize>;

fn same_rounds(torg: &Value, verifier: &Value, compared: &mut Compared, what: &str) {
    let (torg, verifier) = (
        torg["rounds"].as_array().unwrap(),
        verifier["rounds"].as_array().unwrap(),
    );
    assert_eq!(torg.len(), verifier.len(), "{what}");
    for (torg, verifier) in torg.iter().zip(verifier) {
        for key in ["round", "ballots", "hash", "journal", "counts", "rule"] {
            assert_eq!(
                torg[key], verifier[key],
                "{what}: {key} of round {}",
                torg["round"]
            );
        }
        if let Some(ranking) = verifier.get("ranking") {
            assert_eq!(sorted(&torg["ranking"]), sorted(ranking), "{what}");
        }
        // The verifier knows a few rules, and none where equal shares need to be filled up; torg
        // prints twenty outcomes at the most.
        let outcomes = verifier.get("outcomes").filter(|it| !it[0].is_null());
        if let Some(outcomes) = outcomes {
            let mut outcomes = sorted(outcomes);
            outcomes.sort();
            let mut listed = sorted(&torg["outcomes"]);
            listed.sort();
            match listed.len() {
                20 => assert!(listed.iter().all(|set| outcomes.contains(set)), "{what}"),
                _ => assert_eq!(listed, outcomes, "{what}: round {}", torg["round"]),
            }
            *compared
                .entry(torg["rule"].as_str().unwrap().to_owned())
                .or_default() += 1;
        }
    }
}

/// Holds what both say of these journals against each other; gives how many they take as whole.
fn agree(journals: &[Vec<u8>], compared: &mut Compared) -> usize {
    let shelf = Shelf::new(journals);
    let (torg, verifier) = (shelf.all_checked(), shelf.verified());
    for ((name, torg), verifier) in shelf.names.iter().zip(&torg).zip(&verifier) {
        let (torg, verifier) = match (torg, verifier) {
            (Ok(torg), Some(verifier)) => (torg, verifier),
            (Err(_), None) => continue,
            (Ok(_), None) => panic!("{name}: only torg takes it as whole"),
            (Err(why), Some(_)) => panic!("{name}: only the verifier takes it as whole: {why}"),
        };
        for key in ["records", "head", "closed"] {
            assert_eq!(torg[key], verifier[key], "{name}: {key}");
        }
        same_rounds(torg, verifier, compared, name);
    }
    torg.iter().flatten().count()
}

#[test]
fn the_verifier_counts_what_torg_counts() {
    let mut compared = Compared::new();
    let journals = journals::all();
    assert_eq!(agree(&journals, &mut compared), journals.len());
    for rule in [
        "av",
        "net-agreement",
        "sum",
        "borda",
        "schulze",
        "equal-shares",
    ] {
        assert!(
            compared.contains_key(rule),
            "{rule} was never compared: {compared:?}"
        );
    }
}

#[test]
fn the_verifier_and_torg_agree_on_damaged_and_forged_copies() {
    let mut dice = mutate::Dice::new(20_261_122);
    let mut copies = Vec::new();
    for journal in journals::all() {
        copies.extend((0..COPIES).map(|turn| mutate::copy(&journal, turn, &mut dice)));
    }
    let whole = agree(&copies, &mut Compared::new());
    assert!(copies.len() >= 1_000);
    // Both kinds must be there, or the agreement would say little.
    assert!(
        (100..900).contains(&whole),
        "{whole} of {} are whole",
        copies.len()
    );
}

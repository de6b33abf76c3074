//! Which opinion group each person of a conversation was published in, and which of its statements
//! are about the person and no opinion: what an export's `participants-votes.csv` and a server's
//! own mathematics (`math-pca2.json`) tell beside the votes.

use super::export::Table;
use super::served::{self, number, parse};
use super::{Fault, PersonId, StatementId, What};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The number of a group in the file.
pub type GroupId = i64;

/// What was published beside the votes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The group of each person who was in one.
    pub groups: BTreeMap<PersonId, GroupId>,
    /// Statements that ask about the person: they were left out when groups were looked for.
    pub about_people: BTreeSet<StatementId>,
}

const PARTICIPANTS: &str = "participants-votes.csv";
const PERSON: &str = "participant";
const GROUP: &str = "group-id";
const MATHEMATICS: &str = "math-pca2.json";

/// A server's groups: clusters of its base clusters.
#[derive(Deserialize)]
struct Mathematics {
    #[serde(rename = "group-clusters")]
    groups: Vec<GroupCluster>,
    #[serde(rename = "base-clusters")]
    base: BaseClusters,
}

#[derive(Deserialize)]
struct GroupCluster {
    #[serde(deserialize_with = "number")]
    id: i64,
    /// The numbers of base clusters.
    members: Vec<i64>,
}

/// Base clusters, field by field: the number of each, and who is in it.
#[derive(Deserialize)]
struct BaseClusters {
    id: Vec<i64>,
    members: Vec<Vec<i64>>,
}

impl Published {
    /// Reads what stands in a folder beside the votes.
    ///
    /// # Errors
    /// A [`Fault`] where the file with the groups is missing or can't be understood.
    pub fn read(folder: &Path) -> Result<Published, Fault> {
        let export = folder.join(PARTICIPANTS);
        if export.is_file() {
            return of_export(&export);
        }
        let served = folder.join(MATHEMATICS);
        match served.is_file() {
            true => Ok(Published {
                groups: of_server(parse(&served)?),
                about_people: served::about_people(folder)?,
            }),
            false => Err(Fault::whole(folder, What::NoGroups)),
        }
    }

    /// The groups that somebody is in, in order.
    pub fn numbers(&self) -> Vec<GroupId> {
        let numbers: BTreeSet<GroupId> = self.groups.values().copied().collect();
        numbers.into_iter().collect()
    }
}

fn of_export(path: &Path) -> Result<Published, Fault> {
    let mut table = Table::open(path)?;
    let (person, group) = (table.column(PERSON)?, table.column(GROUP)?);
    let mut groups = BTreeMap::new();
    while let Some(line) = table.next()? {
        if let Some(group) = line.optional_number(Some(group))? {
            groups.insert(line.number(person)?, group);
        }
    }
    Ok(Published {
        groups,
        about_people: BTreeSet::new(),
    })
}

fn of_server(found: Mathematics) -> BTreeMap<PersonId, GroupId> {
    let base: BTreeMap<i64, Vec<i64>> = found.base.id.into_iter().zip(found.base.members).collect();
    let groups = found.groups.iter().flat_map(|group| {
        let spots = group.members.iter().filter_map(|spot| base.get(spot));
        spots.flatten().map(|person| (*person, group.id))
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn an_exports_groups_stand_beside_the_people() {
        let folder = tempfile::tempdir().unwrap();
        let csv = "participant,xid,group-id,n-votes\n1,,1,12\n2,,,3\n5,,0,9\n";
        fs::write(folder.path().join(PARTICIPANTS), csv).unwrap();
        let published = Published::read(folder.path()).unwrap();
        assert_eq!(published.groups, BTreeMap::from([(1, 1), (5, 0)]));
        assert_eq!(published.numbers(), [0, 1]);
    }

    #[test]
    fn a_servers_groups_are_clusters_of_clusters() {
        let folder = tempfile::tempdir().unwrap();
        let json = r#"{"group-clusters": [{"id": 0, "members": [0, 2]}, {"id": 1, "members": [1]}],
            "base-clusters": {"id": [0, 1, 2], "members": [[7], [3, 4], [5]]}, "n": 4}"#;
        fs::write(folder.path().join(MATHEMATICS), json).unwrap();
        let comments = r#"[{"tid": 8, "is_meta": true, "created": 1}, {"tid": 9, "created": 2}]"#;
        fs::write(folder.path().join("comments.json"), comments).unwrap();
        let published = Published::read(folder.path()).unwrap();
        let expected = BTreeMap::from([(7, 0), (5, 0), (3, 1), (4, 1)]);
        assert_eq!(published.groups, expected);
        assert_eq!(published.about_people, BTreeSet::from([8]));
    }

    #[test]
    fn a_folder_without_groups_is_told_so() {
        let folder = tempfile::tempdir().unwrap();
        let fault = Published::read(folder.path()).unwrap_err();
        assert!(matches!(fault.what, What::NoGroups));
    }
}

//! Session templates: what each kind of meeting starts from, as data in both languages.
//!
//! Parties, phases and kinds of block are shared and stand once; a template names the ones it
//! uses. Nothing of this is known to the rules: the calendar and the composition of bodies change,
//! and then a JSON file here changes, or the session's own settings.

use super::Lang;
use crate::domain::model::{
    Agenda, Block, BlockId, BlockKind, BridgeThresholds, Key, Label, Mandate, Market, Party, Phase,
    Room, RoomFeatures, RoomId, Setup, VoteLevel,
};
use crate::domain::{CleanText, Limit};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::Deserialize;
use std::collections::BTreeMap;

const PARTIES: &str = include_str!("templates/parties.json");
const KINDS: &str = include_str!("templates/kinds.json");

/// Every template by its kind, in the order of the year and then of size.
const TEMPLATES: [(&str, &str); 7] = [
    ("dialogforum", include_str!("templates/dialogforum.json")),
    ("ideverkstad", include_str!("templates/ideverkstad.json")),
    (
        "ideverkstad-halvdag",
        include_str!("templates/ideverkstad-halvdag.json"),
    ),
    ("malmotimme", include_str!("templates/malmotimme.json")),
    ("larandelunch", include_str!("templates/larandelunch.json")),
    ("styrgrupp", include_str!("templates/styrgrupp.json")),
    ("kansli", include_str!("templates/kansli.json")),
];

/// A group with fewer ballots than this would show who voted what.
const MIN_GROUP: u16 = 5;

/// The kinds of session that have a template.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(kind, _)| *kind)
}

/// The template for a kind of session; none for a kind that is not among [`kinds`].
pub fn load(kind: &str) -> Option<Template> {
    let (_, source) = TEMPLATES.iter().find(|(key, _)| *key == kind)?;
    let plan: Plan = built_in(source);
    let shared: Shared = built_in(KINDS);
    Some(plan.with(shared, built_in(PARTIES)))
}

fn built_in<T: serde::de::DeserializeOwned>(source: &str) -> T {
    serde_json::from_str(source).expect("the tests read every template that is compiled in")
}

/// What a kind of session starts from.
#[derive(Clone, Debug)]
pub struct Template {
    /// Its key, as in `ideverkstad`.
    pub kind: Key,
    /// What kind of meeting that is.
    pub name: Label,
    /// When such a meeting usually starts, by the clock on the wall.
    pub starts: NaiveTime,
    mandate: Option<Mandate>,
    parties: Vec<Party>,
    phases: Vec<Phase>,
    block_kinds: Vec<BlockKind>,
    rooms: Vec<RoomPlan>,
    blocks: Vec<BlockPlan>,
}

/// What is particular to one session: its names, and when it is held.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The folder's name, `[a-z0-9-]{1,40}`.
    pub slug: String,
    /// A random id that no other session has.
    pub id: String,
    /// The title.
    pub title: CleanText,
    /// The day.
    pub date: NaiveDate,
    /// When the first block starts, by the clock on the wall.
    pub starts: NaiveTime,
    /// How far that clock is ahead of UTC on that day, in minutes.
    pub offset_minutes: i32,
}

impl Occasion {
    /// A time on the wall as a moment.
    fn moment(&self, local: NaiveDateTime) -> DateTime<Utc> {
        (local - Duration::minutes(i64::from(self.offset_minutes))).and_utc()
    }
}

impl Template {
    /// A new session of this kind; the names of its blocks and rooms are in `lang`.
    pub fn setup(self, occasion: Occasion, lang: Lang) -> Setup {
        let blocks = (1..)
            .zip(&self.blocks)
            .map(|(id, plan)| plan.block(BlockId(id), &occasion, lang))
            .collect();
        let rooms = (1..)
            .zip(&self.rooms)
            .map(|(id, plan)| plan.room(RoomId(id), lang))
            .collect();
        Setup {
            agenda: Agenda {
                starts: occasion.moment(occasion.date.and_time(occasion.starts)),
                blocks,
            },
            slug: occasion.slug,
            id: occasion.id,
            kind: self.kind,
            kind_name: self.name,
            title: occasion.title,
            question: CleanText::default(),
            mandate: self.mandate,
            wifi: CleanText::default(),
            expected: None,
            since_last: Vec::new(),
            farewell: CleanText::default(),
            date: occasion.date,
            offset_minutes: occasion.offset_minutes,
            parties: self.parties,
            phases: self.phases,
            block_kinds: self.block_kinds,
            rooms,
            market: Market::default(),
            min_group: MIN_GROUP,
            moderation: false,
            level: VoteLevel::Open,
            bridges: BridgeThresholds::default(),
            made_by: made_by(),
        }
    }
}

/// A new session like an old one: its blocks, rooms, question and settings on another day.
/// People, topics, ideas, votes and tokens are no part of a [`Setup`] and so never come along.
pub fn like(old: &Setup, occasion: Occasion) -> Setup {
    let mut setup = old.clone();
    let days = occasion.date - old.date;
    setup.agenda.starts = occasion.moment(occasion.date.and_time(occasion.starts));
    for block in &mut setup.agenda.blocks {
        // Lunch is at noon on the wall, whatever summer time does in between.
        block.fixed = block
            .fixed
            .map(|at| occasion.moment(old.local(at).naive_local() + days));
    }
    setup.slug = occasion.slug;
    setup.id = occasion.id;
    setup.title = occasion.title;
    setup.date = occasion.date;
    setup.offset_minutes = occasion.offset_minutes;
    setup.made_by = made_by();
    // Said of the old day: who was expected, what had become of the one before, the farewell.
    setup.expected = None;
    setup.since_last = Vec::new();
    setup.farewell = CleanText::default();
    setup
}

fn made_by() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The part of all templates that stands in one file.
#[derive(Deserialize)]
struct Shared {
    phases: Vec<Phase>,
    block_kinds: Vec<BlockKind>,
}

/// A template as its file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    kind: Key,
    name: Label,
    #[serde(deserialize_with = "wall_clock")]
    starts: NaiveTime,
    mandate: Option<Mandate>,
    targets: BTreeMap<Key, u8>,
    phases: Vec<Key>,
    rooms: Vec<RoomPlan>,
    blocks: Vec<BlockPlan>,
}

impl Plan {
    /// The template: this plan with the parts of the shared files that it names.
    fn with(self, shared: Shared, mut parties: Vec<Party>) -> Template {
        for party in &mut parties {
            party.target = self.targets.get(&party.key).copied();
        }
        let phases: Vec<Phase> = self
            .phases
            .iter()
            .filter_map(|key| shared.phases.iter().find(|phase| phase.key == *key))
            .cloned()
            .collect();
        let mut block_kinds = shared.block_kinds;
        block_kinds.retain(|kind| self.phases.contains(&kind.phase));
        Template {
            kind: self.kind,
            name: self.name,
            starts: self.starts,
            mandate: self.mandate,
            parties,
            phases,
            block_kinds,
            rooms: self.rooms,
            blocks: self.blocks,
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoomPlan {
    name: Label,
    capacity: u16,
}

impl RoomPlan {
    fn room(&self, id: RoomId, lang: Lang) -> Room {
        Room {
            id,
            name: words(&self.name, lang, Limit::NAME),
            capacity: self.capacity,
            features: RoomFeatures::new(),
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockPlan {
    kind: Key,
    title: Label,
    minutes: u16,
    page: Option<Key>,
    script: Option<Label>,
    private: Option<Label>,
    #[serde(default, deserialize_with = "some_wall_clock")]
    fixed: Option<NaiveTime>,
}

impl BlockPlan {
    fn block(&self, id: BlockId, occasion: &Occasion, lang: Lang) -> Block {
        let title = words(&self.title, lang, Limit::TITLE);
        let fixed = self.fixed.map(|at| occasion.date.and_time(at));
        let told = |label: &Option<Label>| label.as_ref().map(|label| long_words(label, lang));
        Block {
            fixed: fixed.map(|at| occasion.moment(at)),
            script: told(&self.script).unwrap_or_default(),
            private: told(&self.private).unwrap_or_default(),
            page: self.page.clone(),
            ..Block::new(id, self.kind.clone(), title, self.minutes)
        }
    }
}

/// A label's words in one language, as the session keeps them.
fn words(label: &Label, lang: Lang, limit: Limit) -> CleanText {
    CleanText::line(said(label, lang), limit).expect("the tests measure every text of a template")
}

/// The same for what may have several lines.
fn long_words(label: &Label, lang: Lang) -> CleanText {
    let text = CleanText::long(said(label, lang), Limit::NOTE);
    text.expect("the tests measure every text of a template")
}

fn said(label: &Label, lang: Lang) -> &str {
    match lang {
        Lang::Sv | Lang::SvEasy => &label.sv,
        Lang::En => &label.en,
    }
}

fn wall_clock<'de, D: serde::Deserializer<'de>>(input: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(input)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(serde::de::Error::custom)
}

fn some_wall_clock<'de, D: serde::Deserializer<'de>>(
    input: D,
) -> Result<Option<NaiveTime>, D::Error> {
    wall_clock(input).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Level, Mandate, PolicyStep, StagePage, Weight};
    use std::collections::BTreeSet;

    fn occasion(date: (i32, u32, u32), starts: (u32, u32), offset_minutes: i32) -> Occasion {
        let (year, month, day) = date;
        Occasion {
            slug: "host-2026".into(),
            id: "an id".into(),
            title: CleanText::line("Höstens idéverkstad", Limit::SESSION_TITLE).unwrap(),
            date: NaiveDate::from_ymd_opt(year, month, day).unwrap(),
            starts: NaiveTime::from_hms_opt(starts.0, starts.1, 0).unwrap(),
            offset_minutes,
        }
    }

    fn autumn() -> Occasion {
        occasion((2026, 11, 12), (9, 0), 60)
    }

    fn every_setup() -> impl Iterator<Item = Setup> {
        kinds().flat_map(|kind| Lang::ALL.map(|lang| load(kind).unwrap().setup(autumn(), lang)))
    }

    #[test]
    fn every_template_names_only_phases_and_kinds_that_exist() {
        for setup in every_setup() {
            let kind = &setup.kind;
            assert!(!setup.phases.is_empty(), "{kind}");
            for block in &setup.agenda.blocks {
                let block_kind = setup.block_kind(&block.kind);
                let block_kind =
                    block_kind.unwrap_or_else(|| panic!("{kind}: {} is unknown", block.kind));
                assert!(setup.phase(&block_kind.phase).is_some(), "{kind}");
            }
            for (_, source) in TEMPLATES {
                let plan: Plan = built_in(source);
                assert_eq!(
                    plan.phases.len(),
                    load(plan.kind.as_str()).unwrap().phases.len()
                );
            }
        }
    }

    #[test]
    fn every_block_names_a_page_there_is_and_its_words_fit() {
        let mut told = 0;
        for setup in every_setup() {
            for block in &setup.agenda.blocks {
                let page = block.page.as_ref().map(Key::as_str);
                let known = page.is_none_or(|page| StagePage::from_key(page).is_some());
                assert!(known, "{}: {page:?}", setup.kind);
                told += usize::from(!block.script.is_empty());
            }
        }
        assert!(told > 60, "most blocks have a script: {told}");
    }

    #[test]
    fn half_a_day_is_half_a_day_and_nothing_in_any_template_clashes() {
        for setup in every_setup() {
            let planned = setup.agenda.planned();
            assert!(planned.iter().all(|it| it.slack >= 0), "{}", setup.kind);
            let minutes: u16 = setup.agenda.blocks.iter().map(|it| it.minutes).sum();
            let half = setup.kind.as_str() == "ideverkstad-halvdag";
            assert!(!half || (180..=240).contains(&minutes), "{minutes}");
        }
    }

    #[test]
    fn a_session_like_another_has_its_private_notes_mandate_and_network_and_a_number_of_its_own() {
        let mut old = load("dialogforum").unwrap().setup(autumn(), Lang::Sv);
        old.wifi = CleanText::line("Forum", Limit::NAME).unwrap();
        old.moderation = true;
        old.mandate = Some(Mandate {
            level: Level::Dialogue,
            step: PolicyStep::Agenda,
            weight: Weight::Advisory,
        });
        let mut occasion = occasion((2027, 2, 4), (16, 30), 60);
        occasion.id = "another id".into();
        let new = like(&old, occasion);
        assert_eq!(new.agenda.blocks[0].private, old.agenda.blocks[0].private);
        assert_eq!((&new.mandate, &new.wifi), (&old.mandate, &old.wifi));
        assert!(new.moderation);
        assert_ne!(new.id, old.id);
    }

    #[test]
    fn a_template_is_found_by_the_kind_that_it_names() {
        for kind in kinds() {
            assert_eq!(load(kind).unwrap().kind.as_str(), kind);
        }
        assert!(load("fest").is_none());
    }

    #[test]
    fn targets_of_parties_and_categories_never_pass_the_whole_room() {
        for setup in every_setup() {
            let parties: u32 = setup
                .parties
                .iter()
                .filter_map(|it| it.target)
                .map(u32::from)
                .sum();
            assert!(parties == 100 || parties == 0, "{}: {parties}", setup.kind);
            for party in &setup.parties {
                let targets = party.categories.iter().filter_map(|it| it.target);
                assert!(targets.map(u32::from).sum::<u32>() <= 100, "{}", party.key);
            }
        }
    }

    #[test]
    fn keys_are_unique_and_every_label_is_said_in_both_languages() {
        for setup in every_setup() {
            let phases: BTreeSet<_> = setup.phases.iter().map(|it| &it.key).collect();
            assert_eq!(phases.len(), setup.phases.len());
            let kinds: BTreeSet<_> = setup.block_kinds.iter().map(|it| &it.key).collect();
            assert_eq!(kinds.len(), setup.block_kinds.len());
            let categories = setup.parties.iter().flat_map(|it| &it.categories);
            let labels = (setup.parties.iter().map(|it| &it.name))
                .chain(categories.map(|it| &it.name))
                .chain(setup.phases.iter().map(|it| &it.name))
                .chain(setup.block_kinds.iter().map(|it| &it.name))
                .chain([&setup.kind_name]);
            for label in labels {
                assert!(!label.sv.is_empty() && !label.en.is_empty(), "{label:?}");
            }
        }
    }

    #[test]
    fn lunch_stands_at_noon_on_the_wall_and_nothing_clashes() {
        let setup = load("ideverkstad").unwrap().setup(autumn(), Lang::Sv);
        let planned = setup.agenda.planned();
        let lunch = setup
            .agenda
            .blocks
            .iter()
            .position(|it| it.fixed.is_some())
            .unwrap();
        assert_eq!(
            setup
                .local(planned[lunch].start)
                .format("%H:%M")
                .to_string(),
            "12:00"
        );
        assert!(planned.iter().all(|it| it.slack >= 0), "{planned:?}");
    }

    #[test]
    fn a_session_like_another_keeps_the_clock_on_the_wall_over_summer_time() {
        let mut old = load("ideverkstad").unwrap().setup(autumn(), Lang::Sv);
        old.question = CleanText::line("Vad behöver unga?", Limit::QUESTION).unwrap();
        let spring = occasion((2027, 4, 15), (9, 30), 120);
        let new = like(&old, spring);
        let lunch = new.agenda.blocks.iter().find_map(|it| it.fixed).unwrap();
        assert_eq!(new.local(lunch).to_rfc3339(), "2027-04-15T12:00:00+02:00");
        assert_eq!(
            new.local(new.agenda.starts).to_rfc3339(),
            "2027-04-15T09:30:00+02:00"
        );
        assert_eq!((&new.question, &new.rooms), (&old.question, &old.rooms));
    }

    #[test]
    fn the_language_decides_what_blocks_and_rooms_are_called() {
        let [sv, en] = Lang::ALL.map(|lang| load("ideverkstad").unwrap().setup(autumn(), lang));
        assert_eq!(
            (&*sv.rooms[0].name, &*en.rooms[0].name),
            ("Stora salen", "Main hall")
        );
        assert_eq!(sv.agenda.blocks.len(), en.agenda.blocks.len());
    }
}

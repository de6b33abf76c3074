//! The tables, read back as any program would read them.

use super::{Table, csv};
use crate::domain::model::*;
use crate::domain::testing::divided::divided;
use crate::domain::testing::*;
use crate::domain::{Event, Session};
use crate::report::hostile;
use crate::report::model::Proceedings;
use crate::report::testing::forum_of_methods;

fn read(session: &Session, table: Table) -> Vec<Vec<String>> {
    let text = csv(&Proceedings::of(session), table);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn first_line(session: &Session, table: Table) -> String {
    let text = csv(&Proceedings::of(session), table);
    text.lines().next().unwrap().to_owned()
}

/// Three people, two ideas (the second imported), and both closed rounds that the flags ask for.
fn voted(approval: bool, stance: bool, least: u16) -> Session {
    let mut setup = setup();
    setup.min_group = least;
    let mut story = Story::of(setup)
        .that(joined(1, "Åsa", "civil"))
        .that(joined(2, "Bo", "civil"))
        .that(joined(3, "Cia", "kommun"))
        .that(idea(1, None, "Öppna skolgårdar, även på lov"))
        .that(idea(2, None, "Nattbuss"))
        .that(Event::IdeaSourceSet {
            id: IdeaId(2),
            source_id: text("c-17"),
        });
    if approval {
        let now = Story::new().session();
        story = story
            .that(opened(1, Method::Approval { max: 2 }, &[1, 2], &now))
            .that(marked(1, 1, &[2]))
            .that(marked(1, 2, &[2]))
            .that(marked(1, 3, &[1, 2]))
            .that(closed(1));
    }
    if stance {
        let now = Story::new().session();
        story = story
            .that(opened(2, Method::Stance, &[1, 2], &now))
            .that(took(2, 1, 1, Stance::Agree))
            .that(took(2, 2, 1, Stance::Pass))
            .that(took(2, 3, 2, Stance::Disagree))
            .that(closed(2));
    }
    story.session()
}

#[test]
fn the_tallies_of_each_method_have_their_own_columns_and_the_rounds_their_settings() {
    let session = forum_of_methods();
    let header = first_line(&session, Table::Tallies);
    let all = "title,score_0,score_1,score_2,score_3,score_4,score_5,dots,dots_givers,points,\
        points_givers,borda_halves,firsts,ranked,step_1,step_2,step_3,step_4,step_5,step_6,step_7,";
    assert!(header.contains(all), "{header}");
    let rows = read(&session, Table::Tallies);
    assert_eq!(rows.len(), 1 + 5 * 3);
    assert_eq!(rows[1][5..13], ["0", "0", "1", "0", "0", "1", "", ""]);
    assert_eq!(rows[4][11..13], ["3", "1"]);
    let rounds = read(&session, Table::Rounds);
    let first = rounds[0]
        .iter()
        .position(|name| name == "abstained")
        .unwrap();
    let settings: Vec<&[String]> = rounds.iter().map(|row| &row[first..first + 4]).collect();
    assert_eq!(settings[0], ["abstained", "dots", "most", "points"]);
    assert_eq!(settings[2], ["1", "5", "3", ""]);
    assert_eq!(settings[3], ["0", "", "", "60"]);
}

#[test]
fn the_tallies_of_a_stance_round_have_its_counts_in_all_and_per_party() {
    let session = voted(false, true, 1);
    let header = "round,method,item,source_id,title,agree,disagree,pass,\
        agree_kommun,disagree_kommun,pass_kommun,agree_civil,disagree_civil,pass_civil,\
        agree_annan,disagree_annan,pass_annan";
    assert_eq!(first_line(&session, Table::Tallies), header);
    let rows = read(&session, Table::Tallies);
    let title = "Öppna skolgårdar, även på lov";
    assert_eq!(
        rows[1],
        [
            "2", "stance", "1", "", title, "1", "0", "1", "0", "0", "0", "1", "0", "1", "0", "0",
            "0"
        ]
    );
    assert_eq!(
        rows[2][..8],
        ["2", "stance", "2", "c-17", "Nattbuss", "0", "1", "0"]
    );
    assert_eq!(rows.len(), 3);
}

#[test]
fn the_tallies_of_an_approval_round_have_one_count() {
    let session = voted(true, false, 1);
    let header = "round,method,item,source_id,title,approvals,\
        approvals_kommun,approvals_civil,approvals_annan";
    assert_eq!(first_line(&session, Table::Tallies), header);
    let rows = read(&session, Table::Tallies);
    assert_eq!(rows[2][2..], ["2", "c-17", "Nattbuss", "3", "1", "2", "0"]);
}

#[test]
fn rounds_of_both_rules_share_a_table_and_leave_each_others_cells_empty() {
    let session = voted(true, true, 1);
    let rows = read(&session, Table::Tallies);
    assert_eq!(
        rows[0][5..10],
        ["approvals", "agree", "disagree", "pass", "approvals_kommun"]
    );
    assert_eq!(rows[2][5..9], ["3", "", "", ""]);
    assert_eq!(rows[4][5..9], ["", "0", "1", "0"]);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
}

#[test]
fn a_party_with_too_few_ballots_has_empty_cells() {
    let rows = read(&voted(true, false, 2), Table::Tallies);
    // One vote of the city's would be left when the two of the civil sector are taken from three.
    assert_eq!(rows[2][5..], ["3", "", "", ""]);
}

#[test]
fn an_open_round_has_no_rows_and_no_columns() {
    let session = voted(false, false, 1);
    let now = Story::new().session();
    let open = Story::from(session)
        .that(opened(1, Method::Stance, &[1], &now))
        .that(took(1, 1, 1, Stance::Agree))
        .session();
    assert_eq!(
        csv(&Proceedings::of(&open), Table::Tallies),
        "round,method,item,source_id,title\n"
    );
}

#[test]
fn a_name_stands_in_the_table_of_people_only_with_consent() {
    let mut open = consenting("Åsa", "civil");
    open.organisation = text("Kulturföreningen");
    let mut shy = profile("Bo", "kommun");
    shy.organisation = text("Bos enmansnätverk");
    shy.access_needs = text("hörslinga");
    let session = Story::new().joins(1, open).joins(2, shy).session();
    let rows = read(&session, Table::People);
    assert_eq!(rows[1][..5], ["1", "Åsa", "civil", "", "Kulturföreningen"]);
    assert_eq!(rows[2][..5], ["2", "", "kommun", "", ""]);
    assert!(!csv(&Proceedings::of(&session), Table::People).contains("hörslinga"));
}

#[test]
fn the_agenda_has_planned_and_actual_times_on_the_halls_clock() {
    let session = Story::new()
        .at(minute(5))
        .that(Event::BlockStarted { block: OPENING })
        .at(minute(40))
        .that(Event::BlockStarted { block: SLOT_1 })
        .session();
    let rows = read(&session, Table::Agenda);
    let times = |row: usize| rows[row][5..].to_vec();
    let [planned, held] = [
        ["2026-04-21 13:00", "2026-04-21 13:30"],
        ["2026-04-21 13:05", "2026-04-21 13:40"],
    ];
    assert_eq!(times(1), [planned, held].concat());
    assert_eq!(times(2)[2..], ["2026-04-21 13:40", ""]);
    assert_eq!(times(3)[2..], ["", ""]);
}

#[test]
fn every_table_has_rows_as_long_as_its_header() {
    let session = Story::from(voted(true, true, 1))
        .that(pitched(1, "Lokaler", &[1]))
        .that(placed_in(1, ROOM_1, SLOT_2))
        .that(idea(3, Some(1), "Bokning"))
        .that(counted(1, "civil", "Rut", 1, &[]))
        .session();
    for table in Table::ALL {
        let rows = match table {
            Table::Bridges | Table::Conditions => read(&divided(), table),
            table => read(&session, table),
        };
        assert!(rows.len() > 1, "{}", table.key());
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    }
}

#[test]
fn no_cell_of_hostile_words_begins_a_formula_and_none_is_lost() {
    let mut story = Story::new();
    let mut said = Vec::new();
    for words in hostile::strings() {
        let words = text(&words);
        if !words.is_empty() {
            said.push(words.to_string());
            story = story.that(idea(said.len() as u32, None, &words));
        }
    }
    let rows = read(&story.session(), Table::Ideas);
    for (row, words) in rows[1..].iter().zip(&said) {
        let cell = &row[3];
        let written = cell
            .strip_prefix('\'')
            .filter(|rest| rest == words)
            .unwrap_or(cell);
        assert_eq!(written, words);
        let plain = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        let number = cell.replace(',', ".").parse::<f64>().is_ok();
        assert!(
            number || !plain.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
            "{cell}"
        );
    }
    assert_eq!(rows.len(), said.len() + 1);
}

#[test]
fn an_idea_tells_its_tags_its_cluster_and_what_it_was_split_into() {
    let part = |id, words| crate::domain::event::IdeaPart {
        id: IdeaId(id),
        text: text(words),
    };
    let session = given([
        idea(1, None, "Nycklar och bussar"),
        Event::IdeasTagged {
            ideas: vec![IdeaId(1)],
            tag: text("unga"),
            on: true,
        },
        Event::ClusterMade {
            id: ClusterId(1),
            name: text("Platser"),
            ideas: vec![IdeaId(1)],
        },
        Event::IdeaSplit {
            id: IdeaId(1),
            parts: vec![part(2, "Nycklar"), part(3, "Bussar")],
            reason: text("två saker"),
        },
    ]);
    let rows = read(&session, Table::Ideas);
    let told = |row: usize, name: &str| {
        let column = rows[0].iter().position(|it| it == name).unwrap();
        rows[row][column].clone()
    };
    assert_eq!(
        (told(1, "state"), told(1, "reason")),
        ("split".into(), "två saker".into())
    );
    assert_eq!(
        (told(1, "split_into"), told(3, "split_from")),
        ("2 3".into(), "1".into())
    );
    assert_eq!(
        (told(3, "tags"), told(3, "cluster")),
        ("unga".into(), "Platser".into())
    );
}

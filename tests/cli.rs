//! The command line's contract, through the real binary: what it says, in which language, and
//! with which exit code.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use tempfile::TempDir;

/// A sessions folder of its own, and the binary pointed at it.
struct Hall {
    folder: TempDir,
}

impl Hall {
    fn new() -> Hall {
        Hall {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A hall with one session in it.
    fn with_session(name: &str) -> Hall {
        let hall = Hall::new();
        let made = hall.torg(&format!(
            "new {name} --kind ideverkstad --title Höst --date 2026-11-12"
        ));
        assert_eq!(code(&made), 0, "{}", errors(&made));
        hall
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn journal(&self, name: &str) -> PathBuf {
        self.path(name).join("journal.jsonl")
    }

    fn command(&self, line: &str) -> Command {
        let mut command = torg(line);
        command.env("TORG_SESSIONS", self.folder.path());
        command
    }

    fn torg(&self, line: &str) -> Output {
        self.command(line).output().unwrap()
    }
}

/// The binary with these arguments, in English unless they say otherwise, at home nowhere.
fn torg(line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_torg"));
    command
        .args(line.split_whitespace())
        .env("LC_ALL", "en_GB.UTF-8")
        .env("TZ", "UTC");
    command
        .env_remove("LANGUAGE")
        .env_remove("TORG_SESSIONS")
        .stdin(Stdio::null());
    command
}

fn code(output: &Output) -> i32 {
    output
        .status
        .code()
        .expect("torg was not killed by a signal")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What a failure must be: its code, on standard error and nowhere else, with these words in it.
fn assert_fails(output: &Output, expected: i32, words: &[&str]) {
    let said = errors(output);
    assert_eq!(code(output), expected, "{said}");
    assert_eq!(text(output), "");
    for word in words {
        assert!(said.contains(word), "{word} in {said}");
    }
}

fn lines(path: &Path) -> Vec<String> {
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

#[test]
fn help_is_in_the_readers_language_and_names_every_command() {
    for (language, words) in [
        ("sv", ["Kommandon", "Gör en ny session"]),
        ("en", ["Commands", "Make a new session"]),
    ] {
        let help = torg(&format!("--help --lang {language}")).output().unwrap();
        assert_eq!(code(&help), 0);
        for word in words {
            assert!(text(&help).contains(word), "{}", text(&help));
        }
    }
    let by_locale = torg("new --help")
        .env("LC_ALL", "sv_SE.UTF-8")
        .output()
        .unwrap();
    assert!(
        text(&by_locale).contains("Så här: torg new"),
        "{}",
        text(&by_locale)
    );
}

#[test]
fn a_mistake_on_the_command_line_is_a_sentence_and_exit_code_2() {
    let hall = Hall::new();
    assert_fails(&hall.torg("nwe"), 2, &["nwe", "--help"]);
    assert_fails(&hall.torg("new --lang sv"), 2, &["saknas", "SLUG"]);
    assert_fails(
        &hall.torg("new a --kind fest --title T --date 2026-01-01"),
        2,
        &["fest", "ideverkstad"],
    );
    assert_fails(
        &hall.torg("new a --kind kansli --title T --date i-morgon"),
        2,
        &["i-morgon"],
    );
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused_before_anything_is_made() {
    let hall = Hall::new();
    for slug in ["../out", "Höst", "a/b", ".", "con"] {
        let line = format!("new {slug} --kind kansli --title T --date 2026-01-01");
        assert_fails(&hall.torg(&line), 2, &[slug]);
    }
    assert_eq!(fs::read_dir(hall.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_session_is_whole_and_its_name_is_taken_after_that() {
    let hall = Hall::with_session("host-2026");
    let checked = hall.torg("check host-2026");
    assert_eq!(code(&checked), 0, "{}", errors(&checked));
    assert!(
        text(&checked).contains("is whole: 2 records"),
        "{}",
        text(&checked)
    );
    let again = hall.torg("new host-2026 --kind kansli --title T --date 2026-01-01");
    assert_fails(&again, 1, &["host-2026", "Nothing was changed"]);
}

#[test]
fn a_session_like_another_takes_its_blocks_and_rooms_to_another_day() {
    let hall = Hall::with_session("host-2026");
    let copied = hall.torg("new var-2027 --like host-2026 --date 2027-04-15 --start 10:15");
    assert_eq!(code(&copied), 0, "{}", errors(&copied));
    let first = &lines(&hall.journal("var-2027"))[0];
    for kept in [
        "\"date\":\"2027-04-15\"",
        "\"slug\":\"var-2027\"",
        "Library",
        "T10:15:00Z",
        "Höst",
    ] {
        assert!(first.contains(kept), "{kept} in {first}");
    }
}

#[test]
fn a_folder_that_takes_nothing_is_exit_code_6() {
    let line = "new host-2026 --kind kansli --title T --date 2026-01-01 --sessions /proc/sessions";
    assert_fails(
        &torg(line).output().unwrap(),
        6,
        &["/proc/sessions", "Nothing was saved"],
    );
}

#[test]
fn an_unknown_session_is_exit_code_8_and_says_where_it_was_looked_for() {
    let hall = Hall::new();
    let folder = hall.folder.path().display().to_string();
    assert_fails(&hall.torg("check nowhere"), 8, &["nowhere", &folder]);
    assert_fails(
        &hall.torg("check nowhere --lang sv"),
        8,
        &["Det finns ingen session"],
    );
}

#[test]
fn a_damaged_line_is_named_and_salvage_saves_the_rest_without_touching_the_old_one() {
    let hall = Hall::with_session("host-2026");
    let journal = hall.journal("host-2026");
    // Opening and closing again gives the journal lines behind the one that is damaged.
    let twice = hall.torg("salvage host-2026 --into longer");
    assert_eq!(code(&twice), 0, "{}", errors(&twice));
    fs::copy(hall.journal("longer"), &journal).unwrap();
    let damaged =
        fs::read_to_string(&journal)
            .unwrap()
            .replacen("session.closed", "session.cl0sed", 1);
    fs::write(&journal, &damaged).unwrap();

    let checked = hall.torg("check host-2026");
    assert_fails(
        &checked,
        3,
        &[
            "line 2",
            "after record 1",
            "1 readable record",
            "torg salvage host-2026",
        ],
    );
    let salvaged = hall.torg("salvage host-2026 --into saved");
    assert_eq!(code(&salvaged), 0, "{}", errors(&salvaged));
    assert!(
        text(&salvaged).contains("Lost: record 2 to 2"),
        "{}",
        text(&salvaged)
    );
    assert_eq!(fs::read_to_string(&journal).unwrap(), damaged);
    assert_eq!(code(&hall.torg("check saved")), 0);
}

#[test]
fn salvage_without_a_first_line_leaves_nothing_behind() {
    let hall = Hall::with_session("host-2026");
    fs::write(hall.journal("host-2026"), "nothing to see\n").unwrap();
    let salvaged = hall.torg("salvage host-2026 --into saved");
    assert_fails(&salvaged, 1, &["first record", "backup"]);
    assert!(!hall.path("saved").exists());
}

#[test]
fn a_session_of_a_newer_version_is_exit_code_9_and_stays_as_it_is() {
    let hall = Hall::with_session("host-2026");
    let journal = hall.journal("host-2026");
    let newer = newer_line();
    fs::write(&journal, &newer).unwrap();
    fs::remove_file(hall.path("host-2026").join("session.json")).unwrap();
    assert_fails(&hall.torg("check host-2026"), 9, &["version 2", "line 1"]);
    assert_eq!(fs::read(&journal).unwrap(), newer);
}

/// A line that a torg of journal version 2 might write: whole by its own hash.
fn newer_line() -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let zero = "0".repeat(64);
    let head = format!(
        r#"{{"v":2,"n":1,"b":1,"t":"2031-01-01T00:00:00.000Z","k":"","a":"","ty":"session.created","p":"{zero}","dh":"{zero}""#
    );
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(head.as_bytes()));
    format!("{head},\"s\":\"00\",\"d\":{{}},\"h\":\"{hash}\"}}\n").into_bytes()
}

#[test]
fn a_reader_that_hangs_up_ends_the_command_quietly() {
    let mut child = torg("--help")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((code(&done), errors(&done).as_str()), (0, ""));
}

/// A hall that is held without a console, and ends with the test.
struct Host {
    process: Child,
    output: BufReader<ChildStdout>,
}

impl Host {
    fn start(hall: &Hall, name: &str) -> Host {
        let line = format!("host {name} --headless --bind 127.0.0.1 --port 0");
        let mut command = hall.command(&line);
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        Host { process, output }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line
    }

    fn signal(&self, name: &str) {
        let pid = self.process.id().to_string();
        let sent = Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits for the end. Gives the exit status and what was still said.
    fn end(mut self) -> (ExitStatus, String) {
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        (self.process.wait().unwrap(), rest)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself, which is what most tests are about.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_hall_says_how_phones_come_in_and_ends_in_order_when_it_is_asked_to() {
    for signal in ["TERM", "INT"] {
        let hall = Hall::with_session("host-2026");
        let mut host = Host::start(&hall, "host-2026");
        let reached = host.line();
        assert!(reached.contains("http://127.0.0.1:"), "{reached}");
        host.signal(signal);
        let (status, rest) = host.end();
        assert_eq!(status.code(), Some(0), "{signal}: {rest}");
        assert!(rest.contains("closed and saved"), "{signal}: {rest}");
        let last = lines(&hall.journal("host-2026")).pop().unwrap();
        assert!(last.contains("session.closed"), "{signal}: {last}");
    }
}

#[test]
fn a_second_process_on_a_session_is_exit_code_4_and_export_and_check_still_read_it() {
    let hall = Hall::with_session("host-2026");
    let mut host = Host::start(&hall, "host-2026");
    host.line();
    let pid = host.process.id().to_string();
    let second = hall.torg("host host-2026 --headless --bind 127.0.0.1 --port 0");
    assert_fails(&second, 4, &["host-2026", &pid, "torg attach"]);
    assert_eq!(code(&hall.torg("check host-2026")), 0);
    let exported = hall.torg("export host-2026 --format md --out -");
    assert_eq!(code(&exported), 0, "{}", errors(&exported));
    assert!(text(&exported).contains("Höst"));
}

#[test]
fn a_port_that_is_taken_is_exit_code_5_and_the_session_is_free_again() {
    let hall = Hall::with_session("host-2026");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let line = format!("host host-2026 --headless --bind 127.0.0.1 --port {port}");
    assert_fails(&hall.torg(&line), 5, &[&port.to_string(), "--port"]);
    assert_fails(
        &hall.torg("host host-2026 --headless --bind 192.0.2.1"),
        5,
        &["192.0.2.1"],
    );
    Host::start(&hall, "host-2026").line();
}

#[test]
fn the_doctor_says_what_is_well_and_what_only_a_phone_can_tell() {
    let hall = Hall::new();
    let looked = hall.torg("doctor --lang sv --port 0");
    let said = text(&looked);
    // Whether phones reach the computer that runs the tests is its own affair.
    assert!(matches!(code(&looked), 0 | 1), "{}", errors(&looked));
    for expected in [
        "Datorns anslutningar",
        "127.0.0.1",
        "! Om nätet håller",
        "✓ Sessionerna",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert!(!said.contains('\u{1b}'), "{said}");
    assert_eq!(fs::read_dir(hall.folder.path()).unwrap().count(), 0);
}

#[test]
fn the_doctor_names_a_port_that_is_taken_and_a_folder_that_takes_nothing() {
    let hall = Hall::new();
    let taken = std::net::TcpListener::bind("0.0.0.0:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let looked = hall.torg(&format!("doctor --port {port}"));
    assert_eq!(code(&looked), 1);
    assert!(errors(&looked).contains('✗'), "{}", errors(&looked));
    let named = format!("✗ Port {port} is already in use");
    assert!(text(&looked).contains(&named), "{}", text(&looked));
    let closed = torg("--sessions /proc/none doctor --port 0").output();
    let closed = closed.unwrap();
    assert!(
        text(&closed).contains("folder can't be written to"),
        "{}",
        text(&closed)
    );
}

#[test]
fn a_console_without_a_terminal_says_so_before_anything_is_opened() {
    let hall = Hall::with_session("host-2026");
    let before = fs::read(hall.journal("host-2026")).unwrap();
    assert_fails(&hall.torg("host host-2026"), 1, &["--headless"]);
    assert_eq!(fs::read(hall.journal("host-2026")).unwrap(), before);
}

#[test]
fn a_killed_hall_opens_again_and_says_what_was_cut_off() {
    let hall = Hall::with_session("host-2026");
    let mut host = Host::start(&hall, "host-2026");
    host.line();
    host.signal("KILL");
    host.end();
    let journal = hall.journal("host-2026");
    let mut torn = fs::read(&journal).unwrap();
    torn.extend_from_slice(b"{\"v\":1,\"n\":");
    fs::write(&journal, torn).unwrap();
    let mut again = Host::start(&hall, "host-2026");
    let said = again.line();
    assert!(
        said.contains("half-written") && said.contains("journal.torn-"),
        "{said}"
    );
}

#[test]
fn a_code_is_made_on_request_and_nobody_waits_yet() {
    let hall = Hall::with_session("host-2026");
    let mut host = Host::start(&hall, "host-2026");
    let input = host.process.stdin.as_mut().unwrap();
    std::io::Write::write_all(input, b"code notes\nyes\n").unwrap();
    let said: Vec<String> = (0..4).map(|_| host.line()).collect();
    assert!(
        said[2].contains("Code: ") && said[3].contains("No terminal waits"),
        "{said:?}"
    );
}

#[test]
fn seat_cards_are_printed_once_and_only_their_hashes_are_kept() {
    let hall = Hall::with_session("host-2026");
    let made = hall.torg("cards host-2026 --count 3 --url http://192.168.1.10:8080");
    assert_eq!(code(&made), 0, "{}", errors(&made));
    let sheet = hall.path("host-2026/exports/host-2026-cards-1-3.html");
    assert!(text(&made).contains(&sheet.display().to_string()));
    let sheet = fs::read_to_string(sheet).unwrap();
    let codes: Vec<&str> = sheet
        .split("translate=\"no\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    assert_eq!(codes.len(), 3);
    let journal = fs::read_to_string(hall.journal("host-2026")).unwrap();
    for card in codes {
        assert_eq!(card.len(), 14);
        assert!(!journal.contains(card) && !journal.contains(&card.replace(' ', "")));
    }
    let more = hall.torg("cards host-2026 --count 2 --out -cards.html");
    assert_eq!(code(&more), 2, "a path that looks like an option");
    assert_eq!(code(&hall.torg("check host-2026")), 0);
}

#[test]
fn a_card_for_each_name_on_a_list_and_no_name_outside_its_file() {
    let hall = Hall::with_session("host-2026");
    let strict = hall.torg("new strikt --like host-2026 --date 2026-11-13 --level roll");
    assert_eq!(code(&strict), 0, "{}", errors(&strict));
    let made = text(&hall.torg("cards strikt --count 1"));
    assert_eq!(
        made.lines().count(),
        2,
        "no hint that the vote is open: {made}"
    );
    let roll = hall.path("lista.csv");
    fs::write(&roll, "Namn\nÅsa Lind\nBo Ek\n").unwrap();
    let made = hall.torg(&format!("cards host-2026 --roll {}", roll.display()));
    assert_eq!(code(&made), 0, "{}", errors(&made));
    let listed = text(&hall.torg("cards host-2026 --list"));
    assert_eq!(listed, "1\tÅsa Lind\tunused\n2\tBo Ek\tunused\n");
    let mut named = Vec::new();
    for folder in ["host-2026", "host-2026/exports"] {
        for entry in fs::read_dir(hall.path(folder)).unwrap() {
            let path = entry.unwrap().path();
            let said = fs::read(&path).unwrap_or_default();
            if String::from_utf8_lossy(&said).contains("Lind") {
                named.push(path.file_name().unwrap().to_owned());
            }
        }
    }
    assert_eq!(named, ["people.json"]);
    fs::remove_file(hall.path("host-2026/people.json")).unwrap();
    let listed = text(&hall.torg("cards host-2026 --list"));
    assert_eq!(listed, "1\t–\tunused\n2\t–\tunused\n");
}

#[test]
fn cards_are_refused_while_another_process_holds_the_session_and_for_a_list_that_is_none() {
    let hall = Hall::with_session("host-2026");
    let roll = hall.path("tom.csv");
    fs::write(&roll, "\n").unwrap();
    let line = format!("cards host-2026 --roll {}", roll.display());
    assert_fails(&hall.torg(&line), 2, &["tom.csv"]);
    assert_fails(&hall.torg("cards host-2026"), 2, &["--count"]);
    let mut host = Host::start(&hall, "host-2026");
    host.line();
    assert_fails(&hall.torg("cards host-2026 --count 1"), 4, &["host-2026"]);
}

#[test]
fn exports_go_to_the_sessions_own_folder_and_never_over_another_file() {
    let hall = Hall::with_session("host-2026");
    for format in ["json", "md", "csv"] {
        let exported = hall.torg(&format!("export host-2026 --format {format}"));
        assert_eq!(code(&exported), 0, "{}", errors(&exported));
        for line in text(&exported).lines() {
            let path = line.strip_prefix("Written to ").unwrap();
            assert!(
                Path::new(path).starts_with(hall.path("host-2026/exports")),
                "{path}"
            );
            assert!(fs::metadata(path).unwrap().len() > 0);
        }
    }
    assert_eq!(
        fs::read_dir(hall.path("host-2026/exports"))
            .unwrap()
            .count(),
        11
    );
    let out = hall.path("mine.md");
    fs::write(&out, "mine").unwrap();
    let line = format!("export host-2026 --format md --out {}", out.display());
    assert_fails(&hall.torg(&line), 1, &["mine.md", "--force"]);
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    assert_eq!(code(&hall.torg(&format!("{line} --force"))), 0);
    assert_ne!(fs::read_to_string(&out).unwrap(), "mine");
    assert_fails(
        &hall.torg("export host-2026 --format csv --out -"),
        2,
        &["tallies"],
    );
}

#[test]
fn door_signs_lead_where_was_typed_and_are_not_made_up_where_nobody_knows() {
    let hall = Hall::with_session("host-2026");
    let nowhere = hall.torg("signs host-2026");
    assert_fails(&nowhere, 5, &["host-2026", "--address"]);
    assert!(!hall.path("host-2026/exports").exists());
    let written = hall.torg("signs host-2026 --address 192.168.1.20:8080");
    assert_eq!(code(&written), 0, "{}", errors(&written));
    let sheet = hall.path("host-2026/exports/host-2026-signs-en.html");
    let sheet = fs::read_to_string(sheet).unwrap();
    assert!(sheet.contains("http://192.168.1.20:8080/rooms/1</p>"));
    let other = hall.torg("signs host-2026 --address ftp://192.168.1.20 --out -");
    assert_fails(&other, 5, &["ftp://192.168.1.20"]);
}

#[test]
fn an_exported_session_is_what_the_published_schema_says() {
    let hall = Hall::with_session("host-2026");
    let exported = hall.torg("export host-2026 --format json --out -");
    let exported: serde_json::Value = serde_json::from_slice(&exported.stdout).unwrap();
    let schema = hall.torg("schema");
    let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&exported)
        .map(|it| it.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_document_written_to_a_pipe_that_is_closed_ends_quietly() {
    let hall = Hall::with_session("host-2026");
    let mut command = hall.command("export host-2026 --format json --out -");
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((code(&done), errors(&done).as_str()), (0, ""));
}

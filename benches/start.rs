//! Starting: `torg --help` beside a bare clap program with as many subcommands, taking turns.
//!
//! Target: within twice the bare one. The bare one is this bench's own binary, called again with
//! an argument that makes it nothing but clap. `cargo bench --bench start`.

mod support;

use clap::{Arg, Command};
use std::process::{Command as Process, Stdio};
use support::{median, row, timed};

/// Turns of each side.
const TURNS: usize = 60;

/// The word that turns this binary into a bare clap program.
const BARE: &str = "--as-bare-clap";

fn main() {
    if std::env::args().nth(1).as_deref() == Some(BARE) {
        return bare_help();
    }
    let own = std::env::current_exe().expect("a running program has a path");
    let (mut torg, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        torg.push(timed(|| {
            run(Process::new(env!("CARGO_BIN_EXE_torg")).arg("--help"))
        }));
        bare.push(timed(|| run(Process::new(&own).arg(BARE))));
    }
    let (torg, bare) = (median(torg), median(bare));
    println!("{}", row(&["torg ms", "bare clap ms", "torg/bare"]));
    println!(
        "{}",
        row(&[
            &format!("{:.2}", torg.as_secs_f64() * 1e3),
            &format!("{:.2}", bare.as_secs_f64() * 1e3),
            &format!("{:.2}", torg.as_secs_f64() / bare.as_secs_f64()),
        ])
    );
}

fn run(process: &mut Process) {
    let status = process
        .stdout(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success());
}

/// What a clap program does that does nothing else.
fn bare_help() {
    let commands = (0..10).map(|number| {
        Command::new(format!("command-{number}"))
            .about("does something")
            .arg(Arg::new("session").required(true))
            .arg(
                Arg::new("port")
                    .long("port")
                    .value_name("PORT")
                    .help("where to listen"),
            )
    });
    let mut help = Command::new("bare")
        .about("does nothing else")
        .subcommands(commands);
    help.print_long_help().expect("standard output takes it");
}

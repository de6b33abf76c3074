//! torg: parse, run, say what went wrong, exit.

use std::ffi::OsString;
use std::process::ExitCode;
use torg::cli;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let done = match cli::parse(&arguments) {
        Ok(Some(cli)) => cli.run(),
        Ok(None) => Ok(()),
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(cli::words(&arguments));
            ExitCode::from(failure.code())
        }
    }
}

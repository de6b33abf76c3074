//! `torg signs`: the signs on the doors of a session's rooms, to be printed. Reads only, so it
//! works beside a running host, and asks that one by which address phones reach it.

use super::attach::address;
use super::doorkey::DoorKey;
use super::failure::path;
use super::{Context, Failure, answer, files, runtime};
use crate::domain::Session;
use crate::report::paper::signs::signs;
use crate::text::{Words, t};
use crate::web::address::{self as reach, Address, candidates, interfaces};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The folder within a session that they go to where no other place is named.
const FOLDER: &str = "exports";

/// What `--out` says for standard output.
const STANDARD_OUTPUT: &str = "-";

/// The arguments of `torg signs`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    session: String,
    /// The address by which phones reach it; else the one that the running host proves.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Where to; else the session's own folder for exports.
    #[arg(long, value_name = "PATH|-")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Writes the signs, and says where and to which address they lead.
///
/// # Errors
/// A session that can't be read, an address that nobody knows, a file that is there already or
/// can't be written.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let folder = context.place.session(&args.session)?;
    let address = match &args.address {
        Some(typed) => address(typed)?,
        None => reachable(&folder).ok_or_else(|| Failure::NoReach(args.session.clone()))?,
    };
    let session = context.inspect(&args.session)?.session;
    let lang = context.words.lang();
    let sheet = signs(&session, &address, Words::for_html(lang));
    let out = match &args.out {
        Some(out) if out.as_os_str() == STANDARD_OUTPUT => {
            return answer::bytes(sheet.as_bytes());
        }
        Some(out) => {
            files::write(out, sheet.as_bytes(), args.force)?;
            out.clone()
        }
        None => keep(&session, &folder, &sheet, context.words)?,
    };
    answer::line(&t!(
        context.words,
        "moment-signs-written",
        path = path(&out),
        url = address
    ))
}

/// Writes the signs into the session's folder for exports, in the place of earlier ones, whose
/// address may no longer hold.
///
/// # Errors
/// Where the folder or the file can't be written.
pub(super) fn keep(
    session: &Session,
    folder: &Path,
    sheet: &str,
    words: Words,
) -> Result<PathBuf, Failure> {
    let folder = files::subfolder(folder, FOLDER)?;
    let name = format!("{}-signs-{}.html", session.setup.slug, words.lang().code());
    let out = folder.join(name);
    files::write(&out, sheet.as_bytes(), true)?;
    Ok(out)
}

/// The address by which phones reach the host that holds the session on this computer: proved by
/// asking it, as it does itself for the code on the wall.
fn reachable(folder: &Path) -> Option<String> {
    let door = DoorKey::find(folder)?;
    let at: SocketAddr = door.url.strip_prefix("http://")?.parse().ok()?;
    // A host that was told where to listen is reached there and nowhere else.
    if !at.ip().is_loopback() {
        return Some(door.url);
    }
    let runtime = runtime().ok()?;
    let found = runtime.block_on(async {
        let nonce = reach::nonce(at).await.ok()?;
        let ips = candidates(&interfaces().ok()?);
        let proved = reach::proved(&ips, at.port(), &nonce).await;
        Some(reach::choose(None, &ips, &proved))
    });
    match found? {
        Address::Verified(ip) => Some(format!("http://{}", SocketAddr::new(ip, at.port()))),
        Address::Unverified(_) | Address::None => None,
    }
}

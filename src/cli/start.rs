//! `torg` without a command: the start screen, and what is chosen on it.

use super::failure::path;
use super::shelf::{self, Illegible, Spine};
use super::signals::{self, Hangup};
use super::{Context, Failure, clock, new};
use crate::domain::model::{Key, Label};
use crate::text::{Words, t, templates};
use crate::tui::{self, Exit, NewSession, SessionLine, StartChoice, StartSetup};
use chrono::Local;
use std::io::{self, IsTerminal};
use tokio_util::sync::CancellationToken;

/// Shows the start screen and does what is chosen on it.
///
/// # Errors
/// No terminal, a folder that can't be read, and whatever the choice leads to.
pub fn run(context: &Context) -> Result<(), Failure> {
    if !io::stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    match choose(context)? {
        StartChoice::Open(slug) => super::obey(&["host", &slug], context),
        StartChoice::New(wanted) => {
            let (slug, _) = new::make(args(wanted), context)?;
            super::obey(&["host", slug.as_str()], context)
        }
        StartChoice::Demo => super::obey(&["demo"], context),
        StartChoice::Left(Exit::Quit | Exit::HungUp) => Ok(()),
        StartChoice::Left(Exit::Failed(error)) => Err(Failure::Terminal(error)),
    }
}

/// Shows the screen. Its runtime ends with it: what is chosen starts with nothing running.
fn choose(context: &Context) -> Result<StartChoice, Failure> {
    let sessions = shelf::sessions(&context.place)?;
    let runtime = super::runtime()?;
    let stop = CancellationToken::new();
    let _within = runtime.enter();
    signals::heed(&stop, Hangup::ClosesWindow).map_err(Failure::Start)?;
    Ok(tui::run_start(StartSetup {
        words: context.words,
        ground: context.ground,
        sessions: sessions
            .into_iter()
            .map(|it| line(it, context.words))
            .collect(),
        kinds: kinds(),
        today: Local::now().date_naive(),
        folder: path(context.place.folder()),
        clock: clock(),
        stop,
        runtime: runtime.handle().clone(),
    }))
}

fn kinds() -> Vec<(Key, Label)> {
    let templates = templates::kinds().filter_map(templates::load);
    templates
        .map(|template| (template.kind, template.name))
        .collect()
}

fn line(spine: Spine, words: Words) -> SessionLine {
    let slug = spine.slug.as_str().to_owned();
    match spine.label {
        Ok(cover) => SessionLine {
            slug,
            title: cover.title.one_line().into_owned(),
            date: Some(cover.date),
            kind: Some(cover.kind),
            people: cover.people,
            trouble: None,
        },
        Err(illegible) => {
            let trouble = match illegible {
                Illegible::Damaged => t!(words, "cli-start-damaged", name = slug.as_str()),
                Illegible::Newer => t!(words, "cli-start-newer"),
            };
            SessionLine {
                title: slug.clone(),
                slug,
                date: None,
                kind: None,
                people: 0,
                trouble: Some(trouble.into_owned()),
            }
        }
    }
}

fn args(wanted: NewSession) -> new::Args {
    new::Args {
        slug: wanted.slug,
        kind: wanted.kind.map(|kind| kind.as_str().to_owned()),
        title: wanted.title,
        date: wanted.date,
        start: wanted.starts,
        like: wanted.like,
        level: None,
        bridges: None,
    }
}

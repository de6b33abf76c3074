//! What a projector's page stands in: the document that is loaded once, and the line at the foot
//! of every page, which says how to join, what time it is and what is amiss.

use super::{Leaf, Picture, Scene, bare};
use crate::hub::Health;
use crate::text::{Words, dates, t};
use crate::web::assets;
use maud::{DOCTYPE, Markup, html};
use serde_json::json;

/// Seconds after which a browser without script loads the page anew: it has to follow the room.
const AGAIN: u8 = 10;

/// What one projector in a browser is called, and how it was asked for.
pub(in crate::web) struct Named<'a> {
    /// Its name, as the facilitator sees it.
    pub(in crate::web) name: &'a str,
    /// The page's key, to tell whether the next one is another.
    pub(in crate::web) page: &'a str,
}

/// The whole document with a page in it.
pub(in crate::web) fn document(named: &Named, scene: &Scene, picture: &Picture) -> Markup {
    let words = scene.words;
    let lang = words.lang();
    let told = json!({
        "name": named.name,
        "lang": lang.code(),
        "page": named.page,
        "now": scene.now.timestamp_millis(),
        "style": assets::SCREEN_STYLE.path(),
    });
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="only light";
                title { (words.say("screen-title")) " – " (scene.session.setup.title) }
                noscript { meta http-equiv="refresh" content=(AGAIN); }
                link rel="icon" href=(assets::ICON.path());
                link rel="stylesheet" href=(assets::SCREEN_STYLE.path());
                script src=(assets::SCREEN_SCRIPT.path()) defer {}
            }
            body {
                main #screen data-told=(told) { (picture.markup) }
                p #lost role="status" hidden {
                    span aria-hidden="true" { "○ " } (words.say("reconnecting"))
                }
            }
        }
    }
}

/// How to join, whatever the page; which leaf it is of how many; the time.
pub(super) fn foot(scene: &Scene, leaf: &Leaf) -> Markup {
    let words = scene.words;
    let time = dates::clock(&scene.session.setup.local(scene.now));
    html! {
        footer {
            p.way {
                @match &scene.reach {
                    Some(url) => (t!(words, "projector-join", url = bare(url))),
                    None => (scene.session.setup.title),
                }
            }
            @if let Some(trouble) = trouble(words, &scene.health) { p.trouble { "! " (trouble) } }
            p.hint { (words.say("screen-fullscreen")) }
            @if leaf.of > 1 {
                p.leaf { (t!(words, "ideas-wall-page", page = leaf.at + 1, of = leaf.of)) }
            }
            p.clock { (time) }
        }
    }
}

/// What stands between what is shown and what is kept, if anything does.
fn trouble(words: Words, health: &Health) -> Option<String> {
    match health {
        Health::Saving | Health::Stopped => None,
        Health::Offline => Some(words.say("reconnecting").into_owned()),
        Health::NotSaved(_) => Some(words.say("not-saved").into_owned()),
    }
}

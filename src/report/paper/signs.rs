//! The signs on the doors of rooms: one side of paper each, with the room's name large and the code
//! that opens the room's page on a phone.

use super::Sheet;
use super::qr::qr_svg;
use crate::domain::Session;
use crate::domain::model::Room;
use crate::text::{Words, t};
use maud::{Markup, PreEscaped, html};

/// From how many letters a name is written smaller, and from how many smaller still, so that it
/// stands on a few lines beside a code that is read from two metres.
const LONG_NAME: usize = 12;
const LONGER_NAME: usize = 24;

const STYLE: &str = "\
.sign{display:flex;flex-direction:column;align-items:center;text-align:center}\
.sign h1{font-size:64pt;line-height:1.05;max-width:100%;overflow-wrap:anywhere}\
.sign h1.long{font-size:44pt}\
.sign h1.longer{font-size:30pt}\
.sign .of{font-size:14pt;margin-bottom:8mm}\
.sign .offers{font-size:18pt;margin-top:4mm}\
.sign .qr{width:118mm;margin:auto 0 4mm}\
.sign .do{font-size:26pt;font-weight:700}\
.sign .type{font-size:14pt;margin-top:2mm}\
.sign .mono{font-size:17pt;overflow-wrap:anywhere}";

/// The signs of all rooms, for phones that reach the hall by `address`, as in
/// `http://192.168.1.20:8080`.
pub fn signs(session: &Session, address: &str, words: Words) -> String {
    let title = t!(
        words,
        "moment-signs-title",
        session = session.setup.title.one_line()
    );
    let rooms = &session.setup.rooms;
    Sheet {
        words,
        title: &title,
        style: STYLE,
        pages: html! { @for room in rooms { (sign(session, room, address, words)) } },
    }
    .html()
}

fn sign(session: &Session, room: &Room, address: &str, words: Words) -> Markup {
    let url = format!("{}/rooms/{}", address.trim_end_matches('/'), room.id);
    let size = match room.name.chars().count() {
        ..LONG_NAME => "",
        LONG_NAME..LONGER_NAME => "long",
        _ => "longer",
    };
    html! {
        section.page.sign {
            p.of dir="auto" { (session.setup.title) }
            h1.(size) dir="auto" { (room.name) }
            p.offers { (offers(room, words)) }
            @if let Some(svg) = qr_svg(&url) {
                div.qr role="img" aria-label=(url) { (PreEscaped(svg)) }
            }
            p.do { (words.say("moment-sign-scan")) }
            p.type { (words.say("moment-sign-type")) }
            p.mono { (url) }
        }
    }
}

/// `12 platser · rullstol, tyst`
fn offers(room: &Room, words: Words) -> String {
    let chairs = t!(words, "moment-chairs", count = room.capacity);
    let features = room.features.iter();
    let features = features.map(|it| words.say(&format!("market-feature-{}", it.key())));
    let features: Vec<_> = features.collect();
    match features.is_empty() {
        true => chairs.into_owned(),
        false => format!("{chairs} · {}", features.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::signs;
    use crate::domain::testing::{setup, text};
    use crate::domain::{Actor, Session, Stamp};
    use crate::text::{Lang, Words};

    fn signed(name: &str) -> String {
        let mut setup = setup();
        setup.rooms[0].name = text(name);
        let stamp = Stamp {
            n: 1,
            at: crate::domain::testing::minute(0),
            actor: Actor::System,
        };
        let session = Session::new(setup, &stamp);
        signs(
            &session,
            "http://192.168.1.20:8080/",
            Words::for_html(Lang::Sv),
        )
    }

    #[test]
    fn every_room_has_a_sign_with_its_name_its_code_and_its_address() {
        let file = signed("Aulan");
        assert_eq!(file.matches("<section class=\"page sign\">").count(), 2);
        assert!(file.contains("<h1 class=\"\" dir=\"auto\">Aulan</h1>"));
        for room in [1, 2] {
            let url = format!("http://192.168.1.20:8080/rooms/{room}</p>");
            assert!(file.contains(&url), "{url}");
        }
        assert_eq!(file.matches("<svg ").count(), 2);
    }

    #[test]
    fn a_long_name_is_written_smaller_and_a_hostile_one_is_only_a_name() {
        assert!(signed("Biblioteket Garaget").contains("<h1 class=\"long\""));
        let hostile = signed("<script>alert(1)</script>");
        assert!(hostile.contains("&lt;script&gt;") && !hostile.contains("<script"));
    }
}

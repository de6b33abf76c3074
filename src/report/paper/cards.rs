//! A sheet of seat cards to cut apart: each with its number, its code and the way in. Codes stand
//! on paper and nowhere else, and never in the picture that phones scan: an address is seen by
//! everybody who looks over a shoulder.

use super::Sheet;
use super::qr::qr_svg;
use crate::domain::CleanText;
use crate::domain::model::CardId;
use crate::text::{Words, t};
use maud::{Markup, PreEscaped, html};

/// Cards on one side of A4: two columns of five, each as large as a visiting card, so that
/// perforated sheets fit too.
const PER_PAGE: usize = 10;

const STYLE: &str = "\
.page.cards{padding:13.5mm 15mm;display:grid;grid-template-columns:90mm 90mm;\
grid-template-rows:repeat(5,54mm);align-content:start}\
.card{position:relative;overflow:hidden;padding:4mm 4.5mm;display:grid;\
grid-template-columns:24mm 1fr;column-gap:4mm;align-content:start;\
outline:.2mm dashed #888}\
.card.plain{grid-template-columns:1fr}\
.way{font-size:8pt;line-height:1.3;overflow-wrap:anywhere}\
.way .qr{width:25mm;margin:-2.5mm 0 -.5mm -2mm}\
.meeting{font-size:9pt;line-height:1.2;max-height:2.4em;overflow:hidden}\
.number{font-size:12pt;font-weight:700;margin:1mm 0 2mm}\
.code{font-size:13pt;font-weight:700;letter-spacing:.02em;white-space:nowrap;grid-column:1/-1;\
margin:2mm 0 1.5mm;text-align:center;border:.3mm solid #000;border-radius:1.5mm;padding:.8mm 0}\
.what{font-size:8pt;line-height:1.25;grid-column:1/-1}";

/// A card to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCard {
    /// Its number.
    pub number: CardId,
    /// Its code, in groups.
    pub code: String,
}

/// What all cards of a sheet share.
#[derive(Clone, Copy, Debug)]
pub struct CardSheet<'a> {
    /// The language of those who get them.
    pub words: Words,
    /// The meeting's title.
    pub title: &'a CleanText,
    /// The address where one joins; none while nobody knows it.
    pub address: Option<&'a str>,
    /// The cards.
    pub cards: &'a [PaperCard],
}

impl CardSheet<'_> {
    /// The whole file.
    pub fn html(&self) -> String {
        let title = t!(self.words, "seats-sheet-title", title = self.title);
        let qr = self.address.and_then(qr_svg);
        let pages = html! {
            @for page in self.cards.chunks(PER_PAGE) {
                section.page.cards {
                    @for card in page { (self.card(card, qr.as_deref())) }
                }
            }
        };
        let sheet = Sheet {
            words: self.words,
            title: &title,
            style: STYLE,
            pages,
        };
        sheet.html()
    }

    fn card(&self, card: &PaperCard, qr: Option<&str>) -> Markup {
        let words = self.words;
        html! {
            article.card.plain[qr.is_none()] {
                @if let Some((qr, address)) = qr.zip(self.address) {
                    div.way {
                        div.qr role="img" aria-label=(t!(words, "seats-sheet-qr", address = address)) {
                            (PreEscaped(qr))
                        }
                    }
                }
                div {
                    p.meeting dir="auto" { (self.title) }
                    p.number { (t!(words, "seats-sheet-number", card = card.number.to_string())) }
                    p.way {
                        @match self.address.filter(|_| qr.is_some()) {
                            Some(address) => {
                                (words.say("seats-sheet-way")) br;
                                strong { (address.trim_start_matches("http://")) }
                            }
                            None => (words.say("seats-sheet-way-hall")),
                        }
                    }
                }
                p.code.mono translate="no" { (card.code) }
                p.what { (words.say("seats-sheet-what")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::text;
    use crate::text::Lang;

    const ADDRESS: &str = "http://192.168.1.10:8080";

    fn cards(count: u32) -> Vec<PaperCard> {
        let card = |n| PaperCard {
            number: CardId(n),
            code: format!("BCDF GHJK LMN{n}"),
        };
        (1..=count).map(card).collect()
    }

    fn sheet(cards: &[PaperCard], address: Option<&str>) -> String {
        let title = text("Trygga <b>Möllan</b>");
        let sheet = CardSheet {
            words: Words::for_html(Lang::Sv),
            title: &title,
            address,
            cards,
        };
        sheet.html()
    }

    #[test]
    fn ten_cards_stand_on_a_page_each_with_its_number_and_code() {
        let file = sheet(&cards(11), Some(ADDRESS));
        assert_eq!(file.matches("class=\"page cards\"").count(), 2);
        assert_eq!(file.matches("<article").count(), 11);
        assert!(file.contains("BCDF GHJK LMN11"));
        assert!(file.contains("Trygga &lt;b&gt;Möllan&lt;/b&gt;"));
    }

    #[test]
    fn the_picture_holds_the_plain_address_and_the_same_on_every_card() {
        let file = sheet(&cards(2), Some(ADDRESS));
        let picture = qr_svg(ADDRESS).unwrap();
        assert_eq!(file.matches(&picture).count(), 2);
        assert!(!sheet(&cards(2), None).contains("<svg"));
    }
}

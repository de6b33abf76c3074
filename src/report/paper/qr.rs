//! The QR code of an address as SVG, for pages and printed sheets.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// Pixels of one module at natural size; the picture scales with its container all the same.
const MODULE_PIXELS: u32 = 8;
/// What precedes the element in a stand-alone file, and has no place inside HTML.
const XML_DECLARATION: &str = r#"<?xml version="1.0" standalone="yes"?>"#;

/// The code of `url` as one `<svg>` element, black on white with its quiet zone, error
/// correction M; `None` if the address is longer than any QR code can hold (2,331 bytes).
///
/// It holds nothing of the address but its modules, so it needs no escaping. The caller wraps it
/// in an element with `role="img"` and an `aria-label`.
pub fn qr_svg(url: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(url, EcLevel::M).ok()?;
    let file = code
        .render::<svg::Color>()
        .quiet_zone(true)
        .module_dimensions(MODULE_PIXELS, MODULE_PIXELS)
        .build();
    Some(file.trim_start_matches(XML_DECLARATION).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{MODULE_PIXELS, qr_svg};

    const URL: &str = "http://192.168.10.123:8080/j/482913";
    /// A code of version 3 with four modules of quiet zone on each side.
    const SIDE: u32 = (29 + 8) * MODULE_PIXELS;

    /// The rectangles of the picture's one path: `Mx yhwvhHxVy`.
    fn rectangles(svg: &str) -> Vec<[u32; 4]> {
        let path = svg
            .split(r#" d=""#)
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let rectangle = |part: &str| {
            let mut numbers = part.split([' ', 'h', 'v', 'H']).map(|n| n.parse().unwrap());
            [(); 4].map(|()| numbers.next().unwrap())
        };
        let parts = path.split('M').skip(1);
        parts
            .map(|part| rectangle(part.split('V').next().unwrap()))
            .collect()
    }

    #[test]
    fn a_phone_reads_the_address_from_the_picture() {
        let svg = qr_svg(URL).unwrap();
        let dark = rectangles(&svg);
        let side = SIDE as usize;
        let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| {
            let (x, y) = (x as u32, y as u32);
            let inside = |start: u32, length: u32, at: u32| (start..start + length).contains(&at);
            dark.iter()
                .any(|[left, top, w, h]| inside(*left, *w, x) && inside(*top, *h, y))
        });
        let grids = image.detect_grids();
        assert_eq!(grids[0].decode().unwrap().1, URL);
    }

    #[test]
    fn the_picture_is_one_element_with_a_quiet_zone_and_without_the_address() {
        let svg = qr_svg(URL).unwrap();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert!(svg.contains(&format!(r#"viewBox="0 0 {SIDE} {SIDE}""#)));
        assert!(!svg.contains("192.168"));
        let margin = 4 * MODULE_PIXELS;
        assert!(
            rectangles(&svg)
                .iter()
                .all(|[x, y, ..]| *x >= margin && *y >= margin)
        );
    }

    #[test]
    fn an_endless_address_has_no_picture() {
        assert_eq!(qr_svg(&"a".repeat(3_000)), None);
    }
}

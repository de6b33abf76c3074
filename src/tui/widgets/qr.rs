//! A QR code in terminal cells that phones read on dark and on light terminals alike.
//!
//! Every cell gets both colours explicitly, pure black and white, whatever the theme: a code
//! drawn in the terminal's own colours is inverted on half of them, and scanners refuse it. For
//! the same reason the quiet zone is painted, not left to the surroundings. A code that does not
//! fit is not drawn at all: half a code only looks like an invitation.

use qrcode::{Color as Module, EcLevel, QrCode};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Color;
use ratatui::widgets::Widget;

/// White modules around the code, as the standard asks.
const QUIET_ZONE: u16 = 4;
/// Two modules in one cell: the upper is the glyph, the lower its background.
const UPPER_HALF: &str = "▀";
const DARK: Color = Color::Rgb(0, 0, 0);
const LIGHT: Color = Color::Rgb(255, 255, 255);

/// How many cells a module takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Half a cell: the smallest code.
    Half,
    /// Two cells side by side, without any glyph: for a projector across a hall.
    Large,
}

/// A QR code of one address, error correction M. Build it once, draw it every frame.
#[derive(Clone, Debug)]
pub struct Qr {
    modules: Vec<Module>,
    width: u16,
    scale: Scale,
}

impl Qr {
    /// The code of `url` at [`Scale::Half`]; `None` if it is longer than any QR code can hold
    /// (2,331 bytes). Up to 42 bytes the code needs 37 × 19 cells.
    pub fn new(url: &str) -> Option<Qr> {
        let code = QrCode::with_error_correction_level(url, EcLevel::M).ok()?;
        let width = u16::try_from(code.width()).expect("the largest QR code has 177 modules");
        Some(Qr {
            modules: code.into_colors(),
            width,
            scale: Scale::Half,
        })
    }

    /// The same code at another scale.
    #[must_use]
    pub fn scaled(self, scale: Scale) -> Qr {
        Qr { scale, ..self }
    }

    /// The same code at the largest scale that fits an area of `size` cells; `None` if no scale
    /// does, and the caller shows the address as text alone.
    pub fn fitted(self, size: Size) -> Option<Qr> {
        [Scale::Large, Scale::Half]
            .into_iter()
            .map(|scale| self.clone().scaled(scale))
            .find(|qr| qr.fits(size))
    }

    /// The cells the code needs, quiet zone included.
    pub fn size(&self) -> Size {
        let side = self.width + 2 * QUIET_ZONE;
        match self.scale {
            Scale::Half => Size::new(side, side.div_ceil(2)),
            Scale::Large => Size::new(side * 2, side),
        }
    }

    fn fits(&self, size: Size) -> bool {
        let needed = self.size();
        needed.width <= size.width && needed.height <= size.height
    }

    /// The colour of a module; coordinates count from the corner of the quiet zone.
    fn color(&self, x: u16, y: u16) -> Color {
        let inside = |at: u16| at.checked_sub(QUIET_ZONE).filter(|at| *at < self.width);
        let module = inside(x)
            .zip(inside(y))
            .map(|(x, y)| self.modules[usize::from(y) * usize::from(self.width) + usize::from(x)]);
        match module {
            Some(Module::Dark) => DARK,
            Some(Module::Light) | None => LIGHT,
        }
    }
}

/// The cells that the code of `url` needs at `scale`, quiet zone included; `None` if the address
/// is too long for a code.
pub fn size(url: &str, scale: Scale) -> Option<Size> {
    Some(Qr::new(url)?.scaled(scale).size())
}

/// Draws in the upper left corner of `area`, or nothing where the code does not fit.
impl Widget for &Qr {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let area = area.intersection(buffer.area);
        if !self.fits(area.as_size()) {
            return;
        }
        let size = self.size();
        for y in 0..size.height {
            for x in 0..size.width {
                let cell = &mut buffer[(area.x + x, area.y + y)];
                cell.reset();
                match self.scale {
                    Scale::Half => cell
                        .set_symbol(UPPER_HALF)
                        .set_fg(self.color(x, 2 * y))
                        .set_bg(self.color(x, 2 * y + 1)),
                    Scale::Large => {
                        let color = self.color(x / 2, y);
                        cell.set_symbol(" ").set_fg(color).set_bg(color)
                    }
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Rect, Size};
    use ratatui::widgets::Widget;

    use super::{Qr, Scale, size};
    use crate::tui::testing::scanned;

    const URL: &str = "http://192.168.10.123:8080/j/482913";
    /// Cells of bare terminal left of and above the code.
    const OFFSET: u16 = 3;

    fn drawn(qr: &Qr) -> Buffer {
        let size = qr.size();
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.width + 9, size.height + 5));
        qr.render(
            Rect::new(OFFSET, OFFSET - 1, size.width, size.height),
            &mut buffer,
        );
        buffer
    }

    #[test]
    fn a_phone_reads_the_address_from_dark_and_light_terminals() {
        for scale in [Scale::Half, Scale::Large] {
            let buffer = drawn(&Qr::new(URL).unwrap().scaled(scale));
            for background in [0, 30, 225, 255] {
                for gap in [0, 3] {
                    let text = scanned(&buffer, background, gap);
                    assert_eq!(text.as_deref(), Some(URL), "{scale:?} {background} {gap}");
                }
            }
        }
    }

    #[test]
    fn an_address_of_42_bytes_needs_37_by_19_cells() {
        let longest = format!("http://192.168.100.123:18080/j/{}", "4".repeat(11));
        assert_eq!(longest.len(), 42);
        assert_eq!(size(&longest, Scale::Half), Some(Size::new(37, 19)));
        assert_eq!(size(&longest, Scale::Large), Some(Size::new(74, 37)));
    }

    #[test]
    fn a_code_that_does_not_fit_is_not_drawn_at_all() {
        let qr = Qr::new(URL).unwrap();
        for area in [
            Rect::new(0, 0, 36, 19),
            Rect::new(0, 0, 37, 18),
            Rect::new(5, 5, 37, 19),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 20));
            qr.render(area, &mut buffer);
            assert_eq!(buffer, Buffer::empty(buffer.area), "{area}");
        }
    }

    #[test]
    fn the_largest_scale_that_fits_is_taken() {
        let scale = |width, height| {
            let fitted = Qr::new(URL).unwrap().fitted(Size::new(width, height));
            fitted.map(|qr| qr.scale)
        };
        assert_eq!(scale(200, 60), Some(Scale::Large));
        assert_eq!(scale(80, 24), Some(Scale::Half));
        assert_eq!(scale(37, 18), None);
    }

    #[test]
    fn an_endless_address_has_no_code() {
        assert!(Qr::new(&"a".repeat(3_000)).is_none());
    }
}

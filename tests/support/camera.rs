//! A phone's camera before a screen: reads the code off what a terminal or a browser shows.

/// Pixels of one cell, as wide and high as a common font's.
const CELL: (usize, usize) = (6, 12);

/// The address in the code on this screen, as a phone reads it; a cell without a colour of its own
/// is as bright as the terminal's ground.
pub fn read(screen: &vt100::Screen, ground: u8) -> Option<String> {
    let (rows, columns) = screen.size();
    let brightness = |color: vt100::Color| match color {
        vt100::Color::Rgb(red, green, blue) => red.max(green).max(blue),
        _ => ground,
    };
    let pixel = |x: usize, y: usize| {
        let (row, column) = ((y / CELL.1) as u16, (x / CELL.0) as u16);
        let Some(cell) = screen.cell(row, column) else {
            return ground;
        };
        let upper = cell.contents() == "▀" && y % CELL.1 < CELL.1 / 2;
        brightness(if upper {
            cell.fgcolor()
        } else {
            cell.bgcolor()
        })
    };
    let (width, height) = (
        usize::from(columns.get()) * CELL.0,
        usize::from(rows.get()) * CELL.1,
    );
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    let grids = image.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

/// The address in the code on a picture, given as the brightness of each of its points, row by row.
pub fn read_picture(width: usize, height: usize, points: &[u8]) -> Option<String> {
    let point = |x: usize, y: usize| points[y * width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, point);
    let grids = image.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

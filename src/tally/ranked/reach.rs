//! Who stands before whom, by chains too.

/// A strict partial order of options, closed under chains: one row of bits for each option, those
/// that it stands before.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reach {
    words: usize,
    rows: Vec<u64>,
}

impl Reach {
    /// Nobody before anybody.
    pub(super) fn none(options: usize) -> Self {
        let words = options.div_ceil(64);
        Reach {
            words,
            rows: vec![0; words * options],
        }
    }

    pub(super) fn options(&self) -> usize {
        self.rows.len().checked_div(self.words).unwrap_or(0)
    }

    /// Whether one stands before another.
    pub(super) fn has(&self, (one, other): (usize, usize)) -> bool {
        self.rows[one * self.words + other / 64] >> (other % 64) & 1 == 1
    }

    /// Puts one before another, and with it all before it before all after the other. The other must
    /// not stand before it.
    pub(super) fn put(&mut self, (one, other): (usize, usize)) {
        if self.has((one, other)) {
            return;
        }
        let start = other * self.words;
        let mut after = self.rows[start..start + self.words].to_vec();
        after[other / 64] |= 1 << (other % 64);
        for option in 0..self.options() {
            if option == one || self.has((option, one)) {
                let row = &mut self.rows[option * self.words..][..self.words];
                row.iter_mut()
                    .zip(&after)
                    .for_each(|(word, more)| *word |= more);
            }
        }
    }

    /// Keeps only what holds in another order, too.
    pub(super) fn keep(&mut self, other: &Reach) {
        let words = self.rows.iter_mut().zip(&other.rows);
        words.for_each(|(word, theirs)| *word &= theirs);
    }

    /// Whether so many are sure to stay on top, whatever is added: each of them stands before all who
    /// are not.
    pub(super) fn is_settled(&self, top: usize) -> bool {
        let after = |row: &[u64]| row.iter().map(|word| word.count_ones() as usize).sum();
        let mut sizes: Vec<usize> = self.rows.chunks(self.words.max(1)).map(after).collect();
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        let below = (0..self.options()).rev();
        sizes
            .into_iter()
            .zip(below)
            .take(top)
            .all(|(size, below)| size == below)
    }

    /// The options in groups of those whom nobody left stands before.
    pub(super) fn layers(&self) -> Vec<Vec<usize>> {
        layers(self.options(), |one, other| self.has((one, other)))
    }
}

/// The options in groups of those whom nobody left stands before, under a strict partial order.
pub(super) fn layers(
    options: usize,
    stands_before: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..options).collect();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let is_led = |one: &&usize| left.iter().any(|&other| stands_before(other, **one));
        let (behind, layer): (Vec<usize>, Vec<usize>) = left.iter().partition(is_led);
        layers.push(layer);
        left = behind;
    }
    layers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_are_closed_in_both_directions() {
        let mut reach = Reach::none(70);
        reach.put((0, 1));
        reach.put((65, 69));
        reach.put((1, 65));
        assert!(reach.has((0, 69)) && reach.has((1, 69)) && !reach.has((69, 0)));
    }

    #[test]
    fn the_top_is_settled_when_all_others_stand_behind_it() {
        let mut reach = Reach::none(4);
        reach.put((2, 0));
        reach.put((0, 3));
        assert!(reach.is_settled(0) && !reach.is_settled(1));
        reach.put((2, 1));
        assert!(reach.is_settled(1) && !reach.is_settled(2));
        assert!(Reach::none(0).is_settled(3));
    }

    #[test]
    fn layers_are_those_whom_nobody_left_stands_before() {
        let mut reach = Reach::none(4);
        reach.put((2, 0));
        reach.put((2, 3));
        assert_eq!(reach.layers(), [vec![1, 2], vec![0, 3]]);
        let mut other = Reach::none(4);
        other.put((2, 3));
        reach.keep(&other);
        assert_eq!(reach.layers(), [vec![0, 1, 2], vec![3]]);
        assert_eq!(Reach::none(0).layers(), Vec::<Vec<usize>>::new());
    }
}

//! The lot, where a rule leaves the choice open: drawn by a stated seed and by nothing else, so
//! that anybody can draw it again with a pen, a SHA-256 tool and a division.

use num_bigint::BigUint;
use num_traits::ToPrimitive;
use sha2::{Digest, Sha256};

/// Which of so many tied sets the lot takes, from 0: the SHA-256 hash of the seed, read as one
/// number with its greatest digit first, divided by how many there are; the remainder decides.
/// Of no sets it takes the place 0.
pub fn draw(seed: &str, sets: usize) -> usize {
    let hash = BigUint::from_bytes_be(&Sha256::digest(seed.as_bytes()));
    let remainder = hash % BigUint::from(sets.max(1));
    remainder.to_usize().expect("less than a usize")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lot_is_the_remainder_of_the_hash_of_the_seed() {
        // int(hashlib.sha256(seed.encode()).hexdigest(), 16) % sets, by another program.
        assert_eq!(draw("höst 2026", 3), 0);
        assert_eq!(draw("", 1_000), 549);
        assert_eq!(draw("whatever", 1), 0);
        assert_eq!(draw("whatever", 0), 0);
    }

    #[test]
    fn many_seeds_take_every_set_about_as_often() {
        let mut taken = [0_u32; 4];
        for seed in 0..4_000 {
            taken[draw(&seed.to_string(), 4)] += 1;
        }
        assert!(
            taken.iter().all(|times| (850..1_150).contains(times)),
            "{taken:?}"
        );
    }
}

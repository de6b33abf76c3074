//! What is worked out from a session and drawn at every key, kept for as long as nothing that it
//! was worked out from has changed. The key is what it was made from, so it can't go stale.

use imbl::OrdMap;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Something that a view is made from. Two are the same if they are one and the same thing: that
/// is asked at every key, and costs nothing however much there is in it.
pub trait Basis {
    /// Whether nothing has changed since `other`.
    fn is(&self, other: &Self) -> bool;
}

impl<T> Basis for Arc<T> {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(self, other)
    }
}

impl<T> Basis for Rc<T> {
    fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(self, other)
    }
}

impl<K, V> Basis for OrdMap<K, V> {
    fn is(&self, other: &Self) -> bool {
        self.ptr_eq(other)
    }
}

/// Something small, which is compared by its value.
pub struct Value<T>(pub T);

impl<T: PartialEq> Basis for Value<T> {
    fn is(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

macro_rules! tuples {
    ($(($($part:ident $at:tt),+))+) => {$(
        impl<$($part: Basis),+> Basis for ($($part,)+) {
            fn is(&self, other: &Self) -> bool {
                $(self.$at.is(&other.$at))&&+
            }
        }
    )+};
}

tuples! {
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
}

/// What was worked out last, and from what.
pub struct Kept<B, V>(RefCell<Option<(B, Rc<V>)>>);

impl<B, V> Default for Kept<B, V> {
    fn default() -> Self {
        Kept(RefCell::new(None))
    }
}

impl<B: Basis, V> Kept<B, V> {
    /// What `make` makes from this, from memory where nothing in it has changed. `make` must look
    /// at nothing that is not part of the basis.
    pub fn get(&self, basis: B, make: impl FnOnce() -> V) -> Rc<V> {
        let mut last = self.0.borrow_mut();
        if let Some((before, value)) = last.as_ref()
            && before.is(&basis)
        {
            return value.clone();
        }
        let value = Rc::new(make());
        *last = Some((basis, value.clone()));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once_and_anew_when_any_part_of_its_basis_has_changed() {
        let mut map: OrdMap<u32, u32> = (0..100_u32).map(|it| (it, it)).collect();
        let kept = Kept::default();
        let made = RefCell::new(0);
        let ask = |map: &OrdMap<u32, u32>, filter: u32| {
            let count = || {
                *made.borrow_mut() += 1;
                map.values().filter(|it| **it > filter).count()
            };
            *kept.get((map.clone(), Value(filter)), count)
        };
        assert_eq!([ask(&map, 9), ask(&map.clone(), 9)], [90, 90]);
        assert_eq!(*made.borrow(), 1);
        map.insert(100, 100);
        assert_eq!((ask(&map, 9), *made.borrow()), (91, 2));
        assert_eq!((ask(&map, 10), *made.borrow()), (90, 3));
    }
}

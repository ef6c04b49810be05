//! Counts what each thread has allocated, so that a test can say how much something took at most.
#![allow(
    unsafe_code,
    reason = "an allocator cannot be written without; it passes everything on"
)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

/// The system's allocator, with a count.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn count(bytes: isize) {
    // A thread that ends frees more than it can count any more.
    let _ = HELD.try_with(|held| {
        held.set(held.get() + bytes);
        let _ = MOST.try_with(|most| most.set(most.get().max(held.get())));
    });
}

// SAFETY: every call is passed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size().cast_signed());
        // SAFETY: as promised by who calls.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size().cast_signed());
        // SAFETY: as promised by who calls.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(-layout.size().cast_signed());
        // SAFETY: as promised by who calls.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both are held while one is copied into the other.
        count(size.cast_signed());
        count(-layout.size().cast_signed());
        // SAFETY: as promised by who calls.
        unsafe { System.realloc(place, layout, size) }
    }
}

/// Does something and tells how many bytes this thread held at most because of it.
pub(crate) fn most_held<T>(deed: impl FnOnce() -> T) -> (T, usize) {
    let before = HELD.get();
    MOST.set(before);
    let result = deed();
    (result, usize::try_from(MOST.get() - before).unwrap_or(0))
}

#[test]
fn what_a_thread_holds_at_most_is_counted() {
    let (length, most) = most_held(|| {
        let first = vec![1_u8; 3_000_000];
        let second = vec![2_u8; 2_000_000];
        first.len() + second.len()
    });
    assert_eq!(length, 5_000_000);
    assert!((5_000_000..5_100_000).contains(&most), "{most}");
}

//! Changes bytes at random, the same way in every run.

/// Words that mean something where they stand: to RON, to a ZIP, to whoever counts.
const WORDS: [&[u8]; 26] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"r#\"",
    b"/*",
    b"//",
    b",",
    b":",
    b"Some(",
    b"None",
    b"minor: 9,",
    b"schema: 6,",
    b"-1",
    b"18446744073709551616",
    b"1e999",
    b"\\u{0}",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"PK\x06\x06",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
];
/// Most changes of one input.
const MOST: u64 = 6;

/// A source of changes.
pub(super) struct Changer(u64);

impl Changer {
    /// The changes that belong to a number.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// One of the seeds, changed in a few places that begin behind what `from` says.
    pub(super) fn change(&mut self, seeds: &[Vec<u8>], from: fn(&[u8]) -> usize) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.next() % MOST {
            let from = from(&bytes).min(bytes.len());
            let other = &seeds[self.below(seeds.len())];
            self.change_once(&mut bytes, from, other);
        }
        bytes
    }

    fn change_once(&mut self, bytes: &mut Vec<u8>, from: usize, other: &[u8]) {
        let at = from + self.below(bytes.len() - from + 1);
        let end = (at + self.length()).min(bytes.len());
        let is_inside = at < bytes.len();
        match self.next() % 9 {
            0 | 1 if is_inside => bytes[at] ^= 1 << (self.next() % 8),
            2 if is_inside => bytes[at] = self.next().to_le_bytes()[0],
            3 => {
                bytes.drain(at..end);
            }
            4 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            5 => {
                let word = WORDS[self.below(WORDS.len())];
                bytes.splice(at..at, word.iter().copied());
            }
            6 => bytes[at..end].fill(0),
            7 => {
                let start = self.below(other.len() + 1);
                let stop = (start + self.length()).min(other.len());
                bytes.splice(at..end, other[start..stop].iter().copied());
            }
            _ => {
                // Files are rarely cut off elsewhere than at the end, and a cut makes all else idle.
                if self.next().is_multiple_of(4) {
                    bytes.truncate(at);
                }
            }
        }
    }

    /// Mostly short, sometimes long.
    fn length(&mut self) -> usize {
        let most = [2, 4, 16, 64, 512, 4096][self.below(6)];
        1 + self.below(most)
    }

    fn below(&mut self, count: usize) -> usize {
        let bound = count.max(1) as u64;
        usize::try_from(self.next() % bound).unwrap()
    }

    /// The next number of a xorshift.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

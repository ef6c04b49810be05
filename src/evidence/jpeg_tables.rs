//! Tells which tables of a JPEG file its scans use. The others could be words: no decoder looks at them.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::clean_jpeg::{HUFFMAN, QUANTISATION, RESTART, SCAN, Segment, is_frame};

/// A place that a table is kept in until another takes it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Quantisation(u8),
    /// Class in the upper four bits, number in the lower ones.
    Huffman(u8),
    Restart,
}

/// A table by its segment and its first byte there.
type Table = (usize, usize);

/// Takes away the tables that no scan uses, and the scans that bring components once more where the picture does not
/// become finer with each.
pub(super) fn drop_unused(segments: &mut Vec<Segment<'_>>) {
    let used = used(segments);
    let mut index = 0..;
    segments.retain_mut(|segment| {
        let index = index.next().unwrap_or_default();
        match segment.code {
            SCAN => used.contains(&(index, 0)),
            HUFFMAN | QUANTISATION | RESTART => {
                keep_tables(segment, |at| used.contains(&(index, at)))
            }
            _ => true,
        }
    });
}

/// Whether any table of the segment stays.
fn keep_tables(segment: &mut Segment<'_>, is_used: impl Fn(usize) -> bool) -> bool {
    let mut tables = tables(segment.code, &segment.content);
    let before = tables.len();
    tables.retain(|(_, range)| is_used(range.start));
    if tables.len() < before {
        let bytes = tables
            .iter()
            .flat_map(|(_, range)| &segment.content[range.clone()]);
        segment.content = Cow::Owned(bytes.copied().collect());
    }
    !tables.is_empty()
}

fn used(segments: &[Segment<'_>]) -> BTreeSet<Table> {
    let (mut used, mut defined) = (BTreeSet::new(), BTreeMap::new());
    let mut frame = Frame::default();
    for (index, segment) in segments.iter().enumerate() {
        match segment.code {
            code if is_frame(code) => frame = Frame::of(code, &segment.content),
            SCAN => {
                let Some(places) = frame.scan(&segment.content) else {
                    continue;
                };
                used.insert((index, 0));
                used.extend(places.iter().filter_map(|place| defined.get(place)));
            }
            code => {
                let tables = tables(code, &segment.content);
                defined.extend(
                    tables
                        .into_iter()
                        .map(|(place, range)| (place, (index, range.start))),
                );
            }
        }
    }
    used
}

fn tables(code: u8, content: &[u8]) -> Vec<(Place, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(head) = content.get(start) {
        let (place, length) = match code {
            HUFFMAN => {
                let counts = content.iter().skip(start + 1).take(16);
                let codes: usize = counts.copied().map(usize::from).sum();
                (Place::Huffman(*head), 17 + codes)
            }
            QUANTISATION => {
                let length = if head >> 4 == 0 { 65 } else { 129 };
                (Place::Quantisation(head & 15), length)
            }
            RESTART => (Place::Restart, 2),
            _ => break,
        };
        let end = (start + length).min(content.len());
        found.push((place, start..end));
        start = end;
    }
    found
}

/// What the frame says of its components, and which of them have been seen.
#[derive(Default)]
struct Frame {
    is_progressive: bool,
    /// Quantisation tables by the names of the components.
    components: BTreeMap<u8, u8>,
    seen: BTreeSet<u8>,
}

impl Frame {
    fn of(code: u8, content: &[u8]) -> Self {
        let components = content.get(6..).unwrap_or_default().as_chunks::<3>().0;
        Self {
            is_progressive: code & 3 == 2,
            components: components
                .iter()
                .map(|[name, _, table]| (*name, *table))
                .collect(),
            seen: BTreeSet::new(),
        }
    }

    /// The places that a scan reads its tables from; `None` where it has nothing new to tell. The table of quantisation
    /// is that of the first scan of a component (ITU-T T.81, B.2.4.1 and G.1.1).
    fn scan(&mut self, content: &[u8]) -> Option<BTreeSet<Place>> {
        let (count, rest) = content.split_first()?;
        let (chosen, rest) = rest.split_at_checked(2 * usize::from(*count))?;
        let [first, _, precision] = *rest else {
            return None;
        };
        let (chosen, _) = chosen.as_chunks::<2>();
        if !self.is_progressive && chosen.iter().all(|[name, _]| self.seen.contains(name)) {
            return None;
        }
        let has_direct = !self.is_progressive || first == 0 && precision >> 4 == 0;
        let has_alternating = !self.is_progressive || first > 0;
        let mut places = BTreeSet::from([Place::Restart]);
        for [name, tables] in chosen {
            if has_direct {
                places.insert(Place::Huffman(tables >> 4));
            }
            if has_alternating {
                places.insert(Place::Huffman(0x10 | tables & 15));
            }
            if self.seen.insert(*name) {
                places.extend(self.components.get(name).copied().map(Place::Quantisation));
            }
        }
        Some(places)
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::{
        clean_jpeg::clean,
        tests::specimens::{halved_jpegs, noise_jpeg, quartered_jpegs, with_segment},
    };

    fn words(length: usize) -> Vec<u8> {
        b"SECRET".iter().copied().cycle().take(length).collect()
    }

    #[test]
    fn tables_that_no_component_uses_go() {
        let bare = noise_jpeg(17, 9);
        let quantisation = [&[3], &words(64)[..]].concat();
        let deep = [&[0x13], &words(128)[..]].concat();
        let codes = [&[0x13], &[0; 15][..], &[90], &words(90)].concat();
        for (code, content) in [(0xdb, quantisation), (0xdb, deep), (0xc4, codes)] {
            assert_eq!(clean(&with_segment(&bare, code, &content)).unwrap(), bare);
        }
    }

    #[test]
    fn tables_that_others_take_the_place_of_go() {
        let bare = noise_jpeg(17, 9);
        let replaced = [&[0], &words(64)[..]].concat();
        assert_eq!(clean(&with_segment(&bare, 0xdb, &replaced)).unwrap(), bare);
        let restart = with_segment(&bare, 0xdd, &[0, 0]);
        let twice = with_segment(&restart, 0xdd, b"SE");
        assert_eq!(clean(&twice).unwrap(), restart);
    }

    #[test]
    fn of_one_segment_the_tables_in_use_stay() {
        let bare = noise_jpeg(17, 9);
        let at = bare
            .windows(2)
            .position(|code| code == [0xff, 0xdb])
            .unwrap();
        let mut bytes = bare.clone();
        let length = u16::from_be_bytes([bare[at + 2], bare[at + 3]]);
        bytes[at + 2..at + 4].copy_from_slice(&(length + 65).to_be_bytes());
        let end = at + 2 + usize::from(length);
        bytes.splice(end..end, [&[3], &words(64)[..]].concat());
        assert_eq!(clean(&bytes).unwrap(), bare);
    }

    #[test]
    fn a_second_scan_of_the_same_components_goes() {
        let bare = noise_jpeg(17, 9);
        let at = bare
            .windows(2)
            .position(|code| code == [0xff, 0xda])
            .unwrap();
        let head = &bare[at..at + 14];
        let bytes = [&bare[..bare.len() - 2], head, b"SECRET", &[0xff, 0xd9]].concat();
        assert_eq!(clean(&bytes).unwrap(), bare);
    }

    #[test]
    fn what_cameras_and_other_programs_write_keeps_its_bytes() {
        for bytes in halved_jpegs().into_iter().chain(quartered_jpegs()) {
            assert_eq!(clean(&bytes).unwrap(), bytes);
        }
    }
}

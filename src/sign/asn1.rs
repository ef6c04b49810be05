//! Reads and writes the shape of DER: tag, length, value. Certificates and signatures must be kept byte for byte as they
//! came, which typed readers do not promise.
use x509_cert::der::asn1::ObjectIdentifier;

/// Tag of an integer.
pub(super) const INTEGER: u8 = 0x02;
/// Tag of a string of bytes.
pub(super) const OCTETS: u8 = 0x04;
/// Tag of an object identifier.
pub(super) const OID: u8 = 0x06;
/// Tag of a sequence.
pub(super) const SEQUENCE: u8 = 0x30;
/// Tag of a set.
pub(super) const SET: u8 = 0x31;
/// Tag of the first optional part, constructed.
pub(super) const PART_0: u8 = 0xa0;

/// NULL, as it stands behind some algorithms.
pub(super) const NULL: &[u8] = &[0x05, 0x00];

/// One value with its tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tlv<'a> {
    /// Its tag; only tags of one byte are known here.
    pub(super) tag: u8,
    /// What it holds.
    pub(super) value: &'a [u8],
    /// Tag, length and value.
    pub(super) whole: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// The first value and what follows it.
    pub(super) fn first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (&[tag, short], rest) = bytes.split_first_chunk::<2>()?;
        let (length, head) = match short {
            0..=0x7f => (usize::from(short), 2),
            // Up to 4 GB; without a length (0x80) is not DER.
            0x81..=0x84 => {
                let count = usize::from(short - 0x80);
                let digits = rest.get(..count)?;
                let join = |length: usize, digit: &u8| (length << 8) | usize::from(*digit);
                (digits.iter().fold(0, join), 2 + count)
            }
            _ => return None,
        };
        let whole = bytes.get(..head.checked_add(length)?)?;
        let value = &whole[head..];
        Some((Self { tag, value, whole }, &bytes[whole.len()..]))
    }

    /// The only value of this tag, with nothing behind it.
    pub(super) fn only(bytes: &'a [u8], tag: u8) -> Option<Self> {
        let (first, rest) = Self::first(bytes)?;
        (first.tag == tag && rest.is_empty()).then_some(first)
    }

    /// All values one after another.
    pub(super) fn all(mut bytes: &'a [u8]) -> Option<Vec<Self>> {
        let mut found = Vec::new();
        while !bytes.is_empty() {
            let (next, rest) = Self::first(bytes)?;
            found.push(next);
            bytes = rest;
        }
        Some(found)
    }

    /// The values that this one holds.
    pub(super) fn parts(&self) -> Option<Vec<Self>> {
        Self::all(self.value)
    }

    /// This value, if it has the tag.
    pub(super) fn tagged(self, tag: u8) -> Option<Self> {
        (self.tag == tag).then_some(self)
    }

    /// The object identifier that it is.
    pub(super) fn oid(self) -> Option<ObjectIdentifier> {
        ObjectIdentifier::from_bytes(self.tagged(OID)?.value).ok()
    }

    /// The small number that it is, not below 0.
    pub(super) fn number(self) -> Option<u32> {
        let digits = self.tagged(INTEGER)?.value;
        let digits = digits.strip_prefix(&[0]).unwrap_or(digits);
        let small = digits.len() <= 4 && self.value.first().is_some_and(|first| *first < 0x80);
        let join = |number: u32, digit: &u8| (number << 8) | u32::from(*digit);
        small.then(|| digits.iter().fold(0, join))
    }
}

/// A value of a tag that holds these parts.
pub(super) fn wrap(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut bytes = vec![tag];
    let digits = length.to_be_bytes();
    match u8::try_from(length) {
        Ok(short) if short < 0x80 => bytes.push(short),
        _ => {
            let skip = digits.iter().take_while(|digit| **digit == 0).count();
            let digits = &digits[skip..];
            bytes.push(0x80 | u8::try_from(digits.len()).unwrap_or(8));
            bytes.extend_from_slice(digits);
        }
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

/// An object identifier as DER.
pub(super) fn oid(oid: ObjectIdentifier) -> Vec<u8> {
    wrap(OID, &[oid.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_is_read_again() {
        for length in [0, 1, 127, 128, 255, 256, 70_000] {
            let value = vec![7; length];
            let bytes = wrap(OCTETS, &[&value]);
            let read = Tlv::only(&bytes, OCTETS).unwrap();
            assert_eq!(read.value, value);
            assert_eq!(read.whole, bytes);
        }
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        let bytes = wrap(SEQUENCE, &[&[0; 300]]);
        for end in 0..bytes.len() {
            assert!(Tlv::first(&bytes[..end]).is_none(), "{end}");
        }
        assert!(Tlv::first(&[0x30, 0x80, 0, 0]).is_none());
        assert!(Tlv::first(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff]).is_none());
    }

    #[test]
    fn numbers_are_small_and_not_below_zero() {
        let number = |value: &[u8]| Tlv::first(&wrap(INTEGER, &[value])).unwrap().0.number();
        assert_eq!(number(&[0x08, 0x00]), Some(2048));
        assert_eq!(number(&[0x00, 0xff]), Some(255));
        assert_eq!(number(&[0xff]), None);
        assert_eq!(number(&[1, 0, 0, 0, 0]), None);
        assert_eq!(number(&[]), None);
    }
}

//! Reads text evidence: what servers and Korean desktops write, in the encodings that they write it in.

use encoding_rs::{DecoderResult, EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text that the bytes are: UTF-8, UTF-16 with a byte order mark, or else the Korean code page 949 that
/// `encoding_rs` calls EUC-KR. `None` where they are none of these.
///
/// The bytes may be the beginning of a longer file: a last character that is cut off is left out.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(encoding, bytes.get(mark..)?);
    }
    decoded(UTF_8, bytes).or_else(|| decoded(EUC_KR, bytes))
}

/// The bytes of `text` in the encoding of `original`, with its byte order mark. Where the Korean code page lacks a
/// character, and only there, it becomes UTF-8, with the mark by which Windows knows that.
#[must_use]
pub fn text_like(original: &[u8], text: &str) -> Vec<u8> {
    if let Some((encoding, mark)) = Encoding::for_bom(original) {
        let mark = original.get(..mark).unwrap_or_default();
        return [mark, &encoded(encoding, text)].concat();
    }
    if decoded(UTF_8, original).is_some() || decoded(EUC_KR, original).is_none() {
        return text.as_bytes().to_vec();
    }
    match EUC_KR.encode(text) {
        (bytes, _, false) => bytes.into_owned(),
        _ => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
    }
}

/// `encoding_rs` writes no UTF-16, as no page of the web may be sent in it.
fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    if encoding == UTF_16LE {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    if encoding == UTF_16BE {
        return text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    }
    text.as_bytes().to_vec()
}

/// The text, where no sign in it is one that only binary files have. Escape stays allowed for coloured terminals.
pub(super) fn plain_text_of(bytes: &[u8]) -> Option<String> {
    text_of(bytes).filter(|text| !text.chars().any(is_binary))
}

fn is_binary(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\t' | '\r' | '\n' | '\u{1b}')
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    debug_assert!([UTF_8, UTF_16LE, UTF_16BE, EUC_KR].contains(&encoding));
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len())?;
    let mut text = String::with_capacity(room);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, false);
    matches!(result, DecoderResult::InputEmpty).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_korean_offices() -> [Vec<u8>; 5] {
        let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.into_iter()
                .chain("접근 권한\n".encode_utf16().flat_map(unit))
                .collect()
        };
        [
            "접근 권한\n".as_bytes().to_vec(),
            "\u{feff}접근 권한\n".as_bytes().to_vec(),
            utf16([0xff, 0xfe], u16::to_le_bytes),
            utf16([0xfe, 0xff], u16::to_be_bytes),
            EUC_KR.encode("접근 권한\n").0.into_owned(),
        ]
    }

    #[test]
    fn the_encodings_of_korean_offices_are_read() {
        for bytes in of_korean_offices() {
            assert_eq!(text_of(&bytes).as_deref(), Some("접근 권한\n"), "{bytes:?}");
        }
    }

    #[test]
    fn a_text_is_written_as_it_was_encoded() {
        for bytes in of_korean_offices() {
            assert_eq!(text_like(&bytes, "접근 권한\n"), bytes);
            let masked = text_like(&bytes, "똠방 ***");
            assert_eq!(text_of(&masked).as_deref(), Some("똠방 ***"), "{bytes:?}");
            assert_eq!(masked.get(..2) == Some(&[0xff, 0xfe]), bytes[0] == 0xff);
        }
        assert_eq!(text_like(b"plain", "가"), "가".as_bytes());
        assert_eq!(text_like(&[0xff, 0x00, 0x80, 0x20], "가"), "가".as_bytes());
    }

    #[test]
    fn what_the_korean_code_page_lacks_becomes_utf_8_with_its_mark() {
        let old = EUC_KR.encode("가나").0.into_owned();
        assert_eq!(text_like(&old, "가😀"), "\u{feff}가😀".as_bytes());
    }

    #[test]
    fn a_cut_off_last_character_is_left_out() {
        let bytes = "가나".as_bytes();
        assert_eq!(text_of(&bytes[..5]).as_deref(), Some("가"));
        let old = EUC_KR.encode("가나").0.into_owned();
        assert_eq!(text_of(&old[..3]).as_deref(), Some("가"));
    }

    #[test]
    fn what_no_encoding_fits_is_no_text() {
        assert_eq!(text_of(&[0xff, 0x00, 0x80, 0x20]), None);
        assert_eq!(plain_text_of(b"a\0b"), None);
        assert_eq!(plain_text_of(b"a\x07b"), None);
        assert!(plain_text_of(b"\x1b[31mred\x1b[0m\t\r\n").is_some());
    }
}

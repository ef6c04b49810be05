//! Tells from the first bytes of a file and its name what kind of evidence it is. The content decides; the name only
//! where the content leaves a choice.

use image::ImageFormat;

use super::{file_name::ending, import::ImportError, plain_text::plain_text_of};
use crate::domain::Media;

/// Most bytes that a document may have.
pub const MAX_DOCUMENT_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A picture, to be taken in by [`super::from_bytes`].
    Picture,
    /// A document that is stored as it is.
    Document(Media),
}

/// ISO 32000-1, annex H.3.4.1: readers look for the header within the first 1024 bytes.
const PDF_HEADER_WITHIN: usize = 1024;

/// The head of the container of old Office files ([MS-CFB] 2.2), of HWP, and of encrypted new Office files.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Heads of programs: Windows, Linux, macOS in both byte orders and the universal one.
const PROGRAMS: [&[u8]; 7] = [
    b"MZ",
    b"\x7fELF",
    &[0xfe, 0xed, 0xfa, 0xce],
    &[0xfe, 0xed, 0xfa, 0xcf],
    &[0xce, 0xfa, 0xed, 0xfe],
    &[0xcf, 0xfa, 0xed, 0xfe],
    &[0xca, 0xfe, 0xba, 0xbe],
];

/// Endings that promise something other than text; text under such a name is a failed download or a disguise.
const NOT_TEXT: [&str; 22] = [
    "png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "gif", "heic", "pdf", "hwp", "hwpx", "doc",
    "docx", "xls", "xlsx", "ppt", "pptx", "zip", "exe", "dll", "msi",
];

/// Office files with macros keep their kind in their name alone, and Excel opens none under another name.
const WITH_MACROS: [&str; 7] = ["docm", "dotm", "xlsm", "xltm", "xlsb", "pptm", "ppsm"];

/// Tells what kind of evidence a file is from `head`, its first bytes (all of them or at least 8 KiB), and its name.
///
/// # Errors
/// [`ImportError::UnknownKind`] when it is neither a picture nor a document that can be kept: programs, archives, old
/// or encrypted Office files, unknown binary files and empty ones.
pub fn recognise(head: &[u8], name: &str) -> Result<Kind, ImportError> {
    if picture_format(head).is_some() {
        return Ok(Kind::Picture);
    }
    let media = document(head, &ending(name)).ok_or(ImportError::UnknownKind)?;
    Ok(Kind::Document(media))
}

/// The format of a picture that is taken in.
pub(super) fn picture_format(head: &[u8]) -> Option<ImageFormat> {
    match image::guess_format(head).ok()? {
        ImageFormat::Bmp if !is_bitmap(head) => None,
        format @ (ImageFormat::Png
        | ImageFormat::Jpeg
        | ImageFormat::WebP
        | ImageFormat::Bmp
        | ImageFormat::Tiff
        | ImageFormat::Gif) => Some(format),
        _ => None,
    }
}

/// Two letters at the beginning do not make a bitmap: the length of its second header is one of a few.
fn is_bitmap(head: &[u8]) -> bool {
    let length = head.get(14..18);
    length.is_some_and(|length| matches!(length, [12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]))
}

fn document(head: &[u8], ending: &str) -> Option<Media> {
    let is_text = !head.is_empty() && plain_text_of(head).is_some();
    if !is_text && PROGRAMS.iter().any(|magic| head.starts_with(magic)) {
        return None;
    }
    if is_pdf(head, ending, is_text) {
        return Some(Media::Pdf);
    }
    if head.starts_with(&OLE) {
        return (ending == "hwp").then_some(Media::Hwp);
    }
    if head.starts_with(b"PK\x03\x04") {
        return zipped(head, ending);
    }
    is_text.then(|| text(ending)).flatten()
}

/// A log may quote the header of a PDF; so in plain text it counts at the very beginning only, or with the name.
fn is_pdf(head: &[u8], ending: &str, is_text: bool) -> bool {
    let within = &head[..head.len().min(PDF_HEADER_WITHIN)];
    let found = within.windows(5).any(|bytes| bytes == b"%PDF-");
    head.starts_with(b"%PDF-") || found && (!is_text || ending == "pdf")
}

fn text(ending: &str) -> Option<Media> {
    match ending {
        "csv" => Some(Media::Csv),
        "log" | "out" => Some(Media::Log),
        other if NOT_TEXT.contains(&other) || WITH_MACROS.contains(&other) => None,
        _ => Some(Media::Text),
    }
}

fn zipped(head: &[u8], ending: &str) -> Option<Media> {
    if WITH_MACROS.contains(&ending) {
        return None;
    }
    if is_hwpx(head) {
        return Some(Media::Hwpx);
    }
    let names = local_names(head);
    let has = |folder: &[u8]| names.iter().any(|name| name.starts_with(folder));
    let is_office = has(b"[Content_Types].xml") || has(b"_rels/") || has(b"docProps/");
    let by_folder = [
        (has(b"word/"), "docx", Media::Docx),
        (has(b"xl/"), "xlsx", Media::Xlsx),
        (has(b"ppt/"), "pptx", Media::Pptx),
    ];
    let any_folder = by_folder.iter().any(|(found, _, _)| *found);
    // The folder may begin beyond `head`; only then the name tells which of the three it is.
    let fits = |(found, usual, _): &&(bool, &str, Media)| {
        let is_named = *usual == ending;
        if any_folder {
            *found && (is_office || is_named)
        } else {
            is_office && is_named
        }
    };
    by_folder.iter().find(fits).map(|(_, _, media)| *media)
}

/// The first entry tells, stored as it is (KS X 6101, as in OCF of EPUB).
fn is_hwpx(head: &[u8]) -> bool {
    let extra = head.get(28..30).map_or(0, |bytes| {
        usize::from(bytes[0]) | usize::from(bytes[1]) << 8
    });
    name_at(head) == Some(b"mimetype")
        && head
            .get(38 + extra..)
            .is_some_and(|data| data.starts_with(b"application/hwp+zip"))
}

/// Names in the local headers. They are searched rather than followed: a writer that streams leaves the lengths empty.
fn local_names(head: &[u8]) -> Vec<&[u8]> {
    let starts = head
        .windows(4)
        .enumerate()
        .filter(|(_, bytes)| bytes == b"PK\x03\x04");
    starts
        .filter_map(|(start, _)| name_at(&head[start..]))
        .collect()
}

fn name_at(header: &[u8]) -> Option<&[u8]> {
    let length = header.get(26..28)?;
    let length = usize::from(length[0]) | usize::from(length[1]) << 8;
    header.get(30..30 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let entry = |(name, data): &(&str, &[u8])| {
            let mut bytes = b"PK\x03\x04".to_vec();
            bytes.extend([0; 22]);
            bytes.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            bytes.extend([0; 2]);
            bytes.extend(name.as_bytes());
            bytes.extend(*data);
            bytes
        };
        entries.iter().flat_map(entry).collect()
    }

    fn kind(head: &[u8], name: &str) -> Option<Kind> {
        recognise(head, name).ok()
    }

    fn media(head: &[u8], name: &str) -> Option<Media> {
        match kind(head, name)? {
            Kind::Document(media) => Some(media),
            Kind::Picture => None,
        }
    }

    #[test]
    fn a_picture_is_one_under_any_name() {
        let heads: [&[u8]; 6] = [
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"RIFF\0\0\0\0WEBPVP8 ",
            b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0",
            b"II*\0",
            b"GIF89a",
        ];
        for head in heads {
            assert_eq!(kind(head, "a.pdf"), Some(Kind::Picture), "{head:?}");
        }
    }

    #[test]
    fn a_pdf_may_have_something_before_its_header() {
        assert_eq!(media(b"%PDF-1.7\n%\xe2\xe3", "a"), Some(Media::Pdf));
        assert_eq!(media(b"\0\x01junk\r\n%PDF-1.4", "a.bin"), Some(Media::Pdf));
        assert_eq!(media(b"%PDF-1.7", "a.docx"), Some(Media::Pdf));
        let mut far = vec![0; 2000];
        far.extend(b"%PDF-1.4");
        assert_eq!(media(&far, "a.pdf"), None);
        assert_eq!(
            media(b"upload of %PDF-1.4 refused\n", "waf.log"),
            Some(Media::Log)
        );
    }

    #[test]
    fn office_files_are_told_by_their_folders() {
        let types = ("[Content_Types].xml", b"x".as_slice());
        assert_eq!(
            media(&zip(&[types, ("word/document.xml", b"")]), "a"),
            Some(Media::Docx)
        );
        assert_eq!(
            media(&zip(&[types, ("xl/workbook.xml", b"")]), "a.docx"),
            Some(Media::Xlsx)
        );
        assert_eq!(
            media(&zip(&[types, ("ppt/a.xml", b"")]), "a.pptx"),
            Some(Media::Pptx)
        );
        assert_eq!(media(&zip(&[types]), "a.XLSX"), Some(Media::Xlsx));
        assert_eq!(media(&zip(&[types]), "a.zip"), None);
        assert_eq!(media(&zip(&[("word/a.exe", b"")]), "a.zip"), None);
        assert_eq!(
            media(&zip(&[types, ("xl/vbaProject.bin", b"")]), "a.xlsm"),
            None
        );
    }

    #[test]
    fn hangul_documents_are_told() {
        let hwpx = zip(&[("mimetype", b"application/hwp+zip"), ("version.xml", b"")]);
        assert_eq!(media(&hwpx, "보고서"), Some(Media::Hwpx));
        let epub = zip(&[("mimetype", b"application/epub+zip")]);
        assert_eq!(media(&epub, "a.hwpx"), None);
        let mut ole = OLE.to_vec();
        ole.extend([0; 600]);
        assert_eq!(media(&ole, "보고서.HWP"), Some(Media::Hwp));
        assert_eq!(media(&ole, "보고서.doc"), None);
        assert_eq!(media(&ole, "암호.docx"), None);
    }

    #[test]
    fn text_is_sorted_by_its_name() {
        assert_eq!(media(b"a,b\n", "a.csv"), Some(Media::Csv));
        assert_eq!(media(b"Nov 28 sshd\n", "secure.log"), Some(Media::Log));
        assert_eq!(media(b"Nov 28 sshd\n", "nohup.out"), Some(Media::Log));
        for name in [
            "a.txt",
            "a.json",
            "sshd.conf",
            "hosts",
            ".bashrc",
            "a.yaml",
            "a.sh",
        ] {
            assert_eq!(media(b"Port 22\n", name), Some(Media::Text), "{name}");
        }
        assert_eq!(media(b"BM is no bitmap, only text", "a"), Some(Media::Text));
        assert_eq!(media(b"\xff\xfea\0b\0", "a.txt"), Some(Media::Text));
        assert_eq!(
            media(&[0xc1, 0xa1, 0xb1, 0xd9, b'\n'], "a.txt"),
            Some(Media::Text)
        );
        assert_eq!(media(b"<html>not found", "a.pdf"), None);
    }

    #[test]
    fn programs_and_unknown_files_are_refused() {
        let heads: [&[u8]; 7] = [
            b"",
            b"MZ\x90\0\x03\0\0\0%PDF-1.4",
            b"\x7fELF\x02\x01\x01\0",
            b"\xcf\xfa\xed\xfe\x07\0\0\x01",
            b"\x1f\x8b\x08\0\0\0\0\0",
            b"plain\0but not",
            b"\0\0\0\x18ftypheic",
        ];
        for head in heads {
            for name in ["a.txt", "a.png", "a.pdf", "a"] {
                assert_eq!(kind(head, name), None, "{head:?} {name}");
            }
        }
    }

    #[test]
    fn cut_off_archives_do_not_panic() {
        let whole = zip(&[
            ("mimetype", b"application/hwp+zip"),
            ("word/document.xml", b""),
        ]);
        for length in 0..whole.len() {
            let _ = kind(&whole[..length], "a.hwpx");
        }
    }
}

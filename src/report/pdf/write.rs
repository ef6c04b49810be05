//! Writes a laid-out report as a PDF file. Pictures are read one after another and handed on at
//! once; the same report gives the same bytes.
use std::collections::BTreeMap;
use std::io::Write;

use lopdf::dictionary;
use printpdf::{
    ExternalStream, ExternalXObject, Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, XObject,
    XObjectId,
};

use super::catalog::mend;
use super::file::PdfFile;
use super::fonts::EmbeddedFonts;
use super::operators::page_operators;
use super::pictures::image_object;
use super::protection::Lock;
use super::tags::Tags;
use crate::report::layout::ReportFonts;
use crate::report::page::{Item, Page, PictureMark, Structure};
use crate::report::{Document, Fault, Layout, Protection, ReportError, style};

/// Where the bytes of pictures come from.
pub trait PictureSource {
    /// The file with this SHA-256 (lower-case hexadecimal).
    ///
    /// # Errors
    /// Why it cannot be read; the report says so in its place and goes on.
    fn read(&mut self, sha256: &str) -> Result<Vec<u8>, String>;
}

impl<F: FnMut(&str) -> Result<Vec<u8>, String>> PictureSource for F {
    fn read(&mut self, sha256: &str) -> Result<Vec<u8>, String> {
        self(sha256)
    }
}

/// Writes a laid-out report to `out`, with one picture in memory at a time. An error from `out` ends the
/// work, which is how a job cancels it.
///
/// # Errors
/// [`ReportError`] if a font cannot be subset, the PDF crate leaves something out, or `out` fails.
pub fn write(
    document: &Document,
    layout: &Layout,
    fonts: &ReportFonts<'_>,
    source: &mut dyn PictureSource,
    out: &mut dyn Write,
) -> Result<Vec<Fault>, ReportError> {
    write_protected(document, layout, fonts, source, None, out)
}

/// The same, encrypted where a protection is asked for.
///
/// # Errors
/// As [`write`], and [`ReportError::Password`].
pub fn write_protected(
    document: &Document,
    layout: &Layout,
    fonts: &ReportFonts<'_>,
    source: &mut dyn PictureSource,
    protection: Option<&Protection>,
    out: &mut dyn Write,
) -> Result<Vec<Fault>, ReportError> {
    let lock = protection.map(Lock::new).transpose()?;
    let mut file = PdfFile::begin(out, lock)?;
    let mut source = |sha256: &str| {
        let own = document
            .emblems
            .iter()
            .find(|it| it.sha256.as_str() == sha256);
        own.map_or_else(|| source.read(sha256), |it| Ok(it.bytes.to_vec()))
    };
    let (pictures, mut faults) = write_pictures(layout, &mut source, &mut file)?;
    faults.extend(missing_glyphs(layout));
    let embedded = EmbeddedFonts::embed(&layout.pages, fonts)?;
    let structure = Structure::of(&layout.pages);
    let pdf = assemble(document, layout, &structure, &embedded, &pictures);
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut objects = pdf.to_lopdf_document(&options, &mut Vec::new());
    let mut placed = BTreeMap::new();
    for (digest, (name, number)) in &pictures {
        // The crate numbers pictures first and by name, as they were written above.
        let placeholder = objects.objects.remove(&(*number, 0));
        if !placeholder.is_some_and(|object| {
            object
                .as_stream()
                .is_ok_and(|stream| stream.content.is_empty())
        }) {
            return Err(ReportError::Incomplete("room for pictures"));
        }
        placed.insert(digest.clone(), (name.0.clone(), (*number, 0)));
    }
    let tags = Tags::new(&structure, &layout.pages);
    let links = mend(&mut objects, document, layout, &placed, &tags)?;
    let numbers = tags.reserve(&mut objects, links)?;
    if protection.is_some() {
        // What the format of 1.7 did not have yet.
        let level = dictionary! { "BaseVersion" => "1.7", "ExtensionLevel" => 8 };
        let extensions = dictionary! { "ADBE" => level };
        objects.catalog_mut()?.set("Extensions", extensions);
    }
    file.finish(objects, tags.objects(&numbers))?;
    Ok(faults)
}

type Written = BTreeMap<String, (XObjectId, u32)>;

/// Writes every picture once, in the order of the pages.
fn write_pictures(
    layout: &Layout,
    source: &mut dyn PictureSource,
    file: &mut PdfFile<'_>,
) -> Result<(Written, Vec<Fault>), ReportError> {
    let mut written = Written::new();
    let mut faults: Vec<Fault> = Vec::new();
    let mut refused = std::collections::BTreeSet::new();
    for (index, page) in layout.pages.iter().enumerate() {
        for picture in pictures_of(page) {
            let sha256 = &picture.sha256;
            if written.contains_key(sha256) || refused.contains(sha256) {
                continue;
            }
            match source.read(sha256).and_then(image_object) {
                Ok(object) => {
                    let number = u32::try_from(written.len() + 1).unwrap_or(u32::MAX);
                    file.stream(number, &object)?;
                    written.insert(sha256.clone(), (XObjectId(format!("P{number:06}")), number));
                }
                Err(reason) => {
                    refused.insert(sha256.clone());
                    faults.push(Fault::Picture {
                        sha256: sha256.clone(),
                        page: index + 1,
                        reason,
                    });
                }
            }
        }
    }
    Ok((written, faults))
}

fn pictures_of(page: &Page) -> impl Iterator<Item = &PictureMark> {
    page.items.iter().filter_map(|item| {
        if let Item::Picture(picture) = item {
            Some(picture)
        } else {
            None
        }
    })
}

fn missing_glyphs(layout: &Layout) -> impl Iterator<Item = Fault> {
    layout.missing.iter().cloned().map(Fault::Glyph)
}

fn assemble(
    document: &Document,
    layout: &Layout,
    structure: &Structure,
    fonts: &EmbeddedFonts,
    pictures: &Written,
) -> PdfDocument {
    let mut pdf = PdfDocument::new(&document.meta.title);
    for font in fonts.iter() {
        pdf.resources
            .fonts
            .map
            .insert(font.id.clone(), font.font.clone());
    }
    let mut names = BTreeMap::new();
    for (digest, (name, _)) in pictures {
        names.insert(digest.clone(), name.clone());
        let placeholder = ExternalXObject {
            stream: ExternalStream::default(),
            width: None,
            height: None,
            dpi: None,
        };
        pdf.resources
            .xobjects
            .map
            .insert(name.clone(), XObject::External(placeholder));
    }
    pdf.pages = layout
        .pages
        .iter()
        .zip(&structure.pages)
        .map(|(page, spans)| {
            pdf_page(
                page,
                page_operators(page, (structure, spans), fonts, &names),
            )
        })
        .collect();
    pdf
}

fn pdf_page(page: &Page, ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(page.width / style::MM), Mm(page.height / style::MM), ops)
}

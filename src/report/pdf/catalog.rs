//! Mends what the PDF crate leaves out or gets wrong: outline, dates, language, page labels,
//! metadata, links, and resources of each page.
use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as PdfDocument, Object, ObjectId, Stream, dictionary};

use super::annotations::add_links;
use super::fields::add_fields;
use super::metadata::{date, file_id, information, xmp};
use super::outline::add_outline;
use super::tags::Tags;
use crate::pdf_objects::text_string;
use crate::report::page::{Item, Page};
use crate::report::{Document, Layout, ReportError, wording};

/// Name of this program among those that keep private data in a file.
pub(super) const PIECE: &str = "Jeomgeomdae";

/// Finishes the objects of a file and returns the links of every page. `pictures` are the numbers of image objects
/// by digest.
pub(super) fn mend(
    pdf: &mut PdfDocument,
    document: &Document,
    layout: &Layout,
    pictures: &BTreeMap<String, (String, ObjectId)>,
    tags: &Tags<'_>,
) -> Result<Vec<Vec<ObjectId>>, ReportError> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let fields = add_fields(pdf, layout, &pages);
    let mut links = Vec::new();
    for (number, (id, page)) in pages.iter().zip(&layout.pages).enumerate() {
        let of_page = add_links(pdf, (number, page), &pages, tags);
        let annotations = of_page.iter().copied().chain(fields.on_page(number));
        mend_page(pdf, *id, page, annotations.collect(), pictures)?;
        let key = i64::try_from(number).unwrap_or_default();
        pdf.get_dictionary_mut(*id)?.set("StructParents", key);
        links.push(of_page);
    }
    let height = layout.pages.first().map_or(0.0, |page| page.height);
    let outline = add_outline(pdf, &layout.outline, &pages, height);
    let packet = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Programs that know nothing of PDF look for this packet in plain text.
    let metadata =
        pdf.add_object(Stream::new(packet, xmp(document).into_bytes()).with_compression(false));
    let info = pdf.add_object(information(document));
    let piece = (!document.recipe.is_empty()).then(|| piece(pdf, document));
    let form = fields.form(pdf);
    let catalog = pdf.catalog_mut()?;
    if let Some(form) = form {
        catalog.set("AcroForm", form);
    }
    catalog.set("PageLayout", "OneColumn");
    catalog.set(
        "PageMode",
        if outline.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        },
    );
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    catalog.set(
        "Lang",
        Object::string_literal(document.meta.language.as_str()),
    );
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("PageLabels", page_labels(layout.cover_pages));
    catalog.set("Metadata", metadata);
    if let Some(piece) = piece {
        catalog.set("PieceInfo", piece);
    }
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    pdf.trailer.set("Info", info);
    pdf.trailer.set("ID", file_id(document, layout.pages.len()));
    drop_unused(pdf);
    Ok(links)
}

/// The recipe, under the name of this program, as the format provides for private data.
fn piece(pdf: &mut PdfDocument, document: &Document) -> Dictionary {
    let recipe = Stream::new(Dictionary::new(), document.recipe.clone());
    let private = pdf.add_object(recipe);
    let own = dictionary! {
        "LastModified" => date(document),
        "Private" => private,
    };
    dictionary! { PIECE => own }
}

fn page_labels(cover_pages: usize) -> Dictionary {
    let covers = i64::try_from(cover_pages).unwrap_or_default();
    let mut numbers: Vec<Object> = Vec::new();
    if covers > 0 {
        numbers.extend([
            0.into(),
            dictionary! { "P" => text_string(wording::COVER_LABEL) }.into(),
        ]);
    }
    // The printed numbers count the cover too.
    numbers.extend([
        covers.into(),
        dictionary! { "S" => "D", "St" => covers + 1 }.into(),
    ]);
    dictionary! { "Nums" => numbers }
}

fn mend_page(
    pdf: &mut PdfDocument,
    id: ObjectId,
    page: &Page,
    annotations: Vec<ObjectId>,
    pictures: &BTreeMap<String, (String, ObjectId)>,
) -> Result<(), ReportError> {
    let resources = pdf.get_dictionary(id)?.get(b"Resources")?.as_reference()?;
    let mut shown = Dictionary::new();
    for item in &page.items {
        if let Item::Picture(picture) = item
            && let Some((name, object)) = pictures.get(&picture.sha256)
        {
            shown.set(name.as_str(), *object);
        }
    }
    let resources = pdf.get_dictionary_mut(resources)?;
    resources.remove(b"ExtGState");
    resources.remove(b"Shading");
    // A page that names only its own pictures can be taken out of the file without the others.
    if shown.is_empty() {
        resources.remove(b"XObject");
    } else {
        resources.set("XObject", shown);
    }
    let dict = pdf.get_dictionary_mut(id)?;
    dict.remove(b"TrimBox");
    dict.remove(b"CropBox");
    if annotations.is_empty() {
        dict.remove(b"Annots");
    } else {
        let annotations = annotations.into_iter().map(Object::Reference);
        dict.set("Annots", annotations.collect::<Vec<_>>());
    }
    dict.set("Tabs", "S");
    Ok(())
}

/// Removes objects that nothing names any more.
fn drop_unused(pdf: &mut PdfDocument) {
    pdf.prune_objects();
}

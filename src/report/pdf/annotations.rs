//! Links inside the report, and places in it as the format names them.
use lopdf::{Document, Object, ObjectId, dictionary};

use super::tags::Tags;
use crate::pdf_objects::text_string;
use crate::report::page::{Page, Target};

/// Space above a target, so that it does not stick to the edge of the window.
const ABOVE: f32 = 8.0;

/// A place in the report: page and height.
pub(super) fn destination(target: Target, pages: &[ObjectId], height: f32) -> Option<Object> {
    let page = *pages.get(target.page)?;
    let top = (height - target.y + ABOVE).min(height);
    Some(Object::Array(vec![
        page.into(),
        "XYZ".into(),
        0.into(),
        Object::Real(top),
        Object::Null,
    ]))
}

/// Adds the links of a page and returns them, each an object of its own, printable and in words.
pub(super) fn add_links(
    document: &mut Document,
    (number, page): (usize, &Page),
    pages: &[ObjectId],
    tags: &Tags<'_>,
) -> Vec<ObjectId> {
    let mut links = Vec::new();
    for (index, link) in page.links.iter().enumerate() {
        let target = destination(link.target, pages, page.height).unwrap_or(Object::Null);
        let area = link.area;
        let corners = [
            area.x,
            page.height - area.y - area.height,
            area.x + area.width,
            page.height - area.y,
        ];
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => corners.map(Object::Real).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "H" => "N",
            "Dest" => target,
        };
        if let Some((key, words)) = tags.link(number, index) {
            annotation.set("StructParent", key);
            annotation.set("Contents", text_string(&words));
        }
        links.push(document.add_object(annotation));
    }
    links
}

//! Links inside the report, and places in it as the format names them.
use lopdf::{Document, Object, ObjectId, dictionary};

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

/// Adds the links of a page and returns them, each an object of its own and printable.
pub(super) fn add_links(document: &mut Document, page: &Page, pages: &[ObjectId]) -> Vec<Object> {
    let mut links = Vec::new();
    for link in &page.links {
        let Some(target) = destination(link.target, pages, page.height) else {
            continue;
        };
        let area = link.area;
        let corners = [
            area.x,
            page.height - area.y - area.height,
            area.x + area.width,
            page.height - area.y,
        ];
        let annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => corners.map(Object::Real).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "H" => "N",
            "Dest" => target,
        };
        links.push(Object::Reference(document.add_object(annotation)));
    }
    links
}

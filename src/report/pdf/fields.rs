//! The places to sign as empty fields for signatures, so that any program for signing can fill them.
use lopdf::{Document, Object, ObjectId, dictionary};

use crate::pdf_objects::text_string;
use crate::report::page::SignPlace;
use crate::report::{Layout, style, wording};

/// The fields of a file: page and number of each.
pub(super) struct Fields(Vec<(usize, ObjectId)>);

/// Adds a field for each place to sign.
pub(super) fn add_fields(document: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Fields {
    let mut fields = Vec::new();
    for (index, place) in layout.sign_places.iter().enumerate() {
        let Some(page) = pages.get(place.page) else {
            continue;
        };
        let area = place.area;
        let corners = [
            area.x,
            style::PAGE_HEIGHT - area.y - area.height,
            area.x + area.width,
            style::PAGE_HEIGHT - area.y,
        ];
        let field = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "FT" => "Sig",
            "T" => text_string(&name(&layout.sign_places[..=index])),
            "TU" => text_string(&wording::sign_field(&place.role, &place.name)),
            "Rect" => corners.map(Object::Real).to_vec(),
            "F" => 4,
            "P" => *page,
        };
        fields.push((place.page, document.add_object(field)));
    }
    Fields(fields)
}

/// The role of the last place and which of that role it is, from 1. A dot would part a name in two.
fn name(places: &[SignPlace]) -> String {
    let role = places.last().map_or("", |place| &place.role);
    let order = places.iter().filter(|place| place.role == role).count();
    format!("{}-{order}", role.replace('.', " "))
}

impl Fields {
    /// Those on a page.
    pub(super) fn on_page(&self, page: usize) -> impl Iterator<Item = ObjectId> {
        let here = self.0.iter().filter(move |(at, _)| *at == page);
        here.map(|(_, id)| *id)
    }

    /// The form that holds them; none for a file without.
    pub(super) fn form(&self, document: &mut Document) -> Option<ObjectId> {
        let all: Vec<Object> = self.0.iter().map(|(_, id)| (*id).into()).collect();
        (!all.is_empty()).then(|| document.add_object(dictionary! { "Fields" => all }))
    }
}

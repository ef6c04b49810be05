//! Places to sign: where they stand, and that programs for signing find them.
use lopdf::{Document as Pdf, Object};

use super::{document, fonts, pages, paragraph};
use crate::report::document::{Block, Signatures, Signer};
use crate::report::page::Item;
use crate::report::{export, style};

fn signer(role: &str, name: &str) -> Signer {
    Signer {
        role: role.to_owned(),
        name: name.to_owned(),
        place: format!("여기 {name}"),
        seal: role == "대표",
        ..Signer::default()
    }
}

/// Places for so many, and for one with a seal.
fn signatures(count: usize) -> Block {
    let mut signers: Vec<Signer> = (1..=count)
        .map(|number| signer("점검자", &format!("이름{number}")))
        .collect();
    signers.push(signer("대표", ""));
    Block::Signatures(Signatures {
        signers,
        ..Signatures::default()
    })
}

#[test]
fn every_place_is_known_where_it_stands() {
    let layout = pages(vec![paragraph("앞"), signatures(40)]);
    assert_eq!(layout.sign_places.len(), 41);
    let last = layout.sign_places.last().unwrap();
    assert!(last.page > 0 && last.role == "대표" && last.area.height >= 25.0 * style::MM);
    for place in &layout.sign_places {
        let area = place.area;
        assert!(
            area.x >= style::MARGIN_SIDE
                && area.x + area.width <= style::PAGE_WIDTH - style::MARGIN_SIDE + 0.1
        );
        assert!(area.y + area.height <= style::PAGE_HEIGHT - style::MARGIN_BOTTOM + 0.1);
        let words = format!("여기 {}", place.name);
        let stands_in = |item: &Item| {
            let Item::Text(run) = item else {
                return false;
            };
            run.text.trim() == words.trim()
                && (area.x..area.x + area.width).contains(&run.x)
                && (area.y..area.y + area.height).contains(&run.baseline)
        };
        assert!(
            layout.pages[place.page].items.iter().any(stands_in),
            "{words}"
        );
    }
}

#[test]
fn the_file_has_an_empty_field_for_each_place() {
    let (bytes, _) = export(&document(vec![signatures(2)]), &fonts(), &mut |_: &str| {
        Err(String::new())
    })
    .unwrap();
    let pdf = Pdf::load_mem(&bytes).unwrap();
    let form = pdf
        .catalog()
        .unwrap()
        .get(b"AcroForm")
        .unwrap()
        .as_reference()
        .unwrap();
    let form = pdf.get_dictionary(form).unwrap();
    let fields = form.get(b"Fields").unwrap().as_array().unwrap();
    let page = pdf.page_iter().next().unwrap();
    let shown = pdf
        .get_dictionary(page)
        .unwrap()
        .get(b"Annots")
        .unwrap()
        .as_array()
        .unwrap();
    let mut told = Vec::new();
    for field in fields {
        assert!(shown.contains(field), "it is shown on its page");
        let field = pdf.get_dictionary(field.as_reference().unwrap()).unwrap();
        assert!(field.get(b"V").is_err(), "nobody has signed");
        assert_eq!(field.get(b"FT").unwrap().as_name().unwrap(), b"Sig");
        assert_eq!(field.get(b"P").unwrap().as_reference().unwrap(), page);
        let rect: Vec<f32> = field
            .get(b"Rect")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|it| it.as_float().ok())
            .collect();
        assert!((rect[2] - rect[0] - 52.0 * style::MM).abs() < 0.1 && rect[3] > rect[1]);
        let text = |key: &[u8]| field.get(key).and_then(lopdf::decode_text_string).unwrap();
        told.push((text(b"T"), text(b"TU")));
    }
    let expected = [
        ("점검자-1", "점검자 이름1의 서명란"),
        ("점검자-2", "점검자 이름2의 서명란"),
        ("대표-1", "대표 서명란"),
    ];
    assert_eq!(
        told,
        expected.map(|(name, tip)| (name.to_owned(), tip.to_owned()))
    );
}

#[test]
fn a_report_without_places_to_sign_has_no_form() {
    let (bytes, _) = export(
        &document(vec![paragraph("글")]),
        &fonts(),
        &mut |_: &str| Err(String::new()),
    )
    .unwrap();
    let pdf = Pdf::load_mem(&bytes).unwrap();
    assert!(!pdf.catalog().unwrap().has(b"AcroForm"));
    assert!(
        pdf.objects
            .values()
            .all(|object| !matches!(object, Object::Dictionary(it) if it.has(b"FT")))
    );
}

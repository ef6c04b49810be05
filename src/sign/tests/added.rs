//! What is appended to a PDF is signatures alone, or it is found out.
use lopdf::{Dictionary, IncrementalDocument, Object, Stream};

use super::modern;
use super::pdfs::{bare, blank, signed};
use crate::sign::{SignatureState, adds_only_signatures, signatures};

#[test]
fn signatures_seen_or_not_and_several_in_a_row_are_no_change() {
    for modern_file in [true, false] {
        let pdf = blank(modern_file);
        let one = signed(&pdf, &modern(), Some("Signer-1"));
        let two = signed(&one, &modern(), Some("Signer-2"));
        let three = signed(&two, &modern(), None);
        for whole in [&pdf, &one, &two, &three] {
            assert_eq!(adds_only_signatures(&pdf, whole), Ok(true));
        }
        let bare = bare(modern_file);
        let unseen = signed(&bare, &modern(), None);
        assert_eq!(adds_only_signatures(&bare, &unseen), Ok(true));
    }
}

/// The PDF with something changed behind it, and that signed.
fn doctored(pdf: &[u8], change: impl FnOnce(&mut IncrementalDocument)) -> Vec<u8> {
    let mut document = IncrementalDocument::load_from(pdf).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(bytes.starts_with(pdf));
    let whole = signed(&bytes, &modern(), Some("Signer-1"));
    let read = signatures(&whole, 540).unwrap();
    assert!(read.iter().all(|it| it.state == SignatureState::Sound));
    whole
}

fn page(document: &IncrementalDocument) -> lopdf::ObjectId {
    document.get_prev_documents().page_iter().next().unwrap()
}

#[test]
fn a_change_is_found_however_soundly_it_is_signed() {
    let pdf = blank(false);
    let other_content = doctored(&pdf, |document| {
        let page = page(document);
        let content = document.get_prev_documents().get_page_contents(page)[0];
        let stream = Stream::new(Dictionary::new(), b"0 0 200 200 re f".to_vec());
        document.new_document.objects.insert(content, stream.into());
    });
    assert_eq!(adds_only_signatures(&pdf, &other_content), Ok(false));
    let stamp_over_the_page = doctored(&pdf, |document| {
        let page = page(document);
        document.opt_clone_object_to_new_document(page).unwrap();
        let mut note = Dictionary::new();
        note.set("Subtype", "Stamp");
        note.set("Rect", vec![0.into(), 0.into(), 500.into(), 500.into()]);
        let note = document.new_document.add_object(note);
        let page = document.new_document.get_dictionary_mut(page).unwrap();
        let list = page.get_mut(b"Annots").and_then(Object::as_array_mut);
        list.unwrap().push(note.into());
    });
    assert_eq!(adds_only_signatures(&pdf, &stamp_over_the_page), Ok(false));
    let larger_place = doctored(&pdf, |document| {
        let page = page(document);
        let dict = document.get_prev_documents().get_dictionary(page).unwrap();
        let list = dict.get(b"Annots").and_then(Object::as_array).unwrap();
        let widget = list[0].as_reference().unwrap();
        document.opt_clone_object_to_new_document(widget).unwrap();
        let widget = document.new_document.get_dictionary_mut(widget).unwrap();
        widget.set("Rect", vec![0.into(), 0.into(), 595.into(), 842.into()]);
    });
    assert_eq!(adds_only_signatures(&pdf, &larger_place), Ok(false));
}

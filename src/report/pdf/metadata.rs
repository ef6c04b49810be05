//! What the file says of itself: the information dictionary and the same again as XMP.
use lopdf::{Dictionary, Object, StringFormat, dictionary};

use super::checksum::Fnv;
use crate::domain::DateTime;
use crate::pdf_objects::text_string;
use crate::report::Document;

const PRODUCER: &str = "jeomgeomdae";

/// When the report was made.
pub(super) fn date(document: &Document) -> Object {
    let date = pdf_date(document.meta.created).into_bytes();
    Object::String(date, StringFormat::Literal)
}

/// The information dictionary.
pub(super) fn information(document: &Document) -> Dictionary {
    let meta = &document.meta;
    let date = date(document);
    dictionary! {
        "Title" => text_string(&meta.title),
        "Subject" => text_string(&meta.subject),
        "Author" => text_string(&meta.author),
        "Keywords" => text_string(&format!("{}, {}", meta.document_number, document.hash)),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
        "Trapped" => "False",
    }
}

/// The identifier of the file, made of what it holds and not of chance.
pub(super) fn file_id(document: &Document, pages: usize) -> Object {
    let meta = &document.meta;
    let parts = [
        &meta.title,
        &meta.author,
        &meta.document_number,
        &meta.edition,
        &document.hash,
    ];
    let half = |salt: u64| {
        let mut sum = Fnv::new(salt)
            .with(pdf_date(meta.created).as_bytes())
            .with(&pages.to_be_bytes());
        for part in parts {
            sum = sum.with(part.as_bytes()).with(&[0]);
        }
        sum.value().to_be_bytes()
    };
    let id = Object::String([half(1), half(2)].concat(), StringFormat::Hexadecimal);
    Object::Array(vec![id.clone(), id])
}

/// The XMP packet.
pub(super) fn xmp(document: &Document) -> String {
    let meta = &document.meta;
    let date = meta.created.to_string();
    // In one language alone: some readers show the entries of several one behind the other.
    let alt = |name: &str, text: &str| {
        format!(
            "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt></dc:{name}>\n",
            text = escaped(text),
        )
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         {title}{subject}\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <dc:identifier>{number}</dc:identifier>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <xmp:MetadataDate>{date}</xmp:MetadataDate>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         <pdf:Keywords>{number}, {hash}</pdf:Keywords>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = alt("title", &meta.title),
        subject = alt("description", &meta.subject),
        author = escaped(&meta.author),
        language = escaped(&meta.language),
        number = escaped(&meta.document_number),
        hash = escaped(&document.hash),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn offset(created: DateTime) -> (char, u16, u16) {
    let minutes = created.offset_minutes.unsigned_abs();
    (
        if created.offset_minutes < 0 { '-' } else { '+' },
        minutes / 60,
        minutes % 60,
    )
}

fn pdf_date(at: DateTime) -> String {
    let (sign, hours, minutes) = offset(at);
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}{sign}{hours:02}'{minutes:02}'",
        at.date.year(),
        at.date.month(),
        at.date.day(),
        at.hour,
        at.minute,
        at.second
    )
}

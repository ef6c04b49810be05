//! Reads a written report back as a reader for the blind does: by the tree of tags, the codes of the
//! pages turned into letters by what the fonts say of them.
use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A report read back.
pub(super) struct Reading {
    pdf: Document,
    /// Letters by page and number of the marked content.
    texts: BTreeMap<(ObjectId, i64), String>,
    /// Letters outside of all tags, page by page.
    pub(super) furniture: Vec<String>,
}

impl Reading {
    /// Reads every page.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self::of_pdf(Document::load_mem(bytes).unwrap())
    }

    /// The same of a file that has been opened.
    pub(super) fn of_pdf(pdf: Document) -> Self {
        let mut reading = Self {
            texts: BTreeMap::new(),
            furniture: Vec::new(),
            pdf,
        };
        let pages: Vec<ObjectId> = reading.pdf.page_iter().collect();
        for page in pages {
            reading.page(page);
        }
        reading
    }

    /// Role and letters of every node that holds marks, in the order of the tree.
    pub(super) fn lines(&self) -> Vec<(String, String)> {
        let catalog = self.pdf.catalog().unwrap();
        let root = catalog
            .get(b"StructTreeRoot")
            .unwrap()
            .as_reference()
            .unwrap();
        let root = self.pdf.get_dictionary(root).unwrap();
        let mut lines = Vec::new();
        self.kids(root, None, &mut lines);
        lines
    }

    /// All letters in the order of the tree.
    pub(super) fn text(&self) -> String {
        self.lines()
            .into_iter()
            .map(|(_, letters)| letters)
            .collect()
    }

    /// How many pieces of marked content no node names.
    pub(super) fn orphans(&self) -> usize {
        let mut named = Vec::new();
        for object in self.pdf.objects.values() {
            if let Ok(node) = object.as_dict()
                && node.has(b"S")
                && node.has(b"P")
            {
                contents(node, &mut named);
            }
        }
        named.sort_unstable();
        let all = named.len();
        named.dedup();
        assert_eq!(all, named.len(), "no marks belong to two nodes");
        self.texts
            .keys()
            .filter(|key| named.binary_search(key).is_err())
            .count()
    }

    fn kids(&self, node: &Dictionary, home: Option<ObjectId>, lines: &mut Vec<(String, String)>) {
        let role = node.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let role = String::from_utf8(role.to_vec()).unwrap();
        let home = node.get(b"Pg").and_then(Object::as_reference).ok().or(home);
        for kid in kids_of(node) {
            let (page, number) = match kid {
                Object::Integer(number) => (home.unwrap(), *number),
                Object::Dictionary(dict) if dict.has(b"MCID") => {
                    let page = dict.get(b"Pg").unwrap().as_reference().unwrap();
                    (page, dict.get(b"MCID").unwrap().as_i64().unwrap())
                }
                Object::Reference(id) => {
                    self.kids(self.pdf.get_dictionary(*id).unwrap(), home, lines);
                    continue;
                }
                _ => continue,
            };
            let letters = self.texts.get(&(page, number)).cloned().unwrap_or_default();
            lines.push((role.clone(), letters));
        }
    }

    fn page(&mut self, page: ObjectId) {
        let fonts = self.pdf.get_page_fonts(page).unwrap();
        let letters: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = fonts
            .iter()
            .map(|(name, font)| (name.clone(), self.letters(font)))
            .collect();
        let content = Content::decode(&self.pdf.get_page_content(page)).unwrap();
        let mut reader = PageReader {
            letters,
            font: Vec::new(),
            open: Vec::new(),
            texts: BTreeMap::new(),
            furniture: String::new(),
        };
        for operation in &content.operations {
            reader.operation(operation);
        }
        assert!(reader.open.is_empty(), "marked content ends where it began");
        let texts = reader.texts.into_iter();
        self.texts
            .extend(texts.map(|(number, text)| ((page, number), text)));
        self.furniture.push(reader.furniture);
    }

    /// What the codes of a font stand for.
    fn letters(&self, font: &Dictionary) -> BTreeMap<u16, String> {
        let map = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
        let map = self.pdf.get_object(map).unwrap().as_stream().unwrap();
        let map = String::from_utf8(map.get_plain_content().unwrap()).unwrap();
        let mut letters = BTreeMap::new();
        let mut ranges = false;
        for line in map.lines() {
            if line.contains("begin") {
                ranges = line.contains("bfrange");
            }
            let numbers: Vec<Vec<u16>> = line.split('<').skip(1).map(units).collect();
            match &numbers[..] {
                [code, text] if !ranges && code.len() == 1 => {
                    letters.insert(code[0], String::from_utf16(text).unwrap());
                }
                [from, to, text] if ranges => {
                    for code in from[0]..=to[0] {
                        let mut text = text.clone();
                        *text.last_mut().unwrap() += code - from[0];
                        letters.insert(code, String::from_utf16(&text).unwrap());
                    }
                }
                _ => {}
            }
        }
        letters
    }
}

/// Page and number of the marks that a node names.
fn contents(node: &Dictionary, found: &mut Vec<(ObjectId, i64)>) {
    let home = node.get(b"Pg").and_then(Object::as_reference).ok();
    for kid in kids_of(node) {
        match kid {
            Object::Integer(number) => found.push((home.unwrap(), *number)),
            Object::Dictionary(dict) if dict.has(b"MCID") => {
                let page = dict.get(b"Pg").unwrap().as_reference().unwrap();
                found.push((page, dict.get(b"MCID").unwrap().as_i64().unwrap()));
            }
            _ => {}
        }
    }
}

fn kids_of(node: &Dictionary) -> &[Object] {
    match node.get(b"K") {
        Ok(Object::Array(kids)) => kids,
        Ok(kid) => std::slice::from_ref(kid),
        Err(_) => &[],
    }
}

fn units(hex: &str) -> Vec<u16> {
    let hex = hex.split('>').next().unwrap_or_default();
    let digits: Vec<char> = hex.chars().collect();
    let unit = |part: &[char]| u16::from_str_radix(&part.iter().collect::<String>(), 16).unwrap();
    digits.chunks(4).map(unit).collect()
}

struct PageReader {
    letters: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    font: Vec<u8>,
    /// Open marked contents: number of the node's part, words said instead.
    open: Vec<(Option<i64>, Option<String>)>,
    texts: BTreeMap<i64, String>,
    furniture: String,
}

impl PageReader {
    fn operation(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "Tf" => self.font = operands[0].as_name().unwrap().to_vec(),
            "BMC" => self.open.push((None, None)),
            "BDC" => self.begin(operands[1].as_dict().unwrap()),
            "EMC" => {
                let (_, spoken) = self.open.pop().unwrap();
                if let Some(words) = spoken {
                    self.say(&words);
                }
            }
            "Tj" | "TJ" => operands.iter().for_each(|shown| self.show(shown)),
            _ => {}
        }
    }

    fn begin(&mut self, properties: &Dictionary) {
        let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
        if let Some(number) = number {
            assert!(self.open.is_empty(), "one tag's marks lie in no other's");
            self.texts.entry(number).or_default();
        }
        let spoken = properties.get(b"ActualText").and_then(Object::as_str).ok();
        let spoken = spoken.map(|bytes| {
            let units: Vec<u16> = bytes
                .chunks(2)
                .skip(1)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        });
        self.open.push((number, spoken));
    }

    fn show(&mut self, shown: &Object) {
        match shown {
            Object::Array(parts) => parts.iter().for_each(|part| self.show(part)),
            Object::String(bytes, _) if self.open.iter().all(|(_, spoken)| spoken.is_none()) => {
                let codes = bytes
                    .chunks(2)
                    .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                let words: String = codes
                    .map(|code| self.letters[&self.font][&code].as_str())
                    .collect();
                self.say(&words);
            }
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        let number = self.open.iter().find_map(|(number, _)| *number);
        if let Some(number) = number {
            self.texts.entry(number).or_default().push_str(words);
            return;
        }
        assert!(
            !self.open.is_empty(),
            "{words} is neither tagged nor furniture"
        );
        self.furniture.push_str(words);
    }
}

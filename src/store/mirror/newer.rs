//! What a newer program has written into a project and this one does not know. It is kept as the text that it is and put
//! back where it was found, as long as that thing is there.

use std::collections::{BTreeMap, BTreeSet};

use serde_ignored::Path;

use super::shape::{Kind, Node};

/// What a newer program of the same format has added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newer {
    /// Its minor number.
    pub minor: u32,
    fields: Vec<Unknown>,
    /// Entries of the archive, by name.
    pub(in crate::store) entries: Vec<(String, Vec<u8>)>,
}

/// A field that this program does not know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Unknown {
    /// What it belongs to.
    of: Vec<Step>,
    name: String,
    text: String,
}

/// A step on the way from the whole to one of its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Field(String),
    /// Of a list, by what names it.
    Item(String),
}

/// A step as it was read: by name, or by the place in a list.
#[derive(Clone, Debug)]
pub(super) enum Place {
    Field(String),
    Nth(usize),
}

/// The way to a field that reading has passed over.
pub(super) fn places(path: &Path<'_>) -> Vec<Place> {
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => joined(parent, Place::Nth(*index)),
        Path::Map { parent, key } => joined(parent, Place::Field(key.clone())),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => places(parent),
    }
}

fn joined(parent: &Path<'_>, last: Place) -> Vec<Place> {
    let mut all = places(parent);
    all.push(last);
    all
}

impl Newer {
    /// Takes the fields out of a text; none when one stands where it could not be put back.
    pub(super) fn of(minor: u32, text: &str, passed: &[Vec<Place>]) -> Option<Self> {
        if passed.is_empty() {
            return Some(Self {
                minor,
                ..Self::default()
            });
        }
        let root = Node::of(text)?;
        let fields = passed.iter().map(|way| unknown(&root, text, way));
        let mut fields: Vec<Unknown> = fields.collect::<Option<_>>()?;
        fields.sort();
        let newer = Self {
            minor,
            fields,
            entries: Vec::new(),
        };
        // Where two things have the same name, it could not be told whose field it is.
        let of = newer.by_owner();
        let mut met: BTreeSet<&[Step]> = BTreeSet::new();
        let mut is_clear = true;
        walk(&root, text, &mut Vec::new(), &mut |way, _| {
            if let Some((way, _)) = of.get_key_value(way) {
                is_clear &= met.insert(*way);
            }
        });
        is_clear.then(|| newer.clone())
    }

    /// Puts the fields into a text that this program has written.
    pub(super) fn put_into(&self, text: String) -> String {
        if self.fields.is_empty() {
            return text;
        }
        let Some(root) = Node::of(&text) else {
            return text;
        };
        let of = self.by_owner();
        let mut added = Vec::new();
        // Behind the last field that is known of a struct, unless this program knows the other one by now.
        walk(&root, &text, &mut Vec::new(), &mut |way, fields| {
            let Some((_, last)) = fields.last() else {
                return;
            };
            let is_new = |it: &&&Unknown| fields.iter().all(|(name, _)| *name != it.name);
            let new = of.get(way).into_iter().flatten().filter(is_new);
            added.extend(new.map(|unknown| (last.span.end, *unknown)));
        });
        added.sort_by_key(|(at, _)| *at);
        let mut whole = String::with_capacity(text.len() * 2);
        let mut from = 0;
        for (at, unknown) in added {
            whole.push_str(text.get(from..at).unwrap_or_default());
            let Unknown { name, text, .. } = unknown;
            whole.extend([", ", name, ": ", text]);
            from = at;
        }
        whole.push_str(text.get(from..).unwrap_or_default());
        whole
    }

    fn by_owner(&self) -> BTreeMap<&[Step], Vec<&Unknown>> {
        let mut of: BTreeMap<&[Step], Vec<&Unknown>> = BTreeMap::new();
        for unknown in &self.fields {
            of.entry(&unknown.of).or_default().push(unknown);
        }
        of
    }
}

type Fields = [(String, Node)];

/// Visits every struct of a text with the way that leads to it.
fn walk(node: &Node, text: &str, way: &mut Vec<Step>, visit: &mut dyn FnMut(&[Step], &Fields)) {
    let Kind::Struct(fields) = &node.kind else {
        return;
    };
    visit(way, fields);
    for (name, value) in fields {
        way.push(Step::Field(name.clone()));
        if let Kind::List(items) = &value.kind {
            for item in items {
                if let Some(naming) = naming(name, item, text) {
                    way.push(Step::Item(naming));
                    walk(item, text, way, visit);
                    way.pop();
                }
            }
        } else {
            walk(value, text, way, visit);
        }
        way.pop();
    }
}

fn unknown(root: &Node, text: &str, way: &[Place]) -> Option<Unknown> {
    let (Place::Field(name), way) = way.split_last()? else {
        return None;
    };
    let (mut node, mut list, mut of) = (root, "", Vec::new());
    for place in way {
        match (place, &node.kind) {
            (Place::Field(name), Kind::Struct(fields)) => {
                node = field(fields, name)?;
                list = name;
                of.push(Step::Field(name.clone()));
            }
            (Place::Nth(number), Kind::List(items)) => {
                node = items.get(*number)?;
                of.push(Step::Item(naming(list, node, text)?));
            }
            _ => return None,
        }
    }
    let Kind::Struct(fields) = &node.kind else {
        return None;
    };
    Some(Unknown {
        of,
        name: name.clone(),
        text: field(fields, name)?.text(text).to_owned(),
    })
}

fn field<'a>(fields: &'a [(String, Node)], name: &str) -> Option<&'a Node> {
    let mut fields = fields.iter();
    fields
        .find(|(other, _)| other == name)
        .map(|(_, value)| value)
}

/// What tells one item of a list from the others, whatever else of it changes.
fn naming(list: &str, item: &Node, text: &str) -> Option<String> {
    let Kind::Struct(fields) = &item.kind else {
        return None;
    };
    let names: &[&str] = match list {
        "findings" | "taken_over" => &["catalog", "control"],
        "answers" | "dropped" => &["finding.catalog", "finding.control"],
        "asked" => &["text"],
        "own" => &["catalog", "id"],
        "labels" => &["catalog", "verdict"],
        "redactions" => &["stamp.at", "before", "after"],
        "cleared" => &["kind", "digest"],
        "issued" => &["pdf"],
        "signers" => &["name", "at"],
        "signed_copy" | "lost" => &["sha256"],
        _ => &["id"],
    };
    let value = |name: &&str| match name.split_once('.') {
        Some((outer, inner)) => match &field(fields, outer)?.kind {
            Kind::Struct(fields) => field(fields, inner),
            _ => None,
        },
        None => field(fields, name),
    };
    let texts = names
        .iter()
        .map(|name| Some(closed_up(value(name)?.text(text))));
    let texts: Vec<String> = texts.collect::<Option<_>>()?;
    Some(texts.join("\n"))
}

/// A text without the blanks outside of its strings, which differ with how it is laid out.
fn closed_up(text: &str) -> String {
    let mut is_quoted = false;
    let mut is_escaped = false;
    let mut closed = String::with_capacity(text.len());
    for letter in text.chars() {
        if !is_quoted && (letter.is_whitespace() || letter == ',') {
            continue;
        }
        is_quoted ^= letter == '"' && !is_escaped;
        is_escaped = is_quoted && letter == '\\' && !is_escaped;
        closed.push(letter);
    }
    closed
}

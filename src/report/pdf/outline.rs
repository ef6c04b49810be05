//! Builds the nested outline that readers show beside the pages.
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::annotations::destination;
use crate::pdf_objects::text_string;
use crate::report::page::OutlineEntry;

/// A part with more entries than this starts folded.
const OPEN_AT_MOST: usize = 12;

/// An entry with those below it.
struct Node<'a> {
    entry: &'a OutlineEntry,
    children: Vec<Node<'a>>,
}

/// Adds the outline to the document; none if there is nothing to show.
pub(super) fn add_outline(
    document: &mut Document,
    entries: &[OutlineEntry],
    pages: &[ObjectId],
    height: f32,
) -> Option<ObjectId> {
    let nodes = nest(entries);
    if nodes.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let mut builder = Builder {
        document,
        pages,
        height,
    };
    let (first, last) = builder.siblings(&nodes, root)?;
    let shown = nodes.iter().map(visible).sum::<i64>();
    let dict =
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => shown };
    document.set_object(root, dict);
    Some(root)
}

/// Entries of deeper level go below the last one of a higher level, however many levels are skipped.
fn nest(entries: &[OutlineEntry]) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    let mut rest = entries;
    while let [first, after @ ..] = rest {
        let below = after
            .iter()
            .take_while(|entry| entry.level > first.level)
            .count();
        nodes.push(Node {
            entry: first,
            children: nest(&after[..below]),
        });
        rest = &after[below..];
    }
    nodes
}

fn is_open(node: &Node<'_>) -> bool {
    node.entry.level <= 1 && node.children.len() <= OPEN_AT_MOST
}

/// How many lines an entry takes when the outline is first shown.
fn visible(node: &Node<'_>) -> i64 {
    1 + if is_open(node) {
        node.children.iter().map(visible).sum()
    } else {
        0
    }
}

struct Builder<'a> {
    document: &'a mut Document,
    pages: &'a [ObjectId],
    height: f32,
}

impl Builder<'_> {
    /// Adds entries of one level and returns the first and the last.
    fn siblings(&mut self, nodes: &[Node<'_>], parent: ObjectId) -> Option<(ObjectId, ObjectId)> {
        let ids: Vec<ObjectId> = nodes
            .iter()
            .map(|_| self.document.new_object_id())
            .collect();
        for (index, node) in nodes.iter().enumerate() {
            let mut dict = self.entry(node.entry, parent);
            if let Some(previous) = index.checked_sub(1) {
                dict.set("Prev", ids[previous]);
            }
            if let Some(next) = ids.get(index + 1) {
                dict.set("Next", *next);
            }
            if let Some((first, last)) = self.siblings(&node.children, ids[index]) {
                dict.set("First", first);
                dict.set("Last", last);
                let inside: i64 = node.children.iter().map(visible).sum();
                dict.set("Count", if is_open(node) { inside } else { -inside });
            }
            self.document.set_object(ids[index], dict);
        }
        Some((*ids.first()?, *ids.last()?))
    }

    fn entry(&self, entry: &OutlineEntry, parent: ObjectId) -> Dictionary {
        let target = destination(entry.target, self.pages, self.height).unwrap_or(Object::Null);
        dictionary! { "Title" => text_string(&entry.title), "Parent" => parent, "Dest" => target }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::Target;

    fn entry(level: u8, title: &str) -> OutlineEntry {
        OutlineEntry {
            level,
            title: title.to_owned(),
            target: Target { page: 0, y: 0.0 },
        }
    }

    fn shape(nodes: &[Node<'_>]) -> String {
        let words = |node: &Node<'_>| format!("{}({})", node.entry.title, shape(&node.children));
        nodes.iter().map(words).collect::<Vec<_>>().concat()
    }

    #[test]
    fn levels_nest_even_where_one_is_skipped() {
        let entries = [
            entry(1, "a"),
            entry(2, "b"),
            entry(3, "c"),
            entry(2, "d"),
            entry(1, "e"),
            entry(3, "f"),
        ];
        assert_eq!(shape(&nest(&entries)), "a(b(c())d())e(f())");
    }

    #[test]
    fn the_outline_links_parents_and_neighbours() {
        let mut document = Document::new();
        let entries = [entry(1, "a"), entry(2, "b"), entry(2, "c"), entry(1, "d")];
        let root = add_outline(&mut document, &entries, &[(1, 0)], 800.0).unwrap();
        let dict = |id: ObjectId| document.get_dictionary(id).unwrap();
        let follow = |from: &Dictionary, key: &[u8]| from.get(key).unwrap().as_reference().unwrap();
        let a = follow(dict(root), b"First");
        let b = follow(dict(a), b"First");
        let c = follow(dict(b), b"Next");
        assert_eq!(follow(dict(a), b"Last"), c);
        assert_eq!(follow(dict(c), b"Parent"), a);
        assert_eq!(dict(a).get(b"Count").unwrap().as_i64().unwrap(), 2);
        assert_eq!(dict(root).get(b"Count").unwrap().as_i64().unwrap(), 4);
    }
}

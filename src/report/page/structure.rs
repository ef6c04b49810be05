//! The structure that the tags on the pages spell out: a tree of nodes, and for every page which marks
//! belong to which. Made from finished pages alone, so it cannot say what no page shows.
use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

use super::{Item, Page, Role, Tag};

/// The tree of a whole report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Structure {
    /// All nodes, parents before their children. What has no parent stands at the root.
    pub nodes: Vec<Node>,
    /// For every page the marks between tags, in painting order.
    pub pages: Vec<Vec<Span>>,
}

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its role and number.
    pub tag: Tag,
    /// The node around it.
    pub parent: Option<usize>,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
}

/// A part of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(usize),
    /// Marks: page and number of the span there.
    Span(usize, usize),
    /// A link: page and its number there.
    Link(usize, usize),
}

/// Marks one behind the other that belong to one node or, without one, are furniture.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// Which items of the page, from the first mark to the last.
    pub items: Range<usize>,
    /// The node to which they belong.
    pub node: Option<usize>,
    /// How many spans of the page before it belong to a node.
    pub number: u32,
}

impl Structure {
    /// Reads the tags of all pages.
    #[must_use]
    pub fn of(pages: &[Page]) -> Self {
        let mut reader = Reader::default();
        for page in pages {
            reader.page(page);
        }
        reader.structure
    }

    /// The nodes at the root in reading order.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        let nodes = self.nodes.iter().enumerate();
        nodes.filter_map(|(index, node)| node.parent.is_none().then_some(index))
    }

    /// The marks of a span.
    #[must_use]
    pub fn marks<'a>(&self, pages: &'a [Page], page: usize, span: usize) -> &'a [Item] {
        &pages[page].items[self.pages[page][span].items.clone()]
    }

    /// The words of a node and of all within it, letter for letter.
    #[must_use]
    pub fn words(&self, pages: &[Page], node: usize) -> String {
        let words = |kid: &Kid| match *kid {
            Kid::Node(inner) => self.words(pages, inner),
            Kid::Span(page, span) => {
                let marks = self.marks(pages, page, span).iter();
                marks.map(Item::words).collect()
            }
            Kid::Link(..) => String::new(),
        };
        self.nodes[node].kids.iter().map(words).collect()
    }
}

#[derive(Default)]
struct Reader<'a> {
    structure: Structure,
    known: HashMap<(Option<usize>, u32, Discriminant<Role>), usize>,
    /// The open tags, each with its node once it holds something.
    open: Vec<(&'a Tag, Option<usize>)>,
}

impl<'a> Reader<'a> {
    fn page(&mut self, page: &'a Page) {
        self.structure.pages.push(Vec::new());
        for (at, item) in page.items.iter().enumerate() {
            match item {
                Item::Open(tag) => self.begin(tag, page),
                Item::Close => {
                    self.open.pop();
                }
                _ => self.mark(at),
            }
        }
        self.open.clear();
    }

    fn begin(&mut self, tag: &'a Tag, page: &Page) {
        self.open.push((tag, None));
        if tag.role == Role::Link {
            let place = page.links.iter().position(|link| link.number == tag.number);
            let number = self.structure.pages.len() - 1;
            if let (Some(place), Some(node)) = (place, self.innermost()) {
                self.structure.nodes[node]
                    .kids
                    .push(Kid::Link(number, place));
            }
        } else if tag.role.may_be_empty() {
            self.innermost();
        }
    }

    fn mark(&mut self, at: usize) {
        let node = self.innermost();
        let number = self.structure.pages.len() - 1;
        let spans = &mut self.structure.pages[number];
        match spans.last_mut() {
            Some(last) if last.node == node => last.items.end = at + 1,
            _ => {
                if let Some(node) = node {
                    let kids = &mut self.structure.nodes[node].kids;
                    kids.push(Kid::Span(number, spans.len()));
                }
                let before = spans.last();
                let owned = before.map_or(0, |span| span.number + u32::from(span.node.is_some()));
                spans.push(Span {
                    items: at..at + 1,
                    node,
                    number: owned,
                });
            }
        }
    }

    /// The innermost open node, made if it is new; none within furniture.
    fn innermost(&mut self) -> Option<usize> {
        let furniture = |(tag, _): &(&Tag, Option<usize>)| tag.role == Role::Artifact;
        if self.open.iter().any(furniture) {
            return None;
        }
        let mut parent = None;
        for place in 0..self.open.len() {
            let (tag, known) = self.open[place];
            let node = known.unwrap_or_else(|| self.node(parent, tag));
            self.open[place].1 = Some(node);
            parent = Some(node);
        }
        parent
    }

    fn node(&mut self, parent: Option<usize>, tag: &Tag) -> usize {
        let key = (parent, tag.number, discriminant(&tag.role));
        let next = self.structure.nodes.len();
        let node = *self.known.entry(key).or_insert(next);
        if node == next {
            self.structure.nodes.push(Node {
                tag: tag.clone(),
                parent,
                kids: Vec::new(),
            });
            if let Some(parent) = parent {
                self.structure.nodes[parent].kids.push(Kid::Node(node));
            }
        }
        node
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::{Rgb, TextRun};

    fn text(words: &str) -> Item {
        Item::Text(TextRun {
            x: 0.0,
            baseline: 0.0,
            size: 10.0,
            face: 0,
            color: Rgb(0, 0, 0),
            text: words.to_owned(),
            width: 10.0,
            pitch: None,
            stretch: 0.0,
        })
    }

    fn paragraph(number: usize, words: &str) -> Vec<Item> {
        Tag::new(Role::Paragraph, number).around([text(words)])
    }

    fn page(items: Vec<Item>) -> Page {
        Page {
            width: 100.0,
            height: 100.0,
            items,
            links: Vec::new(),
        }
    }

    #[test]
    fn a_paragraph_over_two_pages_is_one_node() {
        let first = [paragraph(0, "하나"), paragraph(1, "두")].concat();
        let second = [paragraph(1, "울"), paragraph(2, "셋")].concat();
        let pages = [page(first), page(second)];
        let structure = Structure::of(&pages);
        let words: Vec<String> = structure
            .roots()
            .map(|node| structure.words(&pages, node))
            .collect();
        assert_eq!(words, ["하나", "두울", "셋"]);
    }

    #[test]
    fn cells_that_go_on_beside_one_another_stay_apart() {
        let cell = |number: usize, words: &str| {
            Tag::new(Role::Cell(Box::default()), number).around([text(words)])
        };
        let row = || Role::Row.around([cell(0, "왼"), cell(1, "오른")].concat());
        let pages = [
            page(Role::Table.around(row())),
            page(Role::Table.around(row())),
        ];
        let structure = Structure::of(&pages);
        assert_eq!(structure.nodes.len(), 4);
        assert_eq!(structure.words(&pages, 0), "왼왼오른오른");
    }

    #[test]
    fn lines_of_one_node_are_one_span_and_furniture_has_none() {
        let items = [
            Role::Artifact.around([text("선")]),
            paragraph(0, "한"),
            paragraph(0, "줄"),
            vec![text("쪽")],
        ];
        let structure = Structure::of(&[page(items.concat())]);
        let nodes: Vec<Option<usize>> = structure.pages[0].iter().map(|span| span.node).collect();
        assert_eq!(nodes, [None, Some(0), None]);
    }

    #[test]
    fn an_empty_cell_is_there_and_an_empty_paragraph_is_not() {
        let cell = Role::Cell(Box::default()).around([]);
        let items = [Role::Row.around(cell), Role::Paragraph.around([])];
        let structure = Structure::of(&[page(items.concat())]);
        assert_eq!(structure.nodes.len(), 2);
    }
}

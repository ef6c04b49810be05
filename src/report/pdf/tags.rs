//! Writes the structure as the format wants it: an object a node, made one after another, and the
//! trees by which pages, links and heading cells are found from them.
use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};

use crate::pdf_objects::text_string;
use crate::report::ReportError;
use crate::report::page::{Area, CellTag, Item, Kid, Node, Page, Role, Scope, Structure};

/// The structure with what leads into it.
pub(super) struct Tags<'a> {
    structure: &'a Structure,
    pages: &'a [Page],
    /// Key and node of each link by page and number there.
    links: BTreeMap<(usize, usize), (usize, usize)>,
    /// Cells that others name as their headings, by table and number.
    heads: BTreeMap<(usize, u32), usize>,
}

/// Where the objects stand that the structure names.
pub(super) struct Places {
    /// Number of the root; the document and then the nodes follow in order.
    root: u32,
    pages: Vec<ObjectId>,
    /// The links of each page.
    links: Vec<Vec<ObjectId>>,
}

/// What the format calls a node.
pub(super) fn role_name(node: &Node) -> &'static str {
    match &node.tag.role {
        Role::Artifact => "NonStruct",
        Role::Division => "Div",
        Role::Title => "Title",
        Role::Heading(level) => {
            ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(*level).clamp(1, 6) - 1]
        }
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::Entry => "LI",
        Role::Label(_) => "Lbl",
        Role::EntryBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::Cell(cell) if cell.scope.is_some() => "TH",
        Role::Cell(_) => "TD",
        Role::Contents => "TOC",
        Role::ContentsEntry => "TOCI",
        Role::Reference => "Reference",
        // A link whose goal was left out is no link.
        Role::Link if node.kids.iter().any(|kid| matches!(kid, Kid::Link(..))) => "Link",
        Role::Link => "Span",
        Role::Figure(..) => "Figure",
        Role::Caption => "Caption",
        Role::Note => "Note",
    }
}

impl<'a> Tags<'a> {
    /// Numbers the links, and finds the cells that are named by others.
    pub(super) fn new(structure: &'a Structure, pages: &'a [Page]) -> Self {
        let mut links = BTreeMap::new();
        let mut heads = BTreeMap::new();
        for (index, node) in structure.nodes.iter().enumerate() {
            for kid in &node.kids {
                if let Kid::Link(page, link) = kid {
                    // Pages come first in the tree that these keys belong to.
                    links.insert((*page, *link), (pages.len() + links.len(), index));
                }
            }
            if let (Role::Cell(cell), Some(table)) = (&node.tag.role, table_of(structure, node)) {
                let named = cell.heads.iter().map(|head| ((table, *head), usize::MAX));
                heads.extend(named);
            }
        }
        for (index, node) in structure.nodes.iter().enumerate() {
            if let (Role::Cell(_), Some(table)) = (&node.tag.role, table_of(structure, node))
                && let Some(place) = heads.get_mut(&(table, node.tag.number))
            {
                *place = index;
            }
        }
        heads.retain(|_, place| *place != usize::MAX);
        Self {
            structure,
            pages,
            links,
            heads,
        }
    }

    /// Keeps the next numbers of a file for the structure, and names its root in the catalog.
    pub(super) fn reserve(
        &self,
        pdf: &mut lopdf::Document,
        links: Vec<Vec<ObjectId>>,
    ) -> Result<Places, ReportError> {
        let root = pdf.max_id + 1;
        pdf.max_id += u32::try_from(2 + self.structure.nodes.len()).unwrap_or(u32::MAX);
        pdf.catalog_mut()?.set("StructTreeRoot", (root, 0));
        let pages = pdf.page_iter().collect();
        Ok(Places { root, pages, links })
    }

    /// Key and words of a link, if the structure has it.
    pub(super) fn link(&self, page: usize, link: usize) -> Option<(i64, String)> {
        let (key, node) = *self.links.get(&(page, link))?;
        let marks = self.structure.nodes[node].kids.iter().filter_map(|kid| {
            if let Kid::Span(page, span) = *kid {
                Some(self.structure.marks(self.pages, page, span))
            } else {
                None
            }
        });
        let words: Vec<String> = marks
            .flatten()
            .map(Item::words)
            .filter(|words| !words.is_empty())
            .collect();
        Some((integer(key), words.join(" ")))
    }

    /// All objects of the structure with their numbers, each made when it is asked for.
    pub(super) fn objects(&self, places: &Places) -> impl Iterator<Item = (u32, Object)> {
        let root = (places.root, self.root(places).into());
        let roots = self.structure.roots();
        let parts: Vec<Object> = roots.map(|node| places.node(node).into()).collect();
        let whole = dictionary! { "S" => "Document", "P" => (places.root, 0), "K" => parts };
        let whole = (places.document().0, whole.into());
        let nodes = self.structure.nodes.iter().enumerate();
        let node = move |(index, node): (usize, &Node)| {
            let dict = self.node(index, node, places);
            (places.node(index).0, dict.into())
        };
        [root, whole].into_iter().chain(nodes.map(node))
    }

    fn root(&self, places: &Places) -> Dictionary {
        let mut parents: Vec<Object> = Vec::new();
        for (page, spans) in self.structure.pages.iter().enumerate() {
            let nodes = spans.iter().filter_map(|span| span.node);
            let nodes: Vec<Object> = nodes.map(|node| places.node(node).into()).collect();
            parents.extend([integer(page).into(), nodes.into()]);
        }
        let mut links: Vec<&(usize, usize)> = self.links.values().collect();
        links.sort_unstable();
        for (key, node) in links {
            parents.extend([integer(*key).into(), places.node(*node).into()]);
        }
        let mut root = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => places.document(),
            "RoleMap" => dictionary! { "Title" => "P" },
            "ParentTree" => dictionary! { "Nums" => parents },
            "ParentTreeNextKey" => integer(self.pages.len() + self.links.len()),
        };
        let mut nodes: Vec<usize> = self.heads.values().copied().chain(self.notes()).collect();
        if !nodes.is_empty() {
            nodes.sort_unstable();
            let pair = |node| [name(node), places.node(node).into()];
            let names: Vec<Object> = nodes.into_iter().flat_map(pair).collect();
            root.set("IDTree", dictionary! { "Names" => names });
        }
        root
    }

    fn node(&self, index: usize, node: &Node, places: &Places) -> Dictionary {
        let parent = node
            .parent
            .map_or(places.document(), |parent| places.node(parent));
        let mut dict = dictionary! { "S" => role_name(node), "P" => parent };
        let page = node.kids.iter().find_map(|kid| match kid {
            Kid::Node(_) => None,
            Kid::Span(page, _) | Kid::Link(page, _) => Some(*page),
        });
        if let Some(page) = page {
            dict.set("Pg", places.pages[page]);
        }
        let kid = |kid: &Kid| self.kid(*kid, page, places);
        let mut kids: Vec<Object> = node.kids.iter().map(kid).collect();
        match kids.len() {
            0 => {}
            1 => dict.set("K", kids.remove(0)),
            _ => dict.set("K", kids),
        }
        match &node.tag.role {
            Role::List { numbered } => {
                let numbering = if *numbered { "Decimal" } else { "Disc" };
                dict.set(
                    "A",
                    dictionary! { "O" => "List", "ListNumbering" => numbering },
                );
            }
            Role::Label(Some(words)) => dict.set("Alt", text_string(words)),
            Role::Figure(words, area) => {
                dict.set("Alt", text_string(words));
                let height = page.map_or(0.0, |page| self.pages[page].height);
                dict.set(
                    "A",
                    dictionary! { "O" => "Layout", "BBox" => bounds(*area, height) },
                );
            }
            Role::Cell(cell) => self.cell(&mut dict, index, cell),
            Role::Note => dict.set("ID", name(index)),
            _ => {}
        }
        dict
    }

    /// Notes have a name each, as PDF/UA wants it.
    fn notes(&self) -> impl Iterator<Item = usize> {
        let nodes = self.structure.nodes.iter().enumerate();
        nodes.filter_map(|(index, node)| (node.tag.role == Role::Note).then_some(index))
    }

    fn kid(&self, kid: Kid, home: Option<usize>, places: &Places) -> Object {
        match kid {
            Kid::Node(node) => places.node(node).into(),
            Kid::Span(page, span) => {
                let number = i64::from(self.structure.pages[page][span].number);
                if home == Some(page) {
                    return number.into();
                }
                dictionary! { "Type" => "MCR", "Pg" => places.pages[page], "MCID" => number }.into()
            }
            Kid::Link(page, link) => {
                let annotation = places.links[page][link];
                dictionary! { "Type" => "OBJR", "Pg" => places.pages[page], "Obj" => annotation }
                    .into()
            }
        }
    }

    fn cell(&self, dict: &mut Dictionary, index: usize, cell: &CellTag) {
        let mut attributes = dictionary! { "O" => "Table" };
        if let Some(scope) = cell.scope {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            };
            attributes.set("Scope", scope);
        }
        for (key, count) in [("ColSpan", cell.columns), ("RowSpan", cell.rows)] {
            if count > 1 {
                attributes.set(key, integer(count));
            }
        }
        let table = table_of(self.structure, &self.structure.nodes[index]).unwrap_or(usize::MAX);
        let head = |number: &u32| self.heads.get(&(table, *number)).map(|node| name(*node));
        let heads: Vec<Object> = cell.heads.iter().filter_map(head).collect();
        if !heads.is_empty() {
            attributes.set("Headers", heads);
        }
        if attributes.len() > 1 {
            dict.set("A", attributes);
        }
        let number = self.structure.nodes[index].tag.number;
        if self.heads.contains_key(&(table, number)) {
            dict.set("ID", name(index));
        }
    }
}

impl Places {
    fn document(&self) -> ObjectId {
        (self.root.saturating_add(1), 0)
    }

    fn node(&self, index: usize) -> ObjectId {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        (self.root.saturating_add(2).saturating_add(number), 0)
    }
}

/// The table of a cell.
fn table_of(structure: &Structure, cell: &Node) -> Option<usize> {
    structure.nodes[cell.parent?].parent
}

/// The name under which a heading cell is found; the numbers are as long as one another, so that they sort.
fn name(node: usize) -> Object {
    Object::String(format!("c{node:08}").into_bytes(), StringFormat::Literal)
}

fn bounds(area: Area, height: f32) -> Vec<Object> {
    let (left, top) = (area.x, height - area.y);
    let corners = [left, top - area.height, left + area.width, top];
    corners.map(Object::Real).to_vec()
}

fn integer(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

//! An evidence folder as it goes out: what is said of each evidence, and of the project it comes from.

mod list;
mod names;
mod page;

pub use list::folder_list;
pub use names::folder_paths;
pub use page::folder_page;

/// Name of the list of all evidence, at the top of the folder.
pub const LIST_NAME: &str = "00_증적목록.xlsx";
/// Name of the page that checks the folder, at the top of it.
pub const PAGE_NAME: &str = "검증.html";

/// One evidence as it goes out. Times and names are written as the reader shall see them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderItem {
    /// Printed number, `자료1.1.1-1`.
    pub number: String,
    /// Number of the control it was first attached to and lies under, `1.1.1`.
    pub control: String,
    /// Title of that control.
    pub control_title: String,
    /// Short name of that control's catalog; several catalogs may use equal numbers.
    pub catalog: String,
    /// Its name, in a few words.
    pub title: String,
    /// What is to be seen in it.
    pub description: String,
    /// Name the file had when it was attached.
    pub original_name: String,
    /// File name extension without the dot; empty for paper.
    pub extension: String,
    /// SHA-256 of the bytes in 64 hexadecimal digits; empty for paper.
    pub sha256: String,
    /// Length in bytes.
    pub length: u64,
    /// When it was captured; empty where nobody knows.
    pub captured: String,
    /// The host or system it was captured on.
    pub host: String,
    /// Who attached it.
    pub added_by: String,
    /// When it was attached.
    pub added_at: String,
    /// All controls that use it, with the catalog's name where there are several.
    pub controls: Vec<String>,
    /// Where the paper is kept; none for a file.
    pub paper: Option<String>,
    /// What else is to be said, one sentence each.
    pub notes: Vec<String>,
}

/// What the list and the page say of the whole folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderHead {
    /// Name of the project.
    pub project: String,
    /// The institution that was assessed.
    pub institution: String,
    /// When the folder was made, `2026-11-28 14:03`.
    pub made_at: String,
    /// The hash that is printed on each page of the report.
    pub content_hash: String,
    /// Name and version of this program.
    pub program: String,
}

impl FolderItem {
    /// The control it lies under as a reader sees it, `1.1.1 정보보호 정책 수립`.
    fn heading(&self, several_catalogs: bool) -> String {
        let catalog = if several_catalogs {
            self.catalog.as_str()
        } else {
            ""
        };
        let parts = [catalog, self.control.as_str(), self.control_title.as_str()];
        let said = parts.into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(" ")
    }
}

/// Whether the items come from more than one catalog, so that a number alone does not name a control. What no control shows
/// has no catalog.
fn of_several_catalogs(items: &[FolderItem]) -> bool {
    let mut catalogs = items
        .iter()
        .map(|item| item.catalog.as_str())
        .filter(|catalog| !catalog.is_empty());
    let first = catalogs.next();
    catalogs.any(|catalog| Some(catalog) != first)
}

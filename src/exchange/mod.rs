//! What other programs read and write, one file a format. Bytes come in and go out; files are the caller's business.

mod calendar;
mod folder;
mod sheet;
mod sheet_limits;
mod sheet_read;
mod sheet_reference;
mod sheet_rows;
mod sheet_template;

pub use calendar::{CalendarHead, calendar};
pub use folder::{
    FolderHead, FolderItem, LIST_NAME, PAGE_NAME, folder_list, folder_page, folder_paths,
};
pub use sheet::{RowFault, SheetError, SheetFault};
pub use sheet_read::read_catalog;
pub use sheet_template::catalog_template;

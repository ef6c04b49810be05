//! Hands a PDF to the system's print dialog, each system in its own way. Knows nothing of reports and paints nothing.

#[cfg(target_os = "linux")]
mod portal;
mod printer;
mod queue;
mod system;

pub use printer::{PrintError, Printer};
pub(super) use queue::{Answer, PrintQueue};
pub use system::SystemPrinter;

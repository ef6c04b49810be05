//! Bytes on disk ↔ assessment: the container, its versions, saving, the journal and the settings.

mod atomic;
mod container;
mod error;
mod evidence_files;
mod journal;
mod mirror;
mod passing;
mod recovery;
mod save;
mod settings;

pub use atomic::{Target, write_atomically, write_streamed};
pub use container::{CatalogText, Identity, Opened, Project, content_hash, open};
pub use error::{Deed, StoreError};
pub use evidence_files::{Damage, EvidenceFiles};
pub use journal::{Base, Journal, Record};
pub use passing::{Passing, Taken};
pub use recovery::{Recovered, RecoveryOffer, discard, offers, recover};
pub use save::save;
pub use settings::{RecentFile, Settings, ThemeChoice};

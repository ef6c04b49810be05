//! Bytes on disk ↔ assessment: the container, its versions, saving, the journal and the settings.

mod atomic;
mod backup;
mod container;
mod envelope;
mod error;
mod evidence_files;
mod journal;
mod keyring;
mod lock;
mod mirror;
mod offers;
mod passing;
mod presence;
mod recipe;
mod record;
mod recovery;
mod salvage;
mod save;
mod sealed;
mod settings;
mod steady;
mod template;
mod trail;
mod tray;

pub use atomic::{Target, write_atomically, write_streamed};
pub use backup::{Backup, BackupFolder, Kept, restore};
pub use container::{CatalogText, Identity, Opened, Project, content_hash, open};
pub use envelope::{EnvelopeKey, envelope_of};
pub use error::{Deed, StoreError};
pub use evidence_files::{Damage, EvidenceFiles};
pub use journal::{Base, Journal};
pub use keyring::{Keyring, WorkFactor};
pub use lock::{Hold, Holder, ProjectLock, hold_to_write};
pub use mirror::Newer;
pub use offers::{RecoveryOffer, discard, offers};
pub use passing::{Passing, Taken, hand_over};
pub use presence::Presence;
pub use recipe::{Recipe, read_recipe, write_recipe};
pub use record::Record;
pub use recovery::{Recovered, recover};
pub use salvage::{Loss, Salvaged, Spare, StandIn, is_blank, salvage, whole_files};
pub use save::save;
pub use settings::{MOST_BACKUPS, RecentFile, Settings, ThemeChoice};
pub use steady::Steady;
pub use template::{
    TemplateFault, TemplateFileError, emblem, read_template, read_template_file,
    remove_template_file, templates_in, write_template, write_template_file,
};
pub use trail::{Breach, BreachKind, Trail};
pub use tray::Tray;

//! The workbench without a window: one command, one exit code. It parses, asks [`crate::workbench`] and prints; it knows
//! no rule of its own.
//!
//! Exit codes: 0 all is well; 1 a problem was found and nothing was changed; 2 the command line is wrong.
//! Results go to the standard output, everything that needs attention goes to the error output as Korean sentences.
//!
//! # Machine-readable output
//! `info --json` and `verify --json` print one JSON object as UTF-8. `format` is 1; fields may be added under the same
//! number, but none is renamed, removed or given another meaning. A value that is not known is `null`, never left out.
//!
//! `info --json`, which prints nothing but an error when the file cannot be opened:
//! ```text
//! format, file                        1; the path as given
//! project       {id, name, saves}
//! institution   {name, representative, business_number, department}
//! service, api                        text, empty when not given
//! period        {start, end} | null   2026-11-22, both days included
//! content_hash                        SHA-256 of assessment and catalogs, as a report prints it
//! progress      {total, applicable, pass, partial, fail, not_applicable, unassessed, done, rate_percent | null, lacking}
//! evidence_count
//! catalogs      [{id, title, edition, publisher, progress, verdicts: [{id, label, outcome, count}]}]
//! controls      [{catalog, id, title, mark, verdict | null, label, not_applicable | null, criteria, evidence, summary,
//!                 plan, lacks}]
//!   mark            pass | partial | fail | not_applicable | unassessed
//!   verdict, label  id in the catalog's scale; its word, or 해당없음 or 미점검
//!   not_applicable  the reason, empty when none was given; null when the control applies
//!   criteria        [{number, text, met}]   number as `set --criterion` takes it
//!   evidence        [{number, title, original_name, sha256, length}]   length in bytes
//!   plan            [{due | null, owner, text, state}]   state: open | in_progress | done
//!   lacks           verdict | reason | evidence | summary | plan | plan_detail | unmet_criterion
//! ```
//! `lacking` counts the controls whose `lacks` is not empty; the `progress` of a catalog is that of its own controls.
//! `outcome` of a verdict is pass, partial or fail.
//!
//! `verify --json`, also when the file cannot be opened:
//! ```text
//! format, file, ok                    ok is true exactly when the exit code is 0
//! error                               null | why the file cannot be opened, as a sentence
//! content_hash                        null when the file cannot be opened
//! evidence_count                      how many evidences were checked
//! damages       [{number, title, sha256, kind}]   kind: missing | changed
//! ```

mod args;
mod attach;
mod command;
mod control;
mod create;
mod error;
mod export;
mod help;
mod info;
mod overview;
mod run;
mod session;
mod set;
mod terminal;
mod verify;
mod wording;

pub use run::{claims, run};
pub use wording::no_window;

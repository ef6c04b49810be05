//! The workbench without a window: one command, one exit code. It parses, asks [`crate::workbench`] and prints; it knows
//! no rule of its own.
//!
//! Exit codes: 0 all is well; 1 a problem was found and nothing was changed; 2 the command line is wrong.
//! Results go to the standard output, everything that needs attention goes to the error output as Korean sentences.
//!
//! # Machine-readable output
//! Every command with `--json` prints one JSON object as UTF-8. `format` is 1; fields may be added under the same
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
//!
//! `catalog list --json`; the catalogs in the order in which a user is shown them:
//! ```text
//! format
//! catalogs      [{id, short, title, publisher, edition, date, controls}]   controls: how many
//! ```
//!
//! `catalog show ID --json`; groups and controls nest in the order of the source, under the ids of the source:
//! ```text
//! format, id, short, title, publisher, edition, date, source, notice
//! levels, leaf                        names of the group levels, outermost first; name of one control
//! properties    [{id, label, values: [{id, label}]}]
//! scale         [{id, label, outcome, meaning}]   best first
//! groups        [{id, title, notes, groups, controls}]
//! controls      [{id, title, requirement, properties: [{id, values}], guidance, tables, evidence_examples, references,
//!                 notes, recovered, uncertain}]   properties: ids as the catalog declares them
//! guidance      [{kind, text, items, lost, uncertain | null}]   kind: must | should | example
//! tables        [{title, head, rows, note | null, uncertain | null}]
//! references    [{law, article | null, paragraph | null, title | null, uncertain | null}]
//! ```
//! `lost` says that what is asked cannot be read in the source; each `uncertain` says what the source has lost.
//!
//! `catalog map FROM TO --json`:
//! ```text
//! format, from, to                    1; ids of the catalogs
//! mapped                              whether the two have been compared at all
//! related       [{from: {id, title}, to: {id, title}, relation, why}]   empty when they have not
//!   relation        equal | superset | subset | intersects: what the control of FROM is of that of TO
//! without_counterpart                 [{id, title}], controls of TO; null when the two have not been compared
//! ```
//!
//! `catalog check FILE --json`, also when the file cannot be read:
//! ```text
//! format, file, ok                    ok is true exactly when the exit code is 0
//! error                               null | why the file cannot be taken in, as a sentence
//! faults                              sentences, each with its line or row
//! id, title, controls                 null when it is no catalog; controls: how many
//! ```

mod args;
mod attach;
mod catalog;
mod catalog_json;
mod catalog_map;
mod catalog_text;
mod catalog_words;
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
mod take_over;
mod terminal;
mod verify;
mod wording;

pub use run::{claims, run};
pub use wording::no_window;

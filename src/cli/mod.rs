//! The workbench without a window: one command, one exit code. It parses, asks [`crate::workbench`] and prints; it knows
//! no rule of its own.
//!
//! Exit codes: 0 all is well; 1 a problem was found and the project is as it was; 2 the command line is wrong.
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
//! progress      {total, applicable, pass, partial, fail, not_applicable, unconfirmed, unassessed, done,
//!                rate_percent | null, lacking}
//! evidence_count
//! issued        [{title, template, document_number, edition, at, by | null, pages, sha256, content_hash, changed_since, signers,
//!                 signed_copy}]   reports recorded as final, oldest first
//! catalogs      [{id, title, edition, publisher, progress, verdicts: [{id, label, outcome, count}]}]
//! controls      [{catalog, id, title, mark, verdict | null, label, not_applicable | null, criteria, evidence, summary,
//!                 plan, lacks}]
//!   mark            pass | partial | fail | not_applicable | unconfirmed | unassessed   unconfirmed: last year's answer waits
//!   verdict, label  id in the catalog's scale; its word, or 해당없음 or 미점검
//!   not_applicable  the reason, empty when none was given; null when the control applies
//!   criteria        [{number, text, met}]   number as `set --criterion` takes it
//!   evidence        [{number, title, original_name, sha256, length}]   length in bytes
//!   plan            [{due | null, owner, text, state}]   state: open | in_progress | done
//!   sha256, content_hash   of the PDF; of the content that it was made from
//!   changed_since   whether the content is another now
//!   signers         [{name, at}]   who has signed the PDF electronically, first to last
//!   signed_copy     [{original_name, sha256, length}]   the scan of the sheets signed by hand
//!   lacks           verdict | unconfirmed | reason | evidence | summary | plan | plan_detail | unmet_criterion
//! ```
//! `lacking` counts the controls whose `lacks` is not empty; the `progress` of a catalog is that of its own controls.
//! `outcome` of a verdict is pass, partial or fail.
//!
//! `verify --json`, also when the file cannot be opened:
//! ```text
//! format, file, ok                    ok is true exactly when the exit code is 0
//! error                               null | why nothing could be checked, as a sentence
//! content_hash                        null when the file cannot be opened, or not all of its words
//! evidence_count                      how many evidences were checked
//! signed_copy_count                   how many files of signed copies were checked
//! damages       [{number, title, sha256, kind}]   kind: missing | changed; of a signed copy, number is 서명본 with the
//!                                     name of its report, and title the name that the file had
//! trail         null | {entries, head | null, broken_at | null}   the audit trail: how many entries, the hash of the newest,
//!                                     number of the first one that is not what was written; null when the file cannot be opened
//! losses        [{kind, sentence}]    what is damaged of the file as a whole: parts | directory | doubtful | catalog | newer |
//!                                     trail | file; empty when it is sound
//! lost          [{number, title, sha256, at, by | null}]   files that were noted as lost before; they make no problem
//! report        null | {file, result, made_from | null, bytes_added, signers}   with --report; made_from: its own hash
//!   result      made | appended | altered | another | unknown | locked | not_a_pdf   made: signatures may follow it
//! ```
//!
//! `salvage --json`, which prints nothing but an error when nothing could be saved:
//! ```text
//! format, file                        1; the path as given
//! output                              the path that was written; null when the file is not damaged
//! losses        [{kind, sentence}]    as of `verify --json`
//! ```
//!
//! `history --json`, oldest first; also where the trail is broken, with the exit code 1:
//! ```text
//! format, file                        1; the path as given
//! entries, head, broken_at            as `trail` of `verify --json`
//! history       [{number, at, by: {id, name} | null, turn, way, field, control: {catalog, id} | null, evidence | null,
//!                 person | null, catalog | null, report | null, values: {old | null, new | null} | null}]
//!   number          from 1; at, turn, way and field are null of an entry that cannot be read
//!   turn, way       done | undone | redone; added | removed | changed
//!   field           what was changed, for example verdict, summary, plan_due, evidence, person; no text that was typed
//!   values          of verdict the id in the catalog's scale, of applicability applicable | not_applicable, of
//!                   criterion_met met | unmet
//!   person, report  id of the person, SHA-256 of the PDF that was concerned
//! ```
//!
//! `compare --json`; what is asked now in printed order, then what is not asked any more:
//! ```text
//! format, then, now                   1; the paths as given
//! counts        {worse, better, same, new, dropped, open}
//! controls      [{class, reworded, then | null, now | null}]   then, now: {catalog, id, title, mark, label}
//!   class           worse | better | same | new | dropped | open   new: not asked, or not applicable, before; open: on one
//!                   side nothing has been decided
//!   reworded        whether the control asks something else now
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
//!
//! `evidence list --json`; the evidence in the order of the controls that show it, what none shows last:
//! ```text
//! format, file                        1; the path as given
//! evidence      [{number, title, description, captured | null, old, host, added, kind, original_name | null,
//!                 sha256 | null, length | null, pixels | null, paper | null, controls, swept | null, unswept,
//!                 redactions, suspects, original | null}]
//!   captured        2026-11-22T14:03:00+09:00, as every other time; midnight where only the day is known
//!   old             captured before the period of the assessment began
//!   added, swept    {at, by | null}   by: name of the person; swept: who has looked what must be hidden, null when
//!                   nobody has
//!   kind            png | jpeg | pdf | docx | xlsx | pptx | hwp | hwpx | text | csv | log | paper
//!   length, pixels  bytes; {width, height} of a picture
//!   paper           where the paper is kept, null for a file; original_name, sha256 and length are null for paper
//!   controls        [{catalog, id}]   those that show it
//!   unswept         a file that nobody has looked through; never true for paper
//!   redactions      [{at, by | null, before, after, hidden, cropped}]   oldest first; before and after are SHA-256,
//!                   hidden counts areas or texts
//!   suspects        how many places look like personal data and nobody has found harmless
//!   original        {sha256, length}   the file before hiding, where it is kept
//! ```
//!
//! `evidence export --json`, which prints nothing but an error when nothing was written:
//! ```text
//! format, target                      1; the path as given
//! files                               how many evidences were written as files
//! lost                                numbers of those that are missing or damaged; the exit code is 1 when there are any
//! unswept, suspects                   how many files nobody has looked through; how many places look like personal data
//! ```
//!
//! `evidence scan --json`, which prints nothing but an error when the file cannot be opened:
//! ```text
//! format, file                        1; the path as given
//! found         [{control | null, evidence | null, place, line | null, kind, confidence, masked, value | null}]
//!   control         {catalog, id} | null
//!   evidence        its number
//!   place           project_name | institution | representative | business_number | department | service | api |
//!                   document_number | edition | person_name | person_role; of a control: control_title | requirement |
//!                   duty | criterion | not_applicable | summary | plan_owner | plan_text | label; of an evidence:
//!                   title | description | host | paper | original_name | content
//!   line            in the content of a file, from 1
//!   kind            resident_number | foreigner_number | passport | driver_license | card | account | mobile_phone |
//!                   email | private_key | bearer_token | jwt | client_secret | access_key
//!   confidence      likely | certain
//!   value           what was found, unmasked; null unless `--show` is given
//! suspects, unswept                   how many were found; how many files nobody has looked through
//! unsearched                          numbers of texts that are too large or cannot be read
//! ```
//! Pictures and documents are not searched: a person must look at them, and `unswept` counts those nobody has looked at.
//! The exit code is 1 when `suspects` or `unswept` is not 0.
//!
//! `evidence verify --json`, also when the file cannot be opened:
//! ```text
//! format, file, ok                    ok is true exactly when the exit code is 0
//! error                               null | why nothing could be checked, as a sentence
//! evidence      [{number, title, state | null, original | null, sha256 | null, same_file}]
//!   state           ok | missing | changed; null for paper
//!   original        the same of the file before hiding, null when it is not kept
//!   same_file       numbers of the other evidences with the very same file
//! ```
//!
//! `backup list --json`, also when the file cannot be opened but its backups are known; newest first:
//! ```text
//! format, file                        1; the path as given
//! folder                              where the backups are
//! backups       [{number, saves, at, length, differing | null, path}]
//!   number          as `backup restore` takes it; grows with every backup
//!   saves           how often the project had been saved
//!   at              when the backup was made
//!   differing       how many controls have another verdict or summary than in the file; null when that cannot be told
//! ```
//!
//! `calc --json`; the calculators in the order in which a user is shown them:
//! ```text
//! format
//! calculators   [{id, title, about}]
//! ```
//!
//! `calc NAME INPUT --json`, which prints nothing but an error when an answer cannot be taken; texts are sentences to read:
//! ```text
//! format, calculator                  1; its id
//! result        [text]                what came out, or what is still to be answered
//! steps         [{title, lines, table: {heads, rows} | null, source}]   lines, heads and cells: text; every row has as
//!                                     many cells as there are heads; source: where the rule stands
//! open          [{question, readings, taken | null}]   what the source leaves open; taken: place among the readings, from 0,
//!                                     null while nobody has decided
//! ```
//!
//! `calc NAME [INPUT] --questions --json`; what is asked depends on what INPUT answers:
//! ```text
//! format, calculator                  1; its id
//! questions     [{id, group, label, note, kind, options: [{id, label}] | null, least | null, most | null, places | null,
//!                 unit | null, answer | null}]
//!   kind            yes_no | one | day | count | decimal | words   options: the answers that one and yes_no take
//!   least, most     of count; places behind the point and unit: of decimal, unit also of count
//!   answer          what INPUT answers, also where the question does not take it
//! ```

mod args;
mod args_attach;
mod args_calc;
mod attach;
mod backup;
mod backup_words;
mod calc;
mod calc_json;
mod calc_text;
mod calc_words;
mod calendar;
mod catalog;
mod catalog_json;
mod catalog_map;
mod catalog_text;
mod catalog_words;
mod columns;
mod command;
mod compare;
mod compare_words;
mod control;
mod create;
mod deeds;
mod error;
mod evidence;
mod evidence_export;
mod evidence_json;
mod evidence_list;
mod evidence_scan;
mod evidence_spot;
mod evidence_verify;
mod evidence_words;
mod export;
mod given;
mod help;
mod history;
mod history_words;
mod info;
mod issued;
mod lock;
mod lock_words;
mod next_year;
mod options;
mod overview;
mod part_words;
mod parts;
mod password;
mod protect;
mod report_words;
mod run;
mod salvage;
mod session;
mod set;
mod sign;
mod sign_words;
mod take_over;
mod terminal;
mod verb;
mod verify;
mod verify_report;
mod wording;

pub use run::{claims, run};
pub use wording::no_window;

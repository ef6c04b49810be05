//! What the window shows: screen, selection, filter, dialogs. Nothing of it is part of the assessment.

pub(super) use super::{sweep::Sweep, viewing::Viewer};
use std::collections::BTreeSet;

use super::{
    capture::Choice,
    command::{Direction, HandOut, Leaving},
    dialogs::Editor,
    locking::LockDraft,
    screens::{ComparisonView, Goal, HistoryView, ReportView, TemplateDraft},
    signing::SignDraft,
};
use crate::{
    domain::{
        CatalogId, ControlFilter, ControlKey, EvidenceId, LawId, OwnControl, Sha256,
        calc::Calculator,
    },
    edit::MergeChoices,
    store::RecoveryOffer,
    workbench::{GalleryFilter, Listing, Needle, NewProject, NextYear, Row, matches},
};

/// The state of the window.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) screen: Screen,
    pub(super) selected: Option<ControlKey>,
    /// The list is to be scrolled to the selection.
    pub(super) reveal: bool,
    pub(super) filter: ControlFilter,
    pub(super) query: String,
    /// The search field (or the first field of a form) wants the caret.
    pub(super) seek: bool,
    pub(super) dialogs: Vec<Dialog>,
    pub(super) draft: Draft,
    pub(super) folded: Vec<Pane>,
    /// What is shown of the catalogs and what links them.
    pub(super) basis: Basis,
    /// What is shown of the evidence.
    pub(super) evidence: EvidenceView,
    /// What is shown of what was done.
    pub(super) history: HistoryView,
    /// Which calculator is shown.
    pub(super) calculator: Calculator,
    /// What is shown of what became of the controls since last year.
    pub(super) comparison: ComparisonView,
    /// What is shown of the report.
    pub(super) report: ReportView,
    /// What happens once the project is saved.
    pub(super) after_save: Option<Leaving>,
}

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Screen {
    /// Without a project: new, open, recent.
    #[default]
    Start,
    /// The form of a new project.
    New,
    /// Head data, persons, progress.
    Overview,
    /// The list, the form and the reference.
    Check,
    /// All evidence.
    Evidence,
    /// Catalogs, risks, laws, terms and mappings.
    Basis,
    /// The report as it will be printed.
    Report,
    /// Everything that was done.
    History,
    /// The procedures around the checklists, calculated.
    Procedures,
    /// This assessment held against another one.
    Comparison,
}

/// What is shown of the catalogs and what links them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Basis {
    /// Only the controls of this catalog are listed.
    pub(super) only: Option<CatalogId>,
    /// Tab of the reference pane.
    pub(super) reference: ReferenceTab,
    /// Tab of the screen.
    pub(super) tab: BasisTab,
    /// What is searched for in the screen's lists.
    pub(super) query: String,
    /// The law whose provisions are shown.
    pub(super) law: Option<LawId>,
    /// The catalog that goes when its button is pressed once more.
    pub(super) removing: Option<CatalogId>,
    /// The two catalogs held against each other.
    pub(super) pair: Option<(CatalogId, CatalogId)>,
}

/// What is shown of the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct EvidenceView {
    /// What is searched for.
    pub(super) query: String,
    /// The search field wants the caret.
    pub(super) seek: bool,
    /// The quick filter.
    pub(super) filter: GalleryFilter,
    /// Only what the control in view shows.
    pub(super) only: bool,
    /// The evidence whose details are shown.
    pub(super) chosen: Option<EvidenceId>,
    /// The gallery is to be scrolled to it.
    pub(super) reveal: bool,
    /// What is typed to find a control that shall show the evidence too.
    pub(super) share: String,
    /// The evidence shown beside the form.
    pub(super) beside: Option<EvidenceId>,
}

/// The tabs of the reference pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum ReferenceTab {
    /// What the source says.
    #[default]
    Text,
    /// The evidence of the control, large enough to read while writing.
    Evidence,
    /// Related controls of other catalogs.
    Related,
    /// The risks that the control answers.
    Risks,
}

/// The tabs of the screen of catalogs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum BasisTab {
    /// Catalogs in use.
    #[default]
    Catalogs,
    /// Two catalogs beside each other.
    Mapping,
    /// Risks.
    Risks,
    /// Cited laws.
    Laws,
    /// Terms.
    Terms,
}

/// What may lie on top of a screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dialog {
    /// Save before leaving?
    Unsaved(Leaving),
    /// What lacks before handing in.
    Lacks,
    /// What is damaged.
    Losses,
    /// The keys.
    Help,
    /// Theme and text size.
    Settings,
    /// A crashed session has left changes to the file just opened.
    Recovery(RecoveryOffer),
    /// A picture seen large.
    Viewer(Viewer),
    /// A picture being marked.
    Editor(Box<Editor>),
    /// Files that nobody has looked through.
    Sweep(Sweep),
    /// What can be captured, for a control.
    Capture(ControlKey, Vec<Choice>),
    /// A report to be signed electronically: the one with that PDF, or the one written last.
    Sign(Option<Sha256>),
    /// A password for the project, or none.
    Protect,
    /// A document on paper.
    Paper,
    /// What looks like personal data.
    Suspects,
    /// Something is about to be handed out though not all was looked at.
    HandOut(HandOut),
    /// A catalog to add.
    AddCatalog,
    /// An own control; new, unless it is told which.
    Own(Option<ControlKey>),
    /// Controls to put out of scope.
    ScopeOut,
    /// Fields to hand out as a file.
    Split,
    /// The saved versions.
    Backups,
    /// What comes along into the next assessment.
    NextYear(NextYear),
}

impl Dialog {
    /// Whether it takes the whole window and reads its own keys.
    pub(super) fn fills_window(&self) -> bool {
        matches!(self, Self::Viewer(_) | Self::Editor(_) | Self::Sweep(_))
    }

    /// Whether it is a form that is written into.
    pub(super) fn is_form(&self) -> bool {
        matches!(
            self,
            Self::Own(_)
                | Self::ScopeOut
                | Self::Split
                | Self::Paper
                | Self::Sign(_)
                | Self::Protect
        )
    }
}

/// Panes that fold away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    /// The list of controls.
    List,
    /// The reference.
    Reference,
}

/// The half-filled form of a new project.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) new: NewProject,
    pub(super) start: String,
    pub(super) end: String,
    /// Whether the user has tried to create it, so that what is missing is told.
    pub(super) tried: bool,
    /// A new own control being written; it is kept while another is changed.
    pub(super) own: OwnDraft,
    /// An own control being changed.
    pub(super) edited: OwnDraft,
    /// Controls being put out of scope.
    pub(super) scope: ScopeDraft,
    /// Fields being handed out.
    pub(super) split: SplitDraft,
    /// Which side stays where a part and the project differ.
    pub(super) merging: MergeChoices,
    /// A document on paper.
    pub(super) paper: PaperDraft,
    /// A report being signed electronically.
    pub(super) sign: SignDraft,
    /// What is typed about passwords.
    pub(super) lock: LockDraft,
    /// A report template being edited.
    pub(super) template: TemplateDraft,
}

/// A document on paper being described.
#[derive(Clone, Debug, Default)]
pub(super) struct PaperDraft {
    pub(super) title: String,
    pub(super) place: String,
}

/// An own control being written.
#[derive(Clone, Debug, Default)]
pub(super) struct OwnDraft {
    pub(super) own: OwnControl,
    pub(super) id: String,
    pub(super) duties: String,
}

impl OwnDraft {
    /// Whether it is half written.
    pub(super) fn is_begun(&self) -> bool {
        let texts = [&self.own.title, &self.own.requirement, &self.duties];
        texts.iter().any(|text| !text.is_empty())
    }
}

/// Controls being put out of scope.
#[derive(Clone, Debug, Default)]
pub(super) struct ScopeDraft {
    /// What may be chosen: a name and its controls.
    pub(super) choices: Vec<(String, Vec<ControlKey>)>,
    /// Which is chosen.
    pub(super) chosen: Option<usize>,
    pub(super) reason: String,
}

/// Fields being handed out.
#[derive(Clone, Debug, Default)]
pub(super) struct SplitDraft {
    /// What may be chosen: a field and its controls.
    pub(super) fields: Vec<(String, Vec<ControlKey>)>,
    /// Which are chosen.
    pub(super) chosen: BTreeSet<usize>,
}

impl View {
    /// The rows that filter and search let through.
    pub(super) fn rows<'a>(&self, listing: &'a Listing) -> Vec<&'a Row> {
        let needle = Needle::new(&self.query);
        let number = ControlFilter::ALL
            .iter()
            .position(|filter| *filter == self.filter)
            .unwrap_or(0);
        let shown = |row: &&Row| {
            row.admits[number]
                && self
                    .basis
                    .only
                    .as_ref()
                    .is_none_or(|only| row.key.catalog == *only)
                && (needle.is_empty() || matches(&needle, &row.haystack))
        };
        listing.rows.iter().filter(shown).collect()
    }

    /// Selects the next control of the shown rows, or the one before.
    pub(super) fn step(&mut self, listing: &Listing, direction: Direction) {
        let rows = self.rows(listing);
        let order = |key: &ControlKey| listing.rows.iter().position(|row| row.key == *key);
        let here = self.selected.as_ref().and_then(order);
        let next = match (direction, here) {
            (_, None) => rows.first(),
            (Direction::Next, Some(here)) => rows.iter().find(|row| order(&row.key) > Some(here)),
            (Direction::Previous, Some(here)) => {
                rows.iter().rev().find(|row| order(&row.key) < Some(here))
            }
        };
        if let Some(key) = next.map(|row| row.key.clone()) {
            self.selected = Some(key);
            self.reveal = true;
        }
    }

    /// Shows the form of a control in the report.
    pub(super) fn see_in_report(&mut self, key: ControlKey) {
        self.report.goal = Some(Goal::Control(key));
        self.screen = Screen::Report;
    }

    /// Whether a pane is folded away.
    pub(super) fn is_folded(&self, pane: Pane) -> bool {
        self.folded.contains(&pane)
    }

    /// Folds a pane or unfolds it.
    pub(super) fn fold(&mut self, pane: Pane) {
        if self.is_folded(pane) {
            self.folded.retain(|folded| *folded != pane);
        } else {
            self.folded.push(pane);
        }
    }

    /// Selects another control when the one in view is no longer there: the first of its catalog, or of all.
    pub(super) fn keep_selection(&mut self, listing: &Listing) {
        let Some(selected) = &self.selected else {
            self.selected = listing.rows.first().map(|row| row.key.clone());
            return;
        };
        if listing.row(selected).is_none() {
            let rows = listing.rows.iter();
            let same = rows.clone().find(|row| row.key.catalog == selected.catalog);
            let next = same.or_else(|| rows.into_iter().next());
            self.selected = next.map(|row| row.key.clone());
            self.reveal = true;
        }
    }

    /// The state of the window for a project just put on the bench.
    pub(super) fn enter(&mut self, listing: &Listing) {
        *self = Self {
            screen: Screen::Check,
            selected: listing.rows.first().map(|row| row.key.clone()),
            folded: std::mem::take(&mut self.folded),
            ..Self::default()
        };
    }
}

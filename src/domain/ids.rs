//! Stable names of things. An id never changes once given and is never reused.

use std::fmt;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as the id, as the source or the file writes it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    };
}

text_id!(
    /// Names a catalog, for example `openapi-self-check`.
    CatalogId
);
text_id!(
    /// Names a group of a catalog under its source number, for example `1.1`.
    GroupId
);
text_id!(
    /// Names a control under its source number, for example `1.1.1`.
    ControlId
);
text_id!(
    /// Names one level of a catalog's verdict scale, for example `partial`.
    VerdictId
);
text_id!(
    /// Names a property of a catalog's controls, for example `binds`.
    PropertyId
);
text_id!(
    /// Names a risk of a guide, for example `user-1`.
    RiskId
);
text_id!(
    /// Names a law by its full name, for example `전자금융감독규정`.
    LawId
);
text_id!(
    /// SHA-256 of a file's bytes: 64 lower-case hexadecimal digits.
    Sha256
);
number_id!(
    /// Names an evidence within an assessment.
    EvidenceId
);
number_id!(
    /// Names a person within an assessment.
    PersonId
);
number_id!(
    /// Names one criterion within a finding.
    CriterionId
);
number_id!(
    /// Names one action item within a finding.
    ActionId
);

/// Names a control across catalogs, since two catalogs may number alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ControlKey {
    /// The catalog that holds the control.
    pub catalog: CatalogId,
    /// The control's number in that catalog.
    pub control: ControlId,
}

impl ControlKey {
    /// Joins a catalog's id and a control's id.
    #[must_use]
    pub fn new(catalog: CatalogId, control: ControlId) -> Self {
        Self { catalog, control }
    }
}

impl fmt::Display for ControlKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.catalog, self.control)
    }
}

impl Sha256 {
    /// Whether the text has the shape of a SHA-256: 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.0.len() == 64
            && self
                .0
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    }

    /// The first `digits` hexadecimal digits, or all there are.
    #[must_use]
    pub fn short(&self, digits: usize) -> &str {
        self.0.get(..digits).unwrap_or(&self.0)
    }
}

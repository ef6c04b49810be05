//! Closed answers: an enum whose every value has its stable word in the answers.

/// Declares an enum of which one value is chosen as the answer to a question.
macro_rules! choice {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$value_doc:meta])* $value:ident = $id:literal),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value),+
        }

        impl $name {
            /// All, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its stable word in the answers.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$value => $id),+
                }
            }

            /// The one that was chosen as the answer to a question.
            #[must_use]
            pub fn answered(answers: &$crate::domain::calc::Answers, question: &str) -> Option<Self> {
                let id = answers.get(question)?;
                Self::ALL.iter().copied().find(|it| it.id() == id)
            }
        }
    };
}

pub(super) use choice;

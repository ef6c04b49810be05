//! The exit strategy as a form (제5장 1절 5, which the guide gives as 참고).

use super::{super::choice::choice, Answers};

choice!(
    /// Whether an unimportant task needs an exit strategy: the head of 제5장 and 제2장 1절 다 count it to every continuity plan,
    /// 1절 4) 나 has it among 추가.
    ExitReading {
        /// Every plan has one.
        Every = "every",
        /// It is 추가, so that an unimportant task may leave it out.
        Additional = "additional",
    }
);

choice!(
    /// What is told about a situation in which the strategy is carried out (5.가.2).
    TriggerField {
        /// The situation.
        Situation = "situation",
        /// The figure by which it is known.
        Indicator = "indicator",
        /// Who watches it and how.
        Monitoring = "monitoring",
    }
);

choice!(
    /// What is told about a unit that takes part (5.가.4).
    UnitField {
        /// The unit.
        Unit = "unit",
        /// Its part and what it answers for.
        Duty = "duty",
    }
);

choice!(
    /// What is told about a system (5.가.5), and about one of high importance besides (5.나.1).
    SystemField {
        /// Its name.
        Name = "name",
        /// How it leaves; see [`Method`].
        Method = "method",
        /// The provider or product that takes the place.
        Substitute = "substitute",
        /// How the data at the old provider are destroyed beyond recovery.
        Destruction = "destruction",
        /// How work and data move while the work goes on.
        Migration = "migration",
        /// When it moves.
        Timing = "timing",
        /// How long that takes.
        Duration = "duration",
        /// People and means that it needs.
        Resources = "resources",
        /// What it costs.
        Cost = "cost",
        /// What is done where the procedure fails, for a system of high importance.
        Fallback = "fallback",
        /// How it is built so that it leaves easily, likewise.
        Architecture = "architecture",
    }
);

choice!(
    /// How a system leaves the provider (5.가.5).
    Method {
        /// 이전.
        Migrate = "migrate",
        /// 대체.
        Replace = "replace",
        /// 재개발.
        Rebuild = "rebuild",
        /// Another way; the list ends with `등`.
        Other = "other",
    }
);

choice!(
    /// What is told once for the whole strategy.
    Topic {
        /// By what it is judged whether the exit succeeded (5.가.3).
        Success = "success",
        /// Where the contract has the provider's support (5.나.2).
        Support = "support",
        /// The stress that is assumed (5.나.3).
        Stress = "stress",
        /// How and when that is tested (5.나.3).
        Test = "test",
        /// How resilience is kept (5.나.4).
        Resilience = "resilience",
        /// What may change whether it can be carried out (5.나.5).
        Factors = "factors",
        /// When it is reviewed (5.나.5).
        Review = "review",
    }
);

/// A repeated part of the form: what was written into each of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<F> {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// Whether it is of high importance; asked of systems only.
    pub important: Option<bool>,
    /// The fields with what was written.
    pub fields: Vec<(F, Option<String>)>,
}

/// The strategy as written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExitStrategy {
    /// Situations in which it is carried out.
    pub triggers: Vec<Record<TriggerField>>,
    /// Units that take part.
    pub units: Vec<Record<UnitField>>,
    /// Systems that leave.
    pub systems: Vec<Record<SystemField>>,
    /// What is told once, in the order of [`Topic::ALL`].
    pub topics: Vec<(Topic, Option<String>)>,
}

/// Whether the task needs an exit strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitNeed {
    /// It does.
    Needed,
    /// It may leave it out.
    Omissible,
    /// That hangs on what is not answered.
    Undecided,
}

/// A part of the form with how much of it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExitPart {
    /// Fields with words.
    pub filled: usize,
    /// All fields; at least those of one situation, one unit and one system.
    pub wanted: usize,
}

impl SystemField {
    /// Whether only a system of high importance is asked for it.
    #[must_use]
    pub fn is_for_important(self) -> bool {
        matches!(self, Self::Fallback | Self::Architecture)
    }

    /// What one is asked for.
    #[must_use]
    pub fn asked(important: Option<bool>) -> Vec<Self> {
        let asked = Self::ALL.iter().copied();
        asked
            .filter(|it| important == Some(true) || !it.is_for_important())
            .collect()
    }
}

impl Method {
    /// The one of that word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.id() == id)
    }
}

impl ExitStrategy {
    pub(super) fn of(answers: &Answers) -> Self {
        let record = |repeated: &str, place: u32| format!("exit.{repeated}.{place}");
        let places = |repeated: &str| 1..=answers.places(&format!("exit.{repeated}"));
        let triggers = places("trigger").map(|place| {
            let fields = (TriggerField::ALL.to_vec(), TriggerField::id as fn(_) -> _);
            Record::of(answers, &record("trigger", place), place, fields)
        });
        let units = places("unit").map(|place| {
            let fields = (UnitField::ALL.to_vec(), UnitField::id as fn(_) -> _);
            Record::of(answers, &record("unit", place), place, fields)
        });
        let systems = places("system").map(|place| {
            let prefix = record("system", place);
            let important = answers.flag(&format!("{prefix}.important"));
            let fields = (SystemField::asked(important), SystemField::id as fn(_) -> _);
            Record {
                important,
                ..Record::of(answers, &prefix, place, fields)
            }
        });
        let topic = |topic: Topic| {
            answers
                .get(&format!("exit.{}", topic.id()))
                .map(str::to_owned)
        };
        Self {
            triggers: triggers.collect(),
            units: units.collect(),
            systems: systems.collect(),
            topics: Topic::ALL.iter().map(|it| (*it, topic(*it))).collect(),
        }
    }

    /// How much of the whole form is filled.
    #[must_use]
    pub fn filled(&self) -> ExitPart {
        let parts = [
            part(&self.triggers, TriggerField::ALL.len()),
            part(&self.units, UnitField::ALL.len()),
            part(&self.systems, SystemField::asked(None).len()),
            ExitPart {
                filled: self.topics.iter().filter(|it| it.1.is_some()).count(),
                wanted: Topic::ALL.len(),
            },
        ];
        ExitPart {
            filled: parts.iter().map(|it| it.filled).sum(),
            wanted: parts.iter().map(|it| it.wanted).sum(),
        }
    }
}

impl<F: Copy> Record<F> {
    fn of(
        answers: &Answers,
        prefix: &str,
        place: u32,
        (fields, id): (Vec<F>, fn(F) -> &'static str),
    ) -> Self {
        let words = |field: F| {
            answers
                .get(&format!("{prefix}.{}", id(field)))
                .map(str::to_owned)
        };
        Self {
            place,
            important: None,
            fields: fields.into_iter().map(|it| (it, words(it))).collect(),
        }
    }
}

/// How much of a repeated part is filled; where none is begun, one is wanting.
fn part<F>(records: &[Record<F>], fields_of_one: usize) -> ExitPart {
    let fields = || records.iter().flat_map(|it| &it.fields);
    ExitPart {
        filled: fields().filter(|it| it.1.is_some()).count(),
        wanted: fields().count().max(fields_of_one),
    }
}

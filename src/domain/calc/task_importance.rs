//! How important a task is, as the evaluation of its importance has found.

use super::choice::choice;

choice!(
    /// How important the task is that goes to the cloud (금융 클라우드 가이드 제2장 1절 가).
    TaskImportance {
        /// 중요 업무: the evaluation found its importance high.
        Important = "important",
        /// 비중요 업무: the evaluation found its importance low.
        Unimportant = "unimportant",
    }
);

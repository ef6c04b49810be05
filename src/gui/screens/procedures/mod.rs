//! The 절차 screen: what a calculator asks at the left, its result and the way to it at the right.

mod account;
mod desk;
mod form;

pub(super) use desk::ui;

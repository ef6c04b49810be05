//! The command line, driven as `main` drives it: arguments in, exit code and two streams out.

mod attach;
mod catalog;
mod create;
mod desk;
mod look;
mod set;
mod take_over;
mod usage;

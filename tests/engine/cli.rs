//! The command line, driven as `main` drives it: arguments in, exit code and two streams out.

mod attach;
mod backup;
mod calc;
mod calendar;
mod catalog;
mod create;
mod desk;
mod evidence;
mod evidence_out;
mod held;
mod history;
mod issued;
mod lock;
mod look;
mod next_year;
mod parts;
mod report;
mod salvage;
mod scan;
mod set;
mod sign;
mod take_over;
mod usage;

//! What goes through the whole room: files in, pictures out.

mod burning;
mod refusing;
pub(super) mod specimens;
mod taking_in;

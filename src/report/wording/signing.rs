//! Words about signing electronically.

/// What a program for signing says of a place.
#[must_use]
pub fn sign_field(role: &str, name: &str) -> String {
    if name.is_empty() {
        format!("{role} 서명란")
    } else {
        format!("{role} {name}의 서명란")
    }
}

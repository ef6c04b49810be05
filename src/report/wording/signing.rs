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

/// Who is to sign at a place of that role, as a program for signing reads it; none where nobody is named.
#[must_use]
pub fn named_at<'a>(place: &'a str, role: &str) -> Option<&'a str> {
    let name = place.strip_prefix(role)?.strip_suffix("의 서명란")?.trim();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_who_is_to_sign_there() {
        let place = sign_field("점검자", "김서연");
        assert_eq!(named_at(&place, "점검자"), Some("김서연"));
        assert_eq!(named_at(&sign_field("점검자", ""), "점검자"), None);
        assert_eq!(named_at("Signature1", "점검자"), None);
    }
}

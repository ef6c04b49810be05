//! The Korean sentences on electronic signatures, and the words in a signed place.

use std::path::Path;

use super::{
    sentences::{name, store_error},
    signing::SigningError,
};
use crate::{
    domain::DateTime,
    sign::{CertificateFacts, Later, SignError, SignatureFacts, SignatureState, Usage},
    text,
};

/// The small line in a signed place.
pub(super) const STAMP_TITLE: &str = "전자서명";

/// When it was signed, in a signed place.
pub(super) fn stamp_moment(at: DateTime) -> String {
    format!(
        "{} {} ({})",
        text::date_prose(at.date),
        seconds(at),
        offset(at)
    )
}

/// Who issued the certificate, in a signed place.
pub(super) fn stamp_issuer(facts: &CertificateFacts) -> String {
    if facts.self_signed {
        "스스로 발급한 인증서".to_owned()
    } else {
        format!(
            "발급 {}",
            with_organization(&facts.issuer, &facts.issuer_organization)
        )
    }
}

/// What a certificate says, a line each, to be read before signing with it.
#[must_use]
pub fn certificate_lines(facts: &CertificateFacts) -> Vec<String> {
    let mut lines = vec![
        format!(
            "소유자: {}",
            with_organization(&facts.owner, &facts.organization)
        ),
        format!(
            "발급자: {}",
            with_organization(&facts.issuer, &facts.issuer_organization)
        ),
        format!("일련번호: {}", facts.serial),
        format!(
            "유효 기간: {} ~ {} ({})",
            moment(facts.from),
            moment(facts.until),
            offset(facts.until)
        ),
    ];
    if !facts.usage.is_empty() {
        let words: Vec<&str> = facts.usage.iter().map(|usage| usage_word(*usage)).collect();
        lines.push(format!("쓰임새: {}", words.join(", ")));
    }
    if facts.self_signed {
        lines.push(
            "스스로 발급한 인증서입니다. 소유자가 누구인지 다른 기관이 보증하지 않습니다."
                .to_owned(),
        );
    }
    lines
}

fn usage_word(usage: Usage) -> &'static str {
    match usage {
        Usage::DigitalSignature => "전자서명",
        Usage::NonRepudiation => "부인방지",
        Usage::Encryption => "암호화",
        Usage::Authority => "인증서 발급",
    }
}

/// Another than the owner of the certificate is named at the place.
pub(super) fn place_of_another(named: &str, owner: &str) -> String {
    format!(
        "고른 서명란은 ‘{named}’의 자리인데 인증서의 소유자는 ‘{owner}’입니다. 서명은 지울 수 없으니 확인하십시오."
    )
}

/// The owner of the certificate has signed already.
pub(super) fn signed_already(owner: &str, count: usize) -> String {
    format!("이 PDF에는 ‘{owner}’의 서명이 이미 {count}건 있습니다.")
}

/// A PDF was signed.
#[must_use]
pub fn signed(path: &Path, facts: &CertificateFacts) -> String {
    format!(
        "‘{}’의 인증서로 전자서명하여 ‘{}’에 저장했습니다. 이 파일을 고치거나 다시 저장하면 서명이 깨집니다.",
        facts.person(),
        path.display()
    )
}

/// A PDF was not signed.
#[must_use]
pub fn not_signed(error: &SigningError) -> String {
    format!(
        "서명하지 않았습니다. {} 원래 파일은 그대로입니다.",
        signing_error(error)
    )
}

/// Why a PDF was not signed, or its signatures not read, and what to do next.
#[must_use]
pub fn signing_error(error: &SigningError) -> String {
    match error {
        SigningError::Store(error) => store_error(error),
        SigningError::NoNpki(folder) => format!(
            "‘{}’에 공동인증서 파일(signCert.der, signPri.key)이 함께 있지 않습니다. 두 파일이 든 폴더를 고르십시오.",
            folder.display()
        ),
        SigningError::Key(path, error) => key_error(&name(path), error),
        SigningError::Pdf(path, error) => pdf_error(&name(path), error),
        SigningError::Crashed => {
            "파일을 읽다가 프로그램에 문제가 생겼습니다. 다른 파일로 해 보십시오.".to_owned()
        }
    }
}

fn key_error(name: &str, error: &SignError) -> String {
    match error {
        SignError::NotAKey => format!(
            "‘{name}’은(는) 인증서 파일이 아닙니다. PKCS#12 파일(.p12, .pfx)이나 공동인증서 폴더를 고르십시오."
        ),
        SignError::DamagedKey(_) => {
            format!(
                "인증서 파일 ‘{name}’이(가) 손상되어 읽을 수 없습니다. 인증서를 다시 내보내거나 발급받으십시오."
            )
        }
        SignError::NoPrivateKey => format!(
            "‘{name}’에는 개인키 없이 인증서만 들어 있습니다. 개인키를 함께 담아 다시 내보내십시오."
        ),
        SignError::NoCertificate => format!(
            "‘{name}’에는 인증서 없이 개인키만 들어 있습니다. 인증서를 함께 담아 다시 내보내십시오."
        ),
        SignError::WrongPassword => {
            format!("‘{name}’의 인증서 암호가 맞지 않습니다. 암호를 다시 넣으십시오.")
        }
        SignError::UnknownKey(kind) => format!(
            "‘{name}’의 키는 이 프로그램이 다루지 못하는 종류입니다({kind}). RSA나 ECDSA P-256 인증서로 서명하십시오."
        ),
        SignError::NotAPair => format!(
            "‘{name}’의 인증서와 개인키가 서로 맞지 않습니다. 같은 때에 발급받은 두 파일이 함께 있는지 확인하십시오."
        ),
        SignError::NotForSigning => {
            format!("‘{name}’은(는) 서명용 인증서가 아닙니다. 서명용 인증서로 서명하십시오.")
        }
        SignError::NotYetValid(from) => {
            format!(
                "‘{name}’의 인증서는 {}부터 쓸 수 있습니다. 컴퓨터의 시각을 확인하십시오.",
                moment(*from)
            )
        }
        SignError::Expired(until) => format!(
            "‘{name}’의 인증서는 {}에 만료되었습니다. 갱신한 인증서로 서명하십시오.",
            moment(*until)
        ),
        other => pdf_error(name, other),
    }
}

fn pdf_error(name: &str, error: &SignError) -> String {
    match error {
        SignError::NotAPdf => format!("‘{name}’은(는) PDF 파일이 아닙니다."),
        SignError::DamagedPdf(_) => {
            format!("‘{name}’이(가) 손상되어 읽을 수 없습니다. 보고서를 다시 내보내십시오.")
        }
        SignError::Encrypted => {
            format!(
                "‘{name}’은(는) 암호가 걸린 PDF라 서명을 다룰 수 없습니다. 암호 없이 내보낸 보고서를 쓰십시오."
            )
        }
        SignError::NoField(field, free) if free.is_empty() => {
            format!("‘{name}’에 ‘{field}’ 서명란이 없고, 비어 있는 서명란도 없습니다.")
        }
        SignError::NoField(field, free) => format!(
            "‘{name}’에 ‘{field}’ 서명란이 없습니다. 비어 있는 서명란: {}.",
            free.join(", ")
        ),
        SignError::FieldTaken(field) => {
            format!(
                "‘{name}’의 ‘{field}’ 서명란에는 이미 서명이 있습니다. 다른 서명란을 고르십시오."
            )
        }
        SignError::Closed => {
            format!("‘{name}’에는 더 고치지 못하게 하는 서명이 있어 서명을 더할 수 없습니다.")
        }
        SignError::Font => "서명란에 쓸 글꼴을 읽지 못했습니다.".to_owned(),
        other => key_error(name, other),
    }
}

/// One signature of a PDF.
#[must_use]
pub fn signature_line(signature: &SignatureFacts) -> String {
    let who = signature.signer.as_ref().map_or_else(
        || "서명자를 알 수 없음".to_owned(),
        |it| with_organization(&it.owner, &it.organization),
    );
    let when = signature.at.map_or_else(
        || "시각 없음".to_owned(),
        |at| format!("{} ({})", moment(at), offset(at)),
    );
    let state = match (signature.state, signature.later) {
        (SignatureState::Sound, Later::Nothing) => "서명한 뒤 바뀌지 않았습니다.",
        (SignatureState::Sound, Later::Signed) => {
            "서명한 내용은 바뀌지 않았고, 그 뒤에 다른 서명이 더해졌습니다."
        }
        (SignatureState::Sound, Later::Unsigned) => {
            "서명한 내용은 그대로이지만, 그 뒤에 서명되지 않은 내용이 덧붙었습니다."
        }
        (SignatureState::Changed, _) => "서명한 뒤에 내용이 바뀌었습니다.",
        (SignatureState::Unreadable, _) => {
            "서명을 읽을 수 없거나 모르는 방식이라 확인하지 못했습니다."
        }
    };
    format!("{}: {who}, {when}. {state}", signature.field)
}

fn with_organization(name: &str, organization: &str) -> String {
    if organization.is_empty() || organization == name {
        name.to_owned()
    } else {
        format!("{name} ({organization})")
    }
}

fn seconds(at: DateTime) -> String {
    format!("{}:{:02}", text::clock(at), at.second)
}

fn moment(at: DateTime) -> String {
    format!("{} {}", text::date_table(at.date), seconds(at))
}

fn offset(at: DateTime) -> String {
    let minutes = at.offset_minutes.unsigned_abs();
    let sign = if at.offset_minutes < 0 { '-' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

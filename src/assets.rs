//! What is built into the program: fonts, catalogs and the source of the sample project.

/// Pretendard Regular, for the screen.
pub const PRETENDARD_REGULAR: &[u8] = include_bytes!("../fonts/Pretendard-Regular.otf");
/// Pretendard `SemiBold`, for the screen.
pub const PRETENDARD_SEMIBOLD: &[u8] = include_bytes!("../fonts/Pretendard-SemiBold.otf");
/// Noto Sans KR Regular, for print and as fallback on the screen.
pub const NOTO_REGULAR: &[u8] = include_bytes!("../fonts/NotoSansKR-Regular.otf");
/// Noto Sans KR Bold, for print.
pub const NOTO_BOLD: &[u8] = include_bytes!("../fonts/NotoSansKR-Bold.otf");

/// The faces of the report: regular, bold, then what is asked for a character that these lack. The preview paints the
/// same ones under the same numbers.
pub const REPORT_FACES: [&[u8]; 3] = [NOTO_REGULAR, NOTO_BOLD, PRETENDARD_REGULAR];

/// The RON text of every catalog that comes with the program.
pub const CATALOGS: &[&str] = &[
    include_str!("../catalogs/openapi-self-check.ron"),
    include_str!("../catalogs/openbanking-institution.ron"),
    include_str!("../catalogs/fintech-web.ron"),
    include_str!("../catalogs/fintech-mobile.ron"),
    include_str!("../catalogs/mydata-security.ron"),
    include_str!("../catalogs/x1149-institution.ron"),
    include_str!("../catalogs/x1149-operator.ron"),
    include_str!("../catalogs/cloud-provider.ron"),
    include_str!("../catalogs/cloud-continuity.ron"),
    include_str!("../catalogs/cloud-safety.ron"),
    include_str!("../catalogs/cloud-contract.ron"),
    include_str!("../catalogs/cloud-documents.ron"),
];
/// The RON text of every survey of risks.
pub const RISKS: &[&str] = &[include_str!("../catalogs/risks.ron")];
/// The RON text of the glossaries.
pub const GLOSSARY: &str = include_str!("../catalogs/glossary.ron");
/// The RON text of every mapping of one catalog to another.
pub const MAPPINGS: &[&str] = &[
    include_str!("../catalogs/mappings/cloud-contract--cloud-continuity.ron"),
    include_str!("../catalogs/mappings/cloud-documents--cloud-continuity.ron"),
    include_str!("../catalogs/mappings/cloud-documents--cloud-contract.ron"),
    include_str!("../catalogs/mappings/cloud-provider--cloud-safety.ron"),
    include_str!("../catalogs/mappings/fintech-web--fintech-mobile.ron"),
    include_str!("../catalogs/mappings/mydata-security--cloud-continuity.ron"),
    include_str!("../catalogs/mappings/mydata-security--cloud-documents.ron"),
    include_str!("../catalogs/mappings/mydata-security--cloud-provider.ron"),
    include_str!("../catalogs/mappings/mydata-security--cloud-safety.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--cloud-continuity.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--cloud-contract.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--cloud-safety.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--fintech-mobile.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--fintech-web.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--mydata-security.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--openbanking-institution.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--x1149-institution.ron"),
    include_str!("../catalogs/mappings/openapi-self-check--x1149-operator.ron"),
    include_str!("../catalogs/mappings/openbanking-institution--mydata-security.ron"),
    include_str!("../catalogs/mappings/openbanking-institution--x1149-institution.ron"),
    include_str!("../catalogs/mappings/x1149-institution--x1149-operator.ron"),
];
/// The RON text of the law register.
pub const LAWS: &str = include_str!("../catalogs/laws.ron");
/// The RON text of the recurring duties.
pub const DUTIES: &str = include_str!("../catalogs/duties.ron");
/// The RON text of every report template, the usual one first.
pub const REPORT_TEMPLATES: &[&str] = &[
    include_str!("../assets/templates/detailed.ron"),
    include_str!("../assets/templates/brief.ron"),
    include_str!("../assets/templates/executive.ron"),
    include_str!("../assets/templates/checklist.ron"),
];
/// The template of a catalog of the users' own.
pub const CATALOG_TEMPLATE: &str = include_str!("../assets/template/own-catalog.ron");
/// The source of the sample project.
pub const SAMPLE_PROJECT: &str = include_str!("../assets/sample/project.ron");
/// The scenes of the sample's pictures by name.
pub const SAMPLE_SCENES: &[(&str, &str)] = &[
    (
        "antivirus",
        include_str!("../assets/sample/scenes/antivirus.ron"),
    ),
    (
        "appointment",
        include_str!("../assets/sample/scenes/appointment.ron"),
    ),
    (
        "asset-list",
        include_str!("../assets/sample/scenes/asset-list.ron"),
    ),
    (
        "backup-jobs",
        include_str!("../assets/sample/scenes/backup-jobs.ron"),
    ),
    (
        "code-scan",
        include_str!("../assets/sample/scenes/code-scan.ron"),
    ),
    (
        "consent-app",
        include_str!("../assets/sample/scenes/consent-app.ron"),
    ),
    (
        "contract",
        include_str!("../assets/sample/scenes/contract.ron"),
    ),
    (
        "door-log",
        include_str!("../assets/sample/scenes/door-log.ron"),
    ),
    (
        "education",
        include_str!("../assets/sample/scenes/education.ron"),
    ),
    (
        "encrypted-columns",
        include_str!("../assets/sample/scenes/encrypted-columns.ron"),
    ),
    (
        "firewall",
        include_str!("../assets/sample/scenes/firewall.ron"),
    ),
    (
        "log-search",
        include_str!("../assets/sample/scenes/log-search.ron"),
    ),
    (
        "network",
        include_str!("../assets/sample/scenes/network.ron"),
    ),
    (
        "org-chart",
        include_str!("../assets/sample/scenes/org-chart.ron"),
    ),
    (
        "patch-status",
        include_str!("../assets/sample/scenes/patch-status.ron"),
    ),
    ("pledge", include_str!("../assets/sample/scenes/pledge.ron")),
    (
        "policy-board",
        include_str!("../assets/sample/scenes/policy-board.ron"),
    ),
    (
        "qualifications",
        include_str!("../assets/sample/scenes/qualifications.ron"),
    ),
    (
        "quarter-report",
        include_str!("../assets/sample/scenes/quarter-report.ron"),
    ),
    (
        "session-timeout",
        include_str!("../assets/sample/scenes/session-timeout.ron"),
    ),
    (
        "time-sync",
        include_str!("../assets/sample/scenes/time-sync.ron"),
    ),
    (
        "tls-check",
        include_str!("../assets/sample/scenes/tls-check.ron"),
    ),
    (
        "vulnerabilities",
        include_str!("../assets/sample/scenes/vulnerabilities.ron"),
    ),
    (
        "wireless",
        include_str!("../assets/sample/scenes/wireless.ron"),
    ),
];
/// The program's icon.
pub const ICON: &[u8] = include_bytes!("../assets/icon/jeomgeomdae-256.png");

/// A commented example input of each calculator, by the calculator's name.
pub const CALCULATOR_EXAMPLES: [(&str, &str); 8] = [
    (
        "openbanking",
        include_str!("../assets/examples/openbanking.ron"),
    ),
    (
        "importance",
        include_str!("../assets/examples/importance.ron"),
    ),
    (
        "provider-items",
        include_str!("../assets/examples/provider-items.ron"),
    ),
    (
        "provider-calendar",
        include_str!("../assets/examples/provider-calendar.ron"),
    ),
    (
        "continuity",
        include_str!("../assets/examples/continuity.ron"),
    ),
    ("filing", include_str!("../assets/examples/filing.ron")),
    ("mydata", include_str!("../assets/examples/mydata.ron")),
    ("duties", include_str!("../assets/examples/duties.ron")),
];

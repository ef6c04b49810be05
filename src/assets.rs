//! What is built into the program: fonts, catalogs and the source of the sample project.

/// Pretendard Regular, for the screen.
pub const PRETENDARD_REGULAR: &[u8] = include_bytes!("../fonts/Pretendard-Regular.otf");
/// Pretendard SemiBold, for the screen.
pub const PRETENDARD_SEMIBOLD: &[u8] = include_bytes!("../fonts/Pretendard-SemiBold.otf");
/// Noto Sans KR Regular, for print and as fallback on the screen.
pub const NOTO_REGULAR: &[u8] = include_bytes!("../fonts/NotoSansKR-Regular.otf");
/// Noto Sans KR Bold, for print.
pub const NOTO_BOLD: &[u8] = include_bytes!("../fonts/NotoSansKR-Bold.otf");

/// The RON text of every catalog that comes with the program.
pub const CATALOGS: &[&str] = &[include_str!("../catalogs/openapi-self-check.ron")];
/// The source of the sample project.
pub const SAMPLE_PROJECT: &str = "";
/// The scenes of the sample's pictures by name.
pub const SAMPLE_SCENES: &[(&str, &str)] = &[];

//! Installs our own fonts, so that the window looks alike everywhere and lacks no syllable.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

use super::screens::report_families;
use crate::assets;

/// Name of the family of the semibold face.
pub(super) const SEMIBOLD: &str = "semibold";

/// Puts the fonts in force. To be done once.
pub(super) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let faces = [
        ("pretendard", assets::PRETENDARD_REGULAR),
        ("pretendard-semibold", assets::PRETENDARD_SEMIBOLD),
        ("noto", assets::NOTO_REGULAR),
        ("noto-bold", assets::NOTO_BOLD),
    ];
    for (name, bytes) in faces {
        // Without this every syllable would take four places in the atlas.
        let tweak = FontTweak {
            subpixel_binning: Some(false),
            ..FontTweak::default()
        };
        fonts.font_data.insert(
            name.to_owned(),
            Arc::new(FontData::from_static(bytes).tweak(tweak)),
        );
    }
    let chain = |names: [&str; 2]| names.map(str::to_owned).to_vec();
    fonts
        .families
        .insert(FontFamily::Proportional, chain(["pretendard", "noto"]));
    fonts
        .families
        .insert(FontFamily::Monospace, chain(["pretendard", "noto"]));
    fonts.families.insert(
        FontFamily::Name(SEMIBOLD.into()),
        chain(["pretendard-semibold", "noto-bold"]),
    );
    for (number, family) in report_families().into_iter().enumerate() {
        let name = format!("report-{number}");
        // The shapes of the printed letters, not bent to the pixels.
        let tweak = FontTweak {
            subpixel_binning: Some(false),
            hinting: Some(false),
            ..FontTweak::default()
        };
        let face = FontData::from_static(assets::REPORT_FACES[number]).tweak(tweak);
        fonts.font_data.insert(name.clone(), Arc::new(face));
        fonts.families.insert(family, vec![name]);
    }
    ctx.set_fonts(fonts);
}

//! Colours and sizes of the window, for light and dark. No other file of the window names a raw colour.

#![expect(
    clippy::disallowed_methods,
    reason = "this is where the colours are defined"
)]

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, Vec2, Visuals,
    style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals},
    vec2,
};

use super::fonts::SEMIBOLD;
use crate::domain::{Mark, Outcome};

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tokens {
    /// Behind everything.
    pub(super) background: Color32,
    /// Cards, bars and panes.
    pub(super) surface: Color32,
    /// Wells and quiet chips.
    pub(super) sunken: Color32,
    /// Hair lines.
    pub(super) line: Color32,
    /// Text.
    pub(super) text: Color32,
    /// Secondary text, still readable.
    pub(super) muted: Color32,
    /// Marks and rules only.
    pub(super) faint: Color32,
    /// The one accent.
    pub(super) accent: Color32,
    /// Behind selected things.
    pub(super) accent_ground: Color32,
    /// Text on the accent.
    pub(super) on_accent: Color32,
    /// States: met, partly met, not met, not applicable; each with its ground.
    states: [(Color32, Color32); 4],
}

/// Height of a row in a list, in points.
pub(super) const ROW: f32 = 30.0;
/// Height of the top bar.
pub(super) const TOP_BAR: f32 = 48.0;
/// Width of the rail.
pub(super) const RAIL: f32 = 56.0;
/// Height of the status bar.
pub(super) const STATUS_BAR: f32 = 28.0;
/// Radius of cards and buttons.
pub(super) const RADIUS: u8 = 7;

const LIGHT: Tokens = Tokens {
    background: Color32::from_rgb(0xf6, 0xf7, 0xf9),
    surface: Color32::from_rgb(0xff, 0xff, 0xff),
    sunken: Color32::from_rgb(0xee, 0xf0, 0xf3),
    line: Color32::from_rgb(0xdf, 0xe3, 0xe8),
    text: Color32::from_rgb(0x1b, 0x1f, 0x24),
    muted: Color32::from_rgb(0x5b, 0x64, 0x70),
    faint: Color32::from_rgb(0x8a, 0x93, 0x9e),
    accent: Color32::from_rgb(0x1f, 0x5f, 0xbf),
    accent_ground: Color32::from_rgb(0xe8, 0xf0, 0xfc),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    states: [
        (
            Color32::from_rgb(0x1a, 0x7f, 0x4b),
            Color32::from_rgb(0xe5, 0xf4, 0xec),
        ),
        (
            Color32::from_rgb(0x9a, 0x62, 0x00),
            Color32::from_rgb(0xfd, 0xf1, 0xdc),
        ),
        (
            Color32::from_rgb(0xc0, 0x32, 0x2b),
            Color32::from_rgb(0xfb, 0xe9, 0xe8),
        ),
        (
            Color32::from_rgb(0x6b, 0x74, 0x80),
            Color32::from_rgb(0xec, 0xef, 0xf2),
        ),
    ],
};

const DARK: Tokens = Tokens {
    background: Color32::from_rgb(0x15, 0x18, 0x1c),
    surface: Color32::from_rgb(0x1c, 0x20, 0x25),
    sunken: Color32::from_rgb(0x11, 0x14, 0x17),
    line: Color32::from_rgb(0x2c, 0x32, 0x39),
    text: Color32::from_rgb(0xe6, 0xe9, 0xed),
    muted: Color32::from_rgb(0xa2, 0xab, 0xb6),
    faint: Color32::from_rgb(0x78, 0x82, 0x8d),
    accent: Color32::from_rgb(0x7f, 0xb0, 0xff),
    accent_ground: Color32::from_rgb(0x1d, 0x2c, 0x44),
    on_accent: Color32::from_rgb(0x11, 0x14, 0x17),
    states: [
        (
            Color32::from_rgb(0x5f, 0xc9, 0x8f),
            Color32::from_rgb(0x17, 0x30, 0x1f),
        ),
        (
            Color32::from_rgb(0xe2, 0xab, 0x53),
            Color32::from_rgb(0x35, 0x29, 0x0f),
        ),
        (
            Color32::from_rgb(0xef, 0x7d, 0x76),
            Color32::from_rgb(0x3a, 0x1b, 0x1a),
        ),
        (
            Color32::from_rgb(0x98, 0xa2, 0xad),
            Color32::from_rgb(0x26, 0x2b, 0x31),
        ),
    ],
};

/// Behind a picture seen large.
pub(super) const BACKDROP: Color32 = Color32::from_rgb(0x0d, 0x0f, 0x12);
/// Text and buttons on the backdrop.
pub(super) const ON_BACKDROP: Color32 = Color32::from_rgb(0xe6, 0xe9, 0xed);
/// Quieter text on the backdrop.
pub(super) const ON_BACKDROP_QUIET: Color32 = DARK.muted;
/// What covers a part of a picture for good; `evidence::burn` covers with the same.
pub(super) const COVER: Color32 = Color32::from_rgb(0x1b, 0x1f, 0x24);
/// Over the part of a picture that will be cut off.
pub(super) const OUTSIDE: Color32 = Color32::from_black_alpha(170);
/// Outline of what is chosen in a picture, beside white: seen on any picture.
pub(super) const CHOSEN: Color32 = Color32::from_rgb(0x1f, 0x7a, 0xf0);
/// Quiet text on white, whatever the theme.
pub(super) const ON_PAPER: Color32 = LIGHT.faint;
/// Lets a picture show its own colours.
pub(super) const UNTINTED: Color32 = Color32::WHITE;
/// Paper, whatever the theme.
pub(super) const PAPER: Color32 = Color32::WHITE;
/// A place on paper where something is still to come.
pub(super) const PAPER_WELL: Color32 = LIGHT.sunken;
/// Below a sheet of paper.
pub(super) const PAPER_SHADOW: Color32 = Color32::from_black_alpha(46);
/// Behind a dialog.
pub(super) const VEIL: Color32 = Color32::from_black_alpha(110);

impl Tokens {
    /// The tokens of the theme in force.
    pub(super) fn of(ctx: &Context) -> &'static Self {
        Self::for_theme(ctx.theme())
    }

    fn for_theme(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The colour of a state and the ground behind it.
    pub(super) fn state(&self, mark: Mark) -> (Color32, Color32) {
        match mark {
            Mark::Judged(Outcome::Pass) => self.states[0],
            Mark::Judged(Outcome::Partial) => self.states[1],
            Mark::Judged(Outcome::Fail) => self.states[2],
            Mark::NotApplicable => self.states[3],
            Mark::Unconfirmed => (self.accent, self.accent_ground),
            Mark::Unassessed => (self.faint, self.sunken),
        }
    }

    /// The colour of what failed.
    pub(super) fn danger(&self) -> Color32 {
        self.states[2].0
    }

    /// The colour of what needs attention.
    pub(super) fn warning(&self) -> Color32 {
        self.states[1].0
    }

    /// A hair line.
    pub(super) fn hair(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }
}

/// A type size in the regular face.
pub(super) fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// A type size in the semibold face.
pub(super) fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// A colour that stands in a picture, not in the window.
pub(super) fn pixel([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// Puts both themes in force. To be done once.
pub(super) fn install(ctx: &Context) {
    for theme in [Theme::Light, Theme::Dark] {
        let tokens = Tokens::for_theme(theme);
        ctx.style_mut_of(theme, |style| dress(style, theme, tokens));
    }
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

fn dress(style: &mut Style, theme: Theme, tokens: &Tokens) {
    style.text_styles = [
        (TextStyle::Small, regular(12.0)),
        (TextStyle::Body, regular(14.0)),
        (TextStyle::Button, regular(14.0)),
        (
            TextStyle::Monospace,
            FontId::new(13.0, FontFamily::Monospace),
        ),
        (TextStyle::Heading, semibold(19.0)),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 8.0);
    style.spacing.button_padding = vec2(12.0, 5.0);
    style.spacing.interact_size = Vec2::new(30.0, 30.0);
    style.spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        foreground_color: true,
        dormant_handle_opacity: 0.2,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        ..ScrollStyle::thin()
    };
    style.spacing.icon_width = 16.0;
    style.spacing.menu_margin = Margin::same(6);
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style.interaction.tooltip_delay = 0.4;
    style.visuals = visuals(theme, tokens);
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = tokens.background;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = tokens.hair();
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.faint_bg_color = tokens.sunken;
    visuals.code_bg_color = tokens.sunken;
    visuals.hyperlink_color = tokens.accent;
    visuals.warn_fg_color = tokens.warning();
    visuals.error_fg_color = tokens.danger();
    visuals.weak_text_color = Some(tokens.muted);
    visuals.selection = Selection {
        bg_fill: tokens.accent_ground,
        stroke: Stroke::new(1.0, tokens.accent),
    };
    visuals.widgets.noninteractive = widget(tokens, tokens.surface, tokens.line);
    visuals.widgets.inactive = widget(tokens, tokens.surface, tokens.line);
    visuals.widgets.hovered = widget(tokens, tokens.sunken, tokens.faint);
    visuals.widgets.active = widget(tokens, tokens.accent_ground, tokens.accent);
    visuals.widgets.open = widget(tokens, tokens.sunken, tokens.line);
    visuals
}

fn widget(tokens: &Tokens, fill: Color32, line: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, tokens.text),
        expansion: 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |c: Color32| {
            let linear = |v: u8| {
                let v = f32::from(v) / 255.0;
                if v <= 0.040_45 {
                    v / 12.92
                } else {
                    ((v + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        for tokens in [&LIGHT, &DARK] {
            for ground in [
                tokens.background,
                tokens.surface,
                tokens.sunken,
                tokens.accent_ground,
            ] {
                for text in [tokens.text, tokens.muted] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
            assert!(contrast(tokens.accent, tokens.accent_ground) >= 4.5);
        }
    }

    #[test]
    fn states_are_readable_on_the_surface() {
        for tokens in [&LIGHT, &DARK] {
            for (text, ground) in tokens.states {
                assert!(contrast(text, tokens.surface) >= 4.5, "{text:?}");
                assert!(contrast(text, ground) >= 4.0, "{text:?} on {ground:?}");
            }
        }
    }
}

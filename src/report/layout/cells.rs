//! Sets the text that may stand in the page or in a cell: paragraphs, lists, choices, digests.
#![expect(clippy::cast_precision_loss, reason = "counts of letters are small")]
use super::choice::set_choice;
use super::faces::Faces;
use super::list::set_list;
use super::paragraph::{Setting, baseline, set_runs};
use super::set::Strip;
use crate::report::document::{Align, Content, Marker, Paragraph, Size};
use crate::report::page::{Item, Role, TextRun};
use crate::report::style::{self, TypeSize};

/// Space between two contents of a cell.
const BETWEEN: f32 = 2.6;
/// Letters of a digest in a group, and its advances in em.
const GROUP: usize = 8;
const DIGEST_PITCH_EM: f32 = 0.6;

/// Sets contents below one another. A paragraph that stands alone needs no tag besides that of what it stands in.
pub(crate) fn set_contents(
    contents: &[Content],
    setting: Setting,
    faces: &Faces<'_>,
) -> Vec<Strip> {
    let mut strips: Vec<Strip> = Vec::new();
    let alone = matches!(contents, [Content::Paragraph(_)]);
    for (index, content) in contents.iter().enumerate() {
        let mut set = set_content(content, setting, faces);
        if !alone {
            let tagged = |strip: Strip| strip.tagged(role(content), index);
            set = set.into_iter().map(tagged).collect();
        }
        if let (Some(first), false) = (set.first_mut(), strips.is_empty()) {
            first.gap += BETWEEN;
        }
        strips.append(&mut set);
    }
    strips
}

/// What a content is for those who hear it.
pub(crate) fn role(content: &Content) -> Role {
    match content {
        Content::Paragraph(_) | Content::Digest(_) => Role::Paragraph,
        Content::Choice(_) => Role::Division,
        Content::List(list) => {
            let first = list.items.first().map(|item| &item.marker);
            Role::List {
                numbered: matches!(first, Some(Marker::Label(_))),
            }
        }
    }
}

/// Sets one content.
pub(crate) fn set_content(content: &Content, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    match content {
        Content::Paragraph(paragraph) => set_paragraph(paragraph, setting, faces),
        Content::List(list) => set_list(list, sized(setting, list.size), faces),
        Content::Choice(choice) => set_choice(choice, setting, faces),
        Content::Digest(hex) => set_digest(hex, setting.width, faces),
    }
}

fn set_paragraph(paragraph: &Paragraph, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let mut setting = sized(setting, paragraph.size);
    if paragraph.align != Align::Left {
        setting = setting.aligned(paragraph.align);
    }
    set_runs(&paragraph.runs, setting, faces)
}

/// The setting in the size that a paragraph asks for.
pub(crate) fn sized(setting: Setting, size: Size) -> Setting {
    let size: TypeSize = match size {
        Size::Inherit => setting.size,
        Size::Dense => style::DENSE,
        Size::Small => style::SMALL,
        Size::Large => style::LARGE,
    };
    Setting { size, ..setting }
}

/// Sets hexadecimal digits equally wide, in groups, as many groups a line as fit.
pub(crate) fn set_digest(hex: &str, width: f32, faces: &Faces<'_>) -> Vec<Strip> {
    let size = style::DIGEST;
    let pitch = size.size * DIGEST_PITCH_EM;
    let Some(face) = faces.measure('0', false).face else {
        return Vec::new();
    };
    let digits: Vec<char> = hex.chars().filter(char::is_ascii_alphanumeric).collect();
    let groups: Vec<String> = digits
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    let a_line = groups_in(width, pitch).clamp(1, groups.len().max(1));
    // Lines of equal length look better than a full line and a remnant.
    let lines = groups.len().div_ceil(a_line).max(1);
    let a_line = groups.len().div_ceil(lines).max(1);
    let line = |groups: &[String]| {
        let text = groups.join(" ");
        let run = TextRun {
            x: 0.0,
            baseline: baseline(size),
            size: size.size,
            face,
            color: style::MUTED,
            width: text.len() as f32 * pitch,
            text,
            pitch: Some(pitch),
            stretch: 0.0,
        };
        Strip::new(size.leading, vec![Item::Text(run)])
    };
    groups.chunks(a_line).map(line).collect()
}

fn groups_in(width: f32, pitch: f32) -> usize {
    let group = (GROUP + 1) as f32 * pitch;
    let mut count = 0;
    while (count + 1) as f32 * group - pitch <= width {
        count += 1;
    }
    count
}

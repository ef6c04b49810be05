//! How a picture of any shape comes onto paper: whole, turned, or in parts that overlap a little.
//! Sizes come in, shares of the picture and places go out; nothing is drawn.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of parts are small"
)]
use crate::report::page::Area;

/// One pixel is never larger than 1/96 inch.
pub(crate) const POINT_A_PIXEL: f32 = 0.75;
/// Parts repeat so many pixels of the part before: two or three lines of a screen.
pub(crate) const OVERLAP_PX: f32 = 60.0;
/// A picture that would be higher than so many pages is split.
const TALL: f32 = 1.5;
/// Wider than any one screen, and shrunk below this scale: such a picture may be turned. Screens of
/// usual shape stay upright; a dense one has more dots to the inch, not smaller letters.
const WIDE: f32 = 2.0;
const SMALL: f32 = 0.3;
/// It is turned only where that makes it so much larger.
const WORTH: f32 = 1.3;
/// Where turning leaves it still below this scale, it is cut into rows.
const TINY: f32 = 0.2;
/// Space between panes side by side or below one another.
const APART: f32 = 8.0;

/// How a picture is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Plan {
    /// Upright and whole.
    Whole,
    /// Whole, its top at the left edge of the page.
    Turned,
    /// In frames, each with panes that go on from one another.
    Frames(Vec<Frame>),
}

/// A frame with the panes it holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Frame {
    /// Where each pane stands and which share of the picture it shows.
    pub(crate) panes: Vec<(Area, Area)>,
    /// Height of the frame.
    pub(crate) height: f32,
}

/// The whole of a picture as a share of it.
pub(crate) const WHOLE: Area = Area {
    x: 0.0,
    y: 0.0,
    width: 1.0,
    height: 1.0,
};

/// Plans a picture of this size in points for a frame of this width and at most this height.
pub(crate) fn plan(real: (f32, f32), (width, height): (f32, f32)) -> Plan {
    let scale = (width / real.0).min(1.0);
    if real.1 * scale > height * TALL {
        return Plan::Frames(columns(real, (width, height), scale));
    }
    if real.0 < real.1 * WIDE || scale >= SMALL {
        return Plan::Whole;
    }
    let turned = (height / real.0).min(width / real.1);
    if turned >= TINY && turned >= scale * WORTH {
        return Plan::Turned;
    }
    match rows(real, (width, height)) {
        Some(frame) if turned < TINY => Plan::Frames(vec![frame]),
        _ if turned >= scale * WORTH => Plan::Turned,
        _ => Plan::Whole,
    }
}

/// A tall picture cut across, as many pieces side by side as there is room for.
fn columns(real: (f32, f32), (width, height): (f32, f32), scale: f32) -> Vec<Frame> {
    let (pane, length) = (real.0 * scale, real.1 * scale);
    let overlap = (OVERLAP_PX * POINT_A_PIXEL * scale).min(height / 4.0);
    let count = ((length - overlap) / (height - overlap)).ceil().max(1.0);
    let part = (length + (count - 1.0) * overlap) / count;
    let beside = ((width + APART) / (pane + APART)).floor().max(1.0);
    let numbers: Vec<usize> = (0..count as usize).collect();
    let frame = |numbers: &[usize]| {
        let used = numbers.len() as f32 * (pane + APART) - APART;
        let one = |(place, number): (usize, &usize)| {
            let area = Area {
                x: (width - used) / 2.0 + place as f32 * (pane + APART),
                y: 0.0,
                width: pane,
                height: part,
            };
            let share = Area {
                y: *number as f32 * (part - overlap) / length,
                height: part / length,
                ..WHOLE
            };
            (area, share)
        };
        Frame {
            panes: numbers.iter().enumerate().map(one).collect(),
            height: part,
        }
    };
    numbers.chunks(beside as usize).map(frame).collect()
}

/// A wide picture cut upright, its pieces below one another in one frame, as large as they can be there.
fn rows(real: (f32, f32), (width, height): (f32, f32)) -> Option<Frame> {
    let overlap = OVERLAP_PX * POINT_A_PIXEL;
    let sized = |count: usize| {
        let part = (real.0 + (count - 1) as f32 * overlap) / count as f32;
        let scale = (width / part).min(1.0);
        let used = count as f32 * (real.1 * scale + APART) - APART;
        (used <= height && part > overlap).then_some((count, part, scale, used))
    };
    let best = (2..).map_while(sized).take_while(|it| it.2 < 1.0).last();
    let (count, part, scale, used) = best?;
    let pane = |number: usize| {
        let area = Area {
            x: (width - part * scale) / 2.0,
            y: number as f32 * (real.1 * scale + APART),
            width: part * scale,
            height: real.1 * scale,
        };
        let share = Area {
            x: number as f32 * (part - overlap) / real.0,
            width: part / real.0,
            ..WHOLE
        };
        (area, share)
    };
    Some(Frame {
        panes: (0..count).map(pane).collect(),
        height: used,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: (f32, f32) = (482.0, 700.0);

    fn of(width: f32, height: f32) -> Plan {
        plan((width * POINT_A_PIXEL, height * POINT_A_PIXEL), PAGE)
    }

    fn frames(plan: Plan) -> Vec<Frame> {
        match plan {
            Plan::Frames(frames) => frames,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn screens_and_papers_stand_whole_and_upright() {
        for (width, height) in [
            (1920.0, 1080.0),
            (3840.0, 2160.0),
            (1240.0, 1754.0),
            (1.0, 1.0),
        ] {
            assert_eq!(of(width, height), Plan::Whole, "{width} × {height}");
        }
    }

    #[test]
    fn two_screens_side_by_side_are_turned() {
        assert_eq!(of(3840.0, 1080.0), Plan::Turned);
    }

    #[test]
    fn parts_of_a_tall_capture_cover_it_and_overlap_by_so_many_pixels() {
        for (width, height) in [(1000.0, 10_000.0), (200.0, 10_000.0), (1.0, 9_000.0)] {
            let frames = frames(of(width, height));
            let shares: Vec<Area> = frames
                .iter()
                .flat_map(|frame| frame.panes.iter().map(|(_, share)| *share))
                .collect();
            assert!(shares[0].y.abs() < 1e-6);
            let last = shares[shares.len() - 1];
            assert!((last.y + last.height - 1.0).abs() < 1e-4);
            for pair in shares.windows(2) {
                let overlap = (pair[0].y + pair[0].height - pair[1].y) * height;
                assert!((overlap - OVERLAP_PX).abs() < 1.0, "{overlap}");
            }
            for (area, _) in frames.iter().flat_map(|frame| &frame.panes) {
                assert!(area.x >= -0.01 && area.x + area.width <= PAGE.0 + 0.01);
                assert!(area.height <= PAGE.1);
            }
        }
        assert_eq!(
            frames(of(200.0, 10_000.0)).len(),
            4,
            "three beside one another"
        );
    }

    #[test]
    fn a_ribbon_is_cut_into_rows_in_one_frame() {
        let frames = frames(of(10_000.0, 200.0));
        let [frame] = &frames[..] else {
            panic!("{frames:?}")
        };
        assert!(frame.panes.len() > 4 && frame.height <= PAGE.1);
        let [first, second, ..] = &frame.panes[..] else {
            panic!()
        };
        assert!(first.0.y + first.0.height < second.0.y);
        assert!(first.0.width <= PAGE.0 + 0.01);
        assert!(first.1.x + first.1.width > second.1.x);
    }
}

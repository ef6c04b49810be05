//! Words for what is drawn: they are not printed, but read aloud to those who cannot see the page.
use crate::report::document::{ColumnChart, Mark};

/// The code on the cover.
pub const CODE: &str = "프로젝트 해시가 담긴 QR 코드";
/// A picture without a caption.
pub const PICTURE: &str = "증빙 그림";
/// Before the verdict that was chosen.
pub const CHOSEN: &str = "선택함";
/// Before a verdict that was not.
pub const NOT_CHOSEN: &str = "선택하지 않음";

/// The shape of a drawn mark; what it means stands beside it.
#[must_use]
pub fn mark_shape(mark: Mark) -> &'static str {
    match mark {
        Mark::Full => "●",
        Mark::Half => "◐",
        Mark::Empty => "○",
        Mark::Dash => "–",
        Mark::Diamond => "◇",
        Mark::Dot => "·",
    }
}

/// What a chart shows, bar by bar.
#[must_use]
pub fn chart(series: &[(Mark, String)], bars: &[(String, Vec<u32>)]) -> String {
    spoken(
        series,
        bars.iter()
            .map(|(label, parts)| (label.clone(), parts.as_slice())),
    )
}

/// The same of upright bars.
#[must_use]
pub fn columns(chart: &ColumnChart) -> String {
    let columns = chart.columns.iter();
    spoken(
        &chart.series,
        columns.map(|(label, parts)| (label.join(" "), parts.as_slice())),
    )
}

fn spoken<'a>(
    series: &[(Mark, String)],
    bars: impl Iterator<Item = (String, &'a [u32])>,
) -> String {
    let bar = |(label, parts): (String, &[u32])| {
        let of_series = series.iter().zip(parts);
        let shown: Vec<String> = of_series
            .filter(|(_, count)| **count > 0)
            .map(|((_, series), count)| format!("{series} {count}"))
            .collect();
        format!("{label}: {}.", shown.join(", "))
    };
    let bars: Vec<String> = bars.map(bar).collect();
    format!("막대그래프. {}", bars.join(" "))
}

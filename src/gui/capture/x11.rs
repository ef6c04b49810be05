//! Captures in an X11 session: cuts what is asked for out of the root window, so that it is what the user sees.

use x11rb::{
    connection::Connection as _,
    protocol::{
        randr::ConnectionExt as _,
        xproto::{ConnectionExt as _, ImageFormat, Screen, Window},
    },
    rust_connection::RustConnection,
};

use super::{
    shot::{CaptureError, Choice, Pixels, Reason, Shot, Target},
    x11_pixels::Layout,
    x11_windows::{Area, Desk},
};

/// Most bytes that are asked for at once. A server holds an answer in memory whole, and we hold it beside the picture.
const STRIP_BYTES: usize = 4 << 20;

/// The monitors and the windows.
pub(super) fn choices() -> Result<Vec<Choice>, CaptureError> {
    let (connection, screen) = connect()?;
    Layout::of(connection.setup(), &screen)?;
    let mut choices: Vec<Choice> = monitors(&connection, &screen)
        .into_iter()
        .map(|monitor| choice(monitor.id, Target::Screen, monitor.name, monitor.area))
        .collect();
    let desk = Desk::of(&connection, screen.root)?;
    choices.extend(desk.windows().into_iter().filter_map(|window| {
        let area = desk.area(window)?.within(whole(&screen))?;
        Some(choice(window, Target::Window, desk.title(window), area))
    }));
    Ok(choices)
}

/// Captures one of the choices. A window that is covered is brought forward first.
pub(super) fn capture(choice: &Choice) -> Result<Shot, CaptureError> {
    let (connection, screen) = connect()?;
    let id = u32::try_from(choice.id).map_err(|_| CaptureError::Gone)?;
    match choice.kind {
        Target::Screen => {
            let mut monitors = monitors(&connection, &screen).into_iter();
            let monitor = monitors.find(|monitor| monitor.id == id);
            let monitor = monitor.ok_or(CaptureError::Gone)?;
            cut(&connection, &screen, monitor.area, monitor.name)
        }
        Target::Window => {
            let desk = Desk::of(&connection, screen.root)?;
            desk.bring_forward(id)?;
            let area = desk.area(id).ok_or(CaptureError::Gone)?;
            cut(&connection, &screen, area, desk.title(id))
        }
    }
}

/// The X server and the screen that `DISPLAY` names.
fn connect() -> Result<(RustConnection, Screen), CaptureError> {
    const UNREACHABLE: CaptureError = CaptureError::NotAvailable(Reason::NoSession);
    let (connection, number) = x11rb::connect(None).map_err(|_| UNREACHABLE)?;
    let screen = connection.setup().roots.get(number).cloned();
    Ok((connection, screen.ok_or(UNREACHABLE)?))
}

/// A monitor. Its number is that of its name, which stays when other monitors come and go.
struct Monitor {
    id: u32,
    name: String,
    area: Area,
}

/// The monitors; the whole root window as one without a name where the server tells of none.
fn monitors(connection: &RustConnection, screen: &Screen) -> Vec<Monitor> {
    let mut monitors = told_monitors(connection, screen.root).unwrap_or_default();
    monitors.retain(|monitor| monitor.area.within(whole(screen)).is_some());
    if monitors.is_empty() {
        monitors.push(Monitor {
            id: screen.root,
            name: String::new(),
            area: whole(screen),
        });
    }
    monitors
}

/// The monitors as the `RandR` extension (1.5 and later) tells of them.
fn told_monitors(connection: &RustConnection, root: Window) -> Option<Vec<Monitor>> {
    let version = connection.randr_query_version(1, 5).ok()?.reply().ok()?;
    if (version.major_version, version.minor_version) < (1, 5) {
        return None;
    }
    let told = connection
        .randr_get_monitors(root, true)
        .ok()?
        .reply()
        .ok()?;
    let monitors = told.monitors.iter().map(|monitor| Monitor {
        id: monitor.name,
        name: name(connection, monitor.name).unwrap_or_default(),
        area: Area::new(
            monitor.x.into(),
            monitor.y.into(),
            monitor.width,
            monitor.height,
        ),
    });
    Some(monitors.collect())
}

fn name(connection: &RustConnection, atom: u32) -> Option<String> {
    let name = connection.get_atom_name(atom).ok()?.reply().ok()?.name;
    Some(String::from_utf8_lossy(&name).into_owned())
}

fn whole(screen: &Screen) -> Area {
    Area::new(0, 0, screen.width_in_pixels, screen.height_in_pixels)
}

fn choice(id: u32, kind: Target, title: String, area: Area) -> Choice {
    Choice {
        id: id.into(),
        kind,
        title,
        size: area.size(),
    }
}

/// Cuts an area out of the root window, as far as it lies on it.
fn cut(
    connection: &RustConnection,
    screen: &Screen,
    area: Area,
    title: String,
) -> Result<Shot, CaptureError> {
    let layout = Layout::of(connection.setup(), screen)?;
    let area = area.within(whole(screen)).ok_or(CaptureError::Gone)?;
    let (width, height) = area.size();
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    let rows = rows_at_once(layout.row_bytes(width as usize));
    let mut top = area.top;
    while top < area.bottom {
        let bottom = area.bottom.min(top + rows);
        let strip = Area {
            top,
            bottom,
            ..area
        };
        fetch(connection, screen, &layout, strip, &mut rgba)?;
        top = bottom;
    }
    Ok(Shot {
        width,
        height,
        pixels: Pixels::Rgba(rgba),
        title,
        left_behind: None,
    })
}

/// How many rows of so many bytes are asked for at once.
fn rows_at_once(row_bytes: usize) -> i32 {
    let rows = (STRIP_BYTES / row_bytes.max(1)).max(1);
    i32::try_from(rows).unwrap_or(i32::MAX / 2)
}

/// Appends a strip of the root window to the picture.
fn fetch(
    connection: &RustConnection,
    screen: &Screen,
    layout: &Layout,
    strip: Area,
    rgba: &mut Vec<u8>,
) -> Result<(), CaptureError> {
    let (left, top, width, height) = bounds(strip)?;
    let (format, root) = (ImageFormat::Z_PIXMAP, screen.root);
    let asked = connection.get_image(format, root, left, top, width, height, u32::MAX);
    let asked = asked.map_err(CaptureError::failed("GetImage"))?;
    let image = asked.reply().map_err(CaptureError::failed("GetImage"))?;
    let wanted = layout.row_bytes(width.into()) * usize::from(height);
    let data = image.data.get(..wanted);
    let data = data.filter(|_| image.depth == screen.root_depth);
    let unlike = || CaptureError::Failed("GetImage: not what was asked for".to_owned());
    layout.append(data.ok_or_else(unlike)?, width.into(), rgba);
    Ok(())
}

/// Left, top, width and height as X11 has them.
fn bounds(area: Area) -> Result<(i16, i16, u16, u16), CaptureError> {
    let beyond = |_| CaptureError::Failed("a screen larger than X11 can tell of".to_owned());
    let corner = |value: i32| i16::try_from(value).map_err(beyond);
    let size = |value: u32| u16::try_from(value).map_err(beyond);
    let (width, height) = area.size();
    Ok((
        corner(area.left)?,
        corner(area.top)?,
        size(width)?,
        size(height)?,
    ))
}

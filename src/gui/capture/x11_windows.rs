//! The windows of an X11 desktop, as its window manager tells of them (Extended Window Manager Hints 1.5).

use std::{thread, time::Duration};

use x11rb::{
    connection::Connection as _,
    protocol::xproto::{
        Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, GetPropertyReply,
        MapState, Window,
    },
    rust_connection::RustConnection,
};

use super::shot::CaptureError;

x11rb::atom_manager! {
    /// The names of what window managers tell.
    pub(super) Atoms:

    /// The same, still under way.
    AtomsCookie {
        UTF8_STRING,
        _GTK_FRAME_EXTENTS,
        _NET_ACTIVE_WINDOW,
        _NET_CLIENT_LIST,
        _NET_CLIENT_LIST_STACKING,
        _NET_FRAME_EXTENTS,
        _NET_WM_NAME,
        _NET_WM_PID,
        _NET_WM_STATE,
        _NET_WM_STATE_HIDDEN,
        _NET_WM_VISIBLE_NAME,
        _NET_WM_WINDOW_TYPE,
        _NET_WM_WINDOW_TYPE_DESKTOP,
        _NET_WM_WINDOW_TYPE_DOCK,
    }
}

/// Most 32-bit units that are read of a property: enough for a title or for all windows.
const MOST_UNITS: u32 = 4096;
/// How often and how long it is waited for a window to come forward.
const LOOKS: usize = 20;
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
/// What a window that came forward needs to paint itself.
const PAINTING: Duration = Duration::from_millis(250);

/// A part of the root window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    /// Beyond the last column.
    pub(super) right: i32,
    /// Beyond the last row.
    pub(super) bottom: i32,
}

impl Area {
    /// An area by its corner and size.
    pub(super) fn new(left: i32, top: i32, width: u16, height: u16) -> Self {
        let (right, bottom) = (left + i32::from(width), top + i32::from(height));
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// What lies in both; none if nothing does.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let both = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (both.left < both.right && both.top < both.bottom).then_some(both)
    }

    /// Width and height.
    pub(super) fn size(self) -> (u32, u32) {
        (
            self.left.abs_diff(self.right),
            self.top.abs_diff(self.bottom),
        )
    }
}

/// The desktop of a screen, for asking after its windows.
pub(super) struct Desk<'a> {
    connection: &'a RustConnection,
    root: Window,
    atoms: Atoms,
}

impl<'a> Desk<'a> {
    /// The desktop of a root window.
    pub(super) fn of(connection: &'a RustConnection, root: Window) -> Result<Self, CaptureError> {
        let atoms = Atoms::new(connection).map_err(CaptureError::failed("X11 names"))?;
        let atoms = atoms.reply().map_err(CaptureError::failed("X11 names"))?;
        Ok(Self {
            connection,
            root,
            atoms,
        })
    }

    /// The windows that can be seen and are not ours, the topmost first; none where no window manager tells.
    pub(super) fn windows(&self) -> Vec<Window> {
        let own = std::process::id();
        let is_other = |window: &Window| self.units(*window, self.atoms._NET_WM_PID) != [own];
        let mut windows = self.stack();
        windows.retain(|window| {
            self.is_shown(*window) && !self.is_furniture(*window) && is_other(window)
        });
        windows.reverse();
        windows
    }

    /// The title of a window as one line: what the program says, what the manager shows for it, what old programs say,
    /// the name of the program; empty when there is none of them.
    pub(super) fn title(&self, window: Window) -> String {
        let names = [
            self.atoms._NET_WM_NAME,
            self.atoms._NET_WM_VISIBLE_NAME,
            AtomEnum::WM_NAME.into(),
            AtomEnum::WM_CLASS.into(),
        ];
        let mut titles = names.into_iter().filter_map(|name| self.text(window, name));
        titles.next().unwrap_or_default()
    }

    /// Where a window stands on the root window, with its frame; none when it is not to be seen.
    pub(super) fn area(&self, window: Window) -> Option<Area> {
        if !self.is_shown(window) {
            return None;
        }
        let size = self.connection.get_geometry(window).ok()?.reply().ok()?;
        let corner = self
            .connection
            .translate_coordinates(window, self.root, 0, 0);
        let corner = corner.ok()?.reply().ok()?;
        let area = Area::new(
            corner.dst_x.into(),
            corner.dst_y.into(),
            size.width,
            size.height,
        );
        Some(with_frame(
            area,
            &self.units(window, self.atoms._NET_FRAME_EXTENTS),
            &self.units(window, self.atoms._GTK_FRAME_EXTENTS),
        ))
    }

    /// Has the window manager put a window before all that covers it, and waits until it has. Its own dialogs and what
    /// always stays above may go on covering it; then it is taken as the user sees it.
    pub(super) fn bring_forward(&self, window: Window) -> Result<(), CaptureError> {
        if !self.is_covered(window) {
            return Ok(());
        }
        // 2: asked for by a pager, that is, by the user. Managers refuse programs that push themselves forward.
        let data = [2, x11rb::CURRENT_TIME, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, self.atoms._NET_ACTIVE_WINDOW, data);
        let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        let sent = self.connection.send_event(false, self.root, mask, event);
        sent.and_then(|_| self.connection.flush())
            .map_err(CaptureError::failed("X11"))?;
        for _ in 0..LOOKS {
            thread::sleep(BETWEEN_LOOKS);
            if !self.is_covered(window) {
                break;
            }
        }
        thread::sleep(PAINTING);
        Ok(())
    }

    fn is_covered(&self, window: Window) -> bool {
        let Some(area) = self.area(window) else {
            return false;
        };
        let stack = self.stack();
        let above = stack.iter().rev().take_while(|other| **other != window);
        let mut areas = above
            .filter(|other| !self.is_furniture(**other))
            .filter_map(|other| self.area(*other));
        areas.any(|other| other.within(area).is_some())
    }

    /// All windows that are managed, from the bottom to the top where the manager tells.
    fn stack(&self) -> Vec<Window> {
        let stack = self.units(self.root, self.atoms._NET_CLIENT_LIST_STACKING);
        if stack.is_empty() {
            return self.units(self.root, self.atoms._NET_CLIENT_LIST);
        }
        stack
    }

    /// Whether a window is on the desktop at hand and not minimised.
    fn is_shown(&self, window: Window) -> bool {
        let state = self.units(window, self.atoms._NET_WM_STATE);
        let attributes = self.connection.get_window_attributes(window).ok();
        let attributes = attributes.and_then(|cookie| cookie.reply().ok());
        !state.contains(&self.atoms._NET_WM_STATE_HIDDEN)
            && attributes.is_some_and(|found| found.map_state == MapState::VIEWABLE)
    }

    /// Whether a window is the wallpaper or a panel.
    fn is_furniture(&self, window: Window) -> bool {
        let types = self.units(window, self.atoms._NET_WM_WINDOW_TYPE);
        types.contains(&self.atoms._NET_WM_WINDOW_TYPE_DESKTOP)
            || types.contains(&self.atoms._NET_WM_WINDOW_TYPE_DOCK)
    }

    fn units(&self, window: Window, name: Atom) -> Vec<u32> {
        let property = self.property(window, name);
        property
            .as_ref()
            .and_then(GetPropertyReply::value32)
            .map_or_else(Vec::new, Iterator::collect)
    }

    /// A property as one line of text; none if it holds none.
    fn text(&self, window: Window, name: Atom) -> Option<String> {
        let property = self.property(window, name)?;
        let text = if property.type_ == self.atoms.UTF8_STRING {
            Some(String::from_utf8_lossy(&property.value).into_owned())
        } else {
            latin(&property.value)
        };
        text.map(|text| one_line(&text))
            .filter(|text| !text.is_empty())
    }

    /// A property; none if the window lacks it or is gone.
    fn property(&self, window: Window, name: Atom) -> Option<GetPropertyReply> {
        let cookie =
            self.connection
                .get_property(false, window, name, AtomEnum::ANY, 0, MOST_UNITS);
        cookie.ok()?.reply().ok()
    }
}

/// The area with the frame that the window manager draws round it, and without the shadow that a program draws itself.
/// Both are left, right, top, bottom.
fn with_frame(area: Area, frame: &[u32], shadow: &[u32]) -> Area {
    let side = |at: usize| {
        let of = |sides: &[u32]| {
            sides
                .get(at)
                .map_or(0, |side| i32::from(u16::try_from(*side).unwrap_or(0)))
        };
        of(frame) - of(shadow)
    };
    Area {
        left: area.left - side(0),
        right: area.right + side(1),
        top: area.top - side(2),
        bottom: area.bottom + side(3),
    }
}

/// Text of X11's own kinds, which begin as Latin-1. An escape leads to another set: that is not understood.
fn latin(value: &[u8]) -> Option<String> {
    const ESCAPE: u8 = 0x1b;
    // WM_CLASS holds two names, each with a zero at its end; the second is the program's.
    let text = value
        .strip_suffix(b"\0")
        .unwrap_or(value)
        .rsplit(|byte| *byte == 0)
        .next()?;
    (!text.contains(&ESCAPE)).then(|| text.iter().copied().map(char::from).collect())
}

fn one_line(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_widens_and_a_shadow_narrows() {
        let area = Area::new(100, 100, 200, 100);
        assert_eq!(
            with_frame(area, &[1, 1, 22, 5], &[]),
            Area::new(99, 78, 202, 127)
        );
        assert_eq!(
            with_frame(area, &[], &[20, 20, 10, 30]),
            Area::new(120, 110, 160, 60)
        );
    }

    #[test]
    fn only_what_is_on_the_screen_counts() {
        let screen = Area::new(0, 0, 800, 600);
        let half_out = Area::new(-50, 550, 100, 100);
        assert_eq!(half_out.within(screen), Some(Area::new(0, 550, 50, 50)));
        assert_eq!(Area::new(800, 0, 10, 10).within(screen), None);
    }

    #[test]
    fn a_title_stays_on_one_line() {
        assert_eq!(one_line(" 접속\n기록\u{0} "), "접속 기록");
    }

    #[test]
    fn old_titles_are_latin_or_nothing() {
        assert_eq!(latin(b"caf\xe9").as_deref(), Some("café"));
        assert_eq!(latin(b"xterm\0XTerm\0").as_deref(), Some("XTerm"));
        assert_eq!(latin(b"\x1b$(CA\"<S"), None);
    }
}

//! Covers the window when nobody has touched it for a while. Closing a covered window gives nothing up: the encrypted
//! journal stays for the next start.

use egui::Context;

use super::{App, release_focus};
use crate::workbench::Request;

impl App {
    pub(super) fn look_after_cover(&mut self, ctx: &Context) {
        let was_closed = self.cover.is_closed();
        self.cover.watch(ctx, &self.shell.bench);
        if self.cover.is_closed() && !was_closed {
            self.hide(ctx);
        }
    }

    pub(super) fn cover_now(&mut self, ctx: &Context) {
        self.cover.close();
        self.hide(ctx);
    }

    /// Ends what is being typed behind the cover.
    fn hide(&mut self, ctx: &Context) {
        release_focus(ctx);
        self.shell.ask(Request::Seal);
    }
}

//! The settings of this machine.

use super::{Effects, Workbench};
use crate::workbench::{
    job::Job,
    request::{Effect, Request},
};

impl Workbench {
    pub(super) fn settle(&mut self, request: Request) -> Effects {
        match request {
            Request::Theme(theme) => self.settings.theme = theme,
            Request::Zoom(percent) => self.settings.zoom_percent = percent.clamp(75, 200),
            Request::CoverAfter(minutes) => self.settings.cover_minutes = minutes,
            Request::Forget(path) => self.settings.recent.retain(|recent| recent.path != path),
            Request::AtWork(person) => {
                let Some(project) = self.project.as_mut() else {
                    return Vec::new();
                };
                // What another person types is a step of its own.
                project.seal();
                let id = project.identity().project.clone();
                match person {
                    Some(person) => self.settings.persons.insert(id, person),
                    None => self.settings.persons.remove(&id),
                };
            }
            _ => return Vec::new(),
        }
        vec![self.write_settings()]
    }

    pub(super) fn write_settings(&self) -> Effect {
        Effect::Run(Job::WriteSettings(
            Box::new(self.settings.clone()),
            self.places.settings(),
        ))
    }
}

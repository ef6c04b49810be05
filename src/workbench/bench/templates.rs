//! Report templates: the user's own are read, kept, thrown away and handed on.

use std::path::{Path, PathBuf};

use super::{Effects, Workbench};
use crate::{
    domain::Template,
    store::{StoreError, TemplateFileError},
    workbench::{
        file_name::{safe_name, with_extension},
        job::{Job, TemplateTask},
        notice::Tone,
        outcome::TemplateOutcome,
        request::{Effect, TemplateRequest},
        template_sentences as sentences,
    },
};

impl Workbench {
    pub(super) fn on_template(&mut self, request: TemplateRequest) -> Effects {
        match request {
            TemplateRequest::Choose(name) => {
                self.settings.template = name;
                vec![self.write_settings()]
            }
            TemplateRequest::Put(template) => self.put_template(*template),
            TemplateRequest::Remove(name) => {
                self.templates.remove(&name);
                vec![task(TemplateTask::Remove(self.template_path(&name)))]
            }
            TemplateRequest::Load(path) => vec![task(TemplateTask::Read(path))],
            TemplateRequest::Share(name, path) => {
                let Some(entry) = self.templates.named(&name) else {
                    return Vec::new();
                };
                // Whoever has a seal can seal: it stays here.
                let shared = Template {
                    seal: None,
                    ..Template::clone(&entry.template)
                };
                let path = with_extension(path, "ron");
                vec![task(TemplateTask::Write {
                    template: Box::new(shared),
                    path,
                    shared: true,
                })]
            }
        }
    }

    /// Keeps a template of the user's own and chooses it.
    fn put_template(&mut self, template: Template) -> Effects {
        if !self.templates.put(template.clone()) {
            self.tell(Tone::Error, sentences::name_taken(&template.name));
            return Vec::new();
        }
        let path = self.template_path(&template.name);
        self.settings.template.clone_from(&template.name);
        let write = task(TemplateTask::Write {
            template: Box::new(template),
            path,
            shared: false,
        });
        vec![write, self.write_settings()]
    }

    fn template_path(&self, name: &str) -> PathBuf {
        let file = format!("{}.ron", safe_name(name));
        self.places.templates().join(file)
    }

    pub(super) fn templated(&mut self, outcome: TemplateOutcome) -> Effects {
        match outcome {
            TemplateOutcome::Found(own, broken) => {
                for template in own {
                    self.templates.put(template);
                }
                for (path, error) in broken {
                    self.tell(Tone::Warning, sentences::template_error(&path, &error));
                }
                Vec::new()
            }
            TemplateOutcome::Read(path, read) => self.template_read(&path, read),
            TemplateOutcome::Written(path, shared, written) => {
                self.template_written_to(&path, shared, written)
            }
            TemplateOutcome::Removed(removed) => {
                if let Err(error) = removed {
                    self.tell(Tone::Error, sentences::template_not_removed(&error));
                }
                Vec::new()
            }
        }
    }

    fn template_read(
        &mut self,
        path: &Path,
        read: Result<Box<Template>, TemplateFileError>,
    ) -> Effects {
        match read {
            Ok(template) => {
                let told = sentences::template_loaded(&template.name);
                let effects = self.put_template(*template);
                if !effects.is_empty() {
                    self.tell(Tone::Info, told);
                }
                effects
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::template_error(path, &error));
                Vec::new()
            }
        }
    }

    fn template_written_to(
        &mut self,
        path: &Path,
        shared: bool,
        written: Result<(), StoreError>,
    ) -> Effects {
        match written {
            Ok(()) if shared => self.tell(Tone::Info, sentences::template_shared(path)),
            // What is kept at every change of a field is not told each time.
            Ok(()) => {}
            Err(error) => self.tell(Tone::Error, sentences::template_not_written(&error)),
        }
        Vec::new()
    }
}

fn task(task: TemplateTask) -> Effect {
    Effect::Run(Job::Template(task))
}

//! Report templates: the user's own are read, kept, thrown away and handed on.

use std::path::{Path, PathBuf};

use super::{Effects, Workbench};
use crate::{
    domain::{Emblem, EmblemKind, Template},
    store::{StoreError, TemplateFileError},
    workbench::{
        emblem::EmblemError,
        file_name::{safe_name, with_extension},
        job::Job,
        notice::Tone,
        outcome::TemplateOutcome,
        request::{Effect, TemplateRequest},
        template_sentences as sentences,
        template_task::TemplateTask,
        templates::{TemplateEntry, file_of},
    },
};

impl Workbench {
    pub(super) fn on_template(&mut self, request: TemplateRequest) -> Effects {
        if let TemplateRequest::Type(template) = request {
            return self.type_template(*template);
        }
        let mut effects = self.write_typed();
        effects.extend(match request {
            TemplateRequest::Choose(name) => {
                self.settings.template = name;
                vec![self.write_settings()]
            }
            TemplateRequest::Put(template) | TemplateRequest::Type(template) => {
                self.put_template(*template)
            }
            TemplateRequest::Copy(name) => self.copy_template(&name),
            TemplateRequest::Rename { from, to } => self.rename_template(&from, to.trim()),
            TemplateRequest::Emblem(name, kind, path) => {
                vec![task(TemplateTask::Emblem(name, kind, path))]
            }
            TemplateRequest::Remove(name) => {
                self.templates.remove(&name);
                vec![task(TemplateTask::Remove(self.template_path(&name)))]
            }
            TemplateRequest::Load(path) => vec![task(TemplateTask::Read(path))],
            TemplateRequest::Share(name, path) => self.share_template(&name, path),
        });
        effects
    }

    /// Keeps a template without writing it: a write for every letter would be one too many.
    fn type_template(&mut self, template: Template) -> Effects {
        let name = template.name.clone();
        let before = self.templates.typed.take_if(|typed| *typed != name);
        if self.templates.put(template) {
            self.templates.typed = Some(name);
        }
        before.map_or_else(Vec::new, |before| self.write_template(&before))
    }

    /// Writes the template that was typed into.
    pub(super) fn write_typed(&mut self) -> Effects {
        let typed = self.templates.typed.take();
        typed.map_or_else(Vec::new, |name| self.write_template(&name))
    }

    fn write_template(&self, name: &str) -> Effects {
        let entry = self.templates.named(name).filter(|entry| !entry.built_in);
        let write = |entry: &TemplateEntry| {
            task(TemplateTask::Write {
                template: Box::new(Template::clone(&entry.template)),
                path: self.template_path(name),
                shared: false,
            })
        };
        entry.map(write).into_iter().collect()
    }

    fn copy_template(&mut self, name: &str) -> Effects {
        let Some(entry) = self.templates.named(name) else {
            return Vec::new();
        };
        let mut copy = Template::clone(&entry.template);
        let mut names = (1..).map(|number| sentences::copy_name(name, number));
        copy.name = names
            .find(|name| self.templates.is_free(name))
            .unwrap_or_default();
        self.put_template(copy)
    }

    fn rename_template(&mut self, from: &str, to: &str) -> Effects {
        let own = self.templates.named(from).filter(|entry| !entry.built_in);
        let Some(entry) = own.filter(|_| to != from) else {
            return Vec::new();
        };
        let same_file = file_of(from) == file_of(to);
        if to.is_empty() {
            self.tell(Tone::Warning, sentences::NO_NAME.to_owned());
            return Vec::new();
        }
        if !same_file && !self.templates.is_free(to) {
            self.tell(Tone::Warning, sentences::name_of_another(to));
            return Vec::new();
        }
        let renamed = Template {
            name: to.to_owned(),
            ..Template::clone(&entry.template)
        };
        self.templates.remove(from);
        let remove = task(TemplateTask::Remove(self.template_path(from)));
        let mut effects = self.put_template(renamed);
        // What bears the new name is written first, unless it may be the same file.
        let place = if same_file { 0 } else { effects.len() };
        effects.insert(place, remove);
        effects
    }

    fn share_template(&self, name: &str, path: PathBuf) -> Effects {
        let Some(entry) = self.templates.named(name) else {
            return Vec::new();
        };
        // Whoever has a seal can seal: it stays here.
        let shared = Template {
            seal: None,
            ..Template::clone(&entry.template)
        };
        vec![task(TemplateTask::Write {
            template: Box::new(shared),
            path: with_extension(path, "ron"),
            shared: true,
        })]
    }

    /// Keeps a template of the user's own and chooses it.
    fn put_template(&mut self, template: Template) -> Effects {
        let name = template.name.clone();
        if !self.templates.put(template) {
            self.tell(Tone::Error, sentences::name_taken(&name));
            return Vec::new();
        }
        let mut effects = self.write_template(&name);
        self.settings.template = name;
        effects.push(self.write_settings());
        effects
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
            TemplateOutcome::Emblem(name, kind, read) => self.emblem_read(&name, kind, read),
        }
    }

    fn emblem_read(
        &mut self,
        name: &str,
        kind: EmblemKind,
        read: Result<Emblem, EmblemError>,
    ) -> Effects {
        let own = self.templates.named(name).filter(|entry| !entry.built_in);
        match (own, read) {
            (Some(entry), Ok(emblem)) => {
                let mut template = Template::clone(&entry.template);
                template.set_emblem(kind, Some(emblem));
                self.put_template(template)
            }
            (None, Ok(_)) => Vec::new(),
            (_, Err(error)) => {
                self.tell(Tone::Error, sentences::emblem_error(&error));
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

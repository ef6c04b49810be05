//! Which controls of two catalogs relate: `catalog map`.

use serde::Serialize;

use super::{
    catalog_json::{self, Named},
    catalog_words as words,
    error::CliError,
    run::Shell,
};
use crate::domain::{Catalog, Control, Knowledge, Relation, counterparts};

/// What `catalog map --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Map<'a> {
    format: u32,
    from: &'a str,
    to: &'a str,
    mapped: bool,
    related: Vec<RelatedPart<'a>>,
    without_counterpart: Option<Vec<Named<'a>>>,
}

#[derive(Serialize)]
struct RelatedPart<'a> {
    from: Named<'a>,
    to: Named<'a>,
    relation: &'static str,
    why: &'a str,
}

/// Two related controls: *from is … of to*.
struct Related<'a> {
    from: &'a Control,
    to: &'a Control,
    relation: Relation,
    why: &'a str,
}

/// Does `catalog map`.
pub(super) fn print(
    shell: &mut Shell<'_>,
    knowledge: &Knowledge,
    from: &Catalog,
    to: &Catalog,
    json: bool,
) -> Result<(), CliError> {
    let mapped = knowledge.mappings.iter().any(|mapping| {
        [(&mapping.from, &mapping.to), (&mapping.to, &mapping.from)].contains(&(&from.id, &to.id))
    });
    let related = related(knowledge, from, to);
    let placed = to.controls().into_iter().map(|placed| placed.control);
    let alone: Vec<&Control> = placed
        .filter(|control| related.iter().all(|pair| pair.to.id != control.id))
        .collect();
    if json {
        return shell.terminal.json(&Map {
            format: 1,
            from: from.id.as_str(),
            to: to.id.as_str(),
            mapped,
            related: related.iter().map(RelatedPart::of).collect(),
            without_counterpart: mapped.then(|| alone.into_iter().map(Named::of).collect()),
        });
    }
    if !mapped {
        let sentence = words::not_mapped(&from.title, &to.title);
        return Ok(shell.terminal.line(&sentence)?);
    }
    let head = words::mapped((&from.title, &from.id), (&to.title, &to.id), related.len());
    let body = lines(&related)
        .into_iter()
        .chain(without(&alone, &from.short, &to.short));
    for line in head.into_iter().chain(body) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

/// All pairs in the printed order of the first catalog, whichever way round the mapping is stored.
fn related<'a>(knowledge: &'a Knowledge, from: &'a Catalog, to: &'a Catalog) -> Vec<Related<'a>> {
    let others = to.controls();
    let pairs = from.controls().into_iter().flat_map(|placed| {
        let found = counterparts(&knowledge.mappings, &from.key(&placed.control.id));
        let found = found.into_iter().filter(|other| other.key.catalog == to.id);
        let related = found.filter_map(|other| {
            let mut others = others.iter();
            let counterpart = others.find(|placed| placed.control.id == other.key.control)?;
            Some(Related {
                from: placed.control,
                to: counterpart.control,
                relation: other.relation.inverse(),
                why: other.why,
            })
        });
        related.collect::<Vec<_>>()
    });
    pairs.collect()
}

/// One heading a control of the first catalog, its counterparts below.
fn lines(related: &[Related<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for same in related.chunk_by(|one, next| one.from.id == next.from.id) {
        lines.push(String::new());
        lines.extend(same.first().map(|pair| named(pair.from)));
        for pair in same {
            let symbol = words::symbol(pair.relation);
            lines.push(format!("  {symbol} {}", named(pair.to)));
            lines.push(format!("    {}", pair.why));
        }
    }
    lines
}

fn without(alone: &[&Control], from: &str, to: &str) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        words::without_counterpart(alone.len(), from, to),
    ];
    lines.extend(alone.iter().map(|control| format!("  {}", named(control))));
    lines
}

fn named(control: &Control) -> String {
    format!("{} {}", control.id, control.title)
}

impl<'a> RelatedPart<'a> {
    fn of(pair: &Related<'a>) -> Self {
        Self {
            from: Named::of(pair.from),
            to: Named::of(pair.to),
            relation: catalog_json::relation(pair.relation),
            why: pair.why,
        }
    }
}

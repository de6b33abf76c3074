//! Reads which module names which: the `crate::`, `self::` and `super::` paths of every source
//! file, in `use` lines and in the middle of code, by their tokens (so comments and strings don't
//! count). What only tests see (`#[cfg(test)]`) is left out.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// A module as the names that lead to it from the root of the crate, which is the empty path.
pub type Module = Vec<String>;

/// Names that may stand behind one another before a re-export is taken for a circle.
const MAX_REEXPORTS: usize = 16;

/// One place where a module names another.
#[derive(Clone, Debug)]
pub struct Import {
    /// The file and line it stands in, as `src/hub/mod.rs:12`.
    pub place: String,
    /// The module that names.
    pub from: Module,
    /// The module that the written path leads to.
    pub written: Module,
    /// The module that holds the thing, once re-exports are followed.
    pub holder: Module,
}

/// A path as it is written, still to be followed.
struct Written {
    place: String,
    from: Module,
    path: Vec<String>,
}

/// What one module offers under a name.
#[derive(Default)]
struct Names {
    defined: BTreeSet<String>,
    used: BTreeMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
}

/// Everything read so far.
#[derive(Default)]
struct Reader {
    modules: BTreeMap<Module, Names>,
    only_tests: BTreeSet<Module>,
    paths: Vec<Written>,
}

/// The imports of a crate, given as its files: name below the crate's root (`src/hub/mod.rs`) and
/// text. `src/main.rs` is the module `main`, and what it calls `torg::` is the crate.
///
/// # Panics
/// On a file that isn't Rust.
pub fn imports(files: &[(String, String)]) -> Vec<Import> {
    let mut reader = Reader::default();
    for (name, text) in files {
        let tokens: TokenStream = text
            .parse()
            .unwrap_or_else(|fault| panic!("{name}: {fault}"));
        reader.module(name, module_of(name), tokens);
    }
    reader.resolve()
}

fn module_of(name: &str) -> Module {
    let inner = name
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod");
    if inner == "lib" {
        Module::new()
    } else {
        inner.split('/').map(str::to_owned).collect()
    }
}

impl Reader {
    /// Reads a module's own items: what it defines, what it lets in under a name, and its paths.
    fn module(&mut self, file: &str, module: Module, tokens: TokenStream) {
        self.modules.entry(module.clone()).or_default();
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(after) = self.skip_tests(&module, &tokens, at) {
                at = after;
                continue;
            }
            if let (Some("mod"), Some(name), Some(body)) = (
                word(&tokens, at).as_deref(),
                word(&tokens, at + 1),
                braces(&tokens, at + 2),
            ) {
                self.module(file, child(&module, &name), body.stream());
                at += 3;
                continue;
            }
            self.note_names(&module, &tokens, at);
            at = self.path_or_inside(file, &module, &tokens, at);
        }
    }

    /// The position behind an item that only tests see, when one begins here.
    fn skip_tests(&mut self, module: &Module, tokens: &[TokenTree], at: usize) -> Option<usize> {
        if !punct(tokens, at, '#') {
            return None;
        }
        let TokenTree::Group(attribute) = tokens.get(at + 1)? else {
            return None;
        };
        let text: String = attribute.stream().to_string().split_whitespace().collect();
        if !text.starts_with("cfg(test") && !text.starts_with("cfg(all(test") {
            return None;
        }
        let mut end = at + 2;
        while end < tokens.len() && !punct(tokens, end, ';') && braces(tokens, end).is_none() {
            if let (Some("mod"), Some(name)) = (word(tokens, end).as_deref(), word(tokens, end + 1))
            {
                self.only_tests.insert(child(module, &name));
            }
            end += 1;
        }
        Some(end + 1)
    }

    fn note_names(&mut self, module: &Module, tokens: &[TokenTree], at: usize) {
        let Some(first) = word(tokens, at) else {
            return;
        };
        let names = self.modules.entry(module.clone()).or_default();
        match first.as_str() {
            "use" => {
                for leaf in leaves(tokens, at + 1, &[]).0 {
                    let path = absolute(module, &leaf.path);
                    match leaf.name.as_str() {
                        "*" => names.globs.push(path),
                        name => drop(names.used.insert(name.to_owned(), path)),
                    }
                }
            }
            "struct" | "enum" | "union" | "fn" | "trait" | "type" | "const" | "static" => {
                names.defined.extend(word(tokens, at + 1));
            }
            _ => {}
        }
    }

    /// Notes the path that begins here, or looks into the group that stands here; gives the
    /// position to go on from.
    fn path_or_inside(
        &mut self,
        file: &str,
        from: &Module,
        tokens: &[TokenTree],
        at: usize,
    ) -> usize {
        if let TokenTree::Group(group) = &tokens[at] {
            self.inside(file, from, group);
            return at + 1;
        }
        let rooted = match word(tokens, at).as_deref() {
            Some("crate" | "self" | "super") => true,
            Some("torg") => from.as_slice() == ["main"],
            _ => false,
        };
        if !rooted || !colons(tokens, at + 1) {
            return at + 1;
        }
        let (found, after) = leaves(tokens, at, &[]);
        for leaf in found {
            let place = format!("{file}:{}", leaf.line);
            self.paths.push(Written {
                place,
                from: from.clone(),
                path: absolute(from, &leaf.path),
            });
        }
        after
    }

    fn inside(&mut self, file: &str, module: &Module, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = match self.skip_tests(module, &tokens, at) {
                Some(after) => after,
                None => self.path_or_inside(file, module, &tokens, at),
            };
        }
    }

    fn resolve(mut self) -> Vec<Import> {
        let paths = std::mem::take(&mut self.paths);
        let seen = |path: &Written| {
            !self
                .only_tests
                .iter()
                .any(|tests| path.from.starts_with(tests))
        };
        let import = |path: Written| Import {
            written: self.deepest(&path.path),
            holder: self
                .holder(&path.path, MAX_REEXPORTS)
                .unwrap_or_else(|| self.deepest(&path.path)),
            place: path.place,
            from: path.from,
        };
        paths.into_iter().filter(seen).map(import).collect()
    }

    /// The longest part of a path that is a module.
    fn deepest(&self, path: &[String]) -> Module {
        let parts = (0..=path.len()).rev().map(|end| &path[..end]);
        parts
            .into_iter()
            .find(|part| self.modules.contains_key(*part))
            .unwrap_or_default()
            .to_vec()
    }

    /// The module that holds what a path names: behind re-exports, when there are any.
    fn holder(&self, path: &[String], fuel: usize) -> Option<Module> {
        if self.modules.contains_key(path) {
            return Some(path.to_vec());
        }
        let module = self.deepest(path);
        let (name, rest) = path[module.len()..].split_first()?;
        let names = self.modules.get(&module)?;
        if names.defined.contains(name) || fuel == 0 {
            return Some(module);
        }
        let behind = |base: &[String]| self.holder(&[base, rest].concat(), fuel - 1);
        names
            .used
            .get(name)
            .and_then(|path| behind(path))
            .or_else(|| {
                let named = |glob: &Vec<String>| behind(&child(glob, name));
                names.globs.iter().find_map(named)
            })
    }
}

/// One end of a `use` tree or path: where it stands, what it names, and under which name.
struct Leaf {
    line: usize,
    path: Vec<String>,
    name: String,
}

/// The ends of the path or tree that begins at `at`, below `prefix`, and the position behind it.
fn leaves(tokens: &[TokenTree], at: usize, prefix: &[String]) -> (Vec<Leaf>, usize) {
    let mut path = prefix.to_vec();
    let mut at = at;
    loop {
        if let Some(branches) = braces(tokens, at) {
            return (branch_leaves(branches, &path), at + 1);
        }
        let line = tokens.get(at).map_or(0, |token| token.span().start().line);
        let Some(name) = word(tokens, at) else {
            let name = if punct(tokens, at, '*') { "*" } else { "" }.to_owned();
            return (vec![Leaf { line, path, name }], at + 1);
        };
        if name != "self" || path.is_empty() {
            path.push(name);
        }
        if colons(tokens, at + 1) {
            at += 3;
            continue;
        }
        let alias = (word(tokens, at + 1).as_deref() == Some("as"))
            .then(|| word(tokens, at + 2))
            .flatten();
        let after = if alias.is_some() { at + 3 } else { at + 1 };
        let name = alias.or_else(|| path.last().cloned()).unwrap_or_default();
        return (vec![Leaf { line, path, name }], after);
    }
}

fn branch_leaves(branches: &Group, prefix: &[String]) -> Vec<Leaf> {
    let tokens: Vec<TokenTree> = branches.stream().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let branches = tokens.split(is_comma).filter(|branch| !branch.is_empty());
    branches
        .flat_map(|branch| leaves(branch, 0, prefix).0)
        .collect()
}

/// A written path, from the root of the crate. A path without a root begins at the module's own
/// children, which is how modules re-export them.
fn absolute(module: &[String], path: &[String]) -> Vec<String> {
    let mut base = module.to_vec();
    let mut rest = path;
    while let Some((first, after)) = rest.split_first() {
        match first.as_str() {
            "crate" | "torg" => base.clear(),
            "self" => {}
            "super" => drop(base.pop()),
            _ => break,
        }
        rest = after;
    }
    [&base, rest].concat()
}

fn child(module: &[String], name: &str) -> Module {
    [module, &[name.to_owned()]].concat()
}

fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at)? {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    }
}

fn punct(tokens: &[TokenTree], at: usize, mark: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

fn colons(tokens: &[TokenTree], at: usize) -> bool {
    punct(tokens, at, ':') && punct(tokens, at + 1, ':')
}

fn braces(tokens: &[TokenTree], at: usize) -> Option<&Group> {
    match tokens.get(at)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    }
}

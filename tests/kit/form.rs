//! A form as a browser fills and sends it: with its hidden fields, its defaults, and the button that was pressed.
//!
//! A person can only fill what is there, so a field that is missing fails the test with a sentence. What a person
//! cannot do (write in a hidden field, more than `maxlength`, a choice that is not offered) goes through `tamper`.
//! A field that is `required` may stay empty: then it is the server's answer that the test wants to see.

use super::client::Visitor;
use super::fields::Blank;
use super::fields::Button;
use super::fields::Field;
use super::fields::Kind;
use super::page::Page;
use super::page::tidy;

pub struct Form<'v> {
    visitor: &'v mut Visitor,
    blank: Blank,
    files: Vec<File>,
}

pub(super) struct File {
    pub field: String,
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

impl File {
    fn none(field: &str) -> Self {
        let media_type = "application/octet-stream".to_owned();
        Self { field: field.to_owned(), name: String::new(), media_type, bytes: Vec::new() }
    }
}

impl<'v> Form<'v> {
    #[track_caller]
    pub(super) fn on_page_of(visitor: &'v mut Visitor, which: &str) -> Self {
        let blank = Blank::on(&visitor.page, which);
        Self { visitor, blank, files: Vec::new() }
    }

    /// Types into a field, or picks one of its choices (by its value or its words).
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let kind = self.known(name).kind;
        match kind {
            Kind::Text => self.write(name, value),
            Kind::Fixed => {
                panic!("a person cannot write in the field “{name}” (hidden or readonly); use `tamper`")
            }
            Kind::File => panic!("the field “{name}” is for a file; use `attach`"),
            Kind::Box | Kind::Radio | Kind::Choice { .. } => self.pick(name, value, kind),
        }
        self
    }

    /// Ticks the only box of this name. Where there are several, `fill` says which.
    #[track_caller]
    pub fn tick(mut self, name: &str) -> Self {
        self.known(name);
        let boxes: Vec<&mut Field> =
            self.blank.fields.iter_mut().filter(|field| field.name == name).collect();
        match <[&mut Field; 1]>::try_from(boxes) {
            Ok([field]) if field.kind == Kind::Box => field.on = true,
            _ => panic!("“{name}” is not a single box to tick"),
        }
        self
    }

    /// Takes the tick out of every box of this name, or the choice out of a list.
    #[track_caller]
    pub fn untick(mut self, name: &str) -> Self {
        self.known(name);
        for field in self.blank.fields.iter_mut().filter(|field| field.name == name) {
            let can = matches!(field.kind, Kind::Box | Kind::Choice { several: true });
            assert!(can, "“{name}” cannot be left without a choice by a person");
            field.on = false;
        }
        self
    }

    #[track_caller]
    pub fn attach(mut self, name: &str, file: &str, media_type: &str, bytes: &[u8]) -> Self {
        assert!(self.known(name).kind == Kind::File, "the field “{name}” is not for files");
        let (field, name) = (name.to_owned(), file.to_owned());
        self.files.push(File { field, name, media_type: media_type.to_owned(), bytes: bytes.to_vec() });
        self
    }

    /// Sends this under this name, whatever the form allows: what an attacker does.
    pub fn tamper(mut self, name: &str, value: &str) -> Self {
        self.blank.fields.retain(|field| field.name != name);
        self.blank.fields.push(Field::new(name, value, Kind::Fixed));
        self
    }

    /// Takes a field out of the form: the other thing an attacker does.
    #[track_caller]
    pub fn without(mut self, name: &str) -> Self {
        self.known(name);
        self.blank.fields.retain(|field| field.name != name);
        self
    }

    /// What stands in a field now.
    #[track_caller]
    pub fn value(&self, name: &str) -> &str {
        self.known(name);
        let mut set = self.blank.fields.iter().filter(|field| field.name == name && field.on);
        set.next().map_or("", |field| field.value.as_str())
    }

    /// The values that a field offers, with their words.
    #[track_caller]
    pub fn choices(&self, name: &str) -> Vec<(String, String)> {
        self.known(name);
        let offered = self.blank.fields.iter().filter(|field| field.name == name);
        offered.map(|field| (field.value.clone(), field.label.clone())).collect()
    }

    /// The names of what may be sent, each once.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for field in &self.blank.fields {
            if !names.contains(&field.name.as_str()) {
                names.push(&field.name);
            }
        }
        names
    }

    /// The words on the buttons.
    pub fn buttons(&self) -> Vec<&str> {
        self.blank.buttons.iter().map(|button| button.label.as_str()).collect()
    }

    /// Presses the first button, as the Enter key does.
    #[track_caller]
    pub fn submit(self) -> impl Future<Output = &'v Page> {
        assert!(!self.blank.buttons.is_empty(), "the form to “{}” has no button", self.blank.target.action);
        self.send(0)
    }

    /// Presses the button with these words, this value or this name.
    #[track_caller]
    pub fn press(self, button: &str) -> impl Future<Output = &'v Page> {
        let wanted = tidy(button);
        let by = |part: fn(&Button) -> &String| {
            self.blank.buttons.iter().position(|button| *part(button) == wanted)
        };
        let found = by(|button| &button.label)
            .or_else(|| by(|button| &button.value))
            .or_else(|| by(|button| &button.name));
        let Some(found) = found else {
            panic!("no button “{button}”; there are: {}", self.buttons().join(", "))
        };
        self.send(found)
    }

    #[track_caller]
    fn send(self, button: usize) -> impl Future<Output = &'v Page> {
        let Self { visitor, blank: Blank { mut target, fields, mut buttons }, mut files } = self;
        let button = buttons.swap_remove(button);
        assert!(!button.disabled, "the button “{}” is disabled", button.label);

        // A field for a file that was left empty is sent all the same, as a file with no name.
        for empty in fields.iter().filter(|field| field.kind == Kind::File) {
            if !files.iter().any(|file| file.field == empty.name) {
                files.push(File::none(&empty.name));
            }
        }
        let sent = fields.into_iter().filter(|field| field.on && field.kind != Kind::File);
        let mut pairs: Vec<(String, String)> = sent.map(|field| (field.name, field.value)).collect();
        if !button.name.is_empty() {
            pairs.push((button.name, button.value));
        }
        let [action, method, encoding] = button.goes;
        target.action = action.unwrap_or(target.action);
        target.method = method.unwrap_or(target.method).to_lowercase();
        target.encoding = encoding.unwrap_or(target.encoding);
        visitor.send_form(target, pairs, files)
    }

    #[track_caller]
    fn known(&self, name: &str) -> &Field {
        let (to, names) = (&self.blank.target.action, self.names().join(", "));
        let Some(field) = self.blank.fields.iter().find(|field| field.name == name) else {
            panic!("no field “{name}” in the form to “{to}”; there are: {names}");
        };
        field
    }

    #[track_caller]
    fn write(&mut self, name: &str, value: &str) {
        let mut fields: Vec<&mut Field> =
            self.blank.fields.iter_mut().filter(|field| field.name == name).collect();
        assert!(fields.len() == 1, "{} fields have the name “{name}”", fields.len());
        let longest = fields[0].longest.unwrap_or(usize::MAX);
        assert!(
            value.encode_utf16().count() <= longest,
            "the field “{name}” takes {longest} letters at most; use `tamper`"
        );
        value.clone_into(&mut fields[0].value);
    }

    #[track_caller]
    fn pick(&mut self, name: &str, wanted: &str, kind: Kind) {
        let is = |field: &Field| field.name == name && (field.value == wanted || field.label == tidy(wanted));
        let Some(value) = self.blank.fields.iter().find(|field| is(field)).map(|field| field.value.clone())
        else {
            panic!("“{name}” does not offer “{wanted}”; it offers: {:?}", self.choices(name));
        };

        let one_only = matches!(kind, Kind::Radio | Kind::Choice { several: false });
        for field in self.blank.fields.iter_mut().filter(|field| field.name == name) {
            field.on = field.value == value || (field.on && !one_only);
        }
    }
}

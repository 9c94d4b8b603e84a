//! What every reader of our JSON files does first: limits before allocation, the format and its
//! version, places as JSON pointers, and the fields that this version does not know.
//!
//! Nothing here knows a particular format, and nothing here repairs.

use crate::problem::{Place, Problem};
mod unknown;

pub use unknown::unknown_fields;

use serde_json::Value;
use thiserror::Error;

/// Longest text that is read, in bytes: 8 MiB.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Deepest nesting of lists and objects that is read.
pub const MAX_DEPTH: usize = 64;

/// Why a file could not be read at all. The words for people are those of [`ReadError::problem`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The text is longer than the limit.
    #[error("{bytes} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Length of the text, in bytes.
        bytes: usize,
        /// The limit, in bytes.
        limit: usize,
    },
    /// Lists and objects are nested deeper than the limit.
    #[error("nested deeper than {limit} at {line}:{column}")]
    TooDeep {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The limit.
        limit: usize,
    },
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It ends in the middle.
    #[error("ends in the middle at {line}:{column}")]
    Truncated {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is not JSON.
    #[error("not JSON at {line}:{column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON of another format.
    #[error("format {found:?} instead of {expected}")]
    OtherFormat {
        /// The format that was asked for.
        expected: &'static str,
        /// What the file says; empty where it says nothing.
        found: String,
    },
    /// It was written by a newer version of this program.
    #[error("version {found} of {format}, newer than {supported}")]
    Newer {
        /// The format.
        format: &'static str,
        /// The version of the file.
        found: u64,
        /// The newest version that can be read here.
        supported: u32,
    },
    /// A value is of the wrong type, or missing.
    #[error("{pointer}: {detail}")]
    Shape {
        /// JSON pointer to the value.
        pointer: String,
        /// What was expected, as the parser says it.
        detail: String,
    },
    /// A list is longer than the limit.
    #[error("{pointer}: {count} entries, more than the limit of {limit}")]
    TooMany {
        /// JSON pointer to the list.
        pointer: String,
        /// How many there are.
        count: usize,
        /// The limit.
        limit: usize,
    },
}

impl ReadError {
    /// The same as a problem, so that one catalogue has all the words.
    pub fn problem(&self) -> Problem {
        match self {
            Self::TooLarge { bytes, limit } => Problem::error("too-large", Place::Whole)
                .with("size", mebibytes(*bytes))
                .with("limit", mebibytes(*limit)),
            Self::TooDeep { line, column, limit } => {
                Problem::error("too-deep", Place::Line { line: *line, column: *column })
                    .with("limit", limit.to_string())
            }
            Self::Empty => Problem::error("empty-file", Place::Whole),
            Self::Truncated { line, column } => {
                Problem::error("truncated", Place::Line { line: *line, column: *column })
            }
            Self::NotJson { line, column } => {
                Problem::error("not-json", Place::Line { line: *line, column: *column })
            }
            Self::OtherFormat { expected, found } if found.is_empty() => {
                Problem::error("format-missing", Place::Pointer("/format".into()))
                    .with("expected", *expected)
            }
            Self::OtherFormat { expected, found } => {
                Problem::error("other-format", Place::Pointer("/format".into()))
                    .with("expected", *expected)
                    .with("found", found.clone())
            }
            Self::Newer { format, found, supported } => {
                Problem::error("newer-version", Place::Pointer("/version".into()))
                    .with("format", *format)
                    .with("found", found.to_string())
                    .with("supported", supported.to_string())
            }
            Self::Shape { pointer, detail } => {
                Problem::error("wrong-shape", Place::Pointer(pointer.clone()))
                    .with("detail", detail.clone())
            }
            Self::TooMany { pointer, count, limit } => {
                Problem::error("too-many", Place::Pointer(pointer.clone()))
                    .with("count", count.to_string())
                    .with("limit", limit.to_string())
            }
        }
    }
}

/// A size in MiB with one decimal, for messages.
fn mebibytes(bytes: usize) -> String {
    let tenths = bytes.saturating_mul(10) / (1024 * 1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What the fields of a record are called, so that unknown ones can be named.
#[derive(Debug)]
pub enum Shape {
    /// A value without named fields.
    Leaf,
    /// A record with these fields.
    Record(&'static [(&'static str, &'static Shape)]),
    /// An object whose keys are data.
    Map(&'static Shape),
}

/// A type of a format, with the shape of its JSON.
pub trait Shaped {
    /// The shape.
    const SHAPE: &'static Shape;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: &'static Shape = T::SHAPE;
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
}

impl<T: Shaped + 'static> Shaped for std::collections::BTreeMap<String, T> {
    const SHAPE: &'static Shape = &Shape::Map(T::SHAPE);
}

impl<A, B> Shaped for (A, B) {
    const SHAPE: &'static Shape = &Shape::Leaf;
}

/// Declares types whose JSON has no named fields.
macro_rules! leaf {
    ($($type:ty),* $(,)?) => {
        $(impl $crate::plan::json::Shaped for $type {
            const SHAPE: &'static $crate::plan::json::Shape = &$crate::plan::json::Shape::Leaf;
        })*
    };
}
pub(crate) use leaf;

/// Declares enumerations whose JSON is the name of a variant.
macro_rules! named {
    ($($type:ty),* $(,)?) => {
        $crate::plan::json::leaf!($($type),*);
        $(impl $crate::plan::json::FromJson for $type {
            fn from_json(
                value: serde_json::Value,
                at: &mut String,
            ) -> Result<Self, $crate::plan::json::ReadError> {
                use serde::Deserialize as _;
                Self::deserialize(&value)
                    .map_err(|_| $crate::plan::json::wrong(&value, at, "a word that this format knows"))
            }
        })*
    };
}
pub(crate) use named;

leaf!(String, bool, u32, i32, u64, f64, Value);

/// Parses a text within the limits. A byte order mark is passed over.
///
/// # Errors
/// Where it is too large, too deep, empty, cut off, or not JSON.
pub fn parse(text: &str, max_bytes: usize) -> Result<Value, ReadError> {
    if text.len() > max_bytes {
        return Err(ReadError::TooLarge { bytes: text.len(), limit: max_bytes });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    scan_depth(text)?;
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column().max(1));
        if error.is_eof() {
            ReadError::Truncated { line, column }
        } else {
            ReadError::NotJson { line, column }
        }
    })
}

/// Refuses nesting that would cost the stack, before anything is built.
fn scan_depth(text: &str) -> Result<(), ReadError> {
    let (mut depth, mut line, mut column) = (0_usize, 1_usize, 0_usize);
    let (mut inside, mut escaped) = (false, false);
    for byte in text.bytes() {
        column += 1;
        match byte {
            b'\n' => (line, column) = (line + 1, 0),
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b'[' | b'{' if !inside => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ReadError::TooDeep { line, column, limit: MAX_DEPTH });
                }
            }
            b']' | b'}' if !inside => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

/// Holds a parsed file against the format that was asked for.
///
/// # Errors
/// Where it is of another format or of a newer version, or says no version.
pub fn expect_format(value: &Value, format: &'static str, supported: u32) -> Result<(), ReadError> {
    let found = value.get("format").and_then(Value::as_str).unwrap_or_default();
    if found != format {
        return Err(ReadError::OtherFormat {
            expected: format,
            found: found.chars().take(40).collect(),
        });
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > u64::from(supported) => {
            Err(ReadError::Newer { format, found: version, supported })
        }
        Some(version) if version > 0 => Ok(()),
        _ => Err(ReadError::Shape {
            pointer: "/version".into(),
            detail: "a whole number from 1 is expected".into(),
        }),
    }
}

/// Makes a value of the format out of parsed JSON; a value of the wrong type is named by its
/// pointer, which begins with `at`.
///
/// # Errors
/// Where a value is of the wrong type or missing.
pub fn build<T: FromJson>(value: Value, at: &str) -> Result<T, ReadError> {
    T::from_json(value, &mut at.to_owned())
}

/// A type of a format, read from parsed JSON with the place of whatever is wrong.
///
/// Derived readers of serde cost ten times as much program: every type of the format is read through
/// this one, and the app has to be small.
pub trait FromJson: Sized {
    /// Reads the value; `at` is its JSON pointer, left as it came.
    ///
    /// # Errors
    /// Where it, or a value in it, is of the wrong type or missing.
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError>;
}

/// A value of the wrong type, named by its place.
pub(crate) fn wrong(value: &Value, at: &str, expected: &str) -> ReadError {
    let found = match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    ReadError::Shape {
        pointer: at.to_owned(),
        detail: format!("{expected} is expected, {found} stands there"),
    }
}

/// The object that a record is read from.
pub(crate) fn object(value: Value, at: &str) -> Result<serde_json::Map<String, Value>, ReadError> {
    match value {
        Value::Object(object) => Ok(object),
        other => Err(wrong(&other, at, "an object")),
    }
}

/// Takes a field out of an object; `None` where it is absent.
pub(crate) fn field<T: FromJson>(
    object: &mut serde_json::Map<String, Value>,
    name: &str,
    at: &mut String,
) -> Result<Option<T>, ReadError> {
    let Some(value) = object.remove(name) else { return Ok(None) };
    let length = at.len();
    push_segment(at, name);
    let read = T::from_json(value, at);
    at.truncate(length);
    read.map(Some)
}

/// A field without which a record says nothing.
pub(crate) fn missing(name: &str, at: &str) -> ReadError {
    ReadError::Shape { pointer: at.to_owned(), detail: format!("the field \"{name}\" is missing") }
}

impl FromJson for String {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(wrong(&other, at, "a text")),
        }
    }
}

impl FromJson for bool {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        value.as_bool().ok_or_else(|| wrong(&value, at, "true or false"))
    }
}

impl FromJson for Value {
    fn from_json(value: Value, _: &mut String) -> Result<Self, ReadError> {
        Ok(value)
    }
}

impl FromJson for f64 {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        value.as_f64().ok_or_else(|| wrong(&value, at, "a number"))
    }
}

impl FromJson for u64 {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        value.as_u64().ok_or_else(|| wrong(&value, at, "a whole number from 0"))
    }
}

impl FromJson for u32 {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        let number = value.as_u64().and_then(|number| Self::try_from(number).ok());
        number.ok_or_else(|| wrong(&value, at, "a whole number from 0"))
    }
}

impl FromJson for i32 {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        let number = value.as_i64().and_then(|number| Self::try_from(number).ok());
        number.ok_or_else(|| wrong(&value, at, "a whole number"))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        if value.is_null() { Ok(None) } else { T::from_json(value, at).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        let Value::Array(list) = value else { return Err(wrong(&value, at, "a list")) };
        let length = at.len();
        let mut read = Self::with_capacity(list.len());
        for (index, entry) in list.into_iter().enumerate() {
            push_segment(at, &index.to_string());
            read.push(T::from_json(entry, at)?);
            at.truncate(length);
        }
        Ok(read)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        let pair = match value {
            Value::Array(list) => <[Value; 2]>::try_from(list).map_err(Value::Array),
            other => Err(other),
        };
        let [first, second] = pair.map_err(|other| wrong(&other, at, "a list of two"))?;
        Ok((A::from_json(first, at)?, B::from_json(second, at)?))
    }
}

impl<T: FromJson> FromJson for std::collections::BTreeMap<String, T> {
    fn from_json(value: Value, at: &mut String) -> Result<Self, ReadError> {
        let mut read = Self::new();
        let length = at.len();
        for (key, entry) in object(value, at)? {
            push_segment(at, &key);
            read.insert(key, T::from_json(entry, at)?);
            at.truncate(length);
        }
        Ok(read)
    }
}

/// Whether the attributes of a field let it be absent.
macro_rules! may_be_absent {
    () => { false };
    ([serde(default $($rest:tt)*)] $($more:tt)*) => { true };
    ([$($other:tt)*] $($more:tt)*) => { $crate::plan::json::may_be_absent!($($more)*) };
}
pub(crate) use may_be_absent;

/// Appends a segment to a JSON pointer, escaped as RFC 6901 says.
pub fn push_segment(pointer: &mut String, segment: &str) {
    pointer.push('/');
    for c in segment.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// Writes a value the way all our files are written: indented by two, LF, a line feed at the end.
///
/// The types of our formats always serialise (text keys, finite numbers); were one not to, the
/// result is empty, and whoever stores it sees that when reading it back.
pub fn write<T: serde::Serialize>(value: &T) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

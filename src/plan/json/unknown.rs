//! Names the fields of a file that this version does not know.

use super::{Shape, push_segment};
use crate::problem::{Place, Problem, Severity};
use serde_json::Value;

/// Unknown fields that are reported one by one; the rest is counted in no message.
const MAX_UNKNOWN: usize = 50;

/// Names the fields that this version does not know. They are kept and written back.
pub fn unknown_fields(value: &Value, shape: &Shape, at: &str, problems: &mut Vec<Problem>) {
    let mut left = MAX_UNKNOWN;
    walk(value, shape, &mut at.to_owned(), &mut left, problems);
}

fn walk(
    value: &Value,
    shape: &Shape,
    at: &mut String,
    left: &mut usize,
    problems: &mut Vec<Problem>,
) {
    let length = at.len();
    match (value, shape) {
        (Value::Array(list), Shape::Record(_) | Shape::Map(_)) => {
            for (index, entry) in list.iter().enumerate() {
                push_segment(at, &index.to_string());
                walk(entry, shape, at, left, problems);
                at.truncate(length);
            }
        }
        (Value::Object(object), Shape::Record(fields)) => {
            for (key, entry) in object {
                push_segment(at, key);
                match fields.iter().find(|(name, _)| name == key) {
                    Some((_, inner)) => walk(entry, inner, at, left, problems),
                    None if *left > 0 => {
                        *left -= 1;
                        let name: String = key.chars().take(60).collect();
                        problems.push(
                            Problem::new(
                                "unknown-field",
                                Severity::Hint,
                                Place::Pointer(at.clone()),
                            )
                            .with("field", name),
                        );
                    }
                    None => {}
                }
                at.truncate(length);
            }
        }
        (Value::Object(object), Shape::Map(inner)) => {
            for (key, entry) in object {
                push_segment(at, key);
                walk(entry, inner, at, left, problems);
                at.truncate(length);
            }
        }
        _ => {}
    }
}

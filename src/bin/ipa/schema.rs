//! `ipa schema`: the JSON Schemas of the formats, made from the types.

use crate::files;
use clap::Args;
use ipa_matrix::draft::Proposal;
use ipa_matrix::draft::backup::{self, Backup};
use ipa_matrix::draft::submission::{self, Submission};
use ipa_matrix::overlap::phrasing::{self, PhrasingsFile};
use ipa_matrix::plan::bundle;
use ipa_matrix::plan::model::Bundle;
use ipa_matrix::text::catalogue::Argument;
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// What `ipa schema` takes.
#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// Folder that holds the schemas.
    #[arg(value_name = "FOLDER", default_value = "public/schema")]
    folder: String,
    /// Only say whether they are those of the types.
    #[arg(long)]
    check: bool,
}

/// Writes the schemas, or compares them.
pub fn run(args: &SchemaArgs) -> ExitCode {
    let catalogue = match files::catalogue() {
        Ok(catalogue) => catalogue,
        Err(code) => return code,
    };
    let mut wrong = false;
    for (name, text) in schemas() {
        let path = Path::new(&args.folder).join(format!("{name}.schema.json"));
        let shown = path.display().to_string();
        let say = |id: &str, detail: String| {
            let arguments: [(&str, Argument); 2] =
                [("file", shown.clone().into()), ("detail", detail.into())];
            eprintln!("{}", catalogue.message(id, &arguments));
        };
        if args.check {
            if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
                say("cli-schema-differs", String::new());
                wrong = true;
            }
        } else if let Err(error) = std::fs::write(&path, &text) {
            say("cli-not-written", error.to_string());
            wrong = true;
        }
    }
    files::exit(wrong)
}

/// The schemas by name.
fn schemas() -> [(&'static str, String); 5] {
    [
        (bundle::FORMAT, schema::<Bundle>(bundle::FORMAT, Some(bundle::VERSION))),
        (phrasing::FORMAT, schema::<PhrasingsFile>(phrasing::FORMAT, Some(phrasing::VERSION))),
        ("ipa-proposal", schema::<Proposal>("ipa-proposal", None)),
        (submission::FORMAT, schema::<Submission>(submission::FORMAT, Some(submission::VERSION))),
        (backup::FORMAT, schema::<Backup>(backup::FORMAT, Some(backup::VERSION))),
    ]
}

/// The schema of a type; where the format names itself, with its name and version as constants.
fn schema<T: JsonSchema>(name: &str, version: Option<u32>) -> String {
    let mut schema = schema_for!(T).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), json!(name));
    }
    if let (Some(version), Some(properties)) =
        (version, schema.get_mut("properties").and_then(Value::as_object_mut))
    {
        for (field, value) in [("format", json!(name)), ("version", json!(version))] {
            if let Some(property) = properties.get_mut(field).and_then(Value::as_object_mut) {
                property.insert("const".to_owned(), value);
            }
        }
    }
    // Text and numbers always serialise.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

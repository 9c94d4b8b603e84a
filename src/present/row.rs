//! An item of the plan as a row of the printed plan: six cells, to copy into Word and Excel.
//!
//! Nothing here knows the clipboard or markup.

use crate::plan::ids::{ItemKind, Ref};
use crate::plan::index::PlanIndex;
use crate::plan::model::{Output, Party};

/// The cells of a row: specific field, need, activity, outputs, timeline, lead and partners; each
/// with its lines.
pub type Row = Vec<Vec<String>>;

/// The row of an activity or of a need.
pub fn row_of(index: &PlanIndex, item: &Ref) -> Row {
    let path = index.path(item);
    let numbered = |number: &str, text: &str| {
        if number.is_empty() {
            text.to_owned()
        } else {
            format!("{number} {text}").trim().to_owned()
        }
    };
    let field = path.field.map_or_else(Vec::new, |field| {
        vec![if field.id == field.name {
            field.name.clone()
        } else {
            numbered(&field.id, &field.name)
        }]
    });
    let need = path.need.map_or_else(Vec::new, |need| vec![numbered(&need.id, &need.text)]);
    let mut activity = Vec::new();
    let (mut outputs, mut timeline) = (Vec::new(), None);
    match item.kind {
        ItemKind::Activity => {
            if let Some(found) = index.activity(&item.id) {
                activity.push(numbered(found.number.as_deref().unwrap_or_default(), &found.title));
                activity.extend(found.items.iter().cloned());
                outputs = output_lines(&found.outputs);
                timeline = found.timeline.clone();
            }
        }
        _ => {
            if let Some(found) = path.need {
                outputs = output_lines(&found.outputs);
                timeline = found.timeline.clone();
            }
        }
    }
    let timeline =
        timeline.map_or_else(Vec::new, |text| text.lines().map(ToOwned::to_owned).collect());
    let mut parties = Vec::new();
    let leads = names(index, index.leads(item));
    let partners = names(index, index.partners(item));
    if !leads.is_empty() {
        parties.push(format!("LP: {leads}"));
    }
    if !partners.is_empty() {
        parties.push(format!("P: {partners}"));
    }
    vec![field, need, activity, outputs, timeline, parties]
}

/// Outputs with their points, one line each.
fn output_lines(outputs: &[Output]) -> Vec<String> {
    outputs
        .iter()
        .flat_map(|output| {
            std::iter::once(output.text.clone())
                .chain(output.parts.iter().map(|part| format!("– {part}")))
        })
        .collect()
}

/// Organisations by name, with share and unit as the plan prints them.
pub fn names(index: &PlanIndex, parties: &[Party]) -> String {
    parties.iter().map(|party| party_name(index, party)).collect::<Vec<_>>().join(", ")
}

/// One organisation by name, with share and unit as the plan prints them.
pub fn party_name(index: &PlanIndex, party: &Party) -> String {
    let name = index
        .organisation(&party.organisation)
        .map_or(party.organisation.as_str(), |one| one.name.as_str());
    let share = party.share.as_ref().map_or_else(String::new, |share| format!("{share} "));
    let unit = party.unit.as_ref().map_or_else(String::new, |unit| format!(" ({unit})"));
    format!("{share}{name}{unit}")
}

/// A row as tab-separated text that lands as cells: cells with several lines are quoted, and a text
/// that a spreadsheet would take for a formula gets the apostrophe that makes it text.
pub fn tab_separated(row: &Row) -> String {
    row.iter()
        .map(|lines| {
            let text = guard(&lines.join("\n"));
            if text.contains(['\n', '\t', '"']) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text
            }
        })
        .collect::<Vec<_>>()
        .join("\t")
}

/// Makes text of what a spreadsheet would run as a formula; numbers stay numbers.
fn guard(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if formula && text.parse::<f64>().is_err() { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_lands_as_cells_and_never_as_a_formula() {
        let row = vec![
            vec!["2.2 Education".to_owned()],
            vec!["a".to_owned(), "b \"c\"".to_owned()],
            vec!["=1+1".to_owned()],
        ];
        assert_eq!(tab_separated(&row), "2.2 Education\t\"a\nb \"\"c\"\"\"\t'=1+1");
        assert_eq!(guard("-5"), "-5");
        assert_eq!(guard("-5x"), "'-5x");
    }
}

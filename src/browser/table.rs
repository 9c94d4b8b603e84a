//! A row of cells as HTML for the clipboard, made by the browser from text, never from markup.

use wasm_bindgen::JsValue;

/// The HTML of a table with one row; each cell has its lines.
pub fn one_row(cells: &[Vec<String>]) -> Option<String> {
    build(cells).ok()
}

fn build(cells: &[Vec<String>]) -> Result<String, JsValue> {
    let document = super::page::document().ok_or(JsValue::NULL)?;
    let table = document.create_element("table")?;
    table.set_attribute("border", "1")?;
    let row = document.create_element("tr")?;
    for lines in cells {
        let cell = document.create_element("td")?;
        // Excel then takes the text as text, not as a formula or a date.
        cell.set_attribute("style", "mso-number-format:'\\@';vertical-align:top")?;
        for (position, line) in lines.iter().enumerate() {
            if position > 0 {
                let line_break = document.create_element("br")?;
                cell.append_child(&line_break)?;
            }
            cell.append_child(&document.create_text_node(line))?;
        }
        row.append_child(&cell)?;
    }
    table.append_child(&row)?;
    Ok(table.outer_html())
}

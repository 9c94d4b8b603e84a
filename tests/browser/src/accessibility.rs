//! axe on the page as it stands.

use crate::session::Session;
use crate::trouble::{Result, Trouble};
use serde_json::Value;
use xtask::tools::Shelf;

/// Runs inside the page, after axe itself; the last argument takes the answer.
const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(result => done(result.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help,
    nodes: v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')) }))),
  error => done([{ id: 'axe', impact: 'critical', help: String(error), nodes: [] }]));
";

impl Session {
    /// Everything axe finds serious or critical on the page.
    ///
    /// # Errors
    /// When axe cannot be fetched or run.
    pub async fn violations(&self) -> Result<Vec<String>> {
        let source = std::fs::read_to_string(Shelf::here().axe()?)?;
        let found = self.driver()?.execute_async(format!("{source}\n{RUN}"), vec![]).await?;
        let Value::Array(found) = found.json().clone() else {
            return Err(Trouble::new("axe gave no list"));
        };
        let text = |value: &Value, name: &str| {
            value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let serious = |violation: &&Value| {
            matches!(text(violation, "impact").as_str(), "serious" | "critical")
        };
        Ok(found
            .iter()
            .filter(serious)
            .map(|violation| {
                let places = violation.get("nodes").map(Value::to_string).unwrap_or_default();
                format!("{}: {} {places}", text(violation, "id"), text(violation, "help"))
            })
            .collect())
    }

    /// Stops the journey where axe finds anything serious.
    ///
    /// # Errors
    /// Lists what it found.
    pub async fn accessible(&self, where_: &str) -> Result {
        let found = self.violations().await?;
        crate::ensure!(found.is_empty(), "axe on {where_}:\n    {}", found.join("\n    "));
        Ok(())
    }
}

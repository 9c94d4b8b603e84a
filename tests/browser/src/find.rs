//! Elements by role and name.

use crate::session::Session;
use crate::trouble::{Result, Trouble};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::WebElement;

/// How long something may take to appear. Generous: slow machines are no defect of the app.
const PATIENCE: Duration = Duration::from_secs(12);

impl Session {
    /// Every visible element of this role and name, at once.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn all(&self, role: &str, name: &str) -> Result<Vec<WebElement>> {
        self.all_in(None, role, name).await
    }

    async fn all_in(
        &self,
        scope: Option<&WebElement>,
        role: &str,
        name: &str,
    ) -> Result<Vec<WebElement>> {
        let scope = scope.map_or(Ok(Value::Null), WebElement::to_json)?;
        let found = self
            .driver()?
            .execute(include_str!("find.js"), vec![json!(role), json!(name), scope])
            .await?;
        Ok(found.elements()?)
    }

    /// The first element of this role and name, once it is there.
    ///
    /// # Errors
    /// When it does not appear; the text says what the page shows instead.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        self.find_in(None, role, name).await
    }

    /// The same, inside another element.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn find_in(
        &self,
        scope: Option<&WebElement>,
        role: &str,
        name: &str,
    ) -> Result<WebElement> {
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is just being rebuilt may lose elements between two questions.
            if let Ok(found) = self.all_in(scope, role, name).await
                && let Some(first) = found.into_iter().next()
            {
                return Ok(first);
            }
            if Instant::now() > end {
                return Err(Trouble::new(format!(
                    "no {role} \"{name}\". The page shows: {}",
                    self.seen().await
                )));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks the element of this role and name.
    ///
    /// # Errors
    /// When it does not appear or cannot be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result {
        let element = self.find(role, name).await?;
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Replaces what stands in a field, by its label.
    ///
    /// # Errors
    /// When there is no such field or it takes no text.
    pub async fn fill(&self, label: &str, text: &str) -> Result {
        let field = self.field(label).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// The field with this label, whatever kind of text field it is.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn field(&self, label: &str) -> Result<WebElement> {
        for role in ["textbox", "combobox", "searchbox"] {
            if let Some(found) = self.all(role, label).await?.into_iter().next() {
                return Ok(found);
            }
        }
        self.find("textbox", label).await
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, label: &str) -> Result<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the page shows a text.
    ///
    /// # Errors
    /// When it does not.
    pub async fn shows(&self, text: &str) -> Result {
        self.until(&format!("the text \"{text}\""), async |session: &Self| {
            Ok(session.text().await?.contains(text))
        })
        .await
    }

    /// Waits until something holds.
    ///
    /// # Errors
    /// When it does not come to hold; `what` names it.
    pub async fn until(&self, what: &str, holds: impl AsyncFn(&Self) -> Result<bool>) -> Result {
        let end = Instant::now() + PATIENCE;
        loop {
            let last = holds(self).await;
            if matches!(last, Ok(true)) {
                return Ok(());
            }
            if Instant::now() > end {
                let why = last.err().map(|trouble| format!(" ({trouble})")).unwrap_or_default();
                return Err(Trouble::new(format!(
                    "waited for {what}{why}. The page shows: {}",
                    self.seen().await
                )));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All the text that the page shows.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        Ok(self
            .js("return document.body.innerText", vec![])
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The beginning of the page's text, for messages.
    async fn seen(&self) -> String {
        let text = self.text().await.unwrap_or_default();
        let short: String =
            text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(600).collect();
        format!("{short:?}")
    }
}

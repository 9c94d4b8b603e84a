//! Elements by role and name, and what a person does with them.
//!
//! Parts of a page are rebuilt while it is used. Whatever acts on an element therefore finds it anew
//! when it was taken off the page meanwhile, as a person would; journeys use these and no element of
//! their own.

use crate::session::Session;
use crate::trouble::{Result, Trouble};
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::{By, WebElement};

/// How long something may take to appear. Generous: slow machines are no defect of the app.
const PATIENCE: Duration = Duration::from_secs(12);

async fn press(element: WebElement) -> Result {
    element.scroll_into_view().await?;
    Ok(element.click().await?)
}

impl Session {
    /// Every visible element of this role and name, at once.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn all(&self, role: &str, name: &str) -> Result<Vec<WebElement>> {
        let arguments = vec![json!(role), json!(name)];
        Ok(self.driver()?.execute(include_str!("find.js"), arguments).await?.elements()?)
    }

    /// The first element of this role and name, once it is there.
    ///
    /// # Errors
    /// When it does not appear; the text says what the page shows instead.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is just being rebuilt may lose elements between two questions.
            if let Ok(found) = self.all(role, name).await
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

    /// Finds an element and does something with it; again, where it was rebuilt in between.
    async fn act<T>(
        &self,
        find: impl AsyncFn(&Self) -> Result<WebElement>,
        act: impl AsyncFn(WebElement) -> Result<T>,
    ) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        loop {
            match act(find(self).await?).await {
                Err(trouble) if trouble.is_stale() && Instant::now() < end => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                done => return done,
            }
        }
    }

    /// The first element of a selector, once it is there; for what has no name of its own.
    async fn find_css(&self, css: &str) -> Result<WebElement> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Ok(found) = self.driver()?.find(By::Css(css)).await {
                return Ok(found);
            }
            if Instant::now() > end {
                let seen = self.seen().await;
                return Err(Trouble::new(format!("no {css}. The page shows: {seen}")));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks the element of this role and name.
    ///
    /// # Errors
    /// When it does not appear or cannot be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result {
        self.act(async |page: &Self| page.find(role, name).await, press).await
    }

    /// Clicks the first element of a selector.
    ///
    /// # Errors
    /// When it does not appear or cannot be clicked.
    pub async fn click_css(&self, css: &str) -> Result {
        self.act(async |page: &Self| page.find_css(css).await, press).await
    }

    /// What the first element of a selector shows.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn text_css(&self, css: &str) -> Result<String> {
        let text = async |element: WebElement| Ok(element.text().await?);
        self.act(async |page: &Self| page.find_css(css).await, text).await
    }

    /// Types into the first element of a selector, or gives a file to it by its path.
    ///
    /// # Errors
    /// When it does not appear or takes nothing.
    pub async fn type_css(&self, css: &str, text: &str) -> Result {
        let keys = async |element: WebElement| Ok(element.send_keys(text).await?);
        self.act(async |page: &Self| page.find_css(css).await, keys).await
    }

    /// Replaces what stands in a field, by its label.
    ///
    /// # Errors
    /// When there is no such field or it takes no text.
    pub async fn fill(&self, label: &str, text: &str) -> Result {
        let fill = async |field: WebElement| {
            field.clear().await?;
            Ok(field.send_keys(text).await?)
        };
        self.act(async |page: &Self| page.field(label).await, fill).await
    }

    /// Presses keys, wherever the focus is.
    ///
    /// # Errors
    /// When the browser does not take them.
    pub async fn press(&self, keys: &str) -> Result {
        self.driver()?.action_chain().send_keys(keys).perform().await?;
        Ok(())
    }

    /// Types on at the end of a field, by its label.
    ///
    /// # Errors
    /// When there is no such field or it takes no text.
    pub async fn append(&self, label: &str, text: &str) -> Result {
        let keys = async |field: WebElement| Ok(field.send_keys(text).await?);
        self.act(async |page: &Self| page.field(label).await, keys).await
    }

    /// The field with this label, whatever kind of text field it is.
    ///
    /// # Errors
    /// When it does not appear.
    async fn field(&self, label: &str) -> Result<WebElement> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            for role in ["textbox", "combobox", "searchbox"] {
                // A page that is just being rebuilt may lose elements between two questions.
                if let Ok(found) = self.all(role, label).await
                    && let Some(first) = found.into_iter().next()
                {
                    return Ok(first);
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Trouble::new(format!("no field \"{label}\". The page shows: {}", self.seen().await)))
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, label: &str) -> Result<String> {
        let value = async |field: WebElement| Ok(field.prop("value").await?.unwrap_or_default());
        self.act(async |page: &Self| page.field(label).await, value).await
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

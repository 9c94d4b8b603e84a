//! Why a journey stopped.

use std::fmt;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// Why a journey stopped, in words.
#[derive(Debug)]
pub struct Trouble {
    text: String,
    /// Whether an element was taken off the page between being found and being used.
    stale: bool,
}

/// What a stage of a journey gives.
pub type Result<T = ()> = std::result::Result<T, Trouble>;

impl Trouble {
    /// A trouble with its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), stale: false }
    }

    /// Whether an element was taken off the page between being found and being used: whoever uses a
    /// page then looks again.
    pub fn is_stale(&self) -> bool {
        self.stale
    }
}

impl From<WebDriverError> for Trouble {
    fn from(error: WebDriverError) -> Self {
        let stale = matches!(*error, WebDriverErrorInner::StaleElementReference(..));
        Self { text: format!("driver: {error}"), stale }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

macro_rules! from {
    ($($error:ty: $who:literal),* $(,)?) => {$(
        impl From<$error> for Trouble {
            fn from(error: $error) -> Self {
                Self::new(format!(concat!($who, ": {}"), error))
            }
        }
    )*};
}

from! {
    thirtyfour::bidi::BidiError: "driver",
    xtask::failure::Failure: "set-up",
    std::io::Error: "system",
    serde_json::Error: "JSON",
}

/// Stops the journey unless something holds; the text says what was expected and what was seen.
#[macro_export]
macro_rules! ensure {
    ($holds:expr, $($text:tt)+) => {
        if !$holds {
            return Err($crate::trouble::Trouble::new(format!($($text)+)));
        }
    };
}

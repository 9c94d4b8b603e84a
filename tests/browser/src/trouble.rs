//! Why a journey stopped.

use std::fmt;
use thirtyfour::error::WebDriverError;

/// Why a journey stopped, in words.
#[derive(Debug)]
pub struct Trouble(String);

/// What a stage of a journey gives.
pub type Result<T = ()> = std::result::Result<T, Trouble>;

impl Trouble {
    /// A trouble with its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

macro_rules! from {
    ($($error:ty: $who:literal),* $(,)?) => {$(
        impl From<$error> for Trouble {
            fn from(error: $error) -> Self {
                Self(format!(concat!($who, ": {}"), error))
            }
        }
    )*};
}

from! {
    WebDriverError: "driver",
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

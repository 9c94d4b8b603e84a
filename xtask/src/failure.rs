//! Why a task stopped, in words for the person at the keyboard; and running other programs.

use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a task stopped. The text says what happened and, where something can be done, what to do.
#[derive(Debug)]
pub struct Failure(String);

/// What a task gives.
pub type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// Reads a text file.
///
/// # Errors
/// Names the file and the system's reason.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .map_err(|e| Failure::new(format!("cannot read {}: {e}", path.display())))
}

/// Writes a file, making its folders; leaves it alone when it already holds just that.
///
/// # Errors
/// Names the file and the system's reason.
pub fn write(path: &Path, content: &[u8]) -> Result {
    if std::fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let said = |e: std::io::Error| Failure::new(format!("cannot write {}: {e}", path.display()));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(said)?;
    }
    std::fs::write(path, content).map_err(said)
}

/// Runs a program, its output on this terminal.
///
/// # Errors
/// When it cannot be started or does not end well; the text names the whole call.
pub fn run(command: &mut Command) -> Result {
    let call = spell(command);
    let status =
        command.status().map_err(|e| Failure::new(format!("cannot start `{call}`: {e}")))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{call}` failed ({status})"))) }
}

/// Runs a program and gives what it printed; `None` when it is not there or does not end well.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn spell(command: &Command) -> String {
    let mut call = command.get_program().to_string_lossy().into_owned();
    for word in command.get_args() {
        call.push(' ');
        call.push_str(&word.to_string_lossy());
    }
    call
}

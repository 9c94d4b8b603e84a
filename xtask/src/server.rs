//! A small web server for static files, for the journeys: a folder under a path of its own, and a
//! page that shows it in a frame. It listens to this computer only and knows nothing but GET.

use crate::failure::{Failure, Result};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A running server. It ends with the program.
#[derive(Debug)]
pub struct Server {
    port: u16,
}

/// The path under which the folder is served, two levels deep as on somebody's platform.
const UNDER: &str = "/platform/ipa/";

impl Server {
    /// Serves a folder on a free port.
    ///
    /// # Errors
    /// When this computer gives no port.
    pub fn start(folder: PathBuf) -> Result<Self> {
        let said =
            |e: std::io::Error| Failure::new(format!("cannot serve {}: {e}", folder.display()));
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(said)?;
        let port = listener.local_addr().map_err(said)?.port();
        let folder = Arc::new(folder.clone());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // A browser that hangs up is no concern of ours.
                std::thread::spawn(move || answer(connection, &folder).ok());
            }
        });
        Ok(Self { port })
    }

    /// The address of the folder's first page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{UNDER}", self.port)
    }

    /// The address of a page that shows it in a frame.
    pub fn framed(&self) -> String {
        format!("http://127.0.0.1:{}/frame", self.port)
    }
}

fn answer(connection: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(&connection).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = reply(path, folder);
    let mut out = &connection;
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    out.write_all(head.as_bytes())?;
    out.write_all(&body)
}

fn reply(path: &str, folder: &Path) -> (&'static str, &'static str, Vec<u8>) {
    if path == "/frame" {
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><title>A platform</title>\
             <iframe title=\"iPA Matrix\" src=\"{UNDER}\" width=\"1200\" height=\"700\"></iframe></html>"
        );
        return ("200 OK", "text/html; charset=utf-8", page.into_bytes());
    }
    let missing = ("404 Not Found", "text/plain", b"not here".to_vec());
    let Some(inside) = path.strip_prefix(UNDER) else { return missing };
    let inside = Path::new(if inside.is_empty() { "index.html" } else { inside });
    if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
        return missing;
    }
    match std::fs::read(folder.join(inside)) {
        Ok(body) => ("200 OK", kind(inside), body),
        Err(_) => missing,
    }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "webmanifest") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = crate::paths::root().join("xtask");
        assert_eq!(reply("/platform/ipa/Cargo.toml", &folder).0, "200 OK");
        assert_eq!(reply("/platform/ipa/../Cargo.toml", &folder).0, "404 Not Found");
        assert_eq!(reply("/platform/ipa//etc/passwd", &folder).0, "404 Not Found");
        assert_eq!(reply("/Cargo.toml", &folder).0, "404 Not Found");
    }
}

//! Pictures of every page at two sizes, light and dark, to be looked at.

use ipa_browser_tests::browser::Kind;
use ipa_browser_tests::run::end_with_starter;
use ipa_browser_tests::screens::{SCREENS, with_data};
use ipa_browser_tests::session::{From, Session, Theme};
use ipa_browser_tests::trouble::{Result, Trouble};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

#[tokio::main]
async fn main() -> ExitCode {
    match pictures().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("screenshots: {trouble}");
            ExitCode::FAILURE
        }
    }
}

async fn pictures() -> Result {
    end_with_starter();
    let mut words = std::env::args().skip(1);
    let (mut out, mut only) =
        (xtask::paths::root().join("target").join("screenshots"), String::new());
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| Trouble::new(format!("{word} takes a value")))?;
        match word.as_str() {
            "--out" => out = PathBuf::from(value),
            "--only" => only = value,
            _ => return Err(Trouble::new(format!("`{word}` is not understood"))),
        }
    }
    let mut session = Session::start(Kind::Chromium, From::File).await?;
    let empty: Vec<_> = SCREENS.iter().map(|(name, route)| (*name, (*route).to_owned())).collect();
    taken(&mut session, &out, &only, &empty).await?;
    let full = with_data(&session).await?;
    taken(&mut session, &out, &only, &full).await?;
    println!("pictures in {}", out.display());
    for error in session.take_errors() {
        println!("console error: {error}");
    }
    session.close().await
}

async fn taken(
    session: &mut Session,
    out: &Path,
    only: &str,
    screens: &[(&str, String)],
) -> Result {
    for (width, height) in [(1280, 800), (390, 844)] {
        session.size(width, height).await?;
        for theme in Theme::ALL {
            session.theme(theme).await?;
            for (name, route) in screens.iter().filter(|(name, _)| name.contains(only)) {
                session.open(route).await?;
                session.theme(theme).await?;
                // Whatever settles after the first paint.
                tokio::time::sleep(Duration::from_millis(300)).await;
                session.picture(&out.join(format!("{name}-{width}-{}.png", theme.name()))).await?;
            }
        }
    }
    Ok(())
}

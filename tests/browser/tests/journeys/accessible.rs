//! axe on every page, light and dark, wide and narrow.

use ipa_browser_tests::screens::{SCREENS, with_data};
use ipa_browser_tests::session::{Session, Theme};
use ipa_browser_tests::trouble::{Result, Trouble};

async fn looked_at(session: &mut Session, screens: &[(&str, &str)]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for theme in Theme::ALL {
        for (name, route) in screens {
            session.open(route).await?;
            session.theme(theme).await?;
            for violation in session.violations().await? {
                all.push(format!("{name} {}: {violation}", theme.name()));
            }
        }
    }
    Ok(all)
}

async fn every_page(session: &mut Session, width: u32, height: u32) -> Result {
    session.size(width, height).await?;
    let mut all = looked_at(session, SCREENS).await?;
    let full = with_data(session).await?;
    let full: Vec<_> = full.iter().map(|(name, route)| (*name, route.as_str())).collect();
    all.extend(looked_at(session, &full).await?);
    if all.is_empty() {
        Ok(())
    } else {
        Err(Trouble::new(format!("axe:\n    {}", all.join("\n    "))))
    }
}

/// As on a laptop.
pub async fn every_page_on_a_laptop(session: &mut Session) -> Result {
    every_page(session, 1280, 800).await
}

/// As on a telephone.
pub async fn every_page_on_a_telephone(session: &mut Session) -> Result {
    every_page(session, 390, 844).await
}

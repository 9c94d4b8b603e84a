//! The app's pages, for whatever looks at all of them: pictures, axe.

/// A name for files and messages, and the route.
pub const SCREENS: &[(&str, &str)] = &[
    ("plan", "#/plan"),
    ("plan-search", "#/plan?q=forged%20documents"),
    ("activity", "#/activity/2.2.6.2"),
    ("need", "#/need/2.4.5"),
    ("organisations", "#/organisations"),
    ("organisation", "#/organisations/IOM"),
    ("beneficiary", "#/beneficiaries/albania"),
    ("glossary", "#/glossary"),
    ("about", "#/about"),
    ("proposals", "#/proposals"),
    ("proposal-new", "#/proposals/new"),
    ("submission", "#/submission"),
    ("rescue", "#/rescue"),
];

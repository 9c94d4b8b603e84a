//! Icons: our own strokes in a box of 16, beside words, never alone without a name.

use crate::ui::markup::view;
use leptos::prelude::*;

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A list: the plan.
    Plan,
    /// Buildings: organisations.
    Organisations,
    /// A flag: Beneficiaries.
    Beneficiaries,
    /// A pencil: proposals.
    Pencil,
    /// A page with a tick: the submission.
    Submission,
    /// A book: the glossary.
    Book,
    /// A large and a small letter: the lexicon.
    Letters,
    /// An i: about.
    About,
    /// Sliders: settings.
    Sliders,
    /// A magnifier.
    Search,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// A triangle with a mark.
    Warning,
    /// An arrow that opens.
    Chevron,
    /// Three bars.
    Menu,
    /// Half a disc: light or dark.
    Theme,
    /// A funnel.
    Filter,
    /// A turning arrow.
    Again,
    /// Two sheets.
    Copy,
    /// An arrow into a tray.
    Download,
    /// A plus.
    Plus,
    /// A lock.
    Lock,
    /// A bin.
    Bin,
}

impl Picture {
    fn path(self) -> &'static str {
        match self {
            Self::Plan => "M2.5 3.5h11M4.5 8h9M6.5 12.5h7",
            Self::Organisations => {
                "M2.5 13.5v-8l4.5-3v11M7 6.5l6.5 2v5M1.5 13.5h13M4.5 7v0M4.5 10v0M10 10.5v0"
            }
            Self::Beneficiaries => "M3.5 14V2.5M3.5 3h9l-2 3 2 3h-9",
            Self::Pencil => "M2.8 13.2l.7-3 7.4-7.4 2.3 2.3-7.4 7.4zM9.4 4.3l2.3 2.3",
            Self::Submission => "M3 2.5h6.5L13 6v7.5H3zM5.5 9l1.8 1.8L10.8 7.4",
            Self::Book => {
                "M8 4v9.5M8 4C6.5 3 4.5 2.7 2.5 3v9.5c2-.3 4 0 5.500 1 1.500-1 3.500-1.300 5.500-1V3c-2-.3-4 0-5.500 1z"
            }
            Self::Letters => {
                "M1.5 12.5l3.500-9 3.500 9M2.700 9.500h4.600M14.500 7v5.500M14.500 9.750a2.250 2.750 0 1 1-4.500 0a2.250 2.750 0 1 1 4.500 0"
            }
            Self::About => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.500v3.500M8 5v0",
            Self::Sliders => {
                "M2.500 5h6M12 5h1.500M2.500 11H4M7.500 11h6M10.200 3.300v3.400M5.800 9.300v3.400"
            }
            Self::Search => {
                "M7 11.300a4.300 4.300 0 1 0 0-8.600 4.300 4.300 0 0 0 0 8.600zM10.300 10.300l3.400 3.400"
            }
            Self::Tick => "M3 8.600l3.200 3.200L13 4.800",
            Self::Cross => "M4.500 4.500l7 7M11.500 4.500l-7 7",
            Self::Warning => "M8 2.500l6 11H2zM8 6.500v3.500M8 11.800v0",
            Self::Chevron => "M6 4l4 4-4 4",
            Self::Menu => "M2.500 4.500h11M2.500 8h11M2.500 11.500h11",
            Self::Theme => "M8 13.500a5.500 5.500 0 1 0 0-11zM8 2.500a5.500 5.500 0 1 0 0 11",
            Self::Filter => "M2.500 3.500h11L9.500 8.500v4l-3 1v-5z",
            Self::Again => "M3 8a5 5 0 1 1 1.600 3.700M3 12.500V9h3.400",
            Self::Copy => "M5.500 5.500h8v8h-8zM3 10.500h-.500v-8h8V3",
            Self::Download => "M8 2.500v7.500M5 7.300L8 10.300l3-3M2.500 11v2.500h11V11",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Lock => "M3.500 7.500h9v6h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500",
            Self::Bin => "M3 4.500h10M6.500 4V2.500h3V4M4.500 4.500l.6 9h5.800l.6-9",
        }
    }
}

/// One icon, hidden from readers of the screen: the words beside it say what it means.
#[component]
pub fn Icon(
    /// Which.
    of: Picture,
    /// Edge length in CSS pixels.
    #[prop(default = 16)]
    size: u32,
) -> AnyView {
    view! {
        <svg
            width=size
            height=size
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=of.path()></path>
        </svg>
    }
}

/// The sign of the app: a matrix of nine with a diagonal filled.
#[component]
pub fn Sign() -> AnyView {
    let cells: Vec<_> = (0..9u32)
        .map(|cell| {
            let (row, column) = (cell / 3, cell % 3);
            let full = row + column == 2;
            view! {
                <rect
                    x=format!("{}", 1.0 + f64::from(column) * 6.5)
                    y=format!("{}", 1.0 + f64::from(row) * 6.5)
                    width="5"
                    height="5"
                    rx="1"
                    opacity=if full { "1" } else { ".35" }
                ></rect>
            }
        })
        .collect();
    view! {
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
            {cells}
        </svg>
    }
}

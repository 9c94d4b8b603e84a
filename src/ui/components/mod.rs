//! Pieces that stand on several pages; one component, one file, except where two are one thing.

pub mod answer_line;
pub mod bar;
pub mod crumbs;
pub mod differences;
pub mod endnote_mark;
pub mod explained;
pub mod file_drop;
pub mod footnote;
pub mod icon;
pub mod item_line;
pub mod item_tools;
pub mod language_line;
pub mod links;
pub mod marked;
pub mod nav;
pub mod outputs;
pub mod parties;
pub mod readings;
pub mod rows;
pub mod save_line;
pub mod shared_terms;
pub mod similar;
pub mod timeline_cell;
pub mod toast;
pub mod verdict;
pub mod why_strength;

### Words of the app: frame, reading pages, settings. One message per idea; ids are <page>-<thing>.

app-name = iPA Matrix
page-title = { $page } · iPA Matrix
skip = Skip to the content
undo = Undo
close = Close
quoted = “{ $text }”
list-and = { $first } and { $last }
not-stated = Not stated
as-printed = As printed
as-read = Read as

## Places, for problems
place-whole = the whole file
place-line = line { $line }, column { $column }
place-cell = File { $file }, sheet "{ $sheet }", row { $row }, column "{ $column }"

## Bar and navigation
bar-menu = Menu
bar-search = Search the plan
bar-search-key = Ctrl K
bar-theme = Switch between light and dark
bar-edition = Edition { $edition }
nav-name = Main
nav-read = Read
nav-plan = Plan
nav-organisations = Organisations
nav-beneficiaries = Beneficiaries
nav-propose = Propose
nav-proposals = Proposals
nav-new = New proposal
nav-submission = Submission
nav-glossary = Glossary
nav-settings = Settings, backup
nav-about = About the plan
crumbs-name = You are here

## Items
item-goal = goal { $id }
item-field = field { $id }
item-need = Need { $id }
item-activity = activity { $id }
item-without-text = No text in the plan
item-aside = What you can do with it
title-item = { $number } { $title }
crumb-goal = Goal { $id } { $name }
crumb-field = { $id } { $name }
unnumbered = No number in print, under need { $need }
neighbours-title = Also under need { $need }
endnote-name = Endnote { $mark }
endnotes-title = Endnotes
need-of-parts = What need { $id } asks for
need-activities = Activities for this need
need-carries-own = No activity is planned. The need itself states outputs, timeline and partners.
need-is-gap = No activity is planned for this need.
lead-none = No lead stated
led-by = Led by { $names }
share-of-work = share: { $share }
remark-by = (remark by { $by })
beneficiaries-each = Each Beneficiary
outputs-none = None stated
label-need = Need addressed
label-outputs = Outputs
label-timeline = Suggested timeline
label-leads = Lead partner(s)
label-partners = Partner(s)
label-beneficiaries = Beneficiaries
label-remarks = Remarks
timeline-none = No timeline stated

propose-like = Propose something like this
propose-change = Propose a change
propose-withdrawal = Propose to withdraw it
propose-for-need = Propose an activity for this need
copy-row = Copy as a row of the plan
copy-link = Copy a link
print-sheet = Print

links-title = Linked with
links-help = Stated in the plan, from either end.
links-none = The plan states no link.
link-connected = connected
link-combined = combined
link-part-of = part of
link-horizontal = horizontal
link-said-here = Said here, endnote { $mark }
link-said-there = Said at the other end, endnote { $mark }
link-proposed-by = , as proposed by { $by }
link-unresolved = “{ $text }” (no item of the plan has this number)

similar-title = Most like it elsewhere in the plan
similar-help = Found by comparing the texts. Shared words stand below each.
similar-none = Nothing outside its own need is much like it.
similar-working = Comparing with the plan…
similar-missing = The part of the app that compares did not arrive. Connect and load the page anew.

readings-title = Printed and read
readings-help = Where the printed plan has a slip, this tool shows what is most likely meant.
reading-nothing = nothing
reading-id = Number
reading-number = Number
reading-need = Need
reading-title = Title
reading-text = Text
reading-parts = Text
reading-items = Text
reading-outputs = Outputs
reading-timeline = Timeline
reading-leads = Lead partner(s)
reading-partners = Partner(s)
reading-beneficiaries = Beneficiaries
reading-remarks = Remarks
reading-endnote = Endnote mark
reading-line = Row
reading-outcome = Outcome
reading-meaning = Meaning
reading-mark = Mark
reading-marked = What carries it
reading-links = Link
reading-field = Specific field
reading-activity = Activity
reading-remark = Remark
reading-full_name = Full name
reading-name = Heading
reading-who = Who
reading-when = When
reading-pillar_leads = Leads of the pillar
reading-publisher = Published by
reading-of-endnote = Endnote { $mark }: { $field }
reading-of-row = Table of horizontal needs: { $field }

## Timelines in words
read-nothing = No time is stated
read-not-understood = Not understood: “{ $text }”
read-what = { $what }:
read-ongoing = on-going
read-for-each = for each { $what }
read-times = { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
read-times-between = { $least } to { $most } times
read-times-at-least = at least { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
read-times-at-most = at most { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
read-at-least = at least { $count } { $what }
read-at-most = at most { $count } { $what }
read-per-week = { $count ->
    [1] a week
   *[other] every { $count } weeks
}
read-per-month = { $count ->
    [1] a month
   *[other] every { $count } months
}
read-per-quarter = { $count ->
    [1] a quarter
   *[other] every { $count } quarters
}
read-per-half-year = { $count ->
    [1] every half-year
   *[other] every { $count } half-years
}
read-per-year = { $count ->
    [1] a year
   *[other] every { $count } years
}
read-in = in { $when }
read-by = by { $when }
read-from = from { $when }
read-between = from { $start } to { $end }
read-half = half-year { $half } of { $year }
read-quarter = quarter { $quarter } of { $year }
read-spring = spring { $year }
read-summer = summer { $year }
read-autumn = autumn { $year }
read-winter = winter { $year }
read-early = early { $year }
read-mid = the middle of { $year }
read-late = late { $year }
read-end = the end of { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Plan
plan-summary = { $activities } activities for { $needs } needs in { $fields } specific fields and { $goals } goals.
plan-summary-gaps = { $untimed } activities state no timeline. { $gaps } needs have no activity.
plan-search = Search: a word, an organisation, or a number such as 2.2.6.2
plan-search-name = Search the plan
plan-open-all = Open all
plan-close-all = Close all
plan-filters = Filters
plan-filters-close = Show { $count ->
    [one] { $count } result
   *[other] { $count } results
}
plan-clear = Clear all
plan-drop = Remove { $name }
plan-results = { $count ->
    [0] Nothing found
    [one] { $count } item found
   *[other] { $count } items found
}
plan-of-all = All { $count } items
plan-nothing-title = Nothing matches
plan-nothing-help = No activity or need matches all of this. Remove one of the filters, or clear them all.
plan-count = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
plan-goal = Goal { $id }
plan-outcome = Outcome: { $text }
plan-field-none = No specific field
plan-need = Need { $id }
plan-need-gap = no activity
plan-unnumbered = ({ $id })
plan-with = { $leads } with { $partners }
plan-no-lead = No lead stated
plan-hit-in = in { $where }:
plan-more = and { $count } more
filter-goal = Goal
filter-field = Specific field
filter-organisation = Organisation
filter-role-any = Any role
filter-role-lead = Lead
filter-role-partner = Partner
filter-beneficiary = Beneficiary
filter-year = Year named
filter-stated = Stated
filter-with-timeline = With timeline
filter-without-timeline = Without timeline
filter-with-lead = With lead
filter-without-lead = Without lead
filter-with-output = With outputs
filter-without-output = Without outputs
filter-with-endnote = With endnote
filter-without-endnote = Without endnote
filter-all-of = All { $count }
filter-fewer = Fewer
filter-words = “{ $words }”

## First run and notices
welcome-title = What this is
welcome-text = This is the whole plan of action: who does what, for which need, and when. Before you plan something, look here whether it exists already. Draft your proposal here, see what it overlaps, and hand it over as a file; nothing leaves this computer on its own.
welcome-example = Try an example proposal
welcome-close = Got it
notice-translated = Your browser is translating this page. What you see may be out of date. Turn the translation off to be sure.
notice-set-aside = { $count ->
    [one] One saved thing could not be read. It was set aside and nothing was overwritten.
   *[other] { $count } saved things could not be read. They were set aside and nothing was overwritten.
}
notice-set-aside-get = Download what was set aside
notice-newer = { $count ->
    [one] One proposal was saved by a newer version of this tool. You can read it here, not change it.
   *[other] { $count } proposals were saved by a newer version of this tool. You can read them here, not change them.
}
notice-backup = Your proposals exist only on this computer. Back them up to one file now and then.
notice-backup-do = Back up everything

## Where the work is kept
saved-nothing = Nothing to save yet
saved-saving = Saving…
saved-at = Saved on this computer { $time }
saved-one = Saved in one place only. Back up now
saved-one-why = { $store } did not take it.
saved-not = Not saved. Back up now
saved-not-full = Not saved: storage is full. Back up now
saved-not-blocked = Not saved: this browser keeps nothing. Back up now
saved-read-only = Read only: open in another tab
saved-newer = Read only: made by a newer version
store-local = The browser’s local storage
store-journal = The browser’s database

## Organisations, Beneficiaries, glossary
organisations-title = Organisations
organisations-help = Who leads what and who takes part in what. Bodies that the plan only describes are listed too.
organisation-name = Organisation
organisation-kind = Kind
organisation-leads = Leads
organisation-takes-part = Takes part
organisation-eu-body = EU body
organisation-international = International
organisation-regional = Regional
organisation-state = State
organisation-described = Described, not named
organisation-pillar-lead = Leads the pillar as a whole
organisation-in-plan = Show in the plan
organisation-with = Works with
organisation-aliases = Also written
organisation-leads-count = { $count ->
    [0] Leads nothing
   *[other] Leads { $count }
}
organisation-partner-count = { $count ->
    [0] Partner in nothing else
   *[other] Partner in { $count }
}
beneficiaries-title = Beneficiaries
beneficiaries-help = What the plan names for each. Most activities do not say whom they cover.
beneficiary-name = Beneficiary
beneficiary-named = Named
beneficiary-each = With each
beneficiary-not-stated = Not stated
beneficiary-help = What names this Beneficiary, what covers it with all others, and what does not say.
beneficiary-named-count = { $count ->
    [0] No activity names it
    [one] { $count } activity names it
   *[other] { $count } activities name it
}
beneficiary-each-count = { $count ->
    [one] { $count } activity covers each Beneficiary
   *[other] { $count } activities cover each Beneficiary
}
beneficiary-not-stated-count = { $count ->
    [one] { $count } activity does not say
   *[other] { $count } activities do not say
}
beneficiary-others-count = { $count ->
    [one] { $count } activity names only others
   *[other] { $count } activities name only others
}
glossary-title = Glossary
glossary-help = Acronyms and abbreviations, as the plan explains them.
glossary-search = Search the acronyms
glossary-organisation = its page
glossary-count = { $count ->
    [one] { $count } acronym
   *[other] { $count } acronyms
}

## About
about-title = About the plan
about-initiative = Initiative
about-pillar = Pillar
about-leads = Pillar leads
about-edition = Edition
about-edition-value = { $edition }, { $state }
about-age = Age
about-period = It covers { $start } to { $end }.
about-publisher = Publisher
about-website = Website
about-section = Section { $section }
about-duties = Rules for everybody: consult, update, report
about-narrative = How the plan came about
about-criteria = Prioritisation criteria
about-parameters = Prioritisation parameters
about-threats = Cross-cutting threats
about-horizontal-table = Table of horizontal needs
about-horizontal-table-help = What the other pillars and the initiative as a whole ask of this plan, as the plan's table prints it.
horizontal-field = Specific field
horizontal-need = Need
horizontal-activity = Activity
horizontal-links = Linked with
horizontal-who = Lead partner(s); partner(s)
about-horizontal-needs = Horizontal needs named in the text
about-priorities = Priorities found
about-policy-areas = Policy areas
about-framework = Logical framework
about-indicators = Indicators
about-footnotes = Footnotes
about-tool = About this tool
about-tool-text = iPA Matrix { $version }. It runs in this page alone. It has no server, and nothing that you type leaves this computer.
plan-draft = a draft
plan-before-the-board = before the board
plan-endorsed = endorsed

missing-title = There is no such page
missing-help = The address may be cut off, or the item may stand in another edition of the plan.
missing-plan = Go to the plan

## What was just done
said-row-copied = Copied. Paste it into Word or Excel.
said-link-copied = The link is copied.
said-copy-failed = The browser did not let this page copy. Select the text and press Ctrl C.
said-binned = “{ $title }” is in the bin.
copy-of = Copy of { $title }
proposal-untitled = Proposal without a title
reference = { $plan }, edition { $edition }, { $page }

later-coming = Opening…
later-missing = This page could not be loaded
later-missing-help = A part of the app did not arrive: this computer may be offline, or the site has been renewed meanwhile. What you wrote before is still on this computer. Connect and try again, or load the page anew.
later-again = Try again

opening-plan = Opening the plan…
opening-no-script = This page needs JavaScript, which is switched off in this browser. Nothing you wrote here before is lost: it shows again once JavaScript is switched on for this page.

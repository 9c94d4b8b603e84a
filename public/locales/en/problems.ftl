### Words of problems: what is wrong, where, what to do. Ids are problem-<code>.

## Files that cannot be read

problem-file-unreadable = The file cannot be opened: { $detail }. Check its name and that you may read it.
problem-not-utf8 = The file is not text in UTF-8. Choose the file that this program exported, not a picture, a workbook or a zip of it.
problem-empty-file = The file is empty. It was probably cut off while it was saved or sent: ask for it again.
problem-too-large = The file has { $size } MiB; at most { $limit } MiB are read. Check that it is the right file, or split it.
problem-too-deep = { $place }: lists stand more than { $limit } deep in one another. This is no file of this program; check that it is the right one.
problem-truncated = { $place }: the file ends in the middle. It was cut off while it was saved or sent: ask for it again.
problem-not-json = { $place }: this is not JSON. Choose the file that this program exported; a Word or Excel file cannot be read here.
problem-format-missing = The file does not say what it is: "format" is missing. A file of the format "{ $expected }" is expected.
problem-other-format = The file is of the format "{ $found }"; "{ $expected }" is expected here. Choose another file, or open this one where it belongs.
problem-newer-version = The file has version { $found } of the format "{ $format }"; this program reads up to version { $supported }. Get the newer program, or ask for the file in the older version.
problem-wrong-shape = { $place }: { $detail }. Correct the value there, or ask whoever made the file to export it again.
problem-too-many = { $place }: { $count } entries; at most { $limit } are read. Split the file.

## What a file says

problem-unknown-field = { $place }: this program does not know the field "{ $field }". It is kept and written back; nothing has to be done.
problem-proposal-unreadable = { $place }: this proposal cannot be read: { $detail }. The others are read; ask for this one again.
problem-title-missing-in-file = { $place }: this proposal has no title. Give it one: "title" is the only field that is required.
problem-id-missing = { $place }: an id is missing. Give the entry an id of its own.
problem-duplicate-id = { $place }: the id "{ $id }" stands twice. Give each entry an id of its own.
problem-dangling-reference = { $place }: the plan has no { $item }. Correct the reference, or take it out.

## Rules of a plan

problem-activity-without-title = { $place }: activity { $id } has no title. Add it as printed.
problem-organisation-unknown = { $place }: no organisation has the id "{ $id }". Add it to the organisations, or correct the id.
problem-beneficiary-not-in-plan = { $place }: no Beneficiary has the id "{ $id }". Add it to the Beneficiaries, or correct the id.
problem-footnote-unknown = { $place }: no footnote has the id "{ $id }". Add the footnote, or correct the id.
problem-endnote-unused = { $place }: nothing carries the mark of endnote { $mark }. Say which items carry it.
problem-link-without-one-end = { $place }: a link of endnote { $mark } must have exactly one of "item", "quoted" and "unresolved". Leave one of them.
problem-unresolved-without-reading = { $place }: "{ $text }" is unresolved, and no reading says why. Add a reading for this endnote.
problem-contains-itself = { $item } is part of itself by way of others. Correct what it is part of.
problem-reading-points-nowhere = { $place }: the reading points to "{ $pointer }", where nothing can stand. Correct the pointer; entries of lists go by their id.
problem-reading-without-reason = { $place }: the reading gives no reason. Say why it is read otherwise than printed.
problem-period-reversed = { $place }: the period runs from { $start } to { $end }, backwards. Exchange the years.

## Proposals: what is missing or probably not as meant
problem-title-missing = Write a title.
problem-title-short = The title is very short. Name the deed and its subject.
problem-title-long = The title has { $length } characters. Up to { $limit } fit the plan’s table.
problem-description-missing = Say in two or three sentences what will happen.
problem-text-long = A text of more than { $limit } characters. Shorten it.
problem-need-missing = Choose the need that it answers, or describe a new one.
problem-need-unknown = The plan has no need { $need }. Choose one of the plan, or describe a new one.
problem-need-expressed-by-missing = Say which Beneficiary expressed the new need.
problem-outputs-missing = Write at least one output.
problem-timeline-missing = Say when it takes place, or how often.
problem-timeline-not-understood = “{ $text }” is not understood as a time. Write for example “Q3 2019” or “2x / year”.
problem-timeline-outside-period = None of the years lies in the plan’s period, { $start } to { $end }.
problem-leads-missing = Name a lead partner.
problem-organisation-new = { $name } is new to the plan. That is fine if it is spelt right.
problem-organisation-twice = { $name } is lead partner already. Remove it from the partners.
problem-beneficiaries-missing = Say for which Beneficiaries it is.
problem-beneficiary-unknown = { $name } is not a Beneficiary of this plan.
problem-criteria-missing = Tick the prioritisation criteria that it meets.
problem-choice-unknown = “{ $name }” is none of the plan’s entries. Tick another, or remove it.
problem-amount-without-number = “{ $amount }” has no number. Write for example “25 000”.
problem-currency-missing = Name the currency of the amount.
problem-contact-missing = Name somebody whom the coordinator can ask.
problem-email-odd = “{ $email }” does not look like an e-mail address. Check it.
problem-reason-missing = Say why the activity should be withdrawn.
problem-item-missing = Say which activity it is about.
problem-item-unknown = The plan has no { $item }. It may stand in another edition.
problem-change-says-nothing = Nothing differs from the plan yet. Change what should be different.
problem-checked-against-other = It was checked against edition { $edition } of { $plan }. Look at its overlaps again.

## The command line

cli-error = error
cli-warning = warning
cli-hint = hint
cli-problems = { $count ->
    [0] no problems
    [one] { $count } problem
   *[other] { $count } problems
}
cli-schema-differs = { $file } is not what the types say. Run "ipa schema".
cli-not-written = { $file } cannot be written: { $detail }
cli-stats-goals = goals
cli-stats-fields = specific fields
cli-stats-needs = needs
cli-stats-activities = activities
cli-stats-numbered = activities with a number in print
cli-stats-outputs = outputs
cli-stats-endnotes = endnotes
cli-stats-horizontal = rows of horizontal needs
cli-stats-acronyms = acronyms
cli-stats-needs-without-activity = needs without an activity
cli-stats-without-timeline = activities without a timeline
cli-stats-without-outputs = activities without outputs
cli-stats-without-lead = activities without a lead of their own

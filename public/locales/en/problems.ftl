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
problem-checked-against-other = This was checked against the plan "{ $plan }", edition { $edition }, not against the one that is open. Look at its overlaps again.

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

## What a proposal lacks; hints that never stop anything

problem-item-missing = It is not said which activity this is about. Choose the activity.
problem-item-unknown = The plan has no { $item }. Choose another activity, or make this a new proposal.
problem-change-says-nothing = Nothing differs from { $item } yet. Change what is to be changed.
problem-reason-missing = The reason of the withdrawal is missing. Say in a sentence why.
problem-title-missing = The title is missing. Say in one line what is to be done.
problem-title-short = The title is very short. Say what is done and for whom, for example "Workshop on forged documents for border police trainers".
problem-title-long = The title has { $length } characters; the plan's table takes about { $limit }. Move details to the description.
problem-text-long = This text has more than { $limit } characters. Shorten it: the coordinator has to read it.
problem-description-missing = The description is missing. Two sentences make it easier to tell what overlaps.
problem-need-missing = No need is chosen. Pick the need that this addresses, or describe a new one.
problem-need-unknown = The plan has no need { $need }. Pick another one, or describe a new one.
problem-need-expressed-by-missing = It is not said which Beneficiary expressed the new need. Name it.
problem-outputs-missing = There is no output. Say what will be there afterwards, one output a line.
problem-timeline-missing = There is no timeline. Say when or how often, for example "2x / year" or "By 2020".
problem-timeline-not-understood = "{ $text }" is kept, but says no time that can be read. Write for example "Dec 2019", "Q3 2019" or "2x / year (2018-2020)".
problem-timeline-outside-period = The timeline lies outside the plan's period, { $start } to { $end }. Check the years.
problem-leads-missing = There is no lead partner. Name who would lead.
problem-organisation-new = "{ $name }" is not among the plan's organisations. That is fine if it is new; else pick it from the list.
problem-organisation-twice = "{ $name }" leads already. Take it out of the partners.
problem-beneficiaries-missing = No Beneficiary is named. Name those that this is for, or all.
problem-beneficiary-unknown = "{ $name }" is not one of the plan's Beneficiaries. Pick one from the list.
problem-criteria-missing = No prioritisation criterion is chosen. Choose those that this meets.
problem-choice-unknown = "{ $name }" is not on the plan's list. Choose from the list.
problem-amount-without-number = The amount "{ $amount }" has no number. Write for example 25000.
problem-currency-missing = The currency of the amount is missing. Write for example EUR.
problem-contact-missing = There is no contact. Name someone whom the coordinator can ask.
problem-email-odd = "{ $email }" does not look like an e-mail address. Check it.

## The command line

problem-lexicon-unreadable = The lexicon cannot be used: { $detail }. Check that it is the right file and that it is complete.
problem-item-not-found = The plan has no activity and no need "{ $id }". Give a number of the plan, for example 2.2.6.2.
problem-plan-twice = The plan "{ $plan }", edition { $edition }, is compared with already. Leave this file out.
problem-phrasing-item = { $place }: the plan has no { $item } that is compared. Take this entry out, or correct its item.
problem-phrasing-short = { $place }: "{ $text }" says too little. Write at least two words that name the work.
problem-phrasing-long = { $place }: "{ $text }" is longer than { $limit } characters. Say it in one short sentence.
problem-phrasing-repeated = { $place }: "{ $text }" is there already. Say it in other words.
problem-phrasing-of-another = { $place }: "{ $text }" says what { $item } says. Name what sets this item apart.
problem-phrasing-own = { $place }: "{ $text }" uses the item's own wording. Use other words for the same work.
problem-phrasing-general = { $place }: "{ $text }" would fit { $count } other items as well. Name the subject more closely.
problem-phrasing-language = { $place }: "{ $language }" is no tag of a language. Write en, sq, sr, mk or such.
problem-form-empty = { $place }: "{ $form }" has no letters. Write a word or a few words in order.
problem-form-short = { $place }: "{ $form }" is too short: it would be found nearly everywhere. Write at least three letters before a *, or an acronym in capitals.
problem-form-small-words = { $place }: "{ $form }" has only small words. Add the word that names the matter.
problem-form-long = { $place }: "{ $form }…" is longer than { $limit } characters. A form is a few words.
problem-form-repeated = { $place }: "{ $form }" is there already.
problem-form-of-another = { $place }: "{ $form }" belongs to “{ $concept }” already. Remove it there first, or write more words that tell the two apart.
problem-form-concept = { $place }: the lexicon has no concept "{ $concept }". Its changes are left out.
phrasings-instruction-1 = For each item write other ways in which a planner who has never read it might name the same work: short titles of 3 to 12 words.
phrasings-instruction-2 = Fill the lists under "phrasings", one list for each language, by its tag (en, sq, sr, mk). Eight to twelve for each item and language help; any number is read.
phrasings-instruction-3 = Use other words than the item: another term of the trade, a plain word, the acronym in place of the words or the other way round, the tool in place of the purpose.
phrasings-instruction-4 = Keep what sets the item apart from the others: its subject, for whom it is, what comes of it.
phrasings-instruction-5 = Leave out names of organisations, countries and years.
phrasings-instruction-6 = Look only at the plan. Texts of real proposals must not be copied in, or nothing can be measured with them.
phrasings-instruction-7 = Change nothing else. Then: ipa phrasings --add THIS-FILE PLAN > NEW-PLAN
cli-phrasings = { $taken } taken in, { $refused } problems.
cli-error = error
cli-warning = warning
cli-hint = hint
cli-problems = { $count ->
    [0] no problems
    [one] { $count } problem
   *[other] { $count } problems
}
cli-kind-activity = activity
cli-kind-need = need
cli-kind-horizontal = horizontal
cli-kind-threat = threat
cli-kind-proposal = proposal
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


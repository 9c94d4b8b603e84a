### Words for drafting: proposals, editor, overlaps beside it, comparison, submission.

moment-today = today { $time }
moment-date = { $day } { $month } { $year }, { $time }

## Starting a proposal
start-title = New proposal
start-who-title = Before you start
start-who = Who do you draft for?
start-who-hint = Your organisation or Beneficiary. It is put in as lead partner where that fits. You can change it in the settings. It stays on this computer.
start-go = Continue
start-skip = Skip this question

## The example: the same work as 2.2.6.2, in other words
example-title = Training police trainers to spot falsified travel documents and look-alike fraud
example-description =
    A five-day train-the-trainers course for two border police trainers from each Beneficiary.
    They learn to detect forged documents, and imposters who travel on a genuine passport of somebody else, with a magnifier and a UV lamp only.
    Each trainer then repeats the course at an airport at home.
example-outputs =
    12 police trainers able to teach the detection of forged documents and imposters
    Training kit in the national languages
    One course at an airport of each Beneficiary
example-timeline = Autumn 2019

## The list of proposals
proposals-help = What you draft stays on this computer until you hand it over as a file.
proposals-opening = Reading what is saved on this computer…
proposals-empty-title = No proposals yet
proposals-empty-help = A proposal is one activity that you would like to add, change or withdraw. Have you worked in another browser, or with another copy of this file? Then restore your backup below.
proposals-empty-new = Draft a proposal
proposals-empty-example = Try with an example
proposal-into = Goes into { $item }
proposal-duplicate = Duplicate
proposal-duplicate-name = Duplicate: { $title }
proposal-bin = Move to the bin
proposal-bin-name = Move to the bin: { $title }
proposal-restore = Take out of the bin
proposal-restore-name = Take out of the bin: { $title }
proposal-changed = Changed { $moment }
proposal-example = Example, never exported
kind-new = New activity
kind-change = Change to { $number }
kind-withdrawal = Withdrawal of { $number }
bin-title = Bin
bin-help = What is in the bin stays there for 30 days. Then it is removed for good the next time this page is opened. You can take it out until then.
bin-since = In the bin since { $moment }

## The form
editor-opening = Opening the proposal…
editor-form = Your proposal
editor-filled = { $count } of { $all } parts filled
editor-undo = Undo: change to { $field }
editor-in-the-plan = In the plan now
editor-in-the-bin = This proposal is in the bin.
editor-example = This is an example to try. Change what you like. It is never part of a submission.
editor-hand-over = Check and hand over
editor-all = All proposals
editor-changes = The activity that you change
editor-withdraws = The activity that you want withdrawn
editor-no-difference = Nothing differs from the plan yet.
editor-differs = { $count ->
    [one] One part differs from the plan: { $fields }.
   *[other] { $count } parts differ from the plan: { $fields }.
}
editor-need-choose = Choose a need
editor-need-new = A new need that the plan does not have
editor-need-no-field = No specific field

field-title = Title
hint-title = Name the deed and its subject. From the plan: “Train-the-Trainers on detection of firearms”.
field-description = Description
field-language = Language
hint-description = Who does what, with whom and where. Two or three sentences.
field-need = Need addressed
hint-need = The need of the plan that this activity answers. If the plan has no such need, describe a new one.
field-need-new = The new need
hint-need-new = What is missing, in one sentence.
field-need-expressed-by = Expressed by
hint-need-expressed-by = The Beneficiary that said it.
field-need-when = When
hint-need-when = For example “June 2019, at the Pillar meeting”.
field-outputs = Outputs
hint-outputs = What is there afterwards that was not there before. One per line.
field-timeline = Suggested timeline
hint-timeline = As it should be printed. A year, a quarter or a frequency is enough: “Q3 2019”, “2x / year”.
field-leads = Lead partner(s)
hint-leads = Who is responsible. Type a name or an acronym. A new organisation is fine.
field-partners = Partner(s)
hint-partners = Who takes part. Add them one by one.
field-beneficiaries = Beneficiaries
hint-beneficiaries = For whom it is. Leave all empty if it is not decided.
field-criteria = Prioritisation criteria
hint-criteria = Which of the plan’s criteria the proposal meets.
field-threats = Cross-cutting threats
hint-threats = Which threats it addresses, if any.
field-funding = Funding
field-funding-state = How far it is there
funding-secured = Secured
funding-partly = Partly secured
funding-sought = Sought
field-funding-sources = Sources, one per line
field-funding-amount = Amount
field-funding-currency = Currency
field-contact = Contact point
hint-contact = Whom the coordinator can ask. It is kept on this computer for your next proposal.
field-contact-name = Name
field-contact-organisation = Organisation
field-contact-email = E-mail address
field-contact-phone = Telephone
field-reason = Reason
hint-reason = Why the activity should be withdrawn. Two or three sentences.
contact-again = Use { $name } again
combo-new = Add “{ $name }” as new
combo-not-in-plan = new
chip-remove = Remove { $name }
field-of = Activity concerned

## Proposals from a file
import-title = Proposals from a file
import-help = A submission or a backup that somebody gave you, or your own. You see what is in it before anything is added. A backup also brings its settings where you have none here. You can also drop files here.
import-pick = Choose a file
import-unreadable = The browser could not read this file.
import-problem = { $name }: { $words }
import-proposal = Proposal
import-what = What happens with it
import-nothing = There is nothing to add.
import-do = Add { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
import-leave = Leave it
standing-new = New: it is added
standing-same = The same is here already: nothing happens
standing-newer = An earlier state of it is here: it is brought up to date
standing-older = What is here is newer: nothing happens
standing-conflict = Two versions: it is added beside yours, and both are kept
said-imported = { $count ->
    [one] { $count } proposal added.
   *[other] { $count } proposals added.
}

## Submission
submission-title = Hand over your proposals
submission-title-problem = Error: Submission
submission-help = You make a file here and send it yourself. Nothing leaves this computer on its own.
submission-empty-title = Nothing to hand over yet
submission-empty-help = A submission is a file with one or more proposals. Draft one first.
submission-empty-example = The example is never handed over. Draft a proposal of your own.
submission-which = Which proposals
submission-examples = { $count ->
    [one] The example proposal is left out.
   *[other] { $count } example proposals are left out.
}
checklist-title = What is still open
checklist-help = You can hand over with open points. The coordinator sees them too.
checklist-none = No proposal is chosen.
checklist-parts = { $title }: its parts
checklist-overlaps = { $title }: its overlaps
checklist-edition = Compared with edition { $edition } of the plan
checklist-done = Done
checklist-missing = { $count } missing
checklist-to-answer = { $count } to answer
checklist-answer = Answer { $names }
checklist-more = { $count } more
checklist-hints = { $count ->
    [one] One more thing to look at
   *[other] { $count } more things to look at
}
problems-title = Still missing
problems-help = The file is made all the same. Put in what you can, and export again.
preview-title = As rows of the plan
preview-help = This is how the coordinator sees it.
preview-combined = Lines with + are added to what the plan has. The coordinator puts them into { $items } in the next edition; you have nothing more to do.
preview-part-of = Part of { $item }
preview-field = Specific field
preview-need = Needs addressed
preview-activity = Activity
preview-outputs = Outputs
preview-timeline = Suggested timeline
preview-parties = Lead and partners
preview-lead = LP: { $names }
preview-partners = P: { $names }
hand-over-name = The file
hand-over-title = Make the file
hand-over-export = Export { $count ->
    [0] submission
    [one] { $count } proposal
   *[other] { $count } proposals
}
hand-over-markdown = Export as Markdown
hand-over-print = Print
hand-over-help = The export is a JSON file that the coordinator can open with this tool. Markdown is for reading and pasting.
afterwards-title = What to do next
afterwards-send = Send this file to the coordinator of the plan, by e-mail or in the shared folder.
afterwards-send-to = Send this file to the { $whom }, by e-mail or in the shared folder.
afterwards-not-sent = It lies among your downloads. This tool has sent nothing.
afterwards-size = { $size } kB
afterwards-fingerprint = Fingerprint of the file, so that both sides can tell that it is the same:
afterwards-check = Check the file
afterwards-whole = The file is whole: it is the one that was just made.
afterwards-other = { $name } is another file, or it was changed.
said-downloaded = Saved as { $name }.
said-download-failed = The browser did not take the file. Try again, or use another browser.

## Writing to the lead
letter-title = Write to the lead
letter-help = Partners seek synergies: ask whoever leads it before you decide. The message quotes both texts; you send it yourself.
letter-copy = Copy the message
letter-read = The message
letter-copied = The message was copied. Paste it into an e-mail to the lead.
letter-reply = What came of it
letter-not-asked = not asked
letter-asked = asked, no reply yet
letter-agreed = the lead agrees
letter-no-answer = no answer
letter-to = Dear colleagues of { $lead },
letter-to-anybody = Dear colleagues,
letter-ours = We are preparing a proposal for “{ $plan }”, edition { $edition }:
letter-theirs = When we compared it with the plan, it came close to { $number }:
letter-theirs-in = When we compared it with “{ $plan }”, it came close to { $number }:
letter-question = Could the two be combined or connected, so that nothing is done twice? Is yours planned as printed, or has it changed? We would be glad to hear from you before we hand over the proposal.

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
proposals-empty-help = A proposal is one activity that you would like to add, change or withdraw.
proposals-empty-new = Draft a proposal
proposals-empty-example = Try with an example
proposal-duplicate = Duplicate
proposal-duplicate-name = Duplicate “{ $title }”
proposal-bin = Move to the bin
proposal-bin-name = Move “{ $title }” to the bin
proposal-restore = Take out of the bin
proposal-restore-name = Take “{ $title }” out of the bin
proposal-changed = Changed { $moment }
proposal-example = Example, never exported
kind-new = New activity
kind-change = Change to { $number }
kind-withdrawal = Withdrawal of { $number }
bin-title = Bin
bin-help = What is in the bin stays there for 30 days. You can take it out until then.
bin-since = In the bin since { $moment }
overlaps-none = No overlap found
overlaps-answered = { $count ->
    [one] { $count } overlap, answered
   *[other] { $count } overlaps, all answered
}
overlaps-open = { $count } of { $all } overlaps to answer

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

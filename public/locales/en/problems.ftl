### Words of problems: what is wrong, where, what to do. Ids are problem-<code>.

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

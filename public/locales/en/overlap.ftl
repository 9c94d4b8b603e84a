### Words for overlaps: verdicts, bands, facets, evidence, answers, endnotes.

## What an overlap amounts to: always a possibility
verdict-duplicate = Possible duplicate
verdict-bordering = Possibly bordering
verdict-complementary = Possibly complementary
verdict-horizontal = Possibly horizontal
verdict-cannot-tell = Cannot tell
verdict-none = No overlap
band-strong = strong
band-medium = medium
band-weak = weak
band-below = below the line

## Facets: compared, never counted
facet-need = Need
facet-field = Specific field
facet-goal = Goal
facet-form = Form of action
facet-audience = For whom
facet-setting = Where
facet-level = Level
facet-beneficiaries = Beneficiaries
facet-time = Time
facet-outputs = Outputs
facet-organisations = Lead and partners
level-same = Same
level-close = Close
level-differs = Differs
level-unknown = Cannot tell
level-national = national
level-regional = regional

## Why an overlap is there, in one sentence
why-same = Same { $same }.
why-same-differs = Same { $same }; { $differs }.
why-differs = Some words in common; { $differs }.
why-little = Some words in common.
why-refers = You name { $item } in your text. { $rest }
why-same-subject = subject ({ $names })
why-same-form = form ({ $names })
why-same-audience = audience ({ $names })
why-same-setting = place ({ $names })
why-same-need = need
why-same-field = specific field
why-differs-audience = you address { $yours }, { $item } { $theirs }
why-only-audience = you say for whom ({ $yours }), { $item } does not
why-differs-form = you propose { $yours }, { $item } { $theirs }
why-differs-beneficiaries = yours is for { $yours }, { $item } for { $theirs }
why-differs-level = yours is { $yours }, { $item } is { $theirs }
why-differs-time = yours is in { $yours }, { $item } in { $theirs }
why-differs-setting = yours takes place here: { $yours }; { $item } here: { $theirs }
why-only-setting = you say where ({ $yours }), { $item } does not
why-differs-need = you name need { $yours }, { $item } stands under { $theirs }

## Overlaps beside the form
overlaps-title = Overlaps with the plan
overlaps-count = { $count ->
    [0] No overlap found
    [one] { $count } possible overlap
   *[other] { $count } possible overlaps
}
overlaps-announced = { $count ->
    [one] { $count } possible overlap: { $name }
   *[other] { $count } possible overlaps, strongest: { $name }
}
overlaps-new = { $count } new, show
overlaps-newer = Changed, show
overlaps-show = Show
overlaps-summary = { $answered } answered, { $open } to answer. Compared with edition { $edition } of the plan.
overlaps-working = Comparing with the plan…
overlaps-too-little = Too little to compare yet. Write a title of three words or more, and what is in the plan already appears here.
overlaps-none-help = Nothing in the plan is much like this proposal.
finding-compare = Compare and answer
finding-compare-name = Compare with { $name } and answer
finding-partners = with { $partners }
finding-who-when = { $who }. { $when }
target-horizontal = { $pillars }
target-threat = Cross-cutting threat
marked-letter = , shared term 

## Answers
answer-combine = Combine
answer-connect = Connect
answer-part-of = Part of
answer-align-with = Align with
answer-distinct-because = Distinct
answer-withdraw = Withdraw
answer-given = Answered { $moment }
answer-change = Change
answer-again = Look again
answer-again-title = Changed since.
answer-changed = You answered “{ $answer }”. Different now: { $what }.
answer-changed-verdict = what the overlap amounts to
answer-changed-text = the text in the plan

## Overlaps in the list of proposals
overlaps-none = No overlap found
overlaps-answered = { $count ->
    [one] { $count } overlap, answered
   *[other] { $count } overlaps, all answered
}
overlaps-open = { $count } of { $all } overlaps to answer

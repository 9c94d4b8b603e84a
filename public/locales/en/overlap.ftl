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
match-strong = strong match
match-medium = medium match
match-weak = weak match
match-below = below the line

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
why-sentence = { $parts }.
why-same = Same { $what }
why-words = Some words in common
why-close = close: { $what }
why-refers = You name { $item } in your text. { $rest }
why-same-subject = subject ({ $names })
why-same-words = words ({ $names })
why-same-phrasing = subject, said in other words ({ $names })
why-same-form = form ({ $names })
why-same-audience = audience ({ $names })
why-same-setting = place ({ $names })
why-close-form = form (yours { $yours }, { $item } { $theirs })
why-close-audience = audience (yours { $yours }, { $item } { $theirs })
why-close-setting = place (yours { $yours }, { $item } { $theirs })
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
overlaps-go = Go to the overlaps
overlaps-back = Back to the form
overlaps-summary = { $answered } answered, { $open } to answer. Compared with edition { $edition } of the plan.
overlaps-marked = Underlined: your text says it too, in these words or others.
overlaps-new-subject = Nothing in the plan is about { $names }, so every match counts as weaker.
overlaps-new-subject-alone = Nothing in the plan is about { $names }.
overlaps-working = Comparing with the plan…
overlaps-too-little = Too little to compare yet. Write a title of three words or more, and what is in the plan already appears here.
overlaps-none-help = Nothing in the plan is much like this proposal.
finding-compare = Compare and answer
finding-compare-name = Compare and answer: { $name }
finding-partners = with { $partners }
finding-who-when = { $who }. { $when }
target-horizontal = need of { $pillars }
target-threat = cross-cutting threat
others-count = { $count ->
    [one] One other proposal on this computer
   *[other] { $count } other proposals on this computer
}
others-help = Not part of the plan: drafts of yours, or of colleagues whose file you read in. Join them, or say in each how they differ.
other-leads = Lead: { $leads }
other-it = the other
marked-letter = , shared term 

## Answers
answer-combine = Combine
answer-connect = Connect
answer-part-of = Part of
answer-align-with = Align with
answer-distinct-because = Distinct
answer-withdraw = Withdraw
answer-stands = Answered: { $deed }
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

## Comparison
compare-title = Your proposal and { $name }
compare-place = Overlap { $at } of { $all }
compare-previous = Previous
compare-next = Next overlap
compare-later = Decide later
compare-back = Back to the proposal
compare-no-overlap = These two do not overlap, as far as this tool can tell.
compare-yours = Your proposal
compare-theirs = { $name }, in the plan
compare-together = Together
compare-shared = { $letters } in both
compare-no-shared = no marked term in both
compare-neither-says = neither says it
compare-only-theirs = your proposal does not say it
compare-only-yours = the plan does not say it
compare-not-comparable = not said in a way that compares
compare-no-year = only one of them names a year, or neither
compare-outputs-kind = the kinds of output
compare-letters = The same letter marks the same matter in both texts.

rule-title = How “{ $verdict }” is decided
rule-help = The first line that holds decides. What one of the two does not say counts as unknown, never as different.
rule-here = This one here.
rule-horizontal = { $verdict }: it is a need of another pillar or of all pillars, or a cross-cutting threat.
rule-cannot-tell = { $verdict }: only words that the whole plan uses are shared.
rule-complementary = { $verdict }: for another audience, for other Beneficiaries, or at another time.
rule-bordering = { $verdict }: the match is not strong, and yours is another form of action, is also for people of another sort, or is about something that the plan does not have.
rule-duplicate = { $verdict }: none of these. The same subject is enough.

weights-title = How the { $points } points add up
weights-help = Nothing else is counted. Points come from the two texts, and from the other ways of saying the activity that its page lists; the facts above decide what the overlap amounts to.
weights-lines = Lines in the bar of the strength: weak from { $weak }, medium from { $medium }, strong from { $strong }.
weights-evidence = What both share
weights-points = Points
weights-sum = Together
weights-sum-help = This decides the place in the list.
weights-strength = Strength
weights-strength-help = This decides weak, medium or strong.
step-order-only = Not counted here: a whole phrase and the same form of action only sort activities that are alike
step-rounding = Rounding
step-other-language = Your text is not in English; activities have fewer other ways of saying them in its language
step-no-own-subject = None of your subjects stands in its own text, only in other ways of saying it
step-new-subject = Your title is about something that nothing in the plan is about
step-little = Little is shared at all
weights-more = Show { $count } more
weights-above = { $points } above the line for “{ $band }”
weights-below = { $points } below the line for “{ $band }”
weight-words = yours: { $yours }; in the plan: { $theirs }
weight-same-words = both: { $words }
weight-only-phrasing = yours: { $yours }
weight-phrasing = Found by another way of saying this activity:

answers-title = Your answer
answers-help = You decide. You can change it at any time until you hand over.
answer-choose = Choose an answer
answer-combine-help = One activity. Your text becomes an addition to { $name }.
answer-combine-next = The coordinator puts your text into { $name } in the next edition. Need and lead partner are those of { $name }: you need not fill them in.
answer-connect-help = Two activities. An endnote says that they belong together.
answer-part-of-help = Yours runs inside { $name }. It does not stand alone.
answer-align-with-help = Yours follows a need of another pillar or of all pillars.
answer-distinct-because-help = They only look alike. You say why, in ten words or more.
answer-withdraw-help = { $name } does it already. Your proposal goes to the bin; you can take it out for 30 days.
deed-combine = Combine with { $name }
deed-connect = Connect to { $name }
deed-part-of = Make it part of { $name }
deed-align-with = Align with { $name }
deed-distinct-because = Keep it distinct from { $name }
deed-withdraw = Withdraw my proposal
answer-reason = Because
answer-reason-help = The coordinator reads this. Say what yours does that the other does not.
answer-false-alarm = The comparison is wrong: the two have nothing to do with each other
answer-false-alarm-help = Goes along with your answer, so that the words it was found by can be mended.
answer-reason-missing = { $count ->
    [one] One more word would make it clear. You can answer without it.
   *[other] { $count } more words would make it clear. You can answer without them.
}
answer-endnote = Endnote that will be written
answer-no-endnote = No endnote comes from this answer.
said-answered = Answered: { $answer }, { $name }.

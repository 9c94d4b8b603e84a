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

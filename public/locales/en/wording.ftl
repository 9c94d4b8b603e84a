### Ways of saying things: phrasings of the items, the lexicon, the audit of the plan.

## Languages
language-en = English
language-sq = Albanian
language-bs = Bosnian
language-hr = Croatian
language-cnr = Montenegrin
language-bs_hr = Bosnian, Croatian, Montenegrin
language-hbs = Bosnian, Croatian, Montenegrin, Serbian
language-sr = Serbian
language-mk = Macedonian
language-de = German
language-sl = Slovenian

## Other ways of saying it
ways-title = Other ways of saying it
ways-help = A proposal is also found by these. What you add or remove counts at once, on this computer only, until the coordinator has it.
ways-working = Reading the other ways of saying it…
ways-none = Nobody has said it in other words yet.
ways-group = { $language } ({ $count })
ways-added = yours
ways-removed = removed
ways-remove = Remove “{ $text }”
ways-take-out = Remove
ways-put-back = Put back
ways-put-back-name = Put “{ $text }” back
ways-add-title = Add another way
ways-language = Language
ways-text = In other words
ways-text-help = A short title of 3 to 12 words, without names of organisations, countries or years.
ways-add = Add
ways-said-added = Added: “{ $text }”. Overlaps are now found by it.
ways-said-removed = Removed: “{ $text }”.
ways-said-back = Put back: “{ $text }”.
ways-said-full = There are { $limit } changes on this computer already. Send them to the coordinator and remove some before you add more.
ways-hand-title = Changes on this computer
ways-hand-none = You have changed nothing yet.
ways-hand-count = { $count ->
    [one] One change of phrasings.
   *[other] { $count } changes of phrasings.
}
ways-hand-over = Save the file for the coordinator
ways-file-pick = Take in such a file
ways-file-unreadable = This file cannot be read, or it is larger than { $megabytes } MB. Nothing was changed.
ways-file-many = This file has more than { $limit } texts. Split it and take in the parts. Nothing was changed.
ways-file-other-plan = This file is for the plan “{ $plan }”. Nothing was changed.
ways-file-taken = { $count ->
    [0] Nothing was taken in.
    [one] One change was taken in.
   *[other] { $count } changes were taken in.
}
ways-file-refused = { $count ->
    [one] One text was refused:
   *[other] { $count } texts were refused:
}
ways-file-more = and { $count } more

## The title of what was combined
keep-title = Keep this title as another way of saying { $name }
keep-title-help = A proposal that says it so will then find { $name }. It counts at once, on this computer only, until the coordinator has it.
keep-title-do = Keep this title
keep-title-there = It is kept: { $name } is found by this title.
keep-title-refused = This title cannot be one.
said-title-kept = Kept: “{ $text }” is another way of saying { $name }.

## Lexicon
nav-lexicon = Lexicon
nav-audit = Audit of the plan
lexicon-title = Lexicon
lexicon-help = The subjects of the field with the words that name them. A proposal in other words, or in another language, is found by these.
lexicon-search = Find a subject or a word
lexicon-kind = Kind
lexicon-kind-all = All kinds
lexicon-kind-subject = Subject
lexicon-kind-form = Form of action
lexicon-kind-audience = For whom
lexicon-kind-concerned = About whom
lexicon-kind-setting = Where
lexicon-count = { $count ->
    [0] Nothing has these words.
    [one] One entry
   *[other] { $count } entries
}
lexicon-more = Only the first { $count } are shown. Type a word to see fewer.
lexicon-forms = { $count ->
    [one] one word or phrase
   *[other] { $count } words and phrases
}
lexicon-changed = changed
lexicon-form = Word or phrase
lexicon-form-help = Words in order. * at the end of a word stands for any ending: firearm* finds firearms. Capitals find only capitals: TIP.
lexicon-moved-title = What your last change does
lexicon-moved-none-yet = Add or remove a word, and the overlaps that change are listed here: those of your proposals and those between activities of the plan.
lexicon-moved-working = Comparing before and after…
lexicon-moved-none = { $what } No overlap changes: { $proposals ->
    [0] { $items } activities of the plan were compared with all others.
    [one] your proposal and { $items } activities of the plan were compared.
   *[other] your { $proposals } proposals and { $items } activities of the plan were compared.
}
lexicon-moved-some = { $what } { $count ->
    [one] One overlap changes:
   *[other] { $count } overlaps change:
}
lexicon-moved-found = { $of }: { $item } now also found
lexicon-moved-lost = { $of }: { $item } no longer found
lexicon-moved-verdict = { $of }: { $item } now { $to }, was { $from }
lexicon-moved-band = { $of }: { $item } now { $to }, was { $from }
lexicon-moved-more = and { $count } more
lexicon-said-look = Added: “{ $text }”. What it changes stands under “What your last change does”.
lexicon-said-added = Added: “{ $text }”.
lexicon-undo = Undo
lexicon-hand-count = { $count ->
    [one] One change of the lexicon.
   *[other] { $count } changes of the lexicon.
}
lexicon-check-title = Check of the lexicon
lexicon-check-help = Words that stand under two subjects, and subjects that no text of the plan uses. Work for whoever keeps the lexicon.
lexicon-check-do = Check the lexicon
lexicon-check-doubled-kind = Words under two entries of one kind ({ $count })
lexicon-check-doubled = Words under entries of different kinds ({ $count })
lexicon-check-unused = Entries that neither the plan nor its other wordings use ({ $count })
lexicon-check-only = Entries that only the other wordings use ({ $count })
lexicon-check-none = none
lexicon-check-form = { $form }: { $concepts }

## False alarms
alarms-title = False alarms
alarms-help = Overlaps that you called wrong, with the words that misled. They can go along with your submission, so that whoever keeps the lexicon can mend it.
alarms-empty-title = No false alarms
alarms-empty = Where a comparison is wrong, answer “Distinct” and tick that the two have nothing to do with each other. It is listed here then.
alarms-pair = “{ $title }” and { $name }
alarms-terms = Misled by { $terms }
alarms-gone = The two are no longer found together.
alarms-reason = Because: { $reason }
alarms-when = Answered { $moment }
alarms-take-off = Take off the list
alarms-take-off-name = Take off the list: “{ $title }” and { $name }
alarms-said-off = “{ $title }” and { $name }: off the list. Your answer stays.
alarms-see = See the list
alarms-send = Send { $count ->
    [one] one false alarm
   *[other] { $count } false alarms
} along
alarms-lexicon = { $count ->
    [0] You have called no overlap wrong.
    [one] You have called one overlap wrong: a word of the lexicon may have misled.
   *[other] You have called { $count } overlaps wrong: words of the lexicon may have misled.
}

## Audit
audit-title = The plan held against itself
audit-help = What to ask the partners at the next review: activities that look alike though no endnote says so, and endnotes whose two ends have little in common. These are questions, no findings of fault.
audit-working = Comparing: { $done } of { $all } activities
audit-done = { $pairs ->
    [one] One pair
   *[other] { $pairs } pairs
} and { $links ->
    [one] one endnote
   *[other] { $links } endnotes
} to look at
audit-pairs = Alike, and no endnote says so
audit-pairs-help = Strongest first. Activities of the same need are left out: the plan puts them together itself.
audit-shared = Both say
audit-links = Endnotes without support in the texts
audit-links-help = The endnote links the two, but their texts share little. Perhaps the reason should be written down, or the number is another one.
audit-more = Show all { $count }
audit-none = None.
audit-save = Save as Markdown
audit-print = Print
audit-endnote = Endnote { $mark }

## Why not higher, and the language
why-not-title = Why not higher
why-strong-title = Why strong
why-not-terms = Only a { $band } match, because you also speak of { $terms }, which { $item } does not.
why-not-little = Only a { $band } match, because your text and { $item } have few telling words in common.
why-strong = Most of what you say stands there too. What counts most: { $terms }.
why-strong-way = Most of what you say stands there too, or in another way of saying { $item }: “{ $way }”. What counts most: { $terms }.
why-not-differs = Not called a duplicate, because { $differs }.
read-as = Read as: { $language }
language-choose = Language
language-recognised = recognised
read-as-unknown = The text does not tell its language; words of all languages are looked for.

## On the command line
cli-lexicon-doubled = { $form }: in { $concepts }
cli-lexicon-unused = { $concept }: named by no text of the plan
cli-lexicon = { $doubled } forms in two concepts of one kind, { $mixed } in two of different kinds, { $unused } concepts that no text uses, { $only } that only phrasings use

### Consulting the plan without drafting, and the record of it.

nav-check = Check an idea
check-title = Check an idea against the plan
check-help = Paste a concept note or a list. You see at once what the plan has of it. Nothing is added to your proposals, and nothing leaves this computer.
check-text = Your text
check-as = Compare it as
check-as-whole = one text
check-as-list = a list, each line on its own
check-results = What the plan has
check-empty = Results show here while you type or paste.
check-working = Comparing…
check-too-little = Too little to compare. A sentence is enough.
check-nothing = Nothing in the plan comes close.
check-more = Only the first { $count } lines are compared.
check-untitled = Your text
check-summary = { $texts ->
    [one] One text
   *[other] { $texts } texts
} compared with { $items } items of edition { $edition }. { $open ->
    [0] None overlaps anything.
    [one] One overlaps something.
   *[other] { $open } overlap something.
}
check-draft = Draft a proposal from this
check-draft-name = Draft a proposal from this: “{ $title }”
check-compare = Draft and compare
check-compare-name = Draft and compare: { $name }
check-decision = What was decided
check-decision-of = What was decided about “{ $title }”
check-decision-help = For the record: join, change, go on as planned, or ask the lead first.
check-record = Record of this consultation
check-record-help = The plan asks everybody to consult it before planning. The record shows that you did: edition, date, texts, findings, decision.
check-save = Save the record
check-print = Print
check-clear = Clear
check-cleared = The text was cleared.

## The record
record-title = Record of consultation
record-plan = Plan
record-edition = Edition
record-moment = Consulted
record-who = By
record-engine = Compared with version
record-open = Nothing was decided yet.

### Words for further plans that proposals are compared with.

nav-plans = Other plans
about-plans = Your proposals can be compared with other plans too:
settings-plans = Other plans
settings-plans-help = A proposal can be compared with other plans too: another pillar’s, another edition, your own organisation’s.
settings-plans-link = Plans to compare with

plans-title = Plans to compare with
plans-help = Every proposal is compared with the plan of this app. Add the file of another plan (another pillar’s, another edition, your own organisation’s), and proposals are compared with it too. The file stays on this computer.
plans-opening = Looking for your plans…
plans-list = Plans
plans-own = Came with this app. Always compared.
plans-edition = Edition { $edition }
plans-period = { $start } to { $end }
plans-activities = { $count ->
    [one] One activity
   *[other] { $count } activities
}
plans-file = File { $name }
plans-added = added { $moment }
plans-compare = Compare with this plan
plans-compare-name = Compare with this plan: { $title }, edition { $edition }
plans-remove = Remove
plans-remove-name = Remove: { $title }, edition { $edition }
plans-on-its-way = Being saved…
plans-only-here = Used until you close this page: { $why }
plans-why-full = this browser has no room left.
plans-why-blocked = this browser keeps nothing for this page.
plans-why-other = the browser’s database does not answer.
plans-closed = What you add here is used until you close this page: { $why }
plans-backup = “Back up everything” does not carry these plans, since they would make the file very large. Nothing is lost: which ones you compare with is in the backup, and each file can be added again.
plans-unreadable = { $count ->
    [one] One plan that was kept here cannot be read.
   *[other] { $count } plans that were kept here cannot be read.
} Nothing of it was overwritten. Add the file again, and remove the unreadable one once you do not need it.
plans-unreadable-get = Download it
plans-unreadable-remove = Remove it
plans-unreadable-file = ipa-matrix-unreadable-plan.txt

plans-add = Add a plan
plans-add-help = Choose a plan’s file (.json, format ipa-plan), or drop it here. Only you see it.
plans-pick = Choose a file
plans-reading = Reading…
plans-refused = { $file }: { $words }
plans-refused-unreadable = The file cannot be read. Check that you may open it, then try again.
plans-refused-own = This is the plan of this app. Proposals are compared with it already.
plans-refused-nameless = The plan has no id, so nothing tells it from others. Ask whoever made it for a file with an id.
plans-refused-full = { $count } plans are kept here, which is as many as there can be. Remove one first.
plans-refused-rules = The file breaks the rules of a plan, so it was not added. Have it corrected by whoever made it:
plans-refused-more = and { $count } more.
plans-same = { $title }, edition { $edition }, is here already.
plans-replace = { $title }, edition { $edition }, is here with another content. Replace it with { $file }?
plans-replace-do = Replace
plans-replace-leave = Keep what is here
plans-said-added = Added: { $title }, edition { $edition }. Proposals are compared with it now.
plans-said-beside = Added beside the other edition: { $title }, edition { $edition }. Proposals are compared with it now.
plans-said-replaced = Replaced: { $title }, edition { $edition }.
plans-said-removed = Removed: { $title }, edition { $edition }.
plans-not-removed = { $title } could not be removed. It is there again.
plans-notes = { $count ->
    [one] One thing in the file may not be as meant:
   *[other] { $count } things in the file may not be as meant:
}

## In the editor
in-plans-count = { $count ->
    [one] One overlap in another plan
   *[other] { $count } overlaps in other plans
}
in-plans-help = These stand in plans that you switched on. They are no part of the plan that you propose for; tell their partners, and say what you agreed.
in-plans-manage = Choose the plans
in-plans-of = { $title }, edition { $edition }
in-plans-without-edition = { $title }

## Where an idea is checked
check-in-plans = In other plans
check-also = Also compared with { $plans }.
record-also = Also compared with

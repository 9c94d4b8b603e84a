### Words for drafting: proposals, editor, overlaps beside it, comparison, submission.

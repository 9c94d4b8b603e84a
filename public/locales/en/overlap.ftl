### Words for overlaps: verdicts, bands, facets, evidence, answers, endnotes.

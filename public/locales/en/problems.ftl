### Words of problems: what is wrong, where, what to do. Ids are problem-<code>.

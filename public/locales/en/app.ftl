### Words of the app: frame, pages, forms. One message per idea; ids are <page>-<thing>.

place-whole = the whole file
place-line = line { $line }, column { $column }
place-cell = File { $file }, sheet "{ $sheet }", row { $row }, column "{ $column }"

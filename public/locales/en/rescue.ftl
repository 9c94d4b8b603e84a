### Words of the box that public/rescue.js shows when the program itself cannot. That script reads these lines
### without Fluent, so each message here is one line, and { $name } is all it may contain besides text.

rescue-title-stopped = The program stopped
rescue-title-closed = The program could not start
rescue-title-asked = Everything kept in this browser
rescue-why-stopped = Something went wrong inside the program. What was saved before is still in this browser. Download it now, then open the page again.
rescue-why-no-wasm = This browser does not run WebAssembly, which the program is made of. Your IT may have switched it off. Another browser on this computer may work; below is the plan to read.
rescue-why-no-unpack = This browser is too old to unpack the program. A browser of 2023 or later works; below is the plan to read.
rescue-why-closed = The program is here but did not start. Opening the page again may help; below is the plan to read.
rescue-why-asked = This page works without the program. It shows what the browser keeps for you and puts all of it into one file.
rescue-kept = { $count } kept in this browser
rescue-nothing = Nothing is kept in this browser for this page.
rescue-untitled = Without a title
rescue-looking = Looking for what is kept…
rescue-download = Download everything as one file
rescue-reload = Open the page again
rescue-failed = One of the two places could not be read: { $place }. The file says so.
rescue-details = What happened, for whoever mends the program
rescue-plan = The plan
rescue-outputs = Outputs: { $text }
rescue-timeline = Timeline: { $text }
rescue-leads = Lead: { $text }
rescue-partners = Partners: { $text }

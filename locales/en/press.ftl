# Official documents
press-kind-letter = Letter
press-kind-written-question = Written question
press-kind-oral-question = Oral question
press-kind-agenda-item = Request to add an item to the agenda
press-kind-reminder = Reminder
press-kind-brief = Advocacy dossier

press-number = No.:
press-subject = Subject:
press-references = Ref.:
press-reading-time = Reading time:
press-annex = Annex { $n }
press-row = No.
press-page = Page { $page } of { $pages }

press-error-font = This server has no font to print this document with. Ask whoever runs it to install the package { $package } and to restart Tarafu.
press-error-drawing = A drawing in this document cannot be read.
press-error-layout = This document could not be prepared. Nothing that you wrote is lost; try again and, if it happens again, tell the administrator.

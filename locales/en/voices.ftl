# The residents’ word
voice-title-promise = Was this promise kept?
voice-title-answer = Does this answer solve your problem?
voice-lead-promise = Promise for { $day }
voice-lead-answer = Answer of { $day }
voice-buttons = Your answer
voice-hint = Press one answer. You can change it later on this page.
voice-said = Your recorded answer: { $said }
voice-withdrawn = This promise was withdrawn; you are no longer asked about it.
voice-private = Your answer counts in the total, without your name.
voice-case = Back to my case

# The workshop of documents
workshop-new = New document
workshop-new-intro = The document is prepared from the demand, the summary and the figures of the dossier; you read and change it before you submit it for approval.
workshop-kind = Kind of document
workshop-language = Language of the document
workshop-institution = Addressee
workshop-institution-hint = The institutions that serve the territory of the dossier. This may stay empty.
workshop-action = Advocacy action that it is about
workshop-action-hint = For a reminder: the letter that has not been answered.
workshop-begin = Write the document
workshop-dossier = Dossier
workshop-subject = Subject
workshop-body = Text of the document
workshop-body-hint = Leave an empty line between paragraphs and begin the points of a list with a dash (-). Letterhead, date and signature are added by themselves.
workshop-annex-box = Add the figures, the map and the list of cases
workshop-annex-hint = Without residents’ names, contacts or words.
workshop-annex-always = The figures, the map and the list of cases come with the brief, without residents’ names, contacts or words.
workshop-save = Save a new version
workshop-submit = Submit for approval
workshop-approve = Approve the document
workshop-return = Send the document back
workshop-remark = Remark
workshop-remark-was = The document was sent back with this remark:
workshop-reopen = New version
workshop-reopen-hint = An approved document is not edited. “New version” makes it a draft again and takes the approval back; the history of the dossier says so.
workshop-overtaken = The document was changed meanwhile and your change is not saved yet. What is saved now:
workshop-kept = What you wrote
workshop-law = The reference to the organic law is general: confirm the article with the council’s staff before you send this.
workshop-mixed = Some passages stand in another language. Translate them into the language of the document ({ $language }) before you submit it.
workshop-take = Get the document
workshop-take-hint = The document bears the word “DRAFT” until it is approved.
workshop-pdf = Download as PDF
workshop-docx = Download for Word
workshop-print = Page to print
workshop-about = At a glance
workshop-versions = Versions
workshop-version = Version { $n }
workshop-written-by = { $name }, { $when }
workshop-approved-by = Approved by { $name } on { $when }
workshop-back = Back to the document
workshop-refused = The document could not be prepared
workshop-state-draft = Draft
workshop-state-submitted = Submitted for approval
workshop-state-approved = Approved
workshop-state-returned = Sent back
mistake-workshop-subject = Write the subject of the document.
mistake-workshop-body = Write the text of the document.
mistake-workshop-remark = Say why the document is sent back.
dossier-event-document-write = Document { $reference } was written
dossier-event-document-submit = Document { $reference } was submitted for approval
dossier-event-document-approve = Document { $reference } was approved
dossier-event-document-return = Document { $reference } was sent back
dossier-event-document-reopen = The approval of document { $reference } was taken back for a new version

# On paper
workshop-kingdom = Kingdom of Morocco
workshop-watermark = DRAFT
workshop-place-and-day = { $named ->
    [no] { $day }
   *[yes] { $place }, { $day }
  }
workshop-addressee = To { $addressed }
workshop-reference-dossier = Dossier no. { $number }
workshop-reference-action = Letter no. { $reference } of { $day }
workshop-signed-official = Member of the communal council, { $place }
workshop-signed-coordinator = Advocacy coordinator, { $place }
workshop-signed-advocate = Advocate, { $place }
workshop-minutes = { PLURAL($count) ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
workshop-seconds = { PLURAL($count) ->
    [one] { $count } second
   *[other] { $count } seconds
  }
workshop-reading = { $of ->
    [seconds] { $seconds }
    [minutes] { $minutes }
   *[both] { $minutes } and { $seconds }
  }
workshop-figures = Figures and map
workshop-table = Cases by commune
workshop-total = Total
workshop-column-commune = Commune
workshop-column-cases = Cases
workshop-column-people = People concerned
workshop-column-places = Douars and quarters
workshop-column-reference = Case
workshop-column-place = Douar or quarter
workshop-column-category = Category
workshop-column-filed = Filed on
workshop-column-status = Status
workshop-map = Where the cases are in { $place }. The darker a commune, the more cases.
workshop-map-describes = A map of where the cases are; its figures are in the table above.
workshop-annex = List of cases
workshop-annex-note = This list holds no residents’ names, contacts or words, to protect their personal data.{ $whole ->
    [no] {" "}The dossier gathers { $count } cases; only the first { $most } are listed here.
   *[yes] {""}
  }

# Within a text
workshop-place-commune = the commune of { $unit }
workshop-place-province = the province of { $unit }
workshop-place-prefecture = the prefecture of { $unit }
workshop-place-region = the region { $unit }
workshop-place-national = the Kingdom
workshop-cases = { PLURAL($count) ->
    [one] one case
   *[other] { $count } cases
  }
workshop-people = { PLURAL($count) ->
    [one] one person
   *[other] { $count } people
  }
workshop-communes = { PLURAL($count) ->
    [one] one commune
   *[other] { $count } communes
  }
workshop-places = { PLURAL($count) ->
    [one] one douar or quarter
   *[other] { $count } douars or quarters
  }
workshop-names = { $count ->
    [0] { $names }
    [1] { $names } and one more commune
   *[other] { $names } and { $count } more communes
  }
workshop-facts = This rests on { $cases } from { $communes } ({ $names }) and concerns { $people }{ $placed ->
    [yes] {" "}in { $places }
   *[no] {""}
  }. This was recorded { $days ->
    [one] on { $first }
   *[two] between { $first } and { $last }
  }.
workshop-facts-brief = This rests on { $cases } from { $communes } and concerns { $people }.

# The formulas
workshop-title-nobody = Madam, Sir
workshop-salutation-nobody = Madam, Sir,
workshop-salutation = { $title }{ $gender ->
   *[either] {""}
  },

workshop-subject-letter = { $matter }
workshop-body-letter =
    { $title },

    I have the honour to draw your attention to the difficulties that residents face in { $place } on the following subject: { $theme }.

    { $summary }

    { $facts }

    I should therefore be grateful for your support of the following demand:

    { $demand }

    Yours faithfully.

workshop-subject-written-question = { $matter }
workshop-body-written-question =
    { $salutation }

    Residents face in { $place } a recurring problem on the following subject: { $theme }.

    { $summary }

    { $facts }

    What measures have you taken, { $title }, which do you intend to take, and by when, to meet the following demand?

    { $demand }

    Yours faithfully.

workshop-subject-oral-question = { $matter }
workshop-body-oral-question =
    { $salutation }

    Residents face in { $place } a recurring problem on the following subject: { $theme }. { $brief }

    What measures do you intend to take, { $title }, and by when, to meet this demand?

    { $demand }

workshop-subject-agenda-item = { $matter }
workshop-body-agenda-item =
    { $title },

    In accordance with organic law no. { $council ->
        [commune] 113-14 on communes
        [province] 112-14 on prefectures and provinces
       *[region] 111-14 on regions
    }, I have the honour to request that the following item be added to the agenda of the next session of the council:

    - { $matter }

    { $summary }

    { $facts }

    The demand before the council is the following:

    { $demand }

    Yours faithfully.

workshop-subject-reminder = { $matter }
workshop-body-reminder =
    { $title },

    Our { $cited ->
        [whole] letter no. { $reference } of { $day }
        [day] letter of { $day }
       *[no] earlier letter
    } on the above subject has not been answered so far. I have the honour to remind you of the demand it made:

    { $demand }

    { $facts }

    I should be grateful to be told of the measures taken.

    Yours faithfully.

workshop-subject-brief = { $matter }
workshop-body-brief =
    This dossier is about the difficulties that residents face in { $place } on the following subject: { $theme }.

    { $summary }

    { $facts }

    The demand is therefore the following:

    { $demand }

# ورشة الوثائق
workshop-new = وثيقة جديدة
workshop-new-intro = تُهيأ الوثيقة من مطلب الملف وملخصه وأرقامه، ثم تراجعونها وتعدلونها قبل عرضها على الاعتماد.
workshop-kind = نوع الوثيقة
workshop-language = لغة الوثيقة
workshop-institution = المؤسسة المخاطبة
workshop-institution-hint = المؤسسات المختصة في المجال الترابي للملف. يمكن ترك الخانة فارغة.
workshop-action = الإجراء الترافعي المرتبط بها
workshop-action-hint = للتذكير: المراسلة السابقة التي لم يرد عنها جواب.
workshop-begin = تحرير الوثيقة
workshop-dossier = الملف الترافعي
workshop-subject = الموضوع
workshop-body = نص الوثيقة
workshop-body-hint = اتركوا سطرا فارغا بين الفقرات، وابدؤوا عناصر اللائحة بشرطة (-). تُضاف الترويسة والتاريخ والتوقيع تلقائيا.
workshop-annex-box = إرفاق الأرقام والخريطة ولائحة الطلبات
workshop-annex-hint = دون أسماء المواطنين أو وسائل الاتصال بهم أو أقوالهم.
workshop-annex-always = تُرفق بالملف الترافعي الأرقام والخريطة ولائحة الطلبات، دون أسماء المواطنين أو وسائل الاتصال بهم أو أقوالهم.
workshop-save = حفظ نسخة جديدة
workshop-submit = عرض على الاعتماد
workshop-approve = اعتماد الوثيقة
workshop-return = إرجاع الوثيقة للمراجعة
workshop-remark = الملاحظة
workshop-remark-was = أُرجعت الوثيقة للمراجعة مع الملاحظة التالية:
workshop-reopen = نسخة جديدة
workshop-reopen-hint = الوثيقة معتمدة ولا تُعدَّل. تعيدها «نسخة جديدة» مسودة ويُلغى اعتمادها، ويُدوَّن ذلك في سجل الملف.
workshop-overtaken = تغيرت الوثيقة في هذه الأثناء، ولم يُحفظ تعديلكم بعد. ما هو مسجل الآن:
workshop-kept = ما كتبتموه
workshop-law = الإحالة على القانون التنظيمي عامة: تأكدوا من المادة المعنية مع مصالح المجلس قبل الإرسال.
workshop-mixed = في الوثيقة فقرات كُتبت بلغة أخرى. ترجموها إلى لغة الوثيقة ({ $language }) قبل عرضها على الاعتماد.
workshop-take = استخراج الوثيقة
workshop-take-hint = تحمل الوثيقة عبارة «مسودة» إلى أن تُعتمد.
workshop-pdf = تحميل بصيغة PDF
workshop-docx = تحميل بصيغة Word
workshop-print = صفحة للطباعة
workshop-about = بطاقة الوثيقة
workshop-versions = النسخ
workshop-version = النسخة { $n }
workshop-written-by = { $name }، { $when }
workshop-approved-by = اعتمدها { $name } بتاريخ { $when }
workshop-back = الرجوع إلى الوثيقة
workshop-refused = تعذر استخراج الوثيقة
workshop-state-draft = مسودة
workshop-state-submitted = معروضة على الاعتماد
workshop-state-approved = معتمدة
workshop-state-returned = أُرجعت للمراجعة
mistake-workshop-subject = اكتبوا موضوع الوثيقة.
mistake-workshop-body = اكتبوا نص الوثيقة.
mistake-workshop-remark = اكتبوا سبب إرجاع الوثيقة.
dossier-event-document-write = حُررت الوثيقة رقم { $reference }
dossier-event-document-submit = عُرضت الوثيقة رقم { $reference } على الاعتماد
dossier-event-document-approve = اعتُمدت الوثيقة رقم { $reference }
dossier-event-document-return = أُرجعت الوثيقة رقم { $reference } للمراجعة
dossier-event-document-reopen = أُلغي اعتماد الوثيقة رقم { $reference } لتحرير نسخة جديدة

# على الورق
workshop-kingdom = المملكة المغربية
workshop-watermark = مسودة
workshop-place-and-day = { $named ->
    [no] في { $day }
   *[yes] { $place }، في { $day }
  }
workshop-addressee = إلى { $addressed }
workshop-reference-dossier = الملف الترافعي رقم { $number }
workshop-reference-action = المراسلة رقم { $reference } بتاريخ { $day }
workshop-signed-official = عضو(ة) المجلس الجماعي، { $place }
workshop-signed-coordinator = منسق(ة) الترافع، { $place }
workshop-signed-advocate = المترافع(ة)، { $place }
workshop-minutes = { PLURAL($count) ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
  }
workshop-seconds = { PLURAL($count) ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوان
    [many] { $count } ثانية
   *[other] { $count } ثانية
  }
workshop-reading = { $of ->
    [seconds] { $seconds }
    [minutes] { $minutes }
   *[both] { $minutes } و{ $seconds }
  }
workshop-figures = المعطيات الإحصائية والمجالية
workshop-table = توزيع الطلبات حسب الجماعات
workshop-total = المجموع
workshop-column-commune = الجماعة
workshop-column-cases = الطلبات
workshop-column-people = الأشخاص المعنيون
workshop-column-places = الدواوير والأحياء
workshop-column-reference = رقم الطلب
workshop-column-place = الدوار أو الحي
workshop-column-category = الصنف
workshop-column-filed = تاريخ التسجيل
workshop-column-status = الوضعية
workshop-map = التوزيع المجالي للطلبات: { $place }. كلما اشتد اللون ارتفع عدد الطلبات.
workshop-map-describes = خريطة توضح توزيع الطلبات على المجال الترابي؛ أرقامها في الجدول أعلاه.
workshop-annex = لائحة الطلبات
workshop-annex-note = لا تتضمن هذه اللائحة أسماء المواطنات والمواطنين ولا وسائل الاتصال بهم ولا أقوالهم، حماية لمعطياتهم الشخصية.{ $whole ->
    [no] {" "}عدد الطلبات الإجمالي { $count }، ولا تُدرج منها هنا إلا { $most } الأولى.
   *[yes] {""}
  }

# داخل النص، بعد حرف جر أو في محل نصب
workshop-place-commune = جماعة { $unit }
workshop-place-province = إقليم { $unit }
workshop-place-prefecture = عمالة { $unit }
workshop-place-region = جهة { $unit }
workshop-place-national = المملكة
workshop-cases = { PLURAL($count) ->
    [zero] { $count } طلب
    [one] طلب واحد
    [two] طلبين
    [few] { $count } طلبات
    [many] { $count } طلبا
   *[other] { $count } طلب
  }
workshop-people = { PLURAL($count) ->
    [zero] { $count } شخص
    [one] شخصا واحدا
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصا
   *[other] { $count } شخص
  }
workshop-communes = { PLURAL($count) ->
    [zero] { $count } جماعة
    [one] جماعة واحدة
    [two] جماعتين
    [few] { $count } جماعات
    [many] { $count } جماعة
   *[other] { $count } جماعة
  }
workshop-places = { PLURAL($count) ->
    [zero] { $count } دوار
    [one] دوار أو حي واحد
    [two] دوارين أو حيين
    [few] { $count } دواوير أو أحياء
    [many] { $count } دوارا أو حيا
   *[other] { $count } دوار أو حي
  }
workshop-names = { PLURAL($count) ->
    [zero] { $names }
    [one] { $names }، وجماعة أخرى
    [two] { $names }، وجماعتين أخريين
    [few] { $names }، و{ $count } جماعات أخرى
    [many] { $names }، و{ $count } جماعة أخرى
   *[other] { $names }، و{ $count } جماعة أخرى
  }
workshop-facts = ويستند هذا الترافع إلى { $cases } من { $communes } ({ $names })، ويعني { $people }{ $placed ->
    [yes] {" "}في { $places }
   *[no] {""}
  }. وقد سُجل ذلك { $days ->
    [one] بتاريخ { $first }
   *[two] ما بين { $first } و{ $last }
  }.
workshop-facts-brief = ويستند هذا الترافع إلى { $cases } من { $communes }، ويعني { $people }.

# الصيغ الرسمية
workshop-title-nobody = سيدتي، سيدي
workshop-salutation-nobody = سيدتي، سيدي،
workshop-salutation = { $title } { $gender ->
    [he] المحترم
    [she] المحترمة
   *[either] المحترم(ة)
  }،

workshop-subject-letter = { $matter }
workshop-body-letter =
    سلام تام بوجود مولانا الإمام دام له النصر والتأييد،

    وبعد، يشرفني أن أحيطكم علما بما تعانيه ساكنة { $place } في ما يتعلق بالموضوع الآتي: { $theme }.

    { $summary }

    { $facts }

    وبناء عليه، ألتمس منكم التفضل بإيلاء هذا الموضوع ما يستحقه من عناية، والعمل على الاستجابة للمطلب الآتي:

    { $demand }

    وتفضلوا، { $title }، بقبول فائق التقدير والاحترام. والسلام.

workshop-subject-written-question = { $matter }
workshop-body-written-question =
    { $salutation }

    تعاني ساكنة { $place } من مشكل متكرر يتعلق بالموضوع الآتي: { $theme }.

    { $summary }

    { $facts }

    وعليه، نسائلكم، { $title }، عن الإجراءات والتدابير المتخذة، وتلك التي تعتزمون اتخاذها، والآجال المحددة لها، من أجل الاستجابة للمطلب الآتي:

    { $demand }

    وتفضلوا، { $title }، بقبول فائق التقدير والاحترام. والسلام.

workshop-subject-oral-question = { $matter }
workshop-body-oral-question =
    { $salutation }

    تعاني ساكنة { $place } من مشكل متكرر يتعلق بالموضوع الآتي: { $theme }. { $brief }

    لذا نسائلكم، { $title }: ما التدابير التي تعتزمون اتخاذها، وفي أي أجل، للاستجابة للمطلب الآتي؟

    { $demand }

workshop-subject-agenda-item = { $matter }
workshop-body-agenda-item =
    سلام تام بوجود مولانا الإمام دام له النصر والتأييد،

    وبعد، طبقا لمقتضيات القانون التنظيمي رقم { $council ->
        [commune] 113.14 المتعلق بالجماعات
        [province] 112.14 المتعلق بالعمالات والأقاليم
       *[region] 111.14 المتعلق بالجهات
    }، يشرفني، { $title }، أن أطلب منكم إدراج النقطة الآتية في جدول أعمال الدورة المقبلة للمجلس:

    - { $matter }

    { $summary }

    { $facts }

    ويتمثل المطلب المعروض على أنظار المجلس في ما يلي:

    { $demand }

    وتفضلوا، { $title }، بقبول فائق التقدير والاحترام. والسلام.

workshop-subject-reminder = { $matter }
workshop-body-reminder =
    سلام تام بوجود مولانا الإمام دام له النصر والتأييد،

    وبعد، إلحاقا بالمراسلة { $cited ->
        [whole] رقم { $reference } بتاريخ { $day }
        [day] المؤرخة في { $day }
       *[no] السابقة
    } في الموضوع المشار إليه أعلاه، التي لم يرد عنها أي جواب إلى حدود اليوم، يشرفني أن أذكركم، { $title }، بالمطلب الآتي:

    { $demand }

    { $facts }

    وإذ أجدد هذا الالتماس، أرجو منكم التفضل بموافاتي بما اتُّخذ من تدابير في هذا الشأن.

    وتفضلوا، { $title }، بقبول فائق التقدير والاحترام. والسلام.

workshop-subject-brief = { $matter }
workshop-body-brief =
    يتناول هذا الملف الترافعي ما تعانيه ساكنة { $place } في ما يتعلق بالموضوع الآتي: { $theme }.

    { $summary }

    { $facts }

    وبناء على ذلك، يتمثل المطلب في ما يلي:

    { $demand }

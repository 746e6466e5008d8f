# أنواع الإجراءات
action-kind-letter = مراسلة
action-kind-reminder = تذكير
action-kind-meeting = لقاء
action-kind-field_visit = زيارة ميدانية
action-kind-agenda_item = طلب إدراج نقطة في جدول الأعمال
action-kind-written_question = سؤال كتابي
action-kind-oral_question = سؤال شفوي
action-kind-committee_request = طلب إلى لجنة برلمانية
action-kind-petition = عريضة
action-kind-mediator = تظلم لدى وسيط المملكة
action-kind-portal = شكاية عبر البوابة الوطنية للشكايات
action-kind-press = تواصل مع الصحافة
action-kind-hint-letter = إلى عامل أو والٍ أو وزير أو مدير مؤسسة.
action-kind-hint-reminder = بإجراء سابق لم يرد عنه جواب.
action-kind-hint-meeting = مع مسؤول في المؤسسة المعنية.
action-kind-hint-field_visit = معاينة المكان رفقة المصالح المعنية.
action-kind-hint-agenda_item = في دورة مجلس الجماعة أو الإقليم أو الجهة.
action-kind-hint-written_question = يوجهه نائب(ة) أو مستشار(ة) برلماني(ة) إلى الحكومة.
action-kind-hint-oral_question = يُطرح في جلسة بالبرلمان.
action-kind-hint-committee_request = لدراسة الموضوع بحضور المسؤول الحكومي.
action-kind-hint-petition = موقعة من المواطنين وفق القانون.
action-kind-hint-mediator = بعد استنفاد الترافع لدى الإدارة المعنية.
action-kind-hint-portal = تُودع عبر الإنترنت ويُسلَّم عنها رقم للتتبع.
action-kind-hint-press = بلاغ أو تصريح أو حوار صحفي.

# الوضعية، بكلمات كل نوع
action-state-idea = { $kind ->
   *[other] فكرة
 }
action-state-drafted = { $kind ->
   *[other] تمت صياغته
 }
action-state-approved = { $kind ->
   *[other] تمت الموافقة عليه
 }
action-state-filed = { $kind ->
    [meeting] عُقد اللقاء
    [field_visit] تمت الزيارة
    [press] تم التواصل
    [letter] وُجهت المراسلة
    [reminder] وُجه التذكير
    [written_question] وُجه السؤال
    [oral_question] وُجه السؤال
   *[other] تم الإيداع
 }
action-state-acknowledged = { $kind ->
   *[other] أُشعر بالتوصل
 }
action-state-answered = { $kind ->
   *[other] تم التوصل بجواب
 }
action-state-closed = { $kind ->
   *[other] منتهٍ
 }
action-state-refused = { $kind ->
    [agenda_item] لم تُدرج النقطة
   *[other] لم يُقبل
 }
action-state-withdrawn = { $kind ->
   *[other] تم سحبه
 }
action-state-lapsed = { $kind ->
   *[other] سقط باختتام الدورة
 }
actions-state-idea = فكرة
actions-state-drafted = تمت صياغته
actions-state-approved = تمت الموافقة عليه
actions-state-filed = تم إيداعه أو عقده
actions-state-acknowledged = أُشعر بالتوصل
actions-state-answered = تم التوصل بجواب
actions-state-closed = منتهٍ
actions-state-refused = لم يُقبل
actions-state-withdrawn = تم سحبه
actions-state-lapsed = سقط باختتام الدورة
action-ladder = مسار الإجراء
action-step-done = (تم)
action-step-here = (المرحلة الحالية)
action-step-idea = { $kind ->
   *[other] إعداد
 }
action-step-approved = { $kind ->
   *[other] موافقة
 }
action-step-filed = { $kind ->
    [meeting] انعقاد
    [field_visit] زيارة
    [press] تواصل
   *[other] إيداع
 }
action-step-answered = { $kind ->
   *[other] جواب
 }
action-step-closed = { $kind ->
   *[other] إنهاء
 }

# ما يمكن القيام به
action-deed-draft = { $kind ->
   *[other] الصياغة جاهزة
 }
action-deed-approve = { $kind ->
   *[other] الموافقة على الإجراء
 }
action-deed-file = { $kind ->
    [meeting] تسجيل انعقاد اللقاء
    [field_visit] تسجيل القيام بالزيارة
    [press] تسجيل التواصل
    [letter] تسجيل توجيه المراسلة
    [reminder] تسجيل توجيه التذكير
   *[other] تسجيل الإيداع
 }
action-deed-acknowledge = { $kind ->
   *[other] تسجيل الإشعار بالتوصل
 }
action-deed-answer = { $kind ->
    [meeting] تسجيل جواب المؤسسة
   *[other] تسجيل الجواب
 }
action-deed-close = { $kind ->
   *[other] إنهاء الإجراء
 }
action-deed-refuse = { $kind ->
    [agenda_item] تسجيل رفض الإدراج
   *[other] تسجيل عدم القبول
 }
action-deed-withdraw = { $kind ->
   *[other] سحب الإجراء
 }
action-words-answer = { $kind ->
   *[other] مضمون الجواب
 }
action-words-close = { $kind ->
   *[other] ما الذي أسفر عنه الإجراء؟
 }
action-words-refuse = { $kind ->
    [agenda_item] بماذا عُلل عدم إدراج النقطة؟
   *[other] بماذا عُلل عدم القبول؟
 }
action-words-withdraw = { $kind ->
   *[other] لماذا يُسحب؟
 }
action-day-file = { $kind ->
    [meeting] تاريخ انعقاد اللقاء
    [field_visit] تاريخ الزيارة
    [press] تاريخ التواصل
   *[other] تاريخ الإيداع
 }
action-day-acknowledge = { $kind ->
   *[other] تاريخ الإشعار بالتوصل
 }
action-day-answer = { $kind ->
   *[other] تاريخ التوصل بالجواب
 }
action-reference = الرقم لدى المؤسسة
action-reference-hint = كما هو مدون على النسخة المختومة أو في وصل الإيداع.
action-verdict = هل يجيب عن المطلب؟
action-session = آخر يوم في الدورة
action-session-hint = إذا اختُتمت الدورة دون جواب سقط الإجراء.
action-internal = لا يطلع على هذا إلا من يشتغل على الملف.
action-file-clock = يبدأ احتساب الأجل القانوني من هذا التاريخ.

# المعلومات
action-fact-kind = { $kind ->
   *[other] النوع
 }
action-fact-target = { $kind ->
    [meeting] مع
   *[other] إلى
 }
action-fact-place = { $kind ->
   *[other] المستوى
 }
action-fact-carrier = { $kind ->
   *[other] يحمله
 }
action-fact-reference = { $kind ->
   *[other] الرقم لدى المؤسسة
 }
action-fact-planned_on = { $kind ->
   *[other] التاريخ المرتقب
 }
action-fact-filed_on = { $kind ->
    [meeting] تاريخ انعقاد اللقاء
    [field_visit] تاريخ الزيارة
    [press] تاريخ التواصل
   *[other] تاريخ الإيداع
 }
action-fact-acknowledged_on = { $kind ->
   *[other] تاريخ الإشعار بالتوصل
 }
action-fact-due_on = { $kind ->
   *[other] آخر أجل للجواب
 }
action-fact-answered_on = { $kind ->
   *[other] تاريخ التوصل بالجواب
 }
action-fact-verdict = { $kind ->
   *[other] تقييم الجواب
 }
action-fact-session_ends_on = { $kind ->
   *[other] تاريخ اختتام الدورة
 }
action-fact-closed_on = { $kind ->
   *[other] تاريخ الإنهاء
 }
action-fact-parent = { $kind ->
   *[other] تذكير بـ
 }
action-file-size = { PLURAL($count) ->
    [zero] أقل من كيلوبايت
    [one] كيلوبايت واحد
    [two] كيلوبايتان
    [few] { $count } كيلوبايت
    [many] { $count } كيلوبايت
   *[other] { $count } كيلوبايت
 }
action-due-left = { PLURAL($days) ->
    [zero] ينتهي الأجل اليوم { $day }
    [one] بقي يوم واحد، إلى غاية { $day }
    [two] بقي يومان، إلى غاية { $day }
    [few] بقيت { $days } أيام، إلى غاية { $day }
    [many] بقي { $days } يوما، إلى غاية { $day }
   *[other] بقي { $days } يوم، إلى غاية { $day }
 }
action-due-late = { PLURAL($days) ->
    [zero] انتهى الأجل في { $day }
    [one] متأخر بيوم واحد: انتهى الأجل في { $day }
    [two] متأخر بيومين: انتهى الأجل في { $day }
    [few] متأخر بـ{ $days } أيام: انتهى الأجل في { $day }
    [many] متأخر بـ{ $days } يوما: انتهى الأجل في { $day }
   *[other] متأخر بـ{ $days } يوم: انتهى الأجل في { $day }
 }
action-due-session = تُختتم الدورة في { $day }
action-due-planned = مرتقب في { $day }
action-late = متأخر

# التخطيط والتعديل
action-kinds-title = ما الإجراء الذي تودون القيام به؟
action-new = برمجة إجراء
action-edit = تعديل الإجراء
action-for = الملف رقم { $number }: { $title }
action-change-kind = تغيير النوع
action-subject = الموضوع
action-subject-hint = جملة واحدة، دون ذكر أسماء المواطنين.
action-note = ملاحظات للإعداد
action-level = المستوى
action-target = المؤسسة المخاطبة
action-carrier = من يحمل الإجراء؟
action-carrier-hint = لا يظهر هنا إلا من تخوله صفته القيام بهذا الإجراء على أحد هذه المستويات.
action-parent = تذكير بماذا؟
action-planned_on = التاريخ المرتقب
action-save = حفظ
action-cancel = رجوع
action-changed = عدّل شخص آخر هذا الإجراء في هذه الأثناء. ما كتبتموه ما زال في الاستمارة؛ وهذا ما هو مسجل الآن:
action-conflict-title = تغير الإجراء قبل أن تحفظوا
action-conflict-body = قام شخص آخر بخطوة في هذا الإجراء في هذه الأثناء، فلم تُسجل خطوتكم. اطلعوا عليه ثم أعيدوا المحاولة إن كان ذلك لا يزال مناسبا.
action-conflict-open = فتح الإجراء

# صفحة الإجراء
action-dossier = الملف الترافعي
action-note-title = ملاحظات
action-outcome = ما آل إليه
action-next = ما يمكنكم القيام به الآن
action-ends = خطوات أخرى
action-clock = الأجل
action-clock-source = السند القانوني
action-clock-none = لا يحدد أي نص أجلا لهذا الإجراء.
action-clock-later = يُحتسب الأجل ابتداء من تاريخ الإيداع.
action-facts = معلومات
action-proof = نسخة مختومة أو وصل
action-proof-none = لم تُرفق بعد أي نسخة تثبت الإيداع.
action-proof-choose = اختيار ملف
action-proof-hint = ⁦PDF⁩ أو صورة (⁦JPEG⁩ أو ⁦PNG⁩)، لا تتجاوز 10 ميغابايت. تُحذف من الصور معلومات المكان والجهاز.
action-proof-send = إرفاق
action-proof-replace = استبدال النسخة
action-answers = الأجوبة
action-answers-none = لم يُسجل أي جواب بعد.
action-answer-received = تم التوصل به في { $day }
action-answer-tell = إخبار جميع المعنيين
action-answer-promise = تسجيل التزام
action-document-attach = إرفاق وثيقة الجواب
action-document-replace = استبدال وثيقة الجواب
action-reminders = التذكيرات
action-remind = توجيه تذكير
action-write = تحرير الوثيقة

# الأجندة
actions-title = أجندة الترافع
actions-pile-late = تجاوزت الأجل
actions-pile-soon = يقترب أجلها
actions-pile-session = تسقط باختتام الدورة
actions-pile-approval = في انتظار الموافقة
actions-pile-planned = مبرمجة
actions-more = وهناك المزيد
actions-all = كل الإجراءات
actions-none = لا توجد إجراءات بهذه المعايير.
actions-older = إجراءات أقدم
actions-filter = تصفية
actions-filter-kind = النوع
actions-filter-level = المستوى
actions-filter-state = الوضعية
actions-filter-mine = ما أحمله أنا فقط
actions-apply = تطبيق
actions-clear = مسح التصفية

# الأخطاء
mistake-action-subject = اكتبوا موضوع الإجراء.
mistake-action-level = اختاروا مستوى يناسب هذا النوع من الإجراءات والمجال الترابي للملف.
mistake-action-target = اختاروا مؤسسة من اللائحة.
mistake-action-carrier = لا تخول صفة هذا الشخص حمل هذا النوع من الإجراءات على هذا المستوى.
mistake-action-parent = اختاروا الإجراء الذي تذكرون به.
mistake-action-day = اكتبوا التاريخ.
mistake-action-before = لا يمكن أن يسبق هذا التاريخ تاريخ الإيداع.
mistake-action-session = لا يمكن أن تُختتم الدورة قبل تاريخ الإيداع.
mistake-action-reference = اكتبوا الرقم الذي أعطته المؤسسة.
mistake-action-verdict = اختاروا تقييما للجواب.
mistake-action-words = هذه الخانة ضرورية.
mistake-file-none = اختاروا ملفا.
mistake-file-type = هذا الملف ليس وثيقة ⁦PDF⁩ ولا صورة ⁦JPEG⁩ أو ⁦PNG⁩ صالحة، كيفما كان اسمه.

# الرسائل
letter-action-filed-subject = الملف رقم { $number }: { $name }
letter-action-filed-lead = بوشر إجراء جديد لفائدة الملف الترافعي «{ $title }» (رقم { $number }).
letter-action-answered-subject = الملف رقم { $number }: تم التوصل بجواب
letter-action-answered-lead = تم التوصل بجواب عن إجراء لفائدة الملف الترافعي «{ $title }» (رقم { $number }).
letter-action-open = فتح الإجراء
action-rung = إلى من نتوجه بعد ذلك؟

# اللائحة المصدّرة
action-column-number = الرقم
action-column-kind = النوع
action-column-subject = الموضوع
action-column-dossier = الملف الترافعي
action-column-dossier-title = عنوان الملف
action-column-institution = المؤسسة
action-column-level = المستوى
action-column-territory = المجال الترابي
action-column-carrier = حامل الإجراء
action-column-state = الوضعية
action-column-reference = الرقم لدى المؤسسة
action-column-planned = مبرمج ليوم
action-column-filed = تاريخ الإيداع أو الانعقاد
action-column-acknowledged = تاريخ الإشعار بالتوصل
action-column-due = أجل الجواب
action-column-late = متأخر
action-column-answered = تاريخ الجواب
action-column-verdict = تقييم الجواب
action-column-session = نهاية الدورة
action-column-closed = تاريخ الإنهاء
action-column-outcome = النتيجة
action-meaning-due = أجل الجواب: آخر يوم في الأجل القانوني، حسب الأجل المعمول به وقت الإيداع. متأخر: مضى ذلك اليوم دون جواب وقت التصدير.

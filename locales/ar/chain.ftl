# صفحة الملف
chain-title = سلسلة الترافع
chain-theme = الموضوع
chain-territory = المجال الترابي
chain-seat = مستوى الترافع
chain-carrier = حامل الملف
chain-owner = المكلف بالملف
chain-opened = تاريخ الفتح
chain-summary = ملخص الملف
chain-facts = بطاقة الملف
chain-steer = تدبير الملف
chain-ground = على أرض الواقع
chain-all-cases = عرض طلبات الملف
chain-map = الطلبات حسب الجماعات: { $place }
chain-map-measure = الطلبات
chain-new-action = إجراء ترافعي جديد
chain-new-document = تحرير وثيقة
chain-tell = إخبار جميع المعنيين
chain-cases = الطلبات
chain-actions = الإجراءات
chain-actions-none = لم يُبرمج أي إجراء ترافعي بعد.
chain-answers = الأجوبة
chain-answers-none = لم يتم التوصل بأي جواب بعد.
chain-promises = الالتزامات
chain-promises-none = لا يوجد التزام مسجل.
chain-told = المواطنون الذين أُخبروا
chain-told-none = لم يُخبر المواطنون بعد بأي جواب.
chain-documents = الوثائق
chain-documents-none = لم تُحرر أي وثيقة بعد.
chain-of = { $part } من أصل { $all }
chain-nothing = لا شيء بعد
chain-tell-answer = إخبار جميع المعنيين بهذا الجواب
chain-reply = عرض الأشخاص الذين أُخبروا
dossier-event-open = فُتح الملف
dossier-event-change = عُدِّل الملف
dossier-event-gather = أضيفت طلبات إلى الملف
dossier-event-release = أُخرج الطلب { $case } من الملف
dossier-event-propose = تقررت خطوة بشأن طلبات الملف
dossier-event-close = أُغلق الملف
dossier-event-reopen = أعيد فتح الملف
chain-evidence = ما يقوله المواطنون
chain-more-actions = { PLURAL($count) ->
    [zero] لا إجراء آخر
    [one] إجراء آخر
    [two] إجراءان آخران
    [few] { $count } إجراءات أخرى
    [many] { $count } إجراء آخر
   *[other] { $count } إجراء آخر
  }
chain-answered-action = الإجراء الذي جاء الجواب عنه
dossier-event-action-plan = بُرمج إجراء ترافعي
dossier-event-action-change = عُدِّل إجراء ترافعي
dossier-event-action-draft = تمت صياغة إجراء ترافعي
dossier-event-action-approve = تمت الموافقة على إجراء ترافعي
dossier-event-action-file = بوشر إجراء ترافعي لدى المؤسسة
dossier-event-action-acknowledge = أشعرت المؤسسة بالتوصل
dossier-event-action-answer = تم التوصل بجواب من المؤسسة
dossier-event-action-close = أُنهي إجراء ترافعي
dossier-event-action-refuse = لم يُقبل إجراء ترافعي
dossier-event-action-withdraw = سُحب إجراء ترافعي
dossier-event-action-lapse = سقط إجراء ترافعي باختتام الدورة
dossier-event-action-proof = أُرفقت نسخة مختومة
dossier-event-action-document = أُرفقت وثيقة الجواب
dossier-event-reply = بدأ إخبار المعنيين
dossier-event-reply-finished = انتهى إخبار المعنيين
dossier-event-promise-record = سُجل التزام
dossier-event-promise-change = عُدِّل التزام
dossier-event-promise-due = حل موعد التزام، وسُئل المواطنون
dossier-event-promise-judge = تم تقييم التزام
dossier-event-promise-withdraw = سُحب التزام
chain-voices = ما يقوله المواطنون عن هذا الجواب:

# ملفات الترافع
dossiers-title = الملفات الترافعية
dossiers-ways = أقسام الترافع
dossiers-mine = الملفات التي أحملها فقط
dossiers-older = ملفات أقدم
dossiers-none = لا يوجد ملف ترافعي بهذه المعايير.
dossiers-status-open = المفتوحة
dossiers-status-closed = المغلقة
dossiers-status-all = الكل
dossier-new = ملف ترافعي جديد
dossier-open = فتح الملف
dossier-cancel = الرجوع إلى الملفات
dossier-back = الرجوع إلى الملف
dossier-edit = تعديل الملف
dossier-save = حفظ
dossier-title = عنوان الملف
dossier-title-hint = مثال: تغطية شبكة الهاتف بالجماعات الجبلية
dossier-theme = الموضوع
dossier-demand = المطلب
dossier-demand-hint = ما المطلوب بالضبط، وممن؟
dossier-level = مستوى الترافع
dossier-carrier = حامل الملف
dossier-carrier-hint = يكون من المترافعين بالمستوى المختار. دون اختيار، يدخل الملف إلى لائحة انتظار المستوى.
dossier-territory = المجال الترابي
dossier-territory-hint = الملف يضم طلبات هذا المجال فقط.
dossier-summary-ar = ملخص بالعربية
dossier-summary-fr = ملخص بالفرنسية
dossier-summary-hint = دون أسماء المواطنين ولا معطياتهم.
dossier-because = تقرر اقتراح هذا الملف للسبب التالي:
dossier-begins = { PLURAL($count) ->
    [zero] لا ينطلق الملف بأي طلب.
    [one] ينطلق الملف بطلب واحد.
    [two] ينطلق الملف بطلبين.
    [few] ينطلق الملف بـ{ $count } طلبات.
    [many] ينطلق الملف بـ{ $count } طلبا.
   *[other] ينطلق الملف بـ{ $count } طلب.
  }
dossier-begins-search = سيضم الملف كل الطلبات المفتوحة التي تطابق بحثكم، وتضاف إليه تباعا بعد فتحه.
dossier-first-cases = أولى الطلبات
dossier-changed = عدّل شخص آخر هذا الملف في هذه الأثناء. ما كتبتموه محفوظ في الاستمارة، وهذا ما هو مسجل الآن:
dossier-close = إغلاق الملف
dossier-reopen = إعادة فتح الملف
dossier-outcome = ما مآل المطلب؟
dossier-outcome-obtained = تحقق المطلب
dossier-outcome-partly = تحقق المطلب جزئيا
dossier-outcome-refused = رُفض المطلب
dossier-outcome-superseded = عوَّضه ملف آخر
dossier-outcome-withdrawn = سُحب المطلب
dossier-is-open = مفتوح
dossier-closed = مغلق
dossier-open-commune = ترافع على مستوى الجماعة
dossier-open-province = ترافع على مستوى الإقليم
dossier-open-region = ترافع على مستوى الجهة
dossier-open-national = ترافع على المستوى الوطني
dossier-words-close = ماذا حدث؟
dossier-words-reopen = لماذا يعاد فتحه؟
dossier-words-release = لماذا يُخرج الطلب من الملف؟
dossier-close-note = إغلاق الملف لا يغير أي طلب. تُقترح عليكم في الصفحة الموالية الخطوة المناسبة للطلبات.
dossier-cases-title = طلبات الملف
dossier-no-cases = لا يضم الملف أي طلب بعد.
dossier-add = إضافة طلبات
dossier-add-label = أرقام الطلبات
dossier-add-hint = رقم أو أكثر، تفصل بينها مسافات. مثال: ⁦531-26-00042-7⁩
dossier-release = إخراج الطلب من الملف
dossier-release-short = إخراج
dossier-cases = { PLURAL($count) ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبا
   *[other] { $count } طلب
  }
dossier-people = { PLURAL($count) ->
    [zero] لا شخص معني
    [one] شخص واحد معني
    [two] شخصان معنيان
    [few] { $count } أشخاص معنيين
    [many] { $count } شخصا معنيا
   *[other] { $count } شخص معني
  }
dossier-places = { PLURAL($count) ->
    [zero] لا دوار ولا حي
    [one] دوار أو حي واحد
    [two] دواران أو حيان
    [few] { $count } دواوير أو أحياء
    [many] { $count } دوارا أو حيا
   *[other] { $count } دوار أو حي
  }
propose-title = ما مآل الطلبات؟
propose-intro = لا يتغير أي طلب دون موافقتكم. اختاروا الإجراء المقترح والطلبات المعنية؛ وسيُخبَر كل مواطن(ة) كالمعتاد.
propose-what = الإجراء المقترح
propose-assign = إحالة الطلبات للترافع مع الملف
propose-resolve = إعلان حل المشكل وطلب تأكيد المواطنين
propose-close = إغلاق الطلبات
propose-statuses = الطلبات المعنية
propose-statuses-hint = حسب وضعيتها الحالية في الملف.
propose-words = ما يقال للمعنيين
propose-words-hint = عند الإحالة للترافع: المطلوب من حامل الملف. وفي غير ذلك: شرح يقرؤه المواطنون.
propose-due_on = أجل تقديم الحصيلة
propose-due_on-hint = يُعمل به عند الإحالة للترافع فقط.
propose-outcome-hint = يُعمل به عند الإغلاق فقط.
propose-agree = موافق، طبقوا ذلك
propose-leave = ترك الطلبات كما هي
propose-none = لا يوجد طلب مفتوح في هذا الملف.
case-dossiers = ملفات هذا الطلب
case-dossiers-none = هذا الطلب غير مدرج في أي ملف ترافعي.
case-join = إدراج الطلب في ملف
case-join-which = أي ملف؟
case-dossier-new = فتح ملف جديد انطلاقا من هذا الطلب
mistake-dossier-title = اكتبوا عنوانا للملف.
mistake-dossier-demand = اكتبوا المطلب بدقة.
mistake-dossier-level = هذا المستوى أدنى من المجال الترابي للملف.
mistake-dossier-unit = اختاروا مجالا ترابيا تنسقون فيه.
mistake-dossier-words = اكتبوا بضع كلمات.
mistake-dossier-statuses = اختاروا الطلبات المعنية.
mistake-dossier-cases = لا يوجد بين هذه الأرقام طلب مفتوح يمكنكم إضافته إلى هذا الملف.
mistake-dossier = اختاروا ملفا من اللائحة.
batch-gather = إضافة الطلبات إلى الملف
batch-propose = تطبيق ما تقرر على الطلبات
batch-reply = إخبار المعنيين
batch-handover = نقل الطلبات إلى الخلف
batch-cut-short = توقف قبل أن يكتمل: { $what }
batch-progress = { $done } من أصل { $total }
batch-reload = أعيدوا تحميل الصفحة لمتابعة التقدم.
dossiers-way-dossiers = الملفات
dossiers-way-actions = الإجراءات
dossiers-way-promises = الالتزامات
dossiers-way-institutions = المؤسسات
dossiers-radar = رصد المشاكل المتكررة

# اللائحة المصدّرة
dossier-column-number = الرقم
dossier-column-title = العنوان
dossier-column-category = الصنف
dossier-column-territory = المجال الترابي
dossier-column-level = المستوى
dossier-column-status = الوضعية
dossier-column-outcome = المآل
dossier-column-carrier = حامل الملف
dossier-column-owner = المكلف بالملف
dossier-column-opened = تاريخ الفتح
dossier-column-closed = تاريخ الإغلاق
dossier-column-cases = عدد الطلبات
dossier-column-people = عدد المعنيين
dossier-column-demand = المطلب

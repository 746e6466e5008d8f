# إخراج لائحة أو أرقام
export-do = تصدير
export-title = تصدير: { $title }
export-back = رجوع إلى اللائحة
export-what-leaves = ما سيتضمنه الملف
export-filters = التصفية
export-filters-none = بدون: كل ما يشمله انتدابكم
export-columns = الأعمدة
export-columns-count = { PLURAL($count) ->
    [zero] بدون أعمدة
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودا
   *[other] { $count } عمود
 }
export-personal = غير مدرج
export-personal-note = إلا إذا وضعتم العلامة في الخانة أسفله وذكرتم السبب
export-format = صيغة الملف
export-format-xlsx = إكسل (XLSX)
export-format-xlsx-hint = للقراءة والترتيب والتصفية. وفيه ورقة تبين من صدّره ومتى ولأي غرض.
export-format-csv = CSV
export-format-csv-hint = لبرامج الإحصاء. تفصل بين القيم فاصلة، وتُكتب الأعداد العشرية بالنقطة.
export-purpose = لأي غرض سيُستعمل الملف؟
export-words = في بضع كلمات
export-words-hint = مثلا: دورة المجلس ليوم 12 أكتوبر، النقطة 4. لا تذكروا هنا اسم أي مواطن.
export-contacts-box = إضافة ما يُعرف به المواطنون
export-contacts-hint = فقط في الطلبات التي يخول لكم انتدابكم معرفة أصحابها؛ وتبقى هذه الأعمدة فارغة في غيرها.
export-reason = لماذا تلزم معرفة المواطنين؟
export-reason-hint = فقط إذا وضعتم العلامة. مثلا: الاتصال هاتفيا بمن ليس لهم عنوان إلكتروني.
export-law-short = كل تصدير يُسجَّل مع اسمكم ووقته والغرض منه. ولا يجوز استعماله لغرض آخر ولا لحملة انتخابية (القانون 09.08).
export-submit = تحميل الملف
export-stays = يبدأ التحميل فورا، وتبقى هذه الصفحة مفتوحة.
export-log = سجل التصدير
export-mistake-purpose = اختاروا الغرض من الملف.
export-mistake-words = اكتبوا في بضع كلمات الغرض من الملف.
export-mistake-reason = اكتبوا لماذا تلزم معرفة المواطنين، أو أزيلوا العلامة.

# الأغراض
export-purpose-follow_up = تتبع الطلبات مع المواطنين
export-purpose-advocacy = إعداد ملف أو إجراء ترافعي
export-purpose-session = دورة للمجلس أو اجتماع أو زيارة
export-purpose-report = تقرير أو إحصائيات
export-purpose-referral = إحالة على المؤسسة المختصة
export-purpose-control = افتحاص أو مراقبة
export-purpose-other = غرض آخر

# داخل الملف
export-notes = بيانات الملف
export-rows = عدد الأسطر
export-by = صدّره
export-mandates = الانتداب
export-at = تاريخ التصدير
export-contacts = سبب إدراج ما يُعرف به المواطنون
export-contacts-none = لم يُدرج ما يُعرف به المواطنون.
export-number = الرقم في سجل التصدير
export-meanings = معنى الأعمدة
export-times = الأوقات بالتوقيت المغربي.
export-credit = معطيات المجال الترابي
export-law = الاستعمال
export-law-words = لا يُستعمل هذا الملف إلا للغرض المذكور أعلاه. لا تسلموه لغيركم، واحذفوه عند انتهاء الغرض منه (القانون 09.08).
export-heading-percent = { $heading } (%)
export-heading-instant = { $heading } (بالتوقيت المغربي)
export-incomplete = هذا الملف غير كامل: أوقف خطأ عملية التصدير. المرجو إعادة التصدير.

# السجل
export-log-title = سجل التصدير
export-log-intro = يبين كل سطر من صدّر ماذا ولأي غرض. ولا تُحفظ الملفات هنا.
export-log-none = لم يُصدَّر أي شيء بعد.
export-log-older = عمليات أقدم
export-log-what = المحتوى
export-log-purpose = الغرض
export-log-contacts = مع معطيات الاتصال
export-log-state = المآل
export-what-cases = لائحة الطلبات
export-what-dossiers = لائحة الملفات الترافعية
export-what-actions = لائحة الإجراءات الترافعية
export-what-promises = لائحة الالتزامات
export-what-ledger = سجل المؤسسات
export-what-dashboard = لوحة القيادة
export-what-map = أرقام الخريطة
export-what-workload = ما أودع لدى المؤسسات
export-what-communes = مقارنة الجماعات
export-state-begun = جارٍ أو توقف قبل نهايته
export-state-whole = { PLURAL($count) ->
    [zero] كامل: لا أسطر
    [one] كامل: سطر واحد
    [two] كامل: سطران
    [few] كامل: { $count } أسطر
    [many] كامل: { $count } سطرا
   *[other] كامل: { $count } سطر
 }
export-state-left = { PLURAL($count) ->
    [zero] أوقفه المستعمل قبل أول سطر
    [one] أوقفه المستعمل بعد سطر واحد
    [two] أوقفه المستعمل بعد سطرين
    [few] أوقفه المستعمل بعد { $count } أسطر
    [many] أوقفه المستعمل بعد { $count } سطرا
   *[other] أوقفه المستعمل بعد { $count } سطر
 }
export-state-failed = { PLURAL($count) ->
    [zero] فشل قبل أول سطر
    [one] فشل بعد سطر واحد
    [two] فشل بعد سطرين
    [few] فشل بعد { $count } أسطر
    [many] فشل بعد { $count } سطرا
   *[other] فشل بعد { $count } سطر
 }

# الأخطاء في الاستمارات
mistake-too-long = النص أطول من اللازم. الحد الأقصى لعدد الأحرف: { $most }.
mistake-date = التاريخ غير صحيح. مثال: ⁦21/07/2026⁩.
mistake-past = لا يمكن أن يكون هذا التاريخ في الماضي.
mistake-future = لا يمكن أن يكون هذا التاريخ في المستقبل.
mistake-email = هذا العنوان الإلكتروني غير صحيح. مثال: ⁦nom@example.org⁩.
mistake-choice = المرجو اختيار جواب واحد.

# صفحات الرفض
error-malformed-title = معلومات غير سليمة
error-malformed-body = الصفحة المطلوبة أو المعلومات المرسلة غير سليمة. عودوا إلى الصفحة السابقة وأعيدوا المحاولة.
error-unknown-title = المرجو تسجيل الدخول
error-unknown-body = انتهت جلستكم أو لم تسجلوا الدخول بعد.
error-unknown-kept = ما كتبتموه ما زال محفوظا هنا. سجلوا الدخول في نافذة أخرى، ثم عودوا إلى هذه الصفحة واضغطوا على «إعادة الإرسال».
error-forbidden-title = هذا الإجراء غير مسموح به
error-forbidden-body = لا يخول لكم انتدابكم القيام بهذا الإجراء.
error-stale-title = انتهت صلاحية هذه الصفحة
error-stale-body = لحمايتكم، لا تُقبل الاستمارات إلا من صفحة حديثة. ما كتبتموه ما زال محفوظا هنا: اضغطوا على «إعادة الإرسال».
error-missing-title = الصفحة غير موجودة
error-missing-body = هذه الصفحة غير موجودة، أو لا يمكنكم الاطلاع عليها. تحققوا من عنوان الصفحة.
error-conflict-title = سبقكم شخص آخر
error-conflict-body = تغيرت المعلومات في هذه الأثناء. أعيدوا تحميل الصفحة ثم حاولوا من جديد.
error-too-large-title = الإرسال أكبر من المسموح به
error-too-large-body = ما أرسلتموه يتجاوز الحجم المقبول. المرجو اختصاره.
error-too-often-title = محاولات كثيرة
error-too-often-body = حاولتم مرات كثيرة في وقت قصير. انتظروا قليلا ثم أعيدوا المحاولة.
error-broken-title = وقع خلل عندنا
error-broken-body = لم تتم العملية بسبب خلل تقني، ولم يُسجل أي تغيير. أعيدوا المحاولة، وإن تكرر الخلل فأخبروا مدير(ة) المنصة بالرقم أسفله.
error-busy-title = طلبات كثيرة في وقت واحد
error-busy-body = يُعدّ الخادم الآن أقصى ما يمكن من الملفات. انتظروا نصف دقيقة ثم أعيدوا المحاولة؛ لم يضع ما كتبتموه.
error-unavailable-title = الخدمة غير متاحة مؤقتا
error-unavailable-body = لا يمكن التسجيل في هذه اللحظة. أعيدوا المحاولة بعد قليل؛ ما كتبتموه ما زال محفوظا هنا.
error-request = رقم العملية
error-again = إعادة الإرسال
error-sign-in = تسجيل الدخول
error-home = الصفحة الرئيسية
error-kept = ما كتبتموه

# بعد إجراء
notice-filed = تم تسجيل الطلب.
notice-take = أنتم الآن مكلفون بهذا الطلب.
notice-ask = سُجل السؤال الموجه إلى المواطن(ة).
notice-reply = تم تسجيل التوضيحات.
notice-assign = تمت إحالة الطلب للترافع.
notice-accept = قبلتم حمل هذا الطلب.
notice-hand-back = أعيد الطلب إلى الجماعة.
notice-pass-up = رُفع الطلب إلى المستوى الأعلى.
notice-answer = تم تسجيل الجواب.
notice-resolve = سُجل الحل، وهو في انتظار تأكيد المواطن(ة).
notice-close = تم إغلاق الطلب.
notice-reopen = أعيد فتح الطلب.
notice-merge = تم ضم الطلب.
notice-note = تمت إضافة الملاحظة الداخلية.
notice-update = سُجل المستجد الموجه إلى المواطن(ة).
notice-object = سُجل اعتراضكم.
notice-saved = تم الحفظ.
notice-sent = تم الإرسال.
notice-retried = ستعاد محاولة الإرسال.
notice-ended = انتهت الجلسة.
notice-invited = تم إرسال الدعوة.
notice-password = تم تغيير كلمة المرور.
notice-seen = تم الاطلاع.

# البحث عن جماعة
pick-title = البحث عن جماعة
pick-words = اسم الجماعة بالعربية أو بالفرنسية
pick-hint = اكتبوا جزءا من الاسم، مثلا: بوهودة أو ⁦Bouhouda⁩.
pick-search = بحث
pick-none = لا توجد جماعة بهذا الاسم. جربوا كتابة أخرى أو جزءا من الاسم فقط.
pick-found = { PLURAL($count) ->
    [zero] لا جماعة
    [one] جماعة واحدة
    [two] جماعتان
    [few] { $count } جماعات
    [many] { $count } جماعة
   *[other] { $count } جماعة
 }

# الإدارة
admin-title = الإدارة
admin-accounts = الحسابات
admin-accounts-what = دعوة المنتخبين وباقي المستعملين، ومنح الانتدابات وإنهاؤها.
admin-categories = أصناف الطلبات
admin-categories-what = أسماؤها باللغات الثلاث، والجهات التي توجه إليها عادة، ومدة الاحتفاظ بها.
admin-institutions = المؤسسات
admin-institutions-what = الجهات التي يُوجَّه إليها الترافع، واختصاصاتها، وكيفية مراسلتها.
admin-mail = البريد
admin-mail-what = ما ينتظر الإرسال، وما أُرسل، وما تعذر إرساله.
admin-smtp-on = خادم البريد مضبوط: تُرسل الرسائل تلقائيا.
admin-smtp-off = لم يُضبط أي خادم للبريد: تبقى الرسائل في صندوق الإرسال حيث يمكن الاطلاع عليها، ولا يتوصل بها أحد.

# صندوق الإرسال
admin-outbox = صندوق الإرسال
admin-states = حالة الرسائل
admin-mail-waiting = في انتظار الإرسال
admin-mail-sent = مرسلة
admin-mail-failed = تعذر إرسالها
admin-mail-now = في أول محاولة مقبلة
admin-mails-none = لا رسائل هنا.
admin-older = رسائل أقدم
admin-subject = الموضوع
admin-kind = النوع
admin-from = المرسل
admin-to = المرسل إليه
admin-state = الحالة
admin-attempts = عدد المحاولات
admin-when = الموعد
admin-said = جواب خادم البريد
admin-language = اللغة
admin-created = تاريخ التحرير
admin-give-up = آخر أجل للمحاولة
admin-message-id = معرف الرسالة
admin-text = نص الرسالة
admin-text-gone = لا يُحتفظ بنص الرسالة بعد إرسالها، لأنه قد يتضمن رابطا سريا أو رمزا سريا.
admin-html = عرضها كما يراها المرسل إليه (نافذة جديدة)
admin-retry = إعادة المحاولة
admin-retry-all = إعادة محاولة إرسالها كلها

# أنواع الرسائل
admin-letter-receipt = وصل الطلب
admin-letter-taken = التكلف بالطلب
admin-letter-question = طلب توضيحات
admin-letter-assigned = الإحالة للترافع
admin-letter-answer = جواب مؤسسة
admin-letter-promise = التزام بتاريخ محدد
admin-letter-resolved = حل في انتظار التأكيد
admin-letter-closed = إغلاق الطلب
admin-letter-merged = ضم الطلب إلى آخر
admin-letter-reopened = إعادة فتح الطلب
admin-letter-update = مستجد
admin-letter-assignment = إحالة الطلب على من يترافع عنه
admin-letter-reply = إشعار المكلف بالملف
admin-letter-invitation = دعوة إلى فتح حساب
admin-letter-reset = كلمة مرور جديدة
admin-letter-lost = رابط تتبع مفقود
admin-letter-test = رسالة تجريبية

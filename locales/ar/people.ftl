# الحسابات والانتدابات وتسجيل الدخول.
nav-accounts = الحسابات

role-official = عضو(ة) المجلس الجماعي
role-coordinator = منسق(ة)
role-advocate = مترافع(ة)
role-observer = ملاحظ(ة)
role-administrator = مدير(ة) المنصة

people-role-hint-official = تسجيل طلبات مواطني الجماعة ومعالجتها.
people-role-hint-coordinator = تتبع مجال ترابي بأكمله: الفرز والإحالات والمؤشرات والحسابات.
people-role-hint-advocate = الترافع عن الطلبات والملفات الترافعية المحالة عليه(ا).
people-role-hint-observer = الاطلاع على المؤشرات فقط، دون أي معطيات شخصية.
people-role-hint-administrator = تدبير الحسابات وإعدادات المنصة، دون الاطلاع بهذه الصفة على أي طلب.

people-mandate = { $role }، { $unit }
people-period-open = ابتداء من { $from }
people-period = من { $from } إلى { $to }

people-state = وضعية الحساب
people-state-invited = في انتظار قبول الدعوة
people-state-active = مفعل
people-state-disabled = معطل

# تسجيل الدخول
people-email = البريد الإلكتروني
people-password = كلمة المرور
people-forgotten = نسيتم كلمة المرور؟
people-no-account = تُفتح الحسابات بدعوة من منسق(ة) مجالكم الترابي.
people-sign-in-wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة.

# الروابط المتوصل بها عبر البريد
people-gone-title = هذا الرابط لم يعد صالحا
people-gone-body = إما أنه استُعمل من قبل، أو انتهت مدته، أو أن العنوان ناقص.
people-gone-what = إذا توصلتم بدعوة، فاطلبوا ممن دعاكم إرسالها من جديد. وإذا كان لكم حساب، فاطلبوا كلمة مرور جديدة.
people-gone-reset = طلب كلمة مرور جديدة

people-invite-title = فتح حسابي
people-invite-body = فُتح لكم هذا الحساب بصفة:
people-invite-submit = فتح حسابي
people-name = الاسم الكامل
people-language = اللغة
people-language-hint = لغة صفحاتكم والرسائل التي تتوصلون بها.
people-password-hint = 12 حرفا على الأقل. عدة كلمات لا علاقة بينها تصنع كلمة مرور جيدة.

people-reset-title = نسيان كلمة المرور
people-reset-body = أدخلوا البريد الإلكتروني لحسابكم، وسنرسل إليكم رابطا لاختيار كلمة مرور جديدة.
people-reset-send = إرسال الرابط
people-sent-title = راجعوا بريدكم الإلكتروني
people-sent-body = إذا كان هناك حساب مفعل بهذا العنوان، فقد أُرسل إليه رابط صالح لمدة 30 دقيقة.
people-sent-what = لم تتوصلوا بشيء؟ راجعوا البريد غير المرغوب فيه، وتأكدوا من العنوان، أو اتصلوا بمنسق(ة) مجالكم الترابي.
people-new-password = كلمة المرور الجديدة
people-password-save = حفظ كلمة المرور

# حسابي
people-save = حفظ
people-cancel = إلغاء
people-credentials = معلومات الدخول
people-password-change = تغيير كلمة المرور
people-old-password = كلمة المرور الحالية
people-password-others = سيتم تسجيل الخروج من أجهزتكم الأخرى.
people-mandates = الانتدابات
people-mandates-none = لا يوجد أي انتداب ساري المفعول.
people-digest = الحصيلة الأسبوعية
people-digest-on = تتوصلون صباح كل يوم اثنين برسالة تتضمن أرقام الأسبوع في مجالكم الترابي.
people-digest-off = لا تتوصلون برسالة يوم الاثنين التي تتضمن أرقام الأسبوع في مجالكم الترابي.
people-digest-stop = إيقاف هذه الرسالة
people-digest-start = التوصل بها كل يوم اثنين
people-sessions = الأجهزة المتصلة
people-sessions-body = إذا كان أحدها ليس لكم، فافصلوه وغيروا كلمة المرور.
people-session-unknown = جهاز غير معروف
people-session-since = منذ { $at }
people-session-seen = آخر نشاط: { $at }
people-session-this = هذا الجهاز
people-session-end = فصل الجهاز
people-sessions-end-others = فصل جميع الأجهزة الأخرى

# تدبير الحسابات
people-accounts = الحسابات
people-accounts-none = لا يوجد حساب مطابق.
people-search = البحث عن اسم أو بريد إلكتروني
people-filter = تصفية
people-filter-apply = تطبيق
people-more = الحسابات الموالية
people-invite = دعوة شخص
people-invite-hint = تُرسل الدعوة إلى هذا العنوان. لكل شخص عنوان خاص به.
people-invite-send = إرسال الدعوة
people-invite-again = إعادة إرسال الدعوة
people-their-language = لغة الشخص
people-role = الصفة
people-unit = المجال الترابي
people-unit-hint = اسم الجماعة أو الإقليم أو الجهة، أو رمزها. مثال: غفساي، تاونات، ⁦03.531⁩
people-unit-choose = أي مجال ترابي تقصدون؟
people-starts-on = ابتداء من
people-ends-on = إلى غاية
people-ends-on-hint = آخر يوم في الانتداب. اتركوا هذه الخانة فارغة إذا لم يكن محدد المدة.
people-mandate-new = إضافة انتداب
people-mandate-give = إضافة الانتداب
people-mandate-end = إنهاء
people-mandate-hand-over = تسليم المهام
people-mandate-over = منتهٍ
people-created = تاريخ فتح الحساب
people-seen = آخر دخول
people-never = لم يُسجل أي دخول بعد
people-access = الولوج
people-sessions-open = { PLURAL($count) ->
    [zero] لا يوجد أي جهاز متصل
    [one] جهاز واحد متصل
    [two] جهازان متصلان
    [few] { $count } أجهزة متصلة
    [many] { $count } جهازا متصلا
   *[other] { $count } جهاز متصل
 }
people-sessions-end-all = فصل كل أجهزة هذا الحساب
people-disable = تعطيل الحساب
people-enable = إعادة تفعيل الحساب

# أخطاء الإدخال
people-name-missing = أدخلوا الاسم الكامل.
people-language-missing = اختاروا لغة.
people-email-missing = أدخلوا البريد الإلكتروني.
people-email-taken = يوجد حساب بهذا العنوان من قبل.
people-role-missing = اختاروا الصفة.
people-unit-missing = أدخلوا المجال الترابي.
people-unit-unknown = لا يوجد بهذا الاسم مجال ترابي يمكنكم منح هذه الصفة فيه. راجعوا الاسم أو الصفة.
people-unit-ambiguous = يمكن أن يكون المقصود أكثر من مجال ترابي: اختاروا الصحيح منها.
people-unit-not-for-role = لا وجود لهذه الصفة في هذا المستوى الترابي.
people-dates-order = لا يمكن أن ينتهي الانتداب قبل بدايته.
people-mandate-held = لهذا الشخص هذا الانتداب من قبل.
people-last-administrator = يجب أن يبقى للمنصة مدير(ة) واحد(ة) على الأقل.
people-password-short = كلمة المرور قصيرة: 12 حرفا على الأقل.
people-password-long = كلمة المرور طويلة: 128 حرفا على الأكثر.
people-password-weak = كلمة المرور هذه سهلة التخمين. تجنبوا اسمكم وجماعتكم والتواريخ والأحرف المتسلسلة، واجمعوا عدة كلمات لا علاقة بينها.
people-password-wrong = كلمة المرور الحالية غير صحيحة.

# الرسائل
letter-invitation-subject = حسابكم على منصة ترافع
letter-invitation-text = فُتح لكم حساب على منصة ترافع بصفة: { $mandate }.
    تُستعمل ترافع لتتبع طلبات المواطنين والمواطنات إلى أن يأتي الجواب.
    للبدء، افتحوا الرابط أسفله واختاروا كلمة المرور.
letter-invitation-button = فتح حسابي
letter-invitation-small = لا يُستعمل هذا الرابط إلا مرة واحدة، وهو صالح لمدة 7 أيام. إذا لم تكونوا تنتظرون هذه الدعوة فتجاهلوا هذه الرسالة: لن يُفعل أي حساب دون تدخل منكم.
letter-reset-subject = اختيار كلمة مرور جديدة
letter-reset-text = طُلبت كلمة مرور جديدة لحسابكم على منصة ترافع. لاختيارها، افتحوا الرابط أسفله.
letter-reset-button = اختيار كلمة المرور
letter-reset-small = لا يُستعمل هذا الرابط إلا مرة واحدة، وهو صالح لمدة 30 دقيقة. إذا لم تطلبوا شيئا فتجاهلوا هذه الرسالة: لن تتغير كلمة المرور.

# الصفحة الأولى
track-home-title = لكل طلب جواب
track-home-what = في ترافع يسجل منتخبو جماعتكم المشاكل التي تعيشونها، ويحملونها إلى من يملك حلها: في الجماعة أو الإقليم أو الجهة أو على المستوى الوطني.
track-home-how = بالوصل الذي تسلمتموه تعرفون في كل وقت أين وصل طلبكم، وتجيبون عن الأسئلة، وتقولون هل حُل المشكل.
track-home-staff = للمنتخبين ومن يعمل معهم
track-home-staff-lead = سجلوا الدخول لتسجيل طلبات المواطنين ومتابعتها.
track-home-figures = أرقام متاحة للعموم
track-home-figures-lead = كم طلبا سُجل وكم طلبا حُل، وفي أي مدة، حسب الجماعة والموضوع.

# الدخول بالوصل
track-title = تتبع طلبي
track-lead = خذوا الوصل الذي تسلمتموه، واكتبوا رقم الطلب والرمز السري المكتوبين عليه.
track-reference = رقم الطلب
track-reference-hint = مثال: ⁦531-26-00042-7⁩
track-pin = الرمز السري
track-pin-hint = ثمانية أرقام، في الوصل نفسه.
track-open = عرض طلبي
track-wrong = رقم الطلب أو الرمز السري غير صحيح. تحققوا من كل رقم كما هو مكتوب في الوصل، ثم أعيدوا المحاولة.
track-lost = ضاع مني الوصل

# ضياع الوصل
track-find-title = هل ضاع الوصل؟
track-find-lead = اكتبوا العنوان الإلكتروني الذي أعطيتموه عند تسجيل الطلب، وسنرسل إليه روابط طلباتكم.
track-find-email = البريد الإلكتروني
track-find-send = إرسال الروابط
track-find-office = لم تعطوا عنوانا إلكترونيا؟ اطلبوا وصلا جديدا من المنتخب(ة) الذي سجل طلبكم، أو من الجماعة.
track-find-sent-title = تحققوا من بريدكم الإلكتروني
track-find-sent = إذا كان هذا العنوان مسجلا مع طلب، فستصلكم رسالة بعد قليل. وإن لم تجدوها فابحثوا في البريد غير المرغوب فيه.
track-mistake-email = اكتبوا عنوانكم الإلكتروني.
track-lost-subject = روابط طلباتكم
track-lost-lead = طلبتم استرجاع طلباتكم المسجلة بهذا العنوان، وهذه روابطها. كل رابط خاص بكم، فلا تشاركوه مع أحد.
track-lost-case = { $category } – { $commune }
track-lost-open = فتح الطلب
track-lost-small = إذا لم تطلبوا هذه الرسالة فلا تهتموا بها: لم يتغير شيء.
track-lost-short = السلام عليكم. طلبتم استرجاع رقم طلبكم، لكن الرسالة الإلكترونية لم تصل. يمكنكم الحصول على وصل جديد من جماعتكم.

# أين وصل الطلب
track-page-title = الطلب { $reference }
track-yours = طلبكم رقم
track-status-received = توصلنا بطلبكم
track-status-in_progress = طلبكم قيد المعالجة
track-status-need_info = ننتظر جوابا منكم
track-status-in_advocacy = طلبكم موضوع ترافع: { $place }
track-status-answered = جاء جواب عن طلبكم
track-status-committed = هناك التزام بحل المشكل
track-status-resolved = أُعلن أن المشكل حُل
track-status-closed = أُغلق طلبكم
track-status-merged = ضُم طلبكم إلى طلب آخر
track-meaning-received = سُجل طلبكم، وسيتكلف به أحد المنتخبين قريبا.
track-meaning-in_progress = يعمل أحد منتخبي جماعتكم على طلبكم. ستجدون هنا كل مستجد.
track-meaning-need_info = لا يمكن مواصلة العمل قبل أن تجيبوا عن السؤال أسفله. احتساب الأجل متوقف في انتظار جوابكم.
track-meaning-in_advocacy = لا يمكن حل هذا المشكل في الجماعة وحدها، ولذلك نطالب بحله على هذا المستوى. ستجدون هنا كل مستجد.
track-meaning-answered = تجدون الجواب أسفله. يدرسه من يحمل طلبكم، ثم نخبركم بالخطوة التالية.
track-meaning-committed = التزمت المؤسسة المعنية بحل المشكل في تاريخ محدد. سنتابع تنفيذ هذا الالتزام إلى غاية موعده.
track-meaning-resolved = يقول المنتخب(ة) المكلف(ة) بطلبكم إن المشكل حُل. الكلمة الأخيرة لكم: أجيبوا أسفله.
track-meaning-closed = انتهت متابعة هذا الطلب.
track-meaning-closed-confirmed = أكدتم أن المشكل حُل. شكرا لكم.
track-meaning-closed-unconfirmed = أُعلن أن المشكل حُل، ولم نتوصل بجوابكم داخل الأجل.
track-meaning-closed-refused = رفضت المؤسسة المعنية هذا الطلب. تجدون الشرح أسفله.
track-meaning-closed-not_feasible = لا يمكن إنجاز المطلوب في الظروف الحالية. تجدون الشرح أسفله.
track-meaning-closed-referred = أحيل طلبكم على الجهة المختصة. تجدون الشرح أسفله.
track-meaning-closed-before_court = هذا الموضوع معروض على القضاء، ولا يمكن للمنتخبين التدخل فيه.
track-meaning-closed-out_of_scope = هذا الموضوع خارج اختصاص المنتخبين. تجدون الشرح أسفله.
track-meaning-closed-no_info = لم نتوصل بالتوضيحات التي طلبناها منكم، فتعذرت مواصلة العمل.
track-meaning-closed-withdrawn = أُغلق الطلب بناء على رغبتكم.
track-meaning-closed-abusive = لا يمكن متابعة هذا الطلب. تجدون الشرح أسفله.
track-meaning-merged = يُحمل الطلبان معا لأنهما في الموضوع نفسه. لا يضيع شيء: تجدون أسفله مستجدات الطلب المشترك.

# الآجال
track-due-handover = يجب أن يتكلف أحد المنتخبين بطلبكم في أجل أقصاه { $day }.
track-due-answer = الأجل القانوني للجواب: { $day }.
track-due-promise = موعد تنفيذ الالتزام: { $day }.
track-due-confirm = ننتظر جوابكم إلى غاية { $day }. بعد ذلك يُغلق الطلب، ويمكنكم إعادة فتحه.
track-late-handover = كان يجب أن يتكلف أحد المنتخبين بطلبكم في أجل أقصاه { $day }، ولم يتم ذلك بعد.
track-late-answer = انتهى الأجل القانوني للجواب في { $day }، ولم ينته العمل على طلبكم بعد.
track-late-promise = كان موعد تنفيذ الالتزام { $day }، ولم يُسجل تنفيذه بعد.
track-late-confirm = انتهى أجل التأكيد في { $day }. سيُغلق الطلب قريبا، ويمكنكم إعادة فتحه بعد ذلك.
track-late-by = { PLURAL($count) ->
    [zero] تأخر
    [one] تأخر بيوم واحد
    [two] تأخر بيومين
    [few] تأخر بـ{ $count } أيام
    [many] تأخر بـ{ $count } يوما
   *[other] تأخر بـ{ $count } يوم
 }

# من يحمله
track-where = أين وصل طلبكم؟
track-holder = من يحمله الآن؟
track-holder-nobody = جماعة { $commune }: لم يتكلف به أحد بعد
track-holder-office = المنتخب(ة) المكلف(ة) به في جماعة { $commune }
track-holder-named = { $carrier }، { $place }
track-holder-queue = { $place }: سيُعين قريبا من يترافع عنه

# الطلب المشترك
track-joined = الطلب المشترك { $reference }
track-joined-need_info = السؤال موجه إلى صاحب(ة) الطلب الآخر. لا يُنتظر منكم شيء.
track-joined-resolved = التأكيد مطلوب من صاحب(ة) الطلب الآخر. إذا بقي المشكل عندكم فأخبروا الجماعة.
track-joined-none = لا يمكن عرض مستجدات الطلب المشترك في الوقت الحالي. للاستفسار اتصلوا بالجماعة.

# الأجوبة وما جرى
track-answers = الأجوبة
track-answer-promised = التزام في أفق { $day }
track-history = ما جرى
track-event-ask = طلبنا منكم توضيحات
track-event-confirm = أكدتم أن المشكل حُل
track-event-dispute = قلتم إن المشكل لم يُحل
track-event-stop-mail = أوقفتم الرسائل
track-event-resume-mail = استأنفتم الرسائل

# ما يمكنكم القيام به
track-question = سؤال موجه إليكم
track-reply = جوابكم
track-reply-do = إرسال الجواب
track-verdict = هل حُل المشكل فعلا؟
track-verdict-yes = نعم، حُل
track-dispute = إذا لم يُحل، ماذا بقي؟
track-verdict-no = لا، لم يُحل
track-reopen-title = هل ما زال المشكل قائما؟
track-reopen-until = يمكنكم إعادة فتح الطلب إلى غاية { $day }.
track-reopen = لماذا تريدون إعادة فتحه؟
track-reopen-do = إعادة فتح الطلب
track-remedy = يبقى لكم دائما حق اللجوء إلى وسيط المملكة أو إلى القضاء.
track-add-title = هل تريدون إضافة شيء؟
track-add = ما تريدون إضافته
track-add-hint = معلومة جديدة، أو شيء تغير. يقرؤه من يتابع طلبكم. لا تكتبوا رقم البطاقة الوطنية.
track-add-do = إرسال
track-mistake-reply = اكتبوا جوابكم.
track-mistake-add = اكتبوا ما تريدون إضافته.
track-mistake-dispute = اكتبوا ما الذي لم يُحل بعد.
track-mistake-reopen = اكتبوا لماذا تريدون إعادة فتح الطلب.
track-changed-title = تغيرت وضعية الطلب وأنتم تكتبون
track-changed = اطلعوا على الوضعية الجديدة أسفله.
track-changed-placed = لم يُرسل ما كتبتموه بعد: نقلناه إلى الخانة المناسبة أسفله، فراجعوه ثم أرسلوه.
track-changed-kept = لم يُرسل ما كتبتموه. انسخوه إن احتجتم إليه:

# ما قيل، والرسائل، والمعطيات
track-told = ما قلتموه لنا
track-fact-category = الموضوع
track-fact-commune = الجماعة
track-fact-place = المكان
track-fact-filed = تاريخ التسجيل
track-mails = الرسائل الإلكترونية
track-mails-on = تتوصلون برسالة عند كل مستجد.
track-mails-off = أوقفتم الرسائل بخصوص هذا الطلب.
track-mails-stop = إيقاف الرسائل
track-mails-resume = استئناف الرسائل
track-data = معطياتكم الشخصية
track-data-lead = من حقكم الاطلاع على كل ما نحتفظ به عنكم وعن هذا الطلب.
track-data-get = تحميل معطياتي
track-erase-lead = ومن حقكم أن تطلبوا حذفه. يتوصل المكلف(ة) بطلبكم برغبتكم هذه، وتجدون الجواب في هذه الصفحة.
track-erase-do = طلب حذف معطياتي
track-erase-asked = طلبتم حذف معطياتكم في { $day }. تجدون الجواب هنا.
track-erase-words = أطلب حذف معطياتي الشخصية المرتبطة بهذا الطلب (القانون ⁦09-08⁩).
track-secret = هذه الصفحة لكم وحدكم: من له رابطها يمكنه أن يجيب باسمكم. لا تشاركوا الرابط مع أحد.

# إيقاف الرسائل
track-stop-title = إيقاف الرسائل
track-stop-lead = هل تريدون إيقاف الرسائل بخصوص الطلب { $reference }؟ يبقى بإمكانكم تتبعه.
track-stop-do = نعم، أوقفوا الرسائل
track-stopped-title = توقفت الرسائل
track-stopped = لن تتوصلوا بعد الآن برسائل بخصوص الطلب { $reference }. يمكنكم استئنافها من صفحة الطلب.
track-stop-back = صفحة الطلب

track-event-object = اعترضتم على من أصبح يتابع طلبكم
track-object-title = تغير من يتابع طلبكم
track-object-until = إذا كنتم لا ترغبون في أن يتابع هذا الشخص طلبكم، فيمكنكم الاعتراض إلى غاية { $day }. سيختار منسق(ة) المجال الترابي شخصا آخر.
track-object = لماذا تعترضون؟
track-object-hint = يقرأ هذا منسق(ة) المجال الترابي ومن سيتابع طلبكم بعد ذلك.
track-object-do = إرسال الاعتراض
track-mistake-object = اكتبوا سبب اعتراضكم.

# المستويات والمجالات
level-commune = الجماعة
level-province = الإقليم
level-region = الجهة
level-national = المستوى الوطني
ladder-national = وطنيا
place-commune = جماعة { $unit }
place-province = إقليم { $unit }
place-prefecture = عمالة { $unit }
place-region = جهة { $unit }
place-national = المستوى الوطني

# وضعية الطلب
status-received = تم التوصل به
status-in_progress = قيد المعالجة
status-need_info = في انتظار توضيحات المواطن(ة)
status-in_advocacy-commune = موضوع ترافع
status-in_advocacy-province = موضوع ترافع على مستوى الإقليم
status-in_advocacy-region = موضوع ترافع على مستوى الجهة
status-in_advocacy-national = موضوع ترافع على المستوى الوطني
status-answered = تم التوصل بجواب
status-committed = التزام في أفق { $day }
status-resolved = تم الحل، في انتظار التأكيد
status-closed = مغلق
status-closed-confirmed = مغلق: تم الحل بتأكيد المواطن(ة)
status-closed-unconfirmed = مغلق: دون تأكيد
status-closed-refused = مغلق: رُفض الطلب
status-closed-not_feasible = مغلق: غير قابل للإنجاز
status-closed-referred = مغلق: أحيل على الجهة المختصة
status-closed-before_court = مغلق: معروض على القضاء
status-closed-out_of_scope = مغلق: خارج الاختصاص
status-closed-no_info = مغلق: لعدم التوصل بالتوضيحات
status-closed-withdrawn = مغلق: تم سحب الطلب
status-closed-abusive = مغلق: طلب كيدي أو مسيء
status-merged = ضُم إلى طلب آخر
status-name-open = كل الطلبات المفتوحة
status-name-received = تم التوصل به
status-name-in_progress = قيد المعالجة
status-name-need_info = في انتظار التوضيحات
status-name-in_advocacy = موضوع ترافع
status-name-answered = تم التوصل بجواب
status-name-committed = التزام بتاريخ محدد
status-name-resolved = تم الحل، في انتظار التأكيد
status-name-closed = مغلق
status-name-merged = ضُم إلى طلب آخر

outcome-confirmed = تم حل المشكل مع التأكيد
outcome-unconfirmed = تم حل المشكل دون تأكيد
outcome-refused = رفضت الجهة المعنية الطلب
outcome-not_feasible = غير قابل للإنجاز
outcome-referred = أحيل على الجهة المختصة
outcome-before_court = معروض على القضاء
outcome-out_of_scope = خارج اختصاص المنتخبين
outcome-no_info = عدم التوصل بالتوضيحات المطلوبة
outcome-withdrawn = سُحب الطلب
outcome-abusive = طلب كيدي أو مسيء

verdict-answers = يجيب عن الطلب
verdict-partly = يجيب جزئيا
verdict-evades = يتهرب من الجواب
verdict-refuses = يرفض الطلب
verdict-transfers = يحيل على مؤسسة أخرى

channel-office = في المكتب
channel-phone = بالهاتف
channel-meeting = في لقاء تواصلي
channel-field = في زيارة ميدانية
channel-letter = برسالة
channel-online = عبر الإنترنت
urgency-normal = عادي
urgency-high = مهم
urgency-urgent = مستعجل

assignment-offered = في انتظار القبول
assignment-accepted = مقبولة
assignment-handed_back = أعيدت إلى الجماعة
assignment-passed_up = رُفعت إلى مستوى أعلى
assignment-ended = منتهية

attention-replied = أجاب المواطن(ة)
attention-added = أضاف المواطن(ة) معلومات
attention-disputed = يقول المواطن(ة): لم يُحل المشكل
attention-handed_back = أعيد إليكم
attention-answered = سُجل جواب
attention-reopened = أعيد فتحه

due-handover = يجب أن يتكلف به أحد في أجل أقصاه { $day }
due-answer = الجواب في أجل أقصاه { $day }
due-promise = التزام في أفق { $day }
due-confirm = تأكيد المواطن(ة) ممكن إلى غاية { $day }
phone-reason-no_email = بدون عنوان إلكتروني
phone-reason-bounced = لم تصل الرسالة

days-ago = { PLURAL($count) ->
    [zero] اليوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $count } أيام
    [many] منذ { $count } يوما
   *[other] منذ { $count } يوم
 }

# القائمة
cases-title = الطلبات
cases-none = لا توجد طلبات بهذه المعايير.
cases-older = طلبات أقدم
cases-filter = تصفية
cases-apply = تطبيق
cases-clear = مسح التصفية
filter-unit = المجال الترابي
filter-status = الوضعية
filter-category = الصنف
filter-level = المستوى
filter-owner = المكلف بالملف
filter-owner-me = طلباتي
filter-owner-carried = ما أترافع عنه
filter-owner-nobody = بدون مكلف بالملف
filter-late = المتأخرة فقط
filter-pick = البحث عن جماعة أخرى
case-late = متأخر
case-urgent = مستعجل

# تسجيل طلب
case-new = تسجيل طلب
case-commune = الجماعة
case-commune-change = تغيير الجماعة
case-commune-choose = اختيار الجماعة
case-category = الصنف
case-words = ما هو المشكل؟
case-words-hint = صفوا المشكل كما رواه المواطن(ة): منذ متى، ومن المتضرر، وما الذي جُرب من قبل. لا تكتبوا رقم البطاقة الوطنية ولا أي انتماء سياسي.
case-place = أين بالضبط؟
case-place-hint = الدوار أو الحي.
case-people = كم شخصا يعنيهم الأمر؟
case-channel = كيف وصلكم الطلب؟
case-urgency = درجة الاستعجال
case-resident = المواطن(ة)
case-resident-hint = كل هذه المعلومات اختيارية، ولا يُحتفظ بأي منها إلا بموافقة المعني(ة) بالأمر.
case-name = الاسم
case-phone = رقم الهاتف
case-phone-hint = مثلا: ⁦06 61 23 45 67⁩
case-email = البريد الإلكتروني
case-email-hint = يتوصل المواطن(ة) بكل مستجد برسالة إلكترونية.
case-lang = لغة المواطن(ة)
case-lang-hint = تُكتب بها الرسائل والوصل.
consent-title = اقرؤوا على المواطن(ة)
consent-name = أوافق على الاحتفاظ باسمي مع هذا الطلب لمتابعته فقط.
consent-phone = أوافق على الاتصال بي هاتفيا بخصوص هذا الطلب فقط.
consent-email = أوافق على مراسلتي إلكترونيا بخصوص هذا الطلب فقط، ويمكنني إيقاف الرسائل في أي وقت.
case-continue = متابعة
case-check = راجعوا قبل التسجيل
case-check-hint = سيتوصل المواطن(ة) برقم الطلب ورمزه السري.
case-change = تعديل
case-file = تسجيل الطلب
case-addressee = الجهة المخاطبة عادة
case-owner = المكلف بالملف
case-filed = سُجل
case-answer_on = الأجل القانوني للجواب
case-reopened = مرات إعادة الفتح

mistake-commune = اختاروا الجماعة.
mistake-category = اختاروا صنف الطلب.
mistake-words = صفوا المشكل.
mistake-people = اكتبوا عددا صحيحا، من 1 فما فوق.
mistake-phone = رقم الهاتف غير صحيح. مثلا: ⁦0661234567⁩.
mistake-consent-name = لا يمكن الاحتفاظ بالاسم دون موافقة المواطن(ة): ضعوا العلامة أو امسحوا الاسم.
mistake-consent-phone = لا يمكن الاحتفاظ برقم الهاتف دون موافقة المواطن(ة): ضعوا العلامة أو امسحوا الرقم.
mistake-consent-email = لا يمكن الاحتفاظ بالبريد الإلكتروني دون موافقة المواطن(ة): ضعوا العلامة أو امسحوا العنوان.
mistake-level = اختاروا المستوى.
mistake-carrier = هذا الشخص لا يترافع على هذا المستوى. اختاروا غيره أو اتركوا الطلب في لائحة انتظار المستوى.
mistake-institution = اكتبوا اسم المؤسسة التي أجابت.
mistake-received_on = اكتبوا تاريخ التوصل بالجواب.
mistake-promise = اكتبوا مضمون الالتزام.
mistake-promised_on = اكتبوا التاريخ الملتزم به.
mistake-outcome = اختاروا سبب الإغلاق.
mistake-target = لا يوجد طلب مفتوح بهذا الرقم يمكن ضم هذا الطلب إليه.
mistake-words-ask = اكتبوا السؤال.
mistake-words-reply = اكتبوا التوضيحات.
mistake-words-assign = اكتبوا المطلوب ممن سيترافع عن الطلب.
mistake-words-hand-back = اكتبوا سبب الإعادة.
mistake-words-pass-up = اكتبوا سبب الرفع إلى المستوى الأعلى.
mistake-words-answer = اكتبوا مضمون الجواب.
mistake-words-promise = اكتبوا مضمون الجواب.
mistake-words-resolve = اشرحوا للمواطن(ة) كيف تم الحل.
mistake-words-close = اشرحوا للمواطن(ة) سبب الإغلاق.
mistake-words-reopen = اكتبوا سبب إعادة الفتح.
mistake-words-update = اكتبوا المستجد.
mistake-words-note = اكتبوا الملاحظة.
mistake-words-hide = اكتبوا سبب الحجب.

# الوصل
receipt-title = وصل الطلب
receipt-hint = سلموا هذا الوصل للمواطن(ة). لا يظهر الرمز السري إلا اليوم، ولكم وحدكم.
receipt-print = الوصل للطباعة
receipt-secret = احتفظوا بالرمز السري لأنفسكم: من يعرفه يمكنه الاطلاع على الطلب والجواب باسمكم.
receipt-track = لتتبع الطلب
receipt-scan = صوروا المربع بالهاتف لفتح الصفحة، أو اكتبوا رقم الطلب والرمز السري في الموقع:
receipt-mailed = أُرسل الوصل أيضا بالبريد الإلكتروني.
receipt-open = فتح الطلب
receipt-again = تسجيل طلب آخر
receipt-filed = تاريخ التسجيل
receipt-answer = الأجل القانوني للجواب

# صفحة الطلب
case-history = ما جرى
case-actions = ما يمكنكم القيام به
case-more = إجراءات أخرى
case-ball = من يحمل الطلب الآن
case-facts = المعطيات
case-contact = الاتصال بالمواطن(ة)
case-contact-none = بدون معطيات اتصال
case-contact-hidden = معطيات المواطن(ة) غير ظاهرة لكم.
case-stopped = أوقف المواطن(ة) الرسائل الإلكترونية.
case-queue = في لائحة انتظار هذا المستوى، لم يحمله أحد بعد
case-asked = المطلوب
case-due = الأجل
case-carrier = يترافع عنه
case-since = في هذه الوضعية { $since }
case-tasks = مكالمات يجب القيام بها
case-task-say = نص يُقرأ أو يُلصق في تطبيق للمراسلة
case-task-done = تم الاتصال
case-joined = طلبات ضُمت إلى هذا الطلب
case-merged-into = ضُم هذا الطلب إلى
case-hidden = هذا الطلب محجوب عن المواطن(ة).
case-receipt = وصل الطلب
case-told-mail = سيتوصل المواطن(ة) بهذا عبر رسالة إلكترونية.
case-told-phone = ليس للمواطن(ة) عنوان إلكتروني: ستضاف مكالمة إلى مهامكم.
case-told-nobody = لا توجد وسيلة لإخبار المواطن(ة): سيظهر ذلك في صفحة التتبع فقط.

# الإجراءات
deed-take = التكلف بالطلب
deed-accept = قبول حمل الطلب
deed-reply = تسجيل توضيحات المواطن(ة)
deed-answer = تسجيل جواب مؤسسة
deed-promise = تسجيل جواب مؤسسة
deed-assign = إحالة للترافع
deed-update = إخبار المواطن(ة) بمستجد
deed-ask = طلب توضيحات من المواطن(ة)
deed-resolve = التصريح بالحل
deed-reopen = إعادة فتح الطلب
deed-pass-up = رفع إلى المستوى الأعلى
deed-hand-back = إعادة إلى الجماعة
deed-note = ملاحظة داخلية
deed-merge = ضم إلى طلب آخر
deed-close = إغلاق الطلب
deed-renew = تسليم وصل جديد
deed-hide = حجب عن المواطن(ة)
deed-show = رفع الحجب
deed-told = تم الاتصال
deed-words-ask = سؤالكم للمواطن(ة)
deed-words-reply = ما قاله المواطن(ة)
deed-words-assign = المطلوب ممن سيترافع عن الطلب
deed-words-hand-back = سبب الإعادة
deed-words-pass-up = سبب الرفع والمطلوب
deed-words-answer = مضمون الجواب
deed-words-promise = مضمون الجواب
deed-words-resolve = كيف تم الحل؟
deed-words-close = شرح للمواطن(ة)
deed-words-reopen = سبب إعادة الفتح
deed-words-update = المستجد
deed-words-note = الملاحظة
deed-words-hide = سبب الحجب
deed-public = يقرؤه المواطن(ة).
deed-internal = لا يقرؤه المواطن(ة).
deed-level = إلى أي مستوى؟
deed-carrier = من يترافع عنه؟
deed-carrier-hint = إذا لم تختاروا أحدا، يدخل الطلب إلى لائحة انتظار المستوى.
deed-queue = لائحة انتظار المستوى
deed-due_on = ما هو آخر أجل؟
deed-institution = المؤسسة
deed-received_on = تاريخ التوصل بالجواب
deed-verdict = قيمة هذا الجواب
deed-promise-title = هل يتضمن الجواب التزاما بتاريخ محدد؟
deed-promised_on = التاريخ الملتزم به
deed-promise-words = مضمون الالتزام
deed-outcome = كيف انتهى الطلب؟
deed-target = رقم الطلب الذي سيُضم إليه
deed-target-hint = مثلا: ⁦531-26-00042-7⁩
deed-do = تأكيد
deed-cancel = رجوع إلى الطلب
conflict-title = تغير الطلب قبل أن تحفظوا
conflict-body = قام شخص آخر أو المواطن(ة) بإجراء على هذا الطلب في هذه الأثناء، فلم يُسجل إجراؤكم. اطلعوا على الطلب ثم أعيدوا الإجراء إن كان لا يزال مناسبا.
conflict-kept = ما كتبتموه (انسخوه إن احتجتم إليه)
conflict-now = الوضعية الحالية
conflict-open = فتح الطلب

# ما جرى
who-resident = المواطن(ة)
who-you = أنتم
who-clock = تلقائيا، بانتهاء الأجل
event-file = تم تسجيل الطلب
event-take = تكلف أحد المنتخبين بالطلب
event-ask = طُلبت توضيحات من المواطن(ة)
event-reply = تم التوصل بالتوضيحات
event-add = أضيفت معلومات
event-assign = أحيل الطلب للترافع: { $place }
event-accept = قُبل حمل الطلب
event-hand-back = أعيد الطلب إلى الجماعة
event-pass-up = رُفع الطلب: { $place }
event-answer = جواب من { $institution }
event-promise = جواب والتزام من { $institution }
event-resolve = أُعلن أن المشكل حُل
event-confirm = أكد المواطن(ة) الحل
event-dispute = قال المواطن(ة): لم يُحل المشكل
event-lapse = أُغلق الطلب دون تأكيد
event-close = أُغلق الطلب: { $outcome }
event-merge = ضُم الطلب إلى { $target }
event-reopen = أعيد فتح الطلب
event-update = مستجد
event-note = ملاحظة داخلية
event-told = أُخبر المواطن(ة) بالهاتف
event-renew = سُلم وصل جديد برمز سري جديد
event-hide = حُجب الطلب عن المواطن(ة)
event-show = رُفع الحجب
event-stop-mail = أوقف المواطن(ة) الرسائل
event-resume-mail = استأنف المواطن(ة) الرسائل
event-body-answer = بتاريخ { $day } – { $verdict }
event-body-promise = بتاريخ { $day } – { $verdict } – التزام في أفق { $promised }

# الرسائل
fact-reference = رقم الطلب
fact-pin = الرمز السري
fact-category = الصنف
fact-commune = الجماعة
fact-institution = المؤسسة
fact-received_on = تاريخ الجواب
fact-verdict = تقييم الجواب
fact-promised_on = التاريخ الملتزم به
fact-outcome = النتيجة
fact-due_on = الأجل
letter-track = تتبع الطلب
letter-open-case = فتح الطلب
letter-private = الرابط خاص بكم: لا تشاركوه مع أحد.
letter-joined = ضُم طلبكم { $reference } إلى طلب آخر في الموضوع نفسه، وهذا هو المستجد بخصوصه.
letter-joined-next = ستتوصلون بكل مستجد، وتبقى صفحة التتبع ورمزكم السري صالحين.
letter-short = السلام عليكم. { $lead } (رقم الطلب: { $reference })
letter-short-words = السلام عليكم. { $lead } «{ $words }» (رقم الطلب: { $reference })
letter-receipt-subject = توصلنا بطلبكم { $reference }
letter-receipt-lead = سُجل طلبكم في جماعة { $commune } بخصوص: { $category }.
letter-receipt-next = احتفظوا برقم الطلب والرمز السري: بهما تتبعون طلبكم وتجيبون عن أسئلتنا. الأجل القانوني للجواب هو { $day }.
letter-taken-subject = طلبكم { $reference } قيد المعالجة
letter-taken-lead = تكلف أحد منتخبي جماعة { $commune } بطلبكم بخصوص: { $category }.
letter-taken-next = سنخبركم بكل مستجد.
letter-question-subject = نحتاج إلى توضيح منكم بخصوص الطلب { $reference }
letter-question-lead = لمواصلة معالجة طلبكم بخصوص «{ $category }»، نحتاج إلى جوابكم عن هذا السؤال.
letter-question-next = افتحوا صفحة التتبع للجواب. احتساب الأجل متوقف في انتظار جوابكم.
letter-assigned-subject = طلبكم { $reference } موضوع ترافع
letter-assigned-lead = { $carried ->
    [named] أحيل طلبكم بخصوص «{ $category }» للترافع: { $place }. يحمله { $carrier }.
   *[queue] أحيل طلبكم بخصوص «{ $category }» للترافع: { $place }. سيُعين من يحمله قريبا.
 }
letter-assigned-next = الأجل القانوني للجواب هو { $day }. سنخبركم بكل مستجد.
letter-answer-subject = جواب بخصوص طلبكم { $reference }
letter-answer-lead = توصلنا بجواب بخصوص طلبكم المتعلق بـ«{ $category }».
letter-answer-next = ندرس هذا الجواب وسنخبركم بما سيليه. يمكنكم إبداء رأيكم في صفحة التتبع.
letter-promise-subject = التزام بخصوص طلبكم { $reference }
letter-promise-lead = توصلنا بالتزام بخصوص طلبكم المتعلق بـ«{ $category }»، في أفق { $day }.
letter-promise-next = سنتابع تنفيذ هذا الالتزام إلى غاية موعده.
letter-resolved-subject = هل حُل المشكل؟ الطلب { $reference }
letter-resolved-lead = أُعلن أن المشكل موضوع طلبكم بخصوص «{ $category }» قد حُل. هل تؤكدون ذلك؟
letter-resolved-next = افتحوا صفحة التتبع وأجيبوا: «حُل» أو «لم يُحل». إذا لم نتوصل بجوابكم إلى غاية { $day }، سيُغلق الطلب، ويمكنكم إعادة فتحه بعد ذلك.
letter-closed-subject = أُغلق الطلب { $reference }
letter-closed-lead = أُغلق طلبكم بخصوص «{ $category }»: { $outcome }.
letter-closed-next = إذا لم تكونوا راضين، يمكنكم إعادة فتحه من صفحة التتبع خلال 60 يوما. ويبقى لكم حق اللجوء إلى وسيط المملكة أو إلى القضاء.
letter-reopened-subject = أعيد فتح الطلب { $reference }
letter-reopened-lead = أعيد فتح طلبكم بخصوص «{ $category }»، وسيُستأنف العمل عليه.
letter-reopened-next = الأجل القانوني الجديد للجواب هو { $day }.
letter-merged-subject = ضُم طلبكم { $reference } إلى طلب آخر
letter-merged-lead = ضُم طلبكم بخصوص «{ $category }» إلى طلب آخر في الموضوع نفسه، ليُحملا معا.
letter-merged-next = لا يضيع شيء: ستتوصلون بكل مستجد، وتبقى صفحة التتبع ورمزكم السري صالحين.
letter-update-subject = مستجد بخصوص طلبكم { $reference }
letter-update-lead = هناك مستجد بخصوص طلبكم المتعلق بـ«{ $category }».
letter-update-next = يمكنكم إضافة معلومات في صفحة التتبع.
letter-renewed-subject = رابط جديد لتتبع الطلب { $reference }
letter-renewed-lead = سُلم وصل جديد برمز سري جديد لطلبكم بخصوص «{ $category }». الرمز السري والرابط السابقان لم يعودا صالحين.
letter-renewed-next = إذا لم تطلبوا ذلك، فأخبروا الجماعة أو اكتبوا ذلك في صفحة التتبع.
letter-assignment-subject = طلب للترافع { $reference }
letter-assignment-lead = أحيل عليكم طلب من جماعة { $commune } للترافع: { $place }. وهذا هو المطلوب:
letter-reply-subject = جديد في الطلب { $reference }
letter-owner-lead-reply = أجاب المواطن(ة) عن سؤالكم في طلب أنتم مكلفون به:
letter-owner-lead-add = أضاف المواطن(ة) معلومات إلى طلب أنتم مكلفون به:
letter-owner-lead-dispute = يقول المواطن(ة) إن المشكل لم يُحل، وأعيد فتح الطلب:
letter-owner-lead-reopen = أعاد المواطن(ة) فتح طلب أنتم مكلفون به:
letter-owner-lead-hand-back = أعيد إليكم طلب كان موضوع ترافع. السبب:

deed-gather = إدراج في ملف ترافعي
deed-release = إخراج من ملف ترافعي
deed-heard = إخبار بمستجدات الملف
deed-words-release = لماذا يُخرج الطلب من الملف؟
deed-words-heard = ما قيل للمواطن(ة)
event-gather = أُدرج الطلب في الملف الترافعي «{ $title }»
event-release = أُخرج الطلب من الملف الترافعي «{ $title }»
case-dossiers-title = الملفات الترافعية
case-dossiers-open = الملفات التي تضم هذا الطلب
cases-pick = اختيار الطلب
cases-dossier-picked = فتح ملف ترافعي بالطلبات المختارة
cases-dossier-all = فتح ملف ترافعي بكل نتائج البحث

attention-objected = اعترض المواطن(ة) على الخلف
event-hand-over = انتقلت متابعة الطلب إلى الخلف بعد تسليم المهام
event-object = اعترض المواطن(ة) على الخلف
letter-handover-subject = تغير من يتابع طلبكم { $reference }
letter-handover-lead = انتقلت متابعة طلبكم بخصوص «{ $category }» إلى { $successor } ({ $function })، خلفا لمن كان يتابعه.
letter-handover-next = { $limited ->
    [yes] لا يتغير شيء في طلبكم ولا في آجاله. وإذا كنتم لا ترغبون في أن يتابعه هذا الشخص، فيمكنكم الاعتراض من صفحة التتبع إلى غاية { $until }.
   *[no] لا يتغير شيء في طلبكم ولا في آجاله.
 }
letter-handover-spoken = { $limited ->
    [yes] انتقلت متابعة طلبكم بخصوص «{ $category }» إلى { $successor } ({ $function })، خلفا لمن كان يتابعه. ويمكنكم الاعتراض من صفحة التتبع إلى غاية { $until }.
   *[no] انتقلت متابعة طلبكم بخصوص «{ $category }» إلى { $successor } ({ $function })، خلفا لمن كان يتابعه.
 }
letter-objection-subject = اعتراض على الخلف: الطلب { $reference }
letter-objection-lead = اعترض المواطن(ة) على الخلف الذي أصبح يتابع هذا الطلب من جماعة { $commune }. ينتظر الطلب أن تعينوا من يتابعه. سبب الاعتراض:

# اللائحة المصدّرة
case-column-reference = المرجع
case-column-commune = الجماعة
case-column-province = الإقليم أو العمالة
case-column-code = رمز الجماعة
case-column-theme = الموضوع
case-column-category = الصنف
case-column-status = الوضعية
case-column-outcome = المآل
case-column-level = المستوى
case-column-urgency = درجة الاستعجال
case-column-channel = وسيلة التوصل
case-column-people = عدد المعنيين
case-column-filed = تاريخ التسجيل
case-column-since = الوضعية منذ
case-column-closed = تاريخ الإغلاق
case-column-answer = الأجل القانوني للجواب
case-column-due = الأجل المقبل
case-column-due-kind = موضوع الأجل
case-column-late = متأخر
case-column-owner = المكلف بالملف
case-column-carrier = حامل الترافع
case-column-reopened = عدد مرات إعادة الفتح
case-column-name = اسم المواطن(ة)
case-column-phone = الهاتف
case-column-email = العنوان الإلكتروني
case-column-lang = لغة المواطن(ة)
case-column-mail-stopped = لا يرغب في الرسائل منذ
case-column-place = المكان بالضبط
case-column-words = ما رواه المواطن(ة)
case-due-handover = التكلف بالطلب
case-due-answer = الجواب
case-due-promise = الالتزام
case-due-confirm = تأكيد المواطن(ة)
case-late-on = إلى غاية { $day }
case-late-yes = نعم
case-late-no = لا
case-meaning-people = عدد المعنيين: عدد من يعانون من المشكل، كما رُوي.
case-meaning-since = الوضعية منذ: تاريخ آخر تغيير لوضعية الطلب.
case-meaning-due = الأجل المقبل: اليوم الموالي الذي يجب أن يُنجز فيه شيء؛ والآجال هي آجال القانون والالتزامات.
case-meaning-late = متأخر: مضى ذلك اليوم وقت التصدير. ولا يُعد انتظار المواطن(ة) تأخرا.
case-meaning-code = رمز الجماعة: رمزها لدى المندوبية السامية للتخطيط.

# Writing to everybody behind a dossier
reply-title = إخبار جميع المعنيين
reply-of = الملف { $number }
reply-lead = يتوصل كل شخص برسالة واحدة بلغته، ولو كانت له عدة طلبات. ومن ليس له بريد إلكتروني سيُتصل به هاتفيا.
reply-answer = الجواب المتوصل به بتاريخ { $day }: { $verdict }
reply-words = النص ({ $language })
reply-words-hint = { PLURAL($count) ->
    [zero] لا يُتتبع أي طلب من طلبات الملف باللغة: { $language }.
    [one] يُتتبع طلب واحد من طلبات الملف باللغة: { $language }.
    [two] يُتتبع طلبان من طلبات الملف باللغة: { $language }.
    [few] تُتتبع { $count } طلبات من طلبات الملف باللغة: { $language }.
    [many] يُتتبع { $count } طلبا من طلبات الملف باللغة: { $language }.
   *[other] يُتتبع { $count } طلب من طلبات الملف باللغة: { $language }.
 }
reply-words-commune = النص الخاص بجماعة { $commune } ({ $language })
reply-adapt = ملاءمة النص لبعض الجماعات
reply-adapt-hint = يحل نص الجماعة محل النص العام بالنسبة لمواطنيها. وإذا تُركت لغة فارغة، بقي النص العام.
reply-commune = الجماعة
reply-records = تسجيل الجواب أيضا في الطلبات المفتوحة
reply-records-hint = تصبح وضعيتها «تم التوصل بجواب». وبدون ذلك، يُدوَّن الجواب ضمن ما جرى فيها فقط.
reply-continue = الاطلاع على الرسائل
reply-check = راجعوا قبل الإرسال
reply-size = { PLURAL($count) ->
    [zero] لن يُخبر أحد.
    [one] سيُخبر صاحب طلب واحد.
    [two] سيُخبر صاحبا طلبين.
    [few] سيُخبر أصحاب { $count } طلبات.
    [many] سيُخبر أصحاب { $count } طلبا.
   *[other] سيُخبر أصحاب { $count } طلب.
 }
reply-preview = { PLURAL($count) ->
    [zero] { $language }: لا طلب
    [one] { $language }: طلب واحد
    [two] { $language }: طلبان
    [few] { $language }: { $count } طلبات
    [many] { $language }: { $count } طلبا
   *[other] { $language }: { $count } طلب
 }
reply-preview-commune = { PLURAL($count) ->
    [zero] { $commune }، { $language }: لا طلب
    [one] { $commune }، { $language }: طلب واحد
    [two] { $commune }، { $language }: طلبان
    [few] { $commune }، { $language }: { $count } طلبات
    [many] { $commune }، { $language }: { $count } طلبا
   *[other] { $commune }، { $language }: { $count } طلب
 }
reply-preview-hint = هذا هو نص الرسالة كما ستُرسل، مأخوذا عن طلب من الملف. يقرأ كل شخص فيها أرقام طلباته ورابط تتبعه الخاص، أما الرابط الظاهر هنا فلا يفتح شيئا.
reply-subject = الموضوع
reply-records-agreed = سيُسجل الجواب أيضا في الطلبات المفتوحة.
reply-send = إخبار جميع المعنيين
reply-change = تعديل
mistake-reply-words-ar = اكتبوا النص بالعربية: هناك مواطنون يقرؤونه بهذه اللغة.
mistake-reply-words-fr = اكتبوا النص بالفرنسية: هناك مواطنون يقرؤونه بهذه اللغة.
mistake-reply-words-en = اكتبوا النص بالإنجليزية: هناك مواطنون يقرؤونه بهذه اللغة.
mistake-reply-nobody = لا يضم هذا الملف أي طلب بعد: ليس هناك من يُخبَر.
mistake-reply-commune = اختاروا لهذا النص جماعة من جماعات الملف.
mistake-reply-adapted = اكتبوا النص الخاص بهذه الجماعة، أو لا تختاروا جماعة.
mistake-reply-twice = لهذه الجماعة نص من قبل.

# How far it got
reply-kind-answer = جواب مؤسسة
reply-kind-promise = التزام حل موعده
reply-kind-news = مستجد في الملف
reply-institution = المؤسسة المعنية
reply-queued = تاريخ الطلب
reply-finished = تاريخ الانتهاء
reply-stopped = توقف الإخبار يوم { $day } قبل أن يشمل الجميع.
reply-covered = من أُخبر
reply-coverage = { PLURAL($told) ->
    [zero] لم يُخبر أحد بعد من أصل { $total }
    [one] أُخبر شخص واحد من أصل { $total }
    [two] أُخبر شخصان من أصل { $total }
    [few] أُخبر { $told } أشخاص من أصل { $total }
    [many] أُخبر { $told } شخصا من أصل { $total }
   *[other] أُخبر { $told } شخص من أصل { $total }
 }{ $waiting ->
    [0] {""}
   *[other] { PLURAL($waiting) ->
        [one] {"، "}ورسالة واحدة في الانتظار
        [two] {"، "}ورسالتان في الانتظار
        [few] {"، "}و{ $waiting } رسائل في الانتظار
        [many] {"، "}و{ $waiting } رسالة في الانتظار
       *[other] {"، "}و{ $waiting } رسالة في الانتظار
     }
 }{ $bounced ->
    [0] {""}
   *[other] { PLURAL($bounced) ->
        [one] {"، "}ورُفضت رسالة واحدة
        [two] {"، "}ورُفضت رسالتان
        [few] {"، "}ورُفضت { $bounced } رسائل
        [many] {"، "}ورُفضت { $bounced } رسالة
       *[other] {"، "}ورُفضت { $bounced } رسالة
     }
 }{ $phone ->
    [0] {""}
   *[other] { PLURAL($phone) ->
        [one] {"، "}وبقي شخص واحد للاتصال به
        [two] {"، "}وبقي شخصان للاتصال بهما
        [few] {"، "}وبقي { $phone } أشخاص للاتصال بهم
        [many] {"، "}وبقي { $phone } شخصا للاتصال بهم
       *[other] {"، "}وبقي { $phone } شخص للاتصال بهم
     }
 }{ $silent ->
    [0] {""}
   *[other] { PLURAL($silent) ->
        [one] {"، "}وتعذر الاتصال بشخص واحد
        [two] {"، "}وتعذر الاتصال بشخصين
        [few] {"، "}وتعذر الاتصال بـ{ $silent } أشخاص
        [many] {"، "}وتعذر الاتصال بـ{ $silent } شخصا
       *[other] {"، "}وتعذر الاتصال بـ{ $silent } شخص
     }
 }.
reply-fate = الوضعية
reply-people = عدد الأشخاص
reply-fate-told = أُخبروا، برسالة أو بالهاتف
reply-fate-waiting = رسالة في انتظار الإرسال
reply-fate-bounced = رُفضت الرسالة، يُتصل بهم هاتفيا
reply-fate-phone = بدون بريد إلكتروني، يُتصل بهم هاتفيا
reply-fate-silent = أوقفوا الرسائل أو لم يتركوا وسيلة اتصال
reply-fate-total = المجموع
reply-calls = مكالمات يجب القيام بها
reply-calls-hint = افتحوا الطلب لقراءة النص وتسجيل أن الاتصال قد تم.
reply-calls-more = بقية المكالمات
reply-calls-none = لا مكالمات يجب القيام بها.
reply-progress = { $done } من أصل { $total }
reply-texts = النصوص
event-heard = أُخبر المواطن(ة) بمستجدات الملف

# Letters
letter-reply-answer-subject = جواب بخصوص طلبكم { $reference }
letter-reply-answer-lead = { PLURAL($count) ->
    [zero] ورد جواب على الملف الترافعي «{ $title }».
    [one] ورد جواب على الملف الترافعي «{ $title }» الذي يضم طلبكم.
    [two] ورد جواب على الملف الترافعي «{ $title }» الذي يضم طلبيكم.
    [few] ورد جواب على الملف الترافعي «{ $title }» الذي يضم طلباتكم.
    [many] ورد جواب على الملف الترافعي «{ $title }» الذي يضم طلباتكم.
   *[other] ورد جواب على الملف الترافعي «{ $title }» الذي يضم طلباتكم.
 }
letter-reply-answer-next = هل يحل هذا الجواب مشكلكم؟ سيؤخذ رأيكم بعين الاعتبار في متابعة الملف.
letter-reply-answer-ask = إبداء رأيكم في هذا الجواب
letter-reply-promise-subject = هل تم الوفاء بالالتزام؟ الطلب { $reference }
letter-reply-promise-lead = { PLURAL($count) ->
    [zero] في إطار الملف الترافعي «{ $title }»، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
    [one] في إطار الملف الترافعي «{ $title }» الذي يضم طلبكم، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
    [two] في إطار الملف الترافعي «{ $title }» الذي يضم طلبيكم، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
    [few] في إطار الملف الترافعي «{ $title }» الذي يضم طلباتكم، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
    [many] في إطار الملف الترافعي «{ $title }» الذي يضم طلباتكم، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
   *[other] في إطار الملف الترافعي «{ $title }» الذي يضم طلباتكم، صدر عن { $institution } التزام في أفق { $day }. وقد حل هذا الموعد: هل تم الوفاء بالالتزام كليا، أم جزئيا، أم لم يتم الوفاء به؟
 }
letter-reply-promise-next = تكفي ضغطة واحدة للجواب، ويمكنكم تغيير رأيكم بعد ذلك.
letter-reply-promise-ask = إبداء رأيكم في الوفاء بالالتزام
letter-reply-news-subject = مستجد بخصوص طلبكم { $reference }
letter-reply-news-lead = { PLURAL($count) ->
    [zero] هذا مستجد من الملف الترافعي «{ $title }».
    [one] هذا مستجد من الملف الترافعي «{ $title }» الذي يضم طلبكم.
    [two] هذا مستجد من الملف الترافعي «{ $title }» الذي يضم طلبيكم.
    [few] هذا مستجد من الملف الترافعي «{ $title }» الذي يضم طلباتكم.
    [many] هذا مستجد من الملف الترافعي «{ $title }» الذي يضم طلباتكم.
   *[other] هذا مستجد من الملف الترافعي «{ $title }» الذي يضم طلباتكم.
 }
letter-reply-news-next = يمكنكم إضافة معلومات في صفحة التتبع.

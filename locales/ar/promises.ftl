# الالتزامات
promises-title = الالتزامات
promises-which-late = حل موعدها وتنتظر التقييم
promises-which-coming = لم يحل موعدها بعد
promises-which-judged = تم تقييمها
promises-which-kept = تم الوفاء بها
promises-which-partly = تم الوفاء بها جزئيا
promises-which-broken = لم يتم الوفاء بها
promises-which-withdrawn = مسحوبة
promises-views = الالتزامات حسب موعدها
promises-filter = تصفية
promises-state = الوضعية
promises-institution = المؤسسة
promises-apply = تطبيق
promises-clear = مسح التصفية
promises-more = المزيد
promises-none-late = لا يوجد أي التزام ينتظر تقييمكم.
promises-none-coming = لا يوجد أي التزام منتظر. تُسجل الالتزامات انطلاقا من أجوبة المؤسسات.
promises-none = لا توجد التزامات بهذه المعايير.
promises-ledger = سجل المؤسسات
promise-state-waiting = لم يحل موعده بعد
promise-state-asked = حل موعده وينتظر التقييم
promise-state-kept = تم الوفاء به
promise-state-partly = تم الوفاء به جزئيا
promise-state-broken = لم يتم الوفاء به
promise-state-withdrawn = مسحوب
promise-title = التزام في أفق { $day }
promise-back = الالتزامات
promise-institution = المؤسسة الملتزمة
promise-unit = المجال الترابي المعني
promise-day = آخر يوم للوفاء به
promise-asked = تاريخ سؤال المواطنين
promise-dossier = الملف الترافعي
promise-action = الإجراء الترافعي
promise-answer = الجواب الذي تضمن الالتزام
promise-answer-of = جواب بتاريخ { $day }
promise-verdict = التقييم المسجل
promise-withdrawn = سبب السحب
promise-people = ما يقوله المواطنون
promise-people-count = { PLURAL($count) ->
    [zero] لم يعبر أي شخص عن رأيه بعد.
    [one] عبر شخص واحد عن رأيه.
    [two] عبر شخصان عن رأيهما.
    [few] عبر { $count } أشخاص عن رأيهم.
    [many] عبر { $count } شخصا عن رأيهم.
   *[other] عبر { $count } شخص عن رأيهم.
 }
promise-people-none = لم يعبر أحد عن رأيه بعد. يُسأل المواطنون المعنيون بالملف في اليوم الموالي لموعد الالتزام.
promise-gap = التقييم المسجل هو «{ $verdict }»، غير أن { $count } من أصل { $total } ممن عبروا عن رأيهم قالوا: «{ $said }».
promise-voices-short = تم الوفاء به: { $kept }، جزئيا: { $partly }، لم يتم الوفاء به: { $broken }
promise-edit = تعديل الالتزام
promise-edit-do = حفظ التعديل
promise-judge = هل تم الوفاء بالالتزام؟
promise-judge-again = تصحيح التقييم
promise-judge-choice = التقييم
promise-judge-note = على ماذا يستند هذا التقييم؟
promise-judge-note-hint = مثلا: زيارة ميدانية، محضر، شهادات المواطنين.
promise-judge-early = لم يحل موعد هذا الالتزام بعد. إن قيمتموه الآن فبينوا السبب، وسيُسأل عنه المواطنون فورا.
promise-judge-do = تسجيل التقييم
promise-withdraw = سحب الالتزام
promise-withdraw-lead = يُسحب الالتزام إذا سُجل خطأ أو تراجعت عنه المؤسسة قبل موعده، ولا يُحتسب حينئذ في سجلها.
promise-withdraw-reason = سبب السحب
promise-withdraw-do = سحب الالتزام
promise-new = تسجيل التزام
promise-new-do = تسجيل الالتزام
promise-words = مضمون الالتزام
promise-words-hint = كما ورد في الجواب. سيقرؤه المواطنون عند سؤالهم عن الوفاء به، فلا تذكروا فيه أي معطيات شخصية.
promise-due_on = آخر يوم للوفاء به
promise-due_on-hint = يُسأل المواطنون في اليوم الموالي.
promise-past = هذا اليوم قد مضى فعلا: يُسأل المواطنون فورا
promise-cancel = رجوع دون حفظ
promise-changed = غيّر شخص آخر هذا الالتزام في هذه الأثناء. ما كتبتموه ما زال في الاستمارة: راجعوا الوضعية الحالية ثم أعيدوا الحفظ إن لزم الأمر.
promise-changed-now = المضمون الحالي
promise-mistake-past = هذا اليوم قد مضى. صححوه، أو ضعوا العلامة لتأكيده.
promise-mistake-institution = اختاروا المؤسسة الملتزمة.
promise-mistake-unit = اختاروا مجالا ترابيا داخل المجال الترابي للملف.
promise-mistake-note = اكتبوا على ماذا يستند التقييم.
promise-mistake-reason = اكتبوا سبب السحب.
promise-question = التزام من { $institution } في أفق { $day }: «{ $words }». هل تم الوفاء بهذا الالتزام؟
said-promise-kept = نعم، تم الوفاء به
said-promise-partly = تم الوفاء به جزئيا
said-promise-broken = لا، لم يتم الوفاء به
said-answer-kept = نعم
said-answer-partly = جزئيا
said-answer-broken = لا

# سجل المؤسسات
ledger-title = سجل المؤسسات: الالتزامات والوفاء بها
ledger-none = لم يُسجل بعد أي التزام.
ledger-institution = المؤسسة
ledger-promised = الالتزامات
ledger-kept = تم الوفاء بها
ledger-partly = جزئيا
ledger-broken = لم يتم الوفاء بها
ledger-waiting = تنتظر
ledger-rate = نسبة الوفاء
ledger-voices = رأي المواطنين في الوفاء
ledger-answers = رأي المواطنين في الأجوبة
ledger-cut = { PLURAL($count) ->
    [zero] لا تُعرض أي مؤسسة.
    [one] لا تُعرض إلا المؤسسة صاحبة أكبر عدد من الالتزامات.
    [two] لا تُعرض إلا المؤسستان صاحبتا أكبر عدد من الالتزامات.
    [few] لا تُعرض إلا { $count } مؤسسات، وهي صاحبة أكبر عدد من الالتزامات.
    [many] لا تُعرض إلا { $count } مؤسسة، وهي صاحبة أكبر عدد من الالتزامات.
   *[other] لا تُعرض إلا { $count } مؤسسة، وهي صاحبة أكبر عدد من الالتزامات.
 }
promise-rate = { $rate }% (العدد: { $count })
promise-rate-few = عينة غير كافية (العدد: { $count })
ledger-meaning-promised = «الالتزامات»: كل التزام مؤرخ سُجل انطلاقا من جواب للمؤسسة، باستثناء ما سُحب.
ledger-meaning-waiting = «تنتظر»: لم يحل موعدها بعد، أو حل ولم تُقيَّم.
ledger-meaning-rate = «نسبة الوفاء»: ما تم الوفاء به كاملا من بين الالتزامات التي قيّمها المكلفون بالملفات.
ledger-meaning-voices = «رأي المواطنين في الوفاء»: نسبة من قالوا إن الالتزام تم الوفاء به من بين من عبروا عن رأيهم. «رأي المواطنين في الأجوبة»: نسبة من قالوا إن الجواب يحل مشكلهم. لكل شخص صوت واحد في كل سؤال.
ledger-meaning-least = لا تُعرض نسبة إلا إذا استندت إلى { $least } على الأقل؛ و«العدد» هو ما حُسبت منه.

# اللائحة المصدّرة
promise-column-number = الرقم
promise-column-institution = المؤسسة
promise-column-words = مضمون الالتزام
promise-column-territory = المجال الترابي
promise-column-due = في أفق
promise-column-state = الوضعية
promise-column-judged = تاريخ التقييم
promise-column-note = سند التقييم
promise-column-kept = المواطنون: تم الوفاء به
promise-column-partly = المواطنون: جزئيا
promise-column-broken = المواطنون: لم يتم الوفاء به
promise-column-dossier = الملف الترافعي
promise-column-dossier-title = عنوان الملف
promise-column-recorded = تاريخ التسجيل
promise-meaning-voices = المواطنون: عدد من قالوا ذلك من أصحاب الطلبات المجمعة في الملف، لكل شخص صوت واحد.
ledger-voices-count = عدد من عبروا عن رأيهم في الوفاء
ledger-answers-count = عدد من عبروا عن رأيهم في الأجوبة

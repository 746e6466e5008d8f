# المؤشرات
dash-of = المؤشرات: { $unit }
dash-path = المجالات الترابية
dash-carried = الطلبات المحالة عليكم
dash-none = لم يُسجل بعد أي طلب في هذا المجال الترابي.
dash-period = الفترة
dash-show = عرض
dash-map = الخريطة
dash-every-theme = كل المواضيع
dash-weeks = { PLURAL($count) ->
    [zero] الأسبوع الحالي
    [one] الأسبوع الحالي
    [two] الأسبوعان الأخيران
    [few] الأسابيع الـ{ $count } الأخيرة
    [many] الأسابيع الـ{ $count } الأخيرة
   *[other] الأسابيع الـ{ $count } الأخيرة
 }
dash-map-of = الخريطة: { $unit }
dash-map-what = ما تعرضه الخريطة
dash-map-by = حسب
dash-map-by-commune = الجماعات
dash-map-by-province = الأقاليم والعمالات
dash-map-by-region = الجهات
dash-map-year = السنة
dash-map-open = الطلبات المفتوحة
dash-map-open-rate = الطلبات المفتوحة لكل 10.000 نسمة
dash-map-late = نسبة الطلبات خارج الأجل
dash-map-filed = الطلبات المسجلة
dash-map-filed-rate = الطلبات المسجلة لكل 10.000 نسمة
dash-map-first = المدة الوسيطة إلى أول جواب
dash-map-solved = المدة الوسيطة إلى الحل
dash-map-title = { $what }: { $unit }
dash-map-title-year = { $what } سنة { $year }: { $unit }
dash-map-title-theme = { $what }: { $unit } · { $theme }
dash-map-title-year-theme = { $what } سنة { $year }: { $unit } · { $theme }
dash-map-meaning = نسبة التأخر والمدد الوسيطة لا تُعرض إن كان عدد الطلبات أقل من خمسة. عدد السكان حسب الإحصاء العام لسنة 2024.
dash-map-year-meaning = الطلبات المسجلة والمدد الوسيطة تخص السنة المختارة؛ أما المفتوحة وما هو خارج الأجل فحسب الوضعية يوم التصدير.
dash-map-code = الرمز
dash-map-unit = المجال الترابي
dash-map-people = السكان
dash-silence = من لا يُسمع صوته
dash-silence-of = من لا يُسمع صوته: { $unit }
dash-silence-since = الطلبات المسجلة منذ بداية سنة { $year }، مقارنة بما يُنتظر من كل جماعة.
dash-communes = الجماعات جنبا إلى جنب
dash-workload = توزيع العمل
dash-now = الوضع اليوم
dash-share = { $percent }% من المفتوحة
dash-before = { $count } في الفترة السابقة
dash-decide = ما يتطلب قرارا اليوم
dash-decide-late = { PLURAL($count) ->
    [zero] لا طلب خارج الأجل
    [one] طلب واحد خارج الأجل
    [two] طلبان خارج الأجل
    [few] { $count } طلبات خارج الأجل
    [many] { $count } طلبا خارج الأجل
   *[other] { $count } طلب خارج الأجل
 }
dash-decide-received = { PLURAL($count) ->
    [zero] لا طلب ينتظر التكفل به
    [one] طلب واحد ينتظر من يتكفل به
    [two] طلبان ينتظران من يتكفل بهما
    [few] { $count } طلبات تنتظر من يتكفل بها
    [many] { $count } طلبا تنتظر من يتكفل بها
   *[other] { $count } طلب تنتظر من يتكفل بها
 }
dash-decide-carried = { PLURAL($count) ->
    [zero] لا طلب موضوع ترافع على مستواكم
    [one] طلب واحد موضوع ترافع على مستواكم
    [two] طلبان موضوع ترافع على مستواكم
    [few] { $count } طلبات موضوع ترافع على مستواكم
    [many] { $count } طلبا موضوع ترافع على مستواكم
   *[other] { $count } طلب موضوع ترافع على مستواكم
 }
dash-decide-answered = { PLURAL($count) ->
    [zero] لا جواب ينتظر تتمة
    [one] طلب واحد تم التوصل بجواب عنه وينتظر تتمة
    [two] طلبان تم التوصل بجواب عنهما وينتظران تتمة
    [few] { $count } طلبات تم التوصل بجواب عنها وتنتظر تتمة
    [many] { $count } طلبا تم التوصل بجواب عنها وتنتظر تتمة
   *[other] { $count } طلب تم التوصل بجواب عنها وتنتظر تتمة
 }
dash-news = ما الجديد
dash-since = منذ اطلاعكم الأخير: { $moment }
dash-unseen = اضغطوا على «اطلعت» لتجدوا هنا، في زيارتكم المقبلة، كل ما تغير منذ الآن.
dash-unmoved = لم يتغير شيء منذ ذلك الحين.
dash-tick = اطلعت
dash-moved-filed = { PLURAL($count) ->
    [zero] لا طلب جديد
    [one] طلب واحد جديد
    [two] طلبان جديدان
    [few] { $count } طلبات جديدة
    [many] { $count } طلبا جديدا
   *[other] { $count } طلب جديد
 }
dash-moved-answered = { PLURAL($count) ->
    [zero] لا أحد توصل بأول جواب
    [one] مواطن(ة) توصل بأول جواب
    [two] مواطنان توصلا بأول جواب
    [few] { $count } مواطنين توصلوا بأول جواب
    [many] { $count } مواطنا توصلوا بأول جواب
   *[other] { $count } مواطن توصلوا بأول جواب
 }
dash-moved-resolved = { PLURAL($count) ->
    [zero] لا طلب حُل
    [one] طلب واحد حُل
    [two] طلبان حُلا
    [few] { $count } طلبات حُلت
    [many] { $count } طلبا حُلت
   *[other] { $count } طلب حُلت
 }
dash-moved-confirmed = { PLURAL($count) ->
    [zero] لا حل أكده صاحبه
    [one] حل واحد أكده صاحبه
    [two] حلان أكدهما أصحابهما
    [few] { $count } حلول أكدها أصحابها
    [many] { $count } حلا أكدها أصحابها
   *[other] { $count } حل أكدها أصحابها
 }
dash-moved-closed = { PLURAL($count) ->
    [zero] لا طلب أُغلق
    [one] طلب واحد أُغلق
    [two] طلبان أُغلقا
    [few] { $count } طلبات أُغلقت
    [many] { $count } طلبا أُغلقت
   *[other] { $count } طلب أُغلقت
 }
dash-moved-reopened = { PLURAL($count) ->
    [zero] لا طلب أُعيد فتحه
    [one] طلب واحد أُعيد فتحه
    [two] طلبان أُعيد فتحهما
    [few] { $count } طلبات أُعيد فتحها
    [many] { $count } طلبا أُعيد فتحها
   *[other] { $count } طلب أُعيد فتحها
 }
dash-flow = الطلبات المسجلة والمغلقة أسبوعا بأسبوع
dash-weeks-of = الأرقام الأسبوعية، { $unit }
dash-weeks-export = تصدير الأرقام أسبوعا بأسبوع
dash-cases = الطلبات
dash-late = خارج الأجل
dash-by-status = الطلبات حسب الوضعية
dash-by-level = الطلبات المفتوحة حسب المستوى
dash-by-theme = الطلبات المفتوحة حسب الموضوع
dash-by-owner = الطلبات المفتوحة حسب المكلف بالملف
dash-head-status = الوضعية
dash-head-level = المستوى
dash-head-theme = الموضوع
dash-head-owner = المكلف بالملف
dash-head-age = المدة منذ التسجيل
dash-all-levels = كل المستويات
dash-ages = الطلبات المفتوحة حسب قِدَمها
dash-age = من { $from } إلى { $to } أسبوعا
dash-age-newest = أقل من { $to ->
    [2] أسبوعين
   *[other] { $to } أسابيع
 }
dash-age-oldest = أكثر من { $from } أسبوعا
dash-by-commune = الطلبات حسب الجماعة
dash-by-province = الطلبات حسب الإقليم أو العمالة
dash-by-region = الطلبات حسب الجهة
dash-unit-commune = الجماعة
dash-unit-province = الإقليم أو العمالة
dash-unit-region = الجهة
dash-silent-commune = { PLURAL($count) ->
    [zero] في كل الجماعات طلبات مفتوحة.
    [one] جماعة واحدة ليس فيها أي طلب مفتوح.
    [two] جماعتان ليس فيهما أي طلب مفتوح.
    [few] { $count } جماعات ليس فيها أي طلب مفتوح.
    [many] { $count } جماعة ليس فيها أي طلب مفتوح.
   *[other] { $count } جماعة ليس فيها أي طلب مفتوح.
 }
dash-silent-province = { PLURAL($count) ->
    [zero] في كل الأقاليم والعمالات طلبات مفتوحة.
    [one] إقليم واحد ليس فيه أي طلب مفتوح.
    [two] إقليمان ليس فيهما أي طلب مفتوح.
    [few] { $count } أقاليم ليس فيها أي طلب مفتوح.
    [many] { $count } إقليما ليس فيه أي طلب مفتوح.
   *[other] { $count } إقليم ليس فيه أي طلب مفتوح.
 }
dash-silent-region = { PLURAL($count) ->
    [zero] في كل الجهات طلبات مفتوحة.
    [one] جهة واحدة ليس فيها أي طلب مفتوح.
    [two] جهتان ليس فيهما أي طلب مفتوح.
    [few] { $count } جهات ليس فيها أي طلب مفتوح.
    [many] { $count } جهة ليس فيها أي طلب مفتوح.
   *[other] { $count } جهة ليس فيها أي طلب مفتوح.
 }
dash-meanings = ما معنى هذه الأرقام؟
figure-open = مفتوحة
figure-open-means = كل طلب لم يُغلق ولم يُضم إلى غيره.
figure-overdue = خارج الأجل
figure-overdue-means = طلب مفتوح انقضى أجله القانوني أو تاريخ الالتزام بشأنه. لا يُحتسب انتظار توضيحات المواطن(ة) أو تأكيده.
figure-received = تنتظر من يتكفل بها
figure-to-confirm = حُلت وتنتظر التأكيد
figure-rate = المفتوحة لكل 10.000 نسمة
figure-week = أسبوع يوم الاثنين
figure-week-means = كل سطر أسبوع يبدأ يوم الاثنين، والأخير هو الأسبوع الجاري؛ والفترة في ما يلي هي ذلك الأسبوع.
figure-filed = مسجلة
figure-filed-means = الطلبات التي سُجلت خلال الفترة.
figure-answered = أول جواب
figure-answered-means = الطلبات التي توصل أصحابها خلال الفترة بأول رسالة في الموضوع: سؤال أو مستجد أو جواب أو حل أو إغلاق معلل.
figure-resolved = محلولة
figure-resolved-means = الطلبات التي أُعلن حلها خلال الفترة ولم ينازع فيه أصحابها.
figure-confirmed = أكدها أصحابها
figure-confirmed-means = الطلبات التي أُغلقت خلال الفترة بعد أن أكد أصحابها الحل.
figure-closed = مغلقة
figure-closed-means = الطلبات التي أُغلقت أو ضُمت إلى غيرها خلال الفترة، كيفما كان السبب، ولم يُعد فتحها.
figure-reopened = أُعيد فتحها
figure-reopened-means = الطلبات التي أُعيد فتحها، آخر مرة، خلال الفترة.
figure-first-time = الأيام إلى أول جواب
figure-first-time-means = من يوم التسجيل إلى أول جواب، للطلبات التي أُجيب عنها خلال الفترة. الوسيط: نصفها أُجيب عنه في هذه المدة أو أقل؛ والمئين التسعون: تسعة من كل عشرة. لا يُعرض شيء إن كانت أقل من خمسة. الأرقام مضبوطة إلى حدود ثلاثة أيام، ومقربة بعدها.
figure-solved-time = الأيام إلى الحل
figure-solved-time-means = من يوم التسجيل إلى الحل، للطلبات التي حُلت خلال الفترة، بالحساب نفسه.

# المكتب
desk-title = مكتبي
desk-new-case = تسجيل طلب
desk-quiet = لا شيء ينتظركم اليوم.
desk-nothing = مكتبكم فارغ. سجلوا أول طلب يأتيكم به مواطن(ة).
desk-nothing-carried = لم يُحل عليكم أي طلب للترافع عنه.
desk-urgent = مستعجل
desk-overdue = خارج الأجل
desk-carrier-day = مطلوب في أجل أقصاه { $day }

desk-news = مستجدات في طلباتكم
desk-news-list = كل طلباتكم المفتوحة
desk-late = طلبات تجاوزت أجلها
desk-late-list = كل طلباتكم المتأخرة
desk-offered = محالة عليكم وتنتظر قبولكم
desk-offered-list = كل الطلبات التي تترافعون عنها
desk-objected = اعترض أصحابها على الخلف، وهي بدون مكلف
desk-objected-list = كل الطلبات بدون مكلف بالملف
desk-new = طلبات جديدة بدون مكلف بالملف
desk-new-list = كل الطلبات الجديدة
desk-carried = تترافعون عنها وأجلها قريب
desk-carried-list = كل الطلبات التي تترافعون عنها
desk-queue = تنتظر من يترافع عنها
desk-queue-list = كل الطلبات موضوع الترافع
desk-soon = يحل أجلها خلال سبعة أيام
desk-soon-list = كل طلباتكم المفتوحة
desk-there = طلبات متأخرة لدى غيركم في مجالكم الترابي
desk-there-list = كل الطلبات المتأخرة
desk-mine = آخر طلباتكم
desk-mine-list = كل طلباتكم
desk-carrying = آخر الطلبات التي تترافعون عنها

desk-calls = مكالمات عليكم إجراؤها
desk-calls-more = تظهر باقي المكالمات كلما أجريتم واحدة منها.
desk-call-no_email = بدون عنوان إلكتروني
desk-call-bounced = لم تصله الرسالة

# الجماعات الصامتة
silence-title = جماعات تصل منها طلبات أقل من المنتظر
silence-measure = ما يُسمع منها
silence-commune = الجماعة
silence-count = المتوصل بها
silence-expected = المنتظرة
silence-missing = الناقصة
silence-rarity = الاحتمال
silence-table = أين ينبغي الإنصات أولا
silence-more = { PLURAL($count) ->
    [zero] الباقي في جدول الخريطة.
    [one] وجماعة أخرى في جدول الخريطة.
    [two] وجماعتان أخريان في جدول الخريطة.
    [few] و{ $count } جماعات أخرى في جدول الخريطة.
    [many] و{ $count } جماعة أخرى في جدول الخريطة.
   *[other] و{ $count } جماعة أخرى في جدول الخريطة.
 }
silence-none = لا توجد جماعة تصل منها طلبات أقل بكثير من المنتظر.
silence-visit = برمجة زيارة
silence-verdict-silent = صامتة
silence-verdict-quiet = قليلة الكلام
silence-verdict-expected = كما هو منتظر
silence-verdict-louder = أكثر من المنتظر
silence-verdict-unsure = لا يمكن الجزم
silence-cell = { $verdict } (المتوصل بها: { $count }، المنتظرة: { $expected })
silence-range = { $expected } (بين { $least } و{ $most })
silence-chance = 1 من { $of }
silence-chance-less = أقل من 1 من { $of }
silence-how = كيف يُحسب ذلك
silence-how-expected = نحسب لكل جماعة عدد الطلبات المنتظر لو كتب سكانها بقدر ما يكتب سكان الجماعات المجاورة، وبوزن أقل سكان باقي الإقليم. ولا تدخل طلباتها هي في هذا الحساب. وتيرة الطلبات تختلف طبيعيا من جماعة إلى أخرى: نقيس هذا الاختلاف، ثم احتمال وصول عدد بهذه القلة.
silence-means-silent = صامتة: احتمال وصول عدد بهذه القلة أقل من 1 من 100. ينبغي برمجة زيارة.
silence-means-quiet = قليلة الكلام: الاحتمال أقل من 1 من 10.
silence-means-louder = أكثر من المنتظر: احتمال وصول عدد بهذه الكثرة أقل من 5 من 100.
silence-means-unsure = لا يمكن الجزم: العدد المنتظر صغير إلى حد أن عدم وصول أي طلب لا يُستغرب، أو الجماعات قليلة جدا.
silence-judged = الجماعات التي قورنت: { $communes }، منها { $judged } يمكن الحكم عليها. وبمحض الصدفة توصف بالصامتة جماعات عددها { $chance } على الأكثر.
silence-spread = تختلف الوتيرة هنا من جماعة إلى أخرى بنحو { $spread } %.
silence-limits = الصمت ليس خطأ ولا يقول سببه: قد تغيب الشبكة، أو لا يسجل أي منتخب الطلبات، أو تقل المشاكل. وإذا صمتت منطقة بأكملها تشابهت جماعاتها ولم يظهر ذلك في هذا الحساب.

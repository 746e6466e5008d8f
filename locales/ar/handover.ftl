# تسليم المهام
handover-title = تسليم المهام
handover-of = تسليم مهام { $name }
handover-intro = عندما ينتهي انتداب، لا يضيع ما كان في عهدة صاحبه: تنتقل الطلبات والملفات والإجراءات إلى خلف يتابعها، ويُخبَر كل مواطن(ة) بذلك بلغته.
handover-what = ما ينتقل إلى الخلف
handover-owner = طلبات مفتوحة مكلف بها
handover-carrier = طلبات مفتوحة يترافع عنها
handover-dossiers = ملفات ترافعية مفتوحة
handover-actions = إجراءات ترافعية جارية
handover-promises = التزامات منتظرة في هذه الملفات
handover-promises-note = تبقى الالتزامات في ملفاتها وتنتقل معها.
handover-nothing = ليس في عهدة صاحب هذا الانتداب أي شيء.
handover-successor = الخلف
handover-successor-hint = شخص له الصفة نفسها في المجال الترابي نفسه، أو منسق(ة) هذا المجال إن كان صاحب الانتداب عضوا في المجلس الجماعي.
handover-successor-none = لا يوجد بعد من يمكن أن يخلفه. امنحوا أولا الانتداب نفسه لشخص آخر.
handover-words = كلمة إلى المواطنين
handover-words-hint = تُدرج في الرسالة التي يتوصل بها كل مواطن(ة). لا تكتبوا فيها معطيات شخصية.
handover-end = إنهاء هذا الانتداب الآن
handover-end-hint = تُفصل أجهزة صاحب الانتداب في الحين.
handover-over = انتهى هذا الانتداب.
handover-object-note = يمكن لكل مواطن(ة) الاعتراض على الخلف إلى غاية { $day }، فيعود الطلب حينئذ إلى المنسقين.
handover-do = تسليم المهام إلى الخلف
handover-cancel = الرجوع إلى الحساب
handover-mistake-successor = اختاروا الخلف من اللائحة.
handover-done-title = تم تسليم المهام
handover-done = انتقلت مهام { $from } إلى { $to } بتاريخ { $day }.
handover-done-cases = الطلبات المنقولة
handover-done-dossiers = الملفات المنقولة
handover-done-actions = الإجراءات المنقولة
handover-left = { PLURAL($count) ->
    [zero] لم يبق أي طلب لدى صاحب الانتداب السابق.
    [one] بقي طلب واحد لدى صاحب الانتداب السابق.
    [two] بقي طلبان لدى صاحب الانتداب السابق.
    [few] بقيت { $count } طلبات لدى صاحب الانتداب السابق.
    [many] بقي { $count } طلبا لدى صاحب الانتداب السابق.
   *[other] بقي { $count } طلب لدى صاحب الانتداب السابق.
 }
handover-again = تسليم ما بقي
handover-back = الرجوع إلى الحساب
dossier-event-handover = انتقل الملف إلى الخلف بعد تسليم المهام
dossier-event-action-handover = انتقل إجراء ترافعي إلى الخلف بعد تسليم المهام
letter-succession-subject = سُلمت إليكم مهام
letter-succession-text = سُلمت إليكم مهام { $from } ({ $mandate }). وأصبحتم تتابعون ما يلي:
letter-succession-next = انتقلت الملفات والإجراءات في الحين، وتنتقل الطلبات تباعا خلال دقائق. وقد أُخبر المواطنون بذلك، ويمكنهم الاعتراض.
letter-succession-button = فتح مكتبي

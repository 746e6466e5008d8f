# الوثائق الرسمية
press-kind-letter = مراسلة
press-kind-written-question = سؤال كتابي
press-kind-oral-question = سؤال شفوي
press-kind-agenda-item = طلب إدراج نقطة في جدول الأعمال
press-kind-reminder = تذكير
press-kind-brief = ملف ترافعي

press-number = رقم:
press-subject = الموضوع:
press-references = المرجع:
press-reading-time = مدة القراءة:
press-annex = الملحق رقم { $n }
press-row = ر.ت
press-page = الصفحة { $page } من { $pages }

press-error-font = لا يتوفر الخادم على خط لطباعة هذه الوثيقة. اطلبوا من القائم على الخادم تثبيت الحزمة { $package } ثم إعادة تشغيل ترافع.
press-error-drawing = تعذرت قراءة رسم من رسوم هذه الوثيقة.
press-error-layout = تعذر إعداد هذه الوثيقة. لم يضع شيء مما كتبتم؛ أعيدوا المحاولة، وإن تكرر الأمر فأخبروا مدير(ة) المنصة.

# رأي المواطنين
voice-title-promise = هل تم الوفاء بهذا الالتزام؟
voice-title-answer = هل يجيب هذا عن مشكلتكم؟
voice-lead-promise = التزام في أفق { $day }
voice-lead-answer = جواب بتاريخ { $day }
voice-buttons = جوابكم
voice-hint = اضغطوا على جواب واحد. يمكنكم تغييره لاحقا من هذه الصفحة.
voice-said = جوابكم المسجل: { $said }
voice-withdrawn = سُحب هذا الالتزام، فلا يُطلب رأيكم فيه.
voice-private = يُحتسب جوابكم ضمن المجموع، دون ذكر اسمكم.
voice-case = الرجوع إلى طلبي

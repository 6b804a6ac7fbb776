import type { Texts } from './texts.js';

export const AR: Texts = {
  kinds: {
    'attendance.marked': {
      subject: '{{course}}: {{status}}',
      body: 'حالة {{person}} المسجّلة في {{course}} يوم {{day}} الساعة {{time}}: {{status}}.',
      short: '{{person}}: {{status}}، {{course}}، {{day}} {{time}}.',
    },
    'attendance.absent': {
      subject: 'غياب {{person}} عن {{course}}',
      body: 'سُجّل غياب {{person}} عن {{course}} يوم {{day}} الساعة {{time}}.\n\nإذا لم يكن ذلك صحيحًا فاطلب تصحيحًا أو أخبر {{organization}}.',
      short: 'سُجّل غياب {{person}} عن {{course}} يوم {{day}} الساعة {{time}}.',
    },
    'attendance.late': {
      subject: 'تأخر {{person}} عن {{course}}',
      body: 'سُجّل تأخر {{person}} عن {{course}} يوم {{day}} الساعة {{time}}، بالدقائق: {{minutes}}.',
      short: 'سُجّل تأخر {{person}} عن {{course}} يوم {{day}}، بالدقائق: {{minutes}}.',
    },
    'attendance.at-risk': {
      subject: 'غياب متكرر: {{person}}، {{course}}',
      body: 'عدد مرات غياب {{person}}: {{missed}} من أصل {{sessions}} ({{course}}).\n\nقد يفيد الحديث معه قريبًا.',
      short: 'عدد مرات غياب {{person}}: {{missed}} من أصل {{sessions}} ({{course}}).',
    },
    'enrollment.needed': {
      subject: 'لم يُسجَّل وجهك بعد',
      body: 'مرحبًا {{person}}،\n\nتتعرّف {{organization}} على وجوه من يوافق على ذلك. لم يُسجَّل وجهك بعد. يستغرق الأمر نحو دقيقة وهو اختياري:\n\n{{link}}',
      short: 'لم يُسجَّل وجهك بعد. يستغرق الأمر نحو دقيقة.',
    },
    'consent.expiring': {
      subject: 'هل ما زلت موافقًا؟',
      body: 'سبقت موافقة {{person}} على ما يلي: {{purpose}}. يرجى إخبارنا قبل {{day}} إن كانت ما تزال قائمة:\n\n{{link}}',
      short: 'يرجى إخبارنا قبل {{day}} إن كنت ما تزال موافقًا: {{purpose}}.',
    },
    'security.alert': {
      subject: 'أمان {{organization}}: {{alert}}',
      body: '{{alert}}: {{account}}.\n\nيرجى الاطلاع:\n\n{{link}}',
      short: '{{alert}}: {{account}}.',
    },
    'report.ready': {
      subject: 'التقرير جاهز: {{report}}',
      body: 'التقرير «{{report}}» جاهز:\n\n{{link}}',
      short: 'التقرير «{{report}}» جاهز.',
    },
  },
  statuses: {
    present: 'حاضر',
    late: 'متأخر',
    'left-early': 'غادر مبكرًا',
    partial: 'حضر جزئيًا',
    absent: 'غائب',
    excused: 'معذور',
    expected: 'منتظر',
    unconfirmed: 'غير مؤكد',
  },
  alerts: {
    'repeated-failure': 'محاولات دخول فاشلة متكررة',
    'locked-out': 'حساب مقفل',
    'token-reuse': 'استُخدم رمز دخول مرتين',
    'audit-broken': 'تغيّر سجل التدقيق',
    'new-device': 'دخول من متصفح جديد',
    'webhook-disabled': 'أُوقف خطاف ويب',
    'kiosk-pins': 'أرقام سرية خاطئة كثيرة عند نقطة تعرّف',
  },
  purposes: {
    recognition: 'التعرف على الوجه',
    attendance: 'الحضور بالوجه',
    'picture-storage': 'حفظ الصور',
    'sign-in': 'الدخول بالوجه',
  },
  allCourses: 'كل المقررات',
  digest: { subject: 'مستجدات لك: {{count}}' },
  phoneCode: 'رمزك لدى {{organization}} هو {{code}}. يصلح لعشر دقائق.',
  test: {
    subject: 'تجربة من {{organization}}',
    body: 'تُظهر هذه الرسالة أن رسائل {{organization}} تصلك.',
  },
  example: { course: 'الرياضيات', person: 'سارة أحمد', report: 'ملخص الشهر' },
  footer: {
    open: 'افتح في Mien',
    stop: 'إيقاف هذه الرسائل',
    reason: 'وصلتك هذه الرسالة من {{organization}}.',
  },
};

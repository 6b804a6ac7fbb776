import type { Texts } from './texts.js';

export const DE: Texts = {
  kinds: {
    'attendance.marked': {
      subject: '{{course}}: {{status}}',
      body: '{{person}} ist für {{course}} am {{day}} um {{time}} als „{{status}}“ eingetragen.',
      short: '{{person}}: {{status}}, {{course}}, {{day}} {{time}}.',
    },
    'attendance.absent': {
      subject: '{{person}} hat bei {{course}} gefehlt',
      body: '{{person}} hat bei {{course}} am {{day}} um {{time}} gefehlt.\n\nWenn das nicht stimmt, bitten Sie um eine Korrektur oder sagen Sie {{organization}} Bescheid.',
      short: '{{person}} hat bei {{course}} am {{day}} um {{time}} gefehlt.',
    },
    'attendance.late': {
      subject: '{{person}} kam zu spät zu {{course}}',
      body: '{{person}} kam am {{day}} um {{time}} {{minutes}} Minuten zu spät zu {{course}}.',
      short: '{{person}} kam am {{day}} {{minutes}} Minuten zu spät zu {{course}}.',
    },
    'attendance.at-risk': {
      subject: '{{person}} versäumt viel von {{course}}',
      body: '{{person}} hat {{missed}} von {{sessions}} Terminen versäumt: {{course}}.\n\nEin baldiges Gespräch kann helfen.',
      short: '{{person}} hat {{missed}} von {{sessions}} Terminen versäumt: {{course}}.',
    },
    'enrollment.needed': {
      subject: 'Ihr Gesicht ist noch nicht erfasst',
      body: 'Guten Tag {{person}},\n\n{{organization}} erkennt am Gesicht, wer dem zustimmt. Ihres ist noch nicht erfasst. Es dauert etwa eine Minute und ist freiwillig:\n\n{{link}}',
      short: 'Ihr Gesicht ist noch nicht erfasst. Es dauert etwa eine Minute.',
    },
    'consent.expiring': {
      subject: 'Stimmen Sie weiterhin zu?',
      body: '{{person}} hat vor einiger Zeit zugestimmt: {{purpose}}. Bitte sagen Sie bis {{day}}, ob das noch gilt:\n\n{{link}}',
      short: 'Bitte sagen Sie bis {{day}}, ob Sie weiterhin zustimmen: {{purpose}}.',
    },
    'security.alert': {
      subject: 'Sicherheit von {{organization}}: {{alert}}',
      body: '{{alert}}: {{account}}.\n\nBitte sehen Sie nach:\n\n{{link}}',
      short: '{{alert}}: {{account}}.',
    },
    'report.ready': {
      subject: '{{report}} ist fertig',
      body: 'Der Bericht „{{report}}“ ist fertig:\n\n{{link}}',
      short: 'Der Bericht „{{report}}“ ist fertig.',
    },
  },
  statuses: {
    present: 'anwesend',
    late: 'zu spät',
    'left-early': 'früher gegangen',
    partial: 'teilweise da',
    absent: 'abwesend',
    excused: 'entschuldigt',
    expected: 'erwartet',
    unconfirmed: 'unbestätigt',
  },
  alerts: {
    'repeated-failure': 'Wiederholt gescheiterte Anmeldung',
    'locked-out': 'Ein Konto ist gesperrt',
    'token-reuse': 'Ein Zugriffstoken wurde zweimal benutzt',
    'audit-broken': 'Das Prüfprotokoll wurde verändert',
    'new-device': 'Anmeldung von einem neuen Browser',
    'webhook-disabled': 'Ein Webhook wurde aufgegeben',
    'kiosk-pins': 'Viele falsche PINs an einem Kiosk',
  },
  purposes: {
    recognition: 'Erkennung am Gesicht',
    attendance: 'Anwesenheit durch das Gesicht',
    'picture-storage': 'Aufbewahren von Bildern',
    'sign-in': 'Anmelden mit dem Gesicht',
  },
  allCourses: 'alle Kurse',
  digest: { subject: 'Neues für Sie: {{count}}' },
  phoneCode: '{{code}} ist Ihr Code für {{organization}}. Er gilt zehn Minuten.',
  test: {
    subject: 'Ein Test von {{organization}}',
    body: 'Diese Nachricht zeigt, dass Nachrichten von {{organization}} Sie erreichen.',
  },
  example: { course: 'Mathematik', person: 'Ada Lovelace', report: 'Monatsübersicht' },
  footer: {
    open: 'In Mien öffnen',
    stop: 'Keine solchen Nachrichten mehr',
    reason: 'Sie erhalten diese Nachricht von {{organization}}.',
  },
};

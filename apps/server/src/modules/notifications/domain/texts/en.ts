import type { Texts } from './texts.js';

export const EN: Texts = {
  kinds: {
    'attendance.marked': {
      subject: '{{course}}: {{status}}',
      body: '{{person}} is on record as "{{status}}" for {{course}} on {{day}} at {{time}}.',
      short: '{{person}}: {{status}}, {{course}}, {{day}} {{time}}.',
    },
    'attendance.absent': {
      subject: '{{person}} was absent from {{course}}',
      body: '{{person}} was absent from {{course}} on {{day}} at {{time}}.\n\nIf this is not right, ask for a correction or tell {{organization}}.',
      short: '{{person}} was absent from {{course}} on {{day}} at {{time}}.',
    },
    'attendance.late': {
      subject: '{{person}} came late to {{course}}',
      body: '{{person}} came {{minutes}} minutes late to {{course}} on {{day}} at {{time}}.',
      short: '{{person}} came {{minutes}} minutes late to {{course}} on {{day}}.',
    },
    'attendance.at-risk': {
      subject: '{{person}} misses much of {{course}}',
      body: '{{person}} has missed {{missed}} of {{sessions}} sessions: {{course}}.\n\nIt may help to talk with them soon.',
      short: '{{person}} has missed {{missed}} of {{sessions}} sessions: {{course}}.',
    },
    'enrollment.needed': {
      subject: 'Your face is not enrolled yet',
      body: 'Hello {{person}},\n\n{{organization}} recognizes people by their faces who agree to it. Yours is not enrolled yet. It takes about a minute, and you can leave it:\n\n{{link}}',
      short: 'Your face is not enrolled yet. It takes about a minute.',
    },
    'consent.expiring': {
      subject: 'Do you still agree?',
      body: '{{person}} agreed to this a while ago: {{purpose}}. Please say by {{day}} whether that still holds:\n\n{{link}}',
      short: 'Please say by {{day}} whether you still agree: {{purpose}}.',
    },
    'security.alert': {
      subject: 'Security of {{organization}}: {{alert}}',
      body: '{{alert}}: {{account}}.\n\nPlease have a look:\n\n{{link}}',
      short: '{{alert}}: {{account}}.',
    },
    'report.ready': {
      subject: '{{report}} is ready',
      body: 'The report "{{report}}" is ready:\n\n{{link}}',
      short: 'The report "{{report}}" is ready.',
    },
  },
  statuses: {
    present: 'present',
    late: 'late',
    'left-early': 'left early',
    partial: 'there in part',
    absent: 'absent',
    excused: 'excused',
    expected: 'expected',
    unconfirmed: 'unconfirmed',
  },
  alerts: {
    'repeated-failure': 'Sign-in failed again and again',
    'locked-out': 'An account is locked',
    'token-reuse': 'An access token was used twice',
    'audit-broken': 'The audit log was changed',
    'new-device': 'Sign-in from a new browser',
    'webhook-disabled': 'A webhook was given up',
    'kiosk-pins': 'Many wrong PINs at a kiosk',
  },
  purposes: {
    recognition: 'recognition by face',
    attendance: 'attendance by face',
    'picture-storage': 'keeping pictures',
    'sign-in': 'signing in by face',
  },
  allCourses: 'all courses',
  digest: { subject: 'News for you: {{count}}' },
  phoneCode: '{{code}} is your code for {{organization}}. It is valid for ten minutes.',
  test: {
    subject: 'A test of {{organization}}',
    body: 'This message shows that messages of {{organization}} reach you.',
  },
  example: { course: 'Mathematics', person: 'Ada Lovelace', report: 'Monthly summary' },
  footer: {
    open: 'Open in Mien',
    stop: 'Get no more of these messages',
    reason: 'You get this message from {{organization}}.',
  },
};

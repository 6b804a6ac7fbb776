import type { ExplanationWords } from '../say-explanation.js';

export const WORDS: ExplanationWords = {
  entry: {
    arrived: 'gekommen um {{time}}',
    left: 'gegangen um {{time}}',
  },
  sure: '{{where}} (zu {{percent}} sicher)',
  source: {
    'kiosk-face': {
      plain: 'Gesicht an einem Kiosk',
      at: 'Gesicht am Kiosk {{place}}',
    },
    'kiosk-pin': {
      plain: 'PIN an einem Kiosk',
      at: 'PIN am Kiosk {{place}}',
    },
    'kiosk-qr': {
      plain: 'QR-Code an einem Kiosk',
      at: 'QR-Code am Kiosk {{place}}',
    },
    camera: {
      plain: 'eine Kamera',
      at: 'Kamera {{place}}',
    },
    live: {
      plain: 'die Live-Seite',
      at: 'die Live-Seite, {{place}}',
    },
    'group-photo': {
      plain: 'ein Gruppenfoto',
      at: 'ein Gruppenfoto, {{place}}',
    },
    phone: {
      plain: 'Anmeldung per Telefon',
      at: 'Anmeldung per Telefon, {{place}}',
    },
    api: {
      plain: 'ein anderes System',
      at: 'ein anderes System, {{place}}',
    },
    import: {
      plain: 'eine importierte Datei',
      at: 'eine importierte Datei, {{place}}',
    },
  },
  leaveKind: {
    medical: 'Krankheit',
    vacation: 'Urlaub',
    family: 'Familie',
    official: 'dienstlich',
    other: 'Sonstiges',
  },
  explain: {
    marked: '{{name}} hat am {{when}} eingetragen: {{entry}}.',
    'mark-waiting': 'Wartet auf Genehmigung: {{entry}} ({{name}}, {{when}}).',
    'mark-refused': 'Abgelehnt: {{entry}} ({{name}}, {{when}}).',
    'mark-undone': 'Zurückgenommen: {{entry}} ({{name}}, {{when}}).',
    'instead-of': 'Ohne diesen Eintrag wäre es: {{status}}.',
    'on-leave': 'Freigestellt ({{kind}}): {{range}}.',
    came: 'Gekommen um {{time}}: {{source}}.',
    'on-time': 'Pünktlich: Verspätet ist, wer mehr als {{limit}} nach Beginn kommt.',
    late: 'Das ist {{minutes}} nach Beginn; mehr als {{limit}} gilt als verspätet.',
    missed: 'Das ist {{minutes}} nach Beginn; mehr als {{limit}} gilt als versäumt.',
    left: 'Gegangen um {{time}}: {{source}}.',
    'left-early': 'Das ist {{minutes}} vor Ende; mehr als {{limit}} gilt als früher gegangen.',
    stayed: 'Niemand hat das Gehen bemerkt, also gilt: bis zum Ende geblieben.',
    'no-check-out': 'Die Abmeldung fehlt, und hier ist eine nötig.',
    'too-short': '{{minutes}} da; nötig sind mindestens {{needed}}.',
    'not-yet': 'Es ist zu früh, um es zu sagen: Zeit ist bis {{time}}.',
    'not-seen': 'Kein Kommen wurde bemerkt.',
    'left-unseen': 'Um {{time}} beim Gehen gesehen, aber nicht beim Kommen: {{source}}.',
    'failed-attempt': 'Bei der Anmeldung um {{time}} nicht erkannt. Das allein gilt nie als Abwesenheit.',
    'failed-attempt-at':
      'Bei der Anmeldung um {{time}} bei {{place}} nicht erkannt. Das allein gilt nie als Abwesenheit.',
    outage: 'Die Erkennung war ausgefallen: {{range}}. Das allein gilt nie als Abwesenheit.',
    doubtful: 'Gesehen um {{time}}: {{source}}. Weniger als {{limit}} zählt nicht von selbst.',
    elsewhere: 'Gesehen um {{time}}: {{source}}. Hier zählt nur {{room}}.',
    'outage-lasting': 'Die Erkennung ist seit {{time}} ausgefallen. Das allein gilt nie als Abwesenheit.',
    stay: 'Gekommen um {{time}} ({{source}}), gegangen um {{left}} ({{leftSource}}).',
    'stay-open': 'Gekommen um {{time}} ({{source}}) und noch da.',
    'stay-forgotten': 'Gekommen um {{time}} ({{source}}); das Abmelden wurde vergessen.',
    worked: '{{minutes}} von {{planned}} geplanten gearbeitet.',
    break: 'Pausen: {{minutes}} genommen, {{deducted}} zusätzlich abgezogen.',
    overtime: 'Überstunden: {{minutes}}.',
    locked: 'Gesperrt am {{when}}: Daran ändert nichts mehr etwas.',
    'canceled-exception': 'Der Termin findet nicht statt, also zählt dafür niemand als irgendetwas.',
    'canceled-holiday': 'Der Termin fällt auf einen Feiertag, also zählt dafür niemand als irgendetwas.',
    'canceled-timetable':
      'Der Termin steht nicht mehr im Stundenplan, also zählt dafür niemand als irgendetwas.',
  },
};

import type { ExplanationWords } from '../say-explanation.js';

export const WORDS: ExplanationWords = {
  entry: {
    arrived: 'llegada a las {{time}}',
    left: 'salida a las {{time}}',
  },
  sure: '{{where}} ({{percent}} de certeza)',
  source: {
    'kiosk-face': {
      plain: 'rostro en un quiosco',
      at: 'rostro en el quiosco {{place}}',
    },
    'kiosk-pin': {
      plain: 'PIN en un quiosco',
      at: 'PIN en el quiosco {{place}}',
    },
    'kiosk-qr': {
      plain: 'código QR en un quiosco',
      at: 'código QR en el quiosco {{place}}',
    },
    camera: {
      plain: 'una cámara',
      at: 'cámara {{place}}',
    },
    live: {
      plain: 'la página en vivo',
      at: 'la página en vivo, {{place}}',
    },
    'group-photo': {
      plain: 'una foto de grupo',
      at: 'una foto de grupo, {{place}}',
    },
    phone: {
      plain: 'fichaje con el teléfono',
      at: 'fichaje con el teléfono, {{place}}',
    },
    api: {
      plain: 'otro sistema',
      at: 'otro sistema, {{place}}',
    },
    import: {
      plain: 'un archivo importado',
      at: 'un archivo importado, {{place}}',
    },
  },
  leaveKind: {
    medical: 'baja médica',
    vacation: 'vacaciones',
    family: 'familia',
    official: 'deber oficial',
    other: 'otro',
  },
  explain: {
    marked: '{{name}} anotó el {{when}}: {{entry}}.',
    'mark-waiting': 'Pendiente de aprobación: {{entry}} ({{name}}, {{when}}).',
    'mark-refused': 'Rechazado: {{entry}} ({{name}}, {{when}}).',
    'mark-undone': 'Anulado: {{entry}} ({{name}}, {{when}}).',
    'instead-of': 'Sin esta anotación sería: {{status}}.',
    'on-leave': 'De permiso ({{kind}}): {{range}}.',
    came: 'Llegada a las {{time}}: {{source}}.',
    'on-time': 'A tiempo: quien llega más de {{limit}} después del inicio llega con retraso.',
    late: 'Son {{minutes}} después del inicio; más de {{limit}} cuenta como retraso.',
    missed: 'Son {{minutes}} después del inicio; más de {{limit}} cuenta como sesión perdida.',
    left: 'Salida a las {{time}}: {{source}}.',
    'left-early': 'Son {{minutes}} antes del final; más de {{limit}} cuenta como salir antes.',
    stayed: 'No se detectó ninguna salida, así que cuenta como haberse quedado hasta el final.',
    'no-check-out': 'No se fichó la salida, y aquí es necesario.',
    'too-short': 'Presencia de {{minutes}}; se necesitan al menos {{needed}}.',
    'not-yet': 'Es demasiado pronto para saberlo: hay tiempo hasta las {{time}}.',
    'not-seen': 'No se detectó ninguna llegada.',
    'left-unseen': 'Se vio la salida a las {{time}}, pero no la llegada: {{source}}.',
    'failed-attempt': 'No se reconoció a las {{time}} al fichar. Eso por sí solo nunca cuenta como ausencia.',
    'failed-attempt-at':
      'No se reconoció a las {{time}} al fichar en {{place}}. Eso por sí solo nunca cuenta como ausencia.',
    outage:
      'El reconocimiento estaba fuera de servicio: {{range}}. Eso por sí solo nunca cuenta como ausencia.',
    doubtful: 'Visto a las {{time}}: {{source}}. Menos de {{limit}} no cuenta por sí solo.',
    elsewhere: 'Visto a las {{time}}: {{source}}. Aquí solo cuenta {{room}}.',
    'outage-lasting':
      'El reconocimiento está fuera de servicio desde las {{time}}. Eso por sí solo nunca cuenta como ausencia.',
    stay: 'Llegada a las {{time}} ({{source}}), salida a las {{left}} ({{leftSource}}).',
    'stay-open': 'Llegada a las {{time}} ({{source}}), sigue allí.',
    'stay-forgotten': 'Llegada a las {{time}} ({{source}}); se olvidó la salida.',
    worked: 'Trabajo: {{minutes}} de {{planned}} previstos.',
    break: 'Pausas: {{minutes}} tomados, {{deducted}} descontados además.',
    overtime: 'Horas extra: {{minutes}}.',
    locked: 'Bloqueado el {{when}}: ya nada lo cambia.',
    'canceled-exception': 'La sesión no tiene lugar: no se cuenta nada de nadie.',
    'canceled-holiday': 'La sesión cae en festivo: no se cuenta nada de nadie.',
    'canceled-timetable': 'La sesión ya no está en el horario: no se cuenta nada de nadie.',
  },
};

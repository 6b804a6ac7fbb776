import type { Texts } from './texts.js';

export const ES: Texts = {
  kinds: {
    'attendance.marked': {
      subject: '{{course}}: {{status}}',
      body: '{{person}} figura como «{{status}}» en {{course}}, el {{day}} a las {{time}}.',
      short: '{{person}}: {{status}}, {{course}}, {{day}} {{time}}.',
    },
    'attendance.absent': {
      subject: '{{person}} faltó a {{course}}',
      body: '{{person}} faltó a {{course}} el {{day}} a las {{time}}.\n\nSi no es correcto, pida una corrección o avise a {{organization}}.',
      short: '{{person}} faltó a {{course}} el {{day}} a las {{time}}.',
    },
    'attendance.late': {
      subject: '{{person}} llegó tarde a {{course}}',
      body: '{{person}} llegó {{minutes}} minutos tarde a {{course}} el {{day}} a las {{time}}.',
      short: '{{person}} llegó {{minutes}} minutos tarde a {{course}} el {{day}}.',
    },
    'attendance.at-risk': {
      subject: '{{person}} falta mucho a {{course}}',
      body: '{{person}} ha faltado a {{missed}} de {{sessions}} sesiones: {{course}}.\n\nPuede ser útil hablar pronto.',
      short: '{{person}} ha faltado a {{missed}} de {{sessions}} sesiones: {{course}}.',
    },
    'enrollment.needed': {
      subject: 'Su rostro aún no está registrado',
      body: 'Hola, {{person}}:\n\n{{organization}} reconoce por el rostro a quienes dan su consentimiento. El suyo aún no está registrado. Se tarda alrededor de un minuto, y puede no hacerlo:\n\n{{link}}',
      short: 'Su rostro aún no está registrado. Se tarda alrededor de un minuto.',
    },
    'consent.expiring': {
      subject: '¿Mantiene su consentimiento?',
      body: '{{person}} dio su consentimiento para esto hace un tiempo: {{purpose}}. Indique, a más tardar el {{day}}, si sigue siendo válido:\n\n{{link}}',
      short: 'Tiene hasta el {{day}} para indicar si mantiene su consentimiento: {{purpose}}.',
    },
    'security.alert': {
      subject: 'Seguridad de {{organization}}: {{alert}}',
      body: '{{alert}}: {{account}}.\n\nCompruébelo, por favor:\n\n{{link}}',
      short: '{{alert}}: {{account}}.',
    },
    'report.ready': {
      subject: '{{report}}: informe listo',
      body: 'El informe «{{report}}» está listo:\n\n{{link}}',
      short: 'El informe «{{report}}» está listo.',
    },
  },
  statuses: {
    present: 'presente',
    late: 'con retraso',
    'left-early': 'salió antes',
    partial: 'presencia parcial',
    absent: 'ausente',
    excused: 'justificado',
    expected: 'esperado',
    unconfirmed: 'por confirmar',
  },
  alerts: {
    'repeated-failure': 'Inicio de sesión fallido repetidas veces',
    'locked-out': 'Una cuenta está bloqueada',
    'token-reuse': 'Se usó dos veces un token de acceso',
    'audit-broken': 'Se modificó el registro de auditoría',
    'new-device': 'Inicio de sesión desde un navegador nuevo',
    'webhook-disabled': 'Se abandonó un webhook',
    'kiosk-pins': 'Muchos PIN incorrectos en un quiosco',
  },
  purposes: {
    recognition: 'reconocimiento por el rostro',
    attendance: 'asistencia por el rostro',
    'picture-storage': 'conservación de imágenes',
    'sign-in': 'inicio de sesión con el rostro',
  },
  allCourses: 'todos los cursos',
  digest: { subject: 'Novedades para usted: {{count}}' },
  phoneCode: '{{code}} es su código para {{organization}}. Es válido durante diez minutos.',
  test: {
    subject: 'Una prueba de {{organization}}',
    body: 'Este mensaje muestra que los mensajes de {{organization}} le llegan.',
  },
  example: { course: 'Matemáticas', person: 'Ada Lovelace', report: 'Resumen mensual' },
  footer: {
    open: 'Abrir en Mien',
    stop: 'No recibir más mensajes como este',
    reason: 'Recibe este mensaje de {{organization}}.',
  },
};

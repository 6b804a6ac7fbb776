import type { Texts } from './texts.js';

/** Short texts do without apostrophes and no-break spaces, which no alphabet of text messages has at its usual price. */
export const FR: Texts = {
  kinds: {
    'attendance.marked': {
      subject: '{{course}} : {{status}}',
      body: '{{person}} figure au relevé avec le statut « {{status}} » pour {{course}}, le {{day}} à {{time}}.',
      short: '{{person}} : {{status}}, {{course}}, {{day}} {{time}}.',
    },
    'attendance.absent': {
      subject: '{{person}} a manqué {{course}}',
      body: '{{person}} a manqué {{course}} le {{day}} à {{time}}.\n\nSi ce n’est pas exact, demandez une correction ou prévenez {{organization}}.',
      short: '{{person}} a manqué {{course}} le {{day}} à {{time}}.',
    },
    'attendance.late': {
      subject: 'Retard de {{person}} : {{course}}',
      body: '{{person}} a eu {{minutes}} minutes de retard ({{course}}, le {{day}} à {{time}}).',
      short: '{{person}} a eu {{minutes}} minutes de retard ({{course}}, le {{day}}).',
    },
    'attendance.at-risk': {
      subject: '{{person}} manque souvent {{course}}',
      body: '{{person}} a manqué {{missed}} séances sur {{sessions}} : {{course}}.\n\nUn entretien prochain peut aider.',
      short: '{{person}} a manqué {{missed}} séances sur {{sessions}} : {{course}}.',
    },
    'enrollment.needed': {
      subject: 'Votre visage n’est pas encore enregistré',
      body: 'Bonjour {{person}},\n\n{{organization}} reconnaît à leur visage les personnes qui y consentent. Le vôtre n’est pas encore enregistré. Cela prend environ une minute, et vous pouvez y renoncer :\n\n{{link}}',
      short: 'Votre visage reste à enregistrer. Cela prend environ une minute.',
    },
    'consent.expiring': {
      subject: 'Consentez-vous toujours ?',
      body: '{{person}} a consenti à ceci il y a quelque temps : {{purpose}}. Veuillez dire au plus tard le {{day}} si cela vaut toujours :\n\n{{link}}',
      short: 'Veuillez dire au plus tard le {{day}} si vous consentez toujours : {{purpose}}.',
    },
    'security.alert': {
      subject: 'Sécurité de {{organization}} : {{alert}}',
      body: '{{alert}} : {{account}}.\n\nVeuillez vérifier :\n\n{{link}}',
      short: '{{alert}} : {{account}}.',
    },
    'report.ready': {
      subject: '{{report}} : rapport prêt',
      body: 'Le rapport « {{report}} » est prêt :\n\n{{link}}',
      short: 'Rapport disponible : {{report}}.',
    },
  },
  statuses: {
    present: 'présent',
    late: 'en retard',
    'left-early': 'parti plus tôt',
    partial: 'présence partielle',
    absent: 'absent',
    excused: 'excusé',
    expected: 'attendu',
    unconfirmed: 'à confirmer',
  },
  alerts: {
    'repeated-failure': 'Échecs de connexion répétés',
    'locked-out': 'Un compte est bloqué',
    'token-reuse': 'Un jeton d’accès a été utilisé deux fois',
    'audit-broken': 'Le journal d’audit a été modifié',
    'new-device': 'Connexion depuis un nouveau navigateur',
    'webhook-disabled': 'Un webhook a été abandonné',
    'kiosk-pins': 'Beaucoup de PIN erronés à une borne',
  },
  purposes: {
    recognition: 'reconnaissance par le visage',
    attendance: 'présence par le visage',
    'picture-storage': 'conservation des images',
    'sign-in': 'connexion par le visage',
  },
  allCourses: 'tous les cours',
  digest: { subject: 'Du nouveau pour vous : {{count}}' },
  phoneCode: '{{code}} est votre code pour {{organization}}. Il est valable dix minutes.',
  test: {
    subject: 'Un test de {{organization}}',
    body: 'Ce message montre que les messages de {{organization}} vous parviennent.',
  },
  example: { course: 'Mathématiques', person: 'Ada Lovelace', report: 'Synthèse mensuelle' },
  footer: {
    open: 'Ouvrir dans Mien',
    stop: 'Ne plus recevoir ces messages',
    reason: 'Vous recevez ce message de {{organization}}.',
  },
};

import type { ExplanationWords } from '../say-explanation.js';

export const WORDS: ExplanationWords = {
  entry: {
    arrived: 'arrivée à {{time}}',
    left: 'départ à {{time}}',
  },
  sure: '{{where}} (sûr à {{percent}})',
  source: {
    'kiosk-face': {
      plain: 'visage à une borne',
      at: 'visage à la borne {{place}}',
    },
    'kiosk-pin': {
      plain: 'code PIN à une borne',
      at: 'code PIN à la borne {{place}}',
    },
    'kiosk-qr': {
      plain: 'code QR à une borne',
      at: 'code QR à la borne {{place}}',
    },
    camera: {
      plain: 'une caméra',
      at: 'caméra {{place}}',
    },
    live: {
      plain: 'la page en direct',
      at: 'la page en direct, {{place}}',
    },
    'group-photo': {
      plain: 'une photo de groupe',
      at: 'une photo de groupe, {{place}}',
    },
    phone: {
      plain: 'pointage par téléphone',
      at: 'pointage par téléphone, {{place}}',
    },
    api: {
      plain: 'un autre système',
      at: 'un autre système, {{place}}',
    },
    import: {
      plain: 'un fichier importé',
      at: 'un fichier importé, {{place}}',
    },
  },
  leaveKind: {
    medical: 'raison médicale',
    vacation: 'congés',
    family: 'famille',
    official: 'obligation administrative',
    other: 'autre',
  },
  explain: {
    marked: '{{name}} a saisi le {{when}} : {{entry}}.',
    'mark-waiting': 'En attente d’approbation : {{entry}} ({{name}}, {{when}}).',
    'mark-refused': 'Refusé : {{entry}} ({{name}}, {{when}}).',
    'mark-undone': 'Annulé : {{entry}} ({{name}}, {{when}}).',
    'instead-of': 'Sans cette saisie, ce serait : {{status}}.',
    'on-leave': 'En congé ({{kind}}) : {{range}}.',
    came: 'Arrivée à {{time}} : {{source}}.',
    'on-time': 'À l’heure : qui vient plus de {{limit}} après le début est en retard.',
    late: 'C’est {{minutes}} après le début ; plus de {{limit}} compte comme un retard.',
    missed: 'C’est {{minutes}} après le début ; plus de {{limit}} compte comme une séance manquée.',
    left: 'Départ à {{time}} : {{source}}.',
    'left-early': 'C’est {{minutes}} avant la fin ; plus de {{limit}} compte comme un départ anticipé.',
    stayed: 'Aucun départ n’a été détecté : la personne est considérée comme restée jusqu’à la fin.',
    'no-check-out': 'Le départ n’a pas été pointé, et il le faut ici.',
    'too-short': 'Présence de {{minutes}} ; il faut au moins {{needed}}.',
    'not-yet': 'Il est trop tôt pour le dire : il reste du temps jusqu’à {{time}}.',
    'not-seen': 'Aucune arrivée n’a été détectée.',
    'left-unseen': 'Départ vu à {{time}}, mais pas l’arrivée : {{source}}.',
    'failed-attempt':
      'Non reconnu à {{time}} lors du pointage. Cela seul ne compte jamais comme une absence.',
    'failed-attempt-at':
      'Non reconnu à {{time}} lors du pointage, lieu : {{place}}. Cela seul ne compte jamais comme une absence.',
    outage: 'La reconnaissance était hors service : {{range}}. Cela seul ne compte jamais comme une absence.',
    doubtful: 'Vu à {{time}} : {{source}}. Moins de {{limit}} ne compte pas tout seul.',
    elsewhere: 'Vu à {{time}} : {{source}}. Seul compte ici : {{room}}.',
    'outage-lasting':
      'La reconnaissance est hors service depuis {{time}}. Cela seul ne compte jamais comme une absence.',
    stay: 'Arrivée à {{time}} ({{source}}), départ à {{left}} ({{leftSource}}).',
    'stay-open': 'Arrivée à {{time}} ({{source}}), encore sur place.',
    'stay-forgotten': 'Arrivée à {{time}} ({{source}}) ; le départ a été oublié.',
    worked: 'Travail : {{minutes}} sur {{planned}} prévues.',
    break: 'Pauses : {{minutes}} prises, {{deducted}} déduites en plus.',
    overtime: 'Heures supplémentaires : {{minutes}}.',
    locked: 'Verrouillé le {{when}} : plus rien ne le change.',
    'canceled-exception': 'La séance n’a pas lieu : rien n’y est compté pour personne.',
    'canceled-holiday': 'La séance tombe un jour férié : rien n’y est compté pour personne.',
    'canceled-timetable': 'La séance n’est plus dans l’emploi du temps : rien n’y est compté pour personne.',
  },
};

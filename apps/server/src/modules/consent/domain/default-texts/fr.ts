import type { DefaultTexts } from './default-texts.js';

/** Consent texts a new organization starts with, in French. */
export const FRENCH: DefaultTexts = {
  recognition: {
    title: 'Reconnaître mon visage',
    body: `Je consens à ce que cette organisation me reconnaisse à mon visage.

Ce qui est enregistré : à partir d’images de mon visage, un programme calcule une suite de nombres, appelée gabarit. Le gabarit est conservé sous forme chiffrée, avec la date et la qualité de l’image. C’est une donnée biométrique : elle permet de me distinguer d’autres personnes. Les images elles-mêmes ne sont pas conservées pour cela ; c’est une question distincte.

À quoi cela sert : à vérifier que je suis bien la personne que je dis être, et à déterminer si un visage devant une caméra est le mien. Chaque fois, une entrée est ajoutée à un journal : quand, avec quel résultat et, en cas de reconnaissance, les nombres de ce visage, chiffrés, afin qu’une erreur puisse être corrigée. Rien n’est déduit de mon humeur, de mon origine ou de ma santé.

Quelle est la fiabilité : un programme peut se tromper. Il peut ne pas me reconnaître, ou prendre quelqu’un d’autre pour moi. Aucune décision importante pour moi n’est prise par le programme seul ; je peux toujours demander qu’une personne vérifie.

Combien de temps : le gabarit est conservé jusqu’à ce que je retire mon consentement, que l’on me retire de l’organisation ou que celle-ci le supprime. Les entrées du journal sont supprimées après le délai fixé par l’organisation. Les sauvegardes sont écrasées selon leur cycle habituel.

Je suis libre de dire non. L’organisation me propose un moyen équivalent sans mon visage, et le choisir ne me cause aucun désavantage. Je peux retirer mon consentement à tout moment, aussi simplement que je le donne maintenant, sans donner de raison. Mes gabarits sont alors supprimés immédiatement. Ce qui a été fait auparavant reste licite.`,
  },
  attendance: {
    title: 'Consigner ma présence par mon visage',
    body: `Je consens à ce que la reconnaissance de mon visage puisse consigner mes arrivées et mes départs.

Ce qui est enregistré : la date, l’heure et le lieu de la caméra lorsque mon visage a été reconnu, dans mon relevé de présence. Mon visage est reconnu au moyen des gabarits auxquels j’ai consenti séparément ; ce texte n’ajoute aucune autre donnée de mon visage.

À quoi cela sert : à tenir le relevé de présence que l’organisation doit tenir de toute façon. Il ne sert pas à surveiller où je me trouve pendant la journée.

Quelle est la fiabilité : si mon visage n’est pas reconnu, cela ne compte pas comme une absence, et si le relevé est faux, je peux le faire corriger.

Combien de temps : les relevés de présence sont conservés aussi longtemps que les règles de l’organisation ou la loi l’exigent, quelle que soit la manière dont ils ont été établis.

Je suis libre de dire non. L’organisation consigne alors ma présence par un moyen équivalent sans mon visage, et je n’en subis aucun désavantage. Je peux retirer mon consentement à tout moment sans donner de raison ; à partir de ce moment, mon visage ne consigne plus rien.`,
  },
  'sign-in': {
    title: 'Me connecter avec mon visage',
    body: `Je consens à pouvoir me connecter à mon compte avec mon visage.

Ce qui est enregistré : rien de plus de mon visage. Les gabarits auxquels j’ai consenti séparément sont comparés à l’image de la caméra chaque fois que je me connecte ainsi. L’heure et le résultat sont consignés dans un journal, afin de détecter les attaques.

À quoi cela sert : à ouvrir mon propre compte, et à rien d’autre.

Quelle est la fiabilité : un visage n’est pas un secret. Une personne qui me ressemble beaucoup, ou une très bonne imitation, pourrait être prise pour moi. C’est pourquoi les changements importants demandent aussi une autre preuve, par exemple un code ou une clé d’accès.

Combien de temps : jusqu’à ce que je retire mon consentement. Les entrées du journal sont supprimées après le délai fixé par l’organisation.

Je suis libre de dire non. Un mot de passe, une clé d’accès ou un code ouvre toujours mon compte également, avec les mêmes droits. Je peux retirer mon consentement à tout moment sans donner de raison ; la connexion avec mon visage est alors désactivée immédiatement.`,
  },
  'picture-storage': {
    title: 'Conserver des images de mon visage',
    body: `Je consens à ce que les images à partir desquelles mes gabarits ont été calculés soient conservées.

Ce qui est enregistré : les images de mon visage prises ou envoyées pour l’enregistrement du visage, chiffrées, sans le lieu ni l’appareil de la prise de vue.

À quoi cela sert : à calculer de nouveaux gabarits lorsqu’un meilleur programme est mis en place, sans que je doive revenir, et à permettre au personnel autorisé de voir avec quoi mon visage a été enregistré. Chaque consultation d’une image est consignée dans un journal. Les images ne sont pas transmises et ne servent pas à entraîner des programmes.

Combien de temps : jusqu’à ce que je retire ce consentement, que je retire mon consentement à la reconnaissance, que l’on me retire de l’organisation ou que celle-ci les supprime. Les sauvegardes sont écrasées selon leur cycle habituel.

Je suis libre de dire non. Mon visage peut alors être reconnu tout aussi bien ; seulement, si le programme est remplacé, de nouvelles images pourront m’être demandées. Je n’en subis aucun désavantage. Je peux retirer mon consentement à tout moment sans donner de raison ; les images sont alors supprimées immédiatement.`,
  },
};

import type { LanguageTag } from '@mien/contracts';
import type { MailKind } from './mailer.js';

export interface MailText {
  readonly subject: string;
  /** Paragraphs; `{name}` is filled from the mail's values. */
  readonly lines: readonly string[];
}

/** Every mail in every language, as plain text. */
export const MAIL_TEXTS: Record<LanguageTag, Record<MailKind, MailText>> = {
  en: {
    'verify-address': {
      subject: 'Confirm your e-mail address',
      lines: [
        'Please confirm that this address is yours:',
        '{link}',
        'If you did not ask for this, ignore this mail.',
      ],
    },
    'reset-password': {
      subject: 'Choose a new password',
      lines: [
        'Choose a new password here; the link works once and for one hour:',
        '{link}',
        'If you did not ask for this, ignore this mail. Your password stays as it is.',
      ],
    },
    'change-address': {
      subject: 'Confirm the change of your e-mail address',
      lines: [
        'Somebody signed in to your account wants to change its address to {address}. If that was you, confirm it:',
        '{link}',
        'If it was not you, change your password now.',
      ],
    },
    'sign-up-again': {
      subject: 'You have an account already',
      lines: [
        'Somebody tried to create an account with this address. You have one already; sign in here:',
        '{link}',
        'If it was not you, you need not do anything.',
      ],
    },
    invitation: {
      subject: 'Invitation to {organization}',
      lines: ['{organization} invites you. Accept within a week:', '{link}'],
    },
    'new-device': {
      subject: 'New sign-in to your account',
      lines: [
        'Your account was used from a browser that it has not been used from before:',
        '{device}\n{time}',
        'If it was you, all is well. If not, change your password and sign out everywhere:',
        '{link}',
      ],
    },
  },
  de: {
    'verify-address': {
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      lines: [
        'Bitte bestätigen Sie, dass diese Adresse Ihnen gehört:',
        '{link}',
        'Wenn Sie das nicht angefordert haben, ignorieren Sie diese Nachricht.',
      ],
    },
    'reset-password': {
      subject: 'Wählen Sie ein neues Passwort',
      lines: [
        'Wählen Sie hier ein neues Passwort; der Link gilt einmal und eine Stunde lang:',
        '{link}',
        'Wenn Sie das nicht angefordert haben, ignorieren Sie diese Nachricht. Ihr Passwort bleibt, wie es ist.',
      ],
    },
    'change-address': {
      subject: 'Bestätigen Sie die Änderung Ihrer E-Mail-Adresse',
      lines: [
        'Jemand, der in Ihrem Konto angemeldet ist, möchte dessen Adresse auf {address} ändern. Wenn Sie das waren, bestätigen Sie es:',
        '{link}',
        'Wenn Sie es nicht waren, ändern Sie jetzt Ihr Passwort.',
      ],
    },
    'sign-up-again': {
      subject: 'Sie haben bereits ein Konto',
      lines: [
        'Jemand wollte mit dieser Adresse ein Konto anlegen. Sie haben bereits eines; melden Sie sich hier an:',
        '{link}',
        'Wenn Sie es nicht waren, müssen Sie nichts tun.',
      ],
    },
    invitation: {
      subject: 'Einladung zu {organization}',
      lines: ['{organization} lädt Sie ein. Nehmen Sie die Einladung innerhalb einer Woche an:', '{link}'],
    },
    'new-device': {
      subject: 'Neue Anmeldung in Ihrem Konto',
      lines: [
        'Ihr Konto wurde von einem Browser benutzt, von dem aus es bisher nicht benutzt wurde:',
        '{device}\n{time}',
        'Wenn Sie es waren, ist alles in Ordnung. Wenn nicht, ändern Sie Ihr Passwort und melden Sie sich überall ab:',
        '{link}',
      ],
    },
  },
  fr: {
    'verify-address': {
      subject: 'Confirmez votre adresse e-mail',
      lines: [
        'Veuillez confirmer que cette adresse est la vôtre :',
        '{link}',
        'Si vous n’avez pas demandé cela, ignorez ce message.',
      ],
    },
    'reset-password': {
      subject: 'Choisissez un nouveau mot de passe',
      lines: [
        'Choisissez ici un nouveau mot de passe ; le lien fonctionne une seule fois et pendant une heure :',
        '{link}',
        'Si vous n’avez pas demandé cela, ignorez ce message. Votre mot de passe reste inchangé.',
      ],
    },
    'change-address': {
      subject: 'Confirmez le changement de votre adresse e-mail',
      lines: [
        'Une personne connectée à votre compte veut remplacer son adresse par {address}. Si c’était vous, confirmez-le :',
        '{link}',
        'Si ce n’était pas vous, changez votre mot de passe maintenant.',
      ],
    },
    'sign-up-again': {
      subject: 'Vous avez déjà un compte',
      lines: [
        'Quelqu’un a essayé de créer un compte avec cette adresse. Vous en avez déjà un ; connectez-vous ici :',
        '{link}',
        'Si ce n’était pas vous, vous n’avez rien à faire.',
      ],
    },
    invitation: {
      subject: 'Invitation à {organization}',
      lines: ['{organization} vous invite. Acceptez dans un délai d’une semaine :', '{link}'],
    },
    'new-device': {
      subject: 'Nouvelle connexion à votre compte',
      lines: [
        'Votre compte a été utilisé depuis un navigateur qui n’avait pas encore servi à y accéder :',
        '{device}\n{time}',
        'Si c’était vous, tout va bien. Sinon, changez votre mot de passe et déconnectez-vous partout :',
        '{link}',
      ],
    },
  },
  es: {
    'verify-address': {
      subject: 'Confirme su dirección de correo electrónico',
      lines: [
        'Confirme que esta dirección es suya:',
        '{link}',
        'Si no lo ha solicitado, ignore este mensaje.',
      ],
    },
    'reset-password': {
      subject: 'Elija una contraseña nueva',
      lines: [
        'Elija aquí una contraseña nueva; el enlace funciona una sola vez y durante una hora:',
        '{link}',
        'Si no lo ha solicitado, ignore este mensaje. Su contraseña no cambia.',
      ],
    },
    'change-address': {
      subject: 'Confirme el cambio de su dirección de correo electrónico',
      lines: [
        'Alguien que ha iniciado sesión en su cuenta quiere cambiar la dirección de esta a {address}. Si fue usted, confírmelo:',
        '{link}',
        'Si no fue usted, cambie su contraseña ahora.',
      ],
    },
    'sign-up-again': {
      subject: 'Ya tiene una cuenta',
      lines: [
        'Alguien ha intentado crear una cuenta con esta dirección. Usted ya tiene una; inicie sesión aquí:',
        '{link}',
        'Si no fue usted, no tiene que hacer nada.',
      ],
    },
    invitation: {
      subject: 'Invitación a {organization}',
      lines: ['{organization} le invita. Acepte en el plazo de una semana:', '{link}'],
    },
    'new-device': {
      subject: 'Nuevo inicio de sesión en su cuenta',
      lines: [
        'Su cuenta se ha usado desde un navegador desde el que no se había usado antes:',
        '{device}\n{time}',
        'Si fue usted, todo está bien. Si no, cambie su contraseña y cierre la sesión en todas partes:',
        '{link}',
      ],
    },
  },
  ar: {
    'verify-address': {
      subject: 'أكّد عنوان بريدك الإلكتروني',
      lines: ['يرجى تأكيد أن هذا العنوان لك:', '{link}', 'إذا لم تطلب ذلك فتجاهل هذه الرسالة.'],
    },
    'reset-password': {
      subject: 'اختر كلمة مرور جديدة',
      lines: [
        'اختر كلمة مرور جديدة من هنا؛ يعمل الرابط مرة واحدة ولمدة ساعة:',
        '{link}',
        'إذا لم تطلب ذلك فتجاهل هذه الرسالة، وستبقى كلمة مرورك كما هي.',
      ],
    },
    'change-address': {
      subject: 'أكّد تغيير عنوان بريدك الإلكتروني',
      lines: [
        'يريد شخص سجّل الدخول إلى حسابك تغيير عنوانه إلى {address}. إذا كنت أنت فأكّد ذلك:',
        '{link}',
        'إذا لم تكن أنت فغيّر كلمة مرورك الآن.',
      ],
    },
    'sign-up-again': {
      subject: 'لديك حساب بالفعل',
      lines: [
        'حاول شخص إنشاء حساب بهذا العنوان. لديك حساب بالفعل؛ سجّل الدخول من هنا:',
        '{link}',
        'إذا لم تكن أنت فلا حاجة إلى فعل شيء.',
      ],
    },
    invitation: {
      subject: 'دعوة إلى {organization}',
      lines: ['تدعوك {organization}. اقبل الدعوة خلال أسبوع:', '{link}'],
    },
    'new-device': {
      subject: 'تسجيل دخول جديد إلى حسابك',
      lines: [
        'استُخدم حسابك من متصفح لم يُستخدم منه من قبل:',
        '{device}\n{time}',
        'إذا كنت أنت فلا بأس. وإلا فغيّر كلمة مرورك وسجّل الخروج من كل الأجهزة:',
        '{link}',
      ],
    },
  },
};

import type { DefaultTexts } from './default-texts.js';

/** Consent texts a new organization starts with, in Spanish. */
export const SPANISH: DefaultTexts = {
  recognition: {
    title: 'Reconocer mi rostro',
    body: `Doy mi consentimiento para que esta organización me reconozca por mi rostro.

Qué se guarda: a partir de imágenes de mi rostro, un programa calcula una serie de números, llamada plantilla. La plantilla se guarda cifrada, con la fecha y la calidad de la imagen. Es un dato biométrico: permite distinguirme de otras personas. Las imágenes en sí no se conservan para esto; es una pregunta aparte.

Para qué se usa: para comprobar que soy la persona que digo ser y para averiguar si un rostro ante una cámara es el mío. Cada vez se añade una entrada a un registro: cuándo, con qué resultado y, si se me reconoció, los números de ese rostro, cifrados, para que se pueda corregir un error. No se deduce nada sobre mi estado de ánimo, mi origen o mi salud.

Qué fiabilidad tiene: un programa puede equivocarse. Puede no reconocerme o tomar a otra persona por mí. Ninguna decisión importante para mí la toma el programa por sí solo; siempre puedo pedir que lo revise una persona.

Cuánto tiempo: la plantilla se conserva hasta que yo retire mi consentimiento, hasta que se me dé de baja o hasta que la organización la elimine. Las entradas del registro se eliminan después del plazo que haya fijado la organización. Las copias de seguridad se sobrescriben según su ciclo habitual.

Puedo decir que no. La organización me ofrece un medio equivalente sin mi rostro, y elegirlo no me supone ninguna desventaja. Puedo retirar mi consentimiento en cualquier momento, con la misma facilidad con que lo doy ahora y sin dar ningún motivo. Mis plantillas se eliminan entonces de inmediato. Lo que se hizo antes sigue siendo lícito.`,
  },
  attendance: {
    title: 'Registrar mi asistencia por mi rostro',
    body: `Doy mi consentimiento para que el reconocimiento de mi rostro pueda registrar cuándo llego y cuándo me voy.

Qué se guarda: la fecha, la hora y el lugar de la cámara cuando se me reconoció, como parte de mi registro de asistencia. Mi rostro se reconoce con las plantillas para las que he dado mi consentimiento por separado; este texto no añade más datos de mi rostro.

Para qué se usa: para llevar el registro de asistencia que la organización tiene que llevar de todos modos. No se usa para vigilar dónde estoy durante el día.

Qué fiabilidad tiene: si no se me reconoce, no se me cuenta como ausente por ese motivo, y si el registro es incorrecto, puedo pedir que se corrija.

Cuánto tiempo: los registros de asistencia se conservan el tiempo que exijan las normas de la organización o la ley, sea cual sea el medio por el que se hicieron.

Puedo decir que no. La organización registra entonces mi asistencia por un medio equivalente sin mi rostro, y eso no me supone ninguna desventaja. Puedo retirar mi consentimiento en cualquier momento sin dar ningún motivo; a partir de entonces mi rostro no registra nada.`,
  },
  'sign-in': {
    title: 'Iniciar sesión con mi rostro',
    body: `Doy mi consentimiento para poder iniciar sesión en mi cuenta con mi rostro.

Qué se guarda: nada más de mi rostro. Las plantillas para las que he dado mi consentimiento por separado se comparan con la imagen de la cámara cada vez que inicio sesión con él. La hora y el resultado se anotan en un registro, para detectar ataques.

Para qué se usa: para abrir mi propia cuenta, y para nada más.

Qué fiabilidad tiene: un rostro no es un secreto. Alguien que se me parezca mucho, o una imitación muy buena, podría pasar por mí. Por eso los cambios importantes requieren además otra prueba, como un código o una llave de acceso.

Cuánto tiempo: hasta que yo retire mi consentimiento. Las entradas del registro se eliminan después del plazo que haya fijado la organización.

Puedo decir que no. Una contraseña, una llave de acceso o un código siempre abre también mi cuenta, con los mismos derechos. Puedo retirar mi consentimiento en cualquier momento sin dar ningún motivo; el inicio de sesión con mi rostro se desactiva entonces de inmediato.`,
  },
  'picture-storage': {
    title: 'Conservar imágenes de mi rostro',
    body: `Doy mi consentimiento para que se conserven las imágenes a partir de las cuales se calcularon mis plantillas.

Qué se guarda: las imágenes de mi rostro que se tomaron o se subieron para el registro del rostro, cifradas y sin el lugar ni el dispositivo con que se tomaron.

Para qué se usa: para calcular nuevas plantillas cuando se implante un programa mejor, sin que yo tenga que volver, y para que el personal autorizado pueda ver con qué se registró mi rostro. Cada consulta de una imagen se anota en un registro. Las imágenes no se ceden ni se usan para entrenar programas.

Cuánto tiempo: hasta que yo retire este consentimiento, hasta que retire mi consentimiento para el reconocimiento, hasta que se me dé de baja o hasta que la organización las elimine. Las copias de seguridad se sobrescriben según su ciclo habitual.

Puedo decir que no. Entonces se me puede reconocer igual de bien; solo si se sustituye el programa es posible que se me pidan nuevas imágenes. Eso no me supone ninguna desventaja. Puedo retirar mi consentimiento en cualquier momento sin dar ningún motivo; las imágenes se eliminan entonces de inmediato.`,
  },
};

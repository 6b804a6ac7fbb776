const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€\f';

const needed = (length: number, alone: number, each: number): number =>
  length <= alone ? 1 : Math.ceil(length / each);

/**
 * How many text messages a text takes, which is what it costs.
 *
 * @see 3GPP TS 23.038: 160 characters of the GSM alphabet or 70 of UCS-2, less in parts of a longer text.
 */
export function countSegments(text: string): number {
  let length = 0;
  for (const character of text) {
    if (BASIC.includes(character)) length += 1;
    else if (EXTENDED.includes(character)) length += 2;
    else return needed(text.length, 70, 67);
  }
  return needed(length, 160, 153);
}

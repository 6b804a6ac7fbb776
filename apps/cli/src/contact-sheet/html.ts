/** Markup that is safe to put into markup. Only this file makes one. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const markupOf = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'object') {
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
  }
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
};

/** Template tag: texts and numbers are escaped, markup and lists of markup are taken as they are. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((text, index) => text + markupOf(parts[index])).join(''),
});

/** Take a text as markup: style sheets and drawings made by this program, never a name or a path. */
export const trustedMarkup = (markup: string): Html => ({ markup });

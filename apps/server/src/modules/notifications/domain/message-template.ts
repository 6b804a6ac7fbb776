/** `{{name}}`, the only thing in a text that is not itself. */
const GAP = /\{\{\s*([A-Za-z]+)\s*\}\}/g;

/** What is wrong with a text before anybody gets it. */
export type TemplateFault =
  | { readonly kind: 'unknown-variable'; readonly name: string }
  | { readonly kind: 'malformed'; readonly near: string };

/** Check that a text names nothing that cannot be filled in. */
export function findTemplateFault(text: string, variables: readonly string[]): TemplateFault | undefined {
  for (const [, name = ''] of text.matchAll(GAP)) {
    if (!variables.includes(name)) return { kind: 'unknown-variable', name };
  }
  const rest = /\{\{.{0,20}|.{0,20}\}\}/s.exec(text.replaceAll(GAP, ''));
  return rest ? { kind: 'malformed', near: rest[0] } : undefined;
}

/** Values come from people: none begins a line, a header or a gap of its own. */
const asOneLine = (value: string): string => value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 500);

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/u;
const LETTER = /\p{L}/u;
const ADDRESS = /^https?:/;

/** Between marks of its own where it runs the other way than the words around it, which it would turn around. */
function isolated(value: string, words: string): string {
  const isMixed = LETTER.test(value) && LETTER.test(words) && !ADDRESS.test(value);
  return isMixed && RIGHT_TO_LEFT.test(value) !== RIGHT_TO_LEFT.test(words) ? `\u2068${value}\u2069` : value;
}

/** Fill a text. What a value says is never filled in itself. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  const words = text.replaceAll(GAP, '');
  return text.replaceAll(GAP, (_gap, name: string) => isolated(asOneLine(values[name] ?? ''), words));
}

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

/** Fill a text. What a value says is never filled in itself. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(GAP, (_gap, name: string) => asOneLine(values[name] ?? ''));

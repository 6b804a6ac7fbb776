/** A name as one types it: without case, accents and marks. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * Row of whom a typed text means: a name that begins with it, else one of whose words does, else one that holds it.
 *
 * @returns Nothing when nobody's name holds it.
 */
export function findName(names: readonly string[], typed: string): number | undefined {
  const wanted = plain(typed.trim());
  if (wanted === '') return undefined;
  const plainNames = names.map(plain);
  const tests: readonly ((name: string) => boolean)[] = [
    (name) => name.startsWith(wanted),
    (name) => name.split(/[\s-]+/).some((word) => word.startsWith(wanted)),
    (name) => name.includes(wanted),
  ];
  for (const test of tests) {
    const index = plainNames.findIndex(test);
    if (index >= 0) return index;
  }
  return undefined;
}

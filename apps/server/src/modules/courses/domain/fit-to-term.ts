interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Weekly times for another term.
 *
 * Of a time that was replaced within the old term (the same one from another day on), only what it was at last is
 * wanted again; those that lasted to the end then last through the new term now.
 */
export function fitToTerm<Pattern extends Days>(patterns: readonly Pattern[], term: Days): Pattern[] {
  const last = patterns
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return patterns
    .filter(({ to }) => to === last)
    .map((pattern) => ({ ...pattern, from: term.from, to: term.to }));
}

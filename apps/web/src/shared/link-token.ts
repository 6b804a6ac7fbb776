/**
 * Read a secret out of the address of the page: from the part after `#`, which no server sees, or the query.
 *
 * @returns undefined when there is none.
 */
export function linkToken(location: Pick<Location, 'hash' | 'search'>, name = 'token'): string | undefined {
  const fromHash = new URLSearchParams(location.hash.replace(/^#/, '')).get(name);
  return fromHash ?? new URLSearchParams(location.search).get(name) ?? undefined;
}

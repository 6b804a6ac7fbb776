/** A person as far as an import may change them. */
export interface KnownPerson {
  readonly name: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly custom: Readonly<Record<string, string | number | null>>;
}

/** Earlier and later value of each field an import changed; custom fields as `custom.<key>`. */
export type Changes = Readonly<
  Record<string, readonly [before: string | number | null, after: string | number | null]>
>;

/** What changes when a person becomes what a row says. Fields the row does not name stay. */
export function changesOf(current: KnownPerson, next: KnownPerson): Changes {
  const changes: Record<string, [string | number | null, string | number | null]> = {};
  for (const field of ['name', 'externalId', 'email'] as const) {
    if (current[field] !== next[field]) changes[field] = [current[field], next[field]];
  }
  for (const key of new Set([...Object.keys(current.custom), ...Object.keys(next.custom)])) {
    const [before, after] = [current.custom[key] ?? null, next.custom[key] ?? null];
    if (before !== after) changes[`custom.${key}`] = [before, after];
  }
  return changes;
}

/**
 * The person as they were before the changes. A field that somebody has changed again since stays as it is now.
 */
export function revert(current: KnownPerson, changes: Changes): KnownPerson {
  const earlier = (field: string, now: string | number | null): string | number | null => {
    const change = changes[field];
    return change && change[1] === now ? change[0] : now;
  };
  const text = (field: 'externalId' | 'email'): string | null => {
    const value = earlier(field, current[field]);
    return value === null ? null : String(value);
  };
  const custom = { ...current.custom };
  for (const field of Object.keys(changes).filter((name) => name.startsWith('custom.'))) {
    const key = field.slice('custom.'.length);
    const value = earlier(field, custom[key] ?? null);
    if (value === null) delete custom[key];
    else custom[key] = value;
  }
  return {
    name: String(earlier('name', current.name)),
    externalId: text('externalId'),
    email: text('email'),
    custom,
  };
}

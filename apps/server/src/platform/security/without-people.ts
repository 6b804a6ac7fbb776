import type { Keyring } from './keyring.js';
import { pseudonymOf } from './pseudonyms.js';

const PERSON_RESOURCE = /^person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PERSON_KEY = /^(personId|personIds|duplicateOf)$/;

interface Described {
  readonly resource: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Text that PostgreSQL keeps as it is: no zero bytes, no half characters. */
const storable = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * The same with pseudonyms in place of people: `person:<id>` anywhere, and ids under `personId`, `personIds`
 * and `duplicateOf`.
 *
 * @returns the value as JSON holds it, and the pseudonym of each person by their id.
 */
export function withoutPeople(keyring: Keyring, organizationId: string, described: Described) {
  const people = new Map<string, string>();
  const stand = (personId: string): string => {
    const name = pseudonymOf(keyring, organizationId, personId);
    people.set(personId, name);
    return name;
  };
  const replaceText = (text: string, isPersonId: boolean): string => {
    const named = PERSON_RESOURCE.exec(text)?.[1];
    if (named) return `person:${stand(named)}`;
    return isPersonId && UUID.test(text) ? stand(text) : storable(text);
  };
  const replace = (value: unknown, isPersonId: boolean): unknown => {
    if (typeof value === 'string') return replaceText(value, isPersonId);
    if (Array.isArray(value)) return value.map((part) => replace(part, isPersonId));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [storable(key), replace(part, PERSON_KEY.test(key))]),
    );
  };
  // through JSON first: what is hashed is what the database gives back
  const plain = JSON.parse(JSON.stringify(described)) as Described;
  return { value: replace(plain, false) as Described, people };
}

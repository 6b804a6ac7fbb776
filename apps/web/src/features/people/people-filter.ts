import { ENROLLMENT_STATES, PERSON_STATUSES } from '@mien/contracts';

export const SORTS = ['name', '-name', '-createdAt', 'createdAt'] as const;

/** What the list of people shows; it lives in the address, so that it can be shared and gone back to. */
export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly status?: (typeof PERSON_STATUSES)[number] | undefined;
  readonly enrollment?: (typeof ENROLLMENT_STATES)[number] | undefined;
  readonly groupId?: string | undefined;
  readonly sort?: (typeof SORTS)[number] | undefined;
}

const oneOf = <const Choices extends readonly string[]>(
  choices: Choices,
  value: unknown,
): Choices[number] | undefined => choices.find((choice) => choice === value);

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

/** Read the filter from an address; what is not understood is left out. */
export const parsePeopleFilter = (query: Record<string, unknown>): PeopleFilter => ({
  search: textOf(query.search)?.slice(0, 200),
  status: oneOf(PERSON_STATUSES, query.status),
  enrollment: oneOf(ENROLLMENT_STATES, query.enrollment),
  groupId: textOf(query.groupId),
  sort: oneOf(SORTS, query.sort),
});

import type { GroupPhotoConfirmation, MarkStatus } from '@mien/contracts';

/** What the teacher has said so far. */
export interface Decisions {
  /** Who a face is; `null` is nobody of this class. */
  readonly faces: ReadonlyMap<string, string | null>;
  /** What people without a face count as. */
  readonly people: ReadonlyMap<string, MarkStatus>;
}

export const NO_DECISIONS: Decisions = { faces: new Map(), people: new Map() };

const withEntry = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) => {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
};

/** @param personId `undefined` leaves the face to what the machine says. */
export const sayOfFace = (
  { faces, people }: Decisions,
  faceId: string,
  personId: string | null | undefined,
): Decisions => ({
  faces: withEntry(faces, faceId, personId),
  // somebody with a face needs no word of their own
  people: personId ? withEntry(people, personId, undefined) : people,
});

/** @param status `undefined` says nothing about them. */
export const sayOfPerson = (
  { faces, people }: Decisions,
  personId: string,
  status: MarkStatus | undefined,
): Decisions => ({ faces, people: withEntry(people, personId, status) });

export const hasDecisions = ({ faces, people }: Decisions): boolean => faces.size > 0 || people.size > 0;

/** As the API takes it. @param reason of marks in a settled session. */
export const toConfirmation = ({ faces, people }: Decisions, reason?: string): GroupPhotoConfirmation => ({
  faces: [...faces].map(([faceId, personId]) => ({ faceId, ...(personId !== null && { personId }) })),
  people: [...people].map(([personId, status]) => ({ personId, status })),
  ...(reason && { reason }),
});

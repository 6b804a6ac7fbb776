/** Where something did not work, with the rooms in which courses take place. */
export interface OutagePlace {
  readonly place: string;
  /** Some course takes place there, so it notices whoever comes to that. */
  readonly isRoom: boolean;
}

/** Names of places are compared without regard to case, width and spaces around them. */
export const foldPlace = (place: string): string => place.normalize('NFKC').trim().toLowerCase();

/**
 * Whether what failed should have noticed those who come to a session: it is in the session's room, or at a place for
 * everybody, such as the entrance, where the rules let that count.
 */
export function concernsSession(
  { place, isRoom }: OutagePlace,
  { room, places }: { readonly room: string | undefined; readonly places: 'anywhere' | 'room' },
): boolean {
  if (room !== undefined && foldPlace(place) === foldPlace(room)) return true;
  return !isRoom && (places === 'anywhere' || room === undefined);
}

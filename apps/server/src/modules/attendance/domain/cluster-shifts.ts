/** A shift with the time in which sightings count for it. */
export interface OpenShift {
  readonly id: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/**
 * Shifts between which sightings have to be shared out: those whose open times run into each other.
 *
 * @returns groups of shifts, each shift in one, first to last.
 */
export function clusterShifts<S extends OpenShift>(shifts: readonly S[]): readonly (readonly S[])[] {
  const sorted = [...shifts].sort((a, b) => +a.opensAt - +b.opensAt || (a.id < b.id ? -1 : 1));
  const clusters: S[][] = [];
  let until: Date | undefined;
  for (const shift of sorted) {
    const last = clusters.at(-1);
    if (last && until && shift.opensAt <= until) last.push(shift);
    else clusters.push([shift]);
    until = last && until && until > shift.closesAt ? until : shift.closesAt;
  }
  return clusters;
}

import { invalid, isDay, type Read } from './line-problem.js';

/** That a person belongs to a group, as a line of a file says it. */
export interface MembershipLine {
  readonly externalId: string;
  readonly group: string;
  readonly from?: string;
  readonly to?: string;
}

export const MEMBERSHIP_COLUMNS = ['external_id', 'group'] as const;

/** What a line says, or the first thing wrong with it. */
export function readMembershipLine(cells: Readonly<Record<string, string>>): Read<MembershipLine> {
  const { external_id: externalId, group, from, to } = cells;
  if (!externalId) return invalid('external_id', 'missing');
  if (!group) return invalid('group', 'missing');
  if (from && !isDay(from)) return invalid('from', 'malformed');
  if (to && !isDay(to)) return invalid('to', 'malformed');
  if (from && to && from > to) return invalid('to', 'not-in-order');
  return { kind: 'read', value: { externalId, group, ...(from && { from }), ...(to && { to }) } };
}

import { GRANTS, type Permission } from '@mien/contracts';

export type KeyState = 'active' | 'ending' | 'expired' | 'revoked';

const SOON_MS = 14 * 86_400_000;

interface KeyDates {
  readonly expiresAt?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** When a key stops working: by its term, or as the old key after a rotation. */
export function endOf({ expiresAt, revokedAt }: KeyDates): string | undefined {
  if (!expiresAt || !revokedAt) return expiresAt ?? revokedAt;
  return Date.parse(revokedAt) < Date.parse(expiresAt) ? revokedAt : expiresAt;
}

/** Whether a key works now, and whether it will for long. */
export function keyState(dates: KeyDates, now: Date): KeyState {
  if (dates.revokedAt && Date.parse(dates.revokedAt) <= now.getTime()) return 'revoked';
  const end = endOf(dates);
  if (!end) return 'active';
  const leftMs = Date.parse(end) - now.getTime();
  if (leftMs <= 0) return 'expired';
  return leftMs <= SOON_MS ? 'ending' : 'active';
}

export const PRESETS = ['recognize', 'manage', 'read', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

const RECOGNIZE: readonly Permission[] = ['faces:verify', 'faces:identify', 'organization:read'];
const MANAGE: readonly Permission[] = [
  'people:read',
  'people:write',
  'groups:read',
  'groups:write',
  'consent:read',
  'consent:record',
  'templates:read',
  'templates:write',
];

/** Scopes of a common kind of service, each within what a service may hold. */
export function presetScopes(preset: Preset): readonly Permission[] {
  const wanted: Readonly<Record<Preset, (permission: Permission) => boolean>> = {
    recognize: (permission) => RECOGNIZE.includes(permission),
    manage: (permission) => MANAGE.includes(permission),
    read: (permission) => permission.endsWith(':read'),
    all: () => true,
  };
  return GRANTS.service.filter(wanted[preset]);
}

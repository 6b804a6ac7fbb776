import { GRANTS } from '@mien/contracts';
import { expect, it } from 'vitest';
import { keyState, PRESETS, presetScopes } from './key-state.js';

const now = new Date('2026-03-01T00:00:00Z');

it.each([
  [{}, 'active'],
  [{ expiresAt: '2026-04-01T00:00:00Z' }, 'active'],
  [{ expiresAt: '2026-03-15T00:00:00Z' }, 'ending'],
  [{ expiresAt: '2026-03-01T00:00:00Z' }, 'expired'],
  [{ expiresAt: '2026-04-01T00:00:00Z', revokedAt: '2026-02-01T00:00:00Z' }, 'revoked'],
  // rotated: the old key works until its grace ends
  [{ revokedAt: '2026-03-01T01:00:00Z' }, 'ending'],
  [{ expiresAt: '2026-06-01T00:00:00Z', revokedAt: '2026-03-01T01:00:00Z' }, 'ending'],
])('a key with %o is %s', (dates, state) => {
  expect(keyState(dates, now)).toBe(state);
});

it.each(PRESETS)('%s names only what a service may hold, and something', (preset) => {
  const scopes = presetScopes(preset);
  expect(scopes.length).toBeGreaterThan(0);
  expect(scopes.every((scope) => GRANTS.service.includes(scope))).toBe(true);
});

it('lets a key that only reads change nothing', () => {
  expect(presetScopes('read').every((scope) => scope.endsWith(':read'))).toBe(true);
});

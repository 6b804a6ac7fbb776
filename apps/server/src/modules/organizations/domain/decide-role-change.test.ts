import { describe, expect, it } from 'vitest';
import { decideRoleChange } from './decide-role-change.js';

describe('a role changes', () => {
  it.each([
    { by: 'admin', from: 'student', to: 'teacher', owners: 1, refusal: undefined },
    { by: 'admin', from: 'admin', to: 'student', owners: 1, refusal: undefined },
    { by: 'admin', from: 'student', to: 'owner', owners: 1, refusal: 'owners-only' },
    { by: 'admin', from: 'owner', to: 'admin', owners: 2, refusal: 'owners-only' },
    { by: 'admin', from: 'owner', to: undefined, owners: 2, refusal: 'owners-only' },
    { by: 'owner', from: 'admin', to: 'owner', owners: 1, refusal: undefined },
    { by: 'owner', from: 'owner', to: 'admin', owners: 2, refusal: undefined },
    { by: 'owner', from: 'owner', to: 'admin', owners: 1, refusal: 'last-owner' },
    { by: 'owner', from: 'owner', to: undefined, owners: 1, refusal: 'last-owner' },
    { by: 'owner', from: 'owner', to: 'owner', owners: 1, refusal: undefined },
  ] as const)('$by turns $from into $to of $owners owners: $refusal', ({ refusal, ...change }) => {
    expect(decideRoleChange(change)).toBe(refusal);
  });
});

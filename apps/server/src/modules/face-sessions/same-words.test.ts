import * as wire from '@mien/contracts';
import * as liveness from '@mien/liveness';
import { describe, expect, it } from 'vitest';

describe('the words of liveness are those of the wire:', () => {
  it('hints', () => expect(wire.LIVENESS_HINTS).toEqual(liveness.LIVENESS_HINTS));
  it('actions', () => expect(wire.CHALLENGE_ACTIONS).toEqual(liveness.CHALLENGE_ACTIONS));
});

import { CAMERA_FAILURES as SEEN } from '@mien/cameras';
import { CAMERA_FAILURES as TOLD } from '@mien/contracts';
import { expect, it } from 'vitest';

it('tells every failure that reading a camera knows, and two of the server', () => {
  expect(TOLD).toEqual([...SEEN, 'no-group', 'not-recognizing']);
});

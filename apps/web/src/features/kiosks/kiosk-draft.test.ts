import type { Kiosk, KioskSettings } from '@mien/contracts';
import { expect, it } from 'vitest';
import { draftOf, settingsOf } from './kiosk-draft.js';

const settings: KioskSettings = { language: 'en', hasSound: true, ways: ['face'], minProbability: 0.9 };
const kiosk = (changes: Partial<KioskSettings>): Kiosk => ({
  id: '7b7c0d1e-0000-4000-8000-0000000000f1',
  name: 'Door',
  place: 'Hall',
  state: 'online',
  settings: { ...settings, ...changes },
  createdAt: '2026-03-02T09:00:00Z',
});

it.each([undefined, 'in', 'out'] as const)('keeps the direction of a kiosk: %s', (direction) => {
  const before = kiosk(direction ? { direction } : {});
  expect(settingsOf(draftOf(before, 'en'))).toEqual(before.settings);
});

it('tells the direction by itself once more when that is chosen', () => {
  const draft = { ...draftOf(kiosk({ direction: 'in' }), 'en'), direction: 'auto' as const };
  expect(settingsOf(draft)).not.toHaveProperty('direction');
});

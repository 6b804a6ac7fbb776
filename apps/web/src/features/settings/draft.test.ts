import { expect, it } from 'vitest';
import { changesOf, type Organization, toDraft } from './draft.js';

const anOrganization: Organization = {
  id: '7b7c0d1e-0000-4000-8000-000000000001',
  name: 'Hill School',
  timeZone: 'Europe/Berlin',
  language: 'en',
  createdAt: '2026-01-01T00:00:00Z',
  settings: {
    verificationFmr: 1e-4,
    identificationFpir: 0.01,
    minBonaFideScore: 0.5,
    minEnrollmentQuality: 0.4,
    keepPictures: true,
    recognitionLogDays: 180,
    requireSecondFactor: false,
    faceSignIn: 'off',
    sessionIdleMinutes: 60,
    sessionHours: 12,
  },
};
const draft = toDraft(anOrganization);

it('is nothing while nothing differs, spaces around the name included', () => {
  expect(changesOf(anOrganization, draft)).toBeUndefined();
  expect(changesOf(anOrganization, { ...draft, name: ' Hill School ' })).toBeUndefined();
});

it('names only what differs', () => {
  expect(
    changesOf(anOrganization, {
      ...draft,
      language: 'de',
      settings: { ...draft.settings, verificationFmr: 1e-5 },
    }),
  ).toEqual({ language: 'de', settings: { verificationFmr: 1e-5 } });
});

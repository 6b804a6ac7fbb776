import type { Organization } from '../draft.js';

/** An organization with the settings that a new one has. */
export const anOrganization: Organization = {
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
    sightingDays: 730,
    reportDays: 90,
    requireSecondFactor: false,
    faceSignIn: 'off',
    sessionIdleMinutes: 60,
    sessionHours: 12,
  },
};

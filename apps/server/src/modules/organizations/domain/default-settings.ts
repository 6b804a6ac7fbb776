import type { OrganizationSettings } from '@mien/contracts';

/**
 * What a new organization starts with.
 *
 * Rates follow docs/operating-points.md: at an FMR of 1e-4 `mien-512` turns away 2.9 % of the right people, at an
 * FPIR of 1 % it leaves 8 % unnamed. The passive check told prints from faces without an error at 0.5. A quality
 * under 0.3 is one the engine has advice for in every measure that matters.
 */
export const DEFAULT_SETTINGS: OrganizationSettings = {
  verificationFmr: 1e-4,
  identificationFpir: 0.01,
  minBonaFideScore: 0.5,
  minEnrollmentQuality: 0.3,
  keepPictures: false,
  recognitionLogDays: 90,
  requireSecondFactor: false,
  sessionIdleMinutes: 60,
  sessionHours: 12,
};

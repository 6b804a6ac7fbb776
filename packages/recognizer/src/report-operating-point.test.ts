import { readFileSync } from 'node:fs';
import { type Calibration, lowestSupportedFmr } from '@mien/biometrics';
import { createGallery } from '@mien/gallery';
import { expect, it } from 'vitest';
import { reportOperatingPoint } from './report-operating-point.js';

const calibration: Calibration = JSON.parse(
  readFileSync(new URL('../../../models/calibration/mien-512.json', import.meta.url), 'utf8'),
);

it('draws the curve as far as rates are decided, and invents no FNMR beyond what was measured', async () => {
  const gallery = await createGallery({ embedderId: 'arcface-512', dimension: 512 });
  try {
    const report = reportOperatingPoint('mien-512', gallery, calibration, {
      verificationFmr: 1e-4,
      identificationFpir: 0.01,
    });
    const strictest = report.curve.at(-1);
    expect(strictest?.fmr).toBe(lowestSupportedFmr(calibration, 'raw'));
    expect(strictest).not.toHaveProperty('fnmr');
    expect(report.curve.slice(0, -1).every((point) => point.fnmr !== undefined)).toBe(true);
    expect(report.verification.threshold).toBeLessThan(strictest?.threshold ?? 0);
  } finally {
    await gallery.close();
  }
});

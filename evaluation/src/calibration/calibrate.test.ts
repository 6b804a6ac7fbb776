import { join } from 'node:path';
import { fmrAtThreshold, parseCalibration, thresholdForFmr } from '@mien/biometrics';
import { expect, it } from 'vitest';
import { withScriptedEvaluation, writePeople } from '../testing/scripted-evaluation.js';
import { calibrate } from './calibrate.js';

const now = new Date('2026-01-02T03:04:05Z');

it('measures a calibration that can be read back and holds on other people', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'one', { people: 80, pictures: 3, seed: 1 });
    await writePeople(scene, 'other', { people: 80, pictures: 3, seed: 2 });
    const measure = (name: string) =>
      calibrate(scene.context, { images: join(scene.folder, name), datasetName: name, now });
    const one = parseCalibration(JSON.parse(JSON.stringify(await measure('one'))));
    const other = await measure('other');
    expect(one).toMatchObject({
      embedderId: 'scripted@1',
      run: {
        dataset: 'one',
        pack: 'scripted 1',
        measuredAt: '2026-01-02',
        people: 80,
        pictures: 240,
        mated: 240,
        nonMated: 28_440,
      },
    });
    for (const form of ['raw', 'normalized'] as const) {
      const { threshold } = thresholdForFmr(one, 0.003, form);
      const elsewhere = fmrAtThreshold(other, threshold, form);
      expect(elsewhere).toBeGreaterThan(0.001);
      expect(elsewhere).toBeLessThan(0.009);
      expect(one[form].points.at(-1)!.falseMatches).toBeGreaterThanOrEqual(30);
    }
  }));

it('refuses too few comparisons to say anything', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'few', { people: 5, pictures: 2 });
    const options = { images: join(scene.folder, 'few'), datasetName: 'few', now };
    await expect(calibrate(scene.context, options)).rejects.toThrow('too few to calibrate');
  }));

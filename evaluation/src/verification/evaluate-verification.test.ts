import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../calibration/calibrate.js';
import { EvaluationInputError } from '../errors.js';
import { renderReportHtml } from '../report/render-html.js';
import { renderReportText } from '../report/render-text.js';
import { describeVerification } from '../report/verification-report.js';
import {
  neighborPairs,
  type ScriptedEvaluation,
  withScriptedEvaluation,
  writePeople,
} from '../testing/scripted-evaluation.js';
import { evaluateVerification } from './evaluate-verification.js';

async function aSet(scene: ScriptedEvaluation, name: string, options: Parameters<typeof writePeople>[2]) {
  const files = await writePeople(scene, name, options);
  return {
    name,
    images: join(scene.folder, name),
    pairs: await scene.writeText(`${name}.csv`, neighborPairs(files)),
  };
}

const now = new Date('2026-01-02T03:04:05Z');

describe('two groups are measured, one of people who look alike', () => {
  it('finds the unfair threshold and shows that normalized scores are fairer', () =>
    withScriptedEvaluation(async (scene) => {
      const reference = await aSet(scene, 'reference', { people: 60, pictures: 3 });
      const alike = await aSet(scene, 'alike', { people: 40, pictures: 3, alike: 0.7, seed: 9 });
      const calibration = await calibrate(scene.context, {
        images: reference.images,
        datasetName: 'reference',
        now,
      });
      const evaluation = await evaluateVerification(scene.context, { sets: [reference, alike], calibration });

      const [raw, normalized] = evaluation.fairness;
      const fmr = (row: typeof raw, group: number) => row!.groups[group]!.row.fmr.value;
      expect(fmr(raw, 0)).toBeLessThanOrEqual(1e-3);
      expect(fmr(raw, 1)).toBeGreaterThan(50 * fmr(raw, 0));
      expect(fmr(normalized, 1)).toBeLessThan(fmr(raw, 1) / 10);

      const [group] = evaluation.groups;
      expect(group).toMatchObject({
        people: 60,
        pictures: 180,
        matedPairs: 120,
        nonMatedPairs: 180,
        cohortPeople: 58,
      });
      expect(group!.forms.raw.crossValidation!.folds).toBe(2);
      expect(group!.forms.raw.crossValidation!.accuracy.mean).toBeGreaterThan(0.98);
      expect(group!.forms.normalized.atCalibratedThresholds.length).toBeGreaterThan(0);

      const report = describeVerification(evaluation);
      const html = renderReportHtml(report);
      expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|<link|@import/);
      expect(html.match(/<svg/g)).toHaveLength(8);
      for (const words of ['Fairness', 'Worst group over best', 'DET', 'ROC', 'reference', 'alike']) {
        expect(html).toContain(words);
      }
      expect(renderReportText(report)).toContain('Rates by group at the threshold of the first');
    }));
});

describe('one set is measured', () => {
  it('counts a mated pair with a failed picture as a non-match and says so', () =>
    withScriptedEvaluation(async (scene) => {
      const set = await aSet(scene, 'set', { people: 8, pictures: 2 });
      await scene.write('set/subject-0000/subject-0000-0.jpg', { fault: 'no-face' });
      const evaluation = await evaluateVerification(scene.context, { sets: [set] });
      const [group] = evaluation.groups;
      expect(group!.failures).toEqual([{ file: 'subject-0000/subject-0000-0.jpg', reason: 'no-face' }]);
      expect(group).toMatchObject({ matedPairs: 8, nonMatedPairs: 14, failedPairs: 3 });
      expect(group!.forms.raw.atOwnThresholds[0]!.fnmr.errors).toBeGreaterThanOrEqual(1);
      expect(renderReportText(describeVerification(evaluation))).toContain('mated ones count as non-matches');
    }));

  it('splits it by its group column', () =>
    withScriptedEvaluation(async (scene) => {
      const files = await writePeople(scene, 'set', { people: 12, pictures: 2 });
      const lines = neighborPairs(files).split('\n');
      const grouped = lines.map((line, i) =>
        i === 0 ? `${line},group` : `${line},${i % 2 ? 'odd' : 'even'}`,
      );
      const pairs = await scene.writeText('pairs.csv', grouped.join('\n'));
      const set = { name: 'set', images: join(scene.folder, 'set'), pairs };
      const { groups, fairness } = await evaluateVerification(scene.context, { sets: [set] });
      expect(groups.map((group) => group.name).sort()).toEqual(['even', 'odd', 'set']);
      expect(fairness.map((row) => row.groups.length)).toEqual([3, 3]);
    }));

  it('refuses a set without mated pairs', () =>
    withScriptedEvaluation(async (scene) => {
      const [a, , b] = await writePeople(scene, 'set', { people: 4, pictures: 2 });
      const pairs = await scene.writeText('pairs.csv', `file_a,file_b,same\n${a},${b},0`);
      const sets = [{ name: 'set', images: join(scene.folder, 'set'), pairs }] as const;
      await expect(evaluateVerification(scene.context, { sets: [...sets] })).rejects.toThrow(
        EvaluationInputError,
      );
    }));
});

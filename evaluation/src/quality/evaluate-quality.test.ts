import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeQuality } from '../report/quality-report.js';
import { renderReportText } from '../report/render-text.js';
import { withScriptedEvaluation, writePeople } from '../testing/scripted-evaluation.js';
import { evaluateQuality } from './evaluate-quality.js';

it('shows errors falling as the worst pictures are discarded', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'set', { people: 20, pictures: 3 });
    const blurred = (person: number) =>
      Array.from({ length: 64 }, (_, i) => Math.sin((i + 1) ** 2 * (person + 3)));
    for (let person = 0; person < 4; person++) {
      const folder = `set/subject-000${person}`;
      const embedding = blurred(person);
      await scene.write(`${folder}/subject-000${person}-2.jpg`, { embedding, quality: 0.1 });
    }
    const evaluation = await evaluateQuality(scene.context, {
      name: 'set',
      images: join(scene.folder, 'set'),
    });
    const fnmr = (discarded: number) =>
      evaluation.discard.find((point) => point.discarded === discarded)!.fnmr;
    expect(evaluation.matedComparisons).toBe(60);
    expect(fnmr(0).errors).toBeGreaterThanOrEqual(8);
    expect(fnmr(0.05).errors).toBe(0);
    expect(evaluation.advice).toEqual([{ reason: 'too-blurred', pictures: 4 }]);
    expect(renderReportText(describeQuality(evaluation))).toContain('too-blurred');
  }));

it('refuses a set in which everybody has one picture', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'set', { people: 5, pictures: 1 });
    const run = evaluateQuality(scene.context, { name: 'set', images: join(scene.folder, 'set') });
    await expect(run).rejects.toThrow('two usable pictures');
  }));

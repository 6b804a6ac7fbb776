import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calibrate } from '../calibration/calibrate.js';
import { EvaluationInputError } from '../errors.js';
import { describeIdentification } from '../report/identification-report.js';
import { renderReportHtml } from '../report/render-html.js';
import { withScriptedEvaluation, writePeople } from '../testing/scripted-evaluation.js';
import { evaluateIdentification } from './evaluate-identification.js';

it('finds enrolled people and turns the others away, everybody left out once', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'set', { people: 80, pictures: 3 });
    const images = join(scene.folder, 'set');
    const calibration = await calibrate(scene.context, { images, datasetName: 'set', now: new Date(0) });
    const evaluation = await evaluateIdentification(scene.context, {
      name: 'set',
      images,
      calibration,
      targetFpirs: [0.1],
    });
    expect(evaluation).toMatchObject({
      people: 80,
      enrolledPeople: 60,
      matedSearches: 4 * 60 * 2,
      nonMatedSearches: 80 * 3,
      decidedForm: 'normalized',
    });
    for (const form of [evaluation.forms.raw, evaluation.forms.normalized]) {
      expect(form.rankRates[0]!.value).toBeGreaterThan(0.95);
      expect(form.crossValidated[0]!.fpir.value).toBeLessThan(0.2);
      expect(form.crossValidated[0]!.fnir.value).toBeLessThan(0.15);
    }
    expect(evaluation.forms.normalized.calibrated[0]!.fpir.value).toBeLessThan(0.2);
    const html = renderReportHtml(describeIdentification(evaluation));
    expect(html).toContain('Found at rank k or better');
    expect(html).toContain('the product decides by normalized scores');
  }));

it('takes the templates it is told to and searches with the rest', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'set', { people: 12, pictures: 4 });
    const evaluation = await evaluateIdentification(scene.context, {
      name: 'set',
      images: join(scene.folder, 'set'),
      templates: 3,
    });
    expect(evaluation).toMatchObject({ matedSearches: 4 * 9, decidedForm: 'raw', templates: 3 });
  }));

it('refuses a set in which nobody can be searched for', () =>
  withScriptedEvaluation(async (scene) => {
    await writePeople(scene, 'set', { people: 12, pictures: 1 });
    const run = evaluateIdentification(scene.context, { name: 'set', images: join(scene.folder, 'set') });
    await expect(run).rejects.toThrow(EvaluationInputError);
  }));

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EvaluationInputError } from '../errors.js';
import { describePad } from '../report/pad-report.js';
import { renderReportHtml } from '../report/render-html.js';
import { renderReportText } from '../report/render-text.js';
import { withScriptedEvaluation } from '../testing/scripted-evaluation.js';
import { evaluatePad } from './evaluate-pad.js';

it('reports APCER for each species and BPCER', () =>
  withScriptedEvaluation(async (scene) => {
    for (let i = 0; i < 20; i++) {
      await scene.write(`real/${i}.jpg`, { bonaFide: i === 0 ? 0.3 : 0.9 });
      await scene.write(`attack/print/${i}.jpg`, { bonaFide: 0.1 });
      await scene.write(`attack/replay/${i}.jpg`, { bonaFide: i < 5 ? 0.8 : 0.2 });
    }
    await scene.write('attack/print/torn.jpg', { fault: 'no-face' });
    const folders = { real: join(scene.folder, 'real'), attack: join(scene.folder, 'attack') };
    const evaluation = await evaluatePad(
      { ...scene.context, padId: 'scripted-pad' },
      { ...folders, threshold: 0.5 },
    );
    const inUse = evaluation.rows.find((row) => row.chosenBy === 'in use');
    expect(inUse).toMatchObject({
      worstSpecies: 'replay',
      apcerBySpecies: { print: { errors: 0, trials: 20 }, replay: { errors: 5, trials: 20 } },
      bpcer: { errors: 1, trials: 20 },
    });
    expect(evaluation).toMatchObject({ realPresentations: 20, attackPresentations: 40 });
    expect(evaluation.failures).toEqual([{ file: 'attack/print/torn.jpg', reason: 'no-face' }]);
    expect(evaluation.eer).toBeGreaterThan(0);
    expect(evaluation.eer).toBeLessThan(0.15);
    const report = describePad(evaluation);
    expect(renderReportText(report)).toContain('replay (worst)');
    expect(renderReportHtml(report)).toContain('APCER');
  }));

it('refuses to report on attacks that nobody could see', () =>
  withScriptedEvaluation(async (scene) => {
    await scene.write('real/1.jpg', { bonaFide: 0.9 });
    await scene.write('attack/1.jpg', { fault: 'no-face' });
    const run = evaluatePad(
      { ...scene.context, padId: 'scripted-pad' },
      { real: join(scene.folder, 'real'), attack: join(scene.folder, 'attack') },
    );
    await expect(run).rejects.toThrow(EvaluationInputError);
  }));

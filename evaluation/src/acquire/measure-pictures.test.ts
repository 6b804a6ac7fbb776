import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvaluationInputError } from '../errors.js';
import { listPictures } from '../input/picture-folder.js';
import { type ScriptedEvaluation, withScriptedEvaluation } from '../testing/scripted-evaluation.js';
import { measurePictures } from './measure-pictures.js';

const measure = async (scene: ScriptedEvaluation, context = scene.context) => {
  const folder = join(scene.folder, 'set');
  return measurePictures(context, { name: 'set', folder, files: await listPictures(folder) }, 'identity');
};

describe('a folder with good and bad pictures is measured', () => {
  it('counts and names every picture that gave no usable face', () =>
    withScriptedEvaluation(async (scene) => {
      await scene.write('set/a/good.jpg', { embedding: [3, 4], quality: 0.8 });
      await scene.write('set/a/cut.jpg', { fault: 'picture-truncated' });
      await scene.write('set/b/empty.png', { fault: 'no-face' });
      await scene.write('set/b/asleep.jpg', { fault: 'eyes-closed', embedding: [1, 0] });
      await scene.writeText('set/notes.txt', 'not a picture');
      const { failures, measurements } = await measure(scene);
      expect(failures).toEqual([
        { file: 'a/cut.jpg', reason: 'picture-truncated' },
        { file: 'b/asleep.jpg', reason: 'eyes-closed' },
        { file: 'b/empty.png', reason: 'no-face' },
      ]);
      expect(measurements.get('a/good.jpg')).toEqual({
        kind: 'measured',
        embedding: Float32Array.of(0.6, 0.8),
        quality: 0.8,
      });
      expect(scene.progress.at(-1)).toEqual({ phase: 'analyze set', done: 4, total: 4 });
    }));

  it('takes an earlier run for granted, bit for bit, also for a file that was renamed', () =>
    withScriptedEvaluation(async (scene) => {
      await scene.write('set/a/1.jpg', { embedding: [1, 2, 3] });
      await scene.write('set/a/2.jpg', { fault: 'no-face' });
      const first = await measure(scene);
      await scene.writeText(
        'set/b/renamed.jpg',
        JSON.stringify({ file: 'set/a/1.jpg', embedding: [1, 2, 3] }),
      );
      const second = await measure(scene);
      expect(scene.analyzed()).toBe(2);
      expect(second.measurements.get('b/renamed.jpg')).toEqual(first.measurements.get('a/1.jpg'));
      expect(second.failures).toEqual(first.failures);
    }));

  it('goes on after a crash that cut off a line', () =>
    withScriptedEvaluation(async (scene) => {
      await scene.write('set/a/1.jpg', { embedding: [1, 2, 3] });
      await measure(scene);
      const [name = ''] = await readdir(scene.context.workFolder);
      await appendFile(join(scene.context.workFolder, name), '{"digest":"12');
      await scene.write('set/a/2.jpg', { embedding: [1, 2, 4] });
      await measure(scene);
      await measure(scene);
      expect(scene.analyzed()).toBe(2);
    }));

  it('measures anew for another version of the pack', () =>
    withScriptedEvaluation(async (scene) => {
      await scene.write('set/a/1.jpg', { embedding: [1, 2, 3] });
      await measure(scene);
      await measure(scene, { ...scene.context, pack: { ...scene.context.pack, version: 2 } });
      expect(scene.analyzed()).toBe(2);
    }));
});

it('never takes a broken engine for a bad picture', () =>
  withScriptedEvaluation(async (scene) => {
    await scene.write('set/a/1.jpg', { fault: 'breakage' });
    await expect(measure(scene)).rejects.toThrow('the network is lost');
  }));

it('stops when it is told to', () =>
  withScriptedEvaluation(async (scene) => {
    await scene.write('set/a/1.jpg', { embedding: [1] });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(measure(scene, { ...scene.context, signal })).rejects.toThrow('enough');
    expect(scene.analyzed()).toBe(0);
  }));

it('refuses folders that are missing or hold no picture', () =>
  withScriptedEvaluation(async (scene) => {
    await expect(listPictures(join(scene.folder, 'nowhere'))).rejects.toThrow(EvaluationInputError);
    await scene.writeText('texts/notes.txt', '');
    await expect(listPictures(join(scene.folder, 'texts'))).rejects.toThrow('no picture');
  }));

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toEmbedding } from '@mien/biometrics';
import type { FaceAnalysis } from '@mien/engine';
import { createFaceEngine } from '@mien/engine/node';
import type { ChallengeAction } from '@mien/liveness';
import { openModelRegistry } from '@mien/models';
import { seededRandom, withTemporaryFolder } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { describeLiveness } from '../report/liveness-report.js';
import { renderReportText } from '../report/render-text.js';
import { type HeadMoment, headAnalysis } from '../testing/scripted-head.js';
import { evaluateLiveness } from './evaluate-liveness.js';

const FPS = 12.5;
const RATES = { recorded: FPS, sent: FPS };
/** A frame's width says which moment of the scripted person it shows. */
const FIRST_WIDTH = 64;

/** Calm, a turn to the person's left, and a blink. */
function momentAt(index: number, bonaFide: number): HeadMoment {
  const seconds = index / FPS;
  const hump = (from: number, length: number) =>
    seconds < from || seconds > from + length ? 0 : Math.sin((Math.PI * (seconds - from)) / length) ** 2;
  return { yawDeg: 32 * hump(1.4, 1.2), eyesOpen: 1 - 0.9 * hump(4, 0.5), bonaFide };
}

function scriptedEngine(bonaFide: number, person: number): EvaluationContext['engine'] {
  const own = seededRandom(person);
  const embedding = toEmbedding(Float32Array.from({ length: 32 }, own.gaussian));
  return {
    async analyze(picture) {
      const { width, height } = await sharp(picture).metadata();
      const moment = width - FIRST_WIDTH;
      const face: FaceAnalysis = {
        ...headAnalysis(momentAt(moment, bonaFide), 0.03 * moment),
        embedding,
      };
      return { kind: 'pass', value: { width, height, faces: [face], stageMs: {} } };
    },
  };
}

async function writeClip(file: string, frames: number): Promise<string> {
  const pictures = Array.from({ length: frames }, (_, index) =>
    sharp({ create: { width: FIRST_WIDTH + index, height: 48, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer(),
  );
  await writeFile(file, Buffer.concat(await Promise.all(pictures)));
  return file;
}

const contextOf = (engine: EvaluationContext['engine'], folder: string): EvaluationContext => ({
  engine,
  pack: { id: 'scripted', version: 1, embedderId: 'scripted@1' },
  workFolder: join(folder, '.work'),
});

describe('a clip of somebody who turns left and blinks', () => {
  const evaluate = (bonaFide: number, challenge?: readonly ChallengeAction[]) =>
    withTemporaryFolder(async (folder) => {
      const clip = await writeClip(join(folder, 'clip.mjpeg'), 70);
      return evaluateLiveness(contextOf(scriptedEngine(bonaFide, 1), folder), {
        real: [clip],
        attacks: [{ species: 'replay', path: clip }],
        rates: RATES,
        draws: 20,
        ...(challenge && { challenge }),
      });
    });

  it('is live when asked for just that, and no attack made of it is', async () => {
    const evaluation = await evaluate(0.9);
    expect(evaluation.bpcer).toMatchObject({ errors: 0, trials: 1 });
    const [real] = evaluation.clips;
    expect(real?.fitted.map(({ actions }) => actions)).toEqual([['turn-left', 'blink']]);
    for (const { species, drawn, steered } of evaluation.attacks.filter(
      ({ species }) => species !== 'replay',
    )) {
      expect([species, drawn?.errors, steered?.errors ?? 0]).toEqual([species, 0, 0]);
    }
    const text = renderReportText(describeLiveness(evaluation));
    expect(text).toContain('still-animated');
    expect(text).toMatch(/turn-left, blink\s+live/);
  });

  it('is not live when asked for something else', async () => {
    const { clips, bpcer } = await evaluate(0.9, ['blink', 'nod']);
    expect(bpcer).toBeUndefined();
    expect(clips[0]).toMatchObject({ fitted: [], tried: 1, unanswered: { decision: 'unsure' } });
  });

  it('counts as refused when its attack votes are those of a replay', async () => {
    const evaluation = await evaluate(0.001, ['turn-left', 'blink']);
    expect(evaluation.bpcer).toMatchObject({ errors: 1, trials: 1 });
    expect(renderReportText(describeLiveness(evaluation))).toContain('attack.bona-fide-votes 0 (limit 0.5)');
  });
});

it('says which path holds no clip', () =>
  withTemporaryFolder(async (folder) => {
    const options = { attacks: [], rates: RATES, draws: 1 };
    const context = contextOf(scriptedEngine(1, 1), folder);
    await writeFile(join(folder, 'empty.mjpeg'), 'nothing');
    for (const path of ['missing', 'empty.mjpeg', '.']) {
      const run = evaluateLiveness(context, { ...options, real: [join(folder, path)] });
      if (path === '.') await expect(run).rejects.toThrow('empty.mjpeg holds no JPEG picture');
      else await expect(run).rejects.toThrow(EvaluationInputError);
    }
  }));

const recordings = process.env.MIEN_EVALUATION_DATA;
if (recordings === undefined) {
  process.stderr.write(
    'MIEN_EVALUATION_DATA is not set: liveness is not measured on recordings of people.\n',
  );
} else {
  describe('recordings of people', () => {
    let engine: Awaited<ReturnType<typeof createFaceEngine>>;
    beforeAll(async () => {
      const registry = await openModelRegistry({ dataFolder: join(recordings, 'none') });
      const { form, files } = await registry.pack('mien-512');
      engine = await createFaceEngine({ pack: form, files, workers: 1 });
    });
    afterAll(() => engine.close());

    it('pass alive with the challenge they answer, and in no other way', async () => {
      const evaluation = await evaluateLiveness(contextOf(engine, recordings), {
        real: [join(recordings, 'video/live_headturn_640x480.mjpeg')],
        attacks: [{ species: 'replay', path: join(recordings, 'video/replay_attack_640x480.mjpeg') }],
        rates: { recorded: 25, sent: FPS },
        draws: 50,
      });
      const [live] = evaluation.clips;
      expect(live?.fitted.map(({ actions, decision }) => `${actions} ${decision}`)).toContain(
        'turn-left,blink live',
      );
      expect(live?.fitted.map(({ actions }) => `${actions}`)).not.toContain('blink,come-closer');
      for (const { species, drawn, steered } of evaluation.attacks) {
        expect([species, drawn?.errors ?? 0, steered?.errors ?? 0]).toEqual([species, 0, 0]);
      }
    }, 600_000);
  });
}

import { compare, decideVerification, type VerificationDecision } from '@mien/biometrics';
import { Command } from 'commander';
import { type CliHost, type CommandContext, parseRate, runs } from '../command-host.js';
import { openCalibratedPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { STRICTER_SENTENCES, VERIFICATION_ANSWERS } from '../output/decision-sentences.js';
import { faceJson } from '../output/face-json.js';
import { counted, formatPercent, formatScore } from '../output/format.js';
import { pictureProblem } from '../output/picture-problem.js';
import { analyzePictures, type PictureOutcome } from '../pictures/analyze-pictures.js';
import { asStream } from '../pictures/as-stream.js';
import { type ChosenFace, chooseLargestFace } from '../pictures/choose-face.js';

interface CompareOptions {
  readonly targetFmr: number;
  readonly pack?: string;
}

type Side = { readonly path: string } & (ChosenFace | { readonly problem: string });

const DEFAULT_FMR = 1e-3;

const EXAMPLES = `
Examples:
  mien compare passport.jpg selfie.jpg
  mien compare a.jpg b.jpg --target-fmr 1e-4 --json`;

function sideOf(picture: PictureOutcome): Side {
  const { path } = picture;
  if (picture.kind !== 'analyzed') return { path, problem: pictureProblem(picture) };
  const chosen = chooseLargestFace(picture.analysis);
  if ('embedding' in chosen) return { path, ...chosen };
  return { path, problem: pictureProblem({ kind: 'rejected', path, reason: chosen.reason }) };
}

const sideJson = (side: Side) =>
  'problem' in side
    ? side
    : { path: side.path, face: faceJson(side.face, { embedding: false }), otherFaces: side.others };

function printDecision(
  context: CommandContext,
  sides: readonly Side[],
  score: number,
  decision: VerificationDecision,
) {
  const { out, err } = context.terminal;
  const { basis, probability } = decision;
  out(`${VERIFICATION_ANSWERS[decision.decision]}\n`);
  out(`  similarity   ${formatScore(score)}, threshold ${formatScore(basis.threshold)}\n`);
  out(
    `  probability  ${formatPercent(probability)} that it is one person, if half of such claims are true\n`,
  );
  for (const reason of basis.stricter) out(`  ${STRICTER_SENTENCES[reason]}\n`);
  for (const side of sides) {
    if ('others' in side && side.others > 0) {
      err(`${side.path}: the largest face was taken, ${counted(side.others, 'other')} left out.\n`);
    }
  }
}

async function comparePictures(
  context: CommandContext,
  paths: readonly string[],
  options: CompareOptions,
): Promise<Outcome> {
  const { pack, calibration } = await openCalibratedPack(context, options.pack);
  const sides: Side[] = [];
  await withEngine(pack, async (engine) => {
    const request = { maxFaces: 1, iris: false, pad: false };
    for await (const picture of analyzePictures(engine, asStream(paths), request, context.signal)) {
      sides.push(sideOf(picture));
    }
  });

  const [probe, reference] = sides;
  if (probe === undefined || reference === undefined || 'problem' in probe || 'problem' in reference) {
    if (context.answer) context.answer.print({ decision: 'rejected', pictures: sides.map(sideJson) });
    for (const side of sides) if ('problem' in side) context.terminal.err(`${side.path}: ${side.problem}\n`);
    return 'picture';
  }
  const score = compare(probe.embedding, reference.embedding);
  const decision = decideVerification(calibration, score, 'raw', { targetFmr: options.targetFmr });
  if (context.answer) {
    const { targetFmr } = options;
    context.answer.print({ ...decision, score, targetFmr, pack: pack.id, pictures: sides.map(sideJson) });
  } else printDecision(context, sides, score, decision);
  return decision.decision === 'match' ? 'ok' : 'no';
}

export const compareCommand = (host: CliHost): Command =>
  runs(
    new Command('compare')
      .description('decide whether the largest faces of two pictures are one person')
      .argument('<a>', 'a picture')
      .argument('<b>', 'another picture')
      .option('--target-fmr <rate>', 'how often two strangers may match', parseRate, DEFAULT_FMR)
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    comparePictures,
  );

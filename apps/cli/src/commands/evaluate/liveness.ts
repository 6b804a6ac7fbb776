import { describeLiveness, evaluateLiveness } from '@mien/evaluation';
import { CHALLENGE_ACTIONS, type ChallengeAction } from '@mien/liveness';
import { Command, InvalidArgumentError } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import {
  type EvaluateOptions,
  reportEvaluation,
  runEvaluation,
  withEvaluateOptions,
} from './run-evaluation.js';

interface LivenessCommandOptions extends EvaluateOptions {
  readonly real: readonly string[];
  readonly attack: readonly { readonly species: string; readonly path: string }[];
  readonly other?: string;
  readonly challenge?: readonly ChallengeAction[];
  readonly clipRate: number;
  readonly rate: number;
  readonly draws: number;
}

const EXAMPLES = `
A clip is an MJPEG file or a folder of frames; a folder of MJPEG files is several clips.
Stills, loops and splices are made of the real clips.

Examples:
  mien evaluate liveness --real live.mjpeg --attack replay=replay.mjpeg --attack print=prints/
  mien evaluate liveness --real live.mjpeg --challenge turn-left,blink`;

/** `mien evaluate liveness` */
export const livenessCommand = (host: CliHost): Command =>
  runs<LivenessCommandOptions>(
    withEvaluateOptions(
      new Command('liveness')
        .description('sessions with a challenge: APCER per kind of attack, BPCER, evidence of every clip')
        .requiredOption('--real <clip>', 'a clip of a real person; may be repeated', collect)
        .option('--attack <species=clip>', 'a clip of an attack; may be repeated', collectAttack, [])
        .option('--other <clip>', 'a clip of other people, to splice into the real ones')
        .option(
          '--challenge <actions>',
          'ask only this, as turn-left,blink (default: every pair)',
          parseActions,
        )
        .option('--clip-rate <fps>', 'frames a second of the clips', parseFrameRate, 25)
        .option('--rate <fps>', 'frames a second that are sent', parseFrameRate, 12.5)
        .option('--draws <count>', 'sessions with a drawn challenge for each clip', parseCount, 200)
        .addHelpText('after', EXAMPLES),
    ),
    host,
    async (context, _, options) => {
      const { real, attack, other, challenge, clipRate, rate, draws } = options;
      const evaluation = await runEvaluation(context, options, (run) =>
        evaluateLiveness(run, {
          real,
          attacks: attack,
          rates: { recorded: clipRate, sent: rate },
          draws,
          ...(other !== undefined && { other }),
          ...(challenge && { challenge }),
        }),
      );
      return reportEvaluation(context, evaluation, describeLiveness(evaluation), options);
    },
  );

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

function collectAttack(value: string, earlier: LivenessCommandOptions['attack']) {
  const [species = '', ...path] = value.split('=');
  if (species === '' || path.length === 0) throw new InvalidArgumentError('Write it as species=clip.');
  return [...earlier, { species, path: path.join('=') }];
}

function parseActions(value: string): readonly ChallengeAction[] {
  return value.split(',').map((name) => {
    const action = CHALLENGE_ACTIONS.find((known) => known === name.trim());
    if (!action) throw new InvalidArgumentError(`Known actions: ${CHALLENGE_ACTIONS.join(', ')}.`);
    return action;
  });
}

function parseFrameRate(value: string): number {
  const rate = Number(value);
  if (!(rate > 0 && rate <= 240)) throw new InvalidArgumentError('Give frames per second, at most 240.');
  return rate;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return count;
}

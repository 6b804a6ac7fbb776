import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { calibrateCommand } from './calibrate.js';
import { identificationCommand } from './identification.js';
import { livenessCommand } from './liveness.js';
import { padCommand } from './pad.js';
import { qualityCommand } from './quality.js';
import { verificationCommand } from './verification.js';

const SUBCOMMANDS = [
  verificationCommand,
  identificationCommand,
  padCommand,
  livenessCommand,
  qualityCommand,
  calibrateCommand,
];

/** `mien evaluate …` */
export function evaluateCommand(host: CliHost): Command {
  const evaluate = new Command('evaluate').description('measure error rates on pictures of your own');
  for (const create of SUBCOMMANDS) evaluate.addCommand(create(host));
  return evaluate;
}

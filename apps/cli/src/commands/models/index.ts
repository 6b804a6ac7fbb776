import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { activateCommand, rollbackCommand } from './activate.js';
import { benchmarkCommand } from './benchmark.js';
import { buildCommand } from './build.js';
import { importCommand } from './import.js';
import { listCommand } from './list.js';
import { showCommand } from './show.js';
import { verifyCommand } from './verify.js';

const SUBCOMMANDS = [
  listCommand,
  showCommand,
  importCommand,
  verifyCommand,
  benchmarkCommand,
  activateCommand,
  rollbackCommand,
  buildCommand,
];

/** `mien models …` */
export function modelsCommand(host: CliHost): Command {
  const models = new Command('models').description(
    'model packs: cards, import, digests, speed, which is active',
  );
  for (const create of SUBCOMMANDS) models.addCommand(create(host));
  return models;
}

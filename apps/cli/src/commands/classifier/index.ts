import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { activateClassifierCommand } from './activate.js';
import { classifyCommand } from './identify.js';
import { reportCommand } from './report.js';
import { trainCommand } from './train.js';

const SUBCOMMANDS = [trainCommand, reportCommand, activateClassifierCommand, classifyCommand];

/** `mien classifier …` */
export function classifierCommand(host: CliHost): Command {
  const classifier = new Command('classifier').description(
    'a classifier trained on a gallery, compared with the nearest template before it is used',
  );
  for (const create of SUBCOMMANDS) classifier.addCommand(create(host));
  return classifier;
}

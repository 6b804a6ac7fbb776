import type { PackSummary } from '@mien/models';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { textTable } from '../../output/text-table.js';

const COLUMNS = [
  { title: '' },
  { title: 'pack' },
  { title: 'embedder' },
  { title: 'attacks' },
  { title: '' },
];

const packRow = ({ id, isActive, form, summary }: PackSummary) => [
  isActive ? '*' : '',
  id,
  `${form.embedder.model}, ${form.embedder.dimension}-d`,
  form.pad.model,
  summary,
];

/** `mien models list` */
export const listCommand = (host: CliHost): Command =>
  runs(new Command('list').description('every model pack; * is the active one'), host, async (context) => {
    const packs = await (await openRegistry(context)).list();
    if (context.answer) context.answer.print({ packs });
    else context.terminal.out(textTable(COLUMNS, packs.map(packRow)));
    return 'ok';
  });

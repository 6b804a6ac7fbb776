import { Command } from 'commander';
import { openClassifierStore } from '../../classifier/classifier-store.js';
import { classifierReportText } from '../../classifier/report-text.js';
import { type CliHost, runs } from '../../command-host.js';
import { ClassifierNotFoundError } from '../../errors.js';

/** `mien classifier report` */
export const reportCommand = (host: CliHost): Command =>
  runs(
    new Command('report')
      .description('show the cross-validation of a classifier')
      .argument('[id]', 'classifier id (default: the active one)'),
    host,
    async ({ terminal, settings, answer }, [named]) => {
      const store = openClassifierStore(settings.dataFolder);
      const active = await store.active();
      const id = named ?? active?.id;
      if (id === undefined) throw new ClassifierNotFoundError();
      const report = await store.report(id);
      if (answer) answer.print({ id, isActive: id === active?.id, report });
      else terminal.out(classifierReportText(id, report));
      return 'ok';
    },
  );

import { type ActivationDecision, classifierDigest, decideActivation } from '@mien/classifier';
import { Command } from 'commander';
import { openClassifierStore } from '../../classifier/classifier-store.js';
import { type CliHost, runs } from '../../command-host.js';
import { openPack } from '../../engine.js';
import { actNow } from '../models/act-now.js';

interface ActivateOptions {
  readonly override?: string;
}

type Refusal = Extract<ActivationDecision, { kind: 'refuse' }>['reason'];

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'no-report': 'There is no report on it; train it again.',
  'report-of-another-classifier': 'Its report is about another classifier; train it again.',
  'worse-than-nearest-template':
    'It measured worse than the nearest template; to use it all the same, say why with --override.',
};

/** `mien classifier activate` */
export const activateClassifierCommand = (host: CliHost): Command =>
  runs<ActivateOptions>(
    new Command('activate')
      .description('let a classifier judge from now on, if its report allows it')
      .argument('<id>', 'classifier id')
      .option('--override <reason>', 'use it although it measured worse, and keep the reason on record'),
    host,
    async (context, [id = ''], { override: reason }) => {
      const { terminal, settings, answer } = context;
      const store = openClassifierStore(settings.dataFolder);
      const { form } = await openPack(context);
      const classifier = await store.load(id, form.embedder.embedderId);
      const { by, at } = actNow();
      const override = reason === undefined ? undefined : { by, reason };
      const decision = decideActivation(classifierDigest(classifier), await store.report(id), override);
      if (decision.kind === 'refuse') {
        if (answer) answer.print({ id, activated: false, reason: decision.reason });
        else terminal.out(`Not activated. ${REFUSALS[decision.reason]}\n`);
        return 'no';
      }
      await store.activate({
        id,
        by,
        at: at.toISOString(),
        ...(decision.override && { override: decision.override }),
      });
      if (answer) answer.print({ id, activated: true });
      else terminal.out(`${id} is active.\n`);
      return 'ok';
    },
  );

import { readFile } from 'node:fs/promises';
import { resultOf } from '@mien/client';
import type { LanguageTag } from '@mien/contracts';
import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';

const percent = (probability: number | undefined) =>
  probability === undefined ? '' : `${(probability * 100).toFixed(1)} %`;

/** `mien server consent` */
export const consentCommand = (host: CliHost): Command =>
  serverRuns<{ evidence: string; language: LanguageTag }>(
    new Command('consent')
      .description('record that a person consented to recognition; without it nobody is enrolled')
      .argument('<person>', 'id')
      .requiredOption('--evidence <text>', 'where the proof lies: "signed form, folder 3"')
      .option('--language <tag>', 'language of the text they agreed to', 'en'),
    host,
    async (context, [personId = ''], { evidence, language }) => {
      const consents = await resultOf(
        context.mien.POST('/api/v1/people/{personId}/consents', {
          params: { path: { personId } },
          body: { purposes: ['recognition'], language, evidence },
        }),
      );
      printSentence(context, consents, 'Recorded.');
      return 'ok';
    },
  );

/** `mien server enroll` */
export const enrollCommand = (host: CliHost): Command =>
  serverRuns<{ replace?: boolean }>(
    new Command('enroll')
      .description('enroll up to ten pictures of one person')
      .argument('<person>', 'id')
      .argument('<picture...>')
      .option('--replace', 'delete the earlier templates'),
    host,
    async (context, [personId = '', ...paths], { replace }) => {
      const pictures = await Promise.all(paths.map((path) => readFile(path)));
      const answer = await context.mien.enroll(personId, pictures, { mode: replace ? 'replace' : 'add' });
      const rows = answer.pictures.map(({ accepted, refusal }, index) => [
        paths[index],
        accepted ? 'enrolled' : 'refused',
        refusal,
      ]);
      printRows(context, answer, ['picture', '', 'reason'], rows);
      return answer.pictures.every(({ accepted }) => accepted) ? 'ok' : 'picture';
    },
  );

/** `mien server verify` */
export const verifyCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('verify')
      .description('is the face in the picture this person? (1:1)')
      .argument('<person>', 'id')
      .argument('<picture>'),
    host,
    async (context, [personId = '', path = '']) => {
      const answer = await context.mien.verify(personId, await readFile(path));
      const { decision, reason, probability } = answer;
      printSentence(context, answer, [decision, reason, percent(probability)].filter(Boolean).join(', '));
      return decision === 'match' ? 'ok' : 'no';
    },
  );

/** `mien server identify` */
export const identifyCommand = (host: CliHost): Command =>
  serverRuns<{ group?: string }>(
    new Command('identify')
      .description('who are the faces in the picture? (1:N)')
      .argument('<picture>')
      .option('--group <id>', 'search only the people of this group'),
    host,
    async (context, [path = ''], { group }) => {
      const answer = await context.mien.identify(await readFile(path), group ? { groupId: group } : {});
      const rows = answer.faces.map(({ decision, reason, candidates: [best] }, index) => [
        index + 1,
        decision,
        best?.name ?? reason,
        percent(best?.probability),
      ]);
      printRows(context, answer, ['face', 'decision', 'person', 'probability'], rows);
      return answer.faces.some(({ decision }) => decision === 'match') ? 'ok' : 'no';
    },
  );

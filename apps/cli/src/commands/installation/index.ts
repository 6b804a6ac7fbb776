import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { type CliHost, runs } from '../../command-host.js';
import { runServerCommand } from '../../server/run-server-command.js';
import { printRows, printSentence } from '../server/server-runs.js';
import { nodeCertificateCommand } from './node-certificate.js';

const setupAnswer = z.object({ isDone: z.boolean(), link: z.string().optional() });

/** `mien installation setup-link` */
const setupLinkCommand = (host: CliHost): Command =>
  runs(
    new Command('setup-link').description('print a new one-time link to set the server up; earlier ones end'),
    host,
    async (context) => {
      const answer = await runServerCommand(context.settings, 'setup-link', setupAnswer);
      printSentence(context, answer, answer.link ?? 'It is set up already; sign in.');
      return answer.isDone ? 'no' : 'ok';
    },
  );

const auditAnswer = z.object({
  organizations: z.array(
    z.object({
      organizationId: z.string(),
      intact: z.boolean(),
      rows: z.int(),
      head: z.string().optional(),
      broken: z.object({ sequence: z.int(), problem: z.string() }).optional(),
    }),
  ),
});

/** `mien installation audit-verify` */
const auditVerifyCommand = (host: CliHost): Command =>
  runs(
    new Command('audit-verify').description(
      'is any audit log of this installation changed, cut or reordered?',
    ),
    host,
    async (context) => {
      const answer = await runServerCommand(context.settings, 'verify-audit', auditAnswer);
      const rows = answer.organizations.map(({ organizationId, intact, rows: count, broken }) => [
        organizationId,
        count,
        intact ? 'intact' : `entry ${broken?.sequence} was ${broken?.problem}`,
      ]);
      printRows(context, answer, ['organization', 'entries', ''], rows);
      return answer.organizations.every(({ intact }) => intact) ? 'ok' : 'no';
    },
  );

const rewrapAnswer = z.object({ masterKeyId: z.string(), keys: z.int(), now: z.string().optional() });

/** `mien installation rewrap-keys` */
const rewrapKeysCommand = (host: CliHost): Command =>
  runs<{ newKeyFile?: string }>(
    new Command('rewrap-keys')
      .description('change the master key; the server must be stopped. No template or picture is touched')
      .option('--new-key-file <file>', 'the new key, where the master key is not a file that Mien made'),
    host,
    async (context, _args, { newKeyFile }) => {
      const args = newKeyFile ? [resolve(newKeyFile)] : [];
      const answer = await runServerCommand(context.settings, 'rewrap-keys', rewrapAnswer, args);
      const sentence = `${answer.keys} keys are wrapped by master key ${answer.masterKeyId} now.`;
      printSentence(context, answer, [sentence, answer.now].filter(Boolean).join(' '));
      return 'ok';
    },
  );

const rotateAnswer = z.object({ keyId: z.string() });

/** `mien installation rotate-signing-key` */
const rotateSigningKeyCommand = (host: CliHost): Command =>
  runs(
    new Command('rotate-signing-key').description(
      'sign access tokens with a new key; those of the old one end by themselves',
    ),
    host,
    async (context) => {
      const answer = await runServerCommand(context.settings, 'rotate-signing-key', rotateAnswer);
      printSentence(context, answer, `Access tokens are signed by key ${answer.keyId} from now on.`);
      return 'ok';
    },
  );

const EXAMPLES = `
They work on the data folder and the database of this machine, with the settings of the server:
  mien installation setup-link
  mien installation audit-verify --json
  mien installation rewrap-keys
  mien installation rotate-signing-key
  mien installation node-certificate gpu-1 --host gpu-1.school.example`;

const COMMANDS = [
  setupLinkCommand,
  auditVerifyCommand,
  rewrapKeysCommand,
  rotateSigningKeyCommand,
  nodeCertificateCommand,
];

/** `mien installation …`: what needs the machine and not an account. */
export function installationCommand(host: CliHost): Command {
  const installation = new Command('installation')
    .description('the server of this machine: set-up link, audit logs, keys')
    .addHelpText('after', EXAMPLES);
  for (const create of COMMANDS) installation.addCommand(create(host));
  return installation;
}

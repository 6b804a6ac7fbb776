import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { apiKeysCommand } from './api-keys.js';
import { consentCommand, enrollCommand, identifyCommand, verifyCommand } from './faces.js';
import { jobsCommand } from './jobs.js';
import { loginCommand, logoutCommand } from './login.js';
import { membersCommand } from './members.js';
import { serverModelsCommand } from './models.js';
import { peopleCommand } from './people.js';
import { auditCommand, keysCommand } from './protection.js';

const SUBCOMMANDS = [
  loginCommand,
  logoutCommand,
  peopleCommand,
  consentCommand,
  enrollCommand,
  verifyCommand,
  identifyCommand,
  membersCommand,
  apiKeysCommand,
  jobsCommand,
  serverModelsCommand,
  auditCommand,
  keysCommand,
];

const EXAMPLES = `
Examples:
  mien server login https://faces.school.example --api-key mien_...
  mien server people add "Ada Lovelace" --external-id S-17
  mien server consent <person> --evidence "signed form, folder 3"
  mien server enroll <person> ada-1.jpg ada-2.jpg
  mien server identify door.jpg --json
  mien server people export <person> --to ada.zip`;

/** `mien server …`: what an administrator does, on a server that runs. */
export function serverCommand(host: CliHost): Command {
  const server = new Command('server')
    .description('work with a running Mien server: people, faces, members, keys, jobs, audit')
    .addHelpText('after', EXAMPLES);
  for (const create of SUBCOMMANDS) server.addCommand(create(host));
  return server;
}

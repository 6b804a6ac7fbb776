import { createMienClient, resultOf } from '@mien/client';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { UsageError } from '../../errors.js';
import { askSecret } from '../../server/ask-secret.js';
import { forgetLogin, writeLogin } from '../../server/login.js';
import { printSentence } from './server-runs.js';

interface LoginOptions {
  readonly apiKey?: string;
  readonly email?: string;
  readonly code?: string;
}

const EXAMPLES = `
A service uses an API key; an administrator signs in, which also needs the code of the second factor:
  mien server login https://faces.school.example --api-key mien_...
  mien server login https://faces.school.example --email you@school.example --code 123456
The password is asked for, or read from the standard input.`;

/** `mien server login` */
export const loginCommand = (host: CliHost): Command =>
  runs<LoginOptions>(
    new Command('login')
      .description('remember a server and who talks to it')
      .argument('<address>', 'address of the server')
      .option('--api-key <key>', 'key of a service')
      .option('--email <address>', 'sign in with this account')
      .option('--code <code>', 'code of its second factor, or a recovery code')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, [address = ''], { apiKey, email, code }) => {
      const mien = createMienClient({ baseUrl: address, ...(apiKey ? { apiKey } : {}) });
      const { dataFolder } = context.settings;
      if (apiKey) {
        const { name } = await resultOf(mien.GET('/api/v1/organization'));
        await writeLogin(dataFolder, { address, apiKey });
        printSentence(context, { address, organization: name }, `From now on: ${name} at ${address}.`);
        return 'ok';
      }
      if (!email) throw new UsageError('Give --api-key, or --email to sign in.');
      const password = await askSecret(`Password of ${email}: `, context.terminal);
      const body = { email, password, ...(code ? { code } : {}) };
      const tokens = await resultOf(mien.POST('/api/v1/tokens', { body }));
      await writeLogin(dataFolder, { address, tokens });
      printSentence(context, { address, email }, `Signed in at ${address} as ${email}.`);
      return 'ok';
    },
  );

/** `mien server logout` */
export const logoutCommand = (host: CliHost): Command =>
  runs(new Command('logout').description('forget the server and the login'), host, async (context) => {
    forgetLogin(context.settings.dataFolder);
    printSentence(context, { forgotten: true }, 'Forgotten.');
    return 'ok';
  });

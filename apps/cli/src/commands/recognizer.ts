import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { type CliHost, runs } from '../command-host.js';
import { repositoryFolder } from '../settings.js';

interface RecognizerOptions {
  readonly listen?: string;
  readonly workers?: string;
}

const EXAMPLES = `
A node recognizes faces for servers that run elsewhere. It uses their database and keys:
  MIEN_NODE_SECRET=… mien recognizer --listen tcp://127.0.0.1:7411
  mien installation node-certificate gpu-1 --host gpu-1.school.example
  MIEN_NODE_CERTIFICATE=gpu-1.pem MIEN_NODE_KEY=gpu-1.key MIEN_NODE_AUTHORITY=authority.pem \\
    mien recognizer --listen tls://0.0.0.0:7411`;

/** `mien recognizer`: the server with the role recognizer alone, until it is stopped. */
export const recognizerCommand = (host: CliHost): Command =>
  runs<RecognizerOptions>(
    new Command('recognizer')
      .description('run a recognition node: engine and enrolled faces, for servers that run elsewhere')
      .option(
        '--listen <address>',
        'tls://host:port, tcp://127.0.0.1:port or unix:///path (default: MIEN_NODE_LISTEN)',
      )
      .option('--workers <number>', 'threads that compute faces (default: MIEN_WORKERS)')
      .addHelpText('after', EXAMPLES),
    host,
    async ({ settings, signal }, _args, { listen, workers }) => {
      const node = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
        cwd: repositoryFolder,
        stdio: 'inherit',
        env: {
          ...settings.env,
          MIEN_DATA: settings.dataFolder,
          MIEN_ROLES: 'recognizer',
          ...(listen && { MIEN_NODE_LISTEN: listen }),
          ...(workers && { MIEN_WORKERS: workers }),
        },
      });
      signal.addEventListener('abort', () => node.kill('SIGTERM'), { once: true });
      const code = await new Promise<number | null>((resolve, reject) => {
        node.once('error', reject);
        node.once('exit', resolve);
      });
      return code === 0 ? 'ok' : 'broken';
    },
  );

import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { printSentence } from '../server/server-runs.js';

interface CertificateOptions {
  readonly side: 'node' | 'caller';
  readonly host: readonly string[];
  readonly days: number;
  readonly out: string;
}

const days = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 3650) {
    throw new InvalidArgumentError('Expected a whole number from 1 to 3650.');
  }
  return value;
};

/** `mien installation node-certificate` */
export const nodeCertificateCommand = (host: CliHost): Command =>
  runs<CertificateOptions>(
    new Command('node-certificate')
      .description('write a certificate with which recognition nodes and their callers know each other')
      .argument('<name>', 'what you call this machine')
      .addOption(
        new Option('--side <side>', 'a node that recognizes, or a caller of nodes')
          .choices(['node', 'caller'])
          .default('node'),
      )
      .option('--host <names...>', 'host names and addresses under which the node is reached', [])
      .option('--days <number>', 'how long it is valid', days, 397)
      .option('--out <folder>', 'where its files go', '.'),
    host,
    async (context, [name = ''], { side, host: names, days: validDays, out }) => {
      // only this command needs the library that writes certificates
      const { writeCertificate } = await import('@mien/recognition-nodes/certificates');
      const authorityFolder = join(context.settings.dataFolder, 'keys', 'nodes');
      const folder = resolve(out);
      const request = { authorityFolder, folder, side, name, names, days: validDays, now: new Date() };
      const { validUntil, ...files } = await writeCertificate(request);
      const lines = [
        `MIEN_NODE_CERTIFICATE=${files.certificate}`,
        `MIEN_NODE_KEY=${files.key}`,
        `MIEN_NODE_AUTHORITY=${files.authority}`,
        `Valid until ${validUntil.toISOString().slice(0, 10)}. Keep the key secret.`,
      ];
      printSentence(context, { ...files, validUntil: validUntil.toISOString() }, lines.join('\n'));
      return 'ok';
    },
  );

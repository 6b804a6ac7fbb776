import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageTag } from '@mien/contracts';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.js';
import { createMailer } from './create-mailer.js';
import { MAIL_TEXTS } from './mail-texts.js';
import { languageOf, MAIL_KINDS, type Mail } from './mailer.js';
import { writeMail } from './write-mail.js';

const MAIL: Mail = {
  to: 'ada@example.test',
  language: 'de',
  kind: 'reset-password',
  values: { link: 'https://mien.test/reset-password?token=abc' },
};

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function anSmtpServer() {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, port: (server.server.address() as AddressInfo).port };
}

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'mien-mail-'));
  cleanUps.push(() => rm(folder, { recursive: true }));
  return folder;
}

describe('a mail', () => {
  it('reaches the mail server in its language', async () => {
    const { received, port } = await anSmtpServer();
    const mailer = createMailer({
      clock: systemClock,
      settings: {
        dataFolder: await aFolder(),
        mail: { from: 'Mien <mien@example.test>', smtp: { host: '127.0.0.1', port, secure: false } },
      },
      onError: (_kind, error) => {
        throw error;
      },
    });
    await mailer.send(MAIL);
    expect(mailer.isSetUp).toBe(true);
    expect(received[0]).toContain('To: ada@example.test');
    expect(received[0]).toContain('Content-Language: de');
  });

  it('is kept for the operator alone where no server is set', async () => {
    const dataFolder = await aFolder();
    const mailer = createMailer({
      clock: systemClock,
      settings: { dataFolder, mail: { from: 'x' } },
      onError: (_kind, error) => {
        throw error;
      },
    });
    await mailer.send(MAIL);
    const [name = ''] = await readdir(join(dataFolder, 'mails'));
    expect(await readFile(join(dataFolder, 'mails', name), 'utf8')).toContain(MAIL.values.link);
    expect((await stat(join(dataFolder, 'mails'))).mode & 0o077).toBe(0);
    expect(mailer.isSetUp).toBe(false);
  });

  it('that cannot be sent is reported without its receiver and stops nothing', async () => {
    const reports: unknown[] = [];
    const mailer = createMailer({
      clock: systemClock,
      settings: {
        dataFolder: await aFolder(),
        mail: { from: 'x@example.test', smtp: { host: '127.0.0.1', port: 1, secure: false } },
      },
      onError: (kind) => reports.push(kind),
    });
    await mailer.send(MAIL);
    expect(reports).toEqual(['reset-password']);
  });

  it('keeps what people typed on one line', () => {
    const { subject } = writeMail({
      ...MAIL,
      kind: 'invitation',
      values: { organization: 'School\r\nBcc: everybody@example.test', link: '' },
    });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it.each(MAIL_KINDS)('"%s" has the same gaps in every language', (kind) => {
    const gaps = languageTag.options.map((language) => {
      const { subject, lines } = MAIL_TEXTS[language][kind];
      return [...`${subject} ${lines.join(' ')}`.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
    });
    for (const own of gaps) expect(own).toEqual(gaps[0]);
  });
});

it.each([
  { asked: 'de-CH,de;q=0.9,en;q=0.8', language: 'de' },
  { asked: 'it-IT,ar;q=0.5', language: 'ar' },
  { asked: 'fr-CA', language: 'fr' },
  { asked: 'it', language: 'en' },
  { asked: undefined, language: 'en' },
])('a browser that asks for $asked gets $language', ({ asked, language }) => {
  expect(languageOf(asked)).toBe(language);
});

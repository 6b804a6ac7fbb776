import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.js';
import { examineServer } from './examine-server.js';

const examine = (env: Record<string, string>) =>
  withTemporaryFolder((folder) =>
    examineServer(readSettings({ PATH: process.env.PATH, MIEN_DATA: folder, ...env })),
  );

describe('what the doctor asks the server', () => {
  it('names every mistake in the settings', async () => {
    const findings = await examine({ MIEN_PROT: '1', MIEN_WORKERS: 'many' });
    expect(findings.map(({ state, found }) => `${state} ${found.split(':')[0]}`)).toEqual([
      'fail MIEN_PROT',
      'fail MIEN_WORKERS',
    ]);
  });

  it('warns where browsers refuse the camera, and says that a database does not answer', async () => {
    const findings = await examine({
      MIEN_PUBLIC_URL: 'http://faces.example',
      DATABASE_URL: 'postgres://mien:secret@127.0.0.1:1/mien',
    });
    const states = Object.fromEntries(findings.map(({ subject, state }) => [subject, state]));
    expect(states).toMatchObject({ Settings: 'ok', Database: 'fail', Camera: 'warn' });
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});

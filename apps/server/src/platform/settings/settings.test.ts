import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderEnvExample } from './env-example.js';
import type { SettingsError } from './errors.js';
import { loadSettings } from './load-settings.js';
import { VARIABLE_GROUPS, variables } from './variables.js';

let MIEN_DATA: string;
beforeEach(() => {
  MIEN_DATA = mkdtempSync(join(tmpdir(), 'mien-settings-'));
});
afterEach(() => rmSync(MIEN_DATA, { recursive: true }));

const writeFile = (settings: unknown) =>
  writeFileSync(join(MIEN_DATA, 'settings.json'), JSON.stringify(settings));

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    loadSettings({ MIEN_DATA, ...env });
  } catch (error) {
    return (error as SettingsError).mistakes;
  }
  return [];
}

describe('settings', () => {
  it('work without any being set', () => {
    expect(loadSettings({ MIEN_DATA })).toMatchObject({
      dataFolder: MIEN_DATA,
      http: { host: '127.0.0.1', port: 8080, publicUrl: 'http://localhost:8080', hsts: false },
      masterKey: { kind: 'file', create: true },
    });
  });

  it('come from the file, and the environment wins', () => {
    writeFile({ MIEN_PORT: 9000, MIEN_HOST: '0.0.0.0', MIEN_CORS_ORIGINS: ['https://a.example'] });
    expect(loadSettings({ MIEN_DATA, MIEN_PORT: '9100' }).http).toMatchObject({
      port: 9100,
      host: '0.0.0.0',
      corsOrigins: ['https://a.example'],
    });
  });

  it('name every mistake at once, and none of the values', () => {
    const mistakes = mistakesOf({
      MIEN_PORT: '80800',
      MIEN_PUBLIC_URL: 'faces.example',
      MIEN_MASTER_KEY: 'hunter2',
      MIEN_MASTER_KEY_FILE: '/key',
      MIEN_PROT: '1',
      MIEN_OIDC_PROVIDERS: '[{"id":"A B"}]',
    }).join('\n');
    for (const name of ['MIEN_PORT:', 'MIEN_PUBLIC_URL:', 'MIEN_PROT:', 'MIEN_OIDC_PROVIDERS.0.id:']) {
      expect(mistakes).toContain(name);
    }
    expect(mistakes).not.toMatch(/80800|faces\.example|hunter2/);
  });

  it('say what a mistyped name probably means', () => {
    expect(mistakesOf({ MIEN_PROT: '1' })).toEqual([
      'MIEN_PROT: There is no such setting; do you mean MIEN_PORT?',
    ]);
  });

  it.each([
    { what: 'a certificate without its key', env: { MIEN_TLS_CERTIFICATE: '/c.pem' }, name: 'MIEN_TLS_KEY' },
    {
      what: 'two master keys',
      env: { MIEN_MASTER_KEY: 'a', MIEN_MASTER_KEY_COMMAND: 'b' },
      name: 'MIEN_MASTER_KEY',
    },
    { what: 'a file that is no object', env: {}, file: [1], name: 'settings.json' },
  ])('refuse $what', ({ env, file, name }) => {
    if (file) writeFile(file);
    expect(mistakesOf(env).join('\n')).toContain(name);
  });

  it('insist on HTTPS when the public address is HTTPS', () => {
    expect(loadSettings({ MIEN_DATA, MIEN_PUBLIC_URL: 'https://faces.example/' }).http).toMatchObject({
      publicUrl: 'https://faces.example',
      hsts: true,
    });
  });

  it('treat an empty variable as not set', () => {
    expect(loadSettings({ MIEN_DATA, MIEN_PORT: '' }).http.port).toBe(8080);
  });

  it('never print a secret', () => {
    const settings = loadSettings({
      MIEN_DATA,
      DATABASE_URL: 'postgres://a:geheim@b/c',
      MIEN_SMTP_HOST: 'mail',
      MIEN_SMTP_PASSWORD: 'geheim',
    });
    expect(
      `${JSON.stringify(settings)} ${inspect(settings, { depth: 9 })} ${settings.database.url}`,
    ).not.toContain('geheim');
    expect(settings.database.url?.reveal()).toContain('geheim');
  });
});

describe('.env.example', () => {
  it('is what the schema says; write it again with "npm run settings:example"', () => {
    const file = new URL('../../../../../.env.example', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(renderEnvExample());
  });

  it('explains every setting', () => {
    const shown = Object.values(VARIABLE_GROUPS).flatMap((group) => Object.entries(group));
    expect(shown.map(([name]) => name).sort()).toEqual(Object.keys(variables.shape).sort());
    expect(shown.filter(([, schema]) => !schema.description)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { SettingsError } from './errors.js';
import { loadSettings } from './load-settings.js';

const MIEN_DATA = '/nowhere/mien';
const DATABASE_URL = 'postgres://a@b/c';
const MIEN_NODE_SECRET = Buffer.alloc(32, 1).toString('base64');

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    loadSettings({ MIEN_DATA, ...env });
  } catch (error) {
    return (error as SettingsError).mistakes.map((mistake) => mistake.split(':', 1)[0] ?? '');
  }
  return [];
}

describe('roles', () => {
  it('are all of them unless some are named', () => {
    expect([...loadSettings({ MIEN_DATA }).roles].sort()).toEqual(['api', 'jobs', 'recognizer', 'web']);
    expect([...loadSettings({ MIEN_DATA, MIEN_ROLES: 'web' }).roles]).toEqual(['web']);
  });

  it.each([
    { what: 'an unknown one', env: { MIEN_ROLES: 'api,cook' }, wrong: ['MIEN_ROLES'] },
    {
      what: 'a part of the work on the embedded database',
      env: { MIEN_ROLES: 'recognizer,jobs' },
      wrong: ['DATABASE_URL'],
    },
    {
      what: 'an API without a recognizer',
      env: { DATABASE_URL, MIEN_ROLES: 'api' },
      wrong: ['MIEN_RECOGNIZERS'],
    },
    {
      what: 'a recognizer that also calls nodes',
      env: { DATABASE_URL, MIEN_NODE_SECRET, MIEN_RECOGNIZERS: 'tcp://127.0.0.1:7411' },
      wrong: ['MIEN_RECOGNIZERS'],
    },
    {
      what: 'a node that nobody can call',
      env: { DATABASE_URL, MIEN_ROLES: 'recognizer' },
      wrong: ['MIEN_NODE_LISTEN'],
    },
    {
      what: 'a listening process that cannot recognize',
      env: {
        DATABASE_URL,
        MIEN_NODE_SECRET,
        MIEN_ROLES: 'api',
        MIEN_RECOGNIZERS: 'tcp://127.0.0.1:7411',
        MIEN_NODE_LISTEN: 'tcp://127.0.0.1:7412',
      },
      wrong: ['MIEN_NODE_LISTEN'],
    },
    {
      what: 'nodes reached by TLS without a certificate',
      env: { DATABASE_URL, MIEN_ROLES: 'api', MIEN_RECOGNIZERS: 'tls://node:7411' },
      wrong: ['MIEN_NODE_CERTIFICATE'],
    },
    {
      what: 'a node of this machine without the secret',
      env: { DATABASE_URL, MIEN_ROLES: 'recognizer', MIEN_NODE_LISTEN: 'tcp://127.0.0.1:7411' },
      wrong: ['MIEN_NODE_SECRET'],
    },
    {
      what: 'a secret that is too short',
      env: { MIEN_NODE_SECRET: 'c2hvcnQ=' },
      wrong: ['MIEN_NODE_SECRET'],
    },
    { what: 'a Redis that is none', env: { MIEN_REDIS_URL: 'http://redis' }, wrong: ['MIEN_REDIS_URL'] },
    {
      what: 'an authority of a Redis without TLS',
      env: { MIEN_REDIS_URL: 'redis://redis', MIEN_REDIS_AUTHORITY: '/ca.pem' },
      wrong: ['MIEN_REDIS_AUTHORITY'],
    },
  ])('refuse $what', ({ env, wrong }) => {
    expect(mistakesOf(env as Record<string, string>)).toEqual(wrong);
  });

  it.each([
    {
      what: 'an API that calls nodes',
      env: {
        DATABASE_URL,
        MIEN_NODE_SECRET,
        MIEN_ROLES: 'api,jobs,web',
        MIEN_RECOGNIZERS: 'tcp://127.0.0.1:7411',
      },
    },
    {
      what: 'everything but the web app, on the embedded database',
      env: { MIEN_ROLES: 'api,recognizer,jobs' },
    },
  ])('allow $what', ({ env }) => {
    expect(mistakesOf(env as Record<string, string>)).toEqual([]);
  });
});

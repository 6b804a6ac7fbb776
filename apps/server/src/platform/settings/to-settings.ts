import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { findRoleMistakes } from './find-role-mistakes.js';
import type { MasterKeySource, Settings } from './settings.js';
import type { Variables } from './variables.js';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const SECOND_MS = 1000;
const SMTPS_PORT = 465;
const ANY_HOST = new Set(['0.0.0.0', '::', '127.0.0.1', '::1']);

/** Settings that contradict one another, each as "name: advice". */
export function findContradictions(v: Variables): readonly string[] {
  const found: string[] = [];
  if ((v.MIEN_TLS_CERTIFICATE === undefined) !== (v.MIEN_TLS_KEY === undefined)) {
    found.push('MIEN_TLS_KEY: Set both MIEN_TLS_CERTIFICATE and MIEN_TLS_KEY, or neither.');
  }
  const keys = [v.MIEN_MASTER_KEY, v.MIEN_MASTER_KEY_FILE, v.MIEN_MASTER_KEY_COMMAND];
  if (keys.filter((key) => key !== undefined).length > 1) {
    found.push('MIEN_MASTER_KEY: Set only one of MIEN_MASTER_KEY, _FILE and _COMMAND.');
  }
  if (v.MIEN_HSTS && v.MIEN_PUBLIC_URL?.startsWith('http:')) {
    found.push('MIEN_HSTS: It needs an https address in MIEN_PUBLIC_URL.');
  }
  const ids = v.MIEN_OIDC_PROVIDERS.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    found.push('MIEN_OIDC_PROVIDERS: Two providers have the same id.');
  }
  if (v.MIEN_REDIS_AUTHORITY && !v.MIEN_REDIS_URL?.reveal().startsWith('rediss:')) {
    found.push('MIEN_REDIS_AUTHORITY: It needs a rediss:// address in MIEN_REDIS_URL.');
  }
  const sms = [v.MIEN_SMS_URL, v.MIEN_SMS_ACCOUNT, v.MIEN_SMS_TOKEN, v.MIEN_SMS_FROM];
  if (new Set(sms.map((value) => value === undefined)).size > 1) {
    found.push('MIEN_SMS_URL: Set all of MIEN_SMS_URL, _ACCOUNT, _TOKEN and _FROM, or none.');
  }
  return [...found, ...findRoleMistakes(v)];
}

function masterKeyOf(v: Variables, dataFolder: string): MasterKeySource {
  if (v.MIEN_MASTER_KEY) return { kind: 'value', key: v.MIEN_MASTER_KEY };
  if (v.MIEN_MASTER_KEY_COMMAND) return { kind: 'command', command: v.MIEN_MASTER_KEY_COMMAND };
  if (v.MIEN_MASTER_KEY_FILE) return { kind: 'file', path: resolve(v.MIEN_MASTER_KEY_FILE), create: false };
  return { kind: 'file', path: join(dataFolder, 'keys', 'master.key'), create: true };
}

/** The address a person on this machine types when nobody has said another. */
function localAddress(v: Variables): string {
  const scheme = v.MIEN_TLS_CERTIFICATE ? 'https' : 'http';
  const host = ANY_HOST.has(v.MIEN_HOST) ? 'localhost' : v.MIEN_HOST;
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${v.MIEN_PORT}`;
}

function httpOf(v: Variables): Settings['http'] {
  const publicUrl = v.MIEN_PUBLIC_URL ?? localAddress(v);
  return {
    host: v.MIEN_HOST,
    port: v.MIEN_PORT,
    publicUrl,
    ...(v.MIEN_TLS_CERTIFICATE && v.MIEN_TLS_KEY
      ? { tls: { certificateFile: resolve(v.MIEN_TLS_CERTIFICATE), keyFile: resolve(v.MIEN_TLS_KEY) } }
      : {}),
    hsts: v.MIEN_HSTS ?? publicUrl.startsWith('https:'),
    trustProxy: v.MIEN_TRUST_PROXY,
    corsOrigins: v.MIEN_CORS_ORIGINS,
  };
}

const redisOf = (v: Variables): Pick<Settings, 'redis'> =>
  v.MIEN_REDIS_URL
    ? {
        redis: {
          url: v.MIEN_REDIS_URL,
          ...(v.MIEN_REDIS_AUTHORITY ? { authorityFile: resolve(v.MIEN_REDIS_AUTHORITY) } : {}),
        },
      }
    : {};

const nodesOf = (v: Variables): Settings['nodes'] => ({
  addresses: v.MIEN_RECOGNIZERS,
  ...(v.MIEN_NODE_LISTEN ? { listen: v.MIEN_NODE_LISTEN } : {}),
  ...(v.MIEN_NODE_CERTIFICATE && v.MIEN_NODE_KEY && v.MIEN_NODE_AUTHORITY
    ? {
        identity: {
          certificateFile: resolve(v.MIEN_NODE_CERTIFICATE),
          keyFile: resolve(v.MIEN_NODE_KEY),
          authorityFile: resolve(v.MIEN_NODE_AUTHORITY),
        },
      }
    : {}),
  ...(v.MIEN_NODE_SECRET ? { secret: v.MIEN_NODE_SECRET } : {}),
});

const mailOf = (v: Variables): Settings['mail'] => ({
  from: v.MIEN_MAIL_FROM,
  ...(v.MIEN_SMTP_HOST
    ? {
        smtp: {
          host: v.MIEN_SMTP_HOST,
          port: v.MIEN_SMTP_PORT,
          secure: v.MIEN_SMTP_SECURE ?? v.MIEN_SMTP_PORT === SMTPS_PORT,
          ...(v.MIEN_SMTP_USER ? { user: v.MIEN_SMTP_USER } : {}),
          ...(v.MIEN_SMTP_PASSWORD ? { password: v.MIEN_SMTP_PASSWORD } : {}),
        },
      }
    : {}),
});

const smsOf = (v: Variables): Pick<Settings, 'sms'> =>
  v.MIEN_SMS_URL && v.MIEN_SMS_ACCOUNT && v.MIEN_SMS_TOKEN && v.MIEN_SMS_FROM
    ? {
        sms: {
          url: v.MIEN_SMS_URL,
          account: v.MIEN_SMS_ACCOUNT,
          token: v.MIEN_SMS_TOKEN,
          from: v.MIEN_SMS_FROM,
        },
      }
    : {};

/** Variables in the shape the parts of the server take. */
export const toSettings = (v: Variables, dataFolder: string): Settings => ({
  dataFolder,
  http: httpOf(v),
  database: {
    ...(v.DATABASE_URL ? { url: v.DATABASE_URL } : {}),
    poolSize: v.MIEN_DATABASE_POOL,
    statementTimeoutMs: v.MIEN_DATABASE_TIMEOUT_SECONDS * SECOND_MS,
  },
  roles: new Set(v.MIEN_ROLES),
  ...redisOf(v),
  nodes: nodesOf(v),
  limits: {
    jsonBytes: v.MIEN_MAX_JSON_KB * KILOBYTE,
    pictureBytes: v.MIEN_MAX_PICTURE_MB * MEGABYTE,
    fileBytes: v.MIEN_MAX_FILE_MB * MEGABYTE,
    requestMs: v.MIEN_REQUEST_SECONDS * SECOND_MS,
  },
  rates: {
    default: v.MIEN_RATE_DEFAULT,
    'sign-in': v.MIEN_RATE_SIGN_IN,
    recognition: v.MIEN_RATE_RECOGNITION,
    upload: v.MIEN_RATE_UPLOAD,
    export: v.MIEN_RATE_EXPORT,
  },
  engine: { ...(v.MIEN_WORKERS ? { workers: v.MIEN_WORKERS } : {}) },
  ...(v.MIEN_METRICS_TOKEN ? { metricsToken: v.MIEN_METRICS_TOKEN } : {}),
  log: {
    level: v.MIEN_LOG_LEVEL,
    files: v.MIEN_LOG_FILES,
    fileName: v.DATABASE_URL ? `server-${hostname()}-${v.MIEN_PORT}.log` : 'server.log',
  },
  access: { allowSignUp: v.MIEN_ALLOW_SIGN_UP, identityProviders: v.MIEN_OIDC_PROVIDERS },
  masterKey: masterKeyOf(v, dataFolder),
  mail: mailOf(v),
  ...smsOf(v),
  outgoing: { networks: v.MIEN_OUTGOING_NETWORKS },
});

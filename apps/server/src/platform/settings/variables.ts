import { z } from 'zod';
import { SERVER_ROLES } from './server-roles.js';
import {
  databaseUrl,
  flag,
  jsonOf,
  networkList,
  nodeSecret,
  originList,
  redisUrl,
  roleList,
  secretText,
  text,
  textList,
  webAddress,
  wholeNumber,
} from './setting-types.js';

const identityProvider = z.object({
  /** Part of addresses: letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Expected lower-case letters, digits and hyphens.'),
  name: z.string().min(1).max(80),
  /** Where `/.well-known/openid-configuration` is found. */
  issuer: webAddress,
  clientId: z.string().min(1),
  clientSecret: secretText,
  scopes: z.array(z.string()).default(['openid', 'email', 'profile']),
});
export type IdentityProvider = z.output<typeof identityProvider>;

const place = {
  MIEN_DATA: text.optional().describe('Folder of everything Mien keeps. Default: "data" in the repository.'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe(
      'A PostgreSQL server of your own, 15 or newer: postgres://mien:password@host/mien. Without it Mien runs its own.',
    ),
  MIEN_DATABASE_POOL: wholeNumber(2, 200).default(10).describe('Connections to the database.'),
  MIEN_DATABASE_TIMEOUT_SECONDS: wholeNumber(1, 3600)
    .default(30)
    .describe('Longest time one database statement may run.'),
};

const web = {
  MIEN_HOST: text.default('127.0.0.1').describe('Address to listen on; 0.0.0.0 lets other machines in.'),
  MIEN_PORT: wholeNumber(1, 65_535).default(8080).describe('Port to listen on.'),
  MIEN_PUBLIC_URL: webAddress
    .optional()
    .describe('Address people type, when it differs from host and port: https://faces.school.example'),
  MIEN_TLS_CERTIFICATE: text
    .optional()
    .describe('PEM file of the certificate, to serve HTTPS without a proxy.'),
  MIEN_TLS_KEY: text.optional().describe('PEM file of its private key.'),
  MIEN_HSTS: flag
    .optional()
    .describe('Tell browsers to insist on HTTPS. Default: when the public address is HTTPS.'),
  MIEN_TRUST_PROXY: textList
    .default([])
    .describe('Addresses or networks of your reverse proxies, whose x-forwarded-for is believed.'),
  MIEN_CORS_ORIGINS: originList.default([]).describe('Other web sites that may call the API from a browser.'),
};

const instances = {
  MIEN_ROLES: roleList
    .default([...SERVER_ROLES])
    .describe('What this process does: api, recognizer, jobs, web. Other processes do the rest.'),
  MIEN_REDIS_URL: redisUrl
    .optional()
    .describe(
      'Redis 6.2 or newer that several instances share: redis://host or, encrypted, rediss://user:password@host.',
    ),
  MIEN_REDIS_AUTHORITY: text
    .optional()
    .describe('PEM file of the authority of its certificate, where the system does not know it.'),
  MIEN_RECOGNIZERS: textList
    .default([])
    .describe('Recognition nodes that a process without the role recognizer calls: tls://node-1:7411,…'),
  MIEN_NODE_LISTEN: text
    .optional()
    .describe('Where a process with the role recognizer serves others: tls://0.0.0.0:7411.'),
  MIEN_NODE_CERTIFICATE: text
    .optional()
    .describe('PEM file that this process shows at the other end of tls://, as a node and to nodes.'),
  MIEN_NODE_KEY: text.optional().describe('PEM file of its private key.'),
  MIEN_NODE_AUTHORITY: text
    .optional()
    .describe('PEM file of the authority that signed the certificates of all nodes and of who calls them.'),
  MIEN_NODE_SECRET: nodeSecret
    .optional()
    .describe('Secret of both ends of tcp:// and unix:// on one machine, 32 bytes in base64.'),
};

const limits = {
  MIEN_MAX_JSON_KB: wholeNumber(1, 102_400).default(1024).describe('Largest JSON body, in kilobytes.'),
  MIEN_MAX_PICTURE_MB: wholeNumber(1, 200).default(15).describe('Largest picture, in megabytes.'),
  MIEN_MAX_FILE_MB: wholeNumber(1, 10_240)
    .default(1024)
    .describe('Largest imported CSV or ZIP, in megabytes.'),
  MIEN_REQUEST_SECONDS: wholeNumber(5, 3600)
    .default(300)
    .describe('Longest time a request may take to arrive.'),
  MIEN_RATE_DEFAULT: wholeNumber(1, 1_000_000).default(1200).describe('Requests a minute for each caller.'),
  MIEN_RATE_SIGN_IN: wholeNumber(1, 1_000_000)
    .default(30)
    .describe('Requests a minute for each address to sign-in, sign-up and reset.'),
  MIEN_RATE_RECOGNITION: wholeNumber(1, 1_000_000)
    .default(6000)
    .describe('Verifications and identifications a minute for each caller.'),
  MIEN_RATE_UPLOAD: wholeNumber(1, 1_000_000).default(240).describe('Uploads a minute for each caller.'),
  MIEN_RATE_EXPORT: wholeNumber(1, 1_000_000).default(20).describe('Exports a minute for each caller.'),
};

const work = {
  MIEN_WORKERS: wholeNumber(1, 64)
    .optional()
    .describe('Threads that compute faces. Default: one for each core, at most 4.'),
  MIEN_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'Expected debug, info, warn, error or silent.')
    .default('info')
    .describe('Which log entries are written: debug, info, warn, error or silent.'),
  MIEN_METRICS_TOKEN: secretText
    .optional()
    .describe('Token with which another machine may read /metrics. Without it only this machine may.'),
  MIEN_LOG_FILES: flag
    .default(true)
    .describe('Also write logs to the data folder, five files of 10 MB in turn.'),
};

const access = {
  MIEN_ALLOW_SIGN_UP: flag
    .default(false)
    .describe('Let anybody make an account, not only people who are invited.'),
  MIEN_MASTER_KEY: secretText
    .optional()
    .describe(
      'Master key, 32 bytes in base64. Without any of the three a key file is made in the data folder.',
    ),
  MIEN_MASTER_KEY_FILE: text.optional().describe('File that holds the master key.'),
  MIEN_MASTER_KEY_COMMAND: text
    .optional()
    .describe('Command that prints the master key, for a key service or a hardware module.'),
  MIEN_OIDC_PROVIDERS: jsonOf(z.array(identityProvider))
    .default([])
    .describe('Sign-in elsewhere, a JSON list of {"id", "name", "issuer", "clientId", "clientSecret"}.'),
};

const mail = {
  MIEN_SMTP_HOST: text.optional().describe('Mail server. Without it mails are written to the data folder.'),
  MIEN_SMTP_PORT: wholeNumber(1, 65_535).default(587).describe('Its port.'),
  MIEN_SMTP_SECURE: flag.optional().describe('TLS from the first byte. Default: on port 465.'),
  MIEN_SMTP_USER: text.optional().describe('Its account.'),
  MIEN_SMTP_PASSWORD: secretText.optional().describe('The password of that account.'),
  MIEN_MAIL_FROM: text.default('Mien <mien@localhost>').describe('Sender of mails.'),
};

const messages = {
  MIEN_SMS_URL: webAddress
    .optional()
    .describe(
      'Provider of text messages in the form of Twilio, such as https://api.twilio.com. Organizations may have their own.',
    ),
  MIEN_SMS_ACCOUNT: text.optional().describe('Account at that provider (Account SID).'),
  MIEN_SMS_TOKEN: secretText.optional().describe('The token of that account (Auth Token).'),
  MIEN_SMS_FROM: text.optional().describe('Number or name that text messages come from: +4915123456789.'),
  MIEN_OUTGOING_NETWORKS: networkList
    .default([])
    .describe(
      'Private networks that webhooks and providers may be in: 10.0.0.0/8,… Others are never called, nor is http:// outside of them.',
    ),
};

/** Every setting by the name of its environment variable, in groups as `.env.example` shows them. */
export const VARIABLE_GROUPS = {
  'Data and database': place,
  Address: web,
  'Several processes': instances,
  Limits: limits,
  'Work and logs': work,
  'Accounts and keys': access,
  Mail: mail,
  Messages: messages,
} as const;

/** What the variables come to, each one valid for itself. */
export const variables = z.object({
  ...place,
  ...web,
  ...instances,
  ...limits,
  ...work,
  ...access,
  ...mail,
  ...messages,
});
export type Variables = z.output<typeof variables>;

import { writeSync } from 'node:fs';
import { openDatabase } from '../../../platform/database/database.js';
import { composeMessages } from './compose-messages.js';

/** A process that carries messages until it is killed. Its clock is ahead, so that claims of the killed have ended. */
const STDOUT = 1;
const [url = '', mailPort = '', smsUrl = '', aheadMs = ''] = process.argv.slice(2);
const database = openDatabase({ url, poolSize: 4, statementTimeoutMs: 20_000, onError: () => undefined });
const clock = { now: () => new Date(Date.now() + Number(aheadMs)) };
const { notifications } = await composeMessages({
  database,
  clock,
  mailPort: Number(mailPort),
  smsUrl,
  onError: () => undefined,
});
notifications.dispatch.start();
writeSync(STDOUT, 'carries messages\n');

import { readSetup, renewSetupToken } from '../modules/setup/index.js';
import { onInstallation } from './installation.js';

await onInstallation(async ({ settings, database }) => {
  const address = (await readSetup(database.system))?.address ?? settings.http.publicUrl;
  const token = await renewSetupToken(database.system, address);
  if (!token) return { isFine: false, answer: { isDone: true } };
  return { isFine: true, answer: { isDone: false, link: `${address}/setup#token=${token}` } };
});

import { renewSetupToken } from '../modules/setup/index.js';
import { onInstallation } from './installation.js';

await onInstallation(async ({ settings, database }) => {
  const token = await renewSetupToken(database.system);
  if (!token) return { isFine: false, answer: { isDone: true } };
  return { isFine: true, answer: { isDone: false, link: `${settings.http.publicUrl}/setup#token=${token}` } };
});

import { accessSecret, createSigningKeys } from '../modules/access/index.js';
import { systemClock } from '../platform/clock.js';
import { openKeyring } from '../platform/security/keyring.js';
import { onInstallation } from './installation.js';

await onInstallation(async ({ settings, database }) => {
  const keyring = await openKeyring(database, settings.masterKey);
  const keys = createSigningKeys({ database, clock: systemClock, secret: accessSecret(keyring) });
  await keys.rotate();
  const { kid } = await keys.toSign();
  return { isFine: true, answer: { keyId: kid } };
});

import { userInfo } from 'node:os';
import type { Act } from '@mien/models';

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run as a number without a name.
    return String(process.getuid?.() ?? 'unknown');
  }
}

/** Who changes the models from this command line, and when; goes into the registry's record. */
export const actNow = (): Act => ({ by: accountName(), at: new Date() });

import type { ShowFactor } from '../application/note-shown.js';
import type { BetterAuth } from './better-auth.js';
import { CLIENT_ADDRESS, REQUEST_ID } from './better-auth-deps.js';
import { toOurError } from './check-credentials.js';

const APP_CODE = /^\d{6}$/;

/** Check a factor through better-auth, so that lock-out and codes that work once hold. */
export const createShowFactor =
  ({ api }: Pick<BetterAuth, 'api'>): ShowFactor =>
  async (shown, { headers: sent, origin }) => {
    const headers = new Headers(sent);
    headers.set(CLIENT_ADDRESS, origin.ip);
    headers.set(REQUEST_ID, origin.requestId);
    try {
      if (shown.factor === 'password') {
        await api.verifyPassword({ body: { password: shown.password }, headers });
      } else if (APP_CODE.test(shown.code)) {
        await api.verifyTOTP({ body: { code: shown.code }, headers });
      } else {
        await api.verifyBackupCode({ body: { code: shown.code }, headers });
      }
    } catch (error) {
      throw toOurError(error);
    }
  };

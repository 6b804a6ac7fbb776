import { createMienClient, type MienClient, resultOf } from '@mien/client';
import { NotLoggedInError } from '../errors.js';
import type { Settings } from '../settings.js';
import { type Login, readLogin, writeLogin } from './login.js';

const RENEW_BEFORE_MS = 30_000;

/** An access token that lasts; renewed and kept when it is about to end. */
async function freshToken(dataFolder: string, login: Login): Promise<string | undefined> {
  const { address, tokens } = login;
  if (!tokens || Date.parse(tokens.accessTokenExpiresAt) - Date.now() > RENEW_BEFORE_MS) {
    return tokens?.accessToken;
  }
  const renewed = await resultOf(
    createMienClient({ baseUrl: address }).POST('/api/v1/tokens/refresh', {
      body: { refreshToken: tokens.refreshToken },
    }),
  );
  await writeLogin(dataFolder, { address, tokens: renewed });
  return renewed.accessToken;
}

/**
 * The server to talk to: what the options say, else `MIEN_CLI_SERVER` and `MIEN_CLI_API_KEY`, else the last login.
 *
 * @throws {NotLoggedInError} if there is none.
 */
export async function connect(
  settings: Settings,
  options: { readonly server?: string; readonly apiKey?: string },
): Promise<MienClient> {
  const login = readLogin(settings.dataFolder);
  const baseUrl = options.server ?? settings.server?.address ?? login?.address;
  const given = options.apiKey ?? settings.server?.apiKey ?? login?.apiKey;
  const apiKey = given ?? (login && (await freshToken(settings.dataFolder, login)));
  if (!baseUrl || !apiKey) throw new NotLoggedInError();
  return createMienClient({ baseUrl, apiKey });
}

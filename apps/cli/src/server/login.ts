import { readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const login = z.object({
  address: z.string(),
  apiKey: z.string().optional(),
  /** Of an account that signed in; the access token is renewed with the refresh token. */
  tokens: z
    .object({ accessToken: z.string(), accessTokenExpiresAt: z.string(), refreshToken: z.string() })
    .optional(),
});

/** Which server the command line talks to, and as whom. */
export type Login = z.infer<typeof login>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'login.json');

export function readLogin(dataFolder: string): Login | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(dataFolder), 'utf8');
  } catch {
    return undefined;
  }
  return login.parse(JSON.parse(text));
}

/** Keep a login where only this account of the machine reads it. */
export async function writeLogin(dataFolder: string, value: Login): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  rmSync(fileIn(dataFolder), { force: true });
  await writeFile(fileIn(dataFolder), `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
}

export const forgetLogin = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true });

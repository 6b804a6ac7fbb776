import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { newId } from '../../../platform/clock.js';

export const CLIENT = { id: 'mien', secret: 'a client secret of this test' };

/** What somebody who signs in is said to be, and what a bad provider or attacker changes. */
export interface Claims extends JWTPayload {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

interface Grant {
  readonly claims: Claims;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string | undefined;
}

const FIVE_MINUTES = 300;

function idToken({ claims, nonce }: Grant, issuer: string, key: CryptoKey): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, aud: CLIENT.id, iat: now, exp: now + FIVE_MINUTES, nonce };
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(key);
}

/** An OpenID Connect provider with the authorization code flow and PKCE, on this machine. */
export async function aTestIssuer() {
  const grants = new Map<string, Grant>();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const { privateKey: strangeKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  let signingKey = privateKey;

  async function tokens(request: IncomingMessage): Promise<object | undefined> {
    const form = new URLSearchParams(await text(request));
    const basic = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
    const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '');
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits = grant?.challenge === verifier && grant.redirectUri === form.get('redirect_uri');
    if (!grant || !fits || secret !== CLIENT.secret) return undefined;
    return { access_token: newId(), token_type: 'Bearer', id_token: await idToken(grant, url, signingKey) };
  }

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const pages: Readonly<Record<string, () => Promise<object | undefined>>> = {
      '/.well-known/openid-configuration': async () => ({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/jwks': async () => ({ keys: [jwk] }),
      '/token': () => tokens(request),
    };
    const body = await pages[request.url ?? '']?.();
    reply.writeHead(body ? 200 : 400, { 'content-type': 'application/json' });
    reply.end(JSON.stringify(body ?? { error: 'invalid_grant' }));
  }

  const server = createServer((request, reply) => void answer(request, reply));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    /** Somebody signs in at the provider. @returns the code and state that their browser brings back. */
    signIn(authorizeUrl: string, claims: Claims): { readonly code: string; readonly state: string } {
      const { searchParams } = new URL(authorizeUrl);
      const code = newId();
      grants.set(code, {
        claims,
        challenge: searchParams.get('code_challenge') ?? '',
        redirectUri: searchParams.get('redirect_uri') ?? '',
        nonce: searchParams.get('nonce') ?? undefined,
      });
      return { code, state: searchParams.get('state') ?? '' };
    },
    /** Sign with a key that is not published from now on, or with the right one again. */
    useStrangeKey: (isStrange: boolean) => {
      signingKey = isStrange ? strangeKey : privateKey;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

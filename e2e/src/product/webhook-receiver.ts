import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hook {
  readonly kind: string;
  /** By the way that docs/webhooks.md gives. */
  readonly isGenuine: boolean;
}

const header = (value: string | string[] | undefined): string => String(value ?? '');

/** A system of somebody else that takes webhooks and checks who signed them. */
export async function startWebhookReceiver() {
  const hooks: Hook[] = [];
  const state = { secret: '' };
  const isGenuine = (id: string, timestamp: string, body: string, signatures: string): boolean => {
    const key = Buffer.from(state.secret.replace('whsec_', ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
    return signatures.split(' ').some((one) => {
      const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { headers } = request;
      hooks.push({
        kind: String((JSON.parse(body) as { type?: string }).type),
        isGenuine: isGenuine(
          header(headers['webhook-id']),
          header(headers['webhook-timestamp']),
          body,
          header(headers['webhook-signature']),
        ),
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    hooks,
    knowSecret(secret: string) {
      state.secret = secret;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

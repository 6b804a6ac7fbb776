import { z } from 'zod';
import type { Outgoing, OutgoingAnswer } from '../../../platform/outgoing/outgoing.js';
import type { Outcome, SmsSender } from '../application/ports.js';

const accepted = z.object({ sid: z.string().max(100) });
const refused = z.object({ code: z.number().int() });

/** The number exists and does not want, or cannot get, text messages. @see https://www.twilio.com/docs/api/errors */
const UNREACHABLE_NUMBERS = new Set([21_211, 21_214, 21_217, 21_219, 21_408, 21_421, 21_612, 21_614, 21_265]);
const STOPPED_NUMBER = 21_610;

const OK = 200;
const MULTIPLE_CHOICES = 300;
const TOO_MANY = 429;
const SERVER_FAILS = 500;

const parse = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

function outcomeOf(answer: OutgoingAnswer): Outcome {
  if (answer.kind === 'fault') return { kind: 'failed', isFinal: false, code: answer.fault };
  const { status, body } = answer;
  if (status >= OK && status < MULTIPLE_CHOICES) {
    const sid = parse(accepted, body)?.sid;
    return { kind: 'sent', ...(sid && { providerId: sid }) };
  }
  const code = parse(refused, body)?.code;
  if (code === STOPPED_NUMBER) return { kind: 'failed', isFinal: true, code: 'receiver-stopped' };
  if (code !== undefined && UNREACHABLE_NUMBERS.has(code)) {
    return { kind: 'failed', isFinal: true, code: `provider-${code}` };
  }
  const mayPass = status === TOO_MANY || status >= SERVER_FAILS || status === 401 || status === 403;
  return {
    kind: 'failed',
    isFinal: !mayPass,
    code: code === undefined ? `http-${status}` : `provider-${code}`,
  };
}

/** Text messages over HTTP in the form of Twilio, which other providers speak, too. */
export const createTwilioSms = ({ outgoing }: { readonly outgoing: Outgoing }): SmsSender => ({
  async send({ url, account, token, from }, { id, to, text, statusUrl }) {
    const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From';
    return outcomeOf(
      await outgoing.send({
        url: `${url.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`,
        headers: {
          authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
          // Twilio ignores it; a provider that knows it sends no message twice
          'idempotency-key': id,
        },
        body: new URLSearchParams({
          To: to,
          [sender]: from,
          Body: text,
          StatusCallback: statusUrl,
        }).toString(),
      }),
    );
  },
});

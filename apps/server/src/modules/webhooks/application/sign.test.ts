import { expect, it } from 'vitest';
import { signatureHeaders, writeSecret } from './sign.js';

// the example of the specification of Standard Webhooks
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const PAYLOAD = '{"test": 2432232314}';
const AT = new Date(1_614_265_330_000);

it('signs as Standard Webhooks do', () => {
  expect(signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', PAYLOAD, AT, [SECRET])).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('signs with every secret that is valid', () => {
  const other = writeSecret(new Uint8Array(32).fill(7));
  const [one, two] = signatureHeaders('x', PAYLOAD, AT, [SECRET, other])['webhook-signature'].split(' ');
  expect(one).toBe(signatureHeaders('x', PAYLOAD, AT, [SECRET])['webhook-signature']);
  expect(two).toBe(signatureHeaders('x', PAYLOAD, AT, [other])['webhook-signature']);
});

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { NotificationContext } from '../application/ports.js';
import { noteSmsStatus, type StatusForm } from '../application/sms-status.js';
import { stopMessages } from '../application/stop-messages.js';
import { StopTokenError } from '../domain/errors.js';

const FORM_BYTES = 16_384;
const NO_CONTENT = 204;
const FORBIDDEN = 403;
const SIGNATURE_HEADER = 'x-twilio-signature';

const params = z.object({ id: z.uuid() });

const parseForm = (text: string): StatusForm => Object.fromEntries(new URLSearchParams(text));

/**
 * What mail programs and providers of text messages post, as forms and without signing in: the end of messages by one
 * click (RFC 8058), and whether a text message arrived. The first is shown by its token, the second by its signature.
 */
export function mountFormRoutes(context: NotificationContext) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(async (scope) => {
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: FORM_BYTES },
        (_request, body, done) => done(null, parseForm(String(body))),
      );
      scope.post<{ Params: { token: string } }>(
        '/api/v1/message-stops/:token',
        { schema: { hide: true } },
        async (request, reply) => {
          await stopMessages(context, request.params.token);
          return reply.code(NO_CONTENT).send();
        },
      );
      scope.post('/api/v1/sms-status/:id', { schema: { hide: true } }, async (request, reply) => {
        const asked = params.safeParse(request.params);
        if (!asked.success) throw new StopTokenError();
        const signature = request.headers[SIGNATURE_HEADER];
        const form = (request.body ?? {}) as StatusForm;
        const isKnown =
          typeof signature === 'string' && (await noteSmsStatus(context, asked.data.id, form, signature));
        return reply.code(isKnown ? NO_CONTENT : FORBIDDEN).send();
      });
    });
  };
}

import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { describeText, everyText, publishConsentText, textsInForce } from '../application/consent-texts.js';
import { giveConsent } from '../application/give-consent.js';
import { listConsents } from '../application/list-consents.js';
import type { ConsentContext } from '../application/ports.js';
import { withdrawConsent } from '../application/withdraw-consent.js';

export function createConsentHandlers(context: ConsentContext): RouteHandler[] {
  const { database, people } = context;
  return [
    handleRoute(routes.listConsentTexts, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        const read = query.history === 'true' ? everyText : textsInForce;
        return { items: (await read(tx, principal.organizationId)).map(describeText) };
      }),
    ),
    handleRoute(routes.publishConsentText, async ({ principal, origin, body }) => ({
      items: await publishConsentText(context, { principal, origin, input: body }),
    })),
    handleRoute(routes.listConsents, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        await people.assertReach(tx, principal, params.personId);
        return { items: await listConsents(tx, principal.organizationId, params.personId) };
      }),
    ),
    handleRoute(routes.giveConsent, async ({ principal, origin, params, body }) => ({
      items: await giveConsent(context, { principal, origin, personId: params.personId, input: body }),
    })),
    handleRoute(routes.withdrawConsent, ({ principal, origin, params, body }) =>
      withdrawConsent(context, { principal, origin, personId: params.personId, purposes: body.purposes }),
    ),
  ];
}

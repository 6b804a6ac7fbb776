import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { PeopleContext } from './application/ports.js';
import { createGroupHandlers, createPeopleHandlers } from './http/people-handlers.js';

export interface PeopleModule {
  readonly handlers: RouteHandler[];
}

/** People of an organization, their custom fields and their groups. */
export const createPeopleModule = (context: PeopleContext): PeopleModule => ({
  handlers: [...createPeopleHandlers(context), ...createGroupHandlers(context)],
});

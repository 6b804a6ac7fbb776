import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { createPerson } from '../application/create-person.js';
import { describePerson } from '../application/describe-people.js';
import { listGroupPeople, removeGroupPerson, setGroupPerson } from '../application/group-people.js';
import { createGroup, deleteGroup, listGroups, updateGroup } from '../application/groups.js';
import { listPeople } from '../application/list-people.js';
import { personFieldsOf, replacePersonFields } from '../application/person-fields.js';
import type { PeopleContext } from '../application/ports.js';
import { assertReach } from '../application/reach.js';
import { updatePerson } from '../application/update-person.js';

export function createPeopleHandlers(context: PeopleContext): RouteHandler[] {
  const { database } = context;
  return [
    handleRoute(routes.listPeople, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listPeople(context, tx, principal, query)),
    ),
    handleRoute(routes.createPerson, ({ principal, origin, body }) =>
      createPerson(context, { principal, origin, input: body }),
    ),
    handleRoute(routes.getPerson, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        await assertReach(tx, principal, params.personId);
        return describePerson(tx, context, params.personId);
      }),
    ),
    handleRoute(routes.updatePerson, ({ principal, origin, params, body }) =>
      updatePerson(context, { principal, origin, personId: params.personId, change: body }),
    ),
    handleRoute(routes.listPersonFields, ({ principal }) =>
      database.inOrganization(principal.organizationId, async (tx) => ({ items: await personFieldsOf(tx) })),
    ),
    handleRoute(routes.replacePersonFields, async ({ principal, origin, body }) => ({
      items: await replacePersonFields(context, { principal, origin, fields: body.items }),
    })),
  ];
}

export function createGroupHandlers(context: PeopleContext): RouteHandler[] {
  const { database } = context;
  return [
    handleRoute(routes.listGroups, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listGroups(tx, principal, query)),
    ),
    handleRoute(routes.createGroup, ({ principal, origin, body }) =>
      createGroup(context, { principal, origin, name: body.name }),
    ),
    handleRoute(routes.updateGroup, ({ principal, origin, params, body }) =>
      updateGroup(context, { principal, origin, groupId: params.id, change: body }),
    ),
    handleRoute(routes.deleteGroup, async ({ principal, origin, params }) => {
      await deleteGroup(context, { principal, origin, groupId: params.id });
      return undefined;
    }),
    handleRoute(routes.listGroupPeople, ({ principal, params, query }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        listGroupPeople(tx, context, principal, params.id, query),
      ),
    ),
    handleRoute(routes.setGroupPerson, async (by) => {
      const { id: groupId, personId } = by.params;
      await setGroupPerson(context, by, { groupId, personId }, by.body);
      return undefined;
    }),
    handleRoute(routes.removeGroupPerson, async (by) => {
      const { id: groupId, personId } = by.params;
      await removeGroupPerson(context, by, { groupId, personId });
      return undefined;
    }),
  ];
}

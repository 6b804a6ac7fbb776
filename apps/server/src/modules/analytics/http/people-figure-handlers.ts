import type { Readable } from 'node:stream';
import { type Absentee, routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { assertReach } from '../../people/index.js';
import { readAbsenceSummary } from '../application/absence-summary.js';
import { listAbsentees } from '../application/absentees.js';
import { figuresScope } from '../application/figures-scope.js';
import { readPersonFigures } from '../application/person-figures.js';
import type { AnalyticsDeps } from '../application/ports.js';
import { walkAbsentees } from '../application/walk-absentees.js';
import { createScoped } from './scoped.js';

const PERSON_DAYS = 365;

export type PeopleFigureDeps = AnalyticsDeps & {
  readonly csv: (people: AsyncIterable<Absentee>) => Readable;
};

/** Figures of people: who is absent how often, and one person's. */
export function createPeopleFigureHandlers(deps: PeopleFigureDeps): RouteHandler[] {
  const { database, clock, audit } = deps;
  const scoped = createScoped(deps);
  return [
    handleRoute(routes.getAbsenceSummary, ({ principal, query }) =>
      scoped(principal, query, readAbsenceSummary),
    ),
    handleRoute(routes.listAbsentees, ({ principal, query: { limit, cursor, includeAtRisk, ...filter } }) =>
      scoped(principal, filter, (tx, scope) =>
        listAbsentees(tx, scope, { limit, cursor, includesAtRisk: includeAtRisk === 'true' }),
      ),
    ),
    handleRoute(
      routes.exportAbsentees,
      async ({ principal, origin, query: { includeAtRisk, ...filter } }) => {
        await scoped(principal, filter, (tx, { period }) =>
          audit.record(tx, {
            actor: principal,
            origin,
            action: 'analytics.export',
            resource: 'absentees',
            metadata: { from: period.from, to: period.to },
          }),
        );
        return {
          stream: deps.csv(
            walkAbsentees(deps, principal, { filter, includesAtRisk: includeAtRisk === 'true' }),
          ),
          mediaType: 'text/csv; charset=utf-8',
          fileName: `absentees-${clock.now().toISOString().slice(0, 10)}.csv`,
        };
      },
    ),
    handleRoute(routes.getPersonFigures, ({ principal, params, query }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        await assertReach(tx, principal, params.personId);
        const now = clock.now();
        const scope = await figuresScope(tx, principal, { filter: query, now, lastDays: PERSON_DAYS });
        const isOwn = principal.personId === params.personId;
        return readPersonFigures(
          tx,
          isOwn ? { ...scope, coursesOfPeople: undefined } : scope,
          params.personId,
        );
      }),
    ),
  ];
}

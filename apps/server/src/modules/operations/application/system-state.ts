import { sql } from 'drizzle-orm';
import { freeBytes } from '../../../platform/health/checks.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { localDays } from './local-days.js';
import type { OperationsDeps, RecognitionNode } from './ports.js';

/** Version, database, engine, memory and health; of faces only the caller's organization is counted. */
export async function readSystemState(
  { clock, database, health, recognizer, nodes, system }: OperationsDeps,
  { organizationId }: Principal,
) {
  const facts = await database.inOrganization(organizationId, async (tx) => {
    const { packId } = await localDays(tx, organizationId, { now: clock.now(), count: 1 });
    const { rows } = await tx.execute<{
      version: string;
      size: string;
      templates: number;
      people: number;
    }>(sql`
      select current_setting('server_version') as version, pg_database_size(current_database()) as size,
        count(*)::int as templates, count(distinct person_id)::int as people
      from template where organization_id = ${organizationId}`);
    return { packId, row: rows[0] };
  });
  return {
    version: system.version,
    startedAt: system.startedAt.toISOString(),
    node: process.versions.node,
    database: {
      kind: system.databaseKind,
      version: facts.row?.version ?? '',
      sizeBytes: Number(facts.row?.size ?? 0),
    },
    engine: { packId: facts.packId, workers: system.workers, queued: recognizer.stats().queued },
    gallery: { templates: facts.row?.templates ?? 0, people: facts.row?.people ?? 0 },
    memoryBytes: process.memoryUsage.rss(),
    dataFolderFreeBytes: await freeBytes(system.dataFolder),
    nodes: nodes().map((node) => describeNode(node, clock.now())),
    health: await health.look(),
  };
}

function describeNode(
  { address, state, nodeId, outstanding, roundTripMs, silentMs, problem }: RecognitionNode,
  now: Date,
) {
  return {
    address,
    state,
    outstanding,
    ...(nodeId && { nodeId }),
    ...(roundTripMs !== undefined && { roundTripMs }),
    ...(silentMs !== undefined && { lastSeenAt: new Date(now.getTime() - silentMs).toISOString() }),
    ...(problem && { problem }),
  };
}

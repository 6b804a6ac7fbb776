import { stat } from 'node:fs/promises';
import type { modelPack } from '@mien/contracts';
import type { PackSummary, ReadyPack } from '@mien/models';
import { and, count, desc, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { job, template } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { faceContextOf } from '../../recognition/index.js';
import type { ModelsDeps } from './ports.js';
import { reembeddingUnderWay } from './reembed-work.js';

type ModelPack = z.input<typeof modelPack>;

export interface ModelList {
  readonly items: ModelPack[];
  readonly history: { packId: string; by: string; at: string }[];
  readonly reembedding?: { jobId: string; packId: string };
}

const HISTORY = 20;

/** Every pack of the installation as it concerns one organization. */
export async function listModels(
  { database, registry }: ModelsDeps,
  { organizationId }: Principal,
): Promise<ModelList> {
  const { packId, templates, history, reembedding } = await database.inOrganization(
    organizationId,
    async (tx) => ({
      packId: (await faceContextOf(tx, organizationId)).position.packId,
      templates: await templatesByEmbedder(tx),
      history: await cutOvers(tx),
      reembedding: await reembeddingUnderWay(tx),
    }),
  );
  const summaries = await registry.list();
  const items = await Promise.all(
    summaries.map(async (summary) => describe(await registry.pack(summary.id), summary, packId, templates)),
  );
  return { items, history, ...(reembedding && { reembedding }) };
}

async function describe(
  pack: ReadyPack,
  { summary, form }: PackSummary,
  activePackId: string,
  templates: ReadonlyMap<string, number>,
): Promise<ModelPack> {
  const { embedderId, dimension } = form.embedder;
  const networks = await Promise.all(
    pack.card.networks.map(async ({ key, license }) => ({ key, license, bytes: await sizeOf(pack, key) })),
  );
  const { calibration } = pack;
  const point = calibration?.normalized.points.find(({ fmr }) => fmr <= REFERENCE_FMR);
  return {
    id: pack.id,
    version: pack.version,
    isActive: pack.id === activePackId,
    embedderId,
    dimension,
    summary,
    networks,
    ...(calibration &&
      point && {
        calibration: {
          run: `${calibration.run.dataset} ${calibration.run.measuredAt}`,
          fmr: point.fmr,
          fnmr: point.fnmr,
        },
      }),
    templates: templates.get(embedderId) ?? 0,
  };
}

/** Packs are compared by their false non-match rate at about this false match rate; calibrations round it. */
const REFERENCE_FMR = 1.01e-3;

/** 0 for a network whose file is missing. */
async function sizeOf({ files }: ReadyPack, key: string): Promise<number> {
  const file = files.get(key);
  if (file === undefined) return 0;
  return stat(file.path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function templatesByEmbedder(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ embedderId: template.embedderId, templates: count() })
    .from(template)
    .groupBy(template.embedderId);
  return new Map(rows.map(({ embedderId, templates }) => [embedderId, templates]));
}

/** Which pack began to serve when, newest first. */
async function cutOvers(tx: Transaction): Promise<ModelList['history']> {
  const rows = await tx
    .select()
    .from(job)
    .where(and(eq(job.kind, 're-embed'), eq(job.state, 'done'), isNotNull(job.finishedAt)))
    .orderBy(desc(job.createdAt))
    .limit(HISTORY);
  return rows
    .filter(({ result }) => result.isActive === true)
    .map(({ input, createdBy, finishedAt, createdAt }) => ({
      packId: String(input.packId),
      by: createdBy,
      at: (finishedAt ?? createdAt).toISOString(),
    }));
}

import type { template } from '@mien/contracts';
import type { z } from 'zod';
import { INVENTED_EMBEDDER } from '../../../platform/database/embedders.js';
import type { TemplateRow } from '../application/template-rows.js';

/** @param embedderId the one that serves the organization. */
export function describeTemplate(row: TemplateRow, embedderId: string): z.input<typeof template> {
  return {
    id: row.id,
    packId: row.packId,
    packVersion: row.packVersion,
    embedderId: row.embedderId,
    quality: row.quality,
    source: row.source as z.input<typeof template>['source'],
    ...(row.pose && { pose: row.pose }),
    isCurrent: [embedderId, INVENTED_EMBEDDER].includes(row.embedderId),
    ...(row.pictureId !== null && { pictureId: row.pictureId }),
    createdAt: row.createdAt.toISOString(),
  };
}

import { inArray, type SQL } from 'drizzle-orm';
import { template } from './schema/index.js';

/**
 * Embedder that templates of the demonstration name. No model pack has it, so no gallery ever loads one and nobody is
 * recognized by one.
 */
export const INVENTED_EMBEDDER = 'invented';

/** Templates that pages count as enrolled while `embedderId` serves: its own, and the invented ones. */
export const isCurrentTemplate = (embedderId: string): SQL =>
  inArray(template.embedderId, [embedderId, INVENTED_EMBEDDER]);

import { GROUP_TIMES } from '@mien/contracts';
import { z } from 'zod';

const search = z.object({ people: z.enum(GROUP_TIMES).optional().catch(undefined) });

/** Whose membership is shown; it lives in the address. */
export const parseGroupSearch = (query: Record<string, unknown>) => search.parse(query);

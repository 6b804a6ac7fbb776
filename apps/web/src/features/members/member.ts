import type { CallOutput } from '../../shared/api-types.js';

/** An account with its role in the organization. */
export type Member = CallOutput<'listMembers'>['items'][number];

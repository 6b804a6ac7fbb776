import type { StreamTerms } from '@mien/recognizer';
import type { Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { faceContextOf, searchScope } from '../../recognition/index.js';
import type { LiveContext } from './ports.js';

/** Faces analyzed per frame. */
const MAX_FACES = 30;

/**
 * By what a stream decides at this moment: the organization's rules, its gallery, and whom the caller may see.
 *
 * @throws {NotFoundError} `group.not-found`, also when the caller does not look after it.
 */
export async function termsOf(
  tx: Transaction,
  { people }: Pick<LiveContext, 'people'>,
  principal: Principal,
  groupId: string | undefined,
): Promise<StreamTerms> {
  const { position, settings } = await faceContextOf(tx, principal.organizationId);
  const roster = await searchScope(tx, people, principal, groupId);
  return {
    at: position,
    targetFpir: settings.identificationFpir,
    minBonaFideScore: settings.minBonaFideScore,
    maxFaces: MAX_FACES,
    ...(roster && { roster }),
  };
}

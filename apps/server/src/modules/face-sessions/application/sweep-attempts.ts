import { lt } from 'drizzle-orm';
import { faceSession, organization } from '../../../platform/database/schema/index.js';
import type { FaceSessionContext } from './ports.js';

const DAY_MS = 86_400_000;

/** Delete attempts that organizations no longer keep, as long as their recognition log. */
export async function sweepAttempts({
  database,
  clock,
}: Pick<FaceSessionContext, 'database' | 'clock'>): Promise<void> {
  const organizations = await database.system
    .select({ id: organization.id, settings: organization.settings })
    .from(organization);
  for (const { id, settings } of organizations) {
    const before = new Date(clock.now().getTime() - settings.recognitionLogDays * DAY_MS);
    await database.inOrganization(id, (tx) =>
      tx.delete(faceSession).where(lt(faceSession.startedAt, before)),
    );
  }
}

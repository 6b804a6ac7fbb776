import { lt } from 'drizzle-orm';
import { organization, sighting } from '../../../platform/database/schema/index.js';
import type { SightingsDeps } from './ports.js';

const DAY_MS = 86_400_000;

/** Delete sightings that organizations no longer keep. What attendance came to stays. */
export async function sweepSightings({
  database,
  clock,
}: Pick<SightingsDeps, 'database' | 'clock'>): Promise<void> {
  const organizations = await database.system
    .select({ id: organization.id, settings: organization.settings })
    .from(organization);
  for (const { id, settings } of organizations) {
    const before = new Date(clock.now().getTime() - settings.sightingDays * DAY_MS);
    await database.inOrganization(id, (tx) => tx.delete(sighting).where(lt(sighting.at, before)));
  }
}

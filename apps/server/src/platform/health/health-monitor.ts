import type { health } from '@mien/contracts';
import type { z } from 'zod';
import type { Clock } from '../clock.js';

export type Health = z.infer<typeof health>;
export type ServiceHealth = Health['services'][string];
export type HealthCheck = () => Promise<ServiceHealth>;

const ANSWER_WITHIN_MS = 5000;
/** Anybody may ask, so an answer serves for a while. */
const GOOD_FOR_MS = 2000;

const RANK = { healthy: 0, degraded: 1, unhealthy: 2 } as const;

function worstOf(services: Readonly<Record<string, ServiceHealth>>): Health['status'] {
  const statuses = Object.values(services).map(({ status }) => status);
  return statuses.reduce((worst, status) => (RANK[status] > RANK[worst] ? status : worst), 'healthy');
}

async function withDeadline(check: HealthCheck): Promise<ServiceHealth> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<ServiceHealth>((resolve) => {
    timer = setTimeout(
      () => resolve({ status: 'unhealthy', message: 'It does not answer.' }),
      ANSWER_WITHIN_MS,
    );
  });
  const answer = check().catch(
    (): ServiceHealth => ({ status: 'unhealthy', message: 'It fails; see the log.' }),
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

export interface HealthMonitor {
  /** At most two seconds old. */
  look(): Promise<Health>;
}

/** Ask every service how it is; one that fails or does not answer makes the whole unhealthy. */
export function createHealthMonitor(
  checks: Readonly<Record<string, HealthCheck>>,
  clock: Clock,
): HealthMonitor {
  let latest: { readonly at: number; readonly looking: Promise<Health> } | undefined;

  async function lookNow(): Promise<Health> {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await withDeadline(check)] as const),
    );
    const services = Object.fromEntries(entries);
    return { status: worstOf(services), timestamp: clock.now().toISOString(), services };
  }

  return {
    look() {
      const now = clock.now().getTime();
      if (!latest || Math.abs(now - latest.at) >= GOOD_FOR_MS) latest = { at: now, looking: lookNow() };
      return latest.looking;
    },
  };
}

import type { Recognizer } from '@mien/recognizer';
import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { HealthMonitor } from '../../../platform/health/health-monitor.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

/** Facts of this process. */
export interface SystemFacts {
  readonly version: string;
  readonly startedAt: Date;
  readonly databaseKind: 'embedded' | 'external';
  readonly workers: number;
  readonly dataFolder: string;
}

/** A process elsewhere that recognizes for this one. */
export interface RecognitionNode {
  readonly address: string;
  readonly state: 'ready' | 'leaving' | 'away';
  readonly nodeId?: string;
  readonly outstanding: number;
  readonly roundTripMs?: number;
  /** Time since anything was heard of it. */
  readonly silentMs?: number;
  readonly problem?: string;
}

export interface OperationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditTrail: AuditTrail;
  readonly jobs: Pick<JobRunner, 'cancel' | 'resume' | 'prioritize'>;
  readonly recognizer: Pick<Recognizer, 'describePack' | 'stats'>;
  /** Empty when this process recognizes by itself. */
  nodes(): readonly RecognitionNode[];
  readonly health: HealthMonitor;
  readonly system: SystemFacts;
  readonly people: {
    /** Condition on `person` rows; undefined when the caller sees everybody. */
    visiblePeople(principal: Principal): SQL | undefined;
  };
}

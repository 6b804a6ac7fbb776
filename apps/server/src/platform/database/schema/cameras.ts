import type { CameraFailureCode, CameraHours, CameraRegion } from '@mien/contracts';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { dataKey } from './faces.js';
import { organizationIdColumn } from './owner-columns.js';

/** A camera that the server reads, and how it does. */
export const camera = pgTable(
  'camera',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    kind: text('kind').$type<'rtsp' | 'http' | 'file' | 'device'>().notNull(),
    /** Where it is, with its credentials. */
    sealedAddress: bytes('sealed_address').notNull(),
    keyVersion: integer('key_version').notNull(),
    shownAddress: text('shown_address').notNull(),
    /** Not a reference: a camera of a deleted group finds nobody, rather than everybody. */
    rosterId: uuid('roster_id'),
    region: jsonb('region').$type<CameraRegion>(),
    maxFramesPerSecond: integer('max_frames_per_second').notNull(),
    /** Empty: at all times. */
    hours: jsonb('hours').$type<readonly CameraHours[]>().notNull().default([]),
    isOn: boolean('is_on').notNull(),
    dwellSeconds: real('dwell_seconds').notNull(),
    againMinutes: integer('again_minutes').notNull(),
    /** Counts changes, so that whoever reads it notices them. */
    revision: integer('revision').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    /** The process that reads it, and until when no other one may. */
    leasedBy: text('leased_by'),
    leaseUntil: instantColumn('lease_until'),
    state: text('state').$type<'connecting' | 'running' | 'stalled' | 'failed' | 'ended'>(),
    failure: text('failure').$type<CameraFailureCode>(),
    stateAt: instantColumn('state_at'),
    framesPerSecond: real('frames_per_second'),
    lastFrameAt: instantColumn('last_frame_at'),
  },
  (table) => [
    uniqueIndex('camera_name').on(table.organizationId, table.name),
    index('camera_lease').on(table.isOn, table.leaseUntil),
    foreignKey({
      name: 'camera_data_key',
      columns: [table.organizationId, table.keyVersion],
      foreignColumns: [dataKey.organizationId, dataKey.version],
    }),
    ownOrganizationOnly('camera'),
  ],
);

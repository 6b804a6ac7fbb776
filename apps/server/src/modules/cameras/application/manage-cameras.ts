import type { Camera, routes } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { camera, roster } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { CameraNameTakenError } from '../domain/errors.js';
import { addressColumns } from './camera-address.js';
import { cameraRow, describeCamera } from './describe-cameras.js';
import type { CamerasContext } from './ports.js';

interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}

const takenName = (error: unknown): never => {
  throw isUniqueViolation(error, 'camera_name') ? new CameraNameTakenError() : error;
};

async function assertGroup(tx: Transaction, groupId: string | null | undefined): Promise<void> {
  if (groupId === null || groupId === undefined) return;
  const [group] = await tx.select({ id: roster.id }).from(roster).where(eq(roster.id, groupId));
  if (group === undefined) throw new NotFoundError('group');
}

/** @throws {CameraAddressError} @throws {CameraNameTakenError} @throws {NotFoundError} `group.not-found` */
export async function createCamera(
  context: CamerasContext,
  { principal, origin, input }: Changing & { readonly input: z.output<typeof routes.createCamera.body> },
): Promise<Camera> {
  const { database, audit, clock, newId } = context;
  const { organizationId, actorId } = principal;
  const { address, groupId, ...terms } = input;
  const id = newId();
  return database
    .inOrganization(organizationId, async (tx) => {
      await assertGroup(tx, groupId);
      const where = await addressColumns(tx, context, { organizationId, id, text: address });
      const made = { id, organizationId, createdBy: actorId, createdAt: clock.now() };
      await tx.insert(camera).values({ ...terms, ...where, ...made, rosterId: groupId });
      const described = await describeCamera(tx, context, id);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'camera.create',
        resource: `camera:${id}`,
        metadata: { address: where.shownAddress, groupId },
      });
      return described;
    })
    .catch(takenName);
}

/** @throws {CameraAddressError} @throws {CameraNameTakenError} @throws {NotFoundError} `camera.not-found`, `group.not-found` */
export async function updateCamera(
  context: CamerasContext,
  {
    principal,
    origin,
    cameraId,
    change,
  }: Changing & { readonly cameraId: string; readonly change: z.output<typeof routes.updateCamera.body> },
): Promise<Camera> {
  const { database, audit } = context;
  const { organizationId } = principal;
  const { address, groupId, ...terms } = change;
  return database
    .inOrganization(organizationId, async (tx) => {
      await cameraRow(tx, cameraId);
      await assertGroup(tx, groupId);
      const where =
        address === undefined
          ? {}
          : await addressColumns(tx, context, { organizationId, id: cameraId, text: address });
      const given = Object.entries(terms).filter(([, value]) => value !== undefined);
      await tx
        .update(camera)
        .set({
          ...Object.fromEntries(given),
          ...where,
          ...(groupId !== undefined && { rosterId: groupId }),
          revision: sql`${camera.revision} + 1`,
        })
        .where(eq(camera.id, cameraId));
      const described = await describeCamera(tx, context, cameraId);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'camera.update',
        resource: `camera:${cameraId}`,
        metadata: { changed: Object.keys(change) },
      });
      return described;
    })
    .catch(takenName);
}

/** @throws {NotFoundError} `camera.not-found` */
export async function deleteCamera(
  { database, audit }: CamerasContext,
  { principal, origin, cameraId }: Changing & { readonly cameraId: string },
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    await cameraRow(tx, cameraId);
    await tx.delete(camera).where(eq(camera.id, cameraId));
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'camera.delete',
      resource: `camera:${cameraId}`,
    });
  });
}

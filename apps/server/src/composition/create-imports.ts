import { join } from 'node:path';
import { createImportsModule } from '../modules/imports/index.js';
import { newId } from '../platform/clock.js';
import type { createAccountModules } from './create-account-modules.js';
import type { createFaceModules } from './create-face-modules.js';
import type { Platform, StartOptions } from './open-platform.js';

/** People and pictures from files; those wait in the data folder. */
export const createImports = (
  platform: Platform,
  { settings }: Pick<StartOptions, 'settings'>,
  {
    enrollment,
    privacy,
  }: Pick<ReturnType<typeof createFaceModules>, 'enrollment'> &
    Pick<Awaited<ReturnType<typeof createAccountModules>>, 'privacy'>,
) =>
  createImportsModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    enrollment,
    erasePerson: privacy.erasePerson,
    uploadFolder: join(settings.dataFolder, 'uploads'),
    limits: settings.limits,
  });

import type { RouteHandler } from '../../platform/http/handle-route.js';
import { normalizePicture } from '../enrollment/index.js';
import type { GroupPhotoContext } from './application/ports.js';
import { sweepGroupPhotos } from './application/remove-pictures.js';
import { createGroupPhotoHandlers } from './http/group-photo-handlers.js';

export interface GroupPhotosModule {
  readonly handlers: RouteHandler[];
  /** Delete pictures that nobody confirmed within a day; to be run every hour. */
  sweep(): Promise<void>;
}

/** Marking a class by pictures of it. */
export function createGroupPhotosModule(
  deps: Omit<GroupPhotoContext, 'normalizePicture'>,
): GroupPhotosModule {
  const context = { ...deps, normalizePicture };
  return { handlers: createGroupPhotoHandlers(context), sweep: () => sweepGroupPhotos(context) };
}

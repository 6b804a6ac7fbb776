import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';

/**
 * The address of an operation below the server's, for what a page loads by itself: pictures, downloads.
 *
 * @example addressOf('/api/v1/pictures/{pictureId}', { path: { pictureId } })
 */
export const addressOf = (
  path: string,
  params: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
  } = {},
): string =>
  createFinalURL(path, {
    baseUrl: '',
    params,
    querySerializer: createQuerySerializer(),
    pathSerializer: defaultPathSerializer,
  });

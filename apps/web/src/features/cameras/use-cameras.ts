import type { Camera } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { usePages } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export type CameraChange = NonNullable<CallInput<'updateCamera'>['body']>;
type NewCamera = NonNullable<CallInput<'createCamera'>['body']>;

/** How often the states of cameras are looked at, ms. */
const LOOK_MS = 3_000;

const CAMERAS_KEY = ['cameras'] as const;

/** The cameras and how they do, by name, looked at again and again. */
export const useCameraPages = () =>
  usePages({
    queryKey: CAMERAS_KEY,
    load: (cursor, signal) => call('listCameras', { query: { cursor } }, signal),
    refetchMs: LOOK_MS,
  });

/** Change and remove cameras. */
export function useCameras() {
  const cache = useQueryClient();
  const textOf = useProblemText();
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const renew = () => cache.invalidateQueries({ queryKey: CAMERAS_KEY });
  return {
    save: useMutation({
      mutationFn: ({ camera, body }: { camera?: Camera | undefined; body: NewCamera | CameraChange }) =>
        camera
          ? call('updateCamera', { params: { id: camera.id }, body })
          : call('createCamera', { body: body as NewCamera }),
      onSuccess: renew,
    }),
    turn: useMutation({
      mutationFn: ({ id, isOn }: Pick<Camera, 'id' | 'isOn'>) =>
        call('updateCamera', { params: { id }, body: { isOn } }),
      onSuccess: renew,
      onError,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call('deleteCamera', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
  };
}

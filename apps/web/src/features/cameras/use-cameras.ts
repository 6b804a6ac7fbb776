import type { Camera } from '@mien/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export type CameraChange = NonNullable<CallInput<'updateCamera'>['body']>;
type NewCamera = NonNullable<CallInput<'createCamera'>['body']>;

/** How often the states of cameras are looked at, ms. */
const LOOK_MS = 3_000;

export const camerasQuery = queryOptions({
  queryKey: ['cameras'],
  queryFn: async ({ signal }) => (await call('listCameras', {}, signal)).items,
  refetchInterval: LOOK_MS,
});

/** Change and remove cameras. */
export function useCameras() {
  const cache = useQueryClient();
  const textOf = useProblemText();
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const renew = () => cache.invalidateQueries({ queryKey: camerasQuery.queryKey });
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

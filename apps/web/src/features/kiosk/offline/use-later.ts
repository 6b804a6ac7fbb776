import type { presentation } from '@mien/contracts';
import { base64url } from 'jose';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { SceneEvents } from '../use-scene.js';
import type { OfflineNotes } from './use-offline-queue.js';

/** Note people while there is no connection, and say so on the screen. */
export function useLater({ note: keep }: OfflineNotes, events: SceneEvents) {
  /** @returns whether it could be noted. */
  const note = useCallback(
    async (content: Parameters<OfflineNotes['note']>[0]): Promise<boolean> => {
      const at = await keep(content).catch(() => undefined);
      if (at) events.greet({ at: at.toISOString(), way: content.way });
      return at !== undefined;
    },
    [keep, events],
  );
  return {
    note: note as (shown: z.input<typeof presentation>) => Promise<boolean>,
    noteFace: (picture: Uint8Array) => void note({ way: 'face', picture: base64url.encode(picture) }),
  };
}

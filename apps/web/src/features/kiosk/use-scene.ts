import type { KioskFace } from '@mien/contracts';
import { useEffect, useMemo, useState } from 'react';
import { createChime } from './chime.js';
import { EMPTY_SCENE, type Scene, type ShownGreeting, withFaces, withGreeting, withTime } from './scene.js';

export interface SceneEvents {
  look(faces: readonly KioskFace[]): void;
  greet(greeting: ShownGreeting['greeting'], trackId?: number): void;
  /** What was shown or typed was refused. */
  refuse(): void;
}

/** How often time is looked at, ms. */
const TICK_MS = 200;

/** What the screen says now, and the sounds to it. */
export function useScene(hasSound: boolean): { readonly scene: Scene; readonly events: SceneEvents } {
  const [scene, setScene] = useState(EMPTY_SCENE);
  const chime = useMemo(createChime, []);

  useEffect(() => {
    const timer = setInterval(() => setScene((before) => withTime(before, performance.now())), TICK_MS);
    return () => {
      clearInterval(timer);
      chime.close();
    };
  }, [chime]);

  const events = useMemo<SceneEvents>(() => {
    const sound = (which: Parameters<typeof chime.play>[0]) => {
      if (hasSound) void chime.play(which).catch(() => undefined);
    };
    return {
      look: (faces) => setScene((before) => withFaces(before, faces, performance.now())),
      greet(greeting, trackId) {
        setScene((before) => withGreeting(before, greeting, performance.now(), trackId));
        sound('greeting');
      },
      refuse: () => sound('refusal'),
    };
  }, [chime, hasSound]);

  return { scene, events };
}

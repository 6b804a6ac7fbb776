/** Something sensitive waits for the person to show once more that it is them. */
export interface StepUpRequests {
  /** Ask; resolves to whether they did. Whoever asks meanwhile waits for the same answer. */
  ask(): Promise<boolean>;
  isAsked(): boolean;
  answer(hasShown: boolean): void;
  /** Whoever shows the question; nobody is asked while there is no one. */
  subscribe(onChange: () => void): () => void;
}

export function createStepUpRequests(): StepUpRequests {
  const listeners = new Set<() => void>();
  let open: { readonly promise: Promise<boolean>; resolve(hasShown: boolean): void } | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  return {
    ask() {
      if (listeners.size === 0) return Promise.resolve(false);
      if (!open) {
        let resolve: (hasShown: boolean) => void = () => undefined;
        const promise = new Promise<boolean>((settle) => {
          resolve = settle;
        });
        open = { promise, resolve };
        tell();
      }
      return open.promise;
    },
    isAsked: () => open !== undefined,
    answer(hasShown) {
      open?.resolve(hasShown);
      open = undefined;
      tell();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** Of this application: the caller of the API asks, the dialog answers. */
export const stepUpRequests = createStepUpRequests();

/** Opened parts, closed in the reverse order; one that fails does not keep the others open. */
export function createClosers(onError: (error: unknown, part: string) => void) {
  const closers: { readonly part: string; readonly close: () => Promise<unknown> | unknown }[] = [];
  return {
    add(part: string, close: () => Promise<unknown> | unknown): void {
      closers.push({ part, close });
    },
    async closeAll(): Promise<void> {
      for (const { part, close } of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          onError(error, part);
        }
      }
    },
  };
}

export type Closers = ReturnType<typeof createClosers>;

interface Closable {
  close(): Promise<void>;
}

/** Takes the ownership of a part as soon as it is open. */
export type Own = <Part extends Closable>(opening: Promise<Part>) => Promise<Part>;

/**
 * Open several parts as one: what is owned is closed by the `close` of the answer, and at once if a later part cannot
 * be opened.
 */
export async function openTogether<Parts extends object>(
  open: (own: Own) => Promise<Parts>,
): Promise<Parts & Closable> {
  const opened: Closable[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((part) => part.close()));
  };
  try {
    const parts = await open(async (opening) => {
      const part = await opening;
      opened.push(part);
      return part;
    });
    return { ...parts, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

import type { AppError } from '@mien/biometrics';
import type { FaceEngine } from '@mien/engine/node';
import { RecognizerClosedError } from './errors.js';

/** A few engines, one per pack, opened when first needed; the one unused longest makes room for another. */
export interface EngineShelf {
  use<T>(packId: string, work: (engine: FaceEngine) => Promise<T>): Promise<T>;
  /** Packs with a loaded engine, least recently used first. */
  loaded(): readonly string[];
  /** Calls under way per engine. */
  underWay(): readonly number[];
  close(): Promise<void>;
}

interface Slot {
  readonly engine: Promise<FaceEngine>;
  underWay: number;
}

/** An engine that failed like this gives no answer ever again. */
const BROKEN = new Set(['engine.broken', 'engine.closed']);

export function createEngineShelf(
  open: (packId: string) => Promise<FaceEngine>,
  maxEngines: number,
): EngineShelf {
  const slots = new Map<string, Slot>();
  let isClosed = false;

  const discard = async (packId: string, slot: Slot) => {
    if (slots.get(packId) === slot) slots.delete(packId);
    const engine = await slot.engine.catch(() => undefined);
    await engine?.close();
  };

  const makeRoom = () => {
    const idle = [...slots].filter(([, { underWay }]) => underWay === 0);
    const surplus = Math.max(0, slots.size + 1 - maxEngines);
    for (const [packId, slot] of idle.slice(0, surplus)) void discard(packId, slot);
  };

  const take = (packId: string): Slot => {
    if (isClosed) throw new RecognizerClosedError();
    const known = slots.get(packId);
    if (known) slots.delete(packId);
    else makeRoom();
    const slot = known ?? { engine: open(packId), underWay: 0 };
    slots.set(packId, slot);
    return slot;
  };

  return {
    async use(packId, work) {
      const slot = take(packId);
      slot.underWay++;
      try {
        return await work(await slot.engine);
      } catch (error) {
        const isOpened = await slot.engine.then(
          () => true,
          () => false,
        );
        if (!isOpened || BROKEN.has((error as Partial<AppError>).code ?? '')) void discard(packId, slot);
        throw error;
      } finally {
        slot.underWay--;
      }
    },
    loaded: () => [...slots.keys()],
    underWay: () => [...slots.values()].map(({ underWay }) => underWay),
    async close() {
      isClosed = true;
      await Promise.all([...slots].map(([packId, slot]) => discard(packId, slot)));
    },
  };
}

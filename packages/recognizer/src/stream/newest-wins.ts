/** What waits for its turn, at most one thing: a newer one takes its place. */
export interface NewestWins<Item, Answer> {
  push(item: Item): Promise<Answer>;
  /** Whether something newer waits than what is being worked on. */
  hasNewer(): boolean;
  /** Nothing waits any more, and nothing will. */
  close(): void;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param work Works on one thing at a time. `take` gives it the newest once it can begin; undefined when there is none.
 * @param overtaken The answer of a thing that is never worked on.
 */
export function createNewestWins<Item, Answer>(
  work: (take: () => Item | undefined) => Promise<Answer>,
  overtaken: (item: Item) => Answer,
): NewestWins<Item, Answer> {
  let waiting: Waiting<Item, Answer> | undefined;
  let isRunning = false;
  let isClosed = false;

  const skip = () => {
    waiting?.resolve(overtaken(waiting.item));
    waiting = undefined;
  };
  const workOnce = async () => {
    const hand: { held?: Waiting<Item, Answer> | undefined } = {};
    const take = () => {
      if (hand.held === undefined) {
        hand.held = waiting;
        waiting = undefined;
      }
      return hand.held?.item;
    };
    try {
      const answer = await work(take);
      hand.held?.resolve(answer);
    } catch (error) {
      take();
      hand.held?.reject(error);
    }
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    while (waiting) await workOnce();
    isRunning = false;
  };

  return {
    push: (item) =>
      new Promise((resolve, reject) => {
        skip();
        waiting = { item, resolve, reject };
        if (isClosed) skip();
        else void run();
      }),
    hasNewer: () => waiting !== undefined,
    close() {
      isClosed = true;
      skip();
    },
  };
}

/** Where a command writes. Answers go to `out`; progress, warnings and failures to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A person is watching `err`, so a bar may move. */
  readonly isWatched: boolean;
}

export const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
});

import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';

export interface RotatingFileOptions {
  readonly path: string;
  /** A file is put away when it is larger. */
  readonly maxBytes: number;
  /** How many are kept beside the current one: `name.1` is the newest. */
  readonly keep: number;
}

export interface LogFile {
  write(line: string): void;
  flush(): void;
}

function putAway({ path, keep }: RotatingFileOptions): void {
  for (let n = keep - 1; n >= 1; n--) {
    if (existsSync(`${path}.${n}`)) renameSync(`${path}.${n}`, `${path}.${n + 1}`);
  }
  renameSync(path, `${path}.1`);
}

/** A log file that never grows beyond its share of the disk. */
export function openRotatingFile(options: RotatingFileOptions): LogFile {
  mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
  let size = statSync(options.path, { throwIfNoEntry: false })?.size ?? 0;
  const file = pino.destination({ dest: options.path, sync: true, mode: 0o600 });
  return {
    write(line) {
      file.write(line);
      size += Buffer.byteLength(line);
      if (size <= options.maxBytes) return;
      file.flushSync();
      putAway(options);
      file.reopen();
      size = 0;
    },
    flush: () => file.flushSync(),
  };
}

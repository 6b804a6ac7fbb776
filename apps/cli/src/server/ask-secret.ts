import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Terminal } from '../output/terminal.js';

/** Read one line from the standard input; on a terminal it is asked for and not shown. */
export function askSecret(question: string, terminal: Terminal): Promise<string> {
  const isAsked = process.stdin.isTTY === true;
  if (isAsked) terminal.err(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: isAsked });
  return new Promise((resolve) => {
    let answer = '';
    lines.once('line', (line) => {
      answer = line;
      lines.close();
    });
    lines.once('close', () => {
      if (isAsked) terminal.err('\n');
      resolve(answer);
    });
  });
}

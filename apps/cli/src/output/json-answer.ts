import type { Terminal } from './terminal.js';

/** One JSON object whose last list grows while the work goes on. */
export interface JsonList {
  add(item: unknown): void;
  /** Close the list, append the remaining fields, end the document. */
  end(fields?: object): void;
}

/** The one JSON document a command prints with `--json`. */
export interface JsonAnswer {
  print(value: object): void;
  /**
   * Print `{ ...head, [name]: [item, item, ...], ...fields }` item by item, so that ten thousand pictures
   * need no more memory than one.
   */
  startList(head: object, name: string): JsonList;
  /** Say `error`, in the document that is open or in one of its own. */
  fail(error: { readonly code: string; readonly message: string }): void;
}

export function createJsonAnswer(terminal: Terminal): JsonAnswer {
  let openList: JsonList | undefined;

  const startList: JsonAnswer['startList'] = (head, name) => {
    const opening = JSON.stringify(head).slice(0, -1);
    terminal.out(`${opening}${opening === '{' ? '' : ','}${JSON.stringify(name)}:[`);
    let separator = '\n';
    openList = {
      add(item) {
        terminal.out(separator + JSON.stringify(item));
        separator = ',\n';
      },
      end(fields = {}) {
        openList = undefined;
        const tail = JSON.stringify(fields).slice(1);
        terminal.out(`\n]${tail === '}' ? '' : ','}${tail}\n`);
      },
    };
    return openList;
  };

  const print = (value: object) => terminal.out(`${JSON.stringify(value, undefined, 2)}\n`);

  return {
    print,
    startList,
    fail: (error) => (openList ? openList.end({ error }) : print({ error })),
  };
}

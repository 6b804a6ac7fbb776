/** Turn a JSON line of the log into a sentence for a terminal. */
export const writeForPeople =
  (print: (text: string) => void) =>
  (line: string): void => {
    const { time, level, msg, err } = JSON.parse(line) as {
      time: string;
      level: string;
      msg?: string;
      err?: { message?: string; code?: string };
    };
    const cause = err?.message ?? err?.code;
    print(`${time.slice(11, 19)} ${level}: ${[msg, cause].filter(Boolean).join(' ')}\n`);
  };

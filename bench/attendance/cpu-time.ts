import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICK_MS = 10;

/** Fields of /proc/<pid>/stat after the name: parent, then user and system time at 11 and 12. */
function statOf(pid: string): { readonly parent: string; readonly ms: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: fields[1] ?? '', ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return undefined;
  }
}

/**
 * CPU time so far of the processes of an embedded database and of the server that started it, ms. Other work on the
 * machine does not count, unlike for times on a clock. Linux only.
 */
export function cpuTime(dataFolder: string): number {
  const [postmaster = ''] = readFileSync(
    join(dataFolder, 'database', 'cluster', 'postmaster.pid'),
    'utf8',
  ).split('\n');
  const server = statOf(postmaster)?.parent;
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (stat && (pid === server || pid === postmaster || stat.parent === postmaster)) sum += stat.ms;
  }
  return sum;
}

import { availableParallelism, freemem, totalmem } from 'node:os';
import { formatBytes } from '../output/format.js';
import { type Finding, finding } from './finding.js';

const OLDEST_NODE = [20, 9] as const;
const LITTLE_MEMORY_BYTES = 1e9;

/** A module that is valid only where WebAssembly has 128-bit SIMD: one function that makes a vector and drops it. */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return finding(
    'Node',
    `${version}.`,
    isOld ? { state: 'fail', advice: `Install Node ${OLDEST_NODE.join('.')} or newer.` } : undefined,
  );
}

function examineSimd(): Finding {
  const hasSimd = WebAssembly.validate(SIMD_PROBE);
  return finding(
    'SIMD',
    hasSimd ? 'WebAssembly SIMD is available.' : 'WebAssembly SIMD is not available.',
    hasSimd ? undefined : { state: 'fail', advice: 'Search needs a processor with SSE4.1 or NEON.' },
  );
}

function examineMemory(): Finding {
  const found = `${formatBytes(freemem())} of ${formatBytes(totalmem())} free.`;
  const isLittle = freemem() < LITTLE_MEMORY_BYTES;
  return finding(
    'Memory',
    found,
    isLittle ? { state: 'warn', advice: 'Close other programs; Mien works with about 1 GB.' } : undefined,
  );
}

/** What the machine itself offers. */
export const examineComputer = (): readonly Finding[] => [
  examineNode(process.versions.node),
  finding('Cores', `${availableParallelism()} for worker threads.`),
  examineMemory(),
  examineSimd(),
];

/** A scan thread: sleeps until the signal changes, works on the job that lies in memory, reports, sleeps again. */
import { parentPort, workerData } from 'node:worker_threads';

const { module, memory, lane, signalIndex } = workerData;
const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports;
const words = new Int32Array(memory.buffer, 0, signalIndex + 1);

let seen = Atomics.load(words, signalIndex);
parentPort.postMessage('ready');
for (;;) {
  Atomics.wait(words, signalIndex, seen);
  const signal = Atomics.load(words, signalIndex);
  if (signal === seen) continue;
  seen = signal;
  kernel.scan(lane);
  parentPort.postMessage('done');
}

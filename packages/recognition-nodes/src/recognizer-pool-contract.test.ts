import { randomBytes } from 'node:crypto';
import { recognizerContract } from '@mien/recognizer/testing/recognizer.contract';
import { createRecognizerPool } from './pool/create-recognizer-pool.js';
import { serveRecognizer } from './server/serve-recognizer.js';

recognizerContract('a pool of two nodes', async (worker) => {
  const secret = randomBytes(32);
  const onError = () => undefined;
  const nodes = await Promise.all(
    ['one', 'two'].map((nodeId) =>
      serveRecognizer(worker, { address: 'tcp://127.0.0.1:0', nodeId, secret, onError }),
    ),
  );
  const recognizer = createRecognizerPool({
    nodes: nodes.map(({ address }) => address),
    secret,
    heartbeatMs: 100,
    onError,
  });
  return {
    recognizer,
    async close() {
      await recognizer.close();
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
});

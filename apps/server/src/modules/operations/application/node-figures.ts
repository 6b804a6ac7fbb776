import type { Metrics } from '../../../platform/metrics/create-metrics.js';
import type { RecognitionNode } from './ports.js';

const MS_PER_SECOND = 1000;

/** Set the figures of recognition nodes; a node that is gone from the settings has none. */
export function showNodes(
  metrics: Pick<Metrics, 'recognitionNodes' | 'nodeOutstanding' | 'nodeRoundTrip'>,
  nodes: readonly RecognitionNode[],
): void {
  metrics.nodeOutstanding.reset();
  metrics.nodeRoundTrip.reset();
  for (const state of ['ready', 'leaving', 'away'] as const) {
    metrics.recognitionNodes.set({ state }, nodes.filter((node) => node.state === state).length);
  }
  for (const { address: node, outstanding, roundTripMs } of nodes) {
    metrics.nodeOutstanding.set({ node }, outstanding);
    if (roundTripMs !== undefined) metrics.nodeRoundTrip.set({ node }, roundTripMs / MS_PER_SECOND);
  }
}

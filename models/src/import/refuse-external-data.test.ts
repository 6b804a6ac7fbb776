import { describe, expect, it } from 'vitest';
import { type HidingPlace, networkWithExternalWeights, tinyNetwork } from '../testing/tiny-networks.js';
import { refuseExternalData } from './refuse-external-data.js';

describe('a network that refers to another file', () => {
  it.each<HidingPlace>(['initializer', 'attribute', 'subgraph', 'sparse-initializer', 'function'])(
    'is refused wherever the reference stands: in the %s',
    (place) => {
      const network = networkWithExternalWeights('/etc/hostname', place);
      expect(() => refuseExternalData(network)).toThrow(
        expect.objectContaining({ code: 'models.external-data' }),
      );
    },
  );

  it('is not every network', () => {
    expect(() => refuseExternalData(tinyNetwork({ side: 8, outputs: 2 }))).not.toThrow();
  });
});

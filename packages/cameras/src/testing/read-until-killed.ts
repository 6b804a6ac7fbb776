import { parseCameraAddress } from '../camera-address.js';
import { openCamera } from '../open-camera.js';

/** A program that reads a camera and says so, to be killed by a test. */
const [text = ''] = process.argv.slice(2);
const parsed = parseCameraAddress(text, '/nowhere');
if (parsed.kind === 'address') {
  openCamera({
    address: parsed.address,
    maxFramesPerSecond: 10,
    maxEdgePx: 317,
    random: () => 0,
    onFrame: async () => {
      process.stdout.write('frame\n');
    },
    onState: () => undefined,
  });
}

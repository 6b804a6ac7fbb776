/** Longest side of the picture that is searched, px: a code held to the camera is large. */
const SEARCHED_PX = 640;

type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>;

/** What browsers have themselves; not all do. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  var BarcodeDetector:
    | { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
    | undefined;
}

async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis;
  if (!BarcodeDetector) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats();
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

/** Reads QR codes out of a video, by the browser where it can and by a decoder of our own otherwise. */
export async function createQrReader(): Promise<ReadQr> {
  const detector = await ownDetector();
  if (detector) return async (video) => (await detector.detect(video))[0]?.rawValue;
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    const shrink = Math.min(1, SEARCHED_PX / Math.max(videoWidth, videoHeight));
    const [width, height] = [Math.round(videoWidth * shrink), Math.round(videoHeight * shrink)];
    if (!context || width === 0 || height === 0) return undefined;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    try {
      return decode(context.getImageData(0, 0, width, height));
    } catch {
      // how the decoder says that there is none
      return undefined;
    }
  };
}

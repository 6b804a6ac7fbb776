/** Runs inside the page: the engine's browser entry, offered to the test as `window.browserEngine`. */
import {
  createFaceAnalyzer,
  decodePictureInBrowser,
  type PackForm,
  type PictureAnalysis,
  webRuntime,
} from '@mien/engine/web';

/** What crosses from the page to the test must be JSON: bytes travel as base64, embeddings as plain numbers. */
export interface PageFace {
  readonly box: PictureAnalysis['faces'][number]['box'];
  readonly embedding?: readonly number[];
}

export interface PageDecoding {
  readonly kind: string;
  readonly reason?: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}

export interface BrowserEngine {
  decode(picture: string): Promise<PageDecoding>;
  /** Decode the picture at this address with the browser's decoder and analyze it. */
  analyze(picture: string): Promise<readonly PageFace[]>;
}

declare global {
  interface Window {
    openBrowserEngine(pack: PackForm): Promise<void>;
    browserEngine: BrowserEngine;
  }
}

const fetchBlob = async (address: string): Promise<Blob> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.blob();
};
const fetchBytes = async (address: string) => new Uint8Array(await (await fetchBlob(address)).arrayBuffer());

function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(binary);
}

window.openBrowserEngine = async (pack) => {
  const runtime = webRuntime({ wasm: new URL('/ort.wasm', location.href).href });
  const models = (model: string) => fetchBytes(`/models/${model}.onnx`);
  const analyzer = await createFaceAnalyzer({ runtime, models, pack });

  window.browserEngine = {
    async decode(picture) {
      const decoded = await decodePictureInBrowser(await fetchBlob(picture));
      if (decoded.kind === 'reject') {
        return { kind: 'reject', reason: decoded.reason, width: 0, height: 0, pixels: '' };
      }
      const { width, height, data } = decoded.value;
      return { kind: 'pass', width, height, pixels: toBase64(data) };
    },
    async analyze(picture) {
      const decoded = await decodePictureInBrowser(await fetchBlob(picture));
      if (decoded.kind === 'reject') throw new Error(`rejected: ${decoded.reason}`);
      const { faces } = await analyzer.analyze(decoded.value);
      return faces.map(({ box, embedding }) => (embedding ? { box, embedding: [...embedding] } : { box }));
    },
  };
};

export { DEFAULT_DECODE_LIMITS } from './decode/decode-limits.js';
export {
  type BrowserDecodeLimits,
  CanvasUnavailableError,
  decodePictureInBrowser,
} from './decode/decode-picture-in-browser.js';
export * from './index.js';
export { type WebRuntimeOptions, webRuntime } from './runtime/onnx-web.js';

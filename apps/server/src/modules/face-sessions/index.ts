export { createFaceFactor } from './application/face-factor.js';

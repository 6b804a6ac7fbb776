export { checkerImage, drawImage, flatImage, gradientImage, noiseImage } from './drawn-images.js';
export { freePort } from './free-port.js';
export { type SampleNumber, samplePicture, samplePictures } from './sample-pictures.js';
export { type SeededRandom, seededRandom } from './seeded-random.js';
export { type SyntheticTemplate, syntheticIdentities } from './synthetic-identities.js';
export { withTemporaryFolder } from './temporary-folder.js';

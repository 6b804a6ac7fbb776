export { familiarBoxes, type LookReason, lookReason } from './choose-looks.js';
export { followFaces } from './follow-faces.js';
export {
  DEFAULT_TRACKING,
  doubtAll,
  type SeenFace,
  settle,
  startTracking,
  type Track,
  type Tracking,
  type TrackingPolicy,
  visibleTracks,
  voteOf,
} from './tracking.js';

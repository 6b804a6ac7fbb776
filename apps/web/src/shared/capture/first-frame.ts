/** A camera that starts shows one black picture before its own. */
const BLACK_FRAMES = 1;

/** Resolves once the video shows a frame of its camera. */
export const firstFrame = (video: HTMLVideoElement): Promise<void> =>
  new Promise((resolve) => {
    const look = () =>
      video.requestVideoFrameCallback((_, { presentedFrames }) =>
        presentedFrames > BLACK_FRAMES ? resolve() : look(),
      );
    look();
  });

/** Two short notes upward for a greeting, one low for anything else. */
const NOTES = { greeting: [660, 880], refusal: [220] } as const;
const NOTE_S = 0.12;
const VOLUME = 0.12;

/**
 * Sounds without files. Browsers stay silent until somebody has touched the page once; nothing fails then.
 *
 * @returns what plays a sound, and what frees the device.
 */
export function createChime() {
  let context: AudioContext | undefined;
  return {
    async play(sound: keyof typeof NOTES): Promise<void> {
      if (typeof AudioContext === 'undefined') return;
      context ??= new AudioContext();
      if (context.state === 'suspended') await Promise.race([context.resume(), Promise.resolve()]);
      const { currentTime, destination } = context;
      for (const [index, frequency] of NOTES[sound].entries()) {
        const [tone, gain] = [context.createOscillator(), context.createGain()];
        const startS = currentTime + index * NOTE_S;
        tone.frequency.value = frequency;
        gain.gain.setValueAtTime(VOLUME, startS);
        gain.gain.exponentialRampToValueAtTime(0.001, startS + NOTE_S);
        tone.connect(gain).connect(destination);
        tone.start(startS);
        tone.stop(startS + NOTE_S);
      }
    },
    close() {
      void context?.close();
      context = undefined;
    },
  };
}

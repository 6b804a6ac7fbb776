import { useEffect } from 'react';

/** Whether this browser has a voice at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/** Says each new text aloud while it is on; what was being said before is cut short. */
export function useSpoken(text: string, language: string, isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !text || !canSpeak()) return;
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
    return () => speechSynthesis.cancel();
  }, [text, language, isOn]);
}

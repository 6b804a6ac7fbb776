import { KIOSK_WAYS, type Kiosk, type KioskSettings, type KioskWay, type LanguageTag } from '@mien/contracts';

/** Which way people go who are recognized at a kiosk; `auto`: it is told from what came before. */
export const KIOSK_DIRECTIONS = ['auto', 'in', 'out'] as const;
export type KioskDirection = (typeof KIOSK_DIRECTIONS)[number];

/** What the form of a kiosk holds. */
export interface KioskDraft {
  readonly name: string;
  readonly place: string;
  readonly groupId: string | null;
  readonly language: LanguageTag;
  readonly hasSound: boolean;
  readonly ways: readonly KioskWay[];
  readonly greeting: string;
  readonly idleText: string;
  readonly percent: number;
  readonly direction: KioskDirection;
  /** Empty: as it is. */
  readonly pin: string;
}

/** What a form begins with. */
export const draftOf = (kiosk: Kiosk | undefined, language: LanguageTag): KioskDraft => ({
  name: kiosk?.name ?? '',
  place: kiosk?.place ?? '',
  groupId: kiosk?.groupId ?? null,
  language: kiosk?.settings.language ?? language,
  hasSound: kiosk?.settings.hasSound ?? true,
  ways: kiosk?.settings.ways ?? KIOSK_WAYS,
  greeting: kiosk?.settings.greeting ?? '',
  idleText: kiosk?.settings.idleText ?? '',
  percent: Math.round((kiosk?.settings.minProbability ?? 0.9) * 100),
  direction: kiosk?.settings.direction ?? 'auto',
  pin: '',
});

/** What of it is sent. */
export function settingsOf({
  language,
  hasSound,
  ways,
  greeting,
  idleText,
  percent,
  direction,
}: KioskDraft): KioskSettings {
  return {
    language,
    hasSound,
    ways: [...ways],
    minProbability: percent / 100,
    ...(direction !== 'auto' && { direction }),
    ...(greeting.trim() && { greeting: greeting.trim() }),
    ...(idleText.trim() && { idleText: idleText.trim() }),
  };
}

import { call } from '../../shared/api.js';

/** Whether this browser can show messages, and whether its user lets it. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

const decode = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
};

const encode = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const isSupported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function readPushState(): Promise<PushState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return (await currentSubscription()) ? 'on' : 'off';
}

/** What a device is called in the list of devices. */
function deviceName(agent: string): string {
  const browser = /Edg|Firefox|OPR|Chrome|Safari/.exec(agent)?.[0] ?? 'Browser';
  const system = /Android|iPhone|iPad|Windows|Macintosh|Linux|CrOS/.exec(agent)?.[0];
  const names: Readonly<Record<string, string>> = {
    Edg: 'Edge',
    OPR: 'Opera',
    Macintosh: 'macOS',
    CrOS: 'ChromeOS',
  };
  return [browser, system].flatMap((part) => (part ? [names[part] ?? part] : [])).join(' · ');
}

/** Ask the user, subscribe this browser, and tell the server. @returns what came of it */
export async function turnPushOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return readPushState();
  const registration = await navigator.serviceWorker.ready;
  const before = await registration.pushManager.getSubscription();
  // one that another server's key was used for cannot be used with this one
  if (before && encode(before.options.applicationServerKey ?? new ArrayBuffer(0)) !== publicKey) {
    await before.unsubscribe();
  }
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: decode(publicKey),
  });
  const [p256dh, auth] = [made.getKey('p256dh'), made.getKey('auth')];
  if (!p256dh || !auth) return 'unsupported';
  await call('addPushDevice', {
    body: {
      endpoint: made.endpoint,
      p256dh: encode(p256dh),
      auth: encode(auth),
      device: deviceName(navigator.userAgent),
    },
  });
  return 'on';
}

/** Let this browser show nothing more; the server notices when it sends the next one. */
export async function turnPushOff(): Promise<PushState> {
  await (await currentSubscription())?.unsubscribe();
  return readPushState();
}

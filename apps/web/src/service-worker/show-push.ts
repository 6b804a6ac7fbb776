/** What the server sends to a browser. */
export interface PushMessage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Page of the application it leads to. */
  readonly path: string;
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** A browser that is woken has to show something, so what cannot be read is shown as news. */
export function readPush(data: string | undefined): PushMessage {
  try {
    const { id, title, body, path } = JSON.parse(data ?? '') as Record<string, unknown>;
    const target = text(path, '/');
    return {
      id: text(id, 'mien'),
      title: text(title, 'Mien'),
      body: text(body, ''),
      // never another site, whatever was sent
      path: target.startsWith('/') && !/^\/[/\\]/.test(target) ? target : '/',
    };
  } catch {
    return { id: 'mien', title: 'Mien', body: '', path: '/' };
  }
}

/** What of a window of the application is used here. */
interface AppWindow {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

export interface Windows {
  matchAll(options: { readonly type: 'window' }): Promise<readonly AppWindow[]>;
  openWindow(url: string): Promise<unknown>;
}

/** Go to the page of a message that was clicked: in a window that is open, else in a new one. */
export async function openPage(windows: Windows, origin: string, path: string): Promise<void> {
  const url = new URL(path, origin).href;
  const open = (await windows.matchAll({ type: 'window' })).find((one) => new URL(one.url).origin === origin);
  if (!open) return void (await windows.openWindow(url));
  await open.focus();
  await open.navigate(url);
}

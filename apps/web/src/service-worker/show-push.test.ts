import { describe, expect, it, vi } from 'vitest';
import { openPage, readPush } from './show-push.js';

const ORIGIN = 'https://mien.test';

describe('a message to a browser', () => {
  it('is shown as it was sent', () => {
    const sent = { id: '1', title: 'Ada was absent', body: 'From Mathematics', path: '/my-attendance' };
    expect(readPush(JSON.stringify(sent))).toEqual(sent);
  });

  it.each([undefined, 'no JSON', 'null', '[]', '{"title":1}'])(
    'that cannot be read (%s) is shown as news',
    (data) => {
      expect(readPush(data)).toEqual({ id: 'mien', title: 'Mien', body: '', path: '/' });
    },
  );

  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])(
    'leads to no other site: %s',
    (path) => {
      expect(readPush(JSON.stringify({ path })).path).toBe('/');
    },
  );

  it('leads to the window that is open, or opens one', async () => {
    const openWindow = vi.fn(async () => undefined);
    const shown = {
      url: `${ORIGIN}/people`,
      focus: vi.fn(async () => undefined),
      navigate: vi.fn(async () => undefined),
    };
    await openPage({ matchAll: async () => [shown], openWindow }, ORIGIN, '/alerts');
    expect(shown.navigate).toHaveBeenCalledWith(`${ORIGIN}/alerts`);
    await openPage({ matchAll: async () => [], openWindow }, ORIGIN, '/alerts');
    expect(openWindow).toHaveBeenCalledExactlyOnceWith(`${ORIGIN}/alerts`);
  });
});

// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode, Suspense, use } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCamera } from './use-camera.js';

function fakeStream() {
  const track = new EventTarget() as EventTarget & { stop: ReturnType<typeof vi.fn>; getSettings(): object };
  track.stop = vi.fn();
  track.getSettings = () => ({ deviceId: 'front' });
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  return { track, stream };
}

function stubCamera(getUserMedia: () => Promise<MediaStream>) {
  vi.stubGlobal('isSecureContext', true);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
}

const Part = ({ part }: { readonly part: Promise<string> }) => use(part);

function Filmed({ part }: { readonly part?: Promise<string> | undefined }) {
  const { videoRef } = useCamera();
  return (
    <>
      <video ref={videoRef} data-testid="video" muted />
      {part && <Part part={part} />}
    </>
  );
}

const Stage = ({ part }: { readonly part?: Promise<string> }) => (
  <Suspense fallback="Loading">
    <Filmed part={part} />
  </Suspense>
);

beforeEach(() => vi.stubGlobal('isSecureContext', true));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('switches the camera off when the page is left', async () => {
  const { track, stream } = fakeStream();
  stubCamera(async () => stream);
  const { result, unmount } = renderHook(() => useCamera());
  await waitFor(() => expect(result.current.state).toEqual({ status: 'live', deviceId: 'front' }));
  unmount();
  expect(track.stop).toHaveBeenCalledOnce();
});

it('switches the camera off when it is granted after the page was left', async () => {
  const { track, stream } = fakeStream();
  let grant: (stream: MediaStream) => void = () => undefined;
  stubCamera(
    () =>
      new Promise((resolve) => {
        grant = resolve;
      }),
  );
  const { unmount } = renderHook(() => useCamera());
  unmount();
  grant(stream);
  await waitFor(() => expect(track.stop).toHaveBeenCalledOnce());
});

it('shows the camera that opened while the page was waiting for a part of itself', async () => {
  const { stream } = fakeStream();
  let grant: (stream: MediaStream) => void = () => undefined;
  stubCamera(
    () =>
      new Promise((resolve) => {
        grant = resolve;
      }),
  );
  let arrive: (text: string) => void = () => undefined;
  const part = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const { rerender } = render(<Stage />);
  rerender(<Stage part={part} />);
  await screen.findByText('Loading');
  await act(async () => grant(stream));
  await act(async () => arrive('here'));
  await screen.findByText('here');
  expect(screen.getByTestId<HTMLVideoElement>('video').srcObject).toBe(stream);
});

it('leaves one camera on when React mounts twice', async () => {
  const streams = [fakeStream(), fakeStream()];
  let asked = 0;
  stubCamera(async () => streams[asked++]!.stream);
  const { result } = renderHook(() => useCamera(), { wrapper: StrictMode });
  await waitFor(() => expect(result.current.state.status).toBe('live'));
  expect(streams.map(({ track }) => track.stop.mock.calls.length)).toEqual([1, 0]);
});

it('switches the camera off while it is not wanted, and on again', async () => {
  const streams = [fakeStream(), fakeStream()];
  let asked = 0;
  stubCamera(async () => streams[asked++]!.stream);
  const { result, rerender } = renderHook(({ isWanted }) => useCamera(undefined, isWanted), {
    initialProps: { isWanted: true },
  });
  await waitFor(() => expect(result.current.state.status).toBe('live'));
  rerender({ isWanted: false });
  expect(streams[0]!.track.stop).toHaveBeenCalledOnce();
  rerender({ isWanted: true });
  await waitFor(() => expect(result.current.state.status).toBe('live'));
  expect(asked).toBe(2);
});

it('says when the camera is pulled out', async () => {
  const { track, stream } = fakeStream();
  stubCamera(async () => stream);
  const { result } = renderHook(() => useCamera());
  await waitFor(() => expect(result.current.state.status).toBe('live'));
  track.dispatchEvent(new Event('ended'));
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', failure: 'unplugged' }));
});

it.each([
  { name: 'NotAllowedError', failure: 'denied' },
  { name: 'NotFoundError', failure: 'missing' },
  { name: 'NotReadableError', failure: 'in-use' },
  { name: 'TypeError', failure: 'broken' },
])('tells $name as $failure', async ({ name, failure }) => {
  stubCamera(async () => {
    throw new DOMException('', name);
  });
  const { result } = renderHook(() => useCamera());
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', failure }));
});

it('says that cameras need a secure page', async () => {
  vi.stubGlobal('isSecureContext', false);
  const { result } = renderHook(() => useCamera());
  await waitFor(() => expect(result.current.state).toEqual({ status: 'failed', failure: 'insecure' }));
});

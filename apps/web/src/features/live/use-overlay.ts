import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOnStage, type Size } from '../../shared/live/fit-frame.js';
import { CURRENT_MS, freshnessOf, GONE_MS } from '../../shared/live/freshness.js';
import { drawTracks } from './draw-tracks.js';
import type { LiveAnswer, ShownAnswer } from './live-answer.js';
import { linesOfTrack } from './track-label.js';

/** On a narrower stage labels are one line, so that they do not hide the faces. */
const ROOMY_PX = 480;

interface Overlay {
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  /** Draw this answer; `onDrawn` is told how old its picture is by then, ms. */
  show(shown: ShownAnswer, onDrawn: (delayMs: number) => void): void;
  clear(): void;
}

/** Fit the canvas to its element, sharp on every screen. */
function fitCanvas(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Size {
  const stage = { width: canvas.clientWidth, height: canvas.clientHeight };
  const ratio = globalThis.devicePixelRatio;
  const [width, height] = [Math.round(stage.width * ratio), Math.round(stage.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return stage;
}

/** A canvas over the picture that shows the latest answer: plainly while it is current, faintly when it is late. */
export function useOverlay(isMirrored: boolean): Overlay {
  const { t, i18n } = useTranslation('live');
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const shown = useRef<ShownAnswer>(undefined);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);

  const draw = useCallback(() => {
    const canvas = canvasRef.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const stage = fitCanvas(canvas, context);
    const latest = shown.current;
    const freshness = latest ? freshnessOf(performance.now() - latest.shownAtMs) : 'gone';
    context.direction = i18n.dir();
    const tracks = latest ? placed(latest.answer, stage, isMirrored) : [];
    const labeled = tracks.map(({ track, box }) => {
      const lines = linesOfTrack(track, t, i18n.language);
      return { state: track.state, box, lines: stage.width < ROOMY_PX ? [lines[0]] : lines };
    });
    drawTracks(context, labeled, stage, freshness);
  }, [isMirrored, t, i18n]);

  const forget = useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = [];
  }, []);

  const show = useCallback(
    (next: ShownAnswer, onDrawn: (delayMs: number) => void) => {
      shown.current = next;
      forget();
      requestAnimationFrame(() => {
        if (shown.current !== next) return;
        draw();
        const ageMs = performance.now() - next.shownAtMs;
        timers.current = [CURRENT_MS, GONE_MS].map((limitMs) =>
          setTimeout(draw, Math.max(limitMs - ageMs, 0) + 1),
        );
        onDrawn(ageMs);
      });
    },
    [draw, forget],
  );

  const clear = useCallback(() => {
    forget();
    shown.current = undefined;
    draw();
  }, [draw, forget]);

  useEffect(() => {
    draw();
    const canvas = canvasRef.current;
    if (!canvas) return;
    const observer = new ResizeObserver(draw);
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      forget();
    };
  }, [draw, forget]);

  return { canvasRef, show, clear };
}

function placed({ tracks, width, height }: LiveAnswer, stage: Size, isMirrored: boolean) {
  if (width === 0 || height === 0) return [];
  const fit = { frame: { width, height }, stage, fit: 'contain', isMirrored } as const;
  return tracks.map((track) => ({ track, box: placeOnStage(track.box, fit) }));
}

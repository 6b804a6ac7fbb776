import type { LiveTrack } from '@mien/contracts';
import type { Box, Size } from '../../shared/live/fit-frame.js';
import type { Freshness } from '../../shared/live/freshness.js';
import { placeLabels } from '../../shared/live/place-labels.js';

/** A track on the stage, with what its label says. */
export interface DrawnTrack {
  readonly state: LiveTrack['state'];
  readonly box: Box;
  readonly lines: readonly string[];
}

/** Bright on any picture; the words say the same. */
const COLORS: Readonly<Record<LiveTrack['state'], string>> = {
  known: '#69db7c',
  unknown: '#ffffff',
  looking: '#74c0fc',
  unsure: '#ffe066',
  spoof: '#ffa94d',
};
const FONT = { size: 15, small: 12.5, family: 'system-ui, sans-serif', leading: 1.3 };
const PADDING = { x: 8, y: 5 };
const LABEL_BACKGROUND = 'rgb(0 0 0 / 80%)';
const ROUND = 8;
/** A frame that is late looks it. */
const LATE = { opacity: 0.45, dash: [4, 5] };
const LOOKING_DASH = [10, 6];

const fontOf = (line: number): string =>
  line === 0 ? `600 ${FONT.size}px ${FONT.family}` : `${FONT.small}px ${FONT.family}`;
const heightOf = (line: number): number => (line === 0 ? FONT.size : FONT.small) * FONT.leading;

function sizeOfLabel(context: CanvasRenderingContext2D, lines: readonly string[]): Size {
  const widths = lines.map((text, line) => {
    context.font = fontOf(line);
    return context.measureText(text).width;
  });
  const height = lines.reduce((sum, _, line) => sum + heightOf(line), 0);
  return { width: Math.max(...widths) + 2 * PADDING.x, height: height + 2 * PADDING.y };
}

function drawLabel(context: CanvasRenderingContext2D, place: Box, lines: readonly string[]): void {
  context.fillStyle = LABEL_BACKGROUND;
  context.beginPath();
  context.roundRect(place.x, place.y, place.width, place.height, ROUND);
  context.fill();
  context.fillStyle = '#ffffff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let y = place.y + PADDING.y;
  for (const [line, text] of lines.entries()) {
    context.font = fontOf(line);
    context.fillText(text, place.x + place.width / 2, y + heightOf(line) / 2);
    y += heightOf(line);
  }
}

function drawBox(context: CanvasRenderingContext2D, { box, state }: DrawnTrack, isLate: boolean): void {
  context.lineWidth = 3;
  context.strokeStyle = COLORS[state];
  context.setLineDash(isLate ? LATE.dash : state === 'looking' ? LOOKING_DASH : []);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, ROUND);
  context.stroke();
  context.setLineDash([]);
}

/** Draw the faces of a frame over the picture; the canvas is `stage` large in CSS px. */
export function drawTracks(
  context: CanvasRenderingContext2D,
  tracks: readonly DrawnTrack[],
  stage: Size,
  freshness: Freshness,
): void {
  context.clearRect(0, 0, stage.width, stage.height);
  if (freshness === 'gone') return;
  const isLate = freshness === 'late';
  context.globalAlpha = isLate ? LATE.opacity : 1;
  const labels = tracks.map(({ lines }) => sizeOfLabel(context, lines));
  const places = placeLabels(
    tracks.map(({ box }, index) => ({ box, label: labels[index] ?? { width: 0, height: 0 } })),
    stage,
  );
  for (const track of tracks) drawBox(context, track, isLate);
  for (const [index, { lines }] of tracks.entries()) {
    const place = places[index];
    if (place) drawLabel(context, place, lines);
  }
  context.globalAlpha = 1;
}

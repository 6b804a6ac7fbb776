import { Button, Fieldset, Group, NumberInput, SimpleGrid, Text } from '@mantine/core';
import type { CameraRegion } from '@mien/contracts';
import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './region-editor.module.css';
import { LEAST_SHARE, type Place, regionOfPoints } from './region-of-points.js';

interface RegionEditorProps {
  /** A JPEG, as base64. */
  readonly picture: string | undefined;
  readonly region: CameraRegion | null;
  onChange(region: CameraRegion | null): void;
}

const WHOLE: CameraRegion = { x: 0, y: 0, width: 1, height: 1 };
const EDGES = ['x', 'y', 'width', 'height'] as const;

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Place {
  const box = currentTarget.getBoundingClientRect();
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}

/** Which part of the picture is looked at: drawn with the pointer, or typed. */
export function RegionEditor({ picture, region, onChange }: RegionEditorProps) {
  const { t } = useTranslation('cameras');
  return (
    <Fieldset legend={t('region.label')}>
      {picture && <Drawing picture={picture} region={region} onChange={onChange} />}
      {region ? (
        <RegionNumbers region={region} onChange={onChange} />
      ) : (
        <Group justify="space-between">
          <Text size="sm">{t('region.whole')}</Text>
          <Button variant="default" size="xs" onClick={() => onChange(WHOLE)}>
            {t('region.choose')}
          </Button>
        </Group>
      )}
    </Fieldset>
  );
}

function Drawing({ picture, region, onChange }: RegionEditorProps & { readonly picture: string }) {
  const { t } = useTranslation('cameras');
  const from = useRef<Place>(undefined);
  const [isDrawing, setIsDrawing] = useState(false);
  const shown = region ?? WHOLE;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('region.draw')}
      </Text>
      <div
        className={classes.picture}
        data-drawing={isDrawing || undefined}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = placeOf(event);
          setIsDrawing(true);
        }}
        onPointerMove={(event) => {
          if (isDrawing && from.current) onChange(regionOfPoints(from.current, placeOf(event)));
        }}
        onPointerUp={() => setIsDrawing(false)}
        onPointerCancel={() => setIsDrawing(false)}
      >
        <img src={`data:image/jpeg;base64,${picture}`} alt={t('try.picture')} />
        <div
          className={classes.region}
          style={{
            left: percent(shown.x),
            top: percent(shown.y),
            width: percent(shown.width),
            height: percent(shown.height),
          }}
        />
      </div>
    </>
  );
}

function RegionNumbers({ region, onChange }: Pick<RegionEditorProps, 'onChange'> & { region: CameraRegion }) {
  const { t } = useTranslation('cameras');
  const set = (edge: (typeof EDGES)[number], share: number) => {
    const next = { ...region, [edge]: share };
    onChange(regionOfPoints(next, { x: next.x + next.width, y: next.y + next.height }));
  };
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} mt="sm">
        {EDGES.map((edge) => (
          <NumberInput
            key={edge}
            label={t(`region.${edge}`)}
            suffix=" %"
            min={edge === 'x' || edge === 'y' ? 0 : LEAST_SHARE * 100}
            max={100}
            decimalScale={1}
            value={Math.round(region[edge] * 1000) / 10}
            onChange={(value) => typeof value === 'number' && set(edge, value / 100)}
          />
        ))}
      </SimpleGrid>
      <Button variant="subtle" size="xs" mt="xs" onClick={() => onChange(null)}>
        {t('region.clear')}
      </Button>
    </>
  );
}

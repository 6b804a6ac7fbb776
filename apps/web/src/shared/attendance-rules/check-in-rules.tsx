import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  NumberInput,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import type { AttendanceRules } from '@mien/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleNote } from './rule-note.js';
import type { RulesFormProps } from './rules-form-props.js';

type CheckIn = AttendanceRules['checkIn'];
type Place = CheckIn['places'][number];

const NEW_PLACE = { latitude: 0, longitude: 0, radiusMeters: 100 };

/** Checking in by one's own phone: whether, from which networks, and where. */
export function CheckInRules(props: RulesFormProps) {
  const { t } = useTranslation('attendance-rules');
  const { rules, isReadOnly = false, onChange } = props;
  const { checkIn } = rules;
  const change = (part: Partial<CheckIn>) => onChange({ checkIn: { ...checkIn, ...part } });
  return (
    <Fieldset legend={t('checkingIn')}>
      <Stack>
        <Switch
          label={t('checkIn.isAllowed')}
          description={t('checkIn.isAllowedHelp')}
          checked={checkIn.isAllowed}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => change({ isAllowed: currentTarget.checked })}
        />
        {checkIn.isAllowed && (
          <>
            <TagsInput
              label={t('checkIn.networks')}
              description={t('checkIn.networksHelp')}
              placeholder="192.0.2.0/24"
              dir="ltr"
              maxTags={50}
              readOnly={isReadOnly}
              value={[...checkIn.networks]}
              onChange={(networks) => change({ networks })}
            />
            <Places
              places={checkIn.places}
              isReadOnly={isReadOnly}
              onChange={(places) => change({ places })}
            />
          </>
        )}
        <RuleNote {...props} name="checkIn" label={t('checkingIn')} />
      </Stack>
    </Fieldset>
  );
}

interface PlacesProps {
  readonly places: readonly Place[];
  readonly isReadOnly: boolean;
  onChange(places: Place[]): void;
}

function Places({ places, isReadOnly, onChange }: PlacesProps) {
  const { t } = useTranslation('attendance-rules');
  const replace = (index: number, part: Partial<Place>) =>
    onChange(places.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>
        {t('checkIn.places')}
      </Text>
      {places.length === 0 && <Text size="sm">{t('checkIn.anywhere')}</Text>}
      {places.map((place, index) => (
        <PlaceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no other identity
          key={index}
          place={place}
          isReadOnly={isReadOnly}
          onChange={(part) => replace(index, part)}
          onRemove={() => onChange(places.filter((_, at) => at !== index))}
        />
      ))}
      {!isReadOnly && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...places, { ...NEW_PLACE, name: t('checkIn.newPlace') }])}
        >
          {t('checkIn.addPlace')}
        </Button>
      )}
    </Stack>
  );
}

interface PlaceRowProps {
  readonly place: Place;
  readonly isReadOnly: boolean;
  onChange(part: Partial<Place>): void;
  onRemove(): void;
}

function PlaceRow({ place, isReadOnly, onChange, onRemove }: PlaceRowProps) {
  const { t } = useTranslation('attendance-rules');
  const number = (name: 'latitude' | 'longitude' | 'radiusMeters', min: number, max: number) => (
    <NumberInput
      label={t(`checkIn.${name}`)}
      min={min}
      max={max}
      decimalScale={name === 'radiusMeters' ? 0 : 6}
      clampBehavior="strict"
      readOnly={isReadOnly}
      value={place[name]}
      onChange={(value) => typeof value === 'number' && onChange({ [name]: value })}
      w={130}
    />
  );
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('checkIn.placeName')}
        maxLength={80}
        required
        withAsterisk={false}
        readOnly={isReadOnly}
        value={place.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      {number('latitude', -90, 90)}
      {number('longitude', -180, 180)}
      {number('radiusMeters', 10, 50_000)}
      {!isReadOnly && (
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('checkIn.removePlace', { name: place.name })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

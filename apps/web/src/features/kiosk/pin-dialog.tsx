import { Button, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/form-problem.js';
import { PinField } from './pin-field.js';

interface PinDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  /** Rejects when it was wrong. */
  onPresent(number: string, pin: string): Promise<void>;
}

/** Nobody's number stays on the screen for the next in the row, ms. */
const FORGET_MS = 30_000;

/** Number and PIN, by keyboard or by the keys on the screen. */
export function PinDialog({ isOpen, onClose, onPresent }: PinDialogProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
      title={t('pin.title')}
      size="sm"
      centered
    >
      {isOpen && <PinForm onPresent={onPresent} onClose={onClose} />}
    </Modal>
  );
}

function PinForm({ onPresent, onClose }: Pick<PinDialogProps, 'onPresent' | 'onClose'>) {
  const { t } = useTranslation('kiosk');
  const [number, setNumber] = useState('');
  const [pin, setPin] = useState('');
  const [field, setField] = useState<'number' | 'pin'>('number');
  const present = useMutation({
    mutationFn: () => onPresent(number.trim(), pin),
    onError: () => setPin(''),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the time anew
  useEffect(() => {
    const timer = setTimeout(onClose, FORGET_MS);
    return () => clearTimeout(timer);
  }, [number, pin, onClose]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    present.mutate();
  };
  const set = field === 'number' ? setNumber : setPin;
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormProblem error={present.error} />
        <TextInput
          label={t('pin.number')}
          size="lg"
          required
          dir="ltr"
          autoComplete="off"
          maxLength={100}
          data-autofocus
          value={number}
          onFocus={() => setField('number')}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <PinField
          label={t('pin.pin')}
          pattern="\d{4,8}"
          maxLength={8}
          value={pin}
          onFocus={() => setField('pin')}
          onChange={setPin}
        />
        <SimpleGrid cols={3} spacing="xs" dir="ltr">
          {[...'123456789'].map((digit) => (
            <DigitKey key={digit} digit={digit} onPress={() => set((before) => before + digit)} />
          ))}
          <span />
          <DigitKey digit="0" onPress={() => set((before) => `${before}0`)} />
          <Button
            size="lg"
            variant="default"
            aria-label={t('pin.erase')}
            onClick={() => set((before) => before.slice(0, -1))}
          >
            <IconBackspace aria-hidden />
          </Button>
        </SimpleGrid>
        <Button type="submit" size="lg" loading={present.isPending}>
          {t('pin.act')}
        </Button>
      </Stack>
    </form>
  );
}

function DigitKey({ digit, onPress }: { readonly digit: string; onPress(): void }) {
  return (
    <Button size="lg" variant="default" onClick={onPress}>
      {digit}
    </Button>
  );
}

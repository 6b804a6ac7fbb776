// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTranslations } from '../i18n/i18n.js';
import { type Choice, SearchSelect } from './search-select.js';

configure({ asyncUtilTimeout: 15_000 });
const COURSES = Array.from({ length: 500 }, (_, index) => ({ id: `c${index}`, name: `Course ${index}` }));

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface FieldProps {
  readonly onFind: (search: string | undefined) => void;
}

function Field({ onFind }: FieldProps) {
  const [value, setValue] = useState<Choice | null>(null);
  return (
    <SearchSelect
      label="Course"
      value={value}
      queryKey={['courses']}
      nothingFound="No course has this name."
      find={async (search) => {
        onFind(search);
        return COURSES.filter(({ name }) => !search || name.includes(search)).slice(0, 50);
      }}
      onChange={setValue}
    />
  );
}

async function show() {
  const asked: (string | undefined)[] = [];
  const translations = await startTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MantineProvider env="test">
          <Field onFind={(search) => asked.push(search)} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { asked, user: userEvent.setup(), field: await screen.findByRole('combobox', { name: 'Course' }) };
}

it('finds by keyboard what is beyond the first few, and keeps what was chosen', async () => {
  const { asked, user, field } = await show();
  await user.type(field, 'Course 437');
  await screen.findByRole('option', { name: 'Course 437', hidden: true });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveProperty('value', 'Course 437');
  await user.tab();
  expect(field).toHaveProperty('value', 'Course 437');
  expect(asked).toContain('Course 437');
});

it('says when nothing has what was typed in its name', async () => {
  const { user, field } = await show();
  await user.type(field, 'Alchemy');
  expect(await screen.findByText('No course has this name.')).toBeDefined();
});

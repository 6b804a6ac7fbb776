// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCalmText } from './use-calm-text.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says a hint once it has stood, and not the ones that flicker by', () => {
  const { result, rerender } = renderHook(({ text }) => useCalmText(text, 900), {
    initialProps: { text: 'closer' },
  });
  act(() => vi.advanceTimersByTime(500));
  rerender({ text: 'left' });
  act(() => vi.advanceTimersByTime(500));
  expect(result.current).toBe('');
  act(() => vi.advanceTimersByTime(400));
  expect(result.current).toBe('left');
});

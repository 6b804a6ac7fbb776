import { useEffect, useState } from 'react';

/**
 * A text that changes often, for a screen reader: only what has stood for a while is said.
 *
 * @param calmMs How long a text must stand.
 */
export function useCalmText(text: string, calmMs = 900): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), calmMs);
    return () => clearTimeout(timer);
  }, [text, calmMs]);
  return said;
}

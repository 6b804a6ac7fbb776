import { expect, it } from 'vitest';
import { requireNode } from './node-version.mjs';

it.each(['20.9.0', '20.20.2', '22.0.0', '100.1.2'])('accepts Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

it.each(['20.8.9', '18.20.0', '9.11.2'])('refuses Node %s and says what to do', (version) => {
  expect(() => requireNode(version)).toThrow(`this is Node ${version}: install`);
});

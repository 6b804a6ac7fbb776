import { NOTIFICATION_KINDS } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { findTemplateFault } from '../message-template.js';
import { VARIABLES } from '../variables.js';
import { TEXTS } from './index.js';

describe.each(Object.entries(TEXTS))('the texts in %s', (_, texts) => {
  it.each(NOTIFICATION_KINDS)('say of %s only what is known of it', (kind) => {
    for (const text of Object.values(texts.kinds[kind])) {
      expect(findTemplateFault(text, VARIABLES[kind])).toBeUndefined();
    }
  });

  it('name every status, alert and purpose', () => {
    expect(Object.keys(texts.statuses)).toEqual(Object.keys(TEXTS.en.statuses));
    expect(Object.keys(texts.alerts)).toEqual(Object.keys(TEXTS.en.alerts));
  });
});

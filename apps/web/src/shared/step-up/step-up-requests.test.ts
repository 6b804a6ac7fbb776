import { describe, expect, it } from 'vitest';
import { createStepUpRequests } from './step-up-requests.js';

describe('asking for a factor again', () => {
  it('asks once for all who wait, and gives everybody the answer', async () => {
    const requests = createStepUpRequests();
    let changes = 0;
    requests.subscribe(() => {
      changes += 1;
    });
    const both = Promise.all([requests.ask(), requests.ask()]);
    expect([requests.isAsked(), changes]).toEqual([true, 1]);
    requests.answer(true);
    expect(await both).toEqual([true, true]);
    expect(requests.isAsked()).toBe(false);
  });

  it('asks anew after somebody declined', async () => {
    const requests = createStepUpRequests();
    requests.subscribe(() => undefined);
    const first = requests.ask();
    requests.answer(false);
    expect(await first).toBe(false);
    void requests.ask();
    expect(requests.isAsked()).toBe(true);
  });

  it('is answered with no where nobody can be asked', async () => {
    expect(await createStepUpRequests().ask()).toBe(false);
  });
});

import { z } from 'zod';
import { describeError } from '../errors.js';
import { runServerCommand } from '../server/run-server-command.js';
import type { Settings } from '../settings.js';
import { type Finding, finding } from './finding.js';

const answer = z.object({
  findings: z.array(
    z.object({
      state: z.enum(['ok', 'warn', 'fail']),
      subject: z.string(),
      found: z.string(),
      advice: z.string().optional(),
    }),
  ),
});

/** Settings, port, database and camera, as the server of this machine sees them. */
export async function examineServer(settings: Settings): Promise<readonly Finding[]> {
  try {
    const { findings } = await runServerCommand(settings, 'examine', answer);
    return findings.map(({ advice, ...found }) => ({ ...found, ...(advice ? { advice } : {}) }));
  } catch (error) {
    return [finding('Server', describeError(error).message, { state: 'fail', advice: 'Run "npm start".' })];
  }
}

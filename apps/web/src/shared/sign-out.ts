import { auth, authClient } from './auth-client.js';
import { forgetSession } from './session-query.js';

/**
 * End this session. The page is loaded anew, so nothing that was read stays in memory.
 *
 * @throws {ApiProblem} when the session could not be ended: whoever leaves must know that they are still signed in.
 */
export async function signOut(): Promise<void> {
  await auth(authClient.signOut());
  forgetSession();
  window.location.assign('/sign-in');
}

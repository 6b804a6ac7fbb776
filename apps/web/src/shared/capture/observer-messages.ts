import type { Sight } from './sight.js';

/** What the page sends to the worker: a frame, whose pixels the worker then owns. */
export interface ObserverRequest {
  readonly frame: ImageBitmap;
}

/** What the worker answers. `ready` comes once, unasked. */
export type ObserverReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'sight'; readonly sight: Sight };

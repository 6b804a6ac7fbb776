const LAST = 'mien.reloaded-at';
/** Longer than a page takes to start: what fails again after that long is worth another try. */
const PAUSE_MS = 30_000;

/**
 * Load the page anew when a part of it is gone from the server, because a new version was installed since.
 *
 * Not while offline, and not again right after a reload that did not help.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(LAST) ?? 0);
    if (!navigator.onLine || Date.now() - last < PAUSE_MS) return;
    event.preventDefault();
    sessionStorage.setItem(LAST, String(Date.now()));
    window.location.reload();
  });
}

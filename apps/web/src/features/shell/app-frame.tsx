import { Outlet } from '@tanstack/react-router';
import { OfflineBanner } from './offline-banner.js';

/** Around every page. */
export function AppFrame() {
  return (
    <>
      <OfflineBanner />
      <Outlet />
    </>
  );
}

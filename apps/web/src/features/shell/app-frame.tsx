import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { StepUpDialog } from '../../shared/step-up/step-up-dialog.js';
import { useSession } from '../../shared/use-session.js';
import { OfflineBanner } from './offline-banner.js';
import { UpdateBanner } from './update-banner.js';

/** Around every page. */
export function AppFrame() {
  useLeaveWhenSignedOut();
  return (
    <>
      <OfflineBanner />
      <UpdateBanner />
      <Outlet />
      <StepUpDialog />
    </>
  );
}

/** When the session ends elsewhere, the guards are asked again, and they lead to the sign-in page. */
function useLeaveWhenSignedOut(): void {
  const router = useRouter();
  const isSignedIn = useSession() !== undefined;
  const wasSignedIn = useRef(false);
  useEffect(() => {
    if (wasSignedIn.current && !isSignedIn) void router.invalidate();
    wasSignedIn.current = isSignedIn;
  }, [isSignedIn, router]);
}

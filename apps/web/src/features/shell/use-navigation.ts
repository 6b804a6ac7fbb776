import { useLocation } from '@tanstack/react-router';
import { useSession } from '../../shared/use-session.js';
import { type NavigationSection, navigationFor } from './navigation.js';

/** Where the signed-in account can go, and whether a page is the one it is on. */
export function useNavigation(): {
  readonly sections: readonly NavigationSection[];
  readonly isHere: (path: string) => boolean;
} {
  const permissions = useSession()?.permissions ?? [];
  const { pathname } = useLocation();
  return {
    sections: navigationFor(permissions),
    isHere: (path) => pathname === path || pathname.startsWith(`${path}/`),
  };
}

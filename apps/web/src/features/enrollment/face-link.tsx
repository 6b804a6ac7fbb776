import type { ReactNode } from 'react';
import { ButtonLink } from '../../shared/links.js';
import { useShownPerson } from '../../shared/person-routes.js';

interface FaceLinkProps {
  readonly to: 'face' | 'face/camera' | 'face/live' | 'face/upload' | 'consent';
  readonly variant?: 'default' | 'filled' | 'subtle';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A link between the pages of one face, whether they are the own or those of a person. */
export function FaceLink({ to, variant = 'default', icon, children }: FaceLinkProps) {
  const { personId, isMyData } = useShownPerson();
  const look = { variant, leftSection: icon };
  return isMyData ? (
    <ButtonLink to={`/my-data/${to}`} {...look}>
      {children}
    </ButtonLink>
  ) : (
    <ButtonLink to={`/people/$personId/${to}`} params={{ personId }} {...look}>
      {children}
    </ButtonLink>
  );
}

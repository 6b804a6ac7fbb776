import { Skeleton } from '@mantine/core';
import classes from './faces.module.css';
import { useObjectUrl } from './use-object-url.js';

interface BlobPictureProps {
  readonly picture: Blob;
  readonly alt: string;
  /** As in a mirror, for pictures that the person saw that way. */
  readonly isMirrored?: boolean;
}

/** A picture that is only in memory, as a square. */
export function BlobPicture({ picture, alt, isMirrored = false }: BlobPictureProps) {
  const url = useObjectUrl(picture);
  if (!url) return <Skeleton className={classes.picture} />;
  const className = isMirrored ? `${classes.picture} ${classes.mirrored}` : classes.picture;
  return <img className={className} src={url} alt={alt} />;
}

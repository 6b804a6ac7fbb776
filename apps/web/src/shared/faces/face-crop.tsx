import classes from './faces.module.css';

interface FaceCropProps {
  readonly src: string;
  readonly alt: string;
  /** Size of the upright picture that `box` refers to. */
  readonly width: number;
  readonly height: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Of the face's own size, on each side. */
const MARGIN = 0.45;

/** The part of a picture around a face. */
export function FaceCrop({ src, alt, width, height, box }: FaceCropProps) {
  const side = Math.max(box.width, box.height) * (1 + 2 * MARGIN);
  const left = box.x + box.width / 2 - side / 2;
  const top = box.y + box.height / 2 - side / 2;
  return (
    <svg className={classes.crop} viewBox={`${left} ${top} ${side} ${side}`} role="img" aria-label={alt}>
      <image href={src} width={width} height={height} preserveAspectRatio="none" />
    </svg>
  );
}

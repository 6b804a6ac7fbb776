/** Scroll a frame to the side until this part of it is in view; the page stays where it is. */
export function scrollToPart(frame: Element, part: Element): void {
  const outer = frame.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  const before = inner.left - outer.left;
  const after = inner.right - outer.right;
  frame.scrollLeft += before < 0 ? before : Math.max(0, after);
}

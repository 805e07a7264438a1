/** Where a list or calendar that opens over a form has to stand. */

/** The corner from which "position: fixed" counts: the window's, but inside a dialog that a transform has moved, the dialog's. */
export function fixedOrigin(inside: Element): { left: number; top: number } {
  for (let element: Element | null = inside; element; element = element.parentElement) {
    const moved = getComputedStyle(element).transform;
    if (moved && moved !== 'none') {
      const box = element.getBoundingClientRect();
      return { left: box.left + element.clientLeft, top: box.top + element.clientTop };
    }
  }
  return { left: 0, top: 0 };
}

/** Tells text from bytes that only look like it. */

/** Whether there are control characters besides tabs, line feeds and their like. */
export function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

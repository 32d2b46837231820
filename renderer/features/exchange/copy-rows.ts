/**
 * What a selection over rows stands for: segments of one line joined without a break, lines with one. Null where the
 * selection is not within the rows.
 */
export function selectedText(container: HTMLElement): string | null {
  const selection = container.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let text: string | null = null;
  for (const row of container.querySelectorAll<HTMLElement>('.xv-row')) {
    const content = row.querySelector('.xv-row-text');
    if (!content || !range.intersectsNode(content)) continue;
    const part = range.cloneRange();
    const whole = container.ownerDocument.createRange();
    whole.selectNodeContents(content);
    if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
      part.setStart(whole.startContainer, whole.startOffset);
    }
    if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
      part.setEnd(whole.endContainer, whole.endOffset);
    }
    const joint: string = text === null ? '' : row.dataset.segment === '0' ? '\n' : '';
    text = `${text ?? ''}${joint}${part.toString()}`;
  }
  return text;
}

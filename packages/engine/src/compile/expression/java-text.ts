/** What lone halves of characters become when Java writes a text as UTF-8. */
export function wellFormed(text: string): string {
  return text.isWellFormed()
    ? text
    : text.toWellFormed().replaceAll('\ufffd', (found, at: number) => (text[at] === found ? found : '?'))
}

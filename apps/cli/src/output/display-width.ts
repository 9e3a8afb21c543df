const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u

/** How many columns of a terminal a text takes: East Asian characters take two, marks that combine none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text.replace(/\p{M}/gu, '')) width += WIDE.test(character) ? 2 : 1
  return width
}

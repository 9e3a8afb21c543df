/** The id of the draft that a model of this address holds. */
export function draftOf({ path }: { readonly path: string }): string {
  return path.slice(1, -'.sql'.length)
}

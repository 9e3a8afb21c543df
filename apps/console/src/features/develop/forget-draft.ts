/** Frees the text model of a closed draft, if the editor was ever loaded. */
export function forgetDraft(draft: string): void {
  void import('../../editor/models.ts').then(({ forgetModel }) => forgetModel(draft))
}

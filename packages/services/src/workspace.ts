import { inWorkspace, type UseCase } from './use-case.ts'

export function renameWorkspace(use: UseCase, name: string): Promise<void> {
  return inWorkspace(use, (tx) => tx.workspace.rename(name))
}

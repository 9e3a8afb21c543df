export { decideReconcile, type ReconcileDecision, type ReconcileFacts } from './reconcile-decision.ts'

-- DropIndex
DROP INDEX "event_deployment_id_at_idx";

-- DropIndex
DROP INDEX "event_workspace_id_at_idx";

-- CreateIndex
CREATE INDEX "event_workspace_id_id_idx" ON "event"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "event_deployment_id_id_idx" ON "event"("deployment_id", "id");

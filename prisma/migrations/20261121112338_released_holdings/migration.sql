-- AlterTable
ALTER TABLE "deployment" ADD COLUMN     "released_at" TIMESTAMPTZ(3);

/** What happened, by the kind of the event. */
export const event = {
  DEPLOYMENT_STARTED: ['Start asked for', '请求启动'],
  DEPLOYMENT_STOPPED: ['Stop asked for', '请求停止'],
  JOB_STARTING: ['Starting', '正在启动'],
  JOB_RUNNING: ['Running', '开始运行'],
  JOB_RESTARTING: ['Restarting', '正在重启'],
  JOB_STOPPING: ['Stopping', '正在停止'],
  JOB_STOPPED: ['Stopped', '已停止'],
  JOB_FINISHED: ['Finished: the input has ended', '已完成：输入已结束'],
  JOB_FAILED: ['Failed', '失败'],
  CHECKPOINT_FAILED: ['Checkpoint failed', '检查点失败'],
  SAVEPOINT_COMPLETED: ['Savepoint complete', '保存点已完成'],
  SAVEPOINT_FAILED: ['Savepoint failed', '保存点失败'],
  LEASE_TAKEN: ['A runner took it over', '由执行器接管'],
} as const
